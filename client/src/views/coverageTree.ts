import type { Coverage, Figure, RecordPlace, ReportCoverage, StaleTick, Verdict } from './protocol.ts';
import { VERDICTS } from './protocol.ts';

/** How the view is grouped: 按稿件, 按地区, 按结果. */
export const GROUPINGS = ['report', 'scope', 'verdict'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type CoverageNode =
  | { readonly kind: 'report'; readonly report: ReportCoverage; readonly children: readonly CoverageNode[] }
  | { readonly kind: 'scope'; readonly scope: string | null; readonly checked: number; readonly children: readonly CoverageNode[] }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly children: readonly CoverageNode[] }
  | { readonly kind: 'unmentioned'; readonly children: readonly CoverageNode[] }
  | { readonly kind: 'staleTicks'; readonly children: readonly CoverageNode[] }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly withReport: boolean }
  | { readonly kind: 'record'; readonly record: RecordPlace }
  | { readonly kind: 'stale'; readonly report: string; readonly tick: StaleTick };

/** The tree of the coverage view: first ticks that hold no longer, last targets that no report mentions. */
export function coverageTree({ reports, unmentioned }: Coverage, grouping: Grouping): readonly CoverageNode[] {
  const figures = reports.flatMap((report) => report.figures);
  const stale = reports.flatMap((report) => report.stale.map((tick) => ({ kind: 'stale' as const, report: report.uri, tick })));
  return [
    ...(stale.length > 0 ? [{ kind: 'staleTicks' as const, children: stale }] : []),
    ...groups(reports, figures, grouping),
    ...(unmentioned.length > 0
      ? [{ kind: 'unmentioned' as const, children: unmentioned.map((record) => ({ kind: 'record' as const, record })) }]
      : []),
  ];
}

function groups(reports: readonly ReportCoverage[], figures: readonly Figure[], grouping: Grouping): readonly CoverageNode[] {
  const nodes = (of: readonly Figure[], withReport: boolean) => of.map((figure) => ({ kind: 'figure' as const, figure, withReport }));
  switch (grouping) {
    case 'report':
      return reports.filter(({ total }) => total > 0).map((report) => ({ kind: 'report', report, children: nodes(report.figures, false) }));
    case 'verdict':
      return VERDICTS.map((verdict) => ({ verdict, found: figures.filter((figure) => figure.verdict === verdict) }))
        .filter(({ found }) => found.length > 0)
        .map(({ verdict, found }) => ({ kind: 'verdict', verdict, children: nodes(found, true) }));
    case 'scope':
      return [...new Set(figures.map(({ scope }) => scope))]
        .sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'zh')))
        .map((scope) => {
          const found = figures.filter((figure) => figure.scope === scope);
          return { kind: 'scope', scope, checked: found.filter(isChecked).length, children: nodes(found, true) };
        });
  }
}

export const isChecked = ({ verdict }: Figure): boolean => verdict === 'agrees' || verdict === 'ticked' || verdict === 'ignored';
