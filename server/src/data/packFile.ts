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
      let at = start;
      for (let i = 0; i < subject; i++) at += (cells[i] ?? '').length + 1;
      const span = { start: at, end: at + word.length };
      const fields: Origin['fields'] = kind === 'names' ? { name: span } : { text: span };
      records.push(read(cells, pack === undefined ? { uri, start, end, fields } : { uri, start, end, fields, pack }));
    }
    start = end + 1;
  }
  return { file, records, problems: [] };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** An empty cell is null in a record, as a missing column is (-1). */
type ReadRow<R> = (cells: readonly string[], origin: Origin) => R;
type ColumnOf = (key: string) => number;

function nameReader(column: ColumnOf): ReadRow<Name> {
  const [name, type, aliases, parent] = [column('name'), column('type'), column('aliases'), column('parent')];
  const [renamed, pinyin, definition, source] = [column('renamed'), column('pinyin'), column('definition'), column('source')];
  return (cells, origin) => ({
    kind: 'name',
    name: cells[name] ?? '',
    type: TYPE_NAMES[cells[type] ?? ''] ?? 'district',
    aliases: listOf(cells[aliases]),
    parent: cells[parent] || null,
    titles: NO_TITLES,
    renamed: renamedOf(cells[renamed]),
    pinyin: cells[pinyin] || null,
    definition: cells[definition] || null,
    source: cells[source] || null,
    origin,
  });
}

function sloganReader(column: ColumnOf): ReadRow<Slogan> {
  const [text, quoted, aliases, meaning] = [column('text'), column('quoted'), column('aliases'), column('meaning')];
  const [members, level, issuer, source] = [column('members'), column('level'), column('issuer'), column('source')];
  const [since, until, replacedBy, wrong] = [column('since'), column('until'), column('replacedBy'), column('wrong')];
  return (cells, origin) => ({
    kind: 'slogan',
    text: cells[text] ?? '',
    quoted: cells[quoted] === '是',
    aliases: listOf(cells[aliases]),
    meaning: cells[meaning] || null,
    members: listOf(cells[members]),
    level: LEVEL_NAMES[cells[level] ?? ''] ?? null,
    issuer: cells[issuer] || null,
    source: cells[source] || null,
    since: cells[since] || null,
    until: cells[until] || null,
    replacedBy: cells[replacedBy] || null,
    wrong: listOf(cells[wrong]),
    pinyin: null,
    origin,
  });
}

const NONE: readonly string[] = [];
const NO_TITLES: Name['titles'] = [];

function listOf(cell: string | undefined): readonly string[] {
  if (!cell) return NONE;
  return cell.split(cell.includes('；') ? '；' : '、').filter((item) => item !== '');
}

/** 襄樊市（2010）. */
function renamedOf(cell: string | undefined): Name['renamed'] {
  if (!cell) return null;
  const open = cell.indexOf('（');
  return open < 0 ? { from: cell, date: null } : { from: cell.slice(0, open), date: cell.slice(open + 1, -1) };
}
