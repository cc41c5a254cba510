import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DataRecord, Stated, Target } from '../../data/schema.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';
import { type Span, touches } from '../../util/span.ts';
import { recordCard } from '../cards.ts';
import type { HoverParams } from '../hover.ts';
import { keyOf, labelOf, recordAt, recordOfField } from '../lookup.ts';
import { type Card, type CardRow, writeCards } from '../markup.ts';
import { occurrencesOf } from '../occurrences.ts';
import { Positions } from '../positions.ts';
import { measureMeaning, periodMeaning, quantityMeaning } from './meaning.ts';

/** 悬停 in a data file: what the value under the cursor is read as, and how often the reports use its record. */
export function provideDataHover(analysis: Analysis, { uri, position, format, fileOf }: HoverParams): Hover | null {
  const positions = new Positions(analysis);
  const offset = positions.offset(uri, position);
  const record = recordAt(analysis, uri, offset) ?? recordOfField(analysis, uri, offset);
  if (!record) return null;
  const [field, span] = Object.entries(record.origin.fields).find(([, place]) => touches(place, offset)) ?? [null, null];
  const card = field === null ? null : fieldCard(analysis, record, field);
  const shown = card ?? recordCard(analysis, record);
  const range = positions.range(uri, span ?? firstLine(analysis, record.origin));
  return { contents: writeCards([shown], format, fileOf), range };
}

/** A field whose reading is worth showing; null where it says what it says. */
function fieldCard(analysis: Analysis, record: DataRecord, field: string): Card | null {
  if (record.kind !== 'target') return null;
  const say = (text: Bilingual) => text[analysis.settings.locale];
  const meaning = meaningOf(record, field);
  if (!meaning) return null;
  const rows: CardRow[] = [[{ label: say(both('读作', 'Read as')), value: say(meaning.value) }]];
  const measure = measureMeaning(record);
  if (meaning.isValue && measure) rows.push([{ label: say(both('口径', 'Measure')), value: say(measure) }]);
  const used = occurrencesOf(analysis, { dataFile: record.origin.uri }).get(keyOf(record)) ?? [];
  const wrong = used.filter(({ contradicts }) => contradicts).length;
  rows.push([
    { label: say(both('引用', 'Used')), value: say(both(`${used.length} 处，${wrong} 处不符`, `${used.length}×, ${wrong} contradict`)) },
  ]);
  return { title: `${record.scope} · ${labelOf(record)} · ${meaning.text}`, rows };
}

interface Meaning {
  readonly text: string;
  readonly value: Bilingual;
  readonly isValue: boolean;
}

function meaningOf(target: Target, field: string): Meaning | null {
  const of = (stated: Stated | null): Meaning | null =>
    stated && { text: stated.text, value: quantityMeaning(stated.quantity), isValue: true };
  switch (field) {
    case 'target':
    case 'value':
      return of(target.target);
    case 'actual':
      return of(target.actual);
    case 'base':
      return of(target.base);
    case 'period': {
      const days = periodMeaning(target.period);
      return { text: target.period.label, value: both(days, days), isValue: false };
    }
    default:
      return null;
  }
}

const firstLine = (analysis: Analysis, { uri, start, end }: Span & { readonly uri: string }): Span => {
  const line =
    analysis
      .dataFile(uri)
      ?.text.slice(start, end)
      .search(/[\r\n]/) ?? -1;
  return { start, end: line < 0 ? end : start + line };
};
