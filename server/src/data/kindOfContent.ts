import { FIELDS, fieldNamed, LIST_KEYS, normalLabel, SUBJECT } from './fields.ts';
import { dataFormatOf } from './fileKinds.ts';
import type { DataFile, DataKind } from './schema.ts';
import { columnOf, HEADER_ROWS } from './tableHeader.ts';

/** What kind of data a file holds, by its list's key or its field names; null where neither tells. Only its beginning is read. */
export function kindOfContent({ uri, text, workbook }: Pick<DataFile, 'uri' | 'text' | 'workbook'>): DataKind | null {
  if (workbook) return 'targets';
  const isTable = dataFormatOf(uri) === 'csv';
  const labels = isTable ? headerLabels(text) : yamlKeys(text);
  const known = (kind: DataKind, label: string) => (isTable ? columnOf(kind, label)?.field : fieldNamed(kind, label)) ?? null;
  const scored = KINDS.map((kind) => {
    const fields = new Set(labels.flatMap((label) => known(kind, label)?.key ?? []));
    const isNamed = !isTable && labels.some((label) => LIST_KEYS[kind].includes(normalLabel(label)));
    // One word alone (name:) is in files of any kind.
    const hasSubject = fields.has(SUBJECT[kind]) && (fields.size > 1 || new Set(labels).size === 1);
    return { kind, score: (isNamed ? NAMED : 0) + (hasSubject ? SUBJECT_THERE : 0) + fields.size };
  });
  const [best, next] = scored.toSorted((a, b) => b.score - a.score);
  return best && next && best.score >= SUBJECT_THERE && best.score > next.score ? best.kind : null;
}

const KINDS = Object.keys(FIELDS) as readonly DataKind[];

/** Enough for a long head of comments, and for a record. */
const HEAD = 8000;
/** The list's key counts for more than the field without which there is no record, and that for more than all others. */
const NAMED = 10_000;
const SUBJECT_THERE = 100;

function headerLabels(text: string): readonly string[] {
  const rows = text.slice(0, HEAD).split(/\r?\n/).slice(0, HEADER_ROWS);
  return rows
    .filter((row) => !row.startsWith('#'))
    .flatMap((row) => row.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim()))
    .filter(Boolean);
}

/** Keys at the beginning of lines and in `{ … }`. */
function yamlKeys(text: string): readonly string[] {
  const lines = text.slice(0, HEAD).split(/\r?\n/);
  return lines
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) =>
      [...line.matchAll(/(?:^[\s-]*|[{,]\s*)["']?([^\s"'{}[\],:：]{1,40})["']?\s*:(?=\s|$)/g)].map(([, key]) => key ?? ''),
    );
}
