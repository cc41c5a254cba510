import type { Span } from '../../util/span.ts';
import { splitOutside } from '../indicators/industries.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import { summedUp } from './summedUpList.ts';

/** One of the things that figures are distributed over. */
export interface Item {
  readonly words: string;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** What else it may be called. */
  readonly also?: readonly string[] | undefined;
}

/** 城镇、农村居民人均可支配收入 → its two items; `count` decides whether 和 separates. */
export function itemsOf(list: string, offset: number, count: number | null): Item[] {
  const words = list
    .replace(/存、贷(?=款)/, '存贷')
    .replace(/产、销(?=量)/, '产销')
    .replace(/开、竣(?=工)/, '开竣');
  const listed = partsOf(words, /、/g);
  const expanded = (listed.length > 1 && listed.length === count) || INSURED.test(words) ? null : /^(.*?)城乡(.*)$/.exec(words);
  if (expanded && (count === 2 || count === null))
    return toItems(
      [`${expanded[1]}${/低保|最低生活/.test(words) ? '城市' : '城镇'}${expanded[2]}`, `${expanded[1]}农村${expanded[2]}`],
      offset,
      words.length,
    );
  // 第一、二、三产业增加值, 一二三产增加值: the three sectors.
  const sectors = /^(.*?)第?一(?:、|和)?二(?:(?:、|和)?三)?(?:次产业|产业|产)(.*)$/.exec(words);
  if (sectors && (count === 2 || count === 3))
    return toItems(
      ['一', '二', '三'].slice(0, count).map((sector) => `${sectors[1]}第${sector}产业${sectors[2]}`),
      offset,
      words.length,
    );
  // 纺织、家居、食品三大产业规上产值: those three.
  const listing = summedUp(words);
  if (listing && (count === null || count === listing.names.length))
    return toItems(listing.names, offset, words.length).map((item, i) => ({ ...item, also: listing.others[i] }));
  // 三次产业对经济增长的贡献率分别为
  const all = count === 3 ? /^(.*?)(?:三次产业|三大产业)(?!结构|比例)(.*)$/.exec(words) : null;
  if (all)
    return toItems(
      ['一', '二', '三'].map((sector) => `${all[1]}第${sector}产业${all[2]}`),
      offset,
      words.length,
    );
  // 肉蛋奶产量分别达到: three in one word.
  const three =
    count === 3 && !words.includes('、')
      ? /^(.*?)(肉蛋奶|粮肉奶|粮棉油|粮油菜|煤油气|猪牛羊)(?=总?产量|生产|饲养|出栏|存栏|存出栏)(.*)$/.exec(words)
      : null;
  if (three)
    return toItems(
      [...(three[2] ?? '')].map((one) => `${three[1]}${one === '粮' ? '粮食' : one}${three[3]}`),
      offset,
      words.length,
    );
  // 客货运吞吐量分别达920万人次、14.5万吨
  const port = count === 2 ? /^(.*?)客货运?(吞吐量|运量)$/.exec(words) : null;
  if (port)
    return toItems(
      [`${port[1]}${port[2] === '运量' ? '客运量' : '旅客吞吐量'}`, `${port[1]}${port[2] === '运量' ? '货运量' : '货邮吞吐量'}`],
      offset,
      words.length,
    );
  // 产销量分别增长, 存贷款余额分别达到, 存、贷款余额: two in one word.
  const pair =
    count === 2 && !words.includes('、')
      ? /^(.*?)(产销|存贷|牛羊|猪牛|猪羊|内外|收支|开竣)(?=量|款|工|出栏|存栏|饲养|资|\s*$)(.*)$/.exec(
          words.replace(/产销(?=\s*$)/, '产销量'),
        )
      : null;
  if (pair)
    return toItems(
      [...(pair[2] ?? '')].map((half) => `${pair[1]}${half}${pair[3]}`),
      offset,
      words.length,
    );
  if (count === null ? listed.length > 1 && !/[和与及]/.test(words) : listed.length === count) return toItems(listed, offset, words.length);
  const joined = words.replaceAll('以及', '、');
  const items = partsOf(joined, JOINERS);
  // 渔业和农林牧渔业专业及辅助性活动产值: where there are more than figures, 及 joins words of one.
  const without = count !== null && items.length > count ? partsOf(joined, OUTER_JOINERS) : items;
  return toItems(without.length === count ? without : items, offset, words.length);
}

/** 城乡居民养老保险和医疗保险: one name each. */
const INSURED = /城乡居民(?:基本|大病)?(?:养老|医疗|医保)/;

const OUTER_JOINERS = /[、和与]/g;

/** But 普及率, 涉及. */
const JOINERS = /[、和与]|(?<![普涉触波顾])及(?![时格其早以])/g;

/** What stands between the joiners of a list; “甲”“乙” are two without one. */
const partsOf = (list: string, joiners: RegExp): string[] =>
  splitOutside(list, joiners)
    .flatMap((item) => item.split(/(?<=”)(?=“)/))
    .filter((item) => item.trim() !== '');

/** 肉、蛋、奶产量: one character alone is what the last item measures. */
function withMeasure(items: readonly string[]): readonly string[] {
  const measure = ONE_MEASURED.exec(items.at(-1)?.trim() ?? '')?.[1];
  return measure === undefined ? items : items.map((item) => (item.trim().length === 1 ? item.trim() + measure : item));
}
/** 省、市重点项目, 国家级、省级绿色工厂: a level alone is of what the last item is of. */
function withThing(items: readonly string[]): readonly string[] {
  const [, level, thing] = LEVELLED.exec(items.at(-1)?.trim() ?? '') ?? [];
  if (level === undefined || thing === undefined) return items;
  return items.map((item) => (LEVEL.test(item.trim()) && item.trim().endsWith('级') === level.endsWith('级') ? item.trim() + thing : item));
}
const LEVEL = /^(?:国家|[省市县区州])级?$/;
const LEVELLED = /^((?:国家|[省市县区州])级?)([〇\u3400-\u9fff“”]{3,})$/;

/** 专用设备、汽车、通用设备等行业增加值; 外资和对外投资占全市比重: what the last item says of all. */
const KIND_MEASURED =
  /(占[^、]{1,12}(?:比重|比例))$|等((?:行业|产业|产品|企业)(?:增加值|总?产值|产量|投资|营业收入|利润|出口|进口|零售额|销售额))$/;
const ONE_MEASURED = /^[〇\u3400-\u9fff]{1,3}?(产量|产值|产能|销量|存栏量?|出栏量?|消费量|供应量|库存量?|价格|案件数?|警情|事故)$/;

/** The things as a text names them one by one, with what stands before and behind each. */
export function toItems(listed: readonly string[], offset: number, length: number): Item[] {
  const items = withThing(withMeasure(listed));
  const last = items.at(-1)?.trim() ?? '';
  const [, share, measure] = KIND_MEASURED.exec(last) ?? [];
  const kind = share ?? measure;
  // 生猪、家禽出栏
  const short = ONE_MEASURED.exec(last)?.[1];
  const ofAll = (item: string): { also?: string[] } => {
    const shared = kind ?? (/^[〇\u3400-\u9fff]{2,3}$/.test(item) ? short : undefined);
    return shared === undefined ? {} : { also: [`${item}${shared}`] };
  };
  return items.map((words, i) => ({
    ...(i < items.length - 1 && ofAll(words.trim())),
    words: words
      .trim()
      // 16条重点产业链、18个专业镇营业收入分别增长…: how many there are, is no part of the name.
      .replace(/^\d{1,4}[条个家项户座类](?=[〇\u3400-\u9fff]{3})/, '')
      .replace(/等(?=[〇\u3400-\u9fff]{2})(?<!中等|高等|初等|平等)/, ''),
    span: { start: offset, end: offset + length },
    before: normaliseTerm(items.slice(0, i).join(' ')),
    after: normaliseTerm(items.slice(i + 1).join(' ')),
  }));
}
