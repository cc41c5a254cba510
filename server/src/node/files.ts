import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { dataFormatOf, dataKindOf, dataPath, reportPath, sidecarPath, wordPath, wordReportPath } from '../data/fileKinds.ts';
import type { DataFile, DataKind } from '../data/schema.ts';
import { readWorkbook } from '../data/xlsx/workbook.ts';
import { type Decoded, decodeText } from '../text/decode.ts';
import { readWord } from '../text/docx/wordFile.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { readFile, stat } from './disk.ts';
import { LEADS_OUT, liesWithin } from './places.ts';
import { walk } from './walk.ts';

export { type Decoded, decodeText, type Encoding } from '../text/decode.ts';

/** A file that was found, and what it is by its name. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  readonly kind: 'report' | 'sidecar' | DataKind;
}

export interface FoundFiles {
  /** In the order of the paths asked for; within a folder by path. Each file once. */
  readonly files: readonly FoundFile[];
  /** Paths that could not be looked at. */
  readonly problems: readonly { readonly path: string; readonly reason: Bilingual }[];
}

/** Reads and decodes a file. Whatever goes wrong is a value, with the reason in words. */
export async function readTextFile(path: string): Promise<Decoded> {
  return readBounded(path, { most: MAX_BYTES, tooLarge: TOO_LARGE }, decodeText);
}

/** Reads a report or a data file; of a workbook its cells, of a Word file its paragraphs. With folders, only what really lies in them. */
export async function readWorkspaceFile(path: string, within?: readonly string[]): Promise<FileContent> {
  if (within && !(await liesWithin(path, within))) return { unreadable: LEADS_OUT };
  if (wordPath(path)) return readWordFile(path);
  if (dataFormatOf(path) !== 'xlsx') return readTextFile(path);
  return readBounded(path, { most: MAX_WORKBOOK_BYTES, tooLarge: LARGE_WORKBOOK }, readWorkbook);
}

async function readWordFile(path: string): Promise<FileContent> {
  const bytes = await readWordBytes(path);
  return 'unreadable' in bytes ? bytes : readWord(bytes.bytes);
}

/** The bytes of a Word file, bounded. */
export async function readWordBytes(path: string): Promise<{ readonly bytes: Uint8Array } | { readonly unreadable: Bilingual }> {
  const read = await readBounded(path, { most: MAX_WORD_BYTES, tooLarge: LARGE_WORD }, (bytes) => ({ bytes }));
  return 'bytes' in read ? read : { unreadable: read.unreadable };
}

/** What a file's bytes are read as. Only a file is opened: of a pipe or a device (mkfifo 目标.yaml, /dev/zero) the end may never come. */
async function readBounded<T>(
  path: string,
  { most, tooLarge }: { readonly most: number; readonly tooLarge: Bilingual },
  read: (bytes: Uint8Array) => T,
): Promise<T | { readonly unreadable: Bilingual; readonly locked?: true }> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() && !stats.isDirectory()) return { unreadable: NO_REGULAR_FILE };
    return stats.size > most ? { unreadable: tooLarge } : read(await readFile(path));
  } catch (error) {
    return unreadableBy(error);
  }
}

export type FileContent =
  | { readonly text: string; readonly workbook?: DataFile['workbook'] }
  /** `locked`: it is there, and may be readable later. */
  | { readonly unreadable: Bilingual; readonly locked?: true };

/**
 * Reports and data files at or under the given paths. A file that is named is a report, whatever its ending, unless its name says data. What is no
 * path but a pattern (稿件/*.docx) is looked for: not every shell has done so before.
 */
export async function findFiles(paths: readonly string[], cwd = process.cwd()): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const problems: { path: string; reason: Bilingual }[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    try {
      const stats = await stat(absolute);
      const files = stats.isDirectory() ? await filesUnder(absolute) : [{ path: absolute, kind: kindOf(absolute) ?? ('report' as const) }];
      for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
    } catch (error) {
      const matched = await filesLike(path, cwd);
      if (matched.length === 0) problems.push({ path: absolute, reason: reasonOf(error) });
      for (const file of matched) if (!found.has(file.path)) found.set(file.path, file);
    }
  }
  return { files: [...found.values()], problems };
}

/** Absolute paths of all that may hold data under a folder, whatever it is called. */
export async function findTables(folder: string): Promise<readonly string[]> {
  return (await walk(folder, dataPath)).map((name) => join(folder, name));
}

const filesUnder = async (folder: string): Promise<readonly FoundFile[]> =>
  known(folder, await walk(folder, (name) => kindOf(name) !== null));

/** Reports and data files that a pattern names; none where it is no pattern. */
async function filesLike(path: string, cwd: string): Promise<readonly FoundFile[]> {
  const steps = path.split(/[\\/]/);
  const first = steps.findIndex((step) => /[*?{[]/.test(step));
  if (first < 0) return [];
  const folder = resolve(cwd, steps.slice(0, first).join('/') || (first > 0 ? '/' : '.'));
  return filesMatching(folder, steps.slice(first).join('/'));
}

async function filesMatching(folder: string, pattern: string): Promise<readonly FoundFile[]> {
  const names = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**', '**/dist/**'],
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: true,
  });
  return known(folder, names.sort());
}

function known(folder: string, names: readonly string[]): readonly FoundFile[] {
  return names.flatMap((name): FoundFile[] => {
    const path = join(folder, name);
    const kind = kindOf(path);
    return kind ? [{ path, kind }] : [];
  });
}

function kindOf(path: string): FoundFile['kind'] | null {
  if (sidecarPath(path)) return 'sidecar';
  return dataKindOf(path) ?? (reportPath(path) || wordReportPath(path) ? 'report' : null);
}

/** A report of this size would be longer than any that people write; what is larger is some other file. */
const MAX_BYTES = 200 * 1024 * 1024;

/** Packed. */
const MAX_WORKBOOK_BYTES = 32 * 1024 * 1024;

/** Packed; pictures and all. */
const MAX_WORD_BYTES = 128 * 1024 * 1024;

const LARGE_WORD = both('Word 文件超过 128 MB，没有读入。', 'The Word file is larger than 128 MB and was not read.');
const LARGE_WORKBOOK = both('工作簿超过 32 MB，没有读入。', 'The workbook is larger than 32 MB and was not read.');
const NO_REGULAR_FILE = both('是管道或设备，不是文件，没有读入。', 'This is a pipe or a device and no file; it was not read.');
const TOO_LARGE = both('超过 200 MB，没有读入。', 'This is larger than 200 MB and was not read.');

/** Why a file could not be read, though it is there. */
export const unreadableBy = (error: unknown): { readonly unreadable: Bilingual; readonly locked?: true } => ({
  unreadable: reasonOf(error),
  ...(!NO_FILE.includes(codeOf(error)) && { locked: true }),
});

/** Nothing is there, or no file. */
export const NO_FILE: readonly string[] = ['ENOENT', 'ENOTDIR', 'EISDIR'];

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function reasonOf(error: unknown): Bilingual {
  const code = codeOf(error);
  return REASONS[code] ?? both(`无法读取（${code || '未知原因'}）。`, `This cannot be read (${code || 'unknown reason'}).`);
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: both('找不到这个文件或文件夹。', 'There is no such file or folder.'),
  EACCES: both('没有权限读取。', 'There is no permission to read this.'),
  EPERM: both('没有权限读取。', 'There is no permission to read this.'),
  EBUSY: both('正被别的程序占用，暂时读不到。', 'Another program holds this; it cannot be read at present.'),
  EISDIR: both('是文件夹，不是文件。', 'This is a folder, not a file.'),
  ENOTDIR: both('路径中有一段不是文件夹。', 'A part of the path is no folder.'),
};
