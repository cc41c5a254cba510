import type { DataSet } from '../data/schema.ts';
import { documentContext } from '../facts/context.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import type { TargetIndex } from '../facts/targetIndex.ts';
import { rules } from '../rules/index.ts';
import type { Collected, Rule, RuleFinding } from '../rules/rule.ts';
import { toDocument } from '../text/paragraph.ts';
import type { Report } from '../text/report.ts';
import type { Coverage, ReportAnalysis } from './analysis.ts';
import type { Finding } from './finding.ts';
import { type ReadParagraph, type RuleSet, readParagraphs } from './readParagraphs.ts';
import { levelOf, type Settings } from './settings.ts';

/** What is kept of a report for its next edit. Only the newest is kept. */
export interface Reading {
  /** Of data and lexicon: with others, every paragraph is read anew. */
  readonly revision: string;
  readonly read: readonly ReadParagraph[];
}

interface Input {
  readonly report: Report;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
  readonly settings: Settings;
  /** Of data and lexicon together. */
  readonly revision: string;
  readonly previous: Reading | undefined;
}

const RULES: RuleSet = {
  paragraph: rules.filter((rule) => rule.scope === 'paragraph'),
  report: rules.filter((rule) => rule.scope === 'report'),
};

/** Analyses a report: each paragraph that is not known from `previous` is read, and the rules over the whole report join what was collected. */
export function analyseReport(input: Input): { readonly result: ReportAnalysis; readonly reading: Reading } {
  const { report, data, lexicon, targets, settings, revision, previous } = input;
  const { read, fresh } = readParagraphs({
    paragraphs: report.paragraphs,
    context: documentContext(report, settings, targets),
    knowledge: { lexicon, targets },
    data,
    rules: RULES,
    previous: previous?.revision === revision ? previous.read : [],
  });
  const paragraphs = read.map(({ facts }) => facts);
  const findings: Finding[] = [];
  const add = (rule: Rule, paragraph: number, finding: RuleFinding): void => {
    const made = toFinding({ rule, paragraph, finding }, report, settings);
    if (made) findings.push(made);
  };
  for (const [index, { findings: own }] of read.entries()) for (const { rule, finding } of own) add(rule, index, finding);
  const facts = { report, paragraphs };
  for (const [index, rule] of RULES.report.entries()) {
    const collected = collectedBy(index, read);
    rule.check({ facts, collected, data, lexicon, report: (paragraph, finding) => add(rule, paragraph, finding) });
  }
  findings.sort(inOrder);
  return {
    result: { uri: report.uri, report, paragraphs, findings, coverage: coverageOf(paragraphs), fresh },
    reading: { revision, read },
  };
}

function collectedBy(rule: number, read: readonly ReadParagraph[]): readonly Collected<unknown>[] {
  const collected: Collected<unknown>[] = [];
  read.forEach((entry, paragraph) => {
    const found = entry.collected[rule];
    if (found !== null) collected.push({ paragraph, found });
  });
  return collected;
}

interface RuleReport {
  readonly rule: Rule;
  readonly paragraph: number;
  readonly finding: RuleFinding;
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

/** By place; rules at one place by name. */
const inOrder = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

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
