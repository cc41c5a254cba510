import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { isAfter } from './dates.ts';
import { printedTime } from './eventDates.ts';
import { type EventMention, heldWith } from './events.ts';

const STUDIED = /(?:学习|贯彻|落实|宣传|领会|践行|传达|宣讲|学好|遵照|按照|根据|围绕|以)[^。；！？\n]{0,24}$/;
/** 对标党的二十大将作出的部署, 迎接党的二十大: it is still to come. */
const AHEAD = /迎接|筹备|即将|将要|将于|召开前|会后|届时|待/;

/** 2022年6月8日印发，…学习贯彻党的二十大精神: what a congress or a plenum set out, in a text of a day before it. */
export function* earlySpirits(text: string, events: readonly EventMention[], today: string | null): Iterable<RuleFinding> {
  if (today === null) return;
  for (const { series, ordinals, start, end } of events) {
    if ((series.kind !== 'plenum' && series.kind !== 'congress') || !text.startsWith('精神', end)) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const [held] = heldWith(
      series,
      ordinals.map(({ value }) => value),
    );
    if (!held || !STUDIED.test(before) || AHEAD.test(before)) continue;
    const { year, month, day } = held.from;
    const began = `${year}-${String(month).padStart(2, '0')}${day > 0 ? `-${String(day).padStart(2, '0')}` : ''}`;
    if (!isAfter(began, today)) continue;
    const name = text.slice(start, end);
    yield {
      span: { start, end },
      kind: 'early',
      level: 'warning',
      message: both(
        `“${name}”${printedTime(held)}才召开，晚于稿件日期 ${today}，请核对。来源：${held.source}`,
        `${name} was held on ${printedTime(held)}, after the report's date ${today}.`,
      ),
    };
  }
}
