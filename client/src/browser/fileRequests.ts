import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesUnder } from './walk.ts';

/** What the server in a worker asks for; its own types are in server/src/browser/requests.ts. */
const REQUESTS = { list: 'hegao/files/list', read: 'hegao/files/read', has: 'hegao/files/has', write: 'hegao/files/write' } as const;

const GONE: readonly string[] = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];

/** Lists, reads and writes files for a server that has no disk: whatever the editor can open (a repository, a folder of the browser) is its workspace. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    client.onRequest(REQUESTS.list, async ({ folder, shallow }: { readonly folder: string; readonly shallow: boolean }) => {
      const found = await filesUnder(vscode.Uri.parse(folder), { shallow });
      return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    // Bytes: the worker decodes them (GB18030, UTF-16, workbooks). They are copied to it as they are.
    client.onRequest(REQUESTS.read, async (uri: string): Promise<Uint8Array | null> => {
      try {
        return await fs.readFile(vscode.Uri.parse(uri));
      } catch (error) {
        // Any other failure may pass: the server keeps what it read last, and asks again.
        if (error instanceof vscode.FileSystemError && GONE.includes(error.code)) return null;
        throw error;
      }
    }),
    client.onRequest<boolean, void>(REQUESTS.has, async (uri: string) => {
      const found = await fs.stat(vscode.Uri.parse(uri)).then(undefined, () => null);
      return found?.type === vscode.FileType.File;
    }),
    client.onRequest(REQUESTS.write, async ({ uri, text }: { readonly uri: string; readonly text: string }): Promise<null> => {
      const file = vscode.Uri.parse(uri);
      if (text !== '') await fs.writeFile(file, new TextEncoder().encode(text));
      else await fs.delete(file).then(undefined, () => {});
      return null;
    }),
  );
}
