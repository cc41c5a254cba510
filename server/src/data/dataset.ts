import { sameValue } from '../util/sameValue.ts';
import { contradictions } from './contradictions.ts';
import { identify } from './identity.ts';
import { DataPlaces } from './places.ts';
import { readDataFile } from './readFile.ts';
import type { DataFile, DataRecord, DataSet, ParsedFile, Target } from './schema.ts';
import { EMPTY_DATA } from './schema.ts';
import { totals } from './totals.ts';

/**
 * Reads and merges data files. Every record that parses is in the result; every one that does not is a problem at its place. Of `previous`, files
 * whose text is the same are not read again, records that are the same stay the same objects, and so does the revision if no record changed.
 * The order in which files come does not matter: of two records with one id, the first is that of the first file by URI. Packs come last, and of
 * them what the writer's own files speak of is left out.
 */
export function loadDataSet(files: readonly DataFile[], previous: DataSet = EMPTY_DATA): DataSet {
  const parsed = new Map<string, ParsedFile>();
  for (const file of files.toSorted(byUri)) parsed.set(file.uri, reuse(file, previous.parsed.get(file.uri)));
  const all = [...parsed.values()];
  const records = withoutOverridden(all);
  const before = withoutOverridden([...previous.parsed.values()]);
  const unchanged = records.length === before.length && records.every((record, index) => record === before[index]);
  const own = all.filter(isOwn);
  const { targets: identified, problems } = identify(own);
  const targets = asBefore(identified, previous.targets);
  const places = new DataPlaces(own);
  const names = records.filter((record) => record.kind === 'name');
  return {
    revision: unchanged ? previous.revision : previous.revision + 1,
    targets: sameOr(previous.targets, targets),
    slogans: sameOr(
      previous.slogans,
      records.filter((record) => record.kind === 'slogan'),
    ),
    names: sameOr(previous.names, names),
    problems: [...all.flatMap((file) => file.problems), ...problems, ...contradictions(targets, places), ...totals(targets, names, places)],
    files: all.filter(isOwn).map(({ file, records }) => ({ uri: file.uri, kind: file.kind, records: records.length })),
    parsed,
  };
}

/** Targets get their ids in copies; one that is the same as before stays the same object. */
function asBefore(targets: readonly Target[], previous: readonly Target[]): readonly Target[] {
  const before = new Map(previous.map((target) => [target.id, target]));
  return targets.map((target) => {
    const old = before.get(target.id);
    return old && sameValue(old, target) ? old : target;
  });
}

/** The list that was, where the new one holds the same records: what was built of it stands. */
const sameOr = <R>(before: readonly R[], now: readonly R[]): readonly R[] =>
  before.length === now.length && now.every((record, i) => record === before[i]) ? before : now;

const byUri = (a: DataFile, b: DataFile): number =>
  Number(a.pack !== undefined) - Number(b.pack !== undefined) || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);

const isOwn = ({ file }: ParsedFile): boolean => file.pack === undefined;

/** All records, but of a pack none whose name or phrase a writer's own record has, be it as its short name: the desk's word counts. */
function withoutOverridden(files: readonly ParsedFile[]): readonly DataRecord[] {
  const own = files.filter(isOwn).flatMap((file) => file.records);
  const packs = files.filter((file) => !isOwn(file));
  if (packs.length === 0) return own;
  const words = { name: new Set<string>(), slogan: new Set<string>() };
  for (const record of own) {
    if (record.kind === 'target') continue;
    for (const word of [record.kind === 'name' ? record.name : record.text, ...record.aliases]) words[record.kind].add(word);
  }
  const isFree = (record: DataRecord): boolean =>
    record.kind === 'target' || !words[record.kind].has(record.kind === 'name' ? record.name : record.text);
  return [...own, ...packs.flatMap((file) => file.records.filter(isFree))];
}

/** What a file gave last time, if it is the same; else it is read, and records that did not change are kept. */
function reuse(file: DataFile, old: ParsedFile | undefined): ParsedFile {
  if (!old || old.file.kind !== file.kind || old.file.pack !== file.pack) return readDataFile(file);
  if (old.file.text === file.text && sameValue(old.file.unreadable, file.unreadable) && sameValue(old.file.stale, file.stale)) return old;
  const read = readDataFile(file);
  const records = read.records.map((record, index): DataRecord => {
    const before = old.records[index];
    return before && sameValue(before, record) ? before : record;
  });
  return { ...read, records };
}
