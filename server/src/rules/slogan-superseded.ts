import type { Slogan } from '../data/schema.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule } from './rule.ts';
import { dateInWords, dateOf, dateToldAt, isAfter, tellsOfThePast, yearsNamed } from './support/dates.ts';
import { formerTermSlips } from './support/formerTerms.ts';
import { stanceSlips } from './support/policyStances.ts';
import { proseOf } from './support/prose.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 旧的提法, until: 2021-06-30, replacedBy: 新的提法 }
  - { text: 新的提法, since: 2021-07-01 }
  - { text: 早年提法, until: 2018 }
  - { text: 打赢某某攻坚战, until: 2021-02, replacedBy: 巩固某某成果 }
  - { text: “一带一路”战略, until: 2016-07, replacedBy: 共建“一带一路”倡议 }
`,
};

export default defineRule({
  id: 'slogan-superseded',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('提法已停用或尚未启用', 'An official phrase out of its time'),
    why: both(
      '按稿件日期，这条提法已被新的提法取代，或者还没有提出。',
      "At the report's date the phrase had been replaced, or had not yet been issued.",
    ),
    remedy: both('改用当时的提法；引述历史的，可以保留。', 'Use the phrase of the time; where the past is being told it may stay.'),
    basis: '提法文件中的启用、停用日期',
  },
  examples: {
    invalid: [
      {
        text: '2025年，各部门要落实好更加积极的财政政策和[[稳健的货币政策]]。',
        fixes: ['2025年，各部门要落实好更加积极的财政政策和适度宽松的货币政策。'],
        kind: 'stance',
      },
      { text: '2022年，我们落实积极的财政政策和[[适度宽松的货币政策]]，帮助企业渡难关。', kind: 'stance' },
      { text: '2023年7月1日\n\n全面落实“[[旧的提法]]”。', data, fixes: ['2023年7月1日\n\n全面落实“新的提法”。'], kind: 'superseded' },
      { text: '2020年7月1日\n\n全面落实“[[新的提法]]”。', data, kind: 'early' },
      { text: '2019年7月1日\n\n全面落实“[[早年提法]]”。', data, kind: 'superseded' },
      {
        text: '2023年7月1日\n\n推进[[“一带一路”战略]]，成效明显。',
        data,
        fixes: ['2023年7月1日\n\n推进共建“一带一路”倡议，成效明显。'],
        kind: 'superseded',
      },
      {
        text: '2023年7月1日\n\n落实“[[更旧提法]]”。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: “更旧提法”, until: 2020, replacedBy: “新的提法” }\n' },
        fixes: ['2023年7月1日\n\n落实“新的提法”。'],
      },
      { text: '2024年，全县落实“[[旧的提法]]”。', data, fixes: ['2024年，全县落实“新的提法”。'], kind: 'superseded' },
      { text: '2024年，我们要振奋精神，坚决[[打赢某某攻坚战]]。', data },
      { text: '2024年，我们将继续全力[[打赢某某攻坚战]]。', data, fixes: ['2024年，我们将继续全力巩固某某成果。'] },
      {
        text: '2024年，我们将奋力拼搏，[[为打赢某某攻坚战]]作出新贡献。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 为打赢某某攻坚战, until: 2021-02, replacedBy: 为巩固某某成果 }\n' },
        fixes: ['2024年，我们将奋力拼搏，为巩固某某成果作出新贡献。'],
      },
      {
        text: '2021年9月，乡里开始收缴[[新型农村合作医疗]]费用。',
        fixes: ['2021年9月，乡里开始收缴城乡居民基本医疗保险费用。'],
        kind: 'superseded',
      },
      { text: '2019年5月，全系统开展坚定“[[三个自信]]”宣讲。', fixes: ['2019年5月，全系统开展坚定“四个自信”宣讲。'] },
      {
        text: '2023年4月，团队来到山乡。作为[[国家级贫困县]]，这里正在发展茶业。',
        fixes: ['2023年4月，团队来到山乡。作为脱贫县，这里正在发展茶业。'],
      },
      { text: '2020年5月，镇里召开动员会，要求落实“[[新的提法]]”。', data, kind: 'early' },
      { text: '2020年5月，县人大会议批准的报告提出，落实“[[新的提法]]”。', data, kind: 'early' },
      { text: '2020年，派出所为务工人员办理[[暂住证]]。', fixes: ['2020年，派出所为务工人员办理居住证。'] },
      {
        text: '2024年3月，青年志愿者表示要为[[打赢某某攻坚战]]贡献力量。',
        data,
        fixes: ['2024年3月，青年志愿者表示要为巩固某某成果贡献力量。'],
      },
      { text: '2023年7月1日\n\n参与共建[[“一带一路”战略]]。', data, fixes: ['2023年7月1日\n\n参与共建“一带一路”倡议。'] },
    ],
    valid: [
      { text: '2023年7月1日\n\n2020年，公司率先落实“新的提法”；2020年以来，坚持提出“新的提法”；2022年5月，会议要求落实“新的提法”。', data },
      '2023年，他回忆当年新农合刚推行时的情景，新农合与城镇居民医保整合为城乡居民医保；老人说：“新农合给报了八成药费。”',
      '2018年，该县2018年9月以前是国家级贫困县；2022年，昔日的国家级贫困县通了高铁，党的十八大提出“三个自信”。2014年，新农合参合率为98%。',
      '2025年，落实更加积极的财政政策、适度宽松的货币政策。2023年，落实积极的财政政策和稳健的货币政策。',
      '2010年12月，会议提出实施积极的财政政策和稳健的货币政策；2025年，由稳健的财政政策和稳健的货币政策转为更加积极有为。',
      { text: '2023年7月1日\n\n落实取消“旧的提法”的政策。', data },
      { text: '2023年7月1日\n\n深化“一带一路”战略合作，落实共建“一带一路”倡议。', data },
      {
        text: '2024年，我们讲好打赢某某攻坚战的故事；我们已如期打赢某某攻坚战，将全面推进振兴。落实重要部署，打赢某某攻坚战后，要接续振兴。',
        data,
      },
      { text: '2023年7月1日\n\n2020年，全县落实“旧的提法”。《关于“旧的提法”的意见》印发。', data },
      { text: '2021年6月30日\n\n全面落实“旧的提法”。', data },
      {
        text: '2012年，全县创新发展思路，全新发展思路深入人心。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 新发展思路, since: 2015-01-01 }\n' },
      },
      { text: '2020年县里提出三项要求，此后又增加一项，便是如今的“新的提法”。', data },
      { text: '2023年7月1日\n\n全面落实“新的提法”。', data },
      { text: '2023年7月1日\n\n原“旧的提法”同时废止。', data },
      { text: '全面落实“旧的提法”。', data },
    ],
  },
  check({ facts, report }) {
    const date = dateOf(facts);
    const { text: paragraph } = facts.paragraph;
    for (const finding of stanceSlips(facts, proseOf(facts))) report(finding);
    for (const finding of formerTermSlips(facts, proseOf(facts))) report(finding);
    for (const { start, end, text, record } of facts.slogans) {
      const span = { start, end };
      if (tellsOfThePast(paragraph, span) || goesOn(text, paragraph.slice(end, end + 2))) continue;
      if (isOutOfUse(facts, span, record)) {
        const replaced = record.replacedBy;
        const newText = replaced && unquoted(withoutRepeated(replaced, paragraph.slice(0, start)), paragraph.charAt(start - 1));
        report({
          span,
          kind: 'superseded',
          message: both(
            `提法${quoted(text)}${dateInWords(record.until)}后不再使用${replaced ? `，现为${quoted(replaced)}` : ''}。${sourceOf(record)}`,
            `${text} was in use until ${record.until}${replaced ? `; it is now ${replaced}` : ''}.`,
          ),
          fixes: newText ? [{ title: both(`改为${quoted(newText)}`, `Change to ${newText}`), edits: [{ span, newText }] }] : [],
          related: [relatedTo(record)],
        });
      } else if (isToldEarly(paragraph, span, record.since)) {
        report({
          span,
          kind: 'early',
          message: both(
            `提法${quoted(text)}${dateInWords(record.since)}才启用，晚于所述时间，请核对。${sourceOf(record)}`,
            `${text} came into use on ${record.since}, after the time that is told.`,
          ),
          related: [relatedTo(record)],
        });
      } else if (isAfter(record.since, date) && !LATER.test(paragraph.slice(sentenceAround(paragraph, span).start, start))) {
        report({
          span,
          kind: 'early',
          message: both(
            `提法${quoted(text)}${dateInWords(record.since)}才启用，晚于稿件日期${dateInWords(date)}。${sourceOf(record)}`,
            `${text} came into use on ${record.since}, after the report's date ${date}.`,
          ),
          related: [relatedTo(record)],
        });
      }
    }
  },
});

/** Whether a phrase stands where something later than its time is told: not in a sentence that names a year of it. */
function isOutOfUse(facts: ParagraphFacts, span: Span, { text: phrase, until }: Slogan): boolean {
  if (until === null || !isAfter(dateToldAt(facts, span), until)) return false;
  const { text } = facts.paragraph;
  const { start, end } = sentenceAround(text, span);
  const before = text.slice(start, span.start);
  if (ENDED.test(before)) return false;
  if (before.lastIndexOf('《') > before.lastIndexOf('》') || yearsNamed(text.slice(start, end)).some((date) => !isAfter(date, until)))
    return false;
  return (
    !ACHIEVED.test(phrase) ||
    ((AHEAD.test(before) || isOffered(before, text.slice(span.end, end))) &&
      !DONE.test(before + (/^[^，；]*[，；]?/.exec(text.slice(span.end, end))?.[0] ?? '')))
  );
}

/** 取消社会抚养费征收: its end is told. */
const ENDED = /(?:取消|停止|废止|不再|终止|清退|退还|告别|暂停|结束|放弃|优化|调整)[^，。；]{0,10}$/;

/** What is won once is told for ever; only as a task is it out of use: 继续把打赢脱贫攻坚战作为头等大事. */
const ACHIEVED = /^(?:打[赢好]|决战|决胜|确保|为)/;
const AHEAD = /将|继续|下一步|今后|确保|(?<![重必主需])要|力争|接下来/;
const DONE = /(?<!确保)如期|胜利|成功|圆满|历史性|以来|之后|后，|已|成果|成就|过去|回顾|曾|时期|期间|(?<!振奋)精神/;

/** 为决胜全面建成小康社会贡献力量: it is still to come; with 了 it is told. */
const isOffered = (before: string, behind: string): boolean =>
  /[为]$/.test(before) &&
  /^(?:贡献|作出?(?!了)(?:新的?|更大|积极)?贡献|凝聚|汇聚|提供|注入|添砖加瓦|不懈奋斗|努力奋斗|献[计力])(?!了)/.test(behind);

/** 2021年10月，县里召开会议，提出…: what a sentence of one year lets somebody say before it was said at all. */
function isToldEarly(text: string, span: Span, since: string | null): boolean {
  if (since === null) return false;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  if (!OPENS_WITH_YEAR.test(sentence)) return false;
  const [year, ...others] = yearsNamed(sentence);
  if (year === undefined || others.length > 0 || !isAfter(since, year)) return false;
  return SAID.test(text.slice(start, span.start)) && !LATER.test(sentence) && !SINCE_THEN.test(sentence);
}

const OPENS_WITH_YEAR = /^[\s“（]*(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日|[初中底末])?)?，/;
const SAID = /(?:提出|强调|要求|部署|号召|动员|勉励|宣讲|学习|贯彻|落实|传达|指出)[，：]?[^，。；：]{0,16}$/;
const SINCE_THEN = /以来|至今|成为|始终|一直|已经|早在|率先|前瞻|预见|当时/;

/** 2012年…提出道路自信、…，后来又增加了文化自信，形成今天的“四个自信”: what came later is told. */
const LATER = /后来|此后|其后|随后|之后又|逐步|如今|今天的|现在的|今日|至今|发展为|演变|拓展为|扩展为|丰富为|形成了?今/;

/** “一带一路”战略合作 is about cooperation, and no phrase out of use; 新型冠状病毒肺炎疫情 is told of the years when it was called so. */
const goesOn = (phrase: string, next: string): boolean =>
  (phrase.endsWith('肺炎') && next === '疫情') || (phrase.endsWith('战略') && /^(?:合作|伙伴|对接|支点|枢纽|通道|互信|协同|性)/.test(next));

/** 共建“一带一路”倡议 behind a 共建 that stands already. */
function withoutRepeated(replacement: string, before: string): string {
  const head = replacement.slice(0, 2);
  return before.endsWith(head) ? replacement.slice(2) : replacement;
}

/** “新的提法” between marks that stand already. */
const unquoted = (text: string, before: string): string => (/[“‘]/.test(before) && /^“[^”]*”$/.test(text) ? text.slice(1, -1) : text);

const quoted = (text: string): string => (/[“”]/.test(text) ? text : `“${text}”`);

const sourceOf = ({ source }: Slogan): string => (source ? `来源：${source}` : '');

const relatedTo = ({ origin, text }: Slogan) => ({
  uri: origin.uri,
  span: origin.fields.text ?? origin,
  message: both(`${quoted(text)}的记录`, `The record of ${text}`),
});
