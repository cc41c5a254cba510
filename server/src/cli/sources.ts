import { basename, dirname, relative, resolve, sep } from 'node:path';
import { dataPath, reportOfSidecar, sidecarOf, sidecarPath } from '../data/fileKinds.ts';
import { kindOfContent } from '../data/kindOfContent.ts';
import type { DataFile, DataKind } from '../data/schema.ts';
import type { Bilingual } from '../util/bilingual.ts';

/** The disk, as the command line needs it. */
export interface CliFiles {
  find(
    paths: readonly string[],
    cwd: string,
  ): Promise<{
    readonly files: readonly { readonly path: string; readonly kind: 'report' | 'sidecar' | DataKind }[];
    readonly problems: readonly { readonly path: string; readonly reason: Bilingual }[];
  }>;
  /** Names of the files of one folder, without those in its subfolders. */
  namesIn(folder: string): Promise<readonly string[]>;
  isFolder(path: string): Promise<boolean>;
  kindOf(path: string): DataKind | null;
  /** With folders, only what really lies in them: no link leads out. */
  read(
    path: string,
    within?: readonly string[],
  ): Promise<{ readonly text: string; readonly workbook?: DataFile['workbook'] } | { readonly unreadable: Bilingual }>;
  uriOf(path: string): string;
}

export interface SourceOptions {
  readonly paths: readonly string[];
  /** Files or folders given with --data; empty: data files are looked for. */
  readonly data: readonly string[];
  /** Who named the data: what a configuration names must lie below the current folder. */
  readonly dataFrom?: 'command' | 'config';
  readonly cwd: string;
}

/** Reports that are held against the same data files. Paths are absolute. */
export interface Group {
  readonly reports: ReadonlyMap<string, string>;
  readonly data: ReadonlyMap<string, DataFile>;
  /** Texts of what people noted beside the reports. */
  readonly sidecars: ReadonlyMap<string, string>;
}

export interface Sources {
  readonly groups: readonly Group[];
  /** Paths of sidecars whose report is gone (失去稿件的旁注). */
  readonly orphans: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly reason: Bilingual }[];
}

/**
 * Finds and reads what a command works on. A folder stands for all reports below it. Without --data, a report's data files
 * are those below the folder that was named, or beside the file that was named, and those in the folders above, up to the
 * current one.
 */
export async function readSources(options: SourceOptions, disk: CliFiles): Promise<Sources> {
  const { paths, data, cwd } = options;
  const files = await boundFiles(options, disk);
  const unreadable: { path: string; reason: Bilingual }[] = [];
  const given = data.length > 0 ? await dataGiven(data, cwd, files, unreadable) : null;
  const groups = new Map<string, { data: Map<string, DataKind>; reports: Set<string> }>();
  const seen = new Set<string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const { files: found, problems } = await files.find([path], cwd);
    unreadable.push(...problems);
    if (problems.length > 0) continue;
    const own = found.flatMap(({ path: name, kind }) => (kind === 'report' || kind === 'sidecar' ? [] : [[name, kind] as const]));
    const kinds = given ?? new Map([...own, ...(await dataAround(resolve(cwd, path), cwd, files))]);
    const key = [...kinds.keys()].sort().join('\n');
    const group = groups.get(key) ?? { data: kinds, reports: new Set() };
    groups.set(key, group);
    for (const file of found) {
      if (file.kind === 'report' && !seen.has(file.path) && !given?.has(file.path)) group.reports.add(file.path);
      seen.add(file.path);
    }
  }
  const orphans = await withoutReport([...seen].filter(sidecarPath), files);
  return { groups: await Promise.all([...groups.values()].map((group) => readGroup(group, files, unreadable))), orphans, unreadable };
}

/** What a person names may lie anywhere; what is found from there must really lie in the folders named, or in the current one. */
async function boundFiles({ paths, data, dataFrom, cwd }: SourceOptions, disk: CliFiles): Promise<CliFiles> {
  const named = [...paths, ...(dataFrom === 'config' ? [] : data)].map((path) => resolve(cwd, path));
  // Of a pattern (稿件/*.docx) the folder that it begins with.
  const folderOf = async (path: string) => ((await disk.isFolder(path)) ? path : dirname(path.replace(/[*?{[].*$/s, '*')));
  const folders = await Promise.all(named.map(folderOf));
  const within = [...new Set([cwd, ...folders])];
  const isNamed = new Set(named);
  return { ...disk, read: (path) => disk.read(path, isNamed.has(path) ? undefined : within) };
}

type Unreadable = { path: string; reason: Bilingual }[];

async function dataGiven(data: readonly string[], cwd: string, files: CliFiles, unreadable: Unreadable): Promise<Map<string, DataKind>> {
  const { files: found, problems } = await files.find(data, cwd);
  unreadable.push(...problems);
  const named = new Set(data.map((path) => resolve(cwd, path)));
  // A table that was named is a targets file, whatever it is called.
  const kindOf = (path: string) => files.kindOf(path) ?? (named.has(path) && dataPath(path) ? 'targets' : null);
  return new Map(
    found.flatMap(({ path }) => {
      const kind = kindOf(path);
      return kind ? [[path, kind] as const] : [];
    }),
  );
}

/** The data files in the folder of a path and in those above it, up to the current folder; elsewhere only beside the path. */
async function dataAround(path: string, cwd: string, files: CliFiles): Promise<(readonly [string, DataKind])[]> {
  const isFolder = await files.isFolder(path);
  const found: (readonly [string, DataKind])[] = [];
  let folder = isFolder ? path : dirname(path);
  for (;;) {
    for (const name of await files.namesIn(folder)) {
      const kind = files.kindOf(name);
      if (kind) found.push([resolve(folder, name), kind]);
    }
    const up = relative(cwd, folder);
    if (up === '' || up.startsWith('..') || resolve(up) === up) return found;
    folder = dirname(folder);
  }
}

async function readGroup(
  { data, reports }: { data: ReadonlyMap<string, DataKind>; reports: ReadonlySet<string> },
  files: CliFiles,
  unreadable: Unreadable,
): Promise<Group> {
  const dataFiles = new Map<string, DataFile>();
  for (const [path, kind] of data) {
    const file = await files.read(path);
    const uri = files.uriOf(path);
    // Of a file that was named, and whose name says nothing, the content tells.
    const told = files.kindOf(path) === null && 'text' in file ? kindOfContent({ uri, ...file }) : null;
    dataFiles.set(path, {
      uri,
      kind: told ?? kind,
      ...('text' in file ? { text: file.text, workbook: file.workbook } : { text: '', ...file }),
    });
  }
  const texts = new Map<string, string>();
  for (const path of reports) {
    const file = await files.read(path);
    if ('text' in file) texts.set(path, file.text);
    else unreadable.push({ path, reason: file.unreadable });
  }
  return { reports: texts, data: dataFiles, sidecars: await readSidecars(texts.keys(), files, unreadable) };
}

/** Only where one lies beside its report: the folder's names tell. */
async function readSidecars(reports: Iterable<string>, files: CliFiles, unreadable: Unreadable): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, ReadonlySet<string>>();
  const texts = new Map<string, string>();
  for (const report of reports) {
    const folder = dirname(report);
    const names = folders.get(folder) ?? new Set((await files.namesIn(folder)).filter(sidecarPath));
    folders.set(folder, names);
    if (!names.has(sidecarOf(basename(report)))) continue;
    const path = sidecarOf(report);
    const file = await files.read(path);
    if ('text' in file) texts.set(path, file.text);
    else unreadable.push({ path, reason: file.unreadable });
  }
  return texts;
}

/** Of sidecars those beside which no file of the report's name lies. */
async function withoutReport(sidecars: readonly string[], files: CliFiles): Promise<readonly string[]> {
  const folders = new Map<string, ReadonlySet<string>>();
  const orphans: string[] = [];
  for (const sidecar of sidecars) {
    const folder = dirname(sidecar);
    const names = folders.get(folder) ?? new Set(await files.namesIn(folder));
    folders.set(folder, names);
    if (!names.has(basename(reportOfSidecar(sidecar)))) orphans.push(sidecar);
  }
  return orphans;
}

/** A path as it is printed: relative to the current folder, with forward slashes. */
export const printedPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').split(sep).join('/');
