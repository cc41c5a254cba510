import type { Slogan } from '../../data/schema.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import { overlaps } from '../../util/span.ts';
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
  for (const { index, 0: run } of matchesOf(text, RUN)) {
    const items = run.split('、');
    for (const { record, members } of listsWith(items, data.slogans)) {
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

/** Items joined by 、, three and more, with the words before the first and behind the last. */
const RUN = /[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+){2,}/g;

interface List {
  readonly record: Slogan;
  readonly members: readonly string[];
}

const made = new WeakMap<readonly Slogan[], ReadonlyMap<string, readonly List[]>>();

/** The lists on record of which a run has an item whole: one between its first and its last, or the end of the first. */
function listsWith(items: readonly string[], slogans: readonly Slogan[]): readonly List[] {
  const lists = made.get(slogans) ?? listsOf(slogans);
  made.set(slogans, lists);
  const [first = ''] = items;
  const keys = [first.slice(-2), ...items.slice(1, -1)];
  return [...new Set(keys.flatMap((key) => lists.get(key) ?? []))].filter(({ members }) => members.length === items.length);
}

/** By each member, and by what the first one ends with. */
function listsOf(slogans: readonly Slogan[]): ReadonlyMap<string, readonly List[]> {
  const lists = new Map<string, List[]>();
  for (const record of slogans)
    for (const members of [record.members, record.text.split('、')])
      if (members.length > 2 && members.every((member) => /^[\u4e00-\u9fff]{3,12}$/.test(member)))
        for (const key of [...members, (members[0] ?? '').slice(-2)]) lists.set(key, [...(lists.get(key) ?? []), { record, members }]);
  return lists;
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
