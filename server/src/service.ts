import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Analysis } from './analysis/analysis.ts';
import { AnalysisHost } from './analysis/analysisHost.ts';
import type { Change } from './analysis/change.ts';
import type { Segmenter } from './facts/lexicon/segmenter.ts';
import { type CodeActionsParams, isWanted, provideCodeActions } from './features/codeActions.ts';
import { type CodeLensParams, provideCodeLens } from './features/codeLens.ts';
import { collectWording } from './features/collectWording.ts';
import { type CompletionParams, createCompletionProvider, resolveCompletion } from './features/completion.ts';
import { type ConvertParams, convertData } from './features/convertData.ts';
import { type DataActionsParams, provideDataActions } from './features/dataActions.ts';
import { provideDataCompletion } from './features/dataFile/completion.ts';
import { provideDataHover } from './features/dataFile/hover.ts';
import { provideUnusedRecords } from './features/dataFile/unused.ts';
import { type DefinitionParams, provideDefinition } from './features/definition.ts';
import { provideDiagnostics } from './features/diagnostics.ts';
import { provideDocumentSymbols } from './features/documentSymbols.ts';
import { type ExtractParams, extractTargets } from './features/extractTargets.ts';
import { provideFoldingRanges } from './features/foldingRanges.ts';
import { type HoverParams, provideHover } from './features/hover.ts';
import { type InlayHintsParams, provideInlayHints } from './features/inlayHints.ts';
import { FirstValues } from './features/keepEarlier.ts';
import type { CardFormat } from './features/markup.ts';
import { type PropagateParams, propagateAt } from './features/propagate.ts';
import { provideReferences, type ReferencesParams } from './features/references.ts';
import { prepareRename, provideRename, type RenameParams } from './features/rename.ts';
import { rollForward } from './features/rollForward.ts';
import { provideSemanticTokens, type SemanticTokensParams } from './features/semanticTokens.ts';
import { suppressActions } from './features/suppressions.ts';
import { provideWorkspaceSymbols } from './features/workspaceSymbols.ts';
import type { Bilingual } from './util/bilingual.ts';

export interface ReportServiceOptions {
  /** The address of a page of the handbook (`rules/target-mismatch`), which diagnostics link to. */
  readonly page?: (name: string) => string | null;
}

/** Texts in, LSP types out. Synchronous, without IO: it runs in Node and in a browser alike. Every question is answered from the present analysis. */
export interface ReportService {
  apply(change: Change): Analysis;
  analysis(): Analysis;
  /** See `AnalysisHost`. */
  prepare(segmenter: Segmenter): void;
  /** See `Lexicon`. */
  complete(): Iterable<void>;
  readAhead(uri: string, enough: () => boolean): boolean;
  diagnostics(uri: string): Diagnostic[];
  /** `suppress`: whether findings can be ignored, and the client's command that asks for the reason. */
  codeActions(
    params: CodeActionsParams & Pick<DataActionsParams, 'on'> & { readonly suppress?: { readonly command: string | null } },
  ): CodeAction[];
  completion(params: CompletionParams): CompletionList;
  resolveCompletion(item: CompletionItem, format: CardFormat): CompletionItem;
  hover(params: HoverParams): Hover | null;
  definition(params: DefinitionParams): LocationLink[];
  references(params: ReferencesParams): Location[];
  semanticTokens(params: SemanticTokensParams): SemanticTokens;
  documentSymbols(uri: string): DocumentSymbol[];
  foldingRanges(uri: string): FoldingRange[];
  inlayHints(params: InlayHintsParams): InlayHint[];
  codeLens(params: CodeLensParams): CodeLens[];
  workspaceSymbols(query: string): WorkspaceSymbol[];
  /** Greyed records of a data file; asks for every report. */
  unusedRecords(uri: string): Diagnostic[];
  prepareRename(params: RenameParams): ReturnType<typeof prepareRename>;
  rename(params: RenameParams & { readonly newName: string }): WorkspaceEdit | null;
  /** Edits to look through before they are applied, with what they are called; null where there is nothing to do. */
  extractTargets(params: ExtractParams): OfferedEdit | null;
  collectWording(uri: string): OfferedEdit | null;
  propagate(params: PropagateParams): OfferedEdit | null;
  rollForward(uri: string): OfferedEdit | null;
  convert(params: ConvertParams): OfferedEdit | null;
}

export interface OfferedEdit {
  readonly edit: WorkspaceEdit;
  readonly label: Bilingual;
  /** The file that it creates, if it does. */
  readonly uri?: string;
}

/** The public face of the engine. */
export function createReportService({ page = () => null }: ReportServiceOptions = {}): ReportService {
  const host = new AnalysisHost();
  const now = () => host.analysis();
  const complete = createCompletionProvider();
  const earlier = new FirstValues();
  return {
    apply: (change) => {
      const analysis = host.apply(change);
      if (change.data) earlier.note(analysis.data);
      return analysis;
    },
    analysis: now,
    prepare: (segmenter) => host.prepare(segmenter),
    complete: () => now().lexicon.complete(),
    readAhead: (uri, enough) => host.readAhead(uri, enough),
    diagnostics: (uri) => provideDiagnostics(now(), { uri, page }),
    codeActions: (params) => [
      ...provideCodeActions(now(), params),
      ...provideDataActions(now(), { ...params, earlier }),
      ...(params.suppress && isWanted(params) ? suppressActions(now(), params, params.suppress.command) : []),
    ],
    completion: (params) => (now().dataFile(params.uri) ? provideDataCompletion(now(), params) : complete(now(), params)),
    resolveCompletion: (item, format) => resolveCompletion(now(), item, format),
    hover: (params) => (now().dataFile(params.uri) ? provideDataHover(now(), params) : provideHover(now(), params)),
    definition: (params) => provideDefinition(now(), params),
    references: (params) => provideReferences(now(), params),
    semanticTokens: (params) => provideSemanticTokens(now(), params),
    documentSymbols: (uri) => provideDocumentSymbols(now(), { uri }),
    foldingRanges: (uri) => provideFoldingRanges(now(), { uri }),
    inlayHints: (params) => provideInlayHints(now(), params),
    codeLens: (params) => provideCodeLens(now(), params),
    workspaceSymbols: (query) => provideWorkspaceSymbols(now(), { query }),
    unusedRecords: (uri) => provideUnusedRecords(now(), { uri }),
    prepareRename: (params) => prepareRename(now(), params),
    rename: (params) => provideRename(now(), params),
    extractTargets: (params) => extractTargets(now(), params),
    collectWording: (uri) => collectWording(now(), { uri }),
    propagate: (params) => propagateAt(now(), params),
    rollForward: (uri) => rollForward(now(), uri),
    convert: (params) => convertData(now(), params),
  };
}
