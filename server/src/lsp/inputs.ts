import type { Change } from '../analysis/change.ts';
import { configPath } from '../analysis/config.ts';
import { DEFAULT_SETTINGS, type Settings } from '../analysis/settings.ts';
import { dataKindOf, reportPath, sidecarOf, sidecarPath } from '../data/fileKinds.ts';
import type { DataFile } from '../data/schema.ts';
import type { Segmenter } from '../facts/lexicon/segmenter.ts';
import type { ReportService } from '../service.ts';
import { today } from '../util/localDay.ts';
import type { DataFileGlob } from './dataFileNames.ts';
import { FileRoles } from './fileRoles.ts';
import type { Flushed } from './flushed.ts';
import { configUris, withConfigs } from './folderSettings.ts';
import { listFolders } from './listFolders.ts';
import { isSameFile, SteadyReader } from './steadyReader.ts';
import { isBelow, isIgnored, parentUri } from './uris.ts';
import type { Buffer, FileText, WorkspaceFiles } from './workspaceFiles.ts';

export interface InputsOptions {
  readonly service: ReportService;
  readonly files: WorkspaceFiles;
  readonly onFlush: (flushed: Flushed) => void;
  /** Whether the folders are trusted from the beginning; else their configurations wait (see `trust.ts`). */
  readonly trusted: boolean;
}

/** How long changes are gathered before the refreshes that follow them; a request takes them in at once. */
const GATHER_MS = 40;

/**
 * Gathers buffers, files and settings, and applies them to the service: an open buffer wins over the disk, for data files
 * too. 公文稿 are always reports; plain text and Markdown only where the workspace has a data file.
 */
export class Inputs {
  readonly #options: InputsOptions;
  readonly #buffers = new Map<string, Buffer>();
  #editedAt = 0;
  readonly #disk = new Map<string, FileText>();
  readonly #pending = new Set<string>();
  readonly #reader: SteadyReader;
  readonly #data = new Set<string>();
  /** Reports and data files below the folders, read or not. */
  #listed: Set<string> = new Set();
  #folders: readonly string[] = [];
  #settings: Settings = DEFAULT_SETTINGS;
  #ofFolders: ReadonlyMap<string, Settings> = new Map();
  #globs: ReadonlyMap<string, readonly DataFileGlob[]> = new Map();
  #roles = new FileRoles(new Map());
  #scan = {};
  #shared: Pick<Change, 'settings' | 'segmenter' | 'packs'> = {};
  #timer: NodeJS.Timeout | undefined;
  #isStarting = true; // Until all is in, half of it is not worth applying.
  #trusted: boolean;

  constructor(options: InputsOptions) {
    this.#options = options;
    this.#trusted = options.trusted;
    this.#reader = new SteadyReader({
      read: (uri) => options.files.read(uri, this.foldersAround(uri)),
      known: (uri) => this.#disk.get(uri),
      take: (uri, file) => this.#setDisk(uri, file),
    });
  }

  setBuffer(uri: string, buffer: Buffer): void {
    const isNew = !this.#buffers.has(uri);
    this.#buffers.set(uri, buffer);
    this.#editedAt = performance.now();
    this.#touch([uri]);
    if (isNew && !uri.startsWith('untitled:') && !this.#folders.some((folder) => isBelow(uri, folder))) void this.#readNeighbours(uri);
  }

  /** Milliseconds since something was opened or typed. */
  get restedMs(): number {
    return performance.now() - this.#editedAt;
  }

  closeBuffer(uri: string): void {
    this.#buffers.delete(uri);
    this.#touch([uri]);
    void this.fileChanged(uri);
  }

  buffer(uri: string): Buffer | undefined {
    return this.#buffers.get(uri);
  }

  openUris(): readonly string[] {
    return [...this.#buffers.keys()];
  }

  /** What the client sets, for all and for each folder; the configurations of the folders (hegao.yaml) come before it. */
  setSettings(settings: Settings, ofFolders: ReadonlyMap<string, Settings> = new Map()): void {
    this.#settings = settings;
    this.#ofFolders = ofFolders;
    this.#settle();
    this.#touch([]);
  }

  get trusted(): boolean {
    return this.#trusted;
  }

  /** From now on the configurations of the folders hold. */
  trust(): void {
    this.#trusted = true;
    this.#settle();
    this.#touch([]);
  }

  #settle(): void {
    const textOf = (uri: string) => (this.#trusted ? this.#file(uri)?.text : undefined);
    const settings = withConfigs({ settings: this.#settings, ofFolders: this.#ofFolders, folders: this.#folders, textOf });
    this.#shared = { ...this.#shared, settings };
  }

  setPacks(packs: readonly DataFile[]): void {
    this.#shared = { ...this.#shared, packs };
    this.#touch([]);
  }

  setSegmenter(segmenter: Segmenter): void {
    this.#shared = { ...this.#shared, segmenter };
    this.#touch([]);
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Where a file's content may come from, and go to: the folders of the workspace; of a report without one, its own folder. */
  foldersAround(uri: string): readonly string[] {
    return this.#folders.some((folder) => isBelow(uri, folder)) ? this.#folders : [parentUri(uri)];
  }

  /** Which files besides those of the usual names are data, folder by folder. */
  async setDataFiles(globs: ReadonlyMap<string, readonly DataFileGlob[]>): Promise<void> {
    if (JSON.stringify([...globs]) === JSON.stringify([...this.#globs])) return;
    this.#globs = globs;
    this.#roles = new FileRoles(globs);
    // What was data may be none now, and the other way round.
    for (const uri of this.#data) this.#touch([uri]);
    this.#touch([...this.#buffers.keys(), ...this.#disk.keys()]);
    await this.rescan();
  }

  /** Reads the folders anew. Resolves when the data files are in; reports follow. `others` are inputs that are to be taken in together with the data. */
  async setFolders(folders: readonly string[], others?: Promise<void>): Promise<void> {
    this.#folders = folders;
    const scan = {};
    this.#scan = scan;
    const wantsTables = (folder: string) => (this.#globs.get(folder) ?? []).length > 0;
    const listed = await listFolders(this.#options.files, { folders, wantsTables, known: this.#disk.keys() });
    if (this.#scan !== scan) return;
    const configs = folders.flatMap(configUris);
    this.#listed = new Set([...listed, ...configs]);
    for (const uri of [...this.#disk.keys()]) {
      if (this.#listed.has(uri)) continue;
      if (folders.some((folder) => isBelow(uri, folder)) || !this.#isNeighbour(uri)) this.#setDisk(uri, null);
    }
    await this.#reader.readAll([...configs, ...listed.filter((uri) => this.#roles.mayBeData(uri))]);
    await this.#readAll(listed.filter(sidecarPath));
    await others;
    if (this.#scan !== scan) return;
    this.#settle();
    this.flush();
    void this.#readReports();
  }

  /** After a folder was renamed or deleted: file watchers do not name what was in it. */
  rescan(): Promise<void> {
    return this.setFolders(this.#folders);
  }

  /** A file was created, changed or deleted on disk. */
  async fileChanged(uri: string): Promise<void> {
    if (this.#isWanted(uri)) await this.#reader.read(uri, { settled: true });
  }

  /** A document was saved: what the editor shows is what the file holds, also once it is closed. */
  async saved(uri: string): Promise<void> {
    const text = this.#buffers.get(uri)?.text;
    if (text !== undefined && this.#isWanted(uri)) this.#setDisk(uri, { text });
    await this.fileChanged(uri);
  }

  #isWanted(uri: string): boolean {
    const isInFolders = this.#folders.some((folder) => isBelow(uri, folder) && !isIgnored(uri, folder));
    const isNear = isInFolders || this.#disk.has(uri) || this.#isNeighbour(uri);
    const isOurs = this.#roles.mayBeData(uri) || sidecarPath(uri) || configPath(uri);
    if (!isNear || !(isOurs || reportPath(uri))) return false;
    this.#listed.add(uri);
    return isOurs || this.#disk.has(uri) || this.#isReport(uri, this.#data.size > 0);
  }

  /** A file as it is on disk now, before it is written anew. */
  async reread(uri: string): Promise<FileText | null> {
    await this.#reader.read(uri, { settled: false });
    this.flush();
    return this.#disk.get(uri) ?? null;
  }

  /** A file was written, '' for removed: by the server, or by the editor that has it open. */
  written(uri: string, text: string): void {
    this.#reader.supersede(uri);
    this.#listed.add(uri);
    this.#setDisk(uri, text === '' ? null : { text });
    this.flush();
  }

  /** Applies what was gathered. Cheap if there is nothing. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isStarting = false;
    if (this.#pending.size === 0 && Object.keys(this.#shared).length === 0) return;
    const ofFolders = new Set(this.#folders.flatMap(configUris));
    const configs = new Map([...this.#pending].filter((uri) => ofFolders.has(uri)).map((uri) => [uri, this.#file(uri)?.text ?? null]));
    if (configs.size > 0) this.#settle();
    const hadData = this.#data.size > 0;
    const data = new Map<string, DataFile | null>();
    for (const uri of this.#pending) {
      const file = this.#file(uri);
      const kind = this.#roles.kindOf(uri, file);
      if (!kind && !this.#data.has(uri)) continue;
      if (file && kind) {
        const { text, unreadable, stale, workbook } = file;
        data.set(uri, { uri, kind, text, unreadable, stale, workbook });
      } else data.set(uri, null);
      if (file && kind) this.#data.add(uri);
      else this.#data.delete(uri);
    }
    const sidecars = new Map([...this.#pending].filter(sidecarPath).map((uri) => [uri, this.#file(uri)?.text ?? null]));
    const hasData = this.#data.size > 0;
    if (hasData !== hadData) for (const uri of [...this.#buffers.keys(), ...this.#disk.keys()]) this.#pending.add(uri);
    const reports = new Map<string, string | null>();
    for (const uri of this.#pending) {
      if (!this.#roles.mayBeData(uri) && !sidecarPath(uri))
        reports.set(uri, this.#isReport(uri, hasData) ? (this.#file(uri)?.text ?? null) : null);
    }
    const flushed: Flushed = {
      uris: new Set(this.#pending),
      shared: data.size > 0 || sidecars.size > 0 || Object.keys(this.#shared).length > 0,
    };
    this.#options.service.apply({ ...this.#shared, ...(data.size > 0 && { data }), reports, sidecars, configs, today: today() });
    this.#pending.clear();
    this.#shared = {};
    this.#options.onFlush(flushed);
    if (hasData && !hadData) void this.#readReports();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#reader.dispose();
  }

  #file(uri: string): FileText | undefined {
    return this.#buffers.get(uri) ?? this.#disk.get(uri);
  }

  #isReport(uri: string, hasData: boolean): boolean {
    return this.#roles.isReport(uri, { languageId: this.#buffers.get(uri)?.languageId, hasData });
  }

  #touch(uris: readonly string[]): void {
    for (const uri of uris) this.#pending.add(uri);
    if (!this.#isStarting) this.#timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  async #readReports(): Promise<void> {
    const hasData = this.#data.size > 0;
    const unread = [...this.#listed].filter((uri) => !this.#roles.mayBeData(uri) && !this.#disk.has(uri));
    await this.#readAll(unread.filter((uri) => this.#isReport(uri, hasData)));
  }

  /** A report opened without a folder: the data files beside it are its workspace. */
  async #readNeighbours(uri: string): Promise<void> {
    const listed = await this.#options.files.list(parentUri(uri), { shallow: true }).catch(() => []);
    await this.#readAll(listed.filter((other) => dataKindOf(other) || other === sidecarOf(uri)));
  }

  #isNeighbour(uri: string): boolean {
    return (dataKindOf(uri) !== null || sidecarPath(uri)) && [...this.#buffers.keys()].some((open) => parentUri(open) === parentUri(uri));
  }

  async #readAll(uris: readonly string[]): Promise<void> {
    for (const uri of uris) await this.#reader.read(uri, { settled: false });
  }

  #setDisk(uri: string, file: FileText | null): void {
    const known = this.#disk.get(uri);
    if (file === null) this.#disk.delete(uri);
    else this.#disk.set(uri, file);
    if (isSameFile(known ?? null, file)) return;
    // Behind an open buffer the disk changes nothing.
    if (!this.#buffers.has(uri)) this.#touch([uri]);
  }
}
