import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { readCsvRows } from '../data/csvRows.ts';
import { chineseName, fieldOfKey } from '../data/fields.ts';
import { dataFormatOf } from '../data/fileKinds.ts';
import type { DataFile, DataSet, Stated, Target } from '../data/schema.ts';
import { columnOf, findHeader } from '../data/tableHeader.ts';
import { yamlScalar } from '../data/writeTargets.ts';
import { both } from '../util/bilingual.ts';
import { isChinese } from './dataFile/place.ts';
import { Positions } from './positions.ts';

/** The value that each target had when it was first seen, by id. Filled as data sets come. */
export class FirstValues {
  readonly #values = new Map<string, Stated>();

  note({ targets }: DataSet): void {
    for (const { id, target } of targets) if (target && !this.#values.has(id)) this.#values.set(id, target);
  }

  /** The value before it was changed; null where it was not, or where 调整 has it already. */
  before({ id, target, superseded }: Target): Stated | null {
    const first = this.#values.get(id);
    if (!first || !target || same(first, target) || first.quantity.kind !== target.quantity.kind) return null;
    return superseded.some((earlier) => same(earlier, first)) ? null : first;
  }
}

const same = (a: Stated, b: Stated): boolean =>
  a.text === b.text ||
  (a.quantity.unit === b.quantity.unit &&
    a.quantity.value === b.quantity.value &&
    a.quantity.low === b.quantity.low &&
    a.quantity.high === b.quantity.high &&
    a.quantity.comparator === b.quantity.comparator);

/** 记入调整: writes the value that a target had before it was changed into its 调整, so that texts which still have it are told so. */
export function keepEarlierAction(
  analysis: Analysis,
  target: Target,
  options: { readonly earlier: Stated; readonly on: string },
): CodeAction[] {
  const file = analysis.dataFile(target.origin.uri);
  if (!file || file.workbook) return [];
  const said = `${options.earlier.text}（${options.on}）`;
  const edit = dataFormatOf(file.uri) === 'csv' ? csvEdit(analysis, file, target, said) : yamlEdit(analysis, file, target, said);
  if (!edit) return [];
  const title = both(`原目标值 ${options.earlier.text} 记入“调整”`, `Keep the earlier value ${options.earlier.text} under “revised”`);
  return [{ title: title[analysis.settings.locale], kind: CodeActionKind.RefactorRewrite, edit: { changes: { [file.uri]: [edit] } } }];
}

/** Behind the target: on a line of its own, or after a comma in { … }; a text that stands in 调整 is gone on with. */
function yamlEdit(analysis: Analysis, file: DataFile, { origin }: Target, said: string): TextEdit | null {
  const { revised, target } = origin.fields;
  const { text } = file;
  if (revised) {
    // A list of records or of texts is the writer's to go on with.
    const isText = !/[[\n-]/.test(text.slice(revised.start, revised.start + 1)) && !text.slice(revised.start, revised.end).includes('\n');
    return isText ? insert(analysis, file.uri, revised.end, `；${said}`) : null;
  }
  if (!target || target.start < origin.start || target.end > origin.end) return null;
  const name = isChinese(file) ? chineseName(fieldOfKey('targets', 'revised')) : 'revised';
  const closed = /^["']/.test(text.slice(target.end)) ? target.end + 1 : target.end;
  const lineStart = text.lastIndexOf('\n', target.start - 1) + 1;
  const before = text.slice(lineStart, target.start);
  const field = `${name}: ${yamlScalar(said)}`;
  if (before.includes('{')) return insert(analysis, file.uri, closed, `, ${field}`);
  const indent = (/^[\s-]*/.exec(before)?.[0] ?? '').replace(/-/g, ' ');
  return insert(analysis, file.uri, closed, `\n${indent}${field}`);
}

/** Into the row's cell under 调整; a table without that column has no place for it. */
function csvEdit(analysis: Analysis, file: DataFile, { origin }: Target, said: string): TextEdit | null {
  const { rows } = readCsvRows(file.text, ',');
  const header = rows[findHeader(rows, 'targets')];
  const at = header?.cells.findIndex(({ value }) => columnOf('targets', value)?.field.key === 'revised') ?? -1;
  const cell = at < 0 ? undefined : rows.find(({ start }) => start === origin.start)?.cells[at];
  return cell ? insert(analysis, file.uri, cell.end, cell.value === '' ? said : `；${said}`) : null;
}

function insert(analysis: Analysis, uri: string, at: number, newText: string): TextEdit {
  return { range: new Positions(analysis).range(uri, { start: at, end: at }), newText };
}
