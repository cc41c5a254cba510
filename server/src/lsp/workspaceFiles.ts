import type { DataFile } from '../data/schema.ts';

/** The files of a workspace, as the server sees them. URIs are normal (`normalUri`). */
export interface WorkspaceFiles {
  /** Reports and data files of a folder, those in its subfolders included unless `shallow`; with `tables`, all YAML files, tables and workbooks. */
  list(folder: string, options?: { readonly shallow?: boolean; readonly tables?: boolean }): Promise<readonly string[]>;
  /** The decoded text, or why there is none (it is a link that leads out of the folders `within`); null if the file is gone. Rejects where it cannot be read at the moment. */
  read(uri: string, within: readonly string[]): Promise<FileText | null>;
  /** Whether there is a file that really lies in one of the folders, all links followed. Undefined where that cannot be told. */
  has?(uri: string, within: readonly string[]): Promise<boolean>;
  /** Writes a sidecar whole or not at all; '' removes it. Fails outside the folders. Undefined where nothing can be written. */
  write?(uri: string, text: string, within: readonly string[]): Promise<void>;
}

/** As `DataFile` has it: an unreadable file has an empty text. `locked`: it is there, and may be readable later. */
export type FileText = Pick<DataFile, 'text' | 'unreadable' | 'stale' | 'workbook'> & { readonly locked?: true };

/** An open editor's buffer. */
export interface Buffer {
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}
