import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CreateFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { ReportService } from '../../server/src/service.ts';

/** The texts that a workspace edit leaves behind, by the last part of each URI, decoded. A created file is begun empty. */
export function applied(service: ReportService, edit: WorkspaceEdit | null | undefined): Record<string, string> {
  const texts = new Map<string, string>();
  for (const change of (edit?.documentChanges ?? []) as readonly (CreateFile | TextDocumentEdit)[]) {
    if (!TextDocumentEdit.is(change)) texts.set(change.uri, '');
    else {
      const { uri } = change.textDocument;
      const analysis = service.analysis();
      const before = texts.get(uri) ?? analysis.dataFile(uri)?.text ?? analysis.report(uri)?.report.text ?? '';
      texts.set(uri, TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), change.edits as TextEdit[]));
    }
  }
  return Object.fromEntries([...texts].map(([uri, text]) => [decodeURIComponent(uri).replace(/^.*\//, ''), text]));
}
