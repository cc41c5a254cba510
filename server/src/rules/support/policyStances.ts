import type { ParagraphFacts } from '../../facts/facts.ts';
import { sentenceAround } from '../../text/sentenceAround.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { RuleFinding } from '../rule.ts';
import { dateOf, yearsNamed } from './dates.ts';

/** 更加积极的财政政策和适度宽松的货币政策: how a year's two policies are told together. */
const PAIR =
  /(?<fiscal>(?:更加)?积极|稳健|扩张性?)的财政政策(?:和|、|与|，)(?:继续)?(?:实施|实行|落实)?(?<monetary>适度宽松|稳健|从紧|适度从紧)的货币政策/g;

/** The stances by year, as the central conference on economic work of the year before set them. */
const STANCES: readonly { readonly from: number; readonly to: number; readonly fiscal: string; readonly monetary: string }[] = [
  { from: 2008, to: 2008, fiscal: '稳健', monetary: '从紧' },
  { from: 2009, to: 2010, fiscal: '积极', monetary: '适度宽松' },
  { from: 2011, to: 2024, fiscal: '积极', monetary: '稳健' },
  { from: 2025, to: 2025, fiscal: '更加积极', monetary: '适度宽松' },
];
/** What was set at a conference, for the year after; what was told, or held, in between. */
const TOLD_THEN = /会议|提出|指出|强调|回顾|以来|曾|转为|转向|改为|调整|由|从|以往|过去|上年|去年|连续|12月/;

/** Of a year that the sentence itself names, or of a pair that no year had. */
export function* stanceSlips(facts: ParagraphFacts, text: string): Iterable<RuleFinding> {
  if (!text.includes('货币政策')) return;
  for (const { index, 0: found, groups } of matchesOf(text, PAIR)) {
    const { fiscal = '', monetary = '' } = groups ?? {};
    const sentence = sentenceAround(text, { start: index, end: index + found.length });
    const before = text.slice(sentence.start, index);
    if (TOLD_THEN.test(before) || before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
    const years = yearsNamed(text.slice(sentence.start, sentence.end));
    const named = years.at(-1)?.slice(0, 4) ?? (/^(?:今年|今后|新的一年)/.test(before) ? dateOf(facts)?.slice(0, 4) : undefined);
    const year = Number(named);
    const stance = STANCES.find(({ from, to }) => year >= from && year <= to);
    if (!stance || years.length > 1 || (stance.fiscal === fiscal && stance.monetary === monetary)) continue;
    // 积极的财政政策 may stand for 更加积极 in short; what the money was is told by its own word.
    const isMoney = stance.monetary !== monetary;
    const [wrong, right] = isMoney
      ? [`${monetary}的货币政策`, `${stance.monetary}的货币政策`]
      : [`${fiscal}的财政政策`, `${stance.fiscal}的财政政策`];
    if (!isMoney && stance.fiscal.endsWith(fiscal)) continue;
    const start = index + found.indexOf(wrong);
    const span = { start, end: start + wrong.length };
    yield {
      span,
      kind: 'stance',
      message: both(
        `${year}年的政策取向是“${stance.fiscal}的财政政策”和“${stance.monetary}的货币政策”，此处为“${wrong}”，请核对。来源：中央经济工作会议（${year - 1}年）`,
        `In ${year} it was ${right}, not ${wrong}.`,
      ),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    };
  }
}
