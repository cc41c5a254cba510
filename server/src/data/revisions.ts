import type { Quantity } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { normalLabel } from './fields.ts';
import { shown } from './problems.ts';
import type { RawField, RawMap, RawText } from './raw.ts';
import { type Piece, type RecordReader, splitPieces } from './recordReader.ts';
import type { Stated, Superseded } from './schema.ts';
import { readValue } from './values.ts';

/** 调整: earlier values of a target, as maps of value and date or as `350亿元（2023-07-01）`. */
export function readRevisions(reader: RecordReader, unit: string | null, present: Stated | null): readonly Superseded[] {
  const field = reader.field('revised');
  if (!field) return [];
  const parts = field.value.kind === 'list' ? field.value.items : [field.value];
  const read = parts.flatMap((part): readonly Placed[] => {
    if (part.kind === 'text') return splitPieces(part, reader.problems.text).flatMap((piece) => fromText(reader, field, piece, unit));
    if (part.kind === 'map') return fromMap(reader, field, part, unit);
    reader.wrongShape(field, part);
    return [];
  });
  const before = new Set<string>();
  for (const one of read) {
    reportDead(reader, field, one, { present, before });
    before.add(keyOf(one.superseded.quantity));
  }
  return read.map(({ superseded }) => superseded);
}

interface Placed {
  readonly superseded: Superseded;
  readonly place: Piece;
}

/** An earlier value that no text could be caught with: it is the present one, or stands twice, or measures something else. */
function reportDead(
  reader: RecordReader,
  field: RawField,
  { superseded, place }: Placed,
  { present, before }: { readonly present: Stated | null; readonly before: ReadonlySet<string> },
): void {
  const said = shown(superseded.text);
  const warn = (zh: string, en: string) =>
    reader.problems.warning('dead-revision', place, both(`“${field.label}”中的 ${said} ${zh}`, `${said} in “${field.label}” ${en}`));
  if (!present) warn('没有对应的目标值，不起作用。', 'has no target that took its place; it does nothing.');
  else if (keyOf(superseded.quantity) === keyOf(present.quantity))
    warn('与现在的目标值相同，不起作用；请填写调整前的数值。', 'is the present target; give the value before the change.');
  else if (superseded.quantity.kind !== present.quantity.kind)
    warn(`与目标值（${shown(present.text)}）的单位不同类，不起作用。`, `measures something else than the target (${shown(present.text)}).`);
  else if (before.has(keyOf(superseded.quantity))) warn('写了两次。', 'stands twice.');
}

/** The same for quantities that say the same. */
const keyOf = ({ unit, value, low, high, comparator }: Quantity): string => [unit, value, low, high, comparator].join(' ');

function fromText(reader: RecordReader, field: RawField, piece: Piece, unit: string | null): readonly Placed[] {
  const match = /^(.+?)\s*[（(]([^（()）]*\d{4}[^（()）]*)[）)]$/.exec(piece.text);
  const date = match ? { ...piece, text: (match[2] ?? '').replace(/(?:前|起|调整)$/, '') } : null;
  return stated(reader, field, { ...piece, text: match?.[1] ?? piece.text }, date, unit);
}

function fromMap(reader: RecordReader, field: RawField, map: RawMap, unit: string | null): readonly Placed[] {
  let value: RawText | null = null;
  let date: RawText | null = null;
  for (const entry of map.entries) {
    const label = normalLabel(entry.label);
    if (entry.value.kind !== 'text') reader.wrongShape(field, entry.value);
    else if (VALUE_KEYS.includes(label)) value = entry.value;
    else if (DATE_KEYS.includes(label)) date = entry.value;
    else if (!OTHER_KEYS.includes(label)) reader.problems.unknownField(entry.label, entry.labelSpan);
  }
  if (value) return stated(reader, field, value, date, unit);
  reader.problems.error(
    'missing-field',
    map,
    both(
      `“${field.label}”缺少“目标值”（value）：写调整前的数值。`,
      `“${field.label}” lacks “value” (目标值): the value before the change.`,
    ),
  );
  return [];
}

function stated(reader: RecordReader, field: RawField, value: Piece, date: Piece | null, unit: string | null): readonly Placed[] {
  const read = readValue(value.text, unit, reader.parsers);
  if ('stated' in read) return [{ superseded: { ...read.stated, date: date && reader.dateOf(date, field.label) }, place: value }];
  const zh = `“${field.label}”无法理解：“${shown(value.text)}”。写法示例：350亿元（2023-07-01）。`;
  reader.problems.error(
    'unreadable-value',
    value,
    both(zh, `“${field.label}” cannot be read: “${shown(value.text)}”. Example: 350亿元（2023-07-01）.`),
  );
  return [];
}

const VALUE_KEYS = ['value', '目标值', '数值', '值', 'target', '目标'];
const DATE_KEYS = ['date', '日期', '时间', '调整日期', '调整时间'];
const OTHER_KEYS = ['source', '来源', '备注', 'note'];
