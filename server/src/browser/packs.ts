import type { Connection } from 'vscode-languageserver';
import { PACK_KINDS } from '../analysis/packKinds.ts';
import type { DataFile } from '../data/schema.ts';
import { ReadFile } from './requests.ts';

/** Reads the shipped packs below the extension's folder. One that is not there is left out. */
export async function readPacks(connection: Connection, extensionUri: string): Promise<readonly DataFile[]> {
  const read = Object.entries(PACK_KINDS).map(async ([pack, kind]): Promise<readonly DataFile[]> => {
    const uri = `${extensionUri}/packs/${pack}.csv`;
    const bytes = await connection.sendRequest(ReadFile, uri);
    return bytes ? [{ uri, kind, text: new TextDecoder().decode(bytes), pack }] : [];
  });
  return (await Promise.all(read)).flat();
}
