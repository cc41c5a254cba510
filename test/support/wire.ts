import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { afterEach } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  type ClientCapabilities,
  type Connection,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import { type ServerOptions, startServer } from '../../server/src/lsp/server.ts';
import { normalUri } from '../../server/src/lsp/uris.ts';
import type { WorkspaceFiles } from '../../server/src/lsp/workspaceFiles.ts';

export const FOLDER = 'file:///work';

/** What a present-day editor says that it can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    completion: { dynamicRegistration: true, completionItem: { documentationFormat: ['markdown'] } },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

/** How long findings may take to follow a file. */
const SETTLED_MS = 8000;

export interface WireOptions {
  /** Files on the disk, by their path below the folder. */
  readonly disk?: Record<string, string>;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: () => unknown;
  readonly initializationOptions?: unknown;
  readonly server?: Partial<ServerOptions>;
  /** The files of a server that asks its client for them. */
  readonly files?: (connection: Connection) => WorkspaceFiles;
  /** What the client says of itself beside that. */
  readonly initialize?: Partial<InitializeParams>;
}

/** A client that speaks to the server over two streams, as an editor does over stdio. */
export class WireClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly requests: string[] = [];
  readonly registrations = new Map<string, Registration>();
  readonly logs: string[] = [];
  readonly disk: Map<string, string>;
  initialized: InitializeResult | undefined;
  readonly #waiting: { readonly done: () => boolean; readonly resolve: () => void }[] = [];

  constructor({ disk = {}, settings = () => null, server = {}, files }: WireOptions) {
    this.disk = new Map(Object.entries(disk).map(([path, text]) => [uri(path), text]));
    const up = new PassThrough();
    const down = new PassThrough();
    const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(connection, { files: files?.(connection) ?? memoryFiles(this.disk), ...server });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.#note(() => this.published.push(params)));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => this.#note(() => this.logs.push(message)));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      this.#note(() => {
        for (const one of registrations) this.registrations.set(one.id, one);
      }),
    );
    this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) =>
      this.#note(() => {
        for (const { id } of unregisterations) this.registrations.delete(id);
      }),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings()));
    for (const kind of ['diagnostic', 'semanticTokens', 'inlayHint', 'codeLens']) {
      const method = `workspace/${kind}/refresh`;
      this.connection.onRequest(method, () => {
        this.#note(() => this.requests.push(method));
        return null;
      });
    }
    this.connection.listen();
  }

  /** Resolves as soon as a message makes `done` true; a test that waits in vain runs into its own timeout. */
  until(done: () => boolean): Promise<void> {
    if (done()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ done, resolve }));
  }

  open(path: string, text: string, languageId = 'gongwen'): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uri(path), languageId, version: 1, text },
    });
  }

  change(path: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uri(path), version },
      contentChanges: [{ text }],
    });
  }

  close(path: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(path) } });
  }

  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uri(path) }, previousResultId });
  }

  /** The pulled diagnostics' codes. */
  async codes(path: string): Promise<readonly unknown[]> {
    const report = await this.pull(path);
    return report.kind === 'full' ? codesOf(report.items) : [report.kind];
  }

  /** Tells of a change on the disk as an editor's watcher does. */
  diskChanged(...paths: readonly string[]): Promise<void> {
    const changes = paths.map((path): FileEvent => ({ uri: uri(path), type: FileChangeType.Changed }));
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Waits until a document has exactly these findings; every answer before is handed to `meanwhile`. */
  async settled(path: string, wanted: readonly unknown[], meanwhile: (codes: readonly unknown[]) => void = () => {}): Promise<void> {
    const until = performance.now() + SETTLED_MS;
    for (;;) {
      const codes = await this.codes(path);
      if (isDeepStrictEqual(codes, wanted)) return;
      meanwhile(codes);
      if (performance.now() > until) assert.deepEqual(codes, wanted, path);
      await sleep(10);
    }
  }

  /** Ends the server as a client does, without `exit`, which would end the tests' own process. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  #note(run: () => unknown): void {
    run();
    for (const waiting of this.#waiting) if (waiting.done()) waiting.resolve();
  }
}

/** Connects clients, each with these options where it has none of its own, and stops them when their test has ended. */
export function clientsOfTests(usual: WireOptions = {}): (options?: WireOptions) => Promise<WireClient> {
  const clients: WireClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });
  return async (options) => {
    const client = await connect({ ...usual, ...options });
    clients.push(client);
    return client;
  };
}

export async function connect(options: WireOptions = {}): Promise<WireClient> {
  const client = new WireClient(options);
  client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    locale: 'zh-cn',
    workspaceFolders: [{ uri: FOLDER, name: 'work' }],
    capabilities: options.capabilities ?? MODERN,
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
    ...options.initialize,
  });
  await client.connection.sendNotification(InitializedNotification.type, {});
  return client;
}

/** As VS Code spells it. */
export const uri = (path: string): string => normalUri(`${FOLDER}/${path}`);
export const codesOf = (items: readonly Diagnostic[]): readonly unknown[] => items.map(({ code }) => code);

function memoryFiles(disk: Map<string, string>): WorkspaceFiles {
  return {
    list: async (folder) => [...disk.keys()].filter((name) => name.startsWith(`${folder}/`)),
    read: async (name) => {
      const text = disk.get(name);
      return text === undefined ? null : { text };
    },
    write: async (name, text) => {
      if (text === '') disk.delete(name);
      else disk.set(name, text);
    },
  };
}
