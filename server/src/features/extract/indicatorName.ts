import type { ReadClaim } from '../../facts/claims/readClaim.ts';
import { normaliseTerm } from '../../facts/indicators/terms.ts';
import type { Figure } from '../../quantity/figure.ts';

/** What the words around a figure's own words may lend it. */
export interface NameContext {
  /** The paragraph's text. */
  readonly text: string;
  /** The name given to the figure before in the same sentence; null if there is none. */
  readonly previous: string | null;
  /** The figures on both sides in the same sentence. */
  readonly left: Figure | undefined;
  readonly right: Figure | undefined;
  /** The subject's words of the figures that follow in the same enumeration, nearest first. */
  readonly following: readonly string[];
}

/**
 * The indicator of a claim under the name that a targets file would give it: 力争全年规上工业增加值 → 规模以上工业增加值. Null where the sentence
 * does not name it in full; a record under half a name would be held against the wrong figures.
 */
export function indicatorName(read: ReadClaim, context: NameContext): string | null {
  const own = ownWords(read, context);
  if (own === null) return null;
  const whole = withTail(withHead(own, read, context), read, context.following);
  if (
    whole === null ||
    whole.length < 2 ||
    whole.length > MAX_NAME ||
    IS_GENERIC.test(whole) ||
    IS_CUT.test(whole) ||
    !/[〇\u3400-\u9fff]|[A-Z]/.test(whole)
  )
    return null;
  const added = read.subject.readings[0]?.added === true && !/新增|净增|^新/.test(whole);
  return official(added ? `新增${whole}` : whole);
}

/** Longer than any indicator's name: a clause. */
const MAX_NAME = 30;

/** The words before the figure without verbs and adverbs, or those after it (新增35家国家级企业). */
function ownWords({ subject, claim }: ReadClaim, { text, left, right }: NameContext): string | null {
  const raw = subject.words.replace(/\s+/g, '');
  // 年销售收入超10亿元农业产业化龙头企业: the words go on from a figure that makes a class.
  const isClass =
    left !== undefined && (left.kind === 'money' || left.comparator !== '=') && raw !== '' && text.startsWith(raw.slice(0, 2), left.end);
  if (isClass && !subject.carried) return null;
  const words = withoutLeading(raw);
  const behind =
    /^[^，。；、,;（(]*/.exec(text.slice(claim.figure.end, Math.min(right?.start ?? text.length, claim.figure.end + MAX_NAME)))?.[0] ?? '';
  const tail = behind.replace(/^的/, '').replace(/(?:任务|目标|以上|以下|左右|等|的)$/, '');
  const verb = VERB.exec(words);
  if (verb) return tail.length >= 2 ? `${/新建|改造|建设|改建/.test(words) ? words : ''}${tail}` : null;
  // “五上”企业新增5331家
  const turned = /^(.{2,})(新增|净增)$/.exec(words);
  if (turned) return /就业$/.test(turned[1] ?? '') ? words : `${turned[2]}${turned[1]}`;
  return words.replace(/(?:总数量?|数量|个数)$/, '').replace(/(?:增速|增幅|涨幅|降幅)$/, '') || null;
}

/** Words before a figure that name nothing: what they are said of stands behind it. */
const VERB =
  /^(?:新增|净增|新?建成?|新改建|新改扩建|改造|建设|完成|实施|培育|引进|打造|争创|创建|聚焦|抓好|重点抓好|推进|谋划|出台|发布|有|共有|拥有|达|约|首批|一批)?$/;

const LEADING =
  /^(?:其中|预计|预期|力争|确保|争取|努力|推动|促进|带动|实现|完成|达到|保持|全面|累计|共有|一共|以及|主要预期目标是|目标是|已经|已|还|将|再|使|让|实施|安排|拟|下达|有效期内|全年|今年|年内|全省|全市|全区|全县|我省|我市|特别是|包括|推进|抓好|同时|支持|组织|开展|并|和|与|及|对|是|为|到|年末|截至目前|目前|由于|随着)/;

function withoutLeading(words: string): string {
  let rest = words.replace(/^[^〇\u3400-\u9fffA-Za-z0-9“‘]+/, '');
  for (let round = 0; round < 6; round++) {
    const match = LEADING.exec(rest);
    // 完成投资 is a name by itself.
    if (!match || rest.length - match[0].length < 2 || /^完成投资/.test(rest)) break;
    rest = rest.slice(match[0].length);
  }
  return rest;
}

/** Nouns that say what is counted of a thing, and name nothing without it: 死亡人数, 授权量, 完成投资. */
const RELATIONAL =
  /^(?:死亡人数|受伤人数|起数|授权量|拥有量|申请量|存款余额|贷款余额|完成投资|投资|投资额|总投资|产值|产量|销量|销售额|营业收入|利润|利润总额|增加值|税收|数量|总量|面积|总面积|里程|通车总里程|规模|余额|成交额|交易额|比重|占比|覆盖率|普及率|人数|户数|出口|进口|同比|环比)$/;

/** 安全生产事故起数和死亡人数: the second takes its head from the first; 农村自来水普及率、卫生厕所普及率: the second is rural, too. */
function withHead(own: string, { claim }: ReadClaim, { text, previous, left }: NameContext): string | null {
  if (!RELATIONAL.test(own)) {
    const place = previous === null ? null : /^(?:农村|城镇|城市|县城|乡村)/.exec(previous);
    const isListed = /^[^，。；,;]*、/.test(text.slice(left?.end ?? 0, claim.figure.start));
    const noun = LENT.exec(own)?.[0];
    return place && isListed && noun && previous?.endsWith(noun) && !/^(?:农村|城|县|乡|全|居民)/.test(own) ? place[0] + own : own;
  }
  if (previous === null) return null;
  const noun =
    /(?:起数|拥有量|授权量|申请量|存款余额|贷款余额|总产值|产值|产量|销量|增加值|营业收入|营收|总里程|里程|面积|总量|数量)$/.exec(previous);
  if (noun && noun.index >= 2) return previous.slice(0, noun.index) + own;
  return /^(?:完成投资|投资|投资额|总投资)$/.test(own) && /(?:项目|工程)$/.test(previous) ? previous + own : null;
}

/** Nouns that the last item of an enumeration lends to those before it: 苹果、食用菌、中药材产量. */
const LENT =
  /(?:增加值|总产值|产值|产量|产销量|销量|销售额|销售收入|营业收入|零售额|交易额|成交额|投资|利润总额|利润|出口额|进口额|出口|进口|居民人均可支配收入|人均可支配收入|可支配收入|收入|覆盖率|普及率|处理率|收集率|利用率|完成率|失业率|入学率|就业率|比重|余额|面积|规模|人数|总量)$/;

function withTail(own: string | null, { subject }: ReadClaim, following: readonly string[]): string | null {
  if (own === null || LENT.test(own) || /[量额率值数]$/.test(own)) return own;
  const after = subject.readings[0]?.after ?? '';
  if (after === '') return own;
  const lender = following.find((words) => LENT.test(words));
  const noun = lender === undefined ? null : LENT.exec(lender);
  return noun && after.includes(normaliseTerm(noun[0])) ? own + noun[0] : own;
}

const IS_GENERIC =
  /^(?:同比|环比|增长|提高|其中|分别|发行|先发行|达到|以上|比例|资金|比上年|任务|目标|项目|企业|总额|经费|收入|支出|人数|城镇|农村|城乡|平均|连续|措施|举措|政策|家电|地区|城市|国家|全国|全球|世界|第)$/;

/** Ends that no name has: the words before a figure were not all of it, or not a name. */
const IS_CUT = /(?:等|连续|前|和|与|及|批|第|约|近|每|在|由|从|用|为|成|到|按|以|把|过去|举措和|[》，。])$|^[》，]|[《》]等/;

/** As a targets file would have it: the text's own words, but 规模以上 and 地区生产总值 in full. */
function official(name: string): string {
  if (/^(?:经济|GDP|生产总值)$/.test(name)) return '地区生产总值';
  const marks = name.replace(/[^“”‘’]/g, '');
  const balanced = /^(?:“”|‘’)*$/.test(marks) ? name : name.replace(/[“”‘’]/g, '');
  return balanced.replace(/规上/g, '规模以上').replace(/限上/g, '限额以上');
}
