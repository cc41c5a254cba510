import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext, RuleFinding } from '../rule.ts';
import { daysInForce } from './lawLists.ts';
import { lawTitles } from './lawTitles.ts';

/** 《长江保护法》自2021年1月1日起施行: a day that is none of those from which the law, or an amendment of it, is in force; or that of another law. */
export function reportDayInForce({ report }: ParagraphRuleContext, text: string): void {
  if (!/[施实]/.test(text) || !text.includes('日')) return;
  for (const pattern of [TITLE_FIRST, DAY_FIRST])
    for (const match of matchesOf(text, pattern)) {
      const { bare = '', title2 = bare, title = title2, day: found = '', year = '', month = '', date = '' } = match.groups ?? {};
      const told = `${year}${month.padStart(2, '0')}${date.padStart(2, '0')}`;
      const titleSlip = repealedThatDay(match, told);
      if (titleSlip) {
        report(titleSlip);
        continue;
      }
      const { days, areAll } = inForce().get(title.replace(STATE, '')) ?? UNKNOWN;
      const [first = ''] = days;
      // A later day may be that of an amendment to come.
      if (days.length === 0 || days.includes(told) || told.slice(0, 4) > (days.at(-1) ?? '').slice(0, 4)) continue;
      if (!areAll && !days.some((day) => day.slice(0, 4) === year)) continue;
      const start = match.index + match[0].indexOf(found);
      const span = { start, end: start + found.length };
      const [right = ''] = days
        .filter((day) => day.slice(0, 4) === year)
        .concat(first)
        .map(written);
      report({
        span,
        kind: 'day',
        level: 'warning',
        message: both(
          `《${title}》自${days.map(written).join('、')}起施行，此处为${found}。来源：该法规关于施行日期的规定`,
          `${title} is in force from ${days.map(written).join(', ')}, not ${found}; its last article says so.`,
        ),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
}

/** 《信访条例》自2022年5月1日起施行: the day of the law that took its place, whose title is meant. */
function repealedThatDay({ index, 0: found, groups }: RegExpMatchArray & { readonly index: number }, told: string): RuleFinding | null {
  const { title = '' } = groups ?? {};
  // 废止《…》，自…起施行 tells of a decision.
  if (!found.includes(`《${title}》自`)) return null;
  const bare = title.replace(STATE, '');
  const law = lawTitles().superseded.get(bare);
  if (!law || law.since.replaceAll('-', '') !== told) return null;
  const start = index + found.indexOf(`《${title}》`) + 1;
  const span = { start, end: start + title.length };
  const right = title.slice(0, title.length - bare.length) + law.now;
  return {
    span,
    kind: 'day',
    level: 'warning',
    message: both(
      `${written(told)}起施行的是《${law.now}》，《${bare}》同时废止。来源：《${law.now}》${law.article === '0' ? '' : `第${law.article}条`}`,
      `What is in force from ${written(told)} is the ${law.now}; the ${bare} was repealed that day.`,
    ),
    expected: right,
    fixes: [{ title: both(`改为《${right}》`, `Change to ${right}`), edits: [{ span, newText: right }] }],
  };
}

const STATE = /^中华人民共和国/;

const DAY = '(?<day>(?<year>20\\d\\d)年(?<month>\\d{1,2})月(?<date>\\d{1,2})日)';
const TITLE = '《(?<title>[\\u4e00-\\u9fff]{3,30})》';
/** Not 实施一周年, 实施情况. */
const IN_FORCE =
  '(?:开始|正式)*(?:施行|实施|生效)(?![一二三四五六七八九十两\\d]+周?年|以来|之际|[后前]|情况|办法|方案|细则|意见|条例|座谈|宣传|工作)';
/** 自…起施行以来, 起施行后: 起 tells that it is the first day. */
const SINCE = '起(?:开始|正式)*(?:施行|实施|生效)(?:以来|[之以]?后)';
const UNMARKED = '(?<![\\u4e00-\\u9fff])(?<bare>[\\u4e00-\\u9fff]{2,20}[法例])';
/** 讲《湿地保护法》。这部法律自…: the law that was named last. */
const TAKEN_UP = '(?:[^《》\\n]{0,24}?[。，；](?:这部法律?|这一法律|该部?法律?|该条例|这部条例|新法))?';
const TITLE_FIRST = new RegExp(`(?:${TITLE}${TAKEN_UP}|${UNMARKED})(?:已|将)?[自于从]?${DAY}(?:起?${IN_FORCE}|${SINCE})`, 'g');
const DAY_FIRST = new RegExp(`${DAY}(?:起?(?:正式)?(?:施行|实施)的${TITLE}|起?，${TITLE.replace('<title>', '<title2>')}${IN_FORCE})`, 'g');

const written = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(4, 6))}月${Number(day.slice(6))}日`;

interface DaysInForce {
  readonly days: readonly string[];
  /** Of an old law only the days of its last revisions are on record: nothing is known of other years. */
  readonly areAll: boolean;
}

const UNKNOWN: DaysInForce = { days: [], areAll: false };

let made: ReadonlyMap<string, DaysInForce> | undefined;

function inForce(): ReadonlyMap<string, DaysInForce> {
  made ??= new Map(
    daysInForce()
      .split(' ')
      .map((row) => {
        const [title = '', days = ''] = row.split('=');
        return [title, { days: days.replace('~', '').split(','), areAll: !days.startsWith('~') }];
      }),
  );
  return made;
}
