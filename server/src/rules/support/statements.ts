import type { Claim, NameMention, ParagraphFacts } from '../../facts/facts.ts';
import { normaliseTerm } from '../../facts/indicators/terms.ts';
import { isAsPlanned } from '../../facts/subjects/budgetPlan.ts';
import type { Figure } from '../../quantity/figure.ts';
import { unitNamed } from '../../quantity/units.ts';
import { BLANKS } from '../../text/characters.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import { rounding } from './rounding.ts';

/** What a text plainly says of one of its indicators: 全年地区生产总值6.36万亿元、增长5.1% makes two. */
export interface Statement {
  readonly figure: Figure;
  /** The indicator in the statisticians' words. */
  readonly name: string;
  /** 增长, 下降: what it did; empty for a level. */
  readonly motion: string;
  /** 市 of 全市, 区 of 我区: the level of the place, where the words say it; else empty. */
  readonly level: string;
  /** Indicator, measure, dimension and scope. */
  readonly about: string;
  /** Equal for statements that must agree: the same, with period, goal or result. Null in a headline that names no period. */
  readonly key: string | null;
  /** The same for statements of two reports: place and year must be told, by the text itself; null where they are not. */
  readonly acrossKey: string | null;
  /** What the printed value allows, in the dimension's base unit; below zero for what fell. */
  readonly low: number;
  readonly high: number;
  readonly isHeadline: boolean;
}

/** The statements of a paragraph whose indicator stands right before its figure. */
export function statementsIn(facts: ParagraphFacts): readonly Statement[] {
  if (facts.figures.length === 0) return [];
  const { text } = facts.paragraph;
  const isTitle = facts.paragraph.kind === 'title' || facts.paragraph.kind === 'heading';
  const statements: Statement[] = [];
  const claims = new Map<Figure, Claim>();
  const shared = new Set<Figure>();
  for (const { claim } of facts.bindings) {
    if (claims.has(claim.figure)) shared.add(claim.figure);
    claims.set(claim.figure, claim);
  }
  let previous: { readonly name: string; readonly end: number } | null = null;
  let projects: { readonly words: string; readonly end: number } | null = null;
  let period = 0;
  let place = 0;
  for (const figure of facts.figures) {
    while ((facts.periods[period]?.end ?? Infinity) <= figure.start) period++;
    const claim = claims.get(figure);
    while ((facts.names[place]?.end ?? Infinity) <= figure.start) place++;
    const floor = Math.max(previous?.end ?? 0, facts.periods[period - 1]?.end ?? 0, figure.start - REACH);
    const stretch = stretchBefore(text, figure.start, floor);
    const clause = behindPlace(stretch, figure.start, facts.names[place - 1], claim);
    const match = CLAUSE.exec(clause);
    const behind = text.slice(figure.end, figure.end + 16);
    const [, lead = '', words = '', manner = '', moved = ''] = match ?? [];
    // 规模以上工业增加值8.4%的增速
    const motion = moved === '' && figure.kind === 'percent' && /^的(?:增速|增幅|增长)/.test(behind) ? '增长' : moved;
    const follows =
      previous !== null && words === '' && motion !== '' && GOES_ON.test(text.slice(previous.end, figure.start - clause.length));
    // 新签约项目86个，总投资280亿元
    const joins =
      projects !== null && /^(?:计划)?总投资$/.test(words) && /^[，、,]$/.test(text.slice(projects.end, figure.start - clause.length));
    const own = nameOf(joins && projects ? `${projects.words}总投资` : words);
    projects = figure.unit === '个' && OF_PROJECTS.test(words) ? { words, end: figure.end } : null;
    const name: string = follows && previous ? previous.name : own;
    previous = name === '' ? null : { name, end: figure.end };
    const isGoal = claim?.modality === 'goal';
    const bounds = boundsOf(figure, isGoal);
    if (
      name === '' ||
      !claim ||
      shared.has(figure) ||
      !bounds ||
      /^的(?!(?:预期|年度)?目标|增[速幅长]|(?:好|优异|喜人)?成绩|佳绩|业绩|答卷)/.test(behind)
    )
      continue;
    if (isGoal && TWO_GOALS.test(sentenceBefore(text, figure))) continue;
    // Of whose budget it is, is not known; or it is what was planned.
    if ((claim.scope === null && (facts.context.scope !== null || facts.context.sectionScope === '')) || isAsPlanned(behind)) continue;
    if (REVISED.test(sentenceBefore(text, figure)) || tellsOfOthers(text, figure, claim) || isOfPart(text, figure, name)) continue;
    const when = claim.period?.period.label ?? nearestOpenPeriod(facts, period, figure, text) ?? (isTitle ? UNSAID : null);
    if (when === null) continue;
    const measure = motion === '' ? 'level' : 'change';
    const dimension = unitNamed(figure.unit)?.dimension ?? figure.unit;
    const isNational = words.startsWith('国内') && !OWN_PLACE.test(lead);
    const scope = isNational ? '全国' : (claim.scope?.name ?? /全[国省]/.exec(lead)?.[0] ?? '');
    // 7%左右 is held against 7.5%左右, a goal of 62万吨以上 against one of 60万吨以上.
    const kind = figure.approximate === 'about' ? 'about' : isGoal ? figure.comparator : '';
    const about = [name, manner, measure, dimension, scope, kind].join('|');
    const key = [about, when, isGoal ? 'goal' : ''].join('|');
    // Figures of one year are revised in the next: reports of two years do not contradict each other.
    const isKnown =
      when !== UNSAID &&
      scope !== '' &&
      !isNational &&
      !when.startsWith('?') &&
      facts.context.year !== null &&
      !facts.context.yearIsGuessed;
    statements.push({
      figure,
      name,
      motion,
      level: LEVEL.exec(lead)?.[1] ?? '',
      about,
      isHeadline: isTitle,
      key: when === UNSAID ? null : key,
      acrossKey: isKnown ? `${key}|${facts.context.year}` : null,
      ...(/降|少/.test(motion) ? { low: -bounds.high, high: -bounds.low } : bounds),
    });
  }
  return statements;
}

/** Whether exports and imports beside a statement of both make it up. */
export function isMadeUp({ name, motion, low, high }: Statement, beside: readonly Statement[]): boolean {
  if (name !== '进出口总额' || motion !== '') return false;
  const [out, into] = ['出口总额', '进口总额'].map((part) => beside.find((one) => one.name === part && one.motion === ''));
  return out !== undefined && into !== undefined && out.low + into.low <= high && out.high + into.high >= low;
}

/** 全市国内生产总值 is an old report's word for its own; without a place, 国内生产总值 is the nation's. */
const OWN_PLACE = /[全我][市县区州]/;

/** 生产总值1862.5亿元，按可比价格计算，比上年增长7.4% */
const GOES_ON = /^[、，,](?:按(?:可比|不变)价格?(?:计算)?[，,])?(?:[比较](?:上|去)年(?:同期)?)?$/;

const sentenceBefore = (text: string, { start }: Figure): string =>
  /[^。！？；\n]*$/.exec(text.slice(Math.max(0, start - LONGEST_SENTENCE), start))?.[0] ?? '';

const LONGEST_SENTENCE = 80;
/** 确保增长6%、力争7%: two goals. */
const TWO_GOALS = /(?:确保|力争|保底)[^。]*(?:力争|争取|冲刺|奋斗)/;
/** 经最终核实，2020年地区生产总值为1841.2亿元: another value than the first one by right. */
const REVISED = /最终核[实算]|修订|核定后|经普查/;

/** What the paragraph says before an offset: no prose is longer. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - LONGEST_PARAGRAPH), at);
const LONGEST_PARAGRAPH = 4000;

/** Whether it may be of several years (a review of five and of the last one), of a region that is no place on record (西部十二省进出口), or of a zone. */
function tellsOfOthers(text: string, figure: Figure, { period }: Claim): boolean {
  if (period?.or?.some(({ from, to }) => from.slice(0, 4) !== to.slice(0, 4))) return true;
  // “十四五”时期是…五年。…这五年，…: of all of them, whatever year the heading is of.
  if (period?.from !== 'sentence' && SPAN.test(before(text, figure.start))) return true;
  const sentence = sentenceBefore(text, figure);
  return REGION.test(sentence) || OF_ZONE.test(sentence) || OF_OWNERS.test(sentence);
}

/** Whether it is of a level's own budget, of a zone's, or of a part of the product: 市本级收支情况：…一般公共预算收入12.8亿元; 民营经济占41.7%。其中，第二产业增加值…. */
function isOfPart(text: string, { start, end }: Figure, name: string): boolean {
  const near = text.slice(Math.max(0, start - LONGEST_TOLD), start);
  if (name.includes('预算')) {
    if (isOfLevel(before(text, start)) || APPROVED.test(near) || BALANCE.test(text.slice(end, end + 12))) return true;
  }
  if (!near.includes('其中')) return false;
  const [, told = ''] = /([^。！？\n]*)。\s*其中[^。！？\n]*$/.exec(near) ?? [];
  return SHARE_OF_PRODUCT.test(told) || (/^[进出]口/.test(name) && PART_OF_TRADE.test(told));
}

/** Whether a level's own budget or a zone was told of last, and not the whole place. */
const isOfLevel = (told: string): boolean => LEVEL_TOLD.test(told.split(/全(?=[省市县区州])/).at(-1) ?? '');
const LEVEL_TOLD = /[省市区县州]本?级|本级|[市区县州]直|开发区|高新区|经开区|园区|新区/;
/** 人代会批准了本级预算。经汇总，一般公共预算收入为336亿元: what was planned. */
const APPROVED = /批准(?![\s\S]*(?:完成|执行|实现))/;
/** 一般公共预算收入153.9亿元，上级补助收入334亿元…: what makes both sides of a budget equal, with what was planned in it. */
const BALANCE = /^[，、,](?:加上|加|上级补助|上解|地方政府|一般债务|债务|补助下级|转移性|返还性|调[入出]|动用|结转|上年结)/;
const SHARE_OF_PRODUCT = /占[^，。]{0,6}生产总值/;
const LONGEST_TOLD = 160;

/** 旅行服务进出口增长8.8%。其中，出口增长54.4%. */
const PART_OF_TRADE = /(?:服务|贸易|电商|企业|产品)进出口|(?:^|[，。；])[对与和同][^，。]{2,40}进出口/;

const SPAN = /(?:这|过去的?|近|刚刚过去的)[三四五]年|[三四五]年[来间]|“十[一二三四五]五”(?!规划|末|开局|收官)/;
const REGION =
  /[东中西]部(?:地区|[\d一二三四五六七八九十]+省)|东北(?:地区|三省)|[\d一二三四五六七八九十]+(?:省|个省|个市|个国家)|长三角|珠三角|京津冀|大湾区|经济带|沿[海边江](?:地区|省)|东盟|欧盟/;
/** 自贸试验区青岛片区…，货物进出口额增长15.4%; 综合保税区全年完成进出口额…; 定远、凤阳、明光三地…: a clause that begins with less than the place. */
const OF_ZONE =
  /(?:^|[，、；：])(?![^，、；：]{0,12}(?:全[省市县区州]|我[省市县区州]))[^，、；：]{0,14}(?:片区|[保试][税验]区|开发区|高新区|经开区|新区|园区|产业园|集聚区|[、和与][^，、；：]{2,8}[两二三四五六七八九十]地)(?![域委块划])/;

/** 民营规上工业增加值增长18.8%、社会消费品零售总额增长11.5%: of private business, both. */
const OF_OWNERS = /(?:^|[，；：])(?:民营|非公|国有|外资|县域|农村|城镇)[^，。；]*、[^，。；、]*$/;

const LEVEL = /[全我]([省市县区州])/;
const REACH = 44;
/** The period of a headline that names none. */
const UNSAID = '*';
const LEAD =
  '((?:有效期内|围绕|聚焦|对照|按照|要|须|计划|预期|我们的?|我县|共|全省|全市|全区|全县|全州|全国|全年|全面|预计|初步核算|实现|完成|力争|确保|累计|其中|今年|去年|将|使|我市|我省|我区)*)';
const MANNER =
  '(?:预期|计划|预计|力争|确保|争取)?(?:同比|比上年|较上年|比去年|按可比价格?(?:计算)?|按不变价格?(?:计算)?)?(实际|名义|年均)?';
const REACHED =
  '(?:总量|规模|增速|增幅)?(?:已|将|预期|计划|预计|力争|确保)?(?:达到|达|为|是|完成|实现|突破|保持在|稳定在|维持在|控制在|[降升增]至|降到)?了?';
const CLAUSE = new RegExp(
  `^${LEAD}((?:[\\u4e00-\\u9fffA-Za-z&＆]|(?<=PM)(?:2\\.5|10))*?)(?:${MANNER}(增长|下降|上涨|提高|增加|减少)了?|${REACHED})$`,
);

/** Indicators of which a place has one value in a period; the name must be the whole clause, so that 民间投资 is not 投资. */
const NAMES = new RegExp(
  [
    '^(?:地区生产总值|规模以上工业增加值|第[一二三]产业增加值|固定资产投资|工业投资|民间投资|房地产开发投资|社会消费品零售总额|进出口总额|出口总额|进口总额|实际利用外资)$',
    '^(?:地方)?一般公共预算(?:收入|支出)$',
    '^(?:全体|城镇|农村|城乡)?居民人均可支配收入$',
    '^(?:粮食产量|居民消费价格|城镇调查失业率|常住人口城镇化率|森林覆盖率|城镇新增就业|单位地区生产总值能耗|金融机构[存贷]款余额|技术合同成交额)$',
    '^(?!总|项目总|占)[\\u4e00-\\u9fff]{3,14}(?:总额|增加值|合同额|成交额|吞吐量)$',
    '^新增[\\u4e00-\\u9fff]{4,14}企业$',
    '^新?(?:签约|开工|引进|落地|竣工)[\\u4e00-\\u9fff]{0,6}项目总投资$',
    '^(?:年末)?(?:常住|户籍)人口$',
    '^(?:实现)?(?:减贫|脱贫)(?:人口|人数)?$',
    '^(?:市区|城区|环境空气)?(?:PM2\\.5|PM10|细颗粒物|可吸入颗粒物)(?:年均|平均|年平均)?浓度$',
    '^(?:国家级?|省级)?(?:高新技术|科技型中小|专精特新(?:中小)?|规模以上工业|上市|瞪羚|独角兽)企业$',
    '^(?:[市经][场营]主体|造林面积|森林蓄积量|研发投入强度|高速公路通车里程|城镇新增就业|新增城镇就业|粮食总?产量)$',
  ].join('|'),
);

/** The words right before an offset, back to a mark or a blank. */
function stretchBefore(text: string, end: number, floor: number): string {
  let start = end;
  while (start > floor && EDGES[text.charCodeAt(start - 1)] !== 1) start--;
  return text.slice(start, end);
}

const EDGES = unitTable(`${BLANKS}，。；、：！？（）()#,;:`);

/** The clause behind the place that the claim is about: 新郑市固定资产投资增长 … */
function behindPlace(stretch: string, end: number, place: NameMention | undefined, claim: Claim | undefined): string {
  const start = end - stretch.length;
  const isLeading =
    place !== undefined && place.start === start && place.record.type === 'district' && claim?.scope?.name === place.record.name;
  return isLeading ? stretch.slice(place.end - start) : stretch;
}

function nameOf(words: string): string {
  const term = normaliseTerm(words.replace(/^(?:外贸|对外贸易)(?=进出口)/, ''));
  const name = /^(?:进出口|出口|进口)$/.test(term) ? `${term}总额` : term;
  return NAMES.test(name) ? name : '';
}

const OF_PROJECTS = /^新?(?:签约|开工|引进|落地|竣工)[\u4e00-\u9fff]{0,6}项目$/;

/** Where the year is unknown, the words themselves: 全年 agrees with 全年. */
function nearestOpenPeriod(facts: ParagraphFacts, index: number, figure: Figure, text: string): string | null {
  const mention = facts.periods[index - 1];
  if (!mention || mention.period !== null || figure.start - mention.end > 80) return null;
  return /[。！？]/.test(text.slice(mention.end, figure.start)) ? null : `?${mention.text.replace(/^(?:今年|本年)(?=.)/, '')}`;
}

/** Of a goal also 62万吨以上 is one value. */
function boundsOf(figure: Figure, isGoal: boolean): { readonly low: number; readonly high: number } | null {
  const factor = unitNamed(figure.unit)?.factor ?? 1;
  if (figure.kind === 'point' || figure.kind === 'multiple' || figure.kind === 'ordinal') return null;
  if (figure.value === null) return null;
  const slack = rounding(figure);
  const { value } = figure;
  // 7%左右 and 7.5%左右 differ; the key tells them from 7.2%.
  if (figure.approximate === 'about') return { low: value * factor, high: value * factor };
  // 预期增长4% is set, not rounded.
  if (isGoal && (figure.comparator !== '=' || figure.kind === 'percent')) return { low: value * factor, high: value * factor };
  if (figure.approximate === 'below' || figure.comparator.startsWith('<')) return { low: 0, high: (value + slack) * factor };
  // 6万人以上 is set, not rounded.
  if (figure.comparator === '>=' && figure.approximate === null) return { low: value * factor, high: Number.POSITIVE_INFINITY };
  if (figure.approximate === 'over' || figure.comparator.startsWith('>'))
    return { low: (value - slack) * factor, high: Number.POSITIVE_INFINITY };
  return { low: (value - slack) * factor, high: (value + slack) * factor };
}
