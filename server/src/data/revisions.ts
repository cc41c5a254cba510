import { both } from '../util/bilingual.ts';
import { normalLabel } from './fields.ts';
import { shown } from './problems.ts';
import type { RawField, RawMap, RawText } from './raw.ts';
import { type Piece, type RecordReader, splitPieces } from './recordReader.ts';
import type { Superseded } from './schema.ts';
import { readValue } from './values.ts';

/** 调整: earlier values of a target, as maps of value and date or as `350亿元（2023-07-01）`. */
export function readRevisions(reader: RecordReader, unit: string | null): readonly Superseded[] {
  const field = reader.field('revised');
  if (!field) return [];
  const parts = field.value.kind === 'list' ? field.value.items : [field.value];
  return parts.flatMap((part) => {
    if (part.kind === 'text') return splitPieces(part, reader.problems.text).flatMap((piece) => fromText(reader, field, piece, unit));
    if (part.kind === 'map') return fromMap(reader, field, part, unit);
    reader.wrongShape(field, part);
    return [];
  });
}

function fromText(reader: RecordReader, field: RawField, piece: Piece, unit: string | null): readonly Superseded[] {
  const match = /^(.+?)\s*[（(]([^（()）]*\d{4}[^（()）]*)[）)]$/.exec(piece.text);
  const date = match ? { ...piece, text: (match[2] ?? '').replace(/(?:前|起|调整)$/, '') } : null;
  return stated(reader, field, { ...piece, text: match?.[1] ?? piece.text }, date, unit);
}

function fromMap(reader: RecordReader, field: RawField, map: RawMap, unit: string | null): readonly Superseded[] {
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

function stated(reader: RecordReader, field: RawField, value: Piece, date: Piece | null, unit: string | null): readonly Superseded[] {
  const read = readValue(value.text, unit, reader.parsers);
  if ('stated' in read) return [{ ...read.stated, date: date && reader.dateOf(date, field.label) }];
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
