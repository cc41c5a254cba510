import { both } from '../util/bilingual.ts';
import { defineSuppressionRule } from './rule.ts';

/** 忽略未起作用: nothing is found any more where something was to be ignored. */
export default defineSuppressionRule({
  id: 'suppression-unused',
  scope: 'suppression',
  level: 'information',
  docs: {
    title: both('忽略未起作用', 'A suppression that does nothing'),
    why: both(
      '注明要忽略的问题已经不在：文字改过了，或者数据文件改过了。留着它，日后同样的问题会被悄悄放过。',
      'What was to be ignored is no longer found: the text or the data has changed. Left standing, it would hide a new mistake.',
    ),
    remedy: both(
      '删去这条忽略。句子改过而问题还在的，请重新忽略。',
      'Delete it. Where the sentence was edited and the finding remains, ignore it anew.',
    ),
    basis: '忽略以规则、所标文字和所在句子为准',
  },
  examples: {
    invalid: [
      {
        text: '[[<!-- 核稿忽略 target-mismatch：口径不同 -->]]\n惠济区力争2023年新签约项目总额400亿元。',
        fixes: ['惠济区力争2023年新签约项目总额400亿元。'],
      },
      {
        text: '投资约60亿元，增长较快。[[<!-- hegao-ignore approximation-clash "约60亿元左右" : quoted speech -->]]',
        fixes: ['投资约60亿元，增长较快。'],
      },
    ],
    valid: ['投资约60亿元左右。<!-- 核稿忽略 approximation-clash：讲话原文 -->', '<!-- 编者按：此处待补照片 -->\n会议在市政府召开。'],
  },
  message: ({ rule }) =>
    both(
      `忽略未起作用：此处没有“${rule}”的问题，可删去这条忽略。`,
      `This suppression does nothing: no ${rule} is found here. It can be deleted.`,
    ),
});
