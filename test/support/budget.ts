import { createReportService } from '../../server/src/service.ts';

export const REPORT = 'file:///work/budget.txt';
const DATA = 'file:///work/targets.yaml';

/** Each figure that a record was found for: the figure, the record's place and period, and how they stand to each other. `records` are lines of indicator, place, period, measure, value. */
export function boundTo(text: string, records: readonly string[]): string[] {
  const rows = records.map((line) => {
    const [indicator, scope, period, measure, value] = line.split(' ');
    const kind = period === '2026' ? 'target' : 'actual';
    return `  - { indicator: ${indicator}, scope: ${scope}, period: ${period}, measure: ${measure}, ${kind}: ${value} }`;
  });
  const report = createReportService()
    .apply({
      reports: new Map([[REPORT, `---\nyear: 2026\nscope: 荥阳市\n---\n${text}`]]),
      data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` }]]),
    })
    .report(REPORT);
  return (report?.paragraphs ?? []).flatMap(({ bindings }) =>
    bindings.flatMap(({ claim, target, verdict }) =>
      target ? [`${claim.figure.text} ${target.scope} ${target.period.label} ${verdict}`] : [],
    ),
  );
}

/** How a budget report of 2026 begins. */
export const HEAD = '关于荥阳市2025年预算执行情况和2026年预算草案的报告\n\n';
