import {
  CodeActionKind,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { COMMANDS } from '../features/dataActions.ts';
import type { CardFormat } from '../features/markup.ts';
import { SEMANTIC_TOKENS_LEGEND } from '../features/semanticTokens.ts';
import { isObject, textOf } from './json.ts';
import { normalUri } from './uris.ts';

/** What the client can do, as far as the server's answers depend on it. */
export interface Client {
  readonly folders: readonly string[];
  readonly locale: string | undefined;
  readonly pull: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersCompletion: boolean;
  readonly registersWatchers: boolean;
  readonly links: boolean;
  readonly hoverFormat: CardFormat;
  readonly completionFormat: CardFormat;
  readonly refreshes: Readonly<Record<'diagnostics' | 'semanticTokens' | 'inlayHint' | 'codeLens', boolean>>;
  readonly folderEvents: boolean;
  /** Whether edits may carry annotations, so that they are shown before they are applied. */
  readonly annotations: boolean;
  readonly preparesRename: boolean;
  /** Of `initializationOptions`: settings for clients without configuration requests, and commands that the client has. */
  readonly settings: unknown;
  readonly showReferences: string | null;
  /** The scheme under which the client shows a workbook's text; null where it has none. */
  readonly workbookScheme: string | null;
  /** The command that asks for a reason and ignores a finding: (uri, rule, range). */
  readonly suppress: string | null;
  /** Whether it wants to be told when coverage may be another. */
  readonly coverage: boolean;
  /** Whether the person trusts the folders (`trusted: false`: not yet, see `trust.ts`); so it is where a client says nothing of it. */
  readonly trusted: boolean;
}

export function readClient({ capabilities, workspaceFolders, rootUri, locale, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options = isObject(initializationOptions) ? initializationOptions : {};
  return {
    folders: foldersOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : [])),
    locale,
    pull: textDocument?.diagnostic !== undefined,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersCompletion: textDocument?.completion?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    links: textDocument?.definition?.linkSupport === true,
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    completionFormat: formatOf(textDocument?.completion?.completionItem?.documentationFormat),
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
    },
    folderEvents: workspace?.workspaceFolders === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    settings: options.settings ?? options.hegao ?? options,
    showReferences: textOf(options.showReferencesCommand),
    workbookScheme: textOf(options.workbookScheme),
    suppress: textOf(options.suppressCommand),
    coverage: options.coverage === true,
    trusted: options.trusted !== false,
  };
}

const formatOf = (formats: readonly string[] | undefined): CardFormat => (formats?.includes('markdown') ? 'markdown' : 'plaintext');

/** What a client sent as its folders, as far as they are such. */
export const foldersOf = (folders: readonly WorkspaceFolder[]): readonly string[] =>
  (Array.isArray(folders) ? folders : []).flatMap((folder: unknown) =>
    isObject(folder) && typeof folder.uri === 'string' ? [normalUri(folder.uri)] : [],
  );

/**
 * Marks that open a quotation, where a phrase may begin, and those behind which a phrase's members are listed. No mark that is mostly followed by nothing
 * of ours (、《): an editor that was given an empty list there does not ask again while the next letters come fast.
 */
export const STATIC_TRIGGERS: readonly string[] = ['“', '‘', '"', '：', '（', '即'];

export function serverCapabilities(client: Client): ServerCapabilities {
  const anyPath = { filters: [{ pattern: { glob: '**' } }] };
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite, CodeActionKind.Source],
    },
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    ...(!client.registersCompletion && { completionProvider: { triggerCharacters: [...STATIC_TRIGGERS], resolveProvider: true } }),
    ...(client.pull && { diagnosticProvider: { identifier: 'hegao', interFileDependencies: true, workspaceDiagnostics: true } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: anyPath, didDelete: anyPath },
    },
  };
}
