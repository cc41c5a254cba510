import type { DataSet } from '../data/schema.ts';
import { documentContext } from '../facts/context.ts';
import { extractFacts } from '../facts/extractFacts.ts';
import type { ParagraphFacts, ReportContext } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import type { TargetIndex } from '../facts/targetIndex.ts';
import { rules } from '../rules/index.ts';
import type { Rule, RuleFinding } from '../rules/rule.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { toDocument } from '../text/paragraph.ts';
import type { Report } from '../text/report.ts';
import type { Coverage, ReportAnalysis } from './analysis.ts';
import type { Finding } from './finding.ts';
import { levelOf, type Settings } from './settings.ts';

/** Facts and findings of a paragraph, by everything that they were read from. Only the newest generation is kept. */
export interface ParagraphCache {
  readonly revision: string;
  readonly entries: ReadonlyMap<string, CachedParagraph>;
}

interface CachedParagraph {
  readonly facts: ParagraphFacts;
  readonly next: ReportContext;
  readonly findings: readonly RuleReport[];
}

interface RuleReport {
  readonly rule: Rule;
  readonly paragraph: number;
  readonly finding: RuleFinding;
}

interface Input {
  readonly report: Report;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
  readonly settings: Settings;
  /** Of data, lexicon and settings together. */
  readonly revision: string;
  readonly cache: ParagraphCache | undefined;
}

/** Analyses a report, paragraph by paragraph; paragraphs that the cache knows cost a look-up. */
export function analyseReport(input: Input): { readonly result: ReportAnalysis; readonly cache: ParagraphCache } {
  const { report, data, lexicon, settings, revision } = input;
  const known = input.cache?.revision === revision ? input.cache.entries : undefined;
  const entries = new Map<string, CachedParagraph>();
  const paragraphs: ParagraphFacts[] = [];
  const reports: RuleReport[] = [];
  let context = documentContext(report, settings, input.targets);
  let contextKey = JSON.stringify(context);
  for (const paragraph of report.paragraphs) {
    const key = `${paragraph.kind}${paragraph.level}${contextKey}\n${paragraph.text}`;
    const entry = entries.get(key) ?? known?.get(key) ?? analyseParagraph(paragraph, context, input);
    entries.set(key, entry);
    paragraphs.push(entry.facts.paragraph === paragraph ? entry.facts : { ...entry.facts, paragraph });
    for (const found of entry.findings) reports.push({ ...found, paragraph: paragraph.index });
    if (entry.next !== context) {
      context = entry.next;
      contextKey = JSON.stringify(context);
    }
  }
  const reportFacts = { report, paragraphs };
  for (const rule of rules) {
    if (rule.scope !== 'report') continue;
    rule.check({ facts: reportFacts, data, lexicon, report: (paragraph, finding) => reports.push({ rule, paragraph, finding }) });
  }
  const findings = reports
    .map((found) => toFinding(found, report, settings))
    .filter((finding): finding is Finding => finding !== null)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return {
    result: { uri: report.uri, report, paragraphs, findings, coverage: coverageOf(paragraphs) },
    cache: { revision, entries },
  };
}

function analyseParagraph(paragraph: Paragraph, context: ReportContext, { data, lexicon, targets }: Input): CachedParagraph {
  const { facts, next } = extractFacts(paragraph, context, { lexicon, targets });
  const findings: RuleReport[] = [];
  for (const rule of rules) {
    if (rule.scope !== 'paragraph') continue;
    rule.check({ facts, data, lexicon, report: (finding) => findings.push({ rule, paragraph: paragraph.index, finding }) });
  }
  return { facts, next, findings };
}

function toFinding({ rule, paragraph: index, finding }: RuleReport, report: Report, settings: Settings): Finding | null {
  const level = levelOf(rule, finding.level, settings);
  const paragraph = report.paragraphs[index];
  if (level === 'off' || !paragraph) return null;
  return {
    rule: rule.id,
    kind: finding.kind ?? null,
    level,
    message: finding.message,
    span: toDocument(paragraph, finding.span),
    fixes: (finding.fixes ?? []).map((fix) => ({
      title: fix.title,
      edits: fix.edits.map(({ span, newText }) => ({ span: toDocument(paragraph, span), newText })),
    })),
    related: (finding.related ?? []).map(({ uri, paragraph: other, span, message }) => ({
      uri: uri ?? report.uri,
      span: uri === undefined ? toDocument(report.paragraphs[other ?? index] ?? paragraph, span) : span,
      message,
    })),
    target: finding.target ?? null,
    expected: finding.expected ?? null,
  };
}

function coverageOf(paragraphs: readonly ParagraphFacts[]): Coverage {
  let figures = 0;
  let claims = 0;
  let matched = 0;
  let contradicted = 0;
  for (const facts of paragraphs) {
    figures += facts.figures.length;
    for (const { claim, verdict } of facts.bindings) {
      if (claim.indicator) claims++;
      if (verdict !== 'unmatched') matched++;
      if (verdict === 'contradicts') contradicted++;
    }
  }
  return { figures, claims, matched, contradicted };
}
