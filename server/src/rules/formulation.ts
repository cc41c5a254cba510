import type { ParagraphFacts } from '../facts/facts.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import { overlaps } from '../util/span.ts';
import { defineRule, type ParagraphRuleContext } from './rule.ts';
import { dateOf, dateToldAt, isAfter, tellsOfThePast, yearsNamed } from './support/dates.ts';
import type { Misquotation } from './support/formulationRuns.ts';
import { holdsParts } from './support/formulations.ts';
import { misquotationsIn } from './support/misquoted.ts';
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
        text: '教育引导职工弘扬执着专注、精益求精、[[一丝不漏]]、追求卓越的工匠精神。',
        fixes: ['教育引导职工弘扬执着专注、精益求精、一丝不苟、追求卓越的工匠精神。'],
        kind: 'part',
      },
      {
        text: '坚持[[以人民利益为宗旨]]，以政治安全为根本，以经济安全为基础，筑牢安全屏障。',
        fixes: ['坚持以人民安全为宗旨，以政治安全为根本，以经济安全为基础，筑牢安全屏障。'],
        kind: 'part',
      },
      {
        text: '一是坚持人民至上，二是坚持自信自立，三是坚持守正创新，四是[[坚持目标导向]]，五是坚持系统观念，六是坚持胸怀天下。',
        fixes: ['一是坚持人民至上，二是坚持自信自立，三是坚持守正创新，四是坚持问题导向，五是坚持系统观念，六是坚持胸怀天下。'],
        kind: 'part',
      },
      {
        text: '“三牛”精神，就是为民服务孺子牛、[[开拓创新拓荒牛]]、艰苦奋斗老黄牛。',
        fixes: ['“三牛”精神，就是为民服务孺子牛、创新发展拓荒牛、艰苦奋斗老黄牛。'],
        kind: 'part',
      },
      {
        text: '大力弘扬敢闯敢试、敢为人先、[[真抓实干]]的特区精神。',
        fixes: ['大力弘扬敢闯敢试、敢为人先、埋头苦干的特区精神。'],
        kind: 'part',
      },
      {
        text: '弘扬生命至上、举国同心、[[尊重科学、舍生忘死]]、命运与共的伟大抗疫精神。',
        fixes: ['弘扬生命至上、举国同心、舍生忘死、尊重科学、命运与共的伟大抗疫精神。'],
        kind: 'order',
      },
      {
        text: '弘扬上下同心、[[尽锐出战、开拓创新]]、攻坚克难、不负人民的脱贫攻坚精神。',
        fixes: ['弘扬上下同心、尽锐出战、精准务实、开拓创新、攻坚克难、不负人民的脱贫攻坚精神。'],
        kind: 'missing',
      },
      {
        text: '传承胸怀大局、自信开放、迎难而上、[[追求卓越]]的北京冬奥精神。',
        fixes: ['传承胸怀大局、自信开放、迎难而上、追求卓越、共创未来的北京冬奥精神。'],
        kind: 'missing',
      },
      {
        text: '践行和平合作、开放包容、[[团结协作]]、互学互鉴、互利共赢的丝路精神。',
        fixes: ['践行和平合作、开放包容、互学互鉴、互利共赢的丝路精神。'],
        kind: 'extra',
      },
      {
        text: '推动创新链、产业链、资金链、人才链深度融合，“[[三]]链融合”取得新进展。',
        fixes: ['推动创新链、产业链、资金链、人才链深度融合，“四链融合”取得新进展。'],
        kind: 'number',
      },
      {
        text: '2024年，建设[[职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信]]的法治政府。',
        fixes: ['2024年，建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。'],
        kind: 'superseded',
      },
      {
        text: '践行“三个务必”，务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、[[勇于胜利]]，干出新样子。',
        fixes: ['践行“三个务必”，务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争，干出新样子。'],
        kind: 'part',
      },
      { text: '2018年，全市弘扬[[生命至上、举国同心、舍生忘死、尊重科学、命运与共]]的精神。', kind: 'early' },
    ],
    valid: [
      '大力弘扬执着专注、精益求精、一丝不苟、追求卓越的工匠精神，突出执着专注、精益求精。',
      '2019年，建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。',
      '非遗工作坚持保护为主、抢救第一、合理利用、传承发展。',
      '传承特别能吃苦、特别能战斗、特别能忍耐、特别能团结、特别能奉献的老西藏精神。',
      '推动质量变革、效能变革、动力变革，为前瞻性思考、全局性谋划、整体性推进提供方法。',
      '协调推进全面建成小康社会、全面深化改革、全面推进依法治国、全面从严治党。',
      '产业链、创新链、资金链、人才链、服务链“五链融合”。弘扬天下为公、民为邦本、为政以德的思想。',
      '要建设产业兴旺、生态宜居的乡村；全县优化服务、完善设施、严格管理，推动工作落地。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    if (!hasParts(text) || !holdsParts(text)) return;
    for (const slip of misquotationsIn(text)) {
      if (!isOfItsTime(facts, slip) || isToldElsewhere(context, slip)) continue;
      const { kind, span, edit, formulation } = slip;
      const { source } = formulation.successor ?? formulation;
      const [chinese, english] = messageOf(slip, text.slice(span.start, span.end));
      report({
        span,
        kind,
        message: both(`${chinese}来源：${source}`, english),
        expected: slip.right,
        fixes: kind === 'early' ? [] : [{ title: titleOf(slip), edits: [edit] }],
      });
    }
  },
});

/** Parts stand between marks. */
const hasParts = (text: string): boolean => /[、，；][^、，；]{2,60}[、，；”]/.test(text) && !TRADITIONAL.test(text);
/** 和平共處: in traditional characters. */
const TRADITIONAL = /[國黨會與義爲]/;

/** A wording of later or of former days is right in its days, and where they are told. */
function isOfItsTime(facts: ParagraphFacts, { kind, span, formulation: { since, until } }: Misquotation): boolean {
  if (kind === 'early') return isAfter(since?.slice(0, 4) ?? null, dateToldAt(facts, span));
  if (kind !== 'superseded') return !isAfter(since, dateOf(facts));
  if (until === null || !isAfter(dateToldAt(facts, span), until)) return false;
  const { text } = facts.paragraph;
  const { start, end } = sentenceAround(text, span);
  return !tellsOfThePast(text, span) && !yearsNamed(text.slice(start, end)).some((date) => !isAfter(date, until));
}

/** What the phrases file holds is told by its own rules: a character of a long phrase, and an item of a list beside its phrase. */
function isToldElsewhere(context: ParagraphRuleContext, { kind, span, right }: Misquotation): boolean {
  if (kind !== 'part') return false;
  const { facts } = context;
  const { text } = facts.paragraph;
  const isMember = facts.slogans.some(
    ({ start, end, record }) =>
      record.members.includes(right) &&
      ((end <= span.start && BEHIND.test(text.slice(end, span.start))) || (start >= span.end && BEFORE.test(text.slice(span.end, start)))),
  );
  return (
    isMember ||
    context
      .nearMisses()
      .some(
        (miss) =>
          miss.record.kind === 'slogan' &&
          miss.by === 'substitution' &&
          miss.wording.length >= 10 &&
          overlaps(miss, span) &&
          (miss.quoted || miss.likeness !== null || (miss.at.start > miss.start && miss.at.end < miss.end)),
      )
  );
}

/** “四个最严”（…、最严肃的追责）: nothing but the list lies between. */
const BEHIND = /^[”’]?(?:要求)?(?:（|：|，?即|，?是?指)[^。；，：（）]{0,60}$/;
const BEFORE = /^(?:、[^。；，]{0,40})?[”’]?的?[“‘]?$/;

function messageOf({ kind, right, formulation }: Misquotation, found: string): readonly [string, string] {
  const [first = ''] = formulation.names;
  const name = first.includes('“') ? first : `“${first.replace('N', '四')}”`;
  switch (kind) {
    case 'order':
      return [`${name}的表述次序有误：应为“${right}”。`, `The parts stand in another order: it should be “${right}”.`];
    case 'missing':
      return [`${name}的表述少了“${right}”。`, `“${right}” is missing in this formulation.`];
    case 'extra':
      return [`${name}的表述中没有“${right}”。`, `This formulation has no “${right}”.`];
    case 'early':
      return [`${name}的这一表述${right}才提出，晚于所述时间。`, `This formulation came up in ${right}, after the time that is told.`];
    case 'number':
      return [`所列为${right}项，与“${found}”不符。`, `What follows is another number: ${right}.`];
    case 'superseded':
      return [
        `此处是${formulation.until}以前的表述，现为“${right}”。`,
        `This wording was in use until ${formulation.until}; it is now “${right}”.`,
      ];
    default:
      return [`${name}的表述有误：“${found}”应为“${right}”。`, `This formulation is misquoted: “${found}” should be “${right}”.`];
  }
}

const titleOf = ({ kind, right }: Misquotation) =>
  kind === 'extra'
    ? both(`删去“${right}”`, `Remove ${right}`)
    : kind === 'missing'
      ? both(`补上“${right}”`, `Add ${right}`)
      : both(`改为“${right}”`, `Change to ${right}`);
