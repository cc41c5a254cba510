import type { Finding } from '../analysis/finding.ts';
import type { Level } from '../rules/rule.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { charactersOf, countLevels } from './checkJson.ts';
import type { DataResult, ReportResult, RunResult } from './run.ts';
import { excerpt, type Paint, padTo, shown, widthOf } from './terminal.ts';

/** What `hegao check` prints for people: each finding with its line and the mark under its characters, then the sum. */
export function checkText({ reports, data }: RunResult, locale: Locale, paint: Paint): string {
  const blocks = [...data.map((file) => dataBlock(file, locale, paint)), ...reports.map((report) => reportBlock(report, locale, paint))];
  return [...blocks.filter((block) => block !== ''), summary({ reports, data }, locale)].join('\n\n').concat('\n');
}

const LEVEL_LABELS: Readonly<Record<Level, Bilingual>> = {
  error: both('错误', 'error'),
  warning: both('警告', 'warning'),
  information: both('提示', 'info'),
  hint: both('建议', 'hint'),
};
const LEVEL_COLOURS = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

function reportBlock(report: ReportResult, locale: Locale, paint: Paint): string {
  const { result, path, positions } = report;
  if (result.findings.length === 0) return '';
  const places = result.findings.map(({ span }) => placeOf(positions.range(result.uri, span).start));
  const width = Math.max(...places.map(widthOf));
  const lines = result.findings.flatMap((finding, i) => {
    const { line, mark } = excerpt(result.report.text, finding.span);
    return [
      `  ${padTo(places[i] ?? '', width)}  ${levelOf(finding.level, locale, paint)}  ${shown(finding.message[locale])}  ${paint('dim', finding.rule)}`,
      `   ${paint('dim', '│')} ${line}`,
      `   ${paint('dim', '│')} ${paint(LEVEL_COLOURS[finding.level], mark)}`,
      ...notes(finding, report, locale).map((note) => `   ${note}`),
    ];
  });
  return [paint('bold', shown(path)), ...lines].join('\n');
}

/** Where the record stands, and what the text may be changed to. */
function notes({ related, fixes }: Finding, { positions, pathOf }: ReportResult, locale: Locale): string[] {
  const place = (uri: string, span: Span) => `${shown(pathOf(uri))}:${positions.range(uri, span).start.line + 1}`;
  const where = related.map(({ uri, span, message }) => `= ${shown(message[locale])}（${place(uri, span)}）`);
  return fixes.length === 0 ? where : [...where, `→ ${fixes.map(({ title }) => shown(title[locale])).join(' / ')}`];
}

function dataBlock({ path, file, problems, positions }: DataResult, locale: Locale, paint: Paint): string {
  if (problems.length === 0) return '';
  const lines = problems.map(({ level, message, code, span }) => {
    const place = placeOf(positions.range(file.uri, span).start);
    return `  ${place}  ${levelOf(level, locale, paint)}  ${shown(message[locale])}  ${paint('dim', `data/${code}`)}`;
  });
  return [paint('bold', shown(path)), ...lines].join('\n');
}

function summary({ reports, data }: RunResult, locale: Locale): string {
  const counts = countLevels(reports.flatMap(({ result }) => result.findings));
  const problems = data.reduce((sum, file) => sum + file.problems.length, 0);
  const claims = reports.reduce((sum, { result }) => sum + result.coverage.claims, 0);
  const matched = reports.reduce((sum, { result }) => sum + result.coverage.matched, 0);
  const characters = charactersOf(reports).toLocaleString('en-US');
  if (locale === 'en') {
    const found = `${counts.error} errors, ${counts.warning} warnings, ${counts.information + counts.hint} others`;
    const broken = problems > 0 ? ` · ${problems} problems in data files` : '';
    return `${reports.length} reports, ${characters} characters: ${found} · figures ${matched}/${claims} checked${broken}`;
  }
  const others = counts.information + counts.hint;
  const parts = [
    counts.error > 0 && `${counts.error} 个错误`,
    counts.warning > 0 && `${counts.warning} 个警告`,
    others > 0 && `${others} 个提示`,
  ];
  const found = parts.filter(Boolean).join('，') || '未发现问题';
  const broken = problems > 0 ? ` · 数据文件 ${problems} 处问题` : '';
  return `${reports.length} 份稿件，${characters} 字：${found} · 数字 ${matched}/${claims} 已核${broken}`;
}

const levelOf = (level: Level, locale: Locale, paint: Paint) => paint(LEVEL_COLOURS[level], LEVEL_LABELS[level][locale]);
const placeOf = ({ line, character }: { readonly line: number; readonly character: number }) => `${line + 1}:${character + 1}`;
