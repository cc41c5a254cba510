import { sentenceAround } from '../../text/sentenceAround.ts';
import type { Span } from '../../util/span.ts';
import { type Item, itemsOf } from './enumeration.ts';

/**
 * The list of a phrase's members that stands in its sentence a few words away: 严守六大纪律，把政治纪律、组织纪律…落实到日常; 产业振兴、…、组织振兴，以“五大振兴”带动.
 * It is one only where all members but one stand in it, joined by 、; an item between them may be none of them. Null where there is no such list, or where it
 * is whole, or goes on at either end.
 */
export function memberRun(text: string, phrase: Span, members: readonly string[]): readonly Item[] | null {
  if (members.length < 3) return null;
  const sentence = sentenceAround(text, phrase);
  const after = runIn(text, { start: phrase.end, end: sentence.end }, members);
  if (after && isNear(text.slice(phrase.end, after[0]?.start))) return after;
  const before = runIn(text, { start: sentence.start, end: phrase.start }, members);
  return before && isNear(text.slice(before.at(-1)?.end, phrase.start)) ? before : null;
}

function runIn(text: string, { start, end }: Span, members: readonly string[]): readonly Item[] | null {
  const part = text.slice(start, end);
  const places = members.flatMap((member) => {
    const at = part.indexOf(member);
    return at < 0 ? [] : [{ at, to: at + member.length }];
  });
  if (places.length !== members.length - 1) return null;
  const ends = { from: Math.min(...places.map(({ at }) => at)), to: Math.max(...places.map(({ to }) => to)) };
  const lacking = members.find((member) => !part.includes(member)) ?? '';
  const { from, to } = withStranger(part, ends, lacking, members);
  const run = lastToldApart(withoutCommas(part.slice(from, to), members), members);
  if (/[，。；：！？,;:“”]/.test(run) || /[、和与及]$/.test(part.slice(0, from)) || /^(?:[、和与及]|以及|等)/.test(part.slice(to)))
    return null;
  const items = itemsOf(run.replace(JOINT, '、'), start + from);
  const strangers = items.filter(({ text: item }) => !members.includes(item));
  const [stranger] = strangers;
  // Of three members two may well be told alone, and so may 四个革命 without 合作.
  const isAsLong = lacking.length > 2 || members.every(({ length }) => length <= 2);
  if (!stranger) return items.length === members.length - 1 && members.length > 3 && isAsLong ? items : null;
  const longest = Math.max(...members.map(({ length }) => length));
  return strangers.length === 1 && items.length === members.length && stranger.text.length <= longest ? items : null;
}

/** 品种培优、品质提升、品牌打造和标准化种植: at either end of the others what is like the one that lacks is meant for it. */
function withStranger(part: string, { from, to }: Ends, missing: string, members: readonly string[]): Ends {
  const { length } = missing;
  // 保居民就业、…、保社会稳定: where all begin alike, so does one that is meant for the last.
  const head = missing.charAt(0);
  const [another = ''] = /^[^、，。；：！？“”\s]{3,8}(?=$|[，。；！？])/.exec(part.slice(to + 1)) ?? [];
  const goesOn = part.charAt(to) === '、' && another.startsWith(head) && another.length <= length + 1;
  if (goesOn && members.every((member) => member.startsWith(head))) return { from, to: to + 1 + another.length };
  const isLike = (item: string): boolean => length > 3 && (item.startsWith(missing.slice(0, 2)) || item.endsWith(missing.slice(-2)));
  const next = part.slice(to + 1, to + 1 + length);
  const end = part.slice(to + 1 + length);
  if (/^[、和与及]/.test(part.slice(to)) && isLike(next) && /^(?:$|[^一-鿿、]|[的等]|有保障|工作|一体|同步|协同|全面)/.test(end))
    return { from, to: to + 1 + length };
  const before = part.slice(Math.max(0, from - 1 - length), from - 1);
  return part.charAt(from - 1) === '、' && isLike(before) ? { from: from - 1 - length, to } : { from, to };
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** 不愁吃、不愁穿，义务教育、…: a comma between two members parts them as 、 does. */
const withoutCommas = (run: string, members: readonly string[]): string =>
  run.replace(/，/g, (comma, at: number) => {
    const before = run.slice(0, at);
    const behind = run.slice(at + 1);
    return members.some((member) => before.endsWith(member)) && members.some((member) => behind.startsWith(member)) ? '、' : comma;
  });

/** 按期召开…、党小组会，按时上好党课: the last one may have a verb of its own; what parts it becomes 、, so that places stay. */
function lastToldApart(run: string, members: readonly string[]): string {
  const last = members.at(-1) ?? '';
  const parted = /^([^，]*)，[\u4e00-\u9fff]{1,7}$/.exec(run.slice(0, -last.length));
  if (!run.endsWith(last) || !parted) return run;
  const [before = '', list = ''] = parted;
  const { length } = list.split('、');
  return length === members.length - 1 || (length > 2 && length === members.length - 2) ? `${list}、`.padEnd(before.length) + last : run;
}

/** 和 before the last one parts them as 、 does; one character for one, so that places stay. */
const JOINT = /(?<=[^、]{2})[和与及](?=[^、]{2,}$)/;

/** Few words, and none that picks some of the members out. */
const isNear = (between: string): boolean => between.length <= FARTHEST && !/特别|尤其|突出|重点|着重|其中|等|；|不包括|除/.test(between);
const FARTHEST = 16;
