import type { Connection } from 'vscode-languageserver';
import { dataFormatOf, dataKindOf, dataPath, reportPath, sidecarPath } from '../data/fileKinds.ts';
import { readWorkbook } from '../data/xlsx/workbook.ts';
import { isBelow } from '../lsp/uris.ts';
import type { FileText, WorkspaceFiles } from '../lsp/workspaceFiles.ts';
import { decodeText } from '../text/decode.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { isInnerPath } from '../util/innerPath.ts';
import { HasFile, ListFiles, ReadFile, WriteFile } from './requests.ts';

/** The files of a workspace that only the client can reach: it lists them and hands over their bytes, which are decoded here. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    list: async (folder, { shallow = false, tables = false } = {}) => {
      const found = await connection.sendRequest(ListFiles, { folder, shallow });
      return found.filter((uri) => sidecarPath(uri) || dataKindOf(uri) !== null || reportPath(uri) || (tables && dataPath(uri)));
    },
    read: async (uri, within) => {
      if (!liesWithin(uri, within)) return null;
      const bytes = await connection.sendRequest(ReadFile, uri);
      return bytes && fileText(uri, bytes);
    },
    has: async (uri, within) => liesWithin(uri, within) && connection.sendRequest(HasFile, uri),
    write: async (uri, text, within) => {
      if (!liesWithin(uri, within)) throw new Error('no file of the workspace');
      await connection.sendRequest(WriteFile, { uri, text });
    },
  };
}

/** Links are left out when files are listed; what is left to decide is how a URI is written. */
const liesWithin = (uri: string, folders: readonly string[]): boolean =>
  folders.some((folder) => isBelow(uri, folder) && isInnerPath(uri.slice(folder.replace(/\/+$/, '').length + 1)));

function fileText(uri: string, bytes: Uint8Array): FileText {
  if (bytes.length > MAX_BYTES) return { text: '', unreadable: TOO_LARGE };
  const content = dataFormatOf(uri) === 'xlsx' ? readWorkbook(bytes) : decodeText(bytes);
  return 'unreadable' in content ? { text: '', unreadable: content.unreadable } : content;
}

/** A tab of a browser has less memory than a machine. */
const MAX_BYTES = 32 * 1024 * 1024;
const TOO_LARGE: Bilingual = both('超过 32 MB，浏览器里没有读入。', 'This is larger than 32 MB and was not read in the browser.');
