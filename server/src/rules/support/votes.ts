import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** Votes that are told after the ballots, where these do not make them up: 有效表决票302张，经计票，赞成295票、反对3票、弃权5票. */
export interface Votes extends Span {
  readonly ballots: Span & { readonly text: string; readonly value: number };
  readonly sum: number;
}

/** Of ballots that were cast some may be void: only what is more than all of them is wrong then. */
const BALLOTS =
  /(有效(?:表决|选)?票(?!.{0,4}超过)|(?:收回|收到|回收)(?:表决|选)?票|实到(?:会)?(?:代表|委员|人员|人数)?)(?:共|为|数)?(?<ballots>(\d{1,4})([张票人名]))(?<gap>[^。；！？\d]{1,24}?)(?=赞成|同意)/g;
const VOTES =
  /^(?:赞成|同意)(?:票|的)?(\d{1,4})([张票人名])[，,、](?:反对|不同意)(?:票|的)?(\d{1,4})[张票人名][，,、]弃权(?:票|的)?(\d{1,4})[张票人名]/;

export function wrongVotes(text: string): readonly Votes[] {
  if (!text.includes('弃权')) return [];
  return matchesOf(text, BALLOTS).flatMap((match): readonly Votes[] => {
    const start = match.index + match[0].length;
    const votes = VOTES.exec(text.slice(start, start + LONGEST));
    const { ballots = '', gap = '' } = match.groups ?? {};
    const [, lead = '', , number = '', unit] = match;
    // Of one unit, right behind: told by the list itself.
    if (!votes || (votes[2] === unit && !/[，,].*[，,]/.test(gap))) return [];
    const sum = Number(votes[1]) + Number(votes[3]) + Number(votes[4]);
    if (sum === Number(number) || (sum < Number(number) && !lead.startsWith('有效'))) return [];
    const from = start - gap.length - ballots.length;
    return [
      {
        start,
        end: start + votes[0].length,
        sum,
        ballots: { start: from, end: from + ballots.length, text: ballots, value: Number(number) },
      },
    ];
  });
}

const LONGEST = 50;
