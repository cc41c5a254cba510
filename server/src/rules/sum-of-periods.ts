import { exact } from '../facts/extractFacts.ts';
import { both } from '../util/bilingual.ts';
import { defineReportRule, type RuleFinding } from './rule.ts';
import { withCoreValue } from './support/numerals.ts';
import { areOneFlow, mayBeOneFlow, type PeriodFigure, type PlacedFigure, periodFiguresIn } from './support/periodFigures.ts';
import { proseOf } from './support/prose.ts';
import { rounding } from './support/rounding.ts';
import { isNear as isNearSum, sumOfParts } from './support/wholes.ts';

export default defineReportRule({
  id: 'sum-of-periods',
  scope: 'report',
  level: 'error',
  undecided: true,
  needs: ['年', '月', '季度', '周', '天', '日', '旬', '午', '一五', '二五', '三五', '四五', '五五'],
  docs: {
    title: both('各期之和与合计不符', 'Periods that do not make up the whole'),
    why: both(
      '一季度与二季度之和应等于上半年，上半年与下半年之和应等于全年，各年之和应等于几年合计；累计数不应小于其中一段。四舍五入造成的末位差不算。',
      'Two quarters make a half-year, two halves a year, and the years the sum of several years; what is cumulated is not less than a part of it; what rounding explains is let pass.',
    ),
    remedy: both('核对各期数字，改正错数。', 'Check the figures of the periods.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '上半年实现税收18.6亿元，下半年实现税收21.2亿元，全年税收[[40.8亿元]]。',
        fixes: ['上半年实现税收18.6亿元，下半年实现税收21.2亿元，全年税收39.8亿元。'],
      },
      {
        text: '一、二季度分别开工12个、18个，上半年共开工[[35个]]。',
        fixes: ['一、二季度分别开工12个、18个，上半年共开工30个。'],
      },
      {
        text: '1月份出栏生猪3万头，2月份出栏生猪2万头，1—2月出栏生猪[[8万头]]。',
        fixes: ['1月份出栏生猪3万头，2月份出栏生猪2万头，1—2月出栏生猪5万头。'],
      },
      {
        text: '一季度完成技改投资8亿元；二季度完成技改投资9亿元；上半年完成技改投资[[19亿元]]。',
        fixes: ['一季度完成技改投资8亿元；二季度完成技改投资9亿元；上半年完成技改投资17亿元。'],
      },
      { text: '一季度30亿元、二季度40亿元、上半年[[80亿元]]。', fixes: ['一季度30亿元、二季度40亿元、上半年70亿元。'] },
      {
        text: '上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资[[260.7亿元]]。',
        fixes: ['上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资250.7亿元。'],
      },
      {
        text: '一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年[[49家]]。',
        fixes: ['一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年39家。'],
      },
      {
        text: '2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资[[380亿元]]。',
        fixes: ['2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资370亿元。'],
      },
      {
        text: '2022年新增企业10家，2023年新增企业12家，两年共新增企业[[32家]]。',
        fixes: ['2022年新增企业10家，2023年新增企业12家，两年共新增企业22家。'],
      },
      {
        text: '上半年完成技改30个项目，下半年完成技改25个项目，全年完成技改项目[[65个]]。',
        fixes: ['上半年完成技改30个项目，下半年完成技改25个项目，全年完成技改项目55个。'],
      },
      {
        text: '一季度发放贷款6.2亿元，二季度发放7.1亿元，上半年共发放[[14.3亿元]]。',
        fixes: ['一季度发放贷款6.2亿元，二季度发放7.1亿元，上半年共发放13.3亿元。'],
      },
      { text: '4月、5月、6月分别招工210人、180人、160人，二季度共招工[[560人]]。' },
      { text: '一、二、三季度分别开工9个、8个、6个，前三季度共开工[[25个]]。' },
      { text: '1—6月完成技改投资36亿元，7—12月完成41亿元，全年完成[[79亿元]]。' },
      { text: '7月接待游客8万人次，8月接待7万人次，9月接待9万人次，三季度累计接待[[36万人次]]。' },
      { text: '四个季度分别开工8个、9个、12个、7个，全年共开工[[37个]]。' },
      { text: '去年整治河道120公里，今年整治90公里，两年共整治[[240公里]]。' },
      {
        text: '上半年，全市发放稳岗补贴3200万元；下半年发放2800万元。全年共发放[[6500万元]]。',
        fixes: ['上半年，全市发放稳岗补贴3200万元；下半年发放2800万元。全年共发放6000万元。'],
        kind: 'sum',
      },
      { text: '前5个月，全区培训技工820人，6月培训150人，上半年累计培训[[990人]]。', kind: 'sum' },
      { text: '2018年至2020年，全县分别打井42眼、36眼、28眼，三年累计打井[[116眼]]。', kind: 'sum' },
      { text: '“十三五”前四年，全区修缮校舍380栋，2020年修缮70栋，“十三五”时期共修缮[[460栋]]。', kind: 'sum' },
      { text: '截至2022年3月底，全镇累计安装路灯860盏，4月新装90盏，截至4月底累计安装[[960盏]]。', kind: 'sum' },
      { text: '6月上旬降雨21毫米，中旬33毫米，下旬46毫米，全月累计降雨[[110毫米]]。', kind: 'sum' },
      { text: '5月1日至2日，景区接待游客3.1万人次；3日至5日接待4.2万人次。假期5天共接待[[8.3万人次]]。', kind: 'sum' },
      { text: '第一年投入120万元，第二年投入150万元，两年共投入[[290万元]]。', kind: 'sum' },
      { text: '全年建成泵站[[45座]]，其中上半年18座、下半年37座。', kind: 'sum' },
      { text: '两年来累计改造管网[[96公里]]，其中2022年改造38公里、2023年改造68公里。', kind: 'sum' },
      { text: '二季度发电[[86.2亿千瓦时]]，其中4月28.1亿千瓦时、5月29.6亿千瓦时、6月30.5亿千瓦时。', kind: 'sum' },
      { text: '3月上、中、下旬降雪量分别为2毫米、5毫米和6毫米，月降雪总量[[16毫米]]。', kind: 'sum' },
      { text: '前11个月，全区外贸进出口36.2亿元；12月当月4.1亿元。全年进出口总值达[[43.3亿元]]。', kind: 'sum' },
      { text: '一季度售出游船票3.6万张，二季度受连阴雨影响降至2.9万张，三季度回升至4.1万张，前三季度合计[[11.6万张]]。', kind: 'sum' },
      { text: '上、下半年分别招工420人、380人，全年共招工[[900人]]。', kind: 'sum' },
      { text: '四个季度招工依次为420人、380人、260人、190人，全年招工[[1350人]]。', kind: 'sum' },
      { text: '2020—2022年三年间，绿化投入分别为6.2亿元、7.1亿元、7.5亿元，累计[[22.8亿元]]。', kind: 'sum' },
      { text: '第一周接种2100人，第二周接种2600人，两周累计接种[[5700人]]。', kind: 'sum' },
      { text: '1—8月，全县新开工项目126个。1—9月，全县新开工项目[[116个]]。', kind: 'less' },
      { text: '截至6月底，累计完成投资96亿元。截至7月底，累计完成投资[[89亿元]]。', kind: 'less' },
      { text: '前三季度完成技改15.6亿元；四季度抢抓施工期，完成6.2亿元，全年累计完成技改[[22.8亿元]]。', kind: 'sum' },
      { text: '1—9月，城镇新增就业4.32万人；四季度岗位增多，又新增1.45万人。全年城镇新增就业[[5.87万人]]。', kind: 'sum' },
      { text: '一季度栽植行道树260棵；\n\n二季度栽植行道树310棵。\n\n上半年共栽植行道树[[670棵]]。', kind: 'sum' },
      {
        text: '2016年至2020年，全县每年新建敬老院分别为8所、12所、15所、17所和20所。\n\n“十三五”期间累计新建敬老院[[75所]]。',
        fixes: ['2016年至2020年，全县每年新建敬老院分别为8所、12所、15所、17所和20所。\n\n“十三五”期间累计新建敬老院72所。'],
        kind: 'sum',
      },
      {
        text: '全年土地成交额[[18.4亿元]]。分时段看，上半年受供应计划影响只有7.2亿元，三季度回升到5.3亿元，四季度达6.9亿元。',
        fixes: ['全年土地成交额19.4亿元。分时段看，上半年受供应计划影响只有7.2亿元，三季度回升到5.3亿元，四季度达6.9亿元。'],
        kind: 'sum',
      },
      { text: '上半年，县文化馆送戏下乡十六场，下半年又办了二十一场，全年共举办[[三十八场]]。', kind: 'sum' },
      { text: '上半年借出农具2.6万件次，下半年借出降至1.9万件次，全年仍共借出[[4.7万件次]]。', kind: 'sum' },
      { text: '“去年我们修路12公里，今年修了15公里，两年一共修了[[29公里]]。”', kind: 'sum' },
      { text: '“头一天摘了260斤，第二天摘了310斤，两天加在一起摘了[[590斤]]。”', kind: 'sum' },
      { text: '9月份发了180箱，10月份发了240箱，两个月加起来[[520箱]]，比往年都多。', kind: 'sum' },
      { text: '一季度卖了120台，二季度卖了150台，上半年拢共卖了[[280台]]。', kind: 'sum' },
      {
        text: '1月接警26起，2月31起，3月29起，一季度共接警[[88起]]。',
        fixes: ['1月接警26起，2月31起，3月29起，一季度共接警86起。'],
        kind: 'sum',
      },
      { text: '4月栽植古柏18株，5月24株，6月30株，二季度共[[82株]]。', kind: 'sum' },
      { text: '上半年减税3.6亿元，其中二季度[[4.2亿元]]。', kind: 'less' },
    ],
    valid: [
      '9月份发了180箱，10月份发了240箱，两个月加起来420箱；头一天摘了260斤，第二天卖了310斤，两天一共装了590斤。',
      '东城区一季度完成投资36亿元。\n\n西城区二季度完成投资31亿元。\n\n上半年全市完成投资190亿元。',
      '一季度栽植行道树260棵；\n\n二季度栽植行道树310棵。\n\n上半年共栽植行道树570棵。',
      'PM10平均浓度一季度为80微克/立方米，二季度为60微克/立方米，上半年为70微克/立方米。',
      '上半年，全市进出口32.6亿元，其中出口22.1亿元；下半年出口25.3亿元，全年进出口总额70.9亿元。',
      '全市1—5月完成投资96亿元。东城区1—6月完成投资8.9亿元。',
      '2020—2022年分别新增企业126家、138家、152家，累计达1862家。',
      '一季度实现利润总额12亿元，上半年实现利润总额10亿元。',
      '去年上半年完成投资50亿元，今年上半年完成投资45亿元。上半年送戏下乡十六场，下半年办了讲座二十一场，全年共举办三十八场。',
      '截至3月底共有企业120家，4月新增企业20家、注销5家，截至4月底共有企业135家。',
      '5月1日接待游客3万人次，5月3日接待4万人次，假期5天共接待16万人次。',
      '一季度完成20亿元，二季度完成30亿元，上半年完成税收80亿元。',
      '今年整治河道90公里，明年整治60公里，两年共整治150公里。',
      '2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资370亿元。',
      '2022年新增企业10家，2023年新增企业12家，三年共新增企业32家。',
      '2021年新增企业10家，2023年新增企业12家，两年共新增企业32家。',
      '一季度30亿元、二季度40亿元、上半年70亿元。',
      '全年土地成交额19.4亿元。分时段看，上半年受供应计划影响只有7.2亿元，三季度回升到5.3亿元，四季度达6.9亿元。',
      '一季度新增展位26个，二季度增至38个，三季度受检修影响降至31个，前三季度合计95个；月末在用展位回落至30个。',
      '一季度计划完成20亿元，二季度计划完成30亿元，上半年实际完成45亿元。',
      '截至3月末贷款20亿元，4月新增贷款5亿元，1—4月新增贷款30亿元。',
      '一季度增长5%、二季度增长6%、上半年增长5.5%。',
      '一季度末存款余额30亿元、二季度末存款余额40亿元、上半年新增80亿元。',
      '一季度完成投资30亿元，上半年引进企业80家。',
      '一季度完成投资30亿元、二季度签约项目40亿元、上半年完成税收80亿元。',
    ],
  },
  collect(facts): Told | null {
    const text = proseOf(facts);
    const told = periodFiguresIn(text, facts.figures);
    const findings: RuleFinding[] = [];
    const open: PeriodFigure[] = [];
    told.forEach((whole, at) => {
      const near = told.slice(Math.max(0, at - BEFORE), at + 1 + BEHIND);
      const parts = partsOf(whole, near);
      const finding = parts ? sumFinding(whole, parts) : growthFinding(text, whole, near);
      if (finding) findings.push(finding);
      if (!parts && !finding && whole.stretch) open.push(whole);
    });
    const isShort = text.length <= LONGEST_LINE;
    return told.length === 0 || (!isShort && findings.length === 0)
      ? null
      : { findings: exact(findings), told: exact(isShort ? told : []), open: exact(isShort ? open : []) };
  },
  check({ collected, report }) {
    let above: readonly PlacedFigure[] = [];
    for (const { paragraph, found } of collected) {
      for (const finding of found.findings) report(paragraph, finding);
      above = above.filter((one) => one.paragraph !== undefined && paragraph - one.paragraph <= LINES);
      for (const one of found.open) {
        const whole = { paragraph, ...one };
        const parts = above.length > 0 ? chainFor(whole, above) : null;
        const finding = parts && isNearly(whole, parts) ? sumFinding(whole, parts) : null;
        if (finding) report(paragraph, finding);
      }
      above = [...above, ...found.told.map((one) => ({ paragraph, ...one }))];
    }
  },
});

interface Told {
  readonly findings: readonly RuleFinding[];
  /** The figures of a short paragraph, which may be a line among others. */
  readonly told: readonly PeriodFigure[];
  /** Those of them that its own figures do not make up. */
  readonly open: readonly PeriodFigure[];
}

/** A line of a list, or a paragraph of news; and how many of them may stand between the parts and their whole. */
const LONGEST_LINE = 200;
const LINES = 4;

/** Parts that stand in paragraphs of their own; most of them are of one place, but not all. */
function chainFor(whole: PlacedFigure, above: readonly PlacedFigure[]): readonly PlacedFigure[] | null {
  const { stretch } = whole;
  const entries = stretch && whole.what.length > 1 ? above.filter((entry) => mayBeOneFlow(entry, whole)) : [];
  const chain = stretch && chainOf(entries, stretch.from, stretch.to);
  return chain && areOneFlow([...chain, whole]) ? chain : null;
}

const isNearly = ({ figure }: PlacedFigure, parts: readonly PlacedFigure[]): boolean => isNearSum(figure, sumOfParts(figure, parts).sum);

/** How many figures before a whole, and behind it (全年…，其中上半年…、下半年…), may be its parts. */
const BEFORE = 14;
const BEHIND = 5;
/** Farther away, in UTF-16 units, something else is told. */
const FARTHEST = 240;

/** Periods that follow on each other and cover the whole's, the longest first; null where there are none, or where one is told twice. */
function partsOf(whole: PeriodFigure, near: readonly PeriodFigure[]): readonly PeriodFigure[] | null {
  const others = near.filter((entry) => entry !== whole && entry.stretch !== null && mayBeOneFlow(entry, whole));
  const before = others.filter(({ figure }) => figure.start < whole.figure.start);
  // 前年…、去年…，两年共…; 三年共…，其中前年…、去年…、今年….
  for (const entries of [before, others]) {
    const starts = whole.stretch ? [whole.stretch.from] : new Set(entries.flatMap(({ stretch }) => stretch?.from ?? []));
    for (const from of starts) {
      const chain = chainOf(entries, from, whole.stretch?.to ?? from + (whole.length ?? 0));
      if (chain && areOneFlow([...chain, whole]) && chain.every((part) => isNear(part, whole))) return chain;
    }
  }
  return null;
}

const isNear = ({ figure: one }: PeriodFigure, { figure: other }: PeriodFigure): boolean => Math.abs(one.start - other.start) < FARTHEST;

function chainOf<T extends PeriodFigure>(entries: readonly T[], from: number, to: number): readonly T[] | null {
  const chain: T[] = [];
  for (let at = from; at < to; at = chain.at(-1)?.stretch?.to ?? to) {
    const next = entries.filter(({ stretch }) => stretch?.from === at && stretch.to <= to && !(at === from && stretch.to === to));
    const longest = Math.max(...next.map(({ stretch }) => stretch?.to ?? 0));
    const [found, again] = next.filter(({ stretch }) => stretch?.to === longest);
    if (!found || again) return null;
    chain.push(found);
  }
  return chain.length > 1 ? chain : null;
}

function sumFinding(whole: PlacedFigure, parts: readonly PlacedFigure[]): RuleFinding | null {
  const { sum, slack } = sumOfParts(whole.figure, parts);
  if (Math.abs(sum - whole.figure.value) <= slack) return null;
  const right = withCoreValue(whole.figure, sum);
  const names = parts.map(({ name }) => name).join('、');
  const told = parts.map(({ figure }) => figure.text).join('、');
  // 三年 has only its length, and 合计 behind figures that were told in turn no period of its own.
  const of = whole.name === '合计' ? '合计数' : whole.stretch ? `${whole.name}的` : `${whole.name}合计`;
  return {
    span: whole.figure.core,
    kind: 'sum',
    message: both(
      `${names}分别为${told}，合计为${right}，与${of}${whole.figure.text}不符，请核对合计和各期数字。`,
      `${names} are ${told}, together ${right} and not ${whole.figure.text}; check the sum and its parts.`,
    ),
    expected: right,
    related: parts.map(({ paragraph, figure, name }) => ({
      ...(paragraph !== undefined && { paragraph }),
      span: figure.core,
      message: both(`${name}：${figure.text}`, `${name}: ${figure.text}`),
    })),
    fixes: [{ title: both(`合计改为“${right}”`, `Change the sum to ${right}`), edits: [{ span: whole.figure.core, newText: right }] }],
  };
}

/** 1—10月新登记企业1286户。1—11月新登记企业1246户: what is cumulated does not become less, and no part is more than the whole. */
function growthFinding(text: string, whole: PeriodFigure, near: readonly PeriodFigure[]): RuleFinding | null {
  const larger = near.find(
    (part) =>
      isInside(part, whole) &&
      isNear(part, whole) &&
      part.figure.value > whole.figure.value + rounding(whole.figure) + rounding(part.figure) &&
      isToldAgain(text, part, whole),
  );
  if (!larger) return null;
  const [, later = whole] = inOrder(larger, whole);
  const earlier = later === whole ? larger : whole;
  return {
    span: later.figure.core,
    kind: 'less',
    message: both(
      `${whole.name}的${whole.figure.text}少于${larger.name}的${larger.figure.text}：累计数不应小于其中一段，请核对。`,
      `What is cumulated is not less than a part of it: ${larger.name} ${larger.figure.text}, ${whole.name} ${whole.figure.text}.`,
    ),
    related: [
      { span: earlier.figure.core, message: both(`${earlier.name}：${earlier.figure.text}`, `${earlier.name}: ${earlier.figure.text}`) },
    ],
  };
}

const isInside = ({ stretch: part }: PeriodFigure, { stretch: whole }: PeriodFigure): boolean =>
  part !== null && whole !== null && part.from >= whole.from && part.to <= whole.to && (part.from > whole.from || part.to < whole.to);

const inOrder = (one: PeriodFigure, other: PeriodFigure): readonly PeriodFigure[] =>
  one.figure.start < other.figure.start ? [one, other] : [other, one];

/** Whether the later of two tells, without a word of its own, what the earlier tells. */
function isToldAgain(text: string, one: PeriodFigure, other: PeriodFigure): boolean {
  const [earlier = one, later = other] = inOrder(one, other);
  if (earlier.figure.unit !== later.figure.unit || MAY_FALL.test(earlier.what)) return false;
  const between = text.slice(earlier.figure.end, later.figure.start);
  if (later === one && /^[^。]{0,8}[，,]其中/.test(between)) return earlier.what.includes(later.what);
  if (later.what.length >= SHORTEST) return earlier.what.endsWith(later.what);
  // 全市1—5月完成投资…。东城区1—6月完成投资…: of another place.
  return later.what !== '' && later.what === earlier.what && /[。；;，,]$/.test(between.slice(0, between.lastIndexOf(later.name)));
}

/** Words shorter than this may be said of anything: 投资, 达到. */
const SHORTEST = 3;
/** Losses make it less. */
const MAY_FALL = /利润|效益|盈余|结余|损/;
