import type { NearMiss } from '../../facts/nearMiss.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';
import { covers, overlaps } from '../../util/span.ts';
import type { Level, ParagraphRuleContext, RuleFinding } from '../rule.ts';
import { proseOf } from './prose.ts';

/** How sure a near miss is: null where nothing is to be said. */
export type Judge = (miss: NearMiss) => Level | null;

/**
 * Reports the near misses of a paragraph that a rule finds sure enough, each place once. Where two records are equally near
 * it is not known which was meant, and nothing is said.
 */
export function reportNearMisses(context: ParagraphRuleContext, judge: Judge, message: (miss: NearMiss) => Bilingual): void {
  const { facts, lexicon, report } = context;
  const text = proseOf(facts);
  if (text === '') return;
  const judged = lexicon
    .nearMisses(text, [...facts.names, ...facts.slogans, ...facts.indicators])
    .map((miss) => ({ miss, level: judge(miss) }))
    .filter((found): found is Judged => found.level !== null)
    .sort((a, b) => weight(b) - weight(a));
  const taken: Judged[] = [];
  for (const found of judged) {
    const rivals = taken.filter(({ miss }) => overlaps(miss, found.miss));
    if (rivals.length === 0) taken.push(found);
    else for (const rival of rivals) if (isRival(rival, found)) taken.splice(taken.indexOf(rival), 1, { ...rival, disputed: true });
  }
  for (const { miss, level, disputed } of taken) if (!disputed) report(findingOf(miss, level, message(miss)));
}

interface Judged {
  readonly miss: NearMiss;
  readonly level: Level;
  readonly disputed?: boolean;
}

/** Surer, then longer. */
const weight = ({ miss, level }: Judged): number =>
  (miss.by === 'listed' || miss.by === 'order' ? 4000 : 0) +
  (level === 'error' ? 2000 : 0) +
  (miss.likeness === 'sound' ? 1000 : 0) +
  (miss.by === 'substitution' ? 500 : 0) +
  miss.wording.length;

function isRival({ miss: a, level }: Judged, { miss: b, level: other }: Judged): boolean {
  return level === other && a.right !== b.right && a.likeness === b.likeness && a.by === b.by && !covers(a, b);
}

function findingOf(miss: NearMiss, level: Level, message: Bilingual): RuleFinding {
  const { record, right, at, missing } = miss;
  const whole = miss.by === 'order' || miss.by === 'listed';
  return {
    span: { start: miss.start, end: miss.end },
    message,
    level,
    expected: right,
    fixes: [
      {
        title: both(`改为“${right}”`, `Change to ${right}`),
        edits: [whole ? { span: { start: miss.start, end: miss.end }, newText: right } : { span: at, newText: missing }],
      },
    ],
    related: [
      {
        uri: record.origin.uri,
        span: record.kind === 'slogan' ? (record.origin.fields.text ?? record.origin) : (record.origin.fields.name ?? record.origin),
        message: both(`“${miss.wording}”的记录`, `The record of ${miss.wording}`),
      },
    ],
  };
}

/** Numerals tell genuine phrases apart (两个确立, 三个坚持, 双轮驱动): one for another is no slip of the pen. */
export const isNumeral = (character: string): boolean => NUMERALS.includes(character) && character !== '';

const NUMERALS = '〇零一二三四五六七八九十百千万亿两双单多几数半全各每首次一1234567890０１２３４５６７８９N';
