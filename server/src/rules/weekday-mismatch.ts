import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { daysInMonth, weekdayOf } from './support/calendar.ts';
import { beside } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'weekday-mismatch',
  scope: 'paragraph',
  level: 'warning',
  undecided: true,
  needs: beside(['星期', '周', '礼拜'], '一二三四五六日天'),
  docs: {
    title: both('日期与星期不符', 'Date and weekday disagree'),
    why: both('通知里的日期与星期对不上，与会者无所适从。', 'A notice whose date and weekday disagree leaves its readers guessing.'),
    remedy: both('核对日期和星期，改正其一。', 'Check both and correct one of them.'),
    basis: '公历；公文校核通例',
  },
  examples: {
    invalid: [
      { text: '定于2023年11月24日（[[星期四]]）上午召开。', fixes: ['定于2023年11月24日（星期五）上午召开。'] },
      { text: '定于2023年11月24日([[周四]])上午召开。', fixes: ['定于2023年11月24日(周五)上午召开。'] },
    ],
    valid: [
      '定于2023年11月24日（星期五）上午召开。',
      '定于11月24日（星期四）上午召开。',
      '2023年11月26日（星期日）、2023年12月3日（周日）值班。',
    ],
  },
  check({ facts, report }) {
    const text = fold(proseOf(facts));
    for (const match of matchesOf(text, DATED)) {
      const [found, year, month, day, word = '', named = ''] = match;
      if (Number(month) < 1 || Number(month) > 12 || Number(day) > daysInMonth(Number(year), Number(month))) continue;
      const weekday = weekdayOf(Number(year), Number(month), Number(day));
      if (DAYS[weekday] === (named === '天' ? '日' : named)) continue;
      const right = `${word}${DAYS[weekday]}`;
      const end = match.index + found.length;
      const span = { start: end - word.length - 1, end };
      report({
        span,
        message: both(
          `${year}年${month}月${day}日是${right}，请核对日期与星期。`,
          `${year}-${month}-${day} is ${right}; check the date and the weekday.`,
        ),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const DAYS = '日一二三四五六';
const DATED = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[(,，、\s]{0,2}(星期|周|礼拜)([一二三四五六日天])/g;
