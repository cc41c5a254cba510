import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord, Name, Slogan, Target, Title } from '../data/schema.ts';
import type { Binding, Claim, Doubt } from '../facts/facts.ts';
import { periodName } from '../quantity/periodName.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import { selectionOf } from './lookup.ts';
import type { Card, CardCell } from './markup.ts';
import { plainIndicator } from './plainIndicator.ts';
import { Positions } from './positions.ts';
import { fileName, NAME_TYPE_LABELS, quote, SLOGAN_LEVEL_LABELS, VERDICT_LABELS } from './wording.ts';

/** What the data say of a record, for hover and completion. */
export function recordCard(analysis: Analysis, record: DataRecord): Card {
  switch (record.kind) {
    case 'target':
      return targetCard(analysis, record);
    case 'slogan':
      return sloganCard(analysis, record);
    case 'name':
      return nameCard(analysis, record);
  }
}

/** What a figure is about and how it stands to its record; null where nothing is known beyond the digits. */
export function figureCard(analysis: Analysis, binding: Binding, doubt: Doubt | null = null): Card | null {
  const { claim, target } = binding;
  const locale = analysis.settings.locale;
  if (doubt)
    return {
      ...targetCard(analysis, doubt.target),
      verdict: sayIn(locale)(both('? 可能说的是这一项，请核对', '? This may be what is meant: please check')),
      notes: derivedRows(claim, locale),
    };
  if (target) {
    const card = targetCard(analysis, target);
    return { ...card, verdict: verdictOf(binding, target, locale), notes: derivedRows(claim, locale) };
  }
  if (!claim.indicator) return null;
  const say = sayIn(locale);
  const parts = [claim.scope?.name, plainIndicator(claim.indicator.text), claim.period && periodName(claim.period.period, locale)];
  return {
    title: parts.filter(isText).join(' · '),
    verdict: say(VERDICT_LABELS.unmatched),
    rows: rowsOf([[cell(say(both('数值', 'Figure')), claim.figure.text), cell(say(LABELS.measure), claim.measure)]]).concat(
      derivedRows(claim, locale),
    ),
  };
}

function targetCard(analysis: Analysis, target: Target): Card {
  const locale = analysis.settings.locale;
  const say = sayIn(locale);
  const actual =
    target.actual && `${target.actual.text}${target.asOf ? say(both(`（截至 ${target.asOf}）`, ` (as of ${target.asOf})`)) : ''}`;
  const measure = [target.measure, target.basis, target.nature].filter(isText).join(' · ');
  const earlier = target.superseded.map(({ text, date }) =>
    date ? say(both(`${text}（${date} 调整）`, `${text} (revised ${date})`)) : text,
  );
  return {
    title: `${target.scope} · ${target.indicator} · ${periodName(target.period, locale)}`,
    rows: rowsOf([
      [cell(say(both('目标', 'Target')), target.target?.text), cell(say(both('完成', 'Result')), actual)],
      [cell(say(both('原值', 'Earlier')), earlier.join('、'))],
      [cell(say(both('释义', 'Definition')), target.definition)],
      [cell(say(LABELS.measure), measure), cell(say(both('责任单位', 'Owner')), target.owner)],
    ]),
    source: sourceOf(analysis, target),
  };
}

function sloganCard(analysis: Analysis, slogan: Slogan): Card {
  const say = sayIn(analysis.settings.locale);
  const { since, until } = slogan;
  const dates = since || until ? `${since ?? ''}—${until ?? ''}` : null;
  const rank = [slogan.level && say(SLOGAN_LEVEL_LABELS[slogan.level]), slogan.issuer].filter(isText).join(' · ');
  return {
    title: slogan.quoted ? quote(slogan.text) : slogan.text,
    verdict: say(both('提法', 'official phrase')),
    rows: [
      ...rowsOf([
        [cell(say(both('释义', 'Meaning')), slogan.meaning)],
        [cell(say(both('层级', 'Level')), rank), cell(say(both('时效', 'In use')), dates)],
        [cell(say(both('现用', 'Replaced by')), slogan.replacedBy)],
        [cell(say(both('又作', 'Also')), slogan.aliases.join('、'))],
      ]),
      ...slogan.members.map((item) => ({ item })),
    ],
    source: sourceOf(analysis, slogan),
  };
}

function nameCard(analysis: Analysis, name: Name): Card {
  const say = sayIn(analysis.settings.locale);
  const below = (wanted: Name['type']): string =>
    analysis.data.names
      .filter(({ type, parent, origin }) => type === wanted && parent === name.name && origin.pack === undefined)
      .map((one) => one.name)
      .join('、');
  const renamed = name.renamed && `${name.renamed.from}${name.renamed.date ? `（${name.renamed.date}）` : ''}`;
  return {
    title: name.name,
    verdict: [say(NAME_TYPE_LABELS[name.type]), name.parent].filter(isText).join(' · '),
    rows: [
      ...rowsOf([
        [cell(say(both('释义', 'Definition')), name.definition)],
        [cell(say(both('又称', 'Also')), name.aliases.join('、')), cell(say(both('原名', 'Formerly')), renamed)],
        [cell(say(both('园区', 'Parks')), below('park'))],
        [cell(say(both('项目', 'Projects')), below('project'))],
      ]),
      ...name.titles.map((title) => ({ item: titleText(title) })),
    ],
    source: sourceOf(analysis, name),
  };
}

/** The first line of a contradiction says what differs. */
function verdictOf({ claim, mismatch, verdict }: Binding, target: Target, locale: Locale): string {
  const say = sayIn(locale);
  const recorded = mismatch?.against === 'actual' ? target.actual : target.target;
  if (verdict !== 'contradicts' || !recorded) return say(VERDICT_LABELS[verdict]);
  const here = claim.figure.text;
  return say(
    mismatch?.against === 'actual'
      ? both(`✗ 完成值为 ${recorded.text}，此处为 ${here}`, `✗ recorded result ${recorded.text}, here ${here}`)
      : both(`✗ 目标为 ${recorded.text}，此处为 ${here}`, `✗ target ${recorded.text}, here ${here}`),
  );
}

/** Where scope and period were taken from, if not from the sentence itself. */
function derivedRows({ scope, period }: Claim, locale: Locale): (readonly CardCell[])[] {
  const say = sayIn(locale);
  const from = (where: 'section' | 'document') =>
    where === 'section' ? both('据本节', 'from the section') : both('据全文', 'from the document');
  const derived = (text: string, where: 'sentence' | 'section' | 'document') =>
    where === 'sentence' ? null : `${text}（${say(from(where))}）`;
  return rowsOf([
    [
      cell(say(both('时期', 'Period')), period && derived(periodName(period.period, locale), period.from)),
      cell(say(both('地区', 'Scope')), scope && derived(scope.name, scope.from)),
    ],
  ]);
}

function sourceOf(analysis: Analysis, record: DataRecord): Card['source'] {
  const { uri } = record.origin;
  const { line } = new Positions(analysis).range(uri, selectionOf(record)).start;
  return {
    label: sayIn(analysis.settings.locale)(both('来源', 'Source')),
    text: record.source,
    link: { text: `${fileName(uri)}:${line + 1}`, uri, line },
  };
}

const LABELS = { measure: both('口径', 'Measure') };

const sayIn = (locale: Locale) => (text: Bilingual) => text[locale];
const isText = (text: string | null | undefined): text is string => Boolean(text);
const cell = (label: string, value: string | null | undefined) => (value ? { label, value } : null);
const titleText = ({ post, place, from, to }: Title) => `${place ?? ''}${post}${from || to ? `（${from ?? ''}—${to ?? ''}）` : ''}`;

type MaybeCell = ReturnType<typeof cell>;
function rowsOf(rows: readonly (readonly MaybeCell[])[]): (readonly CardCell[])[] {
  return rows.map((row) => row.filter((one) => one !== null)).filter((row) => row.length > 0);
}
