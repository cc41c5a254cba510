import type { WordingSlip } from '../facts/lexicon/wordingSlips.ts';
import { both } from '../util/bilingual.ts';
import { overlaps } from '../util/span.ts';
import { defineRule, type ParagraphRuleContext } from './rule.ts';
import { yearOf } from './support/dates.ts';
import { proseOf } from './support/prose.ts';
import { confusedWords } from './support/wordPairs.ts';

export default defineRule({
  id: 'official-wording',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('固定用语有错别字', 'A wrong character in fixed wording'),
    why: both(
      '成语、固定短语和公文常用语写法固定，与之只差一个音同、音近或形近的字，一般是输入或识别时的别字。换成的字另成一词的（数字赋能、数智赋能），不在此列。',
      'Idioms, set phrases and terms of official copy have one spelling: where a single character is another that sounds or looks like the right one, it was mistyped or misread. Where the other character makes a word of its own, nothing is said.',
    ),
    remedy: both('按通行写法改正。', 'Write it as it is established.'),
    basis: '《现代汉语词典》；《出版物汉字使用管理规定》；公开发布的法律法规、政府工作报告、规划纲要用例',
  },
  examples: {
    invalid: [
      { text: '推动全市经济[[行稳至远]]。', fixes: ['推动全市经济行稳致远。'] },
      { text: '县里组织河道[[清瘀疏浚]]。', fixes: ['县里组织河道清淤疏浚。'] },
      { text: '[[戳力同心]]保安澜。', fixes: ['戮力同心保安澜。'] },
      { text: '坚持[[久久为工]]，抓好植树造林。', fixes: ['坚持久久为功，抓好植树造林。'] },
      { text: '坚持[[因地治宜]]、分类指导。', fixes: ['坚持因地制宜、分类指导。'] },
      { text: '巩固[[脱贫功坚]]成果。', fixes: ['巩固脱贫攻坚成果。'] },
      { text: '县[[人民政付]]印发方案。', fixes: ['县人民政府印发方案。'] },
      { text: '完善农村[[基础设失]]。', fixes: ['完善农村基础设施。'] },
      { text: '回收农药包装[[废奇物]]。', fixes: ['回收农药包装废弃物。'] },
      { text: '推进[[纪捡监察]]体制改革。', fixes: ['推进纪检监察体制改革。'] },
      { text: '按照[[职责份工]]，由市财政局办理。', fixes: ['按照职责分工，由市财政局办理。'] },
      { text: '健全[[规章制渡]]，堵塞漏洞。' },
      { text: '提请市人民代表大会[[常物委员会]]审议。', fixes: ['提请市人民代表大会常务委员会审议。'] },
    ],
    valid: [
      '勠力同心、戮力同心，前赴后继、前仆后继，坚韧不拔、坚忍不拔，清淤疏浚完成。',
      '推动经济行稳致远，久久为功、再接再厉，巩固脱贫攻坚成果。',
      '数智赋能产业，建设智造基地，发展新动能加快集聚。',
      '企业经营这家店多年，经营着三处门店，规定交纳的费用逐年下降。',
      '完善新院区建设，公租房保障范围扩大，原创性成果增多。',
      '设立警示标识，防汛防台工作有序，开除党籍处分一人。',
      '制定计划、制订方案，作出决定、做出成绩，账户、帐户如旧。',
      '我國人民政府的工作報告，工業化和現代化。',
    ],
  },
  check(context) {
    const { facts, lexicon, report } = context;
    const text = proseOf(facts);
    for (const slip of lexicon.wordingSlips(text)) {
      if (isKnown(context, slip) || yearOf(facts) < LONG_SINCE) continue;
      const found = text.slice(slip.start, slip.end);
      const { wording, at, right } = slip;
      report({
        span: { start: slip.start, end: slip.end },
        level: wording.length > 4 ? 'error' : 'warning',
        message: both(`疑有错别字：“${found}”应为“${wording}”。`, `A wrong character: ${found} should be ${wording}.`),
        expected: wording,
        fixes: [{ title: both(`改为“${wording}”`, `Change to ${wording}`), edits: [{ span: at, newText: right }] }],
      });
    }
  },
});

/** What was printed before has other spellings (复盖面). */
const LONG_SINCE = 1990;

/** Whether a name or phrase on record stands there, or nearly does, or a word that is taken for another: other rules tell. */
function isKnown(context: ParagraphRuleContext, { at }: WordingSlip): boolean {
  const { names, slogans, paragraph } = context.facts;
  return (
    [...names, ...slogans, ...confusedWords(paragraph.text)].some((known) => overlaps(known, at)) ||
    context.nearMisses().some((miss) => overlaps(miss.at, at))
  );
}
