import type { NearMiss } from '../../facts/lexicon/nearMiss.ts';
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
export function reportNearMisses(context: ParagraphRuleContext, judge: Judge, message: (miss: NearMiss) => Bilingual, kind?: string): void {
  const { facts, report } = context;
  if (proseOf(facts) === '') return;
  const judged: Judged[] = [];
  for (const miss of context.nearMisses()) {
    const level = judge(miss);
    if (level !== null && miss.isWord()) judged.push({ miss, level });
  }
  if (judged.length === 0) return;
  judged.sort((a, b) => weight(b) - weight(a));
  const taken: Judged[] = [];
  for (const found of judged) {
    const rivals = taken.filter(({ miss }) => overlaps(miss, found.miss));
    if (rivals.length === 0) taken.push(found);
    else for (const rival of rivals) if (isRival(rival, found)) taken.splice(taken.indexOf(rival), 1, { ...rival, disputed: true });
  }
  for (const { miss, level, disputed } of taken)
    if (!disputed) report({ ...findingOf(miss, level, message(miss)), ...(kind !== undefined && { kind }) });
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
  (miss.likeness === 'sound' ? 1000 : miss.likeness === 'shape' ? 900 : miss.likeness === 'nearSound' ? 300 : 0) +
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
        title: both(`改为${cited(right)}`, `Change to ${right}`),
        edits: [whole ? { span: { start: miss.start, end: miss.end }, newText: right } : { span: at, newText: missing }],
      },
    ],
    related:
      record.origin.uri === ''
        ? []
        : [
            {
              uri: record.origin.uri,
              span: record.kind === 'slogan' ? (record.origin.fields.text ?? record.origin) : (record.origin.fields.name ?? record.origin),
              message: both(`“${miss.wording}”的记录`, `The record of ${miss.wording}`),
            },
          ],
  };
}

/** How sure a near miss of a name of five characters or more is. Its first two characters set it apart from others of its kind: 宜春经开区, 伊春经开区. */
export function judgeLongName({ by, wording: { length }, wrong, missing, likeness, at, start }: NearMiss): Level | null {
  if (length < 5 || isNumeral(wrong) || isNumeral(missing)) return null;
  const isHead = at.start - start < 2;
  if (by === 'order') return 'error';
  if (by === 'swap') return isHead && length < 7 ? null : 'error';
  // 示范区 and 示范园区 are both common nouns.
  if ((by === 'missing' && missing === '园') || (by === 'extra' && wrong === '园')) return null;
  if (by === 'missing' || by === 'extra') return length >= 6 && !(isHead && length < 8) ? 'warning' : null;
  if (likeness === 'sound' || likeness === 'shape') return isHead && length < 6 ? null : 'error';
  if (likeness === 'nearSound') return !isHead && length >= 6 ? 'warning' : null;
  return null;
}

/** Between marks; those inside become single ones (GB/T 15834-2011, 4.8.3.3). */
export const cited = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** 名称疑有误：“花园口新型产业园”应为“花园口新兴产业园”。 */
export function messageOfName({ start, end, right, record }: NearMiss, text: string): Bilingual {
  const found = text.slice(start, end);
  const source = record.source ? both(`来源：${record.source}`, ` Source: ${record.source}`) : both('', '');
  return both(`名称疑有误：“${found}”应为“${right}”。${source.zh}`, `${found} is probably miswritten; it should be ${right}.${source.en}`);
}

/** Numerals tell genuine phrases apart (两个确立, 三个坚持, 双轮驱动): one for another is no slip of the pen. */
export const isNumeral = (character: string): boolean => NUMERALS.includes(character) && character !== '';

const NUMERALS = '〇零一二三四五六七八九十百千万亿两双单多几数半全各每首次一1234567890０１２３４５６７８９N';
