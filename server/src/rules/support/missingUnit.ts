import type { Figure } from '../../quantity/figure.ts';

/** What a paragraph's bare figure lacks, told by the words before it or by its neighbour: %, 个百分点, 元, 吨 …; of two that fit, both. Empty where nothing tells it. */
export function missingUnit(text: string, figures: readonly Figure[], at: number): readonly string[] {
  const figure = figures[at];
  // 1.75：1 is a ratio.
  if (
    !figure ||
    !isPlain(figure) ||
    text.slice(figure.core.start, figure.core.end).includes('：') ||
    !STOPS.test(text.slice(figure.core.end, figure.core.end + 4))
  )
    return [];
  // 4.8、7.5个百分点: the unit comes at the end of the list.
  const next = figures[at + 1];
  if (next && JOINS.test(text.slice(figure.end, next.start))) return inMidList(text, figures, at);
  if (figure.unit !== '') return [];
  const before = /[^。；;\n]*$/.exec(text.slice(Math.max(0, figure.core.start - REACH), figure.core.start))?.[0] ?? '';
  // 性别比（以女性为100，男性对女性的比例）为104.76，与…相比下降1.37
  if (INDEX.test(before) || text.slice(Math.max(0, figure.core.start - LONGEST_NOTE), figure.core.start).includes('性别比')) return [];
  const neighbour = unitOfList(text, figures, at) ?? unitOfStart(text, figure, figures[at - 1]);
  if (neighbour !== null) return [neighbour];
  const total = unitOfTotal(text, figure, next, before);
  if (total !== null) return [total];
  if (figure.scale !== 1) {
    const units = ofAmount(figure, before);
    return units.length > 0 ? units : ofNext(text, figures, at, before);
  }
  const rate = (figure.value ?? 0) > MOST ? [] : ofRate(figure, before, figures[at - 1]);
  return rate.length > 0 ? rate : ofBare(text, figure, before);
}

/** How far back the words may stand that tell the unit. */
const REACH = 30;
/** No rate of a report is above it. */
const MOST = 300;

const isPlain = ({ kind, style, value }: Figure): boolean => kind !== 'ordinal' && style !== 'chinese' && value !== null;

const STOPS = /^(?:左右|以[上内下])?(?:[，。；、,;）)]|和|$)/;
const JOINS = /^(?:[、和及与,，]|以及)$/;
const LONGEST_NOTE = 90;
const INDEX = /指数|系数|得分|评分|比值|PMI|排名|位次|单位|汇率|版|倍数|视力|血压|血糖|度数|酸碱|pH|收入比|[∶:]/i;

/** 4.8%、7.5、9.1%: between two of its like a member lacks what both have. */
function inMidList(text: string, figures: readonly Figure[], at: number): readonly string[] {
  const [figure, next] = figures.slice(at, at + 2);
  const unit = unitOfList(text, figures, at);
  return unit !== null && figure && next && unitOf(text, figure) === '' && unitOf(text, next) === unit ? [unit] : [];
}

/** 分别增长7.2%和9.1: the unit of the member before it. */
function unitOfList(text: string, figures: readonly Figure[], at: number): string | null {
  const figure = figures[at];
  const previous = figures[at - 1];
  if (!figure || !previous?.unitSpan || !JOINS.test(text.slice(previous.end, figure.start))) return null;
  const unit = unitOf(text, previous);
  if (unit === '%') return figure.value !== null && figure.value <= MOST ? unit : null;
  return figure.scale === 1 && /分别[^。；;，,]{0,16}$/.test(text.slice(Math.max(0, previous.start - 20), previous.start)) ? unit : null;
}

/** 由38.6%提高到41.2, 从12家增加到35: the unit that the first level has. */
function unitOfStart(text: string, figure: Figure, previous: Figure | undefined): string | null {
  if (!previous?.unitSpan || previous.kind === 'ordinal' || !/^[\u4e00-\u9fff]{1,6}[到至为]$/.test(text.slice(previous.end, figure.start)))
    return null;
  if (!/[由从][^，。；;、\d]{0,12}$/.test(text.slice(Math.max(0, previous.start - 13), previous.start))) return null;
  // 由9.8万人增加到12.6: the scale went with the unit. 由1.2万人增加到35800: it did not.
  const isWhole = figure.scale !== 1 || (figure.value ?? 0) >= 1000;
  return isWhole ? text.slice(previous.unitSpan.start, previous.unitSpan.end) : unitOf(text, previous);
}

/** 新建公厕12，累计建成86座; 新建高标准农田3.2万，累计建成41.5万亩: what came to all that there are is counted like them. */
function unitOfTotal(text: string, figure: Figure, next: Figure | undefined, before: string): string | null {
  if (!next?.unitSpan || !COUNTED.test(next.kind) || figure.qualifiers.length > 0 || !CAME.test(before)) return null;
  if (!IN_ALL.test(text.slice(figure.core.end, next.core.start)) || (figure.decimals === 0 && isYear(figure.value ?? 0))) return null;
  const unit = unitOf(text, next);
  // 3.2，…41.5万亩: the scale went with the unit.
  return figure.scale === 1 && figure.decimals > 0 ? unit : unit.replace(/^[万亿]+/, '');
}

const COUNTED = /^(?:count|measure|money)$/;
const CAME =
  /(?:新[建增修开]|建成|完成|改造|改建|修建|铺设|栽植|培育|发放|安装|治理|整治|开通)[\u4e00-\u9fff“”]{2,14}(?<![率比均速幅度数])$/;
const IN_ALL =
  /^[，,](?:目前|至今|全[市县区])?(?:已?累计|总共|总计)已?(?:新?建成?|完成|改造|修建|铺设|栽植|培育|发放|安装|治理|整治|开通)?(?:达到?|了|有)?$/;
const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** The unit with its scale as printed: 万吨; empty where a number stands alone. */
const unitOf = (text: string, { core }: Figure): string => text.slice(core.start, core.end).replace(/^[\d.,，—\-－~～至]+/, '');

/** 利润总额同比上升14.3: of a sum, which nobody tells by an amount without its unit. */
const SUM_ROSE =
  /(?:总额|总值|产值|增加值|收入|支出|利润|税收|投资|额|进出口|(?<![质含力能])[产销运电水气]量|吞吐量|余额|价格)(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)(?:上升|攀升|回升|提升|提高|下滑|下跌|走低|走高)了?$/;

const ofRate = (figure: Figure, before: string, previous: Figure | undefined): readonly string[] => {
  const hasDecimals = figure.decimals > 0;
  if (hasDecimals && (GAP.test(before) || (previous?.kind === 'percent' && AHEAD.test(before)))) return ['个百分点'];
  if (hasDecimals && previous?.kind === 'percent' && MOVED_ON.test(before)) return ['个百分点'];
  if (hasDecimals && (RATE.test(before) || SUM_ROSE.test(before) || (SHARE_OF.test(before) && (figure.value ?? 0) < 100))) return ['%'];
  const hasQualifier = figure.qualifiers.length > 0;
  if ((figure.value ?? 0) < 1) return [];
  if ((hasDecimals || hasQualifier) && SOME_RATE.test(before)) return ['%'];
  // 地区生产总值增长7左右: whole numbers may count something, so that the indicator must be named.
  return (hasQualifier || previous?.kind === 'percent') && GROWTH.test(before) ? ['%'] : [];
};

const RISE = '提高|提升|上升|下降|降低|扩大|增加|收窄|回落|缩小|升|降';
const TO = `(?:${RISE}|稳定|保持|维持|控制)(?:到|至|在)`;
const COMPARED =
  '(?:同比|环比|[比较](?:上年|去年|年初|上月|上季度|上半年|全国|全省|全市)(?:同期|末|底|平均水平?)?|年均|累计|实际|名义|五年来?)?';

const RATE = new RegExp(
  `(?:${COMPARED}(?:增长|下降|上涨)|增幅|增速|涨幅|降幅|占比|比重|满意度|投入强度|(?:城镇化|机械化|绿化|自给|负债|覆盖|合格|达标|普及|参保|满意|渗透|失业|就业|处理|入学|巩固|治理|利用|优良|贡献)率)(?:了|为|达到?|约|超过?|${TO})?$`,
);
/** Any other rate by its name, where a verb tells its level; 功率, 汇率 and the like are measured otherwise, deaths and births in ‰. */
const SOME_RATE = new RegExp(
  `[\\u4e00-\\u9fff]{2}(?<![功效频汇费概斜倍积曲盈辨转射速])(?<!死亡|出生|增长|容积|换手|流通)率(?:为|达到?|${TO})$`,
);
/** 比重比上年提高2.6: the change of a share or of a rate. */
const GAP = new RegExp(`(?:占比|比重|增速|增幅|涨幅|降幅|(?<!死亡|出生|容积|[功效频汇])率)${COMPARED}(?:加快|放缓|${RISE})了?$`);
/** 城镇化率达到58.26%，比上年末提高1.13 */
const MOVED_ON = new RegExp(`(?:占比|比重|(?<!死亡|出生|容积|[功效频汇])率)[^，。；、]{0,8}[%％]，${COMPARED}(?:${RISE})了?$`);
/** 本科以上学历的占31.5, 占全部贷款的21.6 */
const SHARE_OF = /(?:(?:[的者员数历]|\d[人名个家户项]，?)占|占[\u4e00-\u9fff]{2,12}的)$/;
/** 增长9.8%，高于全省2.1 */
const AHEAD =
  /[%％]，(?:增速)?(?:[高低快慢好]于|高出|超出)(?:全国|全省|全市|全区|全州|上年|去年|预期|年度|年初)(?:同期|平均|水平|平均水平|增速|平均增速|目标)?$/;
const GROWTH = new RegExp(
  `(?:生产总值|增加值|投资|总额|总值|产值|收入|支出|零售额|销售额)${COMPARED}(?:预期|力争|确保)?(?:增长|下降)$|(?:(?<!容积)率|涨幅|增速|增幅)(?:控制|稳定|保持)(?:在|到)$`,
);

/** 完成投资486.3，专项资金3200，人均可支配收入38650: a number without any unit, of what is always told with one. Years are none. */
function ofBare(text: string, figure: Figure, before: string): readonly string[] {
  const value = figure.value ?? 0;
  const ends = /^[，。；]/.test(text.slice(figure.core.end, figure.core.end + 1));
  // 线路全长18.6，沿途设站23座
  if (ends && figure.qualifiers.length === 0 && figure.decimals > 0 && value < 1000 && /全长$/.test(before)) return ['公里', '米'];
  if (!ends || figure.qualifiers.length > 0 || value < LEAST_BARE || (figure.decimals === 0 && isYear(value))) return [];
  if (figure.decimals === 0 && value >= 1000 && INCOME.test(before)) return ['元'];
  if (MONEY_SPENT.test(before)) return figure.decimals > 0 ? ['亿元', '万元'] : ['万元', '元'];
  if (value < 1000 && FINE_DUST.test(before)) return ['微克/立方米'];
  return (value < 10_000 && ROADS.test(before)) || LENGTH.test(before) || PIPES.test(before) ? ['公里'] : [];
}

/** Smaller ones may count something. */
const LEAST_BARE = 20;
const INCOME = /居民人均(?:可支配收入|消费支出)(?:达到?|为|完成)?$/;
const MONEY_SPENT =
  /(?:(?:完成|计划)投资|总投资|投资额|(?:外来|省外|市外|县外|区外|域外|境外|内联|招商|专项|补助|补贴|奖补|扶持|救助|奖励|衔接|扶贫|帮扶|惠农|建设|发展|配套|债券)资金|财政拨款|(?:专项|财政|奖补|补助|补贴)经费)(?:达到?|为|共|合计|约)?$/;
/** 公路通车总里程达到4862 */
const LENGTH = /(?:公路|通车|高速|铁路|轨道交通|管网)[\u4e00-\u9fff]{0,4}里程(?:已)?(?:达到?|为|增加到|增至|突破)$/;
/** PM2.5平均浓度为42 */
const FINE_DUST = /(?:PM2\.5|PM10|颗粒物|二氧化[硫氮])[）)]?(?:年均|平均|年平均|月均)?浓度(?:为|是|达到?|[降升][到至]|下降到)$/;
const ROADS =
  /(?:新[建修]|修筑|铺设|改建|改造|修建|硬化|整修|拓宽|建成|养护|提升)(?:农村|乡村|村组|通村|[县乡村]|旅游|产业|生产|国省)?(?:公路|道路|干线)$/;

/** 新铺供热管网37, 建成城市绿道26 */
const PIPES =
  /(?:新[建修铺]|铺设|敷设|改造|更换|更新|建成|修建|疏浚|整修)[\u4e00-\u9fff]{0,6}(?:管网|管线|管道|绿道|步道|光缆|电缆|干渠|支渠|渠系)$/;

/** 人工造林3.2万，森林抚育1.8万亩: what the next of its like is told in. */
function ofNext(text: string, figures: readonly Figure[], at: number, before: string): readonly string[] {
  const [figure, next] = figures.slice(at, at + 2);
  // 小麦32万，玉米18万，大豆3万亩: short for it, all along the list.
  if (!figure || figures[at - 1]?.unit === '') return [];
  if (!next?.unitSpan || next.scale !== figure.scale || figure.qualifiers.length > 0) return [];
  const name = /^[，,]([\u4e00-\u9fff]{2,8})$/.exec(text.slice(figure.core.end, next.start))?.[1];
  const own = /[\u4e00-\u9fff]{2,8}$/.exec(before)?.[0];
  const kind = LIKE.find((like) => name !== undefined && own !== undefined && like.test(own) && like.test(name));
  return kind ? [unitOf(text, next).replace(/^[万亿]+/, '')] : [];
}

/** Works and crops that are told in one unit. */
const LIKE: readonly RegExp[] = [
  /(?:造林|抚育|育林|退化林修复|播草|种草|退耕还林|草原修复)$/,
  /(?:小麦|玉米|水稻|大豆|油菜|花生|薯类|棉花|蔬菜|药材|[粮油林果茶桑])(?:种植|播种)?(?:面积)?$/,
  /(?:出栏|存栏)[\u4e00-\u9fff]{0,3}$|(?:生猪|肉牛|肉羊|家禽)(?:出栏|存栏)?$/,
];

function ofAmount(figure: Figure, before: string): readonly string[] {
  // 营收突破500亿, 销售额达3亿, GDP达8.8万亿: a slogan's short form. 612.3亿 is none.
  const isSlogan = (figure.decimals === 0 || (figure.decimals === 1 && figure.scale === 1e12)) && /[超破过跨逾上达近约]$/.test(before);
  if (MONEY.test(before) && !isSlogan) return /[外出进]口|外贸|外资/.test(before) ? ['元', '美元'] : ['元'];
  const [, units = []] = AMOUNTS.find(([name]) => name.test(before)) ?? [];
  return isSlogan || (figure.decimals === 0 && units.includes('人次')) ? [] : units.filter((unit) => figure.scale === 1e4 || unit !== '吨');
}

const REACHED = '(?:[^，。；、\\d]{0,4}(?:达到?|完成|实现|为|突破|超过|[增升降][到至]|增加到|提高到))?(?:约|近)?';
const MONEY = new RegExp(
  `(?:生产总值|GDP|增加值|总产值|产值|总额|总值|零售额|销售额|营业额|成交额|交易额|投资额|出口额|进口额|(?<!人均可支配)收入|支出|投资|利润|税收|税金|(?:贷款|存款)余额|新增(?:贷款|存款))${REACHED}$`,
);
const AMOUNTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    new RegExp(`(?:粮食|夏粮|秋粮|谷物|小麦|玉米|水稻|油料|蔬菜|水果|肉类|水产品?|原煤|粗钢|钢材|水泥|化肥)总?产量${REACHED}$`),
    ['吨', '斤'],
  ],
  [new RegExp(`(?:货物吞吐量|货运量)${REACHED}$`), ['吨']],
  // 入境游客111万 is short for it in running text.
  [new RegExp(`(?:客运量|接待(?:国内|国内外|海内外|境内外)?(?:游客|旅游者))${REACHED}$`), ['人次']],
  [new RegExp(`(?:用|发)电量${REACHED}$`), ['千瓦时']],
  [new RegExp(`(?:播种|种植)面积${REACHED}$`), ['亩']],
  [new RegExp(`(?:新增|转移|实现|带动)(?:城镇|农村劳动力)?就业${REACHED}$`), ['人']],
];
