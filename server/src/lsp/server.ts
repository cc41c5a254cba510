import {
  type CancellationToken,
  CompletionTriggerKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  type InitializeError,
  ResponseError,
  TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis.ts';
import { COMMANDS } from '../features/dataActions.ts';
import { checkpoint } from '../util/cancel.ts';
import { today } from '../util/localDay.ts';
import { foldersOf, readClient, serverCapabilities } from './capabilities.ts';
import { wireCommands } from './commands.ts';
import { NOTHING } from './diagnostics.ts';
import { updateDocument } from './documents.ts';
import { wireErrorRate } from './errorRate.ts';
import { describeError, guard, keepTextsOutOfLog, type Log } from './guard.ts';
import { wireReview } from './review.ts';
import { type ServerOptions, Session } from './session.ts';
import { withSourceFiles } from './sourceFiles.ts';
import { wireTrust } from './trust.ts';
import { normalUri } from './uris.ts';
import { wireWord } from './word.ts';
import { shownLink, wireWorkbooks } from './workbooks.ts';

export type { ServerOptions } from './session.ts';

/** Serves one client over a connection, which the caller creates. A process ends with its client; who goes on in the same one disposes of the server. */
export function startServer(connection: Connection, options: ServerOptions): { dispose(): void } {
  const log: Log = (line) => connection.console.warn(`hegao: ${line}`);
  keepTextsOutOfLog(connection);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    if (session) return new ResponseError<InitializeError>(ErrorCodes.InvalidRequest, 'initialized already');
    const client = readClient(params);
    session = new Session(connection, client, options, log);
    wireInputs(connection, session, log);
    wireDiagnostics(connection, session, log);
    wireFeatures(connection, session, log);
    wireReview(connection, session, log);
    wireCommands(connection, session, log);
    wireErrorRate(connection, session, log);
    wireWord(connection, session, log);
    wireWorkbooks(connection, session, log);
    wireTrust(connection, session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'hegao' } };
  });
  connection.listen();
  return { dispose: () => session?.dispose() };
}

function wireInputs(connection: Connection, session: Session, log: Log): void {
  const { client, inputs } = session;
  const settle = (name: string, done: Promise<void>) => void done.catch((error) => log(`${name} failed: ${describeError(error)}`));
  const documents = new TextDocuments(DOCUMENTS);
  documents.onDidChangeContent(({ document }) => {
    const { languageId, version } = document;
    const uri = normalUri(document.uri);
    const text = document.getText();
    const before = inputs.buffer(uri)?.text;
    if (before !== undefined) session.edited({ uri, before, after: text });
    inputs.setBuffer(uri, { languageId, version, text });
  });
  documents.onDidClose(({ document }) => {
    session.closed(normalUri(document.uri));
    inputs.closeBuffer(normalUri(document.uri));
  });
  documents.onDidSave(({ document }) => {
    session.typingRests();
    settle('save', inputs.saved(normalUri(document.uri)));
  });
  documents.listen(connection);
  connection.onInitialized(() => {
    settle('start', session.start());
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' });
    if (client.folderEvents) {
      const follow = async () => {
        await inputs.setFolders(foldersOf((await connection.workspace.getWorkspaceFolders()) ?? []));
        await session.pullSettings();
      };
      connection.workspace.onDidChangeWorkspaceFolders(() => settle('folders', follow()));
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => settle('settings', session.pullSettings(settings)));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) settle('file', inputs.fileChanged(normalUri(uri)));
    // What was in a deleted folder is not named.
    if (changes.some(({ uri, type }) => type === FileChangeType.Deleted && !/\.\w+$/.test(uri))) settle('rescan', inputs.rescan());
  });
  connection.workspace.onDidRenameFiles(() => settle('rescan', inputs.rescan()));
  connection.workspace.onDidDeleteFiles(() => settle('rescan', inputs.rescan()));
  connection.onShutdown(() => session.dispose());
}

/** An open document that is none costs the notification that brought it, and nothing else. */
const DOCUMENTS = {
  create: (uri: string, languageId: string, version: number, text: string) => {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('no document');
    return TextDocument.create(uri, languageId, version, text);
  },
  update: updateDocument,
};

function wireDiagnostics(connection: Connection, session: Session, log: Log): void {
  const { Full, Unchanged } = DocumentDiagnosticReportKind;
  const { diagnostics: cache, inputs } = session;
  connection.languages.diagnostics.on(
    guard<DocumentDiagnosticParams, DocumentDiagnosticReport>({
      name: 'diagnostics',
      log,
      empty: { kind: Full, items: [] },
      run: async ({ textDocument, previousResultId }, token) => {
        await session.ready();
        const uri = normalUri(textDocument.uri);
        const own = session.shown(uri);
        const unused = session.settings.enabled ? await greyed(session, uri, token) : [];
        const items = [...own.items, ...unused];
        const resultId = unused.length === 0 ? own.resultId : cache.resultIds.of(items);
        session.diagnosed();
        return previousResultId === resultId ? { kind: Unchanged, resultId } : { kind: Full, resultId, items };
      },
    }),
  );
  connection.languages.diagnostics.onWorkspace(
    guard<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>({
      name: 'workspace diagnostics',
      log,
      empty: { items: [] },
      run: async ({ previousResultIds }, token) => {
        await session.ready();
        const step = checkpoint(token);
        const previous = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        for (const uri of new Set([...cache.uris(), ...previous.keys()])) {
          await step();
          const { items: found, resultId } = session.shown(uri);
          const version = inputs.buffer(uri)?.version ?? null;
          if (previous.get(uri) === resultId) items.push({ kind: Unchanged, uri, version, resultId });
          else if (previous.has(uri) || resultId !== NOTHING.resultId)
            items.push({ kind: Full, uri, version, resultId, items: [...found] });
        }
        return { items };
      },
    }),
  );
}

/** Greyed records of an open data file; whether one is used, only all reports can tell. */
async function greyed(session: Session, uri: string, token: CancellationToken): Promise<readonly Diagnostic[]> {
  if (!session.service.analysis().dataFile(uri)) return [];
  await session.readyEverywhere(token);
  return session.service.unusedRecords(uri);
}

function wireFeatures(connection: Connection, session: Session, log: Log): void {
  const { client, service } = session;
  type Located = { readonly textDocument: { readonly uri: string } };
  type Run<P, R> = (uri: string, params: P, token: CancellationToken) => R | Promise<R>;
  const answer = <P extends Located, R>(name: string, empty: R, run: Run<P, R>) =>
    guard<P, R>({
      name,
      empty,
      log,
      run: async (params, token) => {
        await session.ready();
        return run(normalUri(params.textDocument.uri), params, token);
      },
    });
  const everywhere = (token: CancellationToken): Promise<Analysis> => session.readyEverywhere(token);
  // What is shown unasked goes while all is paused; what a person asks for is answered.
  const unasked = <P extends Located, R>(name: string, empty: R, run: Run<P, R>) =>
    answer<P, R>(name, empty, (uri, params, token) => (session.settings.enabled ? run(uri, params, token) : empty));

  connection.onHover(
    answer('hover', null, (uri, { position }) =>
      withSourceFiles(session, (fileOf) => service.hover({ uri, position, format: client.hoverFormat, fileOf })),
    ),
  );
  connection.onCompletion(
    // Letters that are typed count as invoking in VS Code: a list comes up unasked.
    unasked('completion', { isIncomplete: true, items: [] }, (uri, { position, context }) =>
      service.completion({
        uri,
        position,
        invoked: (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked,
      }),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    guard({ name: 'completion item', empty: item, log, run: () => service.resolveCompletion(item, client.completionFormat) })(item, token),
  );
  connection.onDefinition(
    answer('definition', null, (uri, { position }) => {
      const links = service.definition({ uri, position }).map((link) => shownLink(session, link));
      return client.links ? links : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(
    answer('references', [], async (uri, { position, context }, token) => {
      await everywhere(token);
      return service.references({ uri, position, includeDeclaration: context.includeDeclaration });
    }),
  );
  connection.onPrepareRename(answer('rename', null, (uri, { position }) => service.prepareRename({ uri, position })));
  connection.onRenameRequest(
    answer('rename', null, async (uri, { position, newName }, token) => {
      await everywhere(token);
      return service.rename({ uri, position, newName });
    }),
  );
  connection.onCodeAction(
    unasked('code actions', [], async (uri, { range, context }, token) => {
      // What a record's text would have to change, only all reports can tell.
      if (service.analysis().dataFile(uri)) await everywhere(token);
      return service.codeActions({
        uri,
        range,
        diagnostics: context.diagnostics,
        only: context.only,
        suppress: { command: client.suppress },
        on: today(),
      });
    }),
  );
  connection.languages.semanticTokens.on(
    unasked('semantic tokens', { data: [] }, (uri) => service.semanticTokens({ uri, writing: session.writing(uri) })),
  );
  connection.languages.semanticTokens.onRange(
    unasked('semantic tokens', { data: [] }, (uri, { range }) => service.semanticTokens({ uri, range, writing: session.writing(uri) })),
  );
  connection.onDocumentSymbol(answer('document symbols', [], (uri) => service.documentSymbols(uri)));
  connection.onFoldingRanges(answer('folding ranges', [], (uri) => service.foldingRanges(uri)));
  connection.languages.inlayHint.on(
    unasked('inlay hints', [], (uri, { range }) =>
      session.settings.inlayHints ? service.inlayHints({ uri, range, writing: session.writing(uri) }) : [],
    ),
  );
  connection.onCodeLens(
    unasked('code lens', [], async (uri, _params, token) => {
      if (!session.settings.codeLens) return [];
      await everywhere(token);
      return service.codeLens({ uri, showReferences: client.showReferences, propagate: COMMANDS.propagate });
    }),
  );
  connection.onWorkspaceSymbol(
    guard({
      name: 'workspace symbols',
      empty: [],
      log,
      run: async ({ query }) => {
        await session.ready();
        return service.workspaceSymbols(query);
      },
    }),
  );
}
