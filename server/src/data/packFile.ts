import { fieldNamed } from './fields.ts';
import { TYPE_NAMES } from './name.ts';
import type { DataFile, Name, Origin, ParsedFile, Slogan } from './schema.ts';
import { LEVEL_NAMES } from './slogan.ts';

/**
 * Reads a pack: the CSV that scripts/packs.mjs writes, or one written by hand in its way: no quoted cells, lists separated by 、 or, where an item
 * holds a 、, by ；. Several thousand records are read at every start, and this takes a tenth of the time that a writer's own file takes, where every
 * cell may be wrong and has to be told so. The records are the same (test/unit/packs.test.ts).
 */
export function readPackFile(file: DataFile): ParsedFile {
  const { uri, kind, text, pack } = file;
  const records: (Name | Slogan)[] = [];
  const headEnd = lineEnd(text, 0);
  const keys = text
    .slice(0, headEnd)
    .split(',')
    .map((label) => fieldNamed(kind, label)?.key ?? '');
  const column = (key: string): number => keys.indexOf(key);
  const subject = column(kind === 'names' ? 'name' : 'text');
  const read = kind === 'names' ? nameReader(column) : sloganReader(column);
  for (let start = headEnd + 1; start < text.length; ) {
    const end = lineEnd(text, start);
    const cells = text.slice(start, end).split(',');
    const word = cells[subject] ?? '';
    if (word !== '') {
      const at = cells.slice(0, subject).reduce((sum, cell) => sum + cell.length + 1, start);
      const fields = { [kind === 'names' ? 'name' : 'text']: { start: at, end: at + word.length } };
      records.push(read(cells, { uri, start, end, fields, ...(pack !== undefined && { pack }) }));
    }
    start = end + 1;
  }
  return { file, records, problems: [] };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

type ReadRow<R> = (cells: readonly string[], origin: Origin) => R;
type ColumnOf = (key: string) => number;

function nameReader(column: ColumnOf): ReadRow<Name> {
  const cell = cellReader(column, ['name', 'type', 'aliases', 'parent', 'renamed', 'pinyin', 'definition', 'source']);
  return (cells, origin) => ({
    kind: 'name',
    name: cell(cells, 'name') ?? '',
    type: TYPE_NAMES[cell(cells, 'type') ?? ''] ?? 'district',
    aliases: listOf(cell(cells, 'aliases')),
    parent: cell(cells, 'parent'),
    titles: [],
    renamed: renamedOf(cell(cells, 'renamed')),
    pinyin: cell(cells, 'pinyin'),
    definition: cell(cells, 'definition'),
    source: cell(cells, 'source'),
    origin,
  });
}

function sloganReader(column: ColumnOf): ReadRow<Slogan> {
  const cell = cellReader(column, [
    ...(['text', 'quoted', 'aliases', 'meaning', 'members', 'level'] as const),
    ...(['issuer', 'source', 'since', 'until', 'replacedBy', 'wrong'] as const),
  ]);
  return (cells, origin) => ({
    kind: 'slogan',
    text: cell(cells, 'text') ?? '',
    quoted: cell(cells, 'quoted') === '是',
    aliases: listOf(cell(cells, 'aliases')),
    meaning: cell(cells, 'meaning'),
    members: listOf(cell(cells, 'members')),
    level: LEVEL_NAMES[cell(cells, 'level') ?? ''] ?? null,
    issuer: cell(cells, 'issuer'),
    source: cell(cells, 'source'),
    since: cell(cells, 'since'),
    until: cell(cells, 'until'),
    replacedBy: cell(cells, 'replacedBy'),
    wrong: listOf(cell(cells, 'wrong')),
    pinyin: null,
    origin,
  });
}

/** Reads a row's cells by their keys; an empty cell is null, as a missing column is. */
function cellReader<K extends string>(column: ColumnOf, keys: readonly K[]): (cells: readonly string[], key: K) => string | null {
  const at = new Map(keys.map((key) => [key, column(key)]));
  return (cells, key) => cells[at.get(key) ?? -1] || null;
}

const NONE: readonly string[] = [];

function listOf(cell: string | null): readonly string[] {
  if (!cell) return NONE;
  return cell.split(cell.includes('；') ? '；' : '、').filter((item) => item !== '');
}

/** 襄樊市（2010）. */
function renamedOf(cell: string | null): Name['renamed'] {
  if (!cell) return null;
  const open = cell.indexOf('（');
  return open < 0 ? { from: cell, date: null } : { from: cell.slice(0, open), date: cell.slice(open + 1, -1) };
}
