import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** Votes that are told after the ballots, where these do not make them up: 有效表决票302张，经计票，赞成295票、反对3票、弃权5票. */
export interface Votes extends Span {
  /** What was added up, in both languages. */
  readonly what: readonly [string, string];
  readonly ballots: Span & { readonly text: string; readonly value: number };
  readonly sum: number;
}

/** Of ballots that were cast some may be void: only what is more than all of them is wrong then. */
const BALLOTS =
  /(有效(?:表决|选)?票(?!.{0,4}超过)|(?:收回|收到|回收)(?:表决|选)?票|实到(?:会)?(?:代表|委员|人员|人数)?)(?:共|为|数)?(?<ballots>(\d{1,4})([张票人名]))(?<gap>[^。；！？\d]{1,24}?)(?=赞成|同意)/g;
const VOTES =
  /^(?:赞成|同意)(?:票|的)?(\d{1,4})([张票人名])[，,、](?:反对|不同意)(?:票|的)?(\d{1,4})[张票人名][，,、]弃权(?:票|的)?(\d{1,4})[张票人名]/;

/** 收回选票58张，其中有效票56张、废票3张 */
const VALID =
  /(?:收回|收到|回收)(?:的?[表决选测评]{1,2}票|问卷)?(?:共|为|数)?(?<ballots>(\d{1,5})([张票份]))[，,、]?(?:其中)?[，,：:]?(?<told>有效(?:的?[表决选测评]{0,2}票|问卷)?(?:为|共)?(\d{1,5})\3[，,、](?:废票|无效(?:的?[表决选测评]{0,2}票|问卷)?)(?:为|共)?(\d{1,5})\3)/g;

export const wrongVotes = (text: string): readonly Votes[] => [...wrongBallots(text), ...wrongOutcome(text)];

const wrongBallots = (text: string): readonly Votes[] =>
  text.includes('有效')
    ? matchesOf(text, VALID).flatMap((match): readonly Votes[] => {
        const { ballots = '', told = '' } = match.groups ?? {};
        const sum = Number(match[5]) + Number(match[6]);
        if (sum === Number(match[2])) return [];
        const end = match.index + match[0].length;
        const from = match.index + match[0].indexOf(ballots);
        return [
          {
            what: VOTED,
            start: end - told.length,
            end,
            sum,
            ballots: { start: from, end: from + ballots.length, text: ballots, value: Number(match[2]) },
          },
        ];
      })
    : [];

function wrongOutcome(text: string): readonly Votes[] {
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
        what: VOTED,
        start,
        end: start + votes[0].length,
        sum,
        ballots: { start: from, end: from + ballots.length, text: ballots, value: Number(number) },
      },
    ];
  });
}

const LONGEST = 50;
const VOTED = ['各项票数', 'The votes'] as const;
