import { unitTable } from '../../util/sparseMatches.ts';
import { isAllInvestment, lendsUrban, type Subject } from './indicatorMatch.ts';
import { type IndicatorPattern, isVerb } from './indicatorPattern.ts';

/**
 * 换一种说法的指标: how well a text's own words make up an indicator's name in another order, with verbs between them:
 * 棚户区住房改造开工601万套 speaks of 棚户区改造开工住房. The number is the name's characters that the words have, less those that they lack;
 * 0 where either says something that the other does not.
 */
export function gradeLoosely(subject: Subject, indicator: IndicatorPattern): Loosely {
  if (isOfOtherBudget(subject.core, indicator.core) || isAllInvestment(subject)) return NOT;
  const name = new Cover(indicator.core);
  const own = ownWords(subject);
  const covered = coverBoth(name, own);
  if (covered < FEWEST || covered * 2 < indicator.core.length) return NOT;
  if (saysOpposite(subject.core + (subject.tail ?? ''), indicator.core)) return NOT;
  const around = [subject.around.before, subject.around.clause];
  // It is what another item names.
  if (subject.around.before.includes(indicator.core)) return NOT;
  // 重点公路建设投资 is a part of 公路建设投资.
  if (own.some(({ text }) => CHOSEN.test(text)) && !CHOSEN.test(indicator.core)) return NOT;
  const beyond = own.map((words) => words.gaps().filter(({ text }) => !isNeutral(text)));
  if (beyond.some((gaps) => gaps.some(({ text }) => OF_KIND.test(text)))) return NOT;
  // 引入总投资5.1亿元的农业项目: of these alone, and not of all projects.
  if (/投资$/.test(subject.core) && beyond[1]?.some(({ text, at }) => at === 0 && text.length < (subject.tail?.length ?? 0))) return NOT;
  const more = beyond.map(lengthOf);
  const extra = more.reduce((sum, length) => sum + length, 0);
  // Where the text says something else in its place, what stands close by makes up for nothing: 装备制造业、高技术制造业.
  const less = lengthOf(
    name.gaps().filter(
      ({ text, at }) =>
        !(mayLack(text, extra === 0 ? around : []) || isOfIndustry(text, at, indicator.core)) ||
        isOfParts(text, at, indicator.core) ||
        // 一般公共服务支出 is no 一般公共预算支出.
        (extra > 0 && text.includes('预算')),
    ),
  );
  if (less === 0 && extra === 0) return { length: covered * 2 - indicator.core.length, isLikely: false };
  // Much the same words: a modifier more, or a part of the name that the text has no need to say again.
  const said = own.reduce((sum, { text }) => sum + text.length, 0);
  if (covered < FEWEST_LIKELY || (less > 0 && extra > 0) || less * 4 > indicator.core.length || extra > said * 0.65) return NOT;
  return { length: covered * 2 - indicator.core.length - less, isLikely: true };
}

/**
 * 分说的指标: how well a name's end is said beside the figure, and all the rest of it earlier in the sentence: 推广国家通用语言文字，普及率提高至72.2%.
 * The number is the name's length, 0 where a part was said nowhere, or something else beside the figure.
 */
export function gradeApart(subject: Subject, earlier: string, indicator: IndicatorPattern): number {
  if (indicator.core.length < FEWEST || isOfOtherBudget(subject.core, indicator.core)) return 0;
  const name = new Cover(indicator.core);
  const own = ownWords(subject);
  const covered = coverBoth(name, own);
  if (covered < 2 || hasFigure(indicator.core, earlier)) return 0;
  if (own.some((words) => words.gaps().some(({ text }) => !isNeutral(text)))) return 0;
  const gaps = name.gaps();
  // A name is known by its end: of 新能源投资 and 利用率 the second tells of what.
  const isDone = isVerb(subject.core) && indicator.core.startsWith(subject.core);
  if (!isDone && gaps.some(({ text, at }) => at + text.length === indicator.core.length && !PADDING.test(text))) return 0;
  // 核心产业增加值占比: of what, only the name says.
  const isShare = subject.core.endsWith('比重');
  return gaps.every(({ text }) => (isShare && text.startsWith('占')) || PADDING.test(text) || isNeutral(text) || isSaid(text, earlier))
    ? indicator.core.length
    : 0;
}

/** Whether `gradeApart` may find anything: all that is said beside the figure must be in the name, or be neutral. Told from single characters, for most names are not meant. */
export function mayStandApart({ core, tail = '' }: Subject, indicator: IndicatorPattern): boolean {
  return holdsAll(indicator.core, core) && holdsAll(indicator.core, tail);
}

/** Whether a name has all the characters of words (of such as are looked at), but for those of neutral words. */
function holdsAll(name: string, words: string): boolean {
  if (words.length < 2 || words.length > LONGEST) return true;
  for (let i = 0; i < words.length; i++) if (NEUTRAL_UNITS[words.charCodeAt(i)] === 0 && !name.includes(words.charAt(i))) return false;
  return true;
}

/** What tells some things of a kind from the others. */
const CHOSEN = /重点|骨干/;

/**
 * Whether words and a name speak of two budgets, or of two sides of one: what was planned (社会保险基金收入预算), both sides together (一般公共预算), a level of
 * government (市级), or one kind of spending (项目支出, 基本支出).
 */
export const isOfOtherBudget = (said: string, name: string): boolean =>
  (isPlan(said) && !isPlan(name)) ||
  isItemOfGeneral(said, name) ||
  (said.endsWith('预算') && /预算(?:收入|支出)$/.test(name)) ||
  isOfOtherFund(said, name) ||
  levelOf(said) !== levelOf(name) ||
  kindOfSpending(said) !== kindOfSpending(name);

const levelOf = (words: string) => (words.charAt(1) === '级' || words.charAt(2) === '级' ? LEVEL.exec(words)?.[0] : undefined);
const kindOfSpending = (words: string) => (words.endsWith('支出') ? KIND_OF_SPENDING.exec(words)?.[0] : undefined);

/** Whether both say of which of the four budgets they are, and not the same. */
export function isOfOtherFund(said: string, name: string): boolean {
  const fund = FUND.exec(said)?.[0];
  return fund !== undefined && !name.startsWith(fund) && FUND.test(name);
}

const FUND = /^(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)/;
const LEVEL = /^[省市县区州]本?级(?=.*(?:预算|收入|支出|资金|财政|债))/;
const KIND_OF_SPENDING = /(?:项目|基本)支出$/;

/** 国有资本经营收入 is an item of the general budget, and not what the budget of that name takes in. */
const isItemOfGeneral = (said: string, name: string): boolean =>
  name.includes('国有资本经营预算') && said.includes('国有资本经营') && !said.includes('预算');

const isPlan = (core: string): boolean => core.endsWith('收入预算') || core.endsWith('支出预算');

/** Whether words stand in a text with a figure of their own. */
function hasFigure(words: string, text: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && /^[^，。；、]{0,8}\d/.test(text.slice(at + words.length, at + words.length + 10));
}

/** Whether words stand in a text, at once or in two pieces; 预算收入中税收收入 is a part of 预算收入. */
function isSaid(words: string, text: string): boolean {
  if (words.length < 2) return false;
  if (text.includes(words) || (/.{3}[中内]$/.test(words) && text.includes(words.slice(0, -1)))) return true;
  for (let cut = 2; cut <= words.length - 2; cut++) if (text.includes(words.slice(0, cut)) && text.includes(words.slice(cut))) return true;
  return false;
}

/** Whose it is: 民营企业进出口总额 is no 进出口总额. */
const OF_KIND = /^(?:民营|国有|外商投资|外资|私营|个体|港澳台|民间|小微|中小)(?:企业|经济|控股企业)?$|一带一路|东盟|欧盟|美国|日本|韩国/;

/** Whether a text says one of two opposites, and the name the other. */
const saysOpposite = (said: string, name: string): boolean =>
  OPPOSITES.some(
    ([a, b]) =>
      (said.includes(a) && !said.includes(b) && name.includes(b) && !name.includes(a)) ||
      (said.includes(b) && !said.includes(a) && name.includes(a) && !name.includes(b)),
  );

const OPPOSITES = [
  ['收入', '支出'],
  ['进口', '出口'],
  ['城镇', '农村'],
  ['存款', '贷款'],
  ['流入', '流出'],
  ['开工', '竣工'],
  ['限额', '余额'],
  ['偿还', '发行'],
] as const;

/** The words before and behind the figure, to be covered. */
const ownWords = ({ core, tail = '' }: Subject): readonly Cover[] =>
  [core, tail].filter((words) => words.length > 1 && words.length <= LONGEST).map((words) => new Cover(words));

/** How well a text's words make up a name, 0 not at all; and whether that is only likely. */
export interface Loosely {
  readonly length: number;
  readonly isLikely: boolean;
}

const NOT: Loosely = { length: 0, isLikely: false };

const lengthOf = (parts: readonly { readonly text: string }[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);

const FEWEST_LIKELY = 5;

const LONGEST = 40;
/** So many characters in common are no chance. */
const FEWEST = 4;
const MOST_PIECES = 4;

/** A string whose characters are taken off piece by piece. */
class Cover {
  readonly text: string;
  readonly taken: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.taken = new Uint8Array(text.length);
  }

  take(start: number, length: number): void {
    this.taken.fill(1, start, start + length);
  }

  /** What was not taken. */
  gaps(): { readonly text: string; readonly at: number }[] {
    const gaps: { text: string; at: number }[] = [];
    let start = -1;
    for (let i = 0; i <= this.text.length; i++) {
      const isOpen = i < this.text.length && this.taken[i] === 0;
      if (isOpen && start < 0) start = i;
      if (!isOpen && start >= 0) {
        gaps.push({ text: this.text.slice(start, i), at: start });
        start = -1;
      }
    }
    return gaps;
  }
}

/** Takes the longest common pieces off name and words; how many characters they are together. */
function coverBoth(name: Cover, own: readonly Cover[]): number {
  let covered = 0;
  for (let round = 0; round < MOST_PIECES; round++) {
    let best: { readonly words: Cover; readonly in: number; readonly at: number; readonly length: number } | null = null;
    for (const words of own) {
      const piece = longestCommon(name, words);
      if (piece && piece.length > (best?.length ?? 1)) best = { words, ...piece };
    }
    if (!best) break;
    name.take(best.in, best.length);
    best.words.take(best.at, best.length);
    covered += best.length;
  }
  return covered;
}

/** The longest piece that stands in both and was taken from neither; of several the first of `a`, and of these the first of `b`. */
function longestCommon(a: Cover, b: Cover): { readonly in: number; readonly at: number; readonly length: number } | null {
  let longest = 0;
  let endInA = 0;
  let endInB = 0;
  // How long the piece is that ends with this unit of `a` and the one before `j` of `b`: read from the end, one row serves for all.
  const row = new Uint8Array(b.text.length + 1);
  for (let i = 0; i < a.text.length; i++) {
    if (a.taken[i] === 1) {
      row.fill(0);
      continue;
    }
    const unit = a.text.charCodeAt(i);
    for (let j = b.text.length - 1; j >= 0; j--) {
      const length = b.taken[j] === 0 && b.text.charCodeAt(j) === unit ? (row[j] ?? 0) + 1 : 0;
      row[j + 1] = length;
      if (length === 0 || length < longest || (length === longest && endInA !== i + 1)) continue;
      longest = length;
      endInA = i + 1;
      endInB = j + 1;
    }
  }
  return longest > 0 ? { in: endInA - longest, at: endInB - longest, length: longest } : null;
}

/** 新型储能产值 is that of 新型储能产业. */
const isOfIndustry = (text: string, at: number, name: string): boolean =>
  (text === '产业' && /^(?:总?产值|增加值|营业收入|利润|规模)/.test(name.slice(at + 2))) ||
  (text === '产' && name.startsWith('业产值', at + 1));

/** 项目支出 is a part of 支出, 补助收入 of 收入, 教育发展资金 of 教育资金, 落地项目 of 项目, 新竣工亿元以上项目 of 亿元以上项目. */
const isOfParts = (text: string, at: number, name: string): boolean =>
  (/^(?:项目|补助|专项)$/.test(text) && /^(?:支出|收入)/.test(name.slice(at + 2))) ||
  (text === '发展' && /^[资基]金/.test(name.slice(at + 2))) ||
  (/^新?(?:签约|落地|开工|在建|竣工|投产|建成)$/.test(text) &&
    (name.startsWith('项目', at + text.length) || (at === 0 && name.endsWith('项目'))));

/** Verbs, adverbs and fillers that tell what was done, and make no other indicator of it. */
const NEUTRAL = new Set(
  (
    '完成 实现 达到 达 新 新增 累计 全年 全部 全面 安排 推进 推动 加快 支持 继续 再 又 要 将 计划 力争 确保 开展 建设 实施 组织 已 约 近 超 共 有 为 的 和 与 及 等 其中 ' +
    '数 数量 总量 规模 总 人数 人次 总数 拥有 建成 建立 发展 解决 问题 任务 工作 项目 使 让 对 在 中 由 从 到 于 以 了 我国 国家 预计 预期 首次 圆满 发行 积累 事业 行业 年 发放 提供 办理 进行 ' +
    '突破 超过 方面 领域 我省 我市 全省 全市 全国 全区 全县 帮助 促进 带动 引导 指导 下达 争取 落实 投入 筹集 拨付 开始 启动 顺利 成功 各类 余 多 比 较 同比 增长 下降 ' +
    '下拨 预算 拟 拿出 落地 完工 启用 用于 新建 共计 合计 分别 保持 稳定 其 该 均 各 也 还 并 且 个 重点 大力 积极 扎实 深入 有效 持续 进一步 ' +
    '统筹 直接 相关 年度 年内 今年 揭牌 运行 投运 投产 投用 落成 竣工 通车 开通 上线 获批 挂牌 落户 启用 收官 相继 先后 陆续 正式 基本 顺利 首批 第一批 第二批 第三批 第二轮 名单 称号 ' +
    '省人大常委会 市人大常委会 全国人大常委会 国务院'
  ).split(' '),
);
const LONGEST_NEUTRAL = 7;
/** The characters that neutral words are made of. */
const NEUTRAL_UNITS = unitTable(Array.from(NEUTRAL).join(''));

/** Whether a piece of the text consists of nothing but neutral words. */
function isNeutral(text: string): boolean {
  if (text.length > 14 || /规模以上|限额以上/.test(text)) return false;
  const reached = [true];
  for (let end = 1; end <= text.length; end++) {
    reached[end] = false;
    for (let length = 1; length <= Math.min(LONGEST_NEUTRAL, end); length++)
      if (reached[end - length] && NEUTRAL.has(text.slice(end - length, end))) reached[end] = true;
  }
  return reached[text.length] === true;
}

/** What a name may have more than the text: words that say nothing of their own, or stand close by. */
function mayLack(text: string, around: readonly string[]): boolean {
  // 新退出平台超计划: by how many more.
  // 发明专利 are not all 有效发明专利.
  if (/超(?:计划|预期|目标|额)/.test(text) || text.startsWith('有效')) return false;
  // 吸引入境游，…旅游人次增长10%: of all who come.
  if (OF_VISITORS.test(text)) return false;
  if (PADDING.test(text) || isNeutral(text)) return true;
  if (text === '城镇' && !around.some(lendsUrban)) return false;
  if (text.length > 1 && around.some((words) => words.includes(text))) return true;
  for (let cut = 1; cut < text.length; cut++)
    if (PADDING.test(text.slice(0, cut)) && (PADDING.test(text.slice(cut)) || around.some((words) => words.includes(text.slice(cut)))))
      return true;
  return false;
}

const OF_VISITORS = /^(?:入境|出境|国内|过夜|省外|境外)$/;

const PADDING =
  /^(?:总?量|总?额|总?值|总?数量?|规模|面积|人数|人口|支出|任务|项目|里程|产品|活动|建设|水平|情况|标准|经费|资金|专项|补助|专项补助|专项资金|补助资金|专项补助资金|奖补资金|全省|全市|全国|全社会|质量|占|率|工程|家|户|套|数|装机容量|容量|住房|余额)$/;
