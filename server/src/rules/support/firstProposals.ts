import { both } from '../../util/bilingual.ts';
import type { Span } from '../../util/span.ts';
import type { RuleFinding } from '../rule.ts';
import { fits, printedTime, rightDate, type ToldDate } from './eventDates.ts';
import { type Correction, fixOf, renumbered } from './eventFixes.ts';
import { type EventMention, heldWith, type Occurrence } from './events.ts';
import { chineseBelowHundred } from './numerals.ts';
import { proposals } from './proposalLists.ts';

interface Proposal {
  readonly phrase: string;
  readonly time: Occurrence;
  /** The congress or plenum that put it forward, or else empty. */
  readonly numbers: readonly number[];
}

let made: readonly Proposal[] | undefined;

function known(): readonly Proposal[] {
  made ??= proposals()
    .trim()
    .split('\n')
    .map((line) => {
      const [phrase = '', time = '', told = ''] = line.split(' ');
      const [year = 0, month = 0] = time.split('-').map(Number);
      const day = { year, month, day: 0 };
      const numbers = told.startsWith('=') ? told.slice(1).split('.').map(Number) : [];
      return { phrase, numbers, time: { ordinals: [], from: day, to: day, source: numbers.length > 0 ? nameOf(numbers) : told } };
    });
  return made;
}

const nameOf = ([congress = 0, plenum]: readonly number[]): string =>
  `党的${chineseBelowHundred(congress)}${plenum === undefined ? '大' : `届${chineseBelowHundred(plenum)}中全会`}`;

/** Where the first proposal of a phrase is told with another time, or another congress or plenum. */
export function* proposalSlips(text: string, events: readonly EventMention[], dates: readonly ToldDate[]): Iterable<RuleFinding> {
  if (!/提出|纳入|列入/.test(text)) return;
  for (const proposal of known())
    for (let start = text.indexOf(proposal.phrase); start >= 0; start = text.indexOf(proposal.phrase, start + 1)) {
      const place = { start, end: start + proposal.phrase.length };
      if (!ENDS.test(text.slice(place.end, place.end + 5))) continue;
      const finding = eventSlip(text, proposal, place, events) ?? dateSlip(text, proposal, place, dates);
      if (finding) yield finding;
    }
}

const FIRST = '(?:首次|第一次|最早|首先)(?:创造性|鲜明|明确|正式|公开|完整|系统)?地?';
/** 党的十九大(首次将生态文明建设纳入“)五位一体 */
const FIRST_AT = new RegExp(`^[,在上]*${FIRST}(?:提出|(?:将|把)[^,。;]{0,14}(?:纳入|列入))[^,。;]{0,10}$`);

/** 党的十八大(提出实施)乡村振兴战略: without 首次 only one before the first is wrong, for later ones say it again. */
const PUT_FORWARD = /^(?:报告)?[,在上]*(?:明确|正式|鲜明)?地?提出了?要?(?:全面|加快|深入|大力)?(?:实施|坚持|推进|推动|建设|构建|贯彻)?"?$/;

/** Of congresses, and of plenums after them: 18 before 18.3 before 19. */
const isEarlier = ([congress = 0, plenum = 0]: readonly number[], [first = 0, its = 0]: readonly number[]): boolean =>
  congress > 0 && (congress < first || (congress === first && plenum < its));

function eventSlip(
  text: string,
  { phrase, numbers, time }: Proposal,
  { start }: Span,
  events: readonly EventMention[],
): RuleFinding | null {
  const event = events.findLast(({ end }) => end <= start);
  if (!event || (event.series.kind !== 'plenum' && event.series.kind !== 'congress')) return null;
  const told = event.ordinals.map(({ value }) => value);
  const between = text.slice(event.end, start);
  if (String(told) === String(numbers) || between.length > 50) return null;
  if (!FIRST_AT.test(between) && !(PUT_FORWARD.test(between) && isEarlier(told, numbers))) return null;
  // Put forward elsewhere: an event of that month may have done so too.
  if (numbers.length === 0)
    return heldWith(event.series, told).some((one) => fits(time.from, one)) ? null : finding(text, phrase, time, [], event);
  const correction = renumbered(text, event, numbers) ?? { span: { start: event.start, end: event.end }, right: nameOf(numbers) };
  return finding(text, phrase, time, [correction], event);
}

/** 2013年11月(，…首次提出“)精准扶贫; without 首次 only a time before the first is wrong. */
const PROPOSED = new RegExp(
  `^,?([^,。;]{0,34}?(?:发表[^,。;]{0,12}(?:演讲|讲话|致辞)(?:时|中)?,)?)(${FIRST})?(?:向[^,。;]{2,8})?提出了?(?:要|的|坚持|实施|关于|建设|推动|推进|构建|共建|共同建设)?"?$`,
);
/** 新质生产力(”是)2023年9月(首次提出) */
const NAMED_BEFORE = /^"?(?:这一|这个|的|重要|概念|理念|重大|论断|一词|思想|战略|倡议)*(?:是|于|在|最早|最初)+$/;
const PROPOSED_BEHIND = new RegExp(`^(?:由|在|,)?[^,。;年]{0,30}?(${FIRST})?(?:被)?提出`);
/** A city may be the first of its province to put something forward. */
const NATIONAL = /^(?:$|中国国家主席|召开的|在|党|中央|习近平|中共|国家|国务院|全国|总书记)/;
const LOCAL = /[我全本][省市县区州旗]|[省市县区]委|政府|[省市县区乡镇村局]领导|集团|公司|院士|教授|学者/;
/** The phrase itself, not a longer one that it stands in: 发展新质生产力体制机制. */
const ENDS =
  /^"?(?:$|[,。;、)"]|不是|[的这是于在]|以来|之后|后|重[要大]|概念|理念|战略|思想|倡议|总体|总布局|工程|目标|任务|要求|论断|命题|发展|方略)/;

function dateSlip(text: string, proposal: Proposal, { start, end }: Span, dates: readonly ToldDate[]): RuleFinding | null {
  const before = dates.findLast((date) => date.end <= start && start - date.end < 60);
  const behind = dates.find((date) => date.start >= end && date.start - end < 20);
  const proposed = before && PROPOSED.exec(text.slice(before.end, start));
  const [, told = '', isFirst] = proposed ?? [];
  const gap = told.replace(/^时任[^,。;]{2,10}书记的?/, '');
  if (before && proposed && NATIONAL.test(gap) && !LOCAL.test(gap))
    return timeSlip(text, proposal, { start, end }, before, isFirst !== undefined);
  if (!behind || !NAMED_BEFORE.test(text.slice(end, behind.start))) return null;
  const by = PROPOSED_BEHIND.exec(text.slice(behind.end, behind.end + 50));
  if (!by || LOCAL.test(by[0])) return null;
  return timeSlip(text, proposal, { start, end }, behind, by[1] !== undefined);
}

function timeSlip(text: string, { phrase, time }: Proposal, place: Span, date: ToldDate, isFirst: boolean): RuleFinding | null {
  const isBefore = date.year < time.from.year || (date.year === time.from.year && date.month > 0 && date.month < time.from.month);
  if (fits(date, time) || (!isFirst && !isBefore)) return null;
  const byDate = rightDate(text, date, time);
  // “六保” told of July 2018 is “六稳”.
  const meant = known().find(
    (one) =>
      one.phrase !== phrase && (isAkin(one.phrase, phrase) || isOtherHalf(one.phrase, phrase)) && date.month > 0 && fits(date, one.time),
  );
  // 在印度尼西亚国会: the date is right as well.
  const isPlaceTold = meant !== undefined && /印尼|印度尼西亚|哈萨克斯坦/.test(text.slice(date.end, place.start));
  if (!meant) return finding(text, phrase, time, [byDate], date);
  return finding(text, phrase, time, [{ span: place, right: meant.phrase }, ...(isPlaceTold ? [] : [byDate])], date);
}

/** 丝绸之路经济带 and 21世纪海上丝绸之路. */
const isOtherHalf = (one: string, other: string): boolean => one.includes('丝绸之路') && other.includes('丝绸之路');

const isAkin = (one: string, other: string): boolean => one.length === other.length && one.charAt(0) === other.charAt(0);

function finding(text: string, phrase: string, time: Occurrence, corrections: readonly Correction[], at: Span): RuleFinding {
  const [first] = corrections;
  const { start, end } = first?.span ?? at;
  return {
    span: { start, end },
    kind: 'proposal',
    message: both(
      `“${phrase}”首次提出是在${printedTime(time)}（${time.source.replace(/（.*/, '')}），请核对“${text.slice(at.start, at.end)}”。来源：${time.source}`,
      `${phrase} was first put forward in ${printedTime(time)}; check ${text.slice(at.start, at.end)}.`,
    ),
    ...(first && { expected: first.right }),
    fixes: corrections.map(fixOf),
  };
}
