import type { Placed, Sidecar, SidecarProblem, Suppression } from '../data/sidecar.ts';
import { rules } from '../rules/index.ts';
import type { SuppressionRule } from '../rules/rule.ts';
import suppressionExpired from '../rules/suppression-expired.ts';
import suppressionInvalid from '../rules/suppression-invalid.ts';
import suppressionUnused from '../rules/suppression-unused.ts';
import { type Paragraph, paragraphAt, toParagraph } from '../text/paragraph.ts';
import type { Report } from '../text/report.ts';
import { sentenceAround, withoutSpace } from '../text/sentenceAround.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { overlaps, type Span, spanOf, textAt } from '../util/span.ts';
import { type Directive, directivesOf, wholeComment } from './directives.ts';
import type { Finding } from './finding.ts';
import { levelOf, type Settings } from './settings.ts';

/** A finding that is not shown, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** What is left of a report's findings when people's decisions are taken into account. */
export interface Review {
  /** Those that stay, and those about comments that do nothing. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** About entries of the sidecar; their spans are the sidecar's. */
  readonly sidecarFindings: readonly Finding[];
}

export interface ReviewInput {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly sidecar: Sidecar | undefined;
  /** ISO date; null: nothing expires. */
  readonly today: string | null;
  readonly settings: Settings;
}

/** 忽略: takes away the findings that comments and sidecar suppress, and reports suppressions that are unused, expired or not understood. */
export function applySuppressions({ report, findings, sidecar, today, settings }: ReviewInput): Review {
  const directives = report.text.includes('<!--') ? directivesOf(report.text, ruleNamed) : [];
  if (directives.length === 0 && !sidecar) return { findings, suppressed: [], sidecarFindings: [] };
  const entries: Entry[] = [
    ...directives.flatMap((directive) => directive.suppressions.map((suppression) => ({ suppression, reach: reachOf(report, directive) }))),
    ...(sidecar?.suppressions ?? []).map((suppression) => ({ suppression, reach: null })),
  ];
  const live = liveByRule(entries, today);
  const used = new Set<Suppression>();
  const suppressed: Suppressed[] = [];
  const left = findings.filter((finding) => {
    const found = live.get(finding.rule)?.holding(finding, report);
    if (!found) return true;
    used.add(found.suppression);
    suppressed.push({ finding, suppression: found.suppression });
    return false;
  });
  const about = (suppression: Suppression): Verdict | null => {
    const id = ruleNamed(suppression.rule);
    if (id === null) return { rule: suppressionInvalid, why: unknownRule(suppression.rule) };
    if (isOver(suppression, today)) return { rule: suppressionExpired, why: null };
    const rule = rules.find((one) => one.id === id);
    return used.has(suppression) || !rule || levelOf(rule, undefined, settings) === 'off' ? null : { rule: suppressionUnused, why: null };
  };
  const own = directives.flatMap((directive) => directiveFindings(report, directive, about, settings));
  return {
    findings: own.length === 0 ? left : [...left, ...own].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    suppressed,
    sidecarFindings: sidecar ? sidecarFindings(sidecar, about, settings) : [],
  };
}

/** What was ignored of a figure's contradiction with its record. */
export function ignoredAt({ suppressed }: Pick<Review, 'suppressed'>, span: Span): Suppressed | null {
  return suppressed.find(({ finding }) => finding.rule === 'target-mismatch' && overlaps(finding.span, span)) ?? null;
}

/** Whether a suppression's last day is past. */
export const isOver = ({ until }: Suppression, today: string | null): boolean =>
  until !== null && today !== null && today.slice(0, until.length) > until;

/** The words and the sentence by which a finding is known again, wherever else the report was edited. */
export function keyOfSpan(report: Report, span: Span): { readonly text: string; readonly sentence: string } {
  const paragraph = paragraphOf(report, span.start);
  if (!paragraph) return { text: textAt(report.text, span), sentence: '' };
  const local = spanOf(toParagraph(paragraph, span.start), toParagraph(paragraph, span.end));
  return { text: textAt(paragraph.text, local), sentence: textAt(paragraph.text, sentenceAround(paragraph.text, local)) };
}

interface Entry {
  readonly suppression: Suppression;
  /** Where in the report it holds; null: everywhere. */
  readonly reach: Span | null;
}

interface Verdict {
  readonly rule: SuppressionRule;
  readonly why: Bilingual | null;
}

function liveByRule(entries: readonly Entry[], today: string | null): ReadonlyMap<string, LiveEntries> {
  const live = new Map<string, LiveEntries>();
  for (const entry of entries) {
    if (isOver(entry.suppression, today)) continue;
    const rule = ruleNamed(entry.suppression.rule) ?? '';
    const ofRule = live.get(rule) ?? new LiveEntries();
    ofRule.add(entry);
    live.set(rule, ofRule);
  }
  return live;
}

/** Entries of one rule, of which the first that holds counts. Those that hold everywhere are looked up by their words: there may be thousands. */
class LiveEntries {
  readonly #placed: { readonly entry: Entry; readonly order: number }[] = [];
  readonly #byWords = new Map<string, { readonly entry: Entry; readonly order: number }>();
  #count = 0;

  add(entry: Entry): void {
    const { text, sentence } = entry.suppression;
    const numbered = { entry, order: this.#count++ };
    if (entry.reach || text === null) this.#placed.push(numbered);
    else {
      const words = wordsOf(text, sentence);
      if (!this.#byWords.has(words)) this.#byWords.set(words, numbered);
    }
  }

  holding({ span }: Finding, report: Report): Entry | null {
    let known: ReturnType<typeof keyOfSpan> | null = null;
    const key = () => {
      known ??= keyOfSpan(report, span);
      return known;
    };
    const placed = this.#placed.find(({ entry: { reach, suppression } }) => {
      if (reach && !overlaps(reach, span) && reach.start !== span.start) return false;
      const { text, sentence } = suppression;
      return text === null || wordsOf(text, sentence) === wordsOf(key().text, sentence === null ? null : key().sentence);
    });
    if (this.#byWords.size === 0) return placed?.entry ?? null;
    const words = [wordsOf(key().text, null), wordsOf(key().text, key().sentence)];
    const found = [placed, ...words.map((one) => this.#byWords.get(one))].filter((one) => one !== undefined);
    return found.sort((a, b) => a.order - b.order)[0]?.entry ?? null;
  }
}

/** What a place is known again by, whatever its spaces; no line break is left in either part. */
const wordsOf = (text: string, sentence: string | null): string =>
  sentence === null ? withoutSpace(text) : `${withoutSpace(text)}\n${withoutSpace(sentence)}`;

/** The paragraph that a comment stands in or behind; for one that opens its line between paragraphs, the next one. Null: the whole report. */
function reachOf(report: Report, { place, everywhere }: Directive): Span | null {
  if (everywhere) return null;
  const before = report.paragraphs.findLast(({ start }) => start < place.start);
  if (before && !/[\r\n]/.test(report.text.slice(before.end, place.start))) return before;
  const after = report.paragraphs.find(({ start }) => start >= place.end);
  return after ?? spanOf(place.end, place.end);
}

function directiveFindings(
  report: Report,
  { place, suppressions, problem }: Directive,
  about: (suppression: Suppression) => Verdict | null,
  settings: Settings,
): readonly Finding[] {
  const subjects = problem
    ? [{ verdict: { rule: suppressionInvalid, why: problem }, suppression: null }]
    : suppressions.map((suppression) => ({ verdict: about(suppression), suppression }));
  const span = wholeComment(report.text, place);
  const alone = suppressions.length === 1;
  return subjects.flatMap(({ verdict, suppression }) => {
    const finding = verdict && findingOf(verdict, suppression, place, settings);
    if (!finding) return [];
    const fixes = alone ? [{ title: DELETE, edits: [{ span, newText: '' }] }] : [];
    return [{ ...finding, fixes }];
  });
}

function sidecarFindings(
  { suppressions, problems }: Sidecar,
  about: (suppression: Suppression) => Verdict | null,
  settings: Settings,
): readonly Finding[] {
  const invalid = (problem: SidecarProblem) => findingOf({ rule: suppressionInvalid, why: problem.message }, null, problem.place, settings);
  const entry = (suppression: Placed<Suppression>) => {
    const verdict = about(suppression);
    return verdict && findingOf(verdict, suppression, suppression.place, settings);
  };
  return [...problems.map(invalid), ...suppressions.map(entry)]
    .filter((finding) => finding !== null)
    .sort((a, b) => a.span.start - b.span.start);
}

function findingOf({ rule, why }: Verdict, suppression: Suppression | null, span: Span, settings: Settings): Finding | null {
  const level = levelOf(rule, undefined, settings);
  if (level === 'off') return null;
  const message = rule.message({ rule: suppression?.rule ?? '', until: suppression?.until ?? null, why });
  return { rule: rule.id, kind: null, level, message, span, fixes: [], related: [], target: null, expected: null };
}

/** A rule's id, told by its id or its title. */
function ruleNamed(name: string): string | null {
  return rules.find(({ id, docs, scope }) => scope !== 'suppression' && (id === name || docs.title.zh === name))?.id ?? null;
}

const paragraphOf = ({ paragraphs }: Report, offset: number): Paragraph | undefined => paragraphs[paragraphAt(paragraphs, offset)];

const unknownRule = (name: string) => both(`没有“${name}”这条规则。`, `there is no rule “${name}”.`);
const DELETE = both('删去这条忽略', 'Delete this suppression');
