import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** A number that a text tells of one thing in two ways: 全县辖16个乡镇 and 全县16个乡镇, 实到271名 and 271名实到代表. */
export interface ToldCount extends Span {
  /** What is counted: equal for counts that must be. */
  readonly about: string;
  /** `first` may stand anywhere before a `again`; two of one kind are not compared. */
  readonly role: 'first' | 'again';
  readonly value: number;
  readonly text: string;
}

const UNITS = '(乡镇|镇|乡(?!镇)|街道|行政村|县区|县市区|社区)';
/** Nothing goes on that makes it less or more: （除…外）, 、2个街道, 中的. */
const ALONE = '(?![（(、和及与]?(?:\\d{1,3}个|[（(]|除|中|里|的\\d))';
/** 上半年，全县规上工业增加值: a period and an indicator, and where its growth stands among others. */
const RANKED =
  '(?<![年月])(?<when>上半年|前三季度|一季度|(?:19|20)\\d{2}年)，?(?:全[县市区州旗]|我[县市区州旗])?(?<what>[\\u4e00-\\u9fff]{4,14}?)';
const RANK = '(?:位?居|位?列|排名?)(?<among>全[省市国州])第(\\d{1,2})[位名]';
const PATTERNS: readonly {
  readonly role: ToldCount['role'];
  readonly about: string;
  readonly pattern: RegExp;
  readonly groups: readonly [number, number];
}[] = [
  {
    role: 'first',
    about: '辖',
    pattern: new RegExp(`(?:现|共|下)?辖(\\d{1,4})个${UNITS}(?![（(])(?<!乡镇(?=[、和及]\\d{1,3}个(?:街道|办事处)))`, 'g'),
    groups: [1, 2],
  },
  {
    role: 'again',
    about: '辖',
    pattern: new RegExp(`全[县市区旗州镇乡](?:所有的?|全部)?(\\d{1,4})个${UNITS}${ALONE}`, 'g'),
    groups: [1, 2],
  },
  { role: 'first', about: '实到', pattern: /实到(?:代表|委员|会员|人员)?(\d{2,4})([名人])/g, groups: [1, 2] },
  { role: 'again', about: '实到', pattern: /(?<!\d)(\d{2,4})([名人])实到(?:代表|委员|会员|人员)/g, groups: [1, 2] },
  {
    role: 'first',
    about: '入选',
    pattern: /(?<![\d.])(\d{1,4})[个家名项][\u4e00-\u9fff]{2,6}(?:列入|入选|纳入|入围)([\u4e00-\u9fff“”]{4,20})(?=[，。；])/g,
    groups: [1, 2],
  },
  {
    role: 'again',
    about: '入选',
    pattern:
      /(?:列入|入选|纳入|入围)(?:今年|此次|本次)?([\u4e00-\u9fff“”]{4,20}?)的(\d{1,4})[个家名项][\u4e00-\u9fff]{2,6}?(?=中|[，。；])/g,
    groups: [2, 1],
  },
  {
    role: 'first',
    about: '招聘',
    pattern:
      /(?:公开)?(?:招聘|招录|招考|选聘|招募|选调|遴选)(?!总)[^，。；\d]{2,24}?(\d{1,4})([名人])(?![、，,和及][^。；]{0,16}\d[名人])/g,
    groups: [1, 2],
  },
  {
    role: 'again',
    about: '招聘',
    pattern: /(?:招聘|招录|招考|选聘|招募|选调|遴选)(?:计划)?(?:总人?数|总名额|名额总数)(?:为|共)?(\d{1,4})([名人])/g,
    groups: [1, 2],
  },
  {
    role: 'first',
    about: '名次',
    pattern: new RegExp(`${RANKED}(?:同比)?(?:增长|下降)[\\d.]+%[，、]增[速幅]${RANK}`, 'g'),
    groups: [4, 2],
  },
  { role: 'again', about: '名次', pattern: new RegExp(`${RANKED}增[速幅]${RANK}`, 'g'), groups: [4, 2] },
];

/** The counts of a paragraph that may be told again elsewhere, in order. */
export function toldCountsIn(text: string): readonly ToldCount[] {
  if (!/辖|全[县市区旗州镇乡]|实到|列入|入选|纳入|入围|增[速幅](?:位?[居列]|排)|招[聘录考募]|选[聘调]|遴选/.test(text)) return [];
  const counts = PATTERNS.flatMap(({ role, about, pattern, groups: [number, what] }) =>
    matchesOf(text, pattern).map((match): ToldCount => {
      const { groups } = match;
      const digits = match[number] ?? '';
      const start = match.index + (groups ? match[0].lastIndexOf(digits) : match[0].indexOf(digits));
      const { when = '', among = '' } = groups ?? {};
      return {
        about: `${about}|${match[what] ?? ''}|${when}|${among}`,
        role,
        value: Number(digits),
        text: digits,
        start,
        end: start + digits.length,
      };
    }),
  );
  return counts.sort((a, b) => a.start - b.start);
}

/** Whether two of them contradict each other. 全县79个行政村 of 298 are some of them. */
export const contradict = (first: ToldCount, again: ToldCount): boolean =>
  first.value !== again.value && Math.abs(first.value - again.value) <= Math.max(2, first.value * 0.15);
