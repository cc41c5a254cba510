import type { DataSet } from '../data/schema.ts';
import { documentContext } from '../facts/claims/documentContext.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import { SharedParts, type SharedSpans } from '../facts/sharedParts.ts';
import type { TargetChanges } from '../facts/targets/targetChanges.ts';
import type { TargetIndex } from '../facts/targets/targetIndex.ts';
import { rules } from '../rules/index.ts';
import type { Report } from '../text/report.ts';
import type { Resplit } from '../text/splitReport.ts';
import type { Coverage, ReportAnalysis } from './analysis.ts';
import type { Finding } from './finding.ts';
import { type Joined, joinReport } from './joinReport.ts';
import { inOrder, placeFinding, type Said } from './placeFinding.ts';
import { type Begun, type ReadParagraph, type ReadParagraphs, readParagraphs, ruleSet, type Unedited } from './readParagraphs.ts';
import { rebindParagraphs } from './rebindParagraphs.ts';
import { failuresOnce } from './ruleFailure.ts';
import type { Settings } from './settings.ts';
import type { SlipsOfReport } from './slipsOfReport.ts';

/** What is kept of a report for its next edit. Only the newest is kept. */
export interface Reading {
  /** What it was read with: with other words every paragraph is read anew, with other targets its claims are bound anew. */
  readonly basis: Basis;
  readonly report: Report;
  readonly read: readonly ReadParagraph[];
  readonly joined: readonly Joined[];
  readonly coverage: Coverage;
}

export interface Basis {
  readonly words: number;
  readonly names: DataSet['names'];
  readonly slogans: DataSet['slogans'];
  readonly targets: TargetIndex;
}

/** A report of which the first paragraphs are read. */
export interface PartlyRead {
  readonly basis: Basis;
  readonly report: Report;
  readonly shared: SharedParts;
  readonly read: readonly ReadParagraph[];
  readonly begun: Begun | undefined;
}

interface Input {
  /** The report, and which of its paragraphs are those of `previous`. */
  readonly resplit: Resplit;
  readonly previous: Reading | undefined;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
  readonly settings: Settings;
  readonly spans: SharedSpans;
  readonly slips: SlipsOfReport;
  readonly changesSince: (before: TargetIndex) => TargetChanges | null;
  /** What was read of it ahead, with the same knowledge: of use where `previous` is not. */
  readonly ahead: readonly ReadParagraph[];
}

const RULES = ruleSet(
  rules.filter((rule) => rule.scope === 'paragraph'),
  rules.filter((rule) => rule.scope === 'report'),
);

/** Analyses a report: each paragraph that is not known from `previous` is read, and the rules over the whole report join what was collected. */
export function analyseReport(input: Input): { readonly result: ReportAnalysis; readonly reading: Reading } {
  const { data, lexicon, targets, settings, spans, slips } = input;
  const { report, before, behind } = input.resplit;
  const { previous, rebound } = previousReading(input);
  if (!previous && input.ahead.length === 0) lexicon.expect(report.paragraphs);
  const { read, kept, fresh } = readParagraphs({
    paragraphs: report.paragraphs,
    context: documentContext(report, settings, targets),
    knowledge: { lexicon, targets, shared: new SharedParts(spans) },
    data,
    rules: RULES,
    previous: previous?.read ?? input.ahead,
    unedited: previous ? { before, behind } : { before: 0, behind: 0 },
  });
  const coverage = coverageAfter(read, kept, previous);
  const joined = joinReport({ rules: RULES.report, read, data, lexicon, previous, kept });
  const told = slips.tell(read, { targets, data, lexicon, rules: RULES });
  let facts: readonly ParagraphFacts[] | undefined;
  return {
    result: {
      uri: report.uri,
      report,
      get paragraphs() {
        facts ??= placedFacts(told, report);
        return facts;
      },
      findings: findingsOf(told, joined, report, settings),
      coverage,
      fresh: fresh + rebound,
    },
    reading: { basis: basisOf(input), report, read, joined, coverage },
  };
}

/** Reads on from what was read of a report ahead, until it is enough: then fewer paragraphs come back than the report has. */
export function readOn(
  { data, lexicon, targets, settings }: Pick<Input, 'data' | 'lexicon' | 'targets' | 'settings'>,
  { report, read, begun, shared, isEdited }: Omit<PartlyRead, 'basis'> & { readonly isEdited: boolean },
  enough: () => boolean,
): Pick<ReadParagraphs, 'read' | 'begun'> {
  return readParagraphs({
    paragraphs: report.paragraphs,
    context: documentContext(report, settings, targets),
    knowledge: { lexicon, targets, shared },
    data,
    rules: RULES,
    previous: read,
    unedited: { before: isEdited ? 0 : read.length, behind: 0 },
    enough,
    begun: isEdited ? undefined : begun,
  });
}

/** What the report was before its edit, held against the targets of now; nothing, where its words would be read otherwise now. */
function previousReading({ previous, changesSince, ...input }: Input): { readonly previous?: Reading; readonly rebound: number } {
  if (!previous) return { rebound: 0 };
  const { targets, ...words } = basisOf(input);
  const { targets: before, ...old } = previous.basis;
  if (old.words !== words.words || old.names !== words.names || old.slogans !== words.slogans) return { rebound: 0 };
  if (before === targets) return { previous, rebound: 0 };
  const changes = changesSince(before);
  if (!changes) return { rebound: 0 };
  const { data, lexicon } = input;
  const { read, fresh } = rebindParagraphs({ read: previous.read, changes, lexicon, targets, data, rules: RULES });
  return { previous: read === previous.read ? previous : { ...previous, read, coverage: coverageOf(read) }, rebound: fresh };
}

/** What a reading of now rests on. */
export const basisOf = ({ data: { names, slogans }, lexicon, targets }: Pick<Input, 'data' | 'lexicon' | 'targets'>): Basis => ({
  words: lexicon.revision,
  names,
  slogans,
  targets,
});

/** The facts with the paragraphs as they stand now. */
const placedFacts = (read: readonly ReadParagraph[], { paragraphs }: Report): readonly ParagraphFacts[] =>
  read.map(({ facts }, index) => {
    const paragraph = paragraphs[index];
    return !paragraph || paragraph === facts.paragraph ? facts : { ...facts, paragraph };
  });

function findingsOf(read: readonly ReadParagraph[], joined: readonly Joined[], report: Report, settings: Settings): readonly Finding[] {
  const said: Said[] = [];
  read.forEach((entry, paragraph) => {
    for (const { rule, finding } of entry.findings) said.push({ rule, paragraph, finding });
  });
  RULES.report.forEach((rule, index) => {
    for (const { paragraph, finding } of joined[index] ?? []) said.push({ rule, paragraph, finding });
  });
  return failuresOnce(said)
    .map((one) => placeFinding(one, report, settings))
    .filter((finding) => finding !== null)
    .sort(inOrder);
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
