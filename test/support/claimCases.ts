import { createReportService } from '../../server/src/service.ts';

const REPORT = 'file:///work/report.txt';
const DATA = 'file:///work/targets.yaml';

/** A report of a few sentences, with the records that its figures are held against. */
export interface ClaimCase {
  /** The report's own year and scope. */
  readonly year: number;
  readonly scope: string;
  /** Lines of indicator, measure, period, value and, if it is not the report's, scope; a value with 目标 before it is a goal. */
  readonly records: readonly string[];
  readonly text: string;
  /** What figures are bound to: figure, indicator, scope where it is not the report's, and 不符 where they contradict. */
  readonly bound: readonly string[];
}

/** What a case's figures are bound to, as its `bound` says it; with `doubts` also what is only doubted, as 存疑. */
export function boundIn({ year, scope, records, text }: ClaimCase, { doubts = false } = {}): string[] {
  const rows = records.map((line) => {
    const [indicator, measure, period, value = '', place = scope] = line.split(' ');
    const side = value.startsWith('目标') ? `target: ${value.slice(2)}` : `actual: ${value}`;
    return `  - { indicator: ${indicator}, measure: ${measure}, period: "${period}", scope: ${place}, ${side} }`;
  });
  const report = createReportService()
    .apply({
      reports: new Map([[REPORT, `---\nyear: ${year}\nscope: ${scope}\n---\n${text}`]]),
      data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` }]]),
    })
    .report(REPORT);
  return (report?.paragraphs ?? []).flatMap(({ bindings }) =>
    bindings.flatMap(({ claim, target, verdict, doubt }) =>
      doubts && doubt
        ? [`${claim.figure.text} ${doubt.target.indicator} 存疑`]
        : target
          ? [
              [
                claim.figure.text,
                target.indicator,
                ...(target.scope === scope ? [] : [target.scope]),
                ...(verdict === 'contradicts' ? ['不符'] : []),
              ].join(' '),
            ]
          : [],
    ),
  );
}
