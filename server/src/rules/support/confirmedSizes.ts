import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { LASTING, TIME } from './changeWords.ts';
import { sentenceBefore } from './prose.ts';
import { exact, type Growth, growthBounds, within } from './rounding.ts';

/**
 * Sizes of changes whose unit is wrong by their own levels, wherever in the paragraph these are told: a % that is just what two shares differ by (达标率62%…91%，
 * 这一比例上升了29%), and points that are just the growth of two amounts in per cent (1250人…1800人，高出44个百分点). The value is the proof, so that
 * the words between may be any.
 */
const RISE = '提高|提升|上升|升高|增加|增长|增多|高出|多出|[提升涨多高增]';
const FALL = '下降|降低|减少|减轻|节[水电支]|省[水电]|回落|下滑|下跌|省下|节省|节约|少用|少花|压减|压缩|缩短|[降减少低省跌]';
const MOVED = `(?:(${RISE})|(${FALL}))了?`;
const AGAINST = `(?:[跟与和同比较](?:${TIME}|[\\u4e00-\\u9fff]{1,6}前)(?:同期|相比|比)*[，,]?|[同环]比)`;
const SUBJECT = '(?:[这该其此]一?个?(?:比例|占比|比重|比率|数字?|指标|数据|水平)|比例|占比|比重)';
const OVER = `(?:${LASTING}|(?:半年|(?:[一二两三四五六七八九十]|\\d{1,2})个月)(?:间|来|时间)?)`;
const BY_POINTS = new RegExp(
  `(?:^|[，,。；;：“”、])(?:如今|现在)?(${OVER}(?:下来)?)?(${SUBJECT})?(?:已|就|足足|整整|累计|总共|一下)*(${AGAINST})?(?:已|就|足足|整整|累计|总共|一下|分别)*${MOVED}(?:差不多|快|将?近|大?约)?$`,
);
const IS_SHARE =
  /(?:(?<!增长|增|收益|回报|利润|产出|生产|周转|利|汇|税|费|效|功|倍|毛利|发生|死亡|发病)率|占比|占|比重|比例|份额)(?:[，,]?[^，,。；;、\d%％]{0,8})?$/;
const OTHERWISE = new RegExp(`增速|增长率|增幅|降幅|涨幅|利率|${MOVED}$`);
const APART = 120;
const MOST = 6;

/** Whether a percentage is the difference of two shares that are told around it. */
export function isDifferenceOfShares(text: string, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at];
  if (figure?.kind !== 'percent' || figure.value === null || figure.value <= 0) return false;
  if (!exact(figure) && figure.approximate === null) return false;
  const isLevel = (level: Figure): level is Figure & { readonly value: number } =>
    level.kind === 'percent' && exact(level) && !OTHERWISE.test(text.slice(Math.max(0, level.start - 12), level.start));
  const before = figures.slice(Math.max(0, at - MOST), at).filter((level) => figure.start - level.end <= APART);
  const behind = figures.slice(at + 1, at + 3).filter((level) => level.start - figure.end <= APART / 2);
  const last = before.filter(({ unit }) => unit !== '年').at(-1);
  if (!last || !isLevel(last)) return false;
  // The numbers tell of most that they are nothing of the kind, before any words are read.
  const others = [...before, ...behind].filter(
    (other): other is Figure & { readonly value: number } =>
      other !== last && isLevel(other) && isAbout(figure, Math.abs(other.value - last.value)),
  );
  if (others.length === 0) return false;
  const match = BY_POINTS.exec(text.slice(Math.max(0, figure.start - 32), figure.start));
  const [, lasting, subject, against] = match ?? [];
  if (!match) return false;
  const isPointed = (lasting ?? subject ?? against) !== undefined;
  const rises = match[4] !== undefined;
  return others.some((other) => {
    if (!(isShare(text, last) || isShare(text, other))) return false;
    const [from, to] = rises === last.value > other.value ? [other, last] : [last, other];
    // The nearer one is what it came to, unless the earlier level is told behind.
    if (from === last && behind.includes(other)) return false;
    const dated = [last, other].filter((level) => isDated(text, level)).length;
    if (dated < (isPointed ? 1 : 2)) return false;
    const growth = growthBounds(from, to);
    return !(growth && exact(figure) && within(figure, Math.abs(growth.low), Math.abs(growth.high)));
  });
}

/** 工业占62%，服务业占33%: of one time, and no change. */
const isDated = (text: string, level: Figure): boolean => DATED.test(sentenceBefore(text, level.start, LONGEST_DATED));
const DATED = new RegExp(`(?:${TIME}|以往|眼下)[^。]*$`);
const LONGEST_DATED = 40;

const isShare = (text: string, level: Figure): boolean => IS_SHARE.test(text.slice(Math.max(0, level.start - 20), level.start));

function isAbout({ value, approximate }: Figure, difference: number): boolean {
  if (value === null) return false;
  if (approximate === null) return Math.abs(value - difference) < 1e-6;
  const part = difference / value;
  return approximate === 'below' ? part > 0.94 && part < 1 : approximate === 'over' ? part > 1 && part < 1.06 : Math.abs(part - 1) < 0.05;
}

/** Points that are the growth of two amounts before them. */
export interface GrowthInPoints {
  readonly verb: Span & { readonly text: string };
  readonly rising: boolean;
  readonly growth: Growth;
}

const MOVES_BY = new RegExp(`${MOVED}$`);
/** What does change by points, or drives another. */
const OF_POINTS = /率|占|比重|比例|份额|增速|增幅|降幅|拉动|贡献|带动|满意|指数|系数|[快慢]于|度(?!假)|得分|进度/;
const LONGEST_GAP = 40;
const NO_LEVEL = /^(?:年|个?月|[天日周次])$/;

/** 亩均用水480立方米…408立方米，足足省下15个百分点; null where the amounts are told otherwise. */
export function growthInPoints(text: string, figures: readonly Figure[], at: number): GrowthInPoints | null {
  const point = figures[at];
  // 三年间, 每看一次病
  let place = at - 1;
  while (place > at - 3 && figures[place] && NO_LEVEL.test(figures[place]?.unit ?? '')) place--;
  const last = figures[place];
  if (point?.kind !== 'point' || !exact(point) || !last || !isAmount(last) || point.start - last.end > LONGEST_GAP) return null;
  const gap = text.slice(last.end, point.start);
  const match = /[。；！？\n]/.test(gap) || OF_POINTS.test(gap) ? null : MOVES_BY.exec(gap);
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined) return null;
  const rising = match[1] !== undefined;
  for (const other of figures.slice(Math.max(0, place - MOST), place).reverse()) {
    if (other.unit !== last.unit || !isAmount(other) || last.start - other.end > APART) continue;
    for (const [from, to] of [
      [other, last],
      [last, other],
    ] as const) {
      const growth = growthBounds(from, to);
      if (
        !growth ||
        growth.value > 0 !== rising ||
        !within(point, Math.min(Math.abs(growth.low), Math.abs(growth.high)), Math.max(Math.abs(growth.low), Math.abs(growth.high)))
      )
        continue;
      const start = last.end + gap.lastIndexOf(word);
      return { verb: { text: word, start, end: start + word.length }, rising, growth };
    }
  }
  return null;
}

const isAmount = (figure: Figure): boolean =>
  exact(figure) && /^(?:money|measure|count)$/.test(figure.kind) && !NO_LEVEL.test(figure.unit) && !/^[位名]?$/.test(figure.unit);
