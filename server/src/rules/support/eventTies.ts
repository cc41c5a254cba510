import type { ToldDate } from './eventDates.ts';
import type { EventMention } from './events.ts';

/** An event and the time that a text says it was held at. */
export interface Tie {
  readonly event: EventMention;
  readonly date: ToldDate;
  /** The year after the event: 贯彻党的二十大精神的开局之年. */
  readonly isYearAfter?: true;
  /** 将于: it may have been put off within its year. */
  readonly isPlan?: true;
  /** 参加第六届…: told with a later year than that of the event it is wrong; one to come may be signed up for. */
  readonly isJoined?: true;
}

const HOW = '(?:胜利|隆重|成功|顺利|正式|再次|如期|圆满|又|也)*';
const HELD = '(?:召开|举行|举办|开幕|闭幕|落幕|启幕)';
const PLACE = '(?:在[^,。;]{1,14}?)?';
const TIME = '(?:上午|下午|晚上?|晚间)?(?:\\d{1,2}时)?';

/** 2024年7月(，)…, 2015年12月(，时隔37年，)… */
const BESIDE = new RegExp(`^${TIME},?(?:时隔[一二三四五六七八九十\\d]+年(?:的|,)?)?$`);
/** 2019年10月(在北京召开的)… */
const HELD_BEFORE = new RegExp(`^${TIME},?${PLACE}${HOW}${HELD}的$`);
/** …(在北京召开), not (召开后), (召开以来), which may be told of later times. */
const HELD_BEHIND = new RegExp(
  `^"?${PLACE}的?${HOW}${HELD}(?!后|之后|以后|以来|前|之前|时|期间|之际|之年|之时|的|[一二三四五六七八九十\\d]+周?年)`,
);
/** 2020年10月，…(审议通过) */
const SAID =
  /^"?(?:上(?=[提首强指])|首次|鲜明|明确|郑重|正式|表决)*(?:上,|审议通过|表决通过|通过|作出|做出|提出|批准|选举|决定|宣布|修改|确立|审议|强调|指出|明确|将|把)/;
/** What an event said is told of later too: 提出的目标, 通过的决定. */
const SAID_THEN = /^[^,。;]{0,40}(?:提出|通过|作出|做出|确立|明确|强调|指出|部署|决定|描绘|擘画|擘划|批准)的/;
/** 2024年3月5日，(李强总理在)…(上作报告), （2024年3月5日在参加…江苏代表团审议时的讲话） */
const ON = /^(?:,|\)这是)?(?:国务院总理[一-龥]{2,3}|[一-龥]{2,3}总理|习近平(?:总书记|主席|同志)?)?在(?:参加|出席)?$/;
const ON_BEHIND =
  /^(?:第.次全体会议|开幕会|闭幕会)?上(?:[,作发强指宣当首]|所作|的?(?:报告|讲话|说明))|^[一-龥]{2,10}代表团(?:审议|全体会议)/;
/** 2022年10月党的二十大(以来) */
const DIRECTLY = /^(?:报告|以来|召开)/;
/** 2024年是…(召开之年) */
const YEAR_OF = /^,?(?:既|也|又|还)?是(?:(?!\d{4}年)[^。;]){0,60}$/;
const YEAR_OF_BEHIND = new RegExp(`^(?:胜利|隆重)?${HELD}之年`);
/** 2023年是全面贯彻…(精神的开局之年) */
const YEAR_AFTER = /^,?(?:既|也|又|还)?是(?:(?!\d{4}年)[^。;]){0,40}(?:贯彻|落实)$/;
const YEAR_AFTER_BEHIND = /^精神的?(?:开局之年|开局起步之年|第一年)/;
/** …(于)2014年12月(再次召开), …(召开于)2014年12月, …(2014年12月) */
const ON_DATE = /^,?(?:(?:已|将|定)?于|是?在|是|)$/;
const ON_DATE_BEHIND = new RegExp(`^${TIME},?${PLACE}${HOW}${HELD}(?!前|之前|的[^,。;])`);
const HELD_ON = new RegExp(`^${HOW}${HELD}(?:于|的?时间(?:是|为))$`);
/** …以2023年12月31日(为标准时点), …标准时点为2023年12月31日 */
const CENSUS_DAY = /^[^。;]{0,30}?(?:(以)|时点(?:为|是|:)?)$/;
const CENSUS_DAY_BEHIND = /^(?:零时|0时|24时)?(?:作?为)(?:普查|调查)?(?:的)?标准?时点/;
/** 2023年12月31日(为)…(标准时点) */
const CENSUS_IS = /^(?:零时|0时|24时)?(?:是|为)(?:我国)?$/;
const CENSUS_IS_BEHIND = /^的?(?:普查|调查)?的?标准?时点/;
/** 根据…普查(结果,)2020年11月1日(零时,…) */
const COUNTED_AT = /^(?:主要)?(?:结果|数据|公报)(?:显示|表明)?,?(?:截至|截止)?(?:到)?$/;
const MIDNIGHT = /^(?:零时|0时|24时)/;
/** 2022年(启动的)…: of a census whose day is not on record. */
const BEGUN = /^,?[^,。;]{0,8}(?:全面|正式)?(?:启动|开展|开始)[的了]?$/;
/** 2024年11月,我市组织企业(参加)… */
const JOINED =
  /^,?(?![^,。;]*(?:报名|筹备|动员|计划|准备|培训|推介|邀请|总结|表彰|通报|回顾|获|评|曾|去年|上年))[^,。;年]{0,30}(?:参加|亮相|参展|出席)(?:了)?$/;

/** 2024年巴黎奥运会(上), not what goes before: 2020年北京冬奥会筹办工作. */
const ITSELF = /^"?(?:上|中|期间|以来|[,。;)]|$|[获夺]|斩获|金牌|冠军|比赛|赛场|开幕|闭幕|圆满|成功|胜利|如期)/;

/** Times that say when something else is told, or that a text counts from or to. */
const NOT_AT = /(?:截至|截止|到|至|距|距离|比|较|迎接|[年月日][、和与]|[-~])$/;
const IN_LIST = /^(?:、|和|与|及)(?=\d{4}年)/;
/** 精神宣讲会 is another meeting. */
const ANOTHER = /^"?精神/;

/** The events of a folded text that it gives a time. */
export function tiesIn(text: string, events: readonly EventMention[], dates: readonly ToldDate[]): readonly Tie[] {
  const ties: Tie[] = [];
  for (const [at, event] of events.entries()) {
    const from = events[at - 1]?.end ?? 0;
    const until = events[at + 1]?.start ?? text.length;
    const before = dates.findLast(({ start, end }) => start >= from && end <= event.start);
    const behind = dates.find(({ start, end }) => start >= event.end && end <= until);
    const isCount = behind && event.series.kind === 'census' && isCountedAt(text, event, behind);
    if (behind && (isCount || isAlone(text, behind)) && (isCount || isTiedBehind(text, event, behind))) {
      const isPlan = /将于$/.test(text.slice(event.end, behind.start));
      ties.push({ event, date: behind, ...(isPlan && { isPlan }) });
    } else if (before && before.month === 0 && isYearAfter(text, event, before)) ties.push({ event, date: before, isYearAfter: true });
    else if (before && before.month > 0 && isAlone(text, before) && isJoined(text, event, before))
      ties.push({ event, date: before, isJoined: true });
    else if (before && isAlone(text, before) && isTiedBefore(text, event, before)) ties.push({ event, date: before });
  }
  return ties;
}

/** Not one of several, and not the end of a span of time. */
const isAlone = (text: string, { start, end }: ToldDate): boolean =>
  !NOT_AT.test(text.slice(Math.max(0, start - 3), start)) && !IN_LIST.test(text.slice(end, end + 6));

function isTiedBefore(text: string, event: EventMention, date: ToldDate): boolean {
  const gap = text.slice(date.end, event.start);
  const tail = text.slice(event.end, event.end + 48);
  if (gap.length > 70 || ANOTHER.test(tail)) return false;
  if (event.series.kind === 'census' && CENSUS_IS.test(gap) && CENSUS_IS_BEHIND.test(tail)) return true;
  if (HELD_BEFORE.test(gap)) return true;
  if (event.series.kind === 'census') {
    const isOfYears = event.series.occurrences.every(({ from }) => from.month === 0);
    if (isOfYears && BEGUN.test(gap)) return true;
  }
  if (YEAR_OF.test(gap) && date.month === 0 && YEAR_OF_BEHIND.test(tail)) return true;
  if (ON.test(gap)) return date.month > 0 && ON_BEHIND.test(tail);
  if (!BESIDE.test(gap)) return false;
  if (HELD_BEHIND.test(tail)) return true;
  const isDirect = gap === '';
  // 2023年第六届进博会, but the results of a census are told in later years.
  if (isDirect && event.series.kind === 'named' && ITSELF.test(tail) && !text.endsWith('座谈会', event.end)) return true;
  if (isDirect && DIRECTLY.test(tail)) return true;
  if (date.month === 0) return false;
  return SAID.test(tail) && !SAID_THEN.test(tail);
}

const isCountedAt = (text: string, event: EventMention, date: ToldDate): boolean =>
  date.day > 0 && COUNTED_AT.test(text.slice(event.end, date.start)) && MIDNIGHT.test(text.slice(date.end, date.end + 3));

const isJoined = (text: string, event: EventMention, date: ToldDate): boolean =>
  event.series.kind === 'named' && event.ordinals.length > 0 && JOINED.test(text.slice(date.end, event.start));

const isYearAfter = (text: string, event: EventMention, date: ToldDate): boolean =>
  event.series.kind === 'congress' &&
  YEAR_AFTER.test(text.slice(date.end, event.start)) &&
  YEAR_AFTER_BEHIND.test(text.slice(event.end, event.end + 10));

function isTiedBehind(text: string, event: EventMention, date: ToldDate): boolean {
  const gap = text.slice(event.end, date.start);
  const tail = text.slice(date.end, date.end + 30);
  if (event.series.kind === 'census') {
    const match = CENSUS_DAY.exec(gap);
    return match !== null && (match[1] === undefined || CENSUS_DAY_BEHIND.test(tail));
  }
  if (gap === '(') return /^[,)]/.test(tail);
  return HELD_ON.test(gap) || (ON_DATE.test(gap) && ON_DATE_BEHIND.test(tail));
}
