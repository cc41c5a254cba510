import type { ParagraphFacts } from '../facts/facts.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { dateOf, dateToldAt, isAfter, tellsOfThePast, yearsNamed } from './support/dates.ts';
import { type Misquotation, misquotationsIn } from './support/misquoted.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'formulation',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('完整表述引用有误', 'An official formulation misquoted'),
    why: both(
      '方针、要求、理念、精神等有完整的正式表述，其中一句换了字、换了次序或漏了一句，就是引用错误；修订后的表述取代原来的。',
      'Policies, requirements and ideas have a full official wording; a clause with other words, in another place or left out misquotes it, and what was revised is quoted as revised.',
    ),
    remedy: both('按权威发布的原文改正；引述历史的，可以保留。', 'Write it as it was published; where the past is being told it may stay.'),
    basis: '权威发布的原文（support/formulationLists.ts 逐项注明）',
  },
  examples: {
    invalid: [
      {
        text: '教育引导全体职工大力弘扬执着专注、精益求精、[[一丝不漏]]、追求卓越的工匠精神。',
        fixes: ['教育引导全体职工大力弘扬执着专注、精益求精、一丝不苟、追求卓越的工匠精神。'],
        kind: 'part',
      },
      {
        text: '广大党员要传承“[[听党指挥、能打硬仗]]、作风优良”的传统。',
      },
    ],
    valid: ['大力弘扬执着专注、精益求精的工匠精神。'],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    if (!hasParts(text)) return;
    for (const slip of misquotationsIn(text)) {
      if (!isOfItsTime(facts, slip)) continue;
      const { kind, span, edit, formulation } = slip;
      const { source } = formulation.successor ?? formulation;
      const [chinese, english] = messageOf(slip, text.slice(span.start, span.end));
      report({
        span,
        kind,
        message: both(`${chinese}来源：${source}`, english),
        expected: slip.right,
        fixes: [{ title: titleOf(slip), edits: [edit] }],
      });
    }
  },
});

/** Parts stand between marks. */
const hasParts = (text: string): boolean => /[、，；][^、，；]{2,60}[、，；”]/.test(text);

/** A wording of later or of former days is right in its days, and where they are told. */
function isOfItsTime(facts: ParagraphFacts, { kind, span, formulation: { since, until } }: Misquotation): boolean {
  if (kind !== 'superseded') return !isAfter(since, dateOf(facts));
  if (until === null || !isAfter(dateToldAt(facts, span), until)) return false;
  const { text } = facts.paragraph;
  const { start, end } = sentenceAround(text, span);
  return !tellsOfThePast(text, span) && !yearsNamed(text.slice(start, end)).some((date) => !isAfter(date, until));
}

function messageOf({ kind, right, formulation }: Misquotation, found: string): readonly [string, string] {
  const name = formulation.names[0] ?? '';
  switch (kind) {
    case 'order':
      return [`“${name}”的表述次序有误：应为“${right}”。`, `The parts stand in another order: it should be “${right}”.`];
    case 'missing':
      return [`“${name}”的表述少了“${right}”。`, `“${right}” is missing in this formulation.`];
    case 'number':
      return [`所列为${right}项，与“${found}”不符。`, `What follows is another number: ${right}.`];
    case 'superseded':
      return [
        `此处是${formulation.until}以前的表述，现为“${right}”。`,
        `This wording was in use until ${formulation.until}; it is now “${right}”.`,
      ];
    default:
      return [`“${name}”的表述有误：“${found}”应为“${right}”。`, `This formulation is misquoted: “${found}” should be “${right}”.`];
  }
}

const titleOf = ({ kind, right }: Misquotation) =>
  kind === 'missing' ? both(`补上“${right}”`, `Add ${right}`) : both(`改为“${right}”`, `Change to ${right}`);
