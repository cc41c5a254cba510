import type { ChangeAnnotation, CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** A change of one file: an edit of it, or the text of a new one. */
export type FileChange = { readonly uri: string } & ({ readonly edit: TextEdit } | { readonly newText: string });

export interface ReviewedEdit {
  /** What the whole edit does, and what it is for. */
  readonly label: string;
  readonly description?: string;
  readonly changes: readonly FileChange[];
}

/**
 * One edit over several files. A client shows what changes in files that are there before it applies it (`needsConfirmation`); a new file is looked at
 * when it opens. Files come in the order of their first change.
 */
export function reviewedEdit({ label, description, changes }: ReviewedEdit): WorkspaceEdit {
  const annotation: ChangeAnnotation = {
    label,
    needsConfirmation: changes.some((change) => 'edit' in change),
    ...(description && { description }),
  };
  const byFile = new Map<string, FileChange[]>();
  for (const change of changes) byFile.set(change.uri, [...(byFile.get(change.uri) ?? []), change]);
  const documentChanges = [...byFile].flatMap(([uri, list]): (CreateFile | TextDocumentEdit)[] => {
    const created: CreateFile[] = list.some((change) => 'newText' in change)
      ? [{ kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false }, annotationId: ANNOTATION }]
      : [];
    const edits = list.map((change) => ({
      ...('edit' in change ? change.edit : { range: START, newText: change.newText }),
      annotationId: ANNOTATION,
    }));
    return [...created, { textDocument: { uri, version: null }, edits }];
  });
  return { documentChanges, changeAnnotations: { [ANNOTATION]: annotation } };
}

const ANNOTATION = 'hegao';
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
