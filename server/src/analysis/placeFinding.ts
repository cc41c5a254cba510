import { LEVELS, type Level, type Rule, type RuleFinding } from '../rules/rule.ts';
import { toDocument } from '../text/paragraph.ts';
import type { Report } from '../text/report.ts';
import type { Finding } from './finding.ts';
import { levelOf, type Settings } from './settings.ts';

/** What a rule said of a paragraph, by the paragraph's index. */
export interface Said {
  readonly rule: Rule;
  readonly paragraph: number;
  readonly finding: RuleFinding;
}

/** Gives a finding its level, and its offsets in the document; null where the settings silence it. `reportOf` gives the other reports that it names. */
export function placeFinding(
  { rule, paragraph: index, finding }: Said,
  report: Report,
  settings: Settings,
  reportOf: (uri: string) => Report | undefined = () => undefined,
): Finding | null {
  const set = levelOf(rule, finding.level, settings);
  const level = finding.isHunch && set !== 'off' && finding.level ? quieterOf(set, finding.level) : set;
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
    related: (finding.related ?? []).map(({ uri, paragraph: other, span, message }) => {
      const home = uri === undefined ? (report.paragraphs[other ?? index] ?? paragraph) : reportOf(uri)?.paragraphs[other ?? -1];
      return { uri: uri ?? report.uri, span: home ? toDocument(home, span) : span, message };
    }),
    target: finding.target ?? null,
    expected: finding.expected ?? null,
  };
}

const quieterOf = (a: Level, b: Level): Level => (LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b);

/** By place; rules at one place by name. */
export const inOrder = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
