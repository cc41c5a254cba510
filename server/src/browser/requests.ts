import { RequestType } from 'vscode-languageserver';

/** Files of a folder that may be reports or data, as URIs. */
export const ListFiles = new RequestType<{ readonly folder: string; readonly shallow: boolean }, readonly string[], void>(
  'hegao/files/list',
);

/** A file's bytes; null where there is no such file. Messages to and from a worker are copied, not written as JSON. */
export const ReadFile = new RequestType<string, Uint8Array | null, void>('hegao/files/read');

/** Whether there is such a file, and no link to one. */
export const HasFile = new RequestType<string, boolean, void>('hegao/files/has');

/** Writes a text; '' removes the file. */
export const WriteFile = new RequestType<{ readonly uri: string; readonly text: string }, null, void>('hegao/files/write');
