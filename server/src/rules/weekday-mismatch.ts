import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { daysInMonth, nearestYear, weekdayOf } from './support/calendar.ts';
import { namedDates } from './support/namedDates.ts';
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
      {
        text: '定于二〇二三年十一月二十四日（[[星期四]]）上午召开。',
        fixes: ['定于二〇二三年十一月二十四日（星期五）上午召开。'],
      },
      {
        text: '---\ndate: 2023-11-25\n---\n昨日（11月24日，[[周四]]），推进会召开。',
        fixes: ['---\ndate: 2023-11-25\n---\n昨日（11月24日，周五），推进会召开。'],
      },
      { text: '会期为2023年11月24日（星期五）至26日（[[星期六]]）。', fixes: ['会期为2023年11月24日（星期五）至26日（星期日）。'] },
      {
        text: '2023年11月24日在文化馆开幕，当天适逢[[周四]]，市民免费入场。',
        fixes: ['2023年11月24日在文化馆开幕，当天适逢周五，市民免费入场。'],
      },
      {
        text: '2023年全市龙舟邀请赛11月25日在东湖开桨，正好赶上[[星期天]]。',
        fixes: ['2023年全市龙舟邀请赛11月25日在东湖开桨，正好赶上星期六。'],
      },
      { text: '2023年中秋节（9月29日）恰逢[[周四]]，各景区延时开放。', fixes: ['2023年中秋节（9月29日）恰逢周五，各景区延时开放。'] },
      { text: '云山日报 2023年11月24日 [[星期四]] 第1版', fixes: ['云山日报 2023年11月24日 星期五 第1版'] },
    ],
    valid: [
      '定于2023年11月24日（星期五）上午召开。',
      '定于11月24日（星期四）上午召开。',
      '---\ndate: 2023-11-25\n---\n去年6月24日（周五）开工，11月24日，周一鸣主持会议，11月24日，周四强调作风建设，11月25日起周六、周日照常开放。',
      '2023年11月20日（星期一至星期五）办理，2023年11月24日起每周四接访。',
      '2023年11月24日在文化馆开幕，当天适逢周五；2023年11月24日开馆，次日恰逢周六，每逢周一闭馆。',
      '2023年11月24日开馆、25日恰逢周六；2023年11月24日，正是周一鸣带头捐书。',
      '2022年启动的管网改造6月25日完工，正是周日。',
      '2023年11月26日（星期日）、2023年12月3日（周日）值班。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const dates = namedDates(text);
    for (const [at, { start: date, end: behind, year: told, month, day }] of dates.entries()) {
      const rest = text.slice(behind, Math.min(behind + FARTHEST, dates[at + 1]?.start ?? text.length));
      const match = WEEKDAY.exec(rest.slice(0, REACH)) ?? fallsOn(text.slice(Math.max(0, date - 2), date), rest);
      const named = told ?? yearOfEvent(text.slice(Math.max(0, date - LONGEST_EVENT), date));
      const [found = '', word = '', name = ''] = match ?? [];
      if (!match || month < 1 || month > 12 || day > daysInMonth(named, month)) continue;
      const year = named ?? nearestYear(facts.context.date, month, day);
      if (year === null || day > daysInMonth(year, month)) continue;
      const weekday = weekdayOf(year, month, day);
      if (DAYS[weekday] === (name === '天' ? '日' : name)) continue;
      const right = `${word}${DAYS[weekday]}`;
      const end = behind + found.length;
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
/** In brackets, behind a comma or a blank; 周 is a family name too (周一鸣), so that a mark or a time of day must follow it outside of brackets. */
const WEEKDAY =
  /^(?:上午|下午|晚上?)?(?:[（(](?:农历[\u4e00-\u9fff]{2,6}[，,、 ])?(?=[^）)]{2,3}[）)，,、 ])|[，,、 \u3000]{0,2}(?!周.[^，,。；）)上下晚早]))(星期|周|礼拜)([一二三四五六日天])(?![至到—-])/;
const REACH = 24;

/** 5月11日开赛，当天适逢周日; 每逢周日 is no day, and 次日 another. */
function fallsOn(before: string, behind: string): RegExpExecArray | null {
  const match = /农历|[至到]$/.test(before) ? null : FALLS_ON.exec(behind);
  return match && !OTHER_DAY.test(match[0]) ? match : null;
}

const FALLS_ON =
  /^[^。！？；\n]{0,30}?(?:适逢|恰逢|正逢|又逢|正值|(?:正好|恰好|刚好|恰巧)(?:是|逢|赶上)?|正是|恰是|又是|赶上了?|当天是|这天是|那天是)(星期|周|礼拜)([一二三四五六日天])(?=[，,。；）)、的上下晚早]|$)/;
const OTHER_DAY = /[次翌前后昨明]一?[日天]|第[二三]天|农历|起|[每截至到—~～-]/;
const FARTHEST = 44;

/** 2024年全市龙舟邀请赛5月11日开桨: an event is held in the year of its name. */
const yearOfEvent = (before: string): number | null => Number(EVENT.exec(before)?.[1] ?? 0) || null;
const EVENT =
  /(?<!\d)((?:19|20)\d{2})年度?(?![底末初以])(?:(?![的启于])[\u4e00-\u9fff“”（）]){2,20}(?:赛|节|会|展|考试|高考|中考|活动|仪式|论坛|庙会)(?:将|定)?[于在（(]?$/;
const LONGEST_EVENT = 36;
