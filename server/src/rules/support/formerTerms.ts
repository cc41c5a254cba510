import type { ParagraphFacts } from '../../facts/facts.ts';
import { sentenceAround } from '../../text/sentenceAround.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { RuleFinding } from '../rule.ts';
import { dateToldAt, isAfter, tellsOfThePast, yearBefore, yearsNamed } from './dates.ts';

/** What had a name until a reform, or was so until a day: told of the present, it is out of its time. */
interface FormerTerm {
  readonly term: string;
  readonly now: string;
  /** The month until which it may be told as present. */
  readonly until: string;
  readonly source: string;
  /** What must stand right before it: 作为国家级贫困县. */
  readonly before?: RegExp;
}

const INSURED = '《国务院关于整合城乡居民基本医疗保险制度的意见》（国发〔2016〕3号）及2019年城乡居民基本医疗保障工作的通知';
const PENSION = '《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）';
const POOR = '全国832个贫困县2020年11月全部脱贫摘帽（新华社，2020年11月23日）';
const IS_POOR = /(?:作为|身为|身处|地处|[这本我该全]县是)(?:一个|全省|全国)?$/;

const TERMS: readonly FormerTerm[] = [
  { term: '三个自信', now: '四个自信', until: '2016-07', source: '庆祝中国共产党成立95周年大会上的讲话（2016年7月1日）' },
  { term: '新农合', now: '城乡居民医保', until: '2019-12', source: INSURED },
  { term: '新型农村合作医疗', now: '城乡居民基本医疗保险', until: '2019-12', source: INSURED },
  { term: '城镇居民医保', now: '城乡居民医保', until: '2019-12', source: INSURED },
  { term: '城镇居民基本医疗保险', now: '城乡居民基本医疗保险', until: '2019-12', source: INSURED },
  { term: '新农保', now: '城乡居民养老保险', until: '2015-12', source: PENSION },
  { term: '新型农村社会养老保险', now: '城乡居民基本养老保险', until: '2015-12', source: PENSION },
  { term: '国家级贫困县', now: '脱贫县', until: '2020-11', source: POOR, before: IS_POOR },
  { term: '国定贫困县', now: '脱贫县', until: '2020-11', source: POOR, before: IS_POOR },
  {
    term: '暂住证',
    now: '居住证',
    until: '2016-12',
    source: '《居住证暂行条例》（国务院令第663号，2016年1月1日起施行）',
    before: /(?:办理|发放|申领|申办|换领|核发|补办)$/,
  },
];
const BY_TERM = new Map(TERMS.map((one) => [one.term, one]));
const ANY = new RegExp([...BY_TERM.keys()].join('|'), 'g');

/** 2023年10月，镇里启动新农合缴费: a term that was out of use by then, and no words that tell of the past. */
export function* formerTermSlips(facts: ParagraphFacts, text: string): Iterable<RuleFinding> {
  for (const { index, 0: term } of matchesOf(text, ANY)) {
    const known = BY_TERM.get(term);
    const span = { start: index, end: index + term.length };
    if (!known || isInSpeech(text, span) || tellsOfThePast(text, span)) continue;
    const { now, until, source, before } = known;
    if (before && !before.test(text.slice(Math.max(0, index - 8), index))) continue;
    const { start, end } = sentenceAround(text, span);
    const sentence = text.slice(start, end);
    const date = dateToldAt(facts, span) ?? yearBefore(text, start) ?? null;
    if (
      !isAfter(date, until) ||
      sentence.includes(now) ||
      PAST.test(sentence) ||
      yearsNamed(sentence).some((year) => !isAfter(year, until))
    )
      continue;
    yield {
      span,
      kind: 'superseded',
      message: both(
        `“${term}”在${until.slice(0, 4)}年以后不再这样说，现为“${now}”。来源：${source}`,
        `${term} was so until ${until}; it is now ${now}.`,
      ),
      expected: now,
      fixes: [{ title: both(`改为“${now}”`, `Change to ${now}`), edits: [{ span, newText: now }] }],
    };
  }
}

const PAST =
  /原|曾|当年|当时|那时|过去|以前|昔日|从前|之前|此前|最初|起初|历史|年前|还是|[由从][^，。；]{0,16}[到为]|整合|合并|并轨|归并|统一|改为|拓展|增加|文化自信|十八大|脱贫|摘帽|摘掉|退出|告别|取消|《/;

/** 老人说：“新农合报了八成”: people call it so; the term itself between marks is no speech. */
function isInSpeech(text: string, { start, end }: Span): boolean {
  const open = text.lastIndexOf('“', start);
  const close = text.indexOf('”', end);
  return open > text.lastIndexOf('”', start) && close - open > end - start + 1;
}
