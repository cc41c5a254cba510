import { type Span, spanOf } from '../../util/span.ts';
import { behindTime, type Sentence } from '../subjects/sentence.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { INCLUDING, nameOfLevel, onlyScope, PARK, PROPER, properScope, ZONE, ZONE_TOLD } from './levelScope.ts';
import type { ScopeMention } from './scopeMention.ts';

/**
 * 市本级, 高新区, 大王店产业园区: the levels of government, zones and parks that a sentence tells of, of the place `own` and not the whole of it. `read` are the
 * places that were found in it.
 */
export function partMentions(
  text: string,
  sentence: Sentence,
  own: string | null,
  targets: TargetIndex,
  read: readonly ScopeMention[],
): readonly ScopeMention[] {
  const mentions: ScopeMention[] = [];
  const isIn =
    (at: number) =>
    (mention: ScopeMention): boolean =>
      mention.start <= at && at < mention.end;
  const isRead = (at: number): boolean => read.some(isIn(at)) || mentions.some(isIn(at));
  const said = text.slice(sentence.start, sentence.end);
  const mayTellOfZone = said.includes('区') || said.includes('级统筹');
  const places = own || mayTellOfZone ? placesToBegin(sentence, text) : [];
  if (own)
    for (const start of places) {
      const proper = '市城主中省区县州本'.includes(text.charAt(start)) ? PROPER.exec(text.slice(start, start + 90))?.[0] : undefined;
      const behind = proper && text.slice(start + proper.length, start + proper.length + 24);
      const name = behind && properScope(proper, own, targets, behind);
      if (!proper || name === undefined || read.some((m) => m.start === start) || mentions.some((m) => m.start === start)) continue;
      const included = name === '' && behind ? (INCLUDING.exec(behind)?.[0].length ?? 0) : 0;
      const isNamed = name === '' && nameOfLevel(proper, targets) !== undefined;
      mentions.push({ start, end: start + proper.length + included, name, ...(isNamed && { isNamed }) });
    }
  // A zone that no scope is called by is a part of the place still.
  for (const start of mayTellOfZone ? places : []) {
    const zone = ZONE.exec(text.slice(start, start + 48))?.[0];
    if (zone === undefined || isRead(start)) continue;
    const isNamed = nameOfLevel(zone, targets) !== undefined;
    mentions.push({ start, end: start + zone.length, name: onlyScope(zone, targets) ?? '', ...(isNamed && { isNamed }) });
  }
  const { start } = sentence;
  const told = mayTellOfZone || said.includes('园') ? zonesTold(sentence, text).filter((zone) => !isRead(zone.start)) : [];
  for (const { start, end } of told) {
    const zone = text.slice(start, end);
    mentions.push({ start, end, name: own?.endsWith(zone) ? 'section' : (onlyScope(zone, targets) ?? '') });
  }
  if (told.length > 0) return mentions;
  const park = !(mayTellOfZone || said.includes('园')) || isRead(start) ? undefined : PARK.exec(text.slice(start, start + 24))?.[0];
  if (park !== undefined) mentions.push({ start, end: start + park.length, name: '' });
  return mentions;
}

/** The zones of which a sentence tells, at its beginning, behind its time (2025年，开发区完成…) or one after the other (…；高新区完成…). */
function zonesTold(sentence: Sentence, text: string): readonly Span[] {
  const { pieces, start } = sentence;
  return [behindTime(sentence, start, text), ...pieces.filter(({ before }) => before === '；').map((piece) => piece.start)].flatMap(
    (at) => {
      const zone = ZONE_TOLD.exec(text.slice(at, at + 48))?.[0];
      return zone === undefined ? [] : [spanOf(at, at + zone.length)];
    },
  );
}

/** Where a place may govern what follows: at the beginning of a clause, behind its time (2019年市本级…), as expected (预计市级…), as a part (其中市本级…) or approved (人代会批准的市级预算). */
function placesToBegin({ start, end, pieces, periods }: Sentence, text: string): number[] {
  const approved = text.slice(start, end + APPROVED.length - 1).indexOf(APPROVED);
  const places = [
    ...pieces.map(({ start: at }) => {
      const front = FRONTS.find((words) => text.startsWith(words, at));
      return front === undefined ? at : at + front.length;
    }),
    ...periods.map((period) => period.end),
    // 2.高新区…: behind the number of an item.
    ...(NUMBER_BEFORE.exec(text.slice(start, start + 8)) ?? []).map((number) => start + number.length),
  ];
  return approved < 0 ? places : [...places, start + approved + APPROVED.length];
}

const NUMBER_BEFORE = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.．、]/;
const APPROVED = '批准的';
const FRONTS = ['预计', '其中：', '其中'] as const;
