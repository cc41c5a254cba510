import type { Quantity } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { comparedYear, isMeanOfYears } from './comparison.ts';
import { fieldOfKey } from './fields.ts';
import { type IndicatorLabel, readIndicatorLabel } from './indicatorLabel.ts';
import { inferMeasure, MEASURE_NAMES } from './measure.ts';
import { shown } from './problems.ts';
import type { Piece, RecordReader } from './recordReader.ts';
import { readRevisions } from './revisions.ts';
import { MEASURES, type Measure, type Origin, type Stated, type Target } from './schema.ts';
import { composed, isUnit, readValue } from './values.ts';

/** Reads a record of a targets file; null where it lacks what a target cannot do without. All that is wrong with it is reported. */
export function readTarget(reader: RecordReader): Target | null {
  const written = reader.required('indicator');
  const label = written && readIndicatorLabel(written.text);
  const { scope, unit } = scopeAndUnit(reader, label);
  if (!scope) reader.missing(fieldOfKey('targets', 'scope'));
  const period = readPeriod(reader);
  const target = readTargetValue(reader, unit);
  const actual = readActual(reader, unit, target);
  const base = readStated(reader, 'base', unit, null);
  const measure = readMeasure(reader) ?? label?.measure ?? null;
  const superseded = readRevisions(reader, unit?.text ?? null, target);
  const asOf = reader.date('asOf');
  if (!label || !scope || !period || !(target || actual)) return null;
  const said = target ?? actual;
  return {
    kind: 'target',
    id: reader.text('id') ?? '',
    indicator: label.name,
    aliases: reader.texts('aliases'),
    measure: measure ?? (said && inferMeasure(label.name, `${said.lead ?? ''}${said.text}`, said.quantity)),
    isMean: /年均|年平均/.test(reader.text('measure') ?? '') || isMeanOfYears(label.name) || undefined,
    since: comparedYear(label.name),
    scope: scope.text,
    period,
    target,
    actual,
    asOf,
    base,
    basis: reader.text('basis'),
    nature: reader.text('nature'),
    owner: reader.text('owner'),
    definition: reader.text('definition'),
    source: reader.text('source'),
    superseded,
    origin: withName(reader.origin(), reader.problems.text, label),
  };
}

/** The place of the name alone, so that a rename leaves number and unit of the label as they are. */
function withName(origin: Origin, file: string, { name, start }: IndicatorLabel): Origin {
  const span = origin.fields.indicator;
  const at = span ? span.start + start : 0;
  if (!span || !file.startsWith(name, at) || at + name.length > span.end) return origin;
  return { ...origin, fields: { ...origin.fields, indicator: { start: at, end: at + name.length } } };
}

/** 单位 heads a column of places in one table and of units in another: a unit by its content, or where the record has its 地区. */
function scopeAndUnit(reader: RecordReader, label: IndicatorLabel | null): { readonly scope: Piece | null; readonly unit: Piece | null } {
  const scope = reader.piece('scope');
  const own = reader.piece('unit');
  const beside = label?.unit ? reader.piece('indicator') : null;
  const unit = own ?? (label?.unit && beside ? { ...beside, text: label.unit } : null);
  const either = reader.piece('scopeOrUnit');
  if (!either) return { scope, unit };
  if (!unit && isUnit(either.text)) return { scope, unit: either };
  const ownScope = reader.record.fields.has('scope');
  if (!ownScope) return { scope: either, unit };
  // Both stand in the record: 地区 is the place, and 单位 is an office in it unless the value lacks a unit.
  const value = reader.text('target') ?? reader.text('value') ?? '';
  const bare = /[\d０-９]\s*(?:及?以[上下内]|左右)?$/.test(value) && either.text.length <= MAX_UNIT;
  return { scope, unit: unit ?? (bare ? either : null) };
}

/** Characters of a unit that is not known; longer words in a column 单位 are offices. */
const MAX_UNIT = 4;

function readPeriod(reader: RecordReader): Target['period'] | null {
  const piece = reader.required('period');
  if (!piece) return null;
  const period = reader.parsers.period(piece.text);
  if (period) return period;
  const label = reader.field('period')?.label ?? 'period';
  const zh = `“${label}”无法理解：“${shown(piece.text)}”。写法示例：2023、2023年底、2023H2、2023Q3、“十四五”、2023—2025。`;
  reader.problems.error(
    'unreadable-period',
    piece,
    both(zh, `“${label}” cannot be read: “${shown(piece.text)}”. Examples: 2023, 2023H2, 2023Q3, 2023—2025.`),
  );
  return null;
}

function readMeasure(reader: RecordReader): Measure | null {
  return reader.choice('measure', { names: MEASURE_NAMES, code: 'unknown-measure', known: MEASURES });
}

function readTargetValue(reader: RecordReader, unit: Piece | null): Stated | null {
  if (reader.field('target')) return readStated(reader, 'target', unit, null);
  if (reader.field('value')) return readStated(reader, 'value', unit, reader.text('operator'));
  if (reader.field('actual')) return null;
  if (reader.field('base') || CARRIED_OVER.test(reader.text('note') ?? '')) reportUnfilled(reader);
  else reader.missing(fieldOfKey('targets', 'target'));
  return null;
}

/** What 结转到下一年度 writes into 备注. */
const CARRIED_OVER = /结转|carried over/i;

function reportUnfilled(reader: RecordReader): void {
  const base = reader.text('base');
  const zh = base === null ? '目标值待填。' : `目标值待填（上年完成 ${shown(base)}）。`;
  const en =
    base === null
      ? 'the target is still to be filled in.'
      : `the target is still to be filled in (result of the year before: ${shown(base)}).`;
  reader.problems.warning('unfilled', reader.piece('indicator') ?? reader.headline(), both(zh, en));
}

/** The result. A bare number takes the target's classifier or %; one that measures something else than the target is reported and left out. */
function readActual(reader: RecordReader, unit: Piece | null, target: Stated | null): Stated | null {
  const actual = readStated(reader, 'actual', unit, null);
  if (!actual || !target) return actual;
  const { quantity } = target;
  if (actual.quantity.unit === '' && quantity.unit !== '') {
    const bare = (quantity.kind === 'count' || quantity.kind === 'percent') && !/[千万亿]/.test(target.text);
    const said = bare ? readValue(actual.text, quantity.unit, reader.parsers) : null;
    if (said && 'stated' in said) return said.stated;
  }
  if (comparable(quantity, actual.quantity)) return actual;
  const place = reader.piece('actual') ?? reader.headline();
  const zh = `“${reader.field('actual')?.label ?? '完成值'}”（${shown(actual.text)}）与目标值（${shown(target.text)}）的单位不同类，无法比较，完成值未读入。`;
  const en = `the result (${shown(actual.text)}) and the target (${shown(target.text)}) measure different things; the result was not read.`;
  reader.problems.error('dimension-mismatch', place, both(zh, en));
  return null;
}

/** 倍 and 番 go with anything; otherwise the kinds must be the same. */
function comparable(a: Quantity, b: Quantity): boolean {
  const free = ['multiple', 'ordinal'];
  if (a.kind === b.kind || free.includes(a.kind) || free.includes(b.kind)) return true;
  // A pure number (an index) has no dimension that could differ.
  return a.unit === '' && b.unit === '';
}

function readStated(reader: RecordReader, key: string, unit: Piece | null, operator: string | null): Stated | null {
  const field = reader.field(key);
  const piece = reader.piece(key);
  if (!field || !piece) return null;
  const given = unit?.text ?? field.unit ?? reader.field('target')?.unit ?? null;
  const read = readValue(operator === null ? piece.text : composed(operator, piece.text), given, reader.parsers);
  if ('stated' in read) return read.stated;
  const { label } = field;
  if ('unknownUnit' in read) {
    const place = unit && read.unknownUnit === unit.text ? unit : piece;
    const zh = `“${label}”的单位无法识别：“${shown(read.unknownUnit)}”（${shown(piece.text)}）。写法示例：家、%、亿元、万吨、微克/立方米。`;
    const en = `the unit of “${label}” is not known: “${shown(read.unknownUnit)}” (${shown(piece.text)}). Examples: 家, %, 亿元, 万吨, 微克/立方米.`;
    reader.problems.error('unknown-unit', place, both(zh, en));
  } else if ('words' in read) {
    if (read.words === '') return null;
    const zh = `“${label}”不是数值（${shown(read.words)}），这一项不参与核对。`;
    reader.problems.information('no-number', piece, both(zh, `“${label}” is no number (${shown(read.words)}); it is not checked.`));
  } else {
    const zh = `“${label}”无法理解：“${shown(piece.text)}”。写法示例：≥30家、8%以上、400亿元、10—15家。`;
    reader.problems.error(
      'unreadable-value',
      piece,
      both(zh, `“${label}” cannot be read: “${shown(piece.text)}”. Examples: ≥30家, 8%以上, 400亿元, 10—15家.`),
    );
  }
  return null;
}
