import type { Figure } from './figure.ts';

/** 分别提高20.9、36.2、54个百分点, 分别投入3、5、8亿元: the unit of the last one is that of all, and where each is said to be of its own, so is its scale. */
export function shareUnits(folded: string, figures: Figure[]): void {
  for (let i = figures.length - 2; i >= 0; i--) {
    const [figure, next] = [figures[i], figures[i + 1]];
    if (!figure || !next || next.unit === '' || figure.unit !== '' || figure.kind !== 'count') continue;
    if (figure.scale !== 1 || figure.style !== next.style || !/^[、和与]$/.test(folded.slice(figure.end, next.start))) continue;
    if (next.kind === 'point' || next.kind === 'percent') figures[i] = { ...figure, unit: next.unit, kind: next.kind };
    else if (isOneEach(folded, figure) && isOfSize(figure, next)) figures[i] = inUnitOf(next, figure);
  }
}

/** 分别为6、15、48家: whether a row of figures is said of several things in turn. */
function isOneEach(folded: string, { start }: Figure): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_ROW), start);
  const at = before.lastIndexOf('分别');
  return at >= 0 && ROW.test(before.slice(at));
}

/** 分别为3500、2.1万元: written out in full, whatever its unit is. */
const isOfSize = ({ high: one }: Figure, { high: next, scale }: Figure): boolean =>
  one === null || next === null || one < (next / scale) * 1000;

const LONGEST_ROW = 60;
const ROW = /^分别[^，。；、：\d]{0,12}(?:[\d.]+[、和与])*$/;

function inUnitOf({ unit, kind, scale }: Figure, figure: Figure): Figure {
  const scaled = (value: number | null): number | null => (value === null ? null : Number((value * scale).toPrecision(15)));
  return {
    ...figure,
    unit,
    kind,
    scale,
    value: scaled(figure.value),
    low: scaled(figure.low),
    high: scaled(figure.high),
    step: figure.step * scale,
  };
}
