import { both } from '../util/bilingual.ts';
import { defineSuppressionRule } from './rule.ts';

/** 忽略已过期: the last day of a suppression is over, and what it hid is shown again. */
export default defineSuppressionRule({
  id: 'suppression-expired',
  scope: 'suppression',
  level: 'warning',
  docs: {
    title: both('忽略已过期', 'A suppression whose time is over'),
    why: both(
      '忽略写了截止日期，日期已过；它不再起作用，原来忽略的问题重新显示。',
      'The suppression has an end date, which is past: it no longer holds, and what it hid is shown again.',
    ),
    remedy: both('请重新核对。仍需忽略的改写日期，不需要的删去。', 'Check again. Set a later date where it still holds, else delete it.'),
    basis: '忽略可以写截止日期，含当日',
  },
  examples: {
    invalid: [
      { text: '[[<!-- 核稿忽略 target-mismatch 至2023-06-30：等待统计局复核 -->]]\n会议在市政府召开。', fixes: ['会议在市政府召开。'] },
    ],
    valid: ['投资约60亿元左右。<!-- 核稿忽略 approximation-clash 至2199-12-31：讲话原文 -->'],
  },
  message: ({ rule, until }) =>
    both(
      `忽略已过期：“${rule}”只忽略到 ${until}，请重新核对；仍需忽略的，改写日期。`,
      `This suppression of ${rule} ended on ${until}: check again, and set a later date where it still holds.`,
    ),
});
