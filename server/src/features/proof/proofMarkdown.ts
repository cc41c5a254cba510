import type { Bilingual } from '../../util/bilingual.ts';
import { escapeMarkdown } from '../markup.ts';
import { FINDING_HEADS, IGNORED_HEADS, type ProofReport, type ProofSheet, SECTIONS, UNMENTIONED_HEADS } from './proofSheet.ts';

/** The proof sheet as Markdown, for a pull request or a page of a wiki. */
export function proofMarkdown(sheet: ProofSheet): string {
  const { locale, title, date, sum, reports, unmentioned } = sheet;
  const blocks = [
    `# ${title}`,
    `${date} · ${sum}`,
    ...reports.flatMap((report) => reportBlocks(report, sheet)),
    ...(unmentioned.length > 0 ? [`## ${SECTIONS.unmentioned[locale]}`, table(UNMENTIONED_HEADS, unmentioned, sheet)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function reportBlocks({ path, sum, figureHeads, figures, findings, ignored, lapsed }: ProofReport, sheet: ProofSheet): string[] {
  const { locale } = sheet;
  const section = (name: Bilingual, heads: readonly Bilingual[], rows: readonly (readonly string[])[]) =>
    rows.length > 0 ? [`### ${name[locale]}`, table(heads, rows, sheet)] : [];
  return [
    `## ${escapeMarkdown(path)}`,
    sum,
    figures.length > 0
      ? table(
          figureHeads,
          figures.map(({ cells }) => cells),
          sheet,
        )
      : SECTIONS.noFigures[locale],
    ...section(
      SECTIONS.findings,
      FINDING_HEADS,
      findings.map(({ place, level, message, fixes }) => [place, level, message, fixes]),
    ),
    ...section(
      SECTIONS.ignored,
      IGNORED_HEADS,
      ignored.map(({ text, rule, reason, until }) => [text, rule, reason, until]),
    ),
    ...(lapsed.length > 0 ? [`### ${SECTIONS.lapsed[locale]}`, lapsed.map((one) => `- ${escapeMarkdown(one)}`).join('\n')] : []),
  ];
}

function table(heads: readonly Bilingual[], rows: readonly (readonly string[])[], { locale }: ProofSheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads.map((head) => head[locale])), line(heads.map(() => '---')), ...rows.map((row) => line(row.map(escapeMarkdown)))].join(
    '\n',
  );
}
