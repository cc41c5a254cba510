import { both } from '../util/bilingual.ts';
import { defineSuppressionRule } from './rule.ts';

/** 忽略写法有误: a suppression that cannot be understood, or that gives no reason. It does nothing. */
export default defineSuppressionRule({
  id: 'suppression-invalid',
  scope: 'suppression',
  level: 'warning',
  docs: {
    title: both('忽略写法有误', 'A suppression that cannot be understood'),
    why: both(
      '忽略要写明规则和原因，让后来的人知道为何放过；规则名不存在、没有原因或日期看不懂的，不起作用。',
      'A suppression names its rule and its reason, so that the next reader knows why. Without them, or with an unknown rule or date, it does nothing.',
    ),
    remedy: both(
      '写成：<!-- 核稿忽略 规则：原因 -->，可在规则后加“所标文字”和 至2026-12-31。',
      'Write: <!-- hegao-ignore rule: reason -->; the marked words in quotation marks and “until 2026-12-31” may follow the rule.',
    ),
    basis: '忽略须有原因',
  },
  examples: {
    invalid: [
      { text: '投资60亿元。[[<!-- 核稿忽略 target-mismatch -->]]' },
      { text: '[[<!-- 核稿忽略 口径：与省里一致 -->]]\n投资60亿元。' },
      { text: '[[<!-- hegao-ignore target-mismatch until soon: being checked -->]]\n投资60亿元。' },
    ],
    valid: ['投资约60亿元左右。<!-- 核稿忽略 approximation-clash：讲话原文 -->'],
  },
  message: ({ why }) => both(`忽略未生效：${why?.zh ?? ''}`, `This suppression does nothing: ${why?.en ?? ''}`),
});
