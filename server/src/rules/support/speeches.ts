import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { fits, printedTime, rightDate, type ToldDate } from './eventDates.ts';
import { fixOf } from './eventFixes.ts';
import { speeches } from './proposalLists.ts';

/** 2015年3月，习近平主席在莫斯科国际关系学院发表演讲: a place where he spoke once, at another time. */
export function* speechSlips(text: string, dates: readonly ToldDate[]): Iterable<RuleFinding> {
  if (!text.includes('习近平')) return;
  for (const row of speeches().trim().split('\n')) {
    const [place = '', day = ''] = row.split(' ');
    const start = text.indexOf(place);
    const date = dates.findLast(({ end }) => end <= start);
    if (!date || !SPEAKER.test(text.slice(date.end, start)) || !SPOKE.test(text.slice(start + place.length, start + place.length + 16)))
      continue;
    const [year = 0, month = 0, date1 = 0] = day.split('-').map(Number);
    const on = { year, month, day: date1 };
    const time = { ordinals: [], from: on, to: on, source: '新华社' };
    if (fits(date, time)) continue;
    const correction = rightDate(text, date, time);
    yield {
      span: correction.span,
      kind: 'date',
      message: both(
        `习近平主席在${place}发表演讲的时间是${printedTime(time)}，与“${text.slice(date.start, date.end)}”不符。来源：新华社`,
        `The speech at ${place} was given on ${printedTime(time)}, not ${text.slice(date.start, date.end)}.`,
      ),
      expected: correction.right,
      fixes: [fixOf(correction)],
    };
  }
}

const SPEAKER = /^,?(?:中国)?(?:国家主席)?习近平(?:主席|总书记|同志)?(?:应邀)?在$/;
const SPOKE = /^[^,。;]{0,12}演讲/;
