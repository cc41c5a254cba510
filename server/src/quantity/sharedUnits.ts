import type { Figure } from './figure.ts';

/** 分别提高20.9、36.2、54个百分点: the unit of the last one is that of all. */
export function shareUnits(folded: string, figures: Figure[]): void {
  for (let i = figures.length - 2; i >= 0; i--) {
    const [figure, next] = [figures[i], figures[i + 1]];
    if (!figure || !next || (next.kind !== 'point' && next.kind !== 'percent') || figure.unit !== '' || figure.kind !== 'count') continue;
    if (figure.scale !== 1 || figure.style !== next.style || !/^[、和与]$/.test(folded.slice(figure.end, next.start))) continue;
    figures[i] = { ...figure, unit: next.unit, kind: next.kind };
  }
}
