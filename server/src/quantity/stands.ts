import type { Atom } from './atom.ts';
import { followsEra } from './eras.ts';
import type { Figure } from './figure.ts';
import { IDIOM } from './idioms.ts';

/** Classifiers with which a single Chinese digit counts things (三家, 四个); with others it mostly makes a word (一线, 二期). */
const COUNTING = new Set(
  '家 个 条 项 名 位 人 人次 件 座 所 处 户 辆 台 套 篇 只 双 对 幅 艘 架 枚 场 次 种 本 张 份 棵 株 头 匹 列 宗 支 块 段 类 颗 架次 台套 班 届 把 节 道 桩 趟 遍 回 盏 箱 袋 瓶 桶 桌 杯 碗 盒'.split(
    ' ',
  ),
);
const HALVED = new Set(
  '斤 公斤 吨 米 公里 升 小时 亩 倍 天 年 个月 % 箱 袋 瓶 桶 碗 杯 盒 车 筐 壶 勺 块 张 页 世纪 公顷 平方米 立方米 分钟 秒'.split(' '),
);

/** 半瓶醋, 半斤八两, 半桶水. */
const HALF_WORDS = /^半(?:瓶醋|桶水|斤八|瓶子|块砖|张脸)/;

/** GDP307.3亿元: an indicator's own letters before its figure. */
const INDICATOR = /(?:^|[^A-Za-z])(?:GDP|GNP|CPI|PPI|PMI|FDI)$/;

/** Whether what was read is a quantity: a bare number, a code or a word that begins with a numeral is none. */
export function stands(text: string, figure: Figure, atom: Atom): boolean {
  const { start } = figure.core;
  const before = text[start - 1] ?? '';
  const after = text[figure.core.end] ?? '';
  const isQualified = figure.qualifiers.some((q) => q.sense !== 'over');
  if (before === '第') return isOrdinal(text, figure);
  if (figure.unit === '年' && followsEra(text, start)) return false;
  if (atom.style === 'arabic') {
    if (text[start] === '$' && /(?:US|HK|NZ|[ACS])$/.test(text.slice(Math.max(0, start - 2), start))) return true;
    if (
      (/[A-Za-z#＃@]/.test(before) && !INDICATOR.test(text.slice(Math.max(0, start - 4), start))) ||
      (before === '.' && /\w/.test(text[start - 2] ?? ''))
    )
      return false;
    if (figure.unit !== '' || atom.scale > 1)
      return !(figure.unit === '年' && /^(?:19|20)\d\d$/.test(text.slice(figure.numeral.start, figure.numeral.end)));
    // 3、4号机组
    if (/^[、和及与]\d{1,3}号/.test(text.slice(figure.core.end, figure.core.end + 5))) return false;
    if (/[A-Za-z+×*:∶/#]/.test(after) || (/[-.]/.test(after) && /\d/.test(text[figure.core.end + 1] ?? '')) || /[+×*:∶/-]/.test(before))
      return false;
    // 05 新增…: the number of a line.
    if (after === ' ' && (start === 0 || before === '\n')) return false;
    const printed = text.slice(figure.numeral.start, figure.numeral.end);
    if (/^0\d/.test(printed) || (/^(?:19|20)\d\d$/.test(printed) && !isQualified)) return false;
    // 90后
    if (after === '后' && /^\d0$/.test(printed)) return false;
    return !/^[号弄幢栋室房月]/.test(after) && (printed.length <= 15 || printed.replace(/\D/g, '').length <= 15);
  }
  if (figure.numeral.end - figure.numeral.start === 2 && /^(?:一半|半数)$/.test(text.slice(start, start + 2)))
    return figure.qualifiers.some((q) => q.sense !== 'over');
  if (text[start] === '半') return HALVED.has(figure.unit) && !/[一对上下]/.test(before) && !HALF_WORDS.test(text.slice(start, start + 3));
  // 上百家企业, 上千人 are amounts; 百家, 千人 alone are words.
  const isLed = figure.qualifiers.some(({ side, sense }) => side === 'before' && sense === 'over');
  if (!isQualified && !isLed && IDIOM.test(text.slice(start, start + 6))) return false;
  if (
    /[第星礼周初]/.test(before) ||
    (before === '统' && text[start] === '一') ||
    (text[start] === '一' && /[唯统划专同逐万任第之合归如某单壹专先首]/.test(before))
  )
    return false;
  const length = figure.numeral.end - figure.numeral.start;
  if (atom.code && figure.value !== null && length > 1 && figure.unit !== '%') return false;
  // 二三级子公司, 三四线城市, 二三期工程: two grades.
  if (figure.value === null && atom.code && GRADES.has(figure.unit)) return false;
  if (figure.unit === '') return hasScale(text, figure) && isBareAmount(text, figure, isQualified);
  // 亿元以上项目 is a class of things.
  const isBounded = figure.qualifiers.some(({ side, sense }) => side === 'before' && sense !== 'over');
  if (/^[百千万亿]/.test(text.slice(start, start + 1)) && !atom.over && !isBounded && !figure.unit.includes('%'))
    return MILESTONE.test(text.slice(Math.max(0, start - 3), start));
  if (length === 1 && figure.kind === 'count') return COUNTING.has(figure.unit);
  return true;
}

const GRADES = new Set('线 级 类 期 段 标段 师'.split(' '));

/** 突破千亿元, 迈上万亿元台阶: only after such words is a bare magnitude a figure. */
const MILESTONE = /(?:突破|迈上|跨上|达到|过|站上|跃上|跨越|冲刺|冲击|达|上|迈向|迈过|跨过)$/;

/** 二三百, 五六十. */
const PAIR = /^[一二三四五六七八九]{2}[十百千]$/;
const PAIR_TAIL = /[年月世岁代]/;

const hasScale = (text: string, figure: Figure): boolean =>
  /[十百千万亿拾佰仟廿卅]|分之/.test(text.slice(figure.numeral.start, figure.numeral.end));

/** 一千零一, 四亿: a Chinese numeral that stands alone must have a digit before its scale and no word after it. */
function isBareAmount(text: string, figure: Figure, isQualified: boolean): boolean {
  const printed = text.slice(figure.numeral.start, figure.numeral.end);
  const after = text.slice(figure.core.end, figure.core.end + 1);
  const isFollowed = figure.qualifiers.some((q) => q.start === figure.core.end);
  if (!isFollowed && /[大届国运会中工级载军夫字岁里佛古乡号]/.test(after)) return false;
  if (printed.includes('分之')) return true;
  // 二三百; but 八九十月.
  if (figure.value === null)
    return /[万亿]$/.test(printed) || printed.length > 3 || /[到至]/.test(printed) || (PAIR.test(printed) && !PAIR_TAIL.test(after));
  return isQualified || (printed.length > 1 && /^(?:[一二两三四五六七八九\d]|十.+[万亿]$)/.test(printed) && (figure.value ?? 0) >= 20);
}

/** 第七, 第一名: reported where the ordinal itself is what is said, not where it names a thing (第一动力, 第二产业). */
function isOrdinal(text: string, figure: Figure): boolean {
  return RANKED.test(text.slice(figure.numeral.end, figure.numeral.end + 3));
}

/** 第七, 第3名, 第50粒, 第2排, 第二大经济体; but 第三大街, 第一家园. */
const RANKED =
  /^(?:[名位个回第粒台辆艘架枚颗株头匹幅,。;、:!?)”"\s]|$|家(?![园庭])|座(?!谈)|排(?!名)|层(?![次级面])|大(?![街道学队厦厅楼桥堂会军国]))/;
