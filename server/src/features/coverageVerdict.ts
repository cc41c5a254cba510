import type { Binding } from '../facts/facts.ts';

/** How a figure stands: 相符, 不符, 未匹配, 已核 by a person, 已忽略 with a reason. */
export const COVERAGE_VERDICTS = ['contradicts', 'unmatched', 'agrees', 'ticked', 'ignored'] as const;
export type CoverageVerdict = (typeof COVERAGE_VERDICTS)[number];
export type CoverageCounts = Readonly<Record<CoverageVerdict, number>>;

/** The verdict on one claim. A contradiction is a contradiction whoever ticked it, until it is mended or ignored with a reason. */
export function verdictOf(binding: Binding, tick: unknown, ignored: unknown): CoverageVerdict {
  if (binding.verdict === 'contradicts') return ignored ? 'ignored' : 'contradicts';
  return tick ? 'ticked' : binding.verdict;
}

export function countVerdicts(figures: readonly { readonly verdict: CoverageVerdict }[]): CoverageCounts {
  const counts = { contradicts: 0, unmatched: 0, agrees: 0, ticked: 0, ignored: 0 };
  for (const { verdict } of figures) counts[verdict]++;
  return counts;
}

export const checkedOf = ({ agrees, ticked, ignored }: CoverageCounts): number => agrees + ticked + ignored;
