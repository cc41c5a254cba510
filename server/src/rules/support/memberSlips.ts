import type { Slogan } from '../../data/schema.ts';
import { both } from '../../util/bilingual.ts';
import { isHanAt } from '../../util/isHanAt.ts';
import { overlaps, type Span } from '../../util/span.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { proseOf } from './prose.ts';

/**
 * 不敢腐、不能、不想腐: all that a phrase counts stands in its order, and one of it lacks a character. What is told in part (不敢腐、不能腐) or shortened
 * throughout (不敢、不能、不想) is no slip. Where the phrase itself stands beside it, slogan-members tells it.
 */
export function reportShortMember(context: ParagraphRuleContext): void {
  const { facts, data, report } = context;
  const text = proseOf(facts);
  if (!text.includes('、')) return;
  const lists = listsOf(data.slogans);
  for (const { start: index, end } of runsIn(text, lists)) {
    const items = text.slice(index, end).split('、');
    for (const { record, members } of listsWith(items, lists)) {
      const slip = slipIn(items, members);
      if (!slip || facts.slogans.some((mention) => mention.record === record)) continue;
      const { at, found, right } = slip;
      const before = items.slice(0, at).reduce((sum, item) => sum + item.length + 1, 0);
      const start = index + before + (at === 0 ? (items[0] ?? '').length - found.length : 0);
      const span = { start, end: start + found.length };
      // 学史明理、史增信、…: of a phrase that has its marks itself it is a near miss.
      if (context.nearMisses().some((miss) => miss.record === record && overlaps(miss, span))) continue;
      report({
        span,
        level: 'warning',
        message: both(
          `提法疑漏字：“${members.join('、')}”中“${right}”误作“${found}”。`,
          `A character seems to be missing: ${found} should be ${right}, as in ${members.join('、')}.`,
        ),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
      break;
    }
  }
}

/**
 * Items joined by 、, three and more, with the words before the first and behind the last, of which one begins as a member does or the first ends as one: most
 * copy has none. Looked for from mark to mark.
 */
function runsIn(text: string, { beginnings, ends }: Lists): readonly Span[] {
  const runs: Span[] = [];
  for (let mark = text.indexOf('、'); mark >= 0; ) {
    let start = mark;
    while (start > 0 && isHanAt(text, start - 1)) start--;
    let end = mark;
    let marks = 0;
    let isLike = ends.has(pairAt(text, mark - 2));
    while (text.charAt(end) === '、' && isHanAt(text, end + 1)) {
      marks++;
      isLike ||= beginnings.has(pairAt(text, end + 1));
      end++;
      while (isHanAt(text, end)) end++;
    }
    if (isLike && marks > 1 && start < mark) runs.push({ start, end });
    mark = text.indexOf('、', Math.max(end, mark + 1));
  }
  return runs;
}

/** Two characters as a number. */
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

interface List {
  readonly record: Slogan;
  readonly members: readonly string[];
}

interface Lists {
  /** By each member, and by what the first one ends with. */
  readonly byMember: ReadonlyMap<string, readonly List[]>;
  readonly beginnings: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

const made = new WeakMap<readonly Slogan[], Lists>();

function listsOf(slogans: readonly Slogan[]): Lists {
  const before = made.get(slogans);
  if (before) return before;
  const byMember = new Map<string, List[]>();
  const beginnings = new Set<number>();
  const ends = new Set<number>();
  for (const record of slogans)
    for (const members of [record.members, record.text.split('、')])
      if (members.length > 2 && members.every((member) => /^[\u4e00-\u9fff]{3,12}$/.test(member))) {
        const [first = ''] = members;
        ends.add(pairAt(first, first.length - 2));
        for (const member of members) beginnings.add(pairAt(member, 0));
        for (const key of [...members, first.slice(-2)]) byMember.set(key, [...(byMember.get(key) ?? []), { record, members }]);
      }
  const lists = { byMember, beginnings, ends };
  made.set(slogans, lists);
  return lists;
}

/** The lists on record of which a run has an item whole: one between its first and its last, or the end of the first. */
function listsWith(items: readonly string[], { byMember }: Lists): readonly List[] {
  const found = new Set<List>();
  for (let at = 0; at < items.length - 1; at++) {
    const key = at === 0 ? items[0]?.slice(-2) : items[at];
    for (const list of byMember.get(key ?? '') ?? []) if (list.members.length === items.length) found.add(list);
  }
  return [...found];
}

function slipIn(items: readonly string[], members: readonly string[]): { at: number; found: string; right: string } | null {
  const last = items.length - 1;
  const fits = (item: string, wording: string, at: number): boolean =>
    at === 0 ? item.endsWith(wording) : at === last ? item.startsWith(wording) : item === wording;
  const amiss = members.flatMap((member, at) => (fits(items[at] ?? '', member, at) ? [] : [at]));
  const [at] = amiss;
  if (at === undefined || amiss.length > 1) return null;
  const item = items[at] ?? '';
  const right = members[at] ?? '';
  for (let i = 0; i < right.length; i++) {
    const found = right.slice(0, i) + right.slice(i + 1);
    // 不敢腐、不能腐、不想…: what goes on behind the last one may be another word.
    const goesOn = at === last && i === right.length - 1 && !/^(?:$|的|等|一体|机制)/.test(item.slice(found.length));
    if (fits(item, found, at) && !goesOn) return { at, found, right };
  }
  return null;
}
