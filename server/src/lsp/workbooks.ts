import { type Connection, type LocationLink, RequestType } from 'vscode-languageserver';
import { guard, type Log } from './guard.ts';
import type { Session } from './session.ts';
import { normalUri } from './uris.ts';

/** The text that was read of a workbook; `''` for what is none. */
export const WorkbookText = new RequestType<{ readonly uri: string }, string, void>('hegao/workbookText');

export function wireWorkbooks(connection: Connection, session: Session, log: Log): void {
  connection.onRequest(
    WorkbookText,
    guard<{ readonly uri: string }, string>({
      name: 'workbook',
      empty: '',
      log,
      run: async ({ uri }) => {
        await session.ready();
        const file = session.service.analysis().dataFile(normalUri(uri));
        return file?.workbook ? file.text : '';
      },
    }),
  );
}

/** A link into a workbook leads to its text, where the client has a scheme for it; the workbook itself would open as bytes. */
export function shownLink({ client, service }: Session, link: LocationLink): LocationLink {
  const isWorkbook = service.analysis().dataFile(link.targetUri)?.workbook !== undefined;
  return client.workbookScheme !== null && isWorkbook
    ? { ...link, targetUri: link.targetUri.replace(/^[\w.+-]+(?=:)/, client.workbookScheme) }
    : link;
}
