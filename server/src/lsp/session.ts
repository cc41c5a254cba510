import {
  type CancellationToken,
  CancellationTokenSource,
  type ConfigurationItem,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Range,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import type { DataFile } from '../data/schema.ts';
import { createReportService, type ReportService } from '../service.ts';
import type { Bilingual } from '../util/bilingual.ts';
import { Cancelled, checkpoint } from '../util/cancel.ts';
import { CalmTyping, type Edited } from './calmTyping.ts';
import type { Client } from './capabilities.ts';
import { CompletionTriggers } from './completionTriggers.ts';
import { type Diagnosed, DiagnosticsCache, NOTHING } from './diagnostics.ts';
import type { Flushed } from './flushed.ts';
import { describeError, type Log } from './guard.ts';
import { Inputs } from './inputs.ts';
import { objectOf } from './json.ts';
import { LateLoading } from './lateLoading.ts';
import { WorkspaceProgress } from './progress.ts';
import { PushDiagnostics } from './push.ts';
import { type LateSegmenter, readAhead } from './readAhead.ts';
import { createRefresh, type Refresh } from './refresh.ts';
import { readSettings, type ServerSettings } from './settings.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** What the server takes from its surroundings. */
export interface ServerOptions {
  readonly files: WorkspaceFiles;
  readonly page?: (name: string) => string | null;
  /** Reads the shipped packs. */
  readonly loadPacks?: () => Promise<readonly DataFile[]>;
  /** Loads a better segmenter than the built-in one; called late, after the first diagnostics. Null: there is none. */
  readonly loadSegmenter?: (log: Log, words: readonly string[]) => Promise<LateSegmenter | null>;
  /** Called when the start is over: somebody types, or all that is loaded late is there. */
  readonly settled?: () => void;
}

/** A client that never answers must not keep the first diagnostics waiting. */
const READY_MS = 3000;
const COMPARE_REST_MS = 1000;
const READING_ALL: Bilingual = { zh: '核稿：正在通读工作区内的文稿', en: 'Hegao: reading the reports of the workspace' };

/** One client's state, from `initialize` to `shutdown`. */
export class Session {
  readonly client: Client;
  readonly service: ReportService;
  readonly inputs: Inputs;
  readonly files: WorkspaceFiles;
  readonly diagnostics: DiagnosticsCache;
  settings: ServerSettings;
  readonly #connection: Connection;
  readonly #options: ServerOptions;
  readonly #log: Log;
  readonly #refresh: Refresh;
  readonly #progress: WorkspaceProgress;
  readonly #triggers: CompletionTriggers | undefined;
  readonly #push: PushDiagnostics | undefined;
  readonly #typing = new CalmTyping();
  #isEdited = false;
  #restTimer: NodeJS.Timeout | undefined;
  #isVerdictHeld = false;
  readonly #started: Promise<void>;
  #markStarted: () => void = () => {};
  #isReady = false;
  readonly #late: LateLoading | undefined;
  #compareTimer: NodeJS.Timeout | undefined;
  #comparing = new CancellationTokenSource();
  #compared = '';

  constructor(connection: Connection, client: Client, options: ServerOptions, log: Log) {
    this.client = client;
    this.#connection = connection;
    this.#options = options;
    this.#log = log;
    this.#started = new Promise((resolve) => {
      this.#markStarted = resolve;
    });
    this.files = options.files;
    this.service = createReportService({ page: options.page });
    this.settings = readSettings(client.settings, client.locale);
    this.inputs = new Inputs({
      service: this.service,
      files: options.files,
      onFlush: (flushed) => this.#onFlush(flushed),
      trusted: client.trusted,
    });
    const { loadSegmenter, settled } = options;
    const load = () => Promise.resolve(loadSegmenter?.(log, this.service.analysis().lexicon.segmentable) ?? null).finally(settled);
    this.#late = loadSegmenter && new LateLoading({ load, service: this.service, inputs: this.inputs, log });
    this.diagnostics = new DiagnosticsCache(this.service);
    this.#progress = new WorkspaceProgress({ connection, log, title: () => READING_ALL[this.settings.analysis.locale] });
    this.#refresh = createRefresh(connection, client, log);
    this.#triggers = client.registersCompletion ? new CompletionTriggers(connection) : undefined;
    const shown = (uri: string) => this.shown(uri);
    const send = { cache: this.diagnostics, inputs: this.inputs, shown, send: connection.sendDiagnostics.bind(connection) };
    this.#push = client.pull ? undefined : new PushDiagnostics(send);
    this.inputs.setSettings(this.settings.analysis);
  }

  /** Reads settings and data files; requests that came before wait for it. */
  async start(): Promise<void> {
    const timeout = setTimeout(() => this.#ready(), READY_MS);
    void this.#registerWatchers().catch((error) => this.#log(`registration failed: ${describeError(error)}`));
    try {
      await Promise.all([this.pullSettings(), this.inputs.setFolders(this.client.folders, this.#loadPacks())]);
    } catch (error) {
      this.#log(`start failed: ${describeError(error)}`);
    }
    clearTimeout(timeout);
    this.#ready();
  }

  /** The present analysis, once the data files are in. */
  async ready(): Promise<Analysis> {
    await this.#started;
    this.inputs.flush();
    return this.service.analysis();
  }

  /** The present analysis with every report analysed, for answers that count over all of them. */
  async readyEverywhere(token: CancellationToken): Promise<Analysis> {
    const { reports } = await this.ready();
    await this.#progress.during(token, async (pass) => {
      const step = checkpoint(pass);
      for (const [index, uri] of reports.entries()) {
        await step();
        pass.report(index / reports.length);
        await readAhead(this.service, uri, step);
        this.service.analysis().report(uri);
      }
    });
    return this.ready();
  }

  /** What a client is to show of a document now: nothing while all is paused, and calm where somebody is typing. */
  shown(uri: string): Diagnosed {
    if (!this.settings.enabled) return NOTHING;
    const present = this.diagnostics.of(uri);
    const items = this.#typing.shown(uri, present.items, performance.now());
    return items === present.items ? present : { items, resultId: this.diagnostics.resultIds.of(items) };
  }

  /** An open document was edited. A client that can only ask, and can't be asked to ask again, is told everything at once. */
  edited(edited: Edited): void {
    if (!this.#isEdited) this.#options.settled?.();
    this.#isEdited = true;
    const now = performance.now();
    const pause = this.client.pull && !this.client.refreshes.diagnostics ? 0 : this.settings.typingPause;
    this.#typing.edited(edited, { now, pause });
    clearTimeout(this.#restTimer);
    const rests = this.#typing.restsAt(now);
    if (rests !== null) this.#restTimer = setTimeout(() => this.typingRests(), rests - now);
  }

  /** The clause that is being written, where verdicts wait like findings. */
  writing(uri: string): Range | null {
    const range = this.#typing.writing(uri, performance.now());
    if (range) this.#isVerdictHeld = true;
    return range;
  }

  /** After a pause, or when a file was saved: what was held back is shown. */
  typingRests(): void {
    clearTimeout(this.#restTimer);
    if (this.#typing.rest()) {
      this.#publish();
      this.#refresh.diagnostics();
    }
    if (this.#isVerdictHeld) this.#refresh.verdicts();
    this.#isVerdictHeld = false;
  }

  closed(uri: string): void {
    this.#typing.close(uri);
  }

  async pullSettings(pushed?: unknown): Promise<void> {
    const folders = this.inputs.folders.length > 0 ? this.inputs.folders : this.client.folders;
    const ofClient = pushed === undefined ? this.client.settings : (objectOf(pushed).hegao ?? pushed);
    const sections = [{ section: 'hegao' }, ...folders.map((scopeUri) => ({ scopeUri, section: 'hegao' }))];
    const [config, ...ofFolders] = this.client.configuration ? await this.#ask(sections) : sections.map(() => ofClient);
    this.settings = readSettings(config, this.client.locale);
    const locale = this.client.locale;
    this.inputs.setSettings(
      this.settings.analysis,
      new Map(folders.map((folder, at) => [folder, readSettings(ofFolders[at], locale).analysis])),
    );
    await this.inputs.setDataFiles(new Map(folders.map((folder, at) => [folder, readSettings(ofFolders[at], locale).dataFiles])));
  }

  /** A client that refuses leaves all settings as they are by default; nothing else waits for them in vain. */
  async #ask(sections: ConfigurationItem[]): Promise<readonly unknown[]> {
    const refused = (error: unknown) => this.#log(`settings failed: ${describeError(error)}`);
    const answer: unknown = await this.#connection.workspace.getConfiguration(sections).catch(refused);
    return Array.isArray(answer) ? answer : [];
  }

  /** Called when diagnostics were handed out: from now on there is time for what is slow to load. */
  diagnosed(): void {
    this.#late?.begin();
  }

  dispose(): void {
    clearTimeout(this.#compareTimer);
    clearTimeout(this.#restTimer);
    this.#comparing.cancel();
    this.#refresh.dispose();
    this.inputs.dispose();
    this.#late?.dispose();
  }

  async #loadPacks(): Promise<void> {
    try {
      const packs = await this.#options.loadPacks?.();
      if (packs) this.inputs.setPacks(packs);
    } catch (error) {
      this.#log(`packs failed: ${describeError(error)}`);
    }
  }

  #ready(): void {
    if (this.#isReady) return;
    this.inputs.flush();
    this.#isReady = true;
    this.#markStarted();
    this.#publish();
    this.#updateTriggers();
    this.#compareReports();
  }

  /** Reads every report once typing rests: what they say against each other may be news to documents that were shown before. */
  #compareReports(): void {
    clearTimeout(this.#compareTimer);
    this.#comparing.cancel();
    this.#comparing = new CancellationTokenSource();
    const { token } = this.#comparing;
    this.#compareTimer = setTimeout(async () => {
      try {
        const found = (await this.readyEverywhere(token)).acrossRevision();
        if (found === this.#compared) return;
        this.#compared = found;
        this.#publish();
        this.#refresh.diagnostics();
      } catch (error) {
        if (!(error instanceof Cancelled)) this.#log(`comparing reports failed: ${describeError(error)}`);
      }
    }, COMPARE_REST_MS);
  }

  #onFlush({ shared }: Flushed): void {
    if (!this.#isReady) return;
    this.#publish();
    this.#compareReports();
    if (!shared) this.#refresh.counts();
    else {
      this.#refresh.all();
      this.#updateTriggers();
    }
  }

  #updateTriggers(): void {
    void this.#triggers?.update(this.service.analysis().data).catch((error) => this.#log(`registration failed: ${describeError(error)}`));
  }

  #publish(): void {
    if (!this.#push) return;
    try {
      this.#push.publish();
    } catch (error) {
      this.#log(`diagnostics failed: ${describeError(error)}`);
    }
    this.diagnosed();
  }

  async #registerWatchers(): Promise<void> {
    if (!this.client.registersWatchers) return;
    const watchers = [{ globPattern: '**/*.{yaml,yml,csv,xlsx,xlsm,xls,et,txt,md,gongwen}' }];
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
