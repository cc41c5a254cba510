import { matchesOf } from '../../util/matchesOf.ts';
import { sentencesOf } from './prose.ts';
import type { Votes } from './votes.ts';

/** Who should have come: 应到代表312名; before 实考 also 共安排考生1260人. */
const EXPECTED =
  /(?:应(?:到会?|出席|参加|参会|考|参考|参训|参检)|(?:报名|报考|安排)(?=[^，。；、\d]{0,6}考生)[^，。；、\d]{0,6}考生)[^，。；、（(\d]{0,10}(?<whole>(\d{1,5})[名人位])/g;
const CAME = /^实(?:到|考|训|际?(?:到会|出席|参加|参会|参考|参训|参检))[^\d]{0,10}(\d{1,5})[名人位][^\d]{0,6}$/;
const REASON = '(?:请?[事病公产婚丧]假|请假|缺席|缺考|缺勤|弃考|未到|未参加|出差|外出)';
const AWAY = new RegExp(`^(?:其中)?[^\\d]{0,10}${REASON}[^\\d]{0,8}?(\\d{1,5})[名人位][^\\d]{0,4}$`);
const WHO_IS_AWAY = new RegExp(`^(?:另有|其中|有)?(\\d{1,5})[名人位][^\\d]{0,10}${REASON}[^\\d]{0,4}$`);
/** They were never among those who should come. */
const GUESTS = /列席|特邀|邀请|旁听|工作人员/;

/** Who came and who was away, where both do not make up those who should have come: 应到312名，请假9名，实到302名; or more came: 应到312名，实到321名. Linear: one look at each sentence. */
export function wrongAttendance(text: string): readonly Votes[] {
  if (!/应(?:到|出席|参|考)|实考/.test(text)) return [];
  return sentencesOf(text).flatMap((sentence): readonly Votes[] => {
    const [match, again] = matchesOf(sentence.text, EXPECTED);
    const whole = match?.groups?.whole;
    if (!match || again || whole === undefined) return [];
    const from = match.index + match[0].length;
    const found = counted(sentence.text, from);
    if (!found) return [];
    const value = Number(match[2]);
    // 应到418名，实到406名: who was away, is not told.
    if (found.away.length === 0 && found.came <= value) return [];
    const sum = found.came + sumOf(found.away);
    // 请假4人（病假2人、事假2人）: the first of them make it up.
    if (found.away.some((_, last) => found.came + sumOf(found.away.slice(0, last + 1)) === value)) return [];
    if (sum < value && found.hasOthers) return [];
    const start = sentence.start + from - whole.length;
    return [
      {
        what: found.away.length === 0 ? ['实到人数', 'Those who came'] : ['到会与未到人数', 'Those who came and those who did not'],
        start: sentence.start + found.start,
        end: sentence.start + found.end,
        sum,
        ballots: { start, end: start + whole.length, text: whole, value },
      },
    ];
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

interface Counted {
  readonly came: number;
  readonly away: readonly number[];
  readonly hasOthers: boolean;
  readonly start: number;
  readonly end: number;
}

/** The persons that a sentence counts from here on; null where who came is not told, or twice. */
function counted(sentence: string, from: number): Counted | null {
  let came: number | null = null;
  let hasOthers = false;
  const away: number[] = [];
  const places: number[] = [];
  for (const { index, 0: clause } of matchesOf(sentence.slice(from), /[^，,、（()）。；;：:]+/g)) {
    const here = CAME.exec(clause)?.[1];
    const gone = (AWAY.exec(clause) ?? WHO_IS_AWAY.exec(clause))?.[1];
    if (here !== undefined) {
      if (came !== null) return null;
      came = Number(here);
    } else if (gone !== undefined) away.push(Number(gone));
    else {
      if (/\d[名人位]/.test(clause) && !GUESTS.test(clause)) hasOthers = true;
      continue;
    }
    places.push(from + index, from + index + clause.length);
  }
  const [start, end] = [places[0], places.at(-1)];
  return came === null || start === undefined || end === undefined ? null : { came, away, hasOthers, start, end };
}
