import type { Figure } from '../../quantity/figure.ts';
import { isOneSlip } from './oneSlip.ts';
import type { Part } from './parts.ts';
import { isConfirmed, mayBeWhole, sumOfParts, type Whole } from './wholes.ts';

/** 共有58个，开工42个；剩下的26个年底前开工: a whole, what is told of it, and what is left, which do not add up. */
export interface Remainder {
  readonly whole: Whole;
  readonly parts: readonly Part[];
  readonly sum: number;
}

/** Right before the number of what is left. */
const LEFT = /(剩下|剩余|其余|余下|还剩|尚余)的?(?:还?有)?$/;
/** 尚有19个未开工 */
const YET = /([尚还仍]有)$/;
const NOT_DONE = /^[\u4e00-\u9fff]{0,6}?(?:未|没有?|待|正在|在建)/;
/** What makes a number no part, or no whole: how it changed, what one has, another year. */
const OTHERWISE = /[比增减超每均]|去年|上年|同期|以[上下]|分别|另|含|此前|人均|[一二三四五六七八九]批/;
const FARTHEST = 110;
const MOST = 5;

/** Linear: what is left looks at the few figures before it. Only what one digit explains is told, as what is counted may be another thing. */
export function remaindersIn(text: string, figures: readonly Figure[]): readonly Remainder[] {
  if (!/剩|其余|余下|尚余|[尚还仍]有/.test(text)) return [];
  return figures.flatMap((left, at): readonly Remainder[] => {
    if (!mayBeWhole(left) || left.kind !== 'count') return [];
    const lead = text.slice(Math.max(0, left.core.start - 8), left.core.start);
    const word = (LEFT.exec(lead) ?? (NOT_DONE.test(text.slice(left.end, left.end + 10)) ? YET.exec(lead) : null))?.[1];
    if (word === undefined) return [];
    const earlier = figures
      .slice(Math.max(0, at - MOST * 2), at)
      .filter((figure) => figure.unit === left.unit && left.start - figure.end <= FARTHEST);
    const [told, whole, ...others] = earlier.slice(-MOST).reverse();
    if (!told || !whole || !mayBeWhole(told) || !mayBeWhole(whole) || told.value >= whole.value || left.value >= whole.value) return [];
    if ([told, whole].some((figure) => OTHERWISE.test(clauseOf(text, figure)))) return [];
    // 58个。开工42个。其余26个: a sentence's end apart, and no more.
    if ((text.slice(whole.end, left.start).match(/[。！？\n]/g) ?? []).length > 1 || !areOfOne(text, whole, told, left)) return [];
    const parts = [
      { label: '', figure: told },
      { label: word, figure: left },
    ];
    // 320头，卖了180头，送了20头，剩下110头: of the first.
    if (others.some(({ value, end }) => value !== null && value > whole.value && !/[。！？；\n]/.test(text.slice(end, whole.start))))
      return [];
    if (others.some((other) => mayBeWhole(other) && mayMakeUp(other, [whole, told, left]))) return [];
    const { sum, slack } = sumOfParts(whole, parts);
    // 120个，60个通车，剩余50个明年通车，10个不通车
    const next = figures[at + 1];
    if (next && mayBeWhole(next) && next.unit === left.unit && sum + next.value === whole.value) return [];
    const isSlip = isOneSlip(whole, sum, 1) || parts.some(({ figure }) => isOneSlip(figure, figure.value - sum + whole.value, 1));
    return Math.abs(sum - whole.value) > slack && isSlip ? [{ whole, parts, sum }] : [];
  });
}

const clauseOf = (text: string, { start }: Figure): string =>
  /[^，。；：！？、\n]*$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';

/** Whether they count one thing: not 58个乡镇，开工项目42个, nor 开工42个项目. */
function areOfOne(text: string, whole: Whole, told: Whole, left: Whole): boolean {
  const named =
    text.slice(Math.max(0, whole.start - 16), whole.end) +
    (/^[\u4e00-\u9fff]{0,10}/.exec(text.slice(whole.end, whole.end + 10))?.[0] ?? '');
  const [behind, behindLeft] = [told, left].map(({ end }) => /^[\u4e00-\u9fff]{2}/.exec(text.slice(end, end + 2))?.[0]);
  const clause = clauseOf(text, told);
  const before = /[\u4e00-\u9fff]{1,2}$/.exec(clause)?.[0];
  const isTheirs = (name: string | undefined): boolean => name === undefined || named.includes(name);
  if (!isTheirs(behind) && !STATE.test(text.slice(told.end, told.end + 4))) return false;
  if (!isTheirs(before) && !DONE.test(clause)) return false;
  return isTheirs(behindLeft) || !text.slice(whole.end, left.start).includes(behindLeft ?? '');
}

const DONE =
  /(?:开工|动工|完工|竣工|建成|建好|投产|投用|交付|完成|办结|整改|达标|验收|签约|落地|销号|改造|上榜|通过|合格|出席|到会|实到|搬迁|入住|安装|更换|修复|拆除|治理|解决|化解|审结|发放|播种|收割|种植|销售|处置|回收|处理|启动|实施|入库|开通|启用|运营|获批|推进|开展|覆盖|[了已有中前好完成通毕齐出掉走]|已[\u4e00-\u9fff]{1,4})$/;
/** 9个高于全市平均水平: what is told of them, and no name. */
const STATE =
  /^(?:已|上榜|入选|进位|退位|排|居|列|均|都|正|在|为|是|未|完|建|竣|投|开|通|实|达|高|低|增|下|位|超|不|被|获|用|由|属|可|将|位于)/;

/** 共58个，开工42个，其中竣工10个，剩下的16个: what is left of another whole. */
const mayMakeUp = (whole: Whole, [first, second, left]: readonly Whole[]): boolean =>
  [[first], [second], [first, second]].some((some) =>
    isConfirmed(whole, [[...some, left].flatMap((figure) => (figure ? [{ figure }] : []))]),
  );
