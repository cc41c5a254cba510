import type { DataSet } from '../data/schema.ts';
import { documentContext } from '../facts/context.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import type { TargetIndex } from '../facts/targetIndex.ts';
import { rules } from '../rules/index.ts';
import type { Report, Resplit } from '../text/report.ts';
import type { Coverage, ReportAnalysis } from './analysis.ts';
import type { Finding } from './finding.ts';
import { type Joined, joinReport } from './joinReport.ts';
import { inOrder, placeFinding } from './placeFinding.ts';
import { type ReadParagraph, type RuleSet, readParagraphs, type Unedited } from './readParagraphs.ts';
import type { Settings } from './settings.ts';

/** What is kept of a report for its next edit. Only the newest is kept. */
export interface Reading {
  /** Of data and lexicon: with others, every paragraph is read anew. */
  readonly revision: string;
  readonly report: Report;
  readonly read: readonly ReadParagraph[];
  readonly joined: readonly Joined[];
  readonly coverage: Coverage;
}

interface Input {
  /** The report, and which of its paragraphs are those of `previous`. */
  readonly resplit: Resplit;
  readonly previous: Reading | undefined;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
  readonly settings: Settings;
  /** Of data and lexicon together. */
  readonly revision: string;
}

const RULES: RuleSet = {
  paragraph: rules.filter((rule) => rule.scope === 'paragraph'),
  report: rules.filter((rule) => rule.scope === 'report'),
};

/** Analyses a report: each paragraph that is not known from `previous` is read, and the rules over the whole report join what was collected. */
export function analyseReport(input: Input): { readonly result: ReportAnalysis; readonly reading: Reading } {
  const { data, lexicon, targets, settings, revision } = input;
  const { report, before, behind } = input.resplit;
  const previous = input.previous?.revision === revision ? input.previous : undefined;
  const { read, kept, fresh } = readParagraphs({
    paragraphs: report.paragraphs,
    context: documentContext(report, settings, targets),
    knowledge: { lexicon, targets },
    data,
    rules: RULES,
    previous: previous?.read ?? [],
    unedited: previous ? { before, behind } : { before: 0, behind: 0 },
  });
  const coverage = coverageAfter(read, kept, previous);
  const joined = joinReport({ rules: RULES.report, read, data, lexicon, previous, kept });
  let facts: readonly ParagraphFacts[] | undefined;
  return {
    result: {
      uri: report.uri,
      report,
      get paragraphs() {
        facts ??= placedFacts(read, report);
        return facts;
      },
      findings: findingsOf(read, joined, report, settings),
      coverage,
      fresh,
    },
    reading: { revision, report, read, joined, coverage },
  };
}

/** The facts with the paragraphs as they stand now. */
const placedFacts = (read: readonly ReadParagraph[], { paragraphs }: Report): readonly ParagraphFacts[] =>
  read.map(({ facts }, index) => {
    const paragraph = paragraphs[index];
    return !paragraph || paragraph === facts.paragraph ? facts : { ...facts, paragraph };
  });

function findingsOf(read: readonly ReadParagraph[], joined: readonly Joined[], report: Report, settings: Settings): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (finding: Finding | null): void => {
    if (finding) findings.push(finding);
  };
  read.forEach((entry, paragraph) => {
    for (const { rule, finding } of entry.findings) add(placeFinding({ rule, paragraph, finding }, report, settings));
  });
  RULES.report.forEach((rule, index) => {
    for (const { paragraph, finding } of joined[index] ?? []) add(placeFinding({ rule, paragraph, finding }, report, settings));
  });
  return findings.sort(inOrder);
}

/** The coverage of before the edit, less what it took away and with what it brought. */
function coverageAfter(read: readonly ReadParagraph[], kept: Unedited, previous: Reading | undefined): Coverage {
  const added = coverageOf(read.slice(kept.before, read.length - kept.behind));
  if (!previous) return added;
  const removed = coverageOf(previous.read.slice(kept.before, previous.read.length - kept.behind));
  const { figures, claims, matched, contradicted } = previous.coverage;
  return {
    figures: figures + added.figures - removed.figures,
    claims: claims + added.claims - removed.claims,
    matched: matched + added.matched - removed.matched,
    contradicted: contradicted + added.contradicted - removed.contradicted,
  };
}

function coverageOf(read: readonly ReadParagraph[]): Coverage {
  let figures = 0;
  let claims = 0;
  let matched = 0;
  let contradicted = 0;
  for (const { facts } of read) {
    figures += facts.figures.length;
    for (const { claim, verdict } of facts.bindings) {
      if (claim.indicator) claims++;
      if (verdict !== 'unmatched') matched++;
      if (verdict === 'contradicts') contradicted++;
    }
  }
  return { figures, claims, matched, contradicted };
}
