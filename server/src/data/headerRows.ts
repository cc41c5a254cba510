import { readColumnLabel } from './columnLabel.ts';
import type { CsvCell, CsvRow } from './csvRows.ts';
import { fieldNamed } from './fields.ts';
import type { DataKind } from './schema.ts';

/** A cell of a header on two rows: what stands over it holds for all columns of a group. */
export interface HeaderCell extends CsvCell {
  readonly over?: CsvCell;
  readonly head?: CsvCell;
}

/** The header of a table, as one row, and on how many rows it stands. */
export interface HeaderRows {
  readonly header: CsvRow & { readonly cells: readonly HeaderCell[] };
  readonly height: 1 | 2;
}

/**
 * A header on two rows as one: 2024年完成 over 绝对值 and 增速 heads the columns 2024年完成绝对值 and 2024年完成增速. What is merged across stands in the
 * first of its cells, what is merged down in both rows or in the upper one.
 */
export function headerRows([upper, lower]: readonly CsvRow[], kind: DataKind): HeaderRows | null {
  if (!upper) return null;
  const alone = { header: upper, height: 1 } as const;
  if (kind !== 'targets' || !lower) return alone;
  const subject = upper.cells.findIndex(({ value }) => SUBJECTS.has(fieldNamed(kind, value)?.key ?? ''));
  const below = (at: number): CsvCell | null => {
    const cell = lower.cells[at];
    return cell && cell.value !== '' && cell.value !== upper.cells[at]?.value ? cell : null;
  };
  const heads = lower.cells.flatMap((_, at) => below(at) ?? []);
  if (subject < 0 || below(subject) || heads.length === 0 || heads.some(({ value }) => readColumnLabel(value) === null)) return alone;
  let over: CsvCell | null = null;
  const cells = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, at): HeaderCell => {
    const own = upper.cells[at];
    const head = below(at);
    if (own && own.value !== '') over = own;
    if (!head) {
      over = null;
      return own ?? { value: '', start: lower.end, end: lower.end };
    }
    return { value: `${over?.value ?? ''}${head.value}`, start: head.start, end: head.end, head, ...(over && { over }) };
  });
  return { header: { cells, start: upper.start, end: upper.end }, height: 2 };
}

/** What rows are about: indicators, or places in a table whose columns are indicators. */
const SUBJECTS: ReadonlySet<string> = new Set(['indicator', 'scope', 'scopeOrUnit']);
