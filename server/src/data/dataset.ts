import { sameValue } from '../util/sameValue.ts';
import { identify } from './identity.ts';
import { readDataFile } from './readFile.ts';
import type { DataFile, DataRecord, DataSet, ParsedFile } from './schema.ts';
import { EMPTY_DATA } from './schema.ts';

/**
 * Reads and merges data files. Every record that parses is in the result; every one that does not is a problem at its place. Of `previous`, files
 * whose text is the same are not read again, records that are the same stay the same objects, and so does the revision if no record changed.
 * The order in which files come does not matter: of two records with one id, the first is that of the first file by URI.
 */
export function loadDataSet(files: readonly DataFile[], previous: DataSet = EMPTY_DATA): DataSet {
  const parsed = new Map<string, ParsedFile>();
  for (const file of files.toSorted(byUri)) parsed.set(file.uri, reuse(file, previous.parsed.get(file.uri)));
  const all = [...parsed.values()];
  const records = all.flatMap((file) => file.records);
  const before = [...previous.parsed.values()].flatMap((file) => file.records);
  const unchanged = records.length === before.length && records.every((record, index) => record === before[index]);
  const { targets, problems } = identify(all);
  return {
    revision: unchanged ? previous.revision : previous.revision + 1,
    targets: unchanged ? previous.targets : targets,
    slogans: unchanged ? previous.slogans : records.filter((record) => record.kind === 'slogan'),
    names: unchanged ? previous.names : records.filter((record) => record.kind === 'name'),
    problems: [...all.flatMap((file) => file.problems), ...problems],
    files: all.map(({ file, records }) => ({ uri: file.uri, kind: file.kind, records: records.length })),
    parsed,
  };
}

const byUri = (a: DataFile, b: DataFile): number => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);

/** What a file gave last time, if it is the same; else it is read, and records that did not change are kept. */
function reuse(file: DataFile, old: ParsedFile | undefined): ParsedFile {
  if (!old || old.file.kind !== file.kind) return readDataFile(file);
  if (old.file.text === file.text && sameValue(old.file.unreadable, file.unreadable)) return old;
  const read = readDataFile(file);
  const records = read.records.map((record, index): DataRecord => {
    const before = old.records[index];
    return before && sameValue(before, record) ? before : record;
  });
  return { ...read, records };
}
