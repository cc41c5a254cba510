import type { Figure } from '../../quantity/figure.ts';
import { convert } from '../../quantity/units.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import type { Piece } from './sentence.ts';
import type { Frame } from './sentenceFrame.ts';
import { isLeading } from './wording.ts';

/**
 * The words beside a figure that tell where its subject is to be looked for: a bare verb, a measure alone, a remark on the number.
 */

/** 转移支付增加1.5万亿元、规模9.8万亿元: of what was named before. */
const MEASURE_ALONE = /^\s*(?:总?规模|总额|总量|总数|数量|存量|总存量|现价)\s*$/;

/** 新增通车里程43公里、总里程达到879公里: the whole of what was named before. */
const WHOLE_MEASURE = /^\s*(?:总|累计)(里程|装机|面积|容量|库容|长度|人数|户数|产能|产值)\s*$/;

export const isMeasureOf = (words: string, before: string): boolean =>
  MEASURE_ALONE.test(words) || (WHOLE_MEASURE.test(words) && before.includes(WHOLE_MEASURE.exec(words)?.[1] ?? ' '));

/** What a number counts may stand behind it, where that is no remark on the number (1300家居全国第5位). */
const NOUN_BEHIND = /^(?:企业|单位|项目|机构|学校|医院|社区|居民|农户|人员|学生|群众|职工|产品|平台|园区|村|县|城市)/;
/** 实现两个翻番: of things that were done, and no number of anything. */
const FEAT_BEHIND = /^(?:翻番|新?突破|全覆盖|转变|跨越|提升|飞跃|历史性|新高|第一)/;
const REMARK_BEHIND = /^(?:以[上下内]|[居位排列占达超近约均都也含]|左右|上下|之多|分别|其中|同比|[比较]|大关|台阶|关口|增|下降|提|预)/;

/** Whether a number that begins its clause counts what stands behind it: 授予单位7个，85个学科进入前1%. */
export function countsOther(raw: string, { end }: Figure, head: string): boolean {
  const behind = raw.slice(end, end + 4);
  if (NOUN_BEHIND.test(behind) || FEAT_BEHIND.test(behind)) return true;
  return head.trim() === '' && /^[〇\u3400-\u9fff]{2}/.test(behind) && !REMARK_BEHIND.test(behind);
}

/** 首批12项及第二批14项重点改革: other ones than those of another batch. */
export const BATCH = /(?:首|第[一二三四五六七八九十])批$/;

/** 28家，累计达到273家 */
export const IN_ALL_BEHIND = /^[，、](?:累计|总数|总量)(?:已)?(?:达到?|为|有|增至)\d/;

export const BUILT_IN_ALL = /^\s*(?:全[省市区县国])?累计(?:建成|建设|拥有)([〇\u3400-\u9fff“”]{2,}.*)$/;

/** 一是, ——, ①: what begins an item. */
const ITEM_MARK =
  /^(?:[一二三四五六七八九十]{1,3}是|[—–-]{1,3}|[\u2460-\u2473]|\d{1,2}[.．、](?!\d)|[（(][\d一二三四五六七八九十]{1,2}[）)])\s*/;

/** 市六届人大二次会议批准的2019年市本级一般公共预算收入, 汇总各级人代会批准的…: who has approved it. */
const APPROVED = /^[^，。]{0,24}(?:会议|人大|人代会|代表大会)[^，。]{0,6}批准的?\s*/;
export const withoutApproval = (words: string): string =>
  words.includes('批准') ? words.trim().replace(APPROVED, '').replace(OF_LEVEL, '') : words;
/** 市本级（含高新区） */
const OF_LEVEL = /^[省市区县州]本?级(?:[（(][^（()）\d]{2,10}[）)])?\s*/;

/** A figure's words without what begins an item or its clause, and 增加 as 新增. */
export function plainOf(words: string): string {
  const said = words.trim();
  // 生产安全事故[5]77起: the mark of a note.
  const trimmed = said.endsWith(']') ? said.replace(/\[\d{1,2}\]$/, '') : said;
  return PLAIN_BEGINNINGS[trimmed.charCodeAt(0)] === 0
    ? trimmed
    : trimmed
        .replace(ITEM_MARK, '')
        .replace(
          /^(?:其中|累计|总?共有?(?=[〇\u3400-\u9fff]{3})|有(?![色效机线限关偿期序轨利无进实外产组])(?=[〇\u3400-\u9fff]{3})|再|[但而](?=[〇\u3400-\u9fff]{3})|》?提出了?(?=\s*[〇\u3400-\u9fff]{4})|助力(?=\s*[〇\u3400-\u9fff]{4}))/,
          '',
        )
        .replace(/^([省市区县州]本?级)?[（(]含[^（()）]{2,60}[）)]/, '$1')
        .replace(/^.*批准.*$/s, withoutApproval)
        .replace(LEADING_INCREASE, '新增');
}

/** The characters that begin what it takes off or changes. */
const PLAIN_BEGINNINGS = unitTable('一二三四五六七八九十—–-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳其累总共有再但而提助增汇市省县区全州盟经0123456789（(》');

/** 高于全国, 位居全国第6位: how the value before compares, which names nothing anew. */
export const REMARK =
  /^\s*(?:均|也)?(?:高于|低于|快于|高出|好于|优于|超出|领先|追平|(?:[位稳跃]?居|[位排]?列|排名?|跃升|上?升至)(?=[全世前第首中各同\s]|$)|创(?=历史|近|新|$))[〇\u3400-\u9fff\s]{0,8}$/;

/** 残奥会获得8块金牌: none of those that were won elsewhere. */
export const WON = /^\s*[〇\u3400-\u9fff]{2,}(?:获得?|夺得|斩获|勇夺|荣获|摘得)$/;

/** “全球服务商计划”引进201家企业: a noun that says little is no indicator without the words before the figure. */
export const GENERIC = /^(?:企业|项目|单位|平台|机构|人员|群众|学生|居民|产品|活动|岗位|基地|载体)$/;

/** 新登记经营主体320万户，总量达2037万户: the total is of all of them. */
export const NEWLY = /^新(?:登记注册|登记|注册|设立|设|认定|培育|引进)(?=.{2})/;

/** 新设立经营主体14.87万户，其中企业7.27万户，个体工商户: that what is told behind 其中 is of new ones, and how they are called so. */
export const newlyIn = ({ raw, sentence }: Frame, { start }: Figure): string | undefined => {
  const before = raw.slice(Math.max(sentence.start, start - 80), start);
  return before.includes('其中')
    ? /(新(?:设立?|登记|注册|认定|签约))[^，。；\d]{2,14}\d[^，。；]{0,8}[，、]其中[^。；]*$/.exec(before)?.[1]
    : undefined;
};

export const BARE_ADDITION = /^\s*(?:当年|全年|每年|年年)?(?:新增|净增)\s*$/;

/** What leads to a rank: …居全国第6位. */
export const RANKS = /(?:[位稳跃]?居|[位排]列?|列|排名?)(?:在?全[国省市区]|世界|全球|[中西东]部(?:地区)?)?\s*$/;

/** 汽车产量120万辆，其中新能源汽车68万辆: the part is measured as the whole is. */
export const MEASURE_NOUN =
  /(?:产量|产值|增加值|销量|销售[额量]|零售额|用电量|货运量|客运量|价格|利润总额|出口额?|进口额?|投资|收入|里程|面积|装机容量|吞吐量|业务量|保有量|拥有量)$/;

/** What may be done to things of which a clause gives only the number. */
export const BARE_VERB =
  /^\s*(?:(?:力争|确保|争取|计划|预计|今年|全年|年内|再|将|共|累计)\s*)*(?:新?(?:增|建成?|培育|引进|认定|签约|开工|创建)|(?:先|连续)?发行|开行|开通|建成|完成|达标|净增|引育|布局|发放|办结)?\s*$/;

/** 在高端装备等领域新组建3家省实验室 */
export const NEWLY_MADE = /新(?:组建|认定|培育|设立?|布局|入选|获批|建成?)$/;
export const REDUCTION = /(?:压减|压缩|缩减|削减|减少)(?=了?$)/;
/** 新增劳动力平均受教育年限 is no increase. */
export const ADDITION = /新增(?!劳动力(?:平均)?受教育)|净增(?!长)/;
export const LIST_ADDS = /^[^、]{0,6}(?:新增|净增)/;
export const INCREASE = /增加了?$/;
/** 增加中小学学位2万个; but 增加值. */
export const LEADING_INCREASE = /^增加(?=[〇\u3400-\u9fff]{3})(?![值额])/;

/** 中央提出今年经济, 的经济: what is left before 增长目标. */
export const ECONOMY = /(?:^|[\s的]|提出|确定|建议|[把将]|我国|我[省市区县]|全[国省市区县]|年均)经济$/;

/** 把增长预期目标定在7.5%左右: of the economy, as goes without saying. */
export const isGoalOfGrowth = (words: string, taken: string): boolean =>
  /^\s*(?:[把将])?\s*$/.test(words) && /^增长(?:速度)?的?(?:预期)?目标/.test(taken.trim());

/** 确定4.5%左右的增长目标: the verb names nothing. */
const SET = /^\s*(?:确定|提出|设定|建议|明确)\s*$/;

/** The same, but not of 代表建议880件. */
export const isSetting = (words: string, { unit }: Figure): boolean => SET.test(words) && !(/建议/.test(words) && /^[件条项]$/.test(unit));

/** 5.5%左右的预期增长目标, 6.5%左右的增速. */
export const GROWTH_BEHIND = /^的(?:预期)?(?:经济)?(?:增长(?:预期)?目标|增速|增长速度)/;

export const isRemark = (words: string, { kind }: Figure): boolean =>
  (kind === 'point' || kind === 'ordinal') && (REMARK.test(words) || (kind === 'ordinal' && RANKED.test(words)));

/** 增速全国第3, 总量全省第2 */
const RANKED =
  /^\s*(?:增速|增幅|总量|规模|位次|均|也|排名|排|列|居|位居|位列)*(?:全[国省市区县]|[中西东]部(?:地区)?|全球|世界|沿海|长三角|长江经济带|黄河流域)\s*$/;

/** 汽车产量保持40%以上增长: the motion comes after. */
export function motionAfter(raw: string, figure: Figure, words: string): 'up' | 'down' | null {
  if (figure.kind !== 'percent' || /占|比[重例]|率$/.test(words)) return null;
  const word = /^的?(?:速度|幅度)?(增长|增速|增幅|下降|降幅)(?![到至])/.exec(raw.slice(figure.end, figure.end + 6))?.[1];
  return word === undefined ? null : word.startsWith('增') ? 'up' : 'down';
}

/** 新引进各类人才: what is cut off says that they are new. */
export const NEWLY_BEFORE = /新(?:引进|增|认定|培育|建成?|设立?|登记|注册)/;

/** 60%以上完成整治: a share of things that do so, and no rate that was told before. */
export const SHARE_DOES = /^(?:完成|达到|建成|通过|配备|纳入|具备|得到|进入|采用|用于|为)/;

/** What a reading leaves out of the words before a figure. */
export const leftOf = (name: string, reading: string): string =>
  name.endsWith(reading) ? name.slice(0, name.length - reading.length) : '';

/** Whether a reading leaves out who it was that reached the figure. */
export function isOfOther(name: string, reading: string): boolean {
  const left = leftOf(name, reading).trim();
  const verb = REACHED.exec(left.slice(-2))?.[0];
  if (verb === undefined) return false;
  const whose = left.slice(0, -verb.length);
  return /[〇\u3400-\u9fff]{2}$/.test(whose.slice(-2)) && !isLeading(whose);
}

const REACHED = /(?:完成|实现|达到|保持|累计|共计|共)$/;

/** 对共建“一带一路”国家实现进出口总值…: cut down to 进出口总值 it would be that with all countries. */
export const isTradeWithOther = (name: string, reading: string): boolean =>
  /^(?:货物)?(?:进出口|出口|进口)/.test(reading) && /[对与同][^，；]{2,24}$/.test(leftOf(name, reading));

/** 经济增长5.5%, 今年的经济增长目标定为5.5%: growth of the economy is growth of its product. */
export const nameOf = (words: string, motion: string | null): string =>
  motion !== null && ECONOMY.test(words) && !CONTRIBUTES.test(words) ? '地区生产总值' : words;

/** 拉动全市经济增长2个百分点, 拉低经济增速约4个百分点: what a part of it adds or takes. */
export const CONTRIBUTES = /拉[动高低升]|贡献|拖[累低慢]|影响/;

/** 新增公园35个、全市总数达1100个: what is reached or counted in all is no addition. */
export const isWhole = (words: string, verb: string): boolean =>
  /总数|总量|共|合计|达/.test(verb) || /^\s*总(?!投资)|总数|总量|保有/.test(words);

/** Whether the next words tell what was reached beyond this: 突破500亿元（大关），达到526亿元. */
export const isMilestone = ({ sentence: { figures }, raw }: Frame, figure: Figure): boolean => {
  if (IN_TURN.test(raw.slice(Math.max(0, figure.start - 24), figure.start))) return true;
  const next = figures[figures.indexOf(figure) + 1];
  if (
    !next ||
    (!/^(?:突破|超|超过|跨越|迈上)/.test(figure.text) &&
      !/[跨迈站跃登][越上]$/.test(raw.slice(Math.max(0, figure.start - 2), figure.start)))
  )
    return false;
  const between = raw.slice(figure.end, next.start);
  // 突破10亿大关，完成11.68亿元; 突破600亿，达到686亿元: the mark may be told without its unit.
  if (next.unit !== figure.unit && (figure.unit !== '' || !(/^(?:大关|关口|台阶)/.test(between) || /[万亿]$/.test(figure.text))))
    return false;
  // 突破亿千瓦、达到1.53亿千瓦: a mark without a number is passed, whatever mark of punctuation follows.
  return /^(?:大关|关口|台阶)?[，、](?:达到?|为|完成|实现)(?:了)?$/.test(between) && (between.includes('，') || !/\d/.test(figure.text));
};

/** 5%左右, 7.5% */
export const isRound = ({ value, comparator, approximate }: Figure): boolean =>
  comparator !== '=' || approximate !== null || (value !== null && Number.isInteger(value * 2));

/** Whether a thing of a list is told by its number alone: 建材行业达350亿元. */
export const isOfRow = (piece: Piece | undefined, words: string, figure: Figure, before: Figure): boolean =>
  (piece?.before === '，' || piece?.before === '、' || piece?.before === '；') &&
  figure.unit === before.unit &&
  /(?:业|产业|行业|领域|产品|企业|[品具材料服]?类)$/.test(words.trim());

export const sameKind = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit;

/** 基地240万亩，比“十一五”末增加25万亩: a level, whose growth is told next. */
export const GREW_SINCE = /^[，、](?:[比较][^，。；]{1,12}(?:净?增加|净增|增长|提高|减少|下降)|(?:同比|环比)?(?:净?增加|净增|减少)了?\d)/;

/** 1330亿元（预计数，下同），增长5%: whether a bracket is open there that opened shortly before. */
export const isInBrackets = (raw: string, at: number): boolean => /[（(][^（()）]*$/.test(raw.slice(Math.max(0, at - 40), at));

/** 351千公顷（526万亩）: a value in brackets that is said in a unit of the same kind, and whether it is the same value, as both were rounded. */
export function restatedIn(raw: string, before: Figure, { start, end, unit, value }: Figure): { readonly isSame: boolean } | null {
  if (start - before.end !== 1 || !/[（(]/.test(raw.charAt(before.end)) || !/[）)]/.test(raw.charAt(end)) || unit === before.unit)
    return null;
  const same = before.value === null ? null : convert(before.value, before.unit, unit);
  return same === null || value === null ? null : { isSame: Math.abs(same - value) <= Math.abs(same) * ROUNDED };
}
const ROUNDED = 0.01;

/** （同期为下降9.8%、一季度为增长3.5%）: what the value before is compared with. */
export const isAside = (raw: string, { start }: Figure): boolean =>
  /[（(](?:上年|去年)?同期[^（()）]*$/.test(raw.slice(Math.max(0, start - 30), start));

/** （不含经开区36亿元）: of what is not counted with the value before. */
export function isLeftOut(raw: string, { start }: Figure): boolean {
  const before = raw.slice(Math.max(0, start - 24), start);
  return before.includes('不') && /[（(]不(?:含|包括)[^（()）]*$/.test(before);
}

/** 13所学校11所建成投用: what came of some of what was counted. */
export const DONE_WITH = /^(?:已|全部)?(?:建成|完工|投用|开工|竣工|投运|运行|落地|通车|达标|出列|脱贫|完成|获批|通过|验收)/;

/** 三项指标, behind what they are. */
export const SUMS_UP = /^(?:主要|核心|重点|关键)?(?:经济)?(?:指标|数据|领域|方面|行业|品种)(?!体系)/;

/** 筹措资金4.7亿元，保障待遇发放 */
export const FUNDS = /(?:资金|经费|财力)$/;
export const PURPOSE_BEHIND = /^[，,](?:重点|主要|专项|全力|优先)?(?:用于|支持|保障|落实|推进|推动|实施|加快|加强|补助|发放|开展|助力)/;

/** （折合6652美元: the same value in another currency. */
export const CONVERTED = /^[（(](?:折合|约合|折|合)(?:人民币)?约?$/;

/** 接连突破8万亿元、9万亿元 */
const IN_TURN = /(?:(?:接连|连续|先后|相继)(?:(?:突破|跨越|跨过|迈上|站上)[\d.万亿千百元、和]*)?|连[跨上过][\d.万亿千百元、和]*)$/;

/** 其中出口13万亿元, 进口10万亿元: a part of the trade that was told before. */
export const TRADE_PART = /^\s*(?:其中)?\s*([出进]口)(?:总?[值额])?\s*$/;

/** Of what, as it was last said: 货物贸易 of 货物贸易进出口总值, 外贸 of 外贸出口. */
export const tradeOf = (before: string): string =>
  [
    ...before
      .slice(-120)
      .matchAll(/(?:(?:货物|服务|加工|一般)贸易|外贸|[〇\u3400-\u9fff]{2,4}(?:口岸|关区)|对[〇\u3400-\u9fff]{2,6}?)(?=进出口|出口|进口)/g),
  ].at(-1)?.[0] ?? '';

/** What a sentence tells of things that it counts: 3个医疗中心建成投用. */
const PREDICATE =
  /(?:保质保量|超额|高质量完成|全部|均|已|成功|正式|建成|投用|投入|投产|挂牌|入选|获|通过|落地|开工|完成|实现|取得|纳入|享受|接受|上榜|亮相|开展|成型|通车|竣工|达标|运行|揭牌|启动|提前|顺利|如期|相继|先后|首次)/;

/** The things alone, if their name has three characters or more; else empty. */
export function nounOf(tail: string): string {
  const at = tail.search(PREDICATE);
  return at >= 3 ? tail.slice(0, at) : '';
}

/** 10大类52项民生实事: the kinds of what is counted next. */
export const GROUPS = /^(?:大?类|大?方面|大?领域|批)$/;

/** 高于全部工业增长3.3个百分点, 比一季度下降1.3个百分点: how far it is from something else, and no growth that was mistyped. */
const COMPARED =
  /高于|低于|快于|高出|优于|好于|(?:(?<![同环占可])比(?![例重率值提升上下降达为扩缩])|较)(?!(?:上|去|前)年|同期|“?(?:十|\d{4}年)|[三五十]年前)/;

/** The verbs before a figure, with the comparison in its clause where it is told in percentage points. */
export function verbOf(taken: string, { kind, start }: Figure, raw: string, from: number): string {
  if (kind === 'point' && COMPARED.test(raw.slice(from, start))) return `高于${taken}`;
  const before = raw.slice(Math.max(from, start - 20), start);
  return before.includes('连续') && RUNS.test(before) ? `连续${taken}` : taken;
}

/** 连续13年稳定在: the run of years is a figure of its own. */
const RUNS = /连续[\d一二三四五六七八九十]{1,3}[年个][^，。；]{0,10}$/;
