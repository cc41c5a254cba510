import type { Slogan } from '../../data/schema.ts';
import { both } from '../../util/bilingual.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { itemsBefore } from './enumeration.ts';
import { WordsStanding } from './wordsStanding.ts';

/** 蓝天、碧水、净土四大保卫战: all that a phrase counts stands right before it, and its numeral is another. */
export function reportOtherCount({ facts, data, report }: ParagraphRuleContext, text: string): void {
  if (!text.includes('、')) return;
  const { counts, words } = countsOf(data.slogans);
  const standing = words.in(text);
  if (standing.size === 0) return;
  for (const { record, numeral, rest } of counts.filter((count) => standing.has(count.rest)))
    for (let at = text.indexOf(rest); at > 0; at = text.indexOf(rest, at + 1)) {
      const told = text.charAt(at - 1);
      if (told === numeral || !NUMERALS.includes(told) || facts.slogans.some(({ start, end }) => start < at && at <= end)) continue;
      const items = itemsBefore(text, at - 1)?.items ?? [];
      const isWhole = items.length === record.members.length && record.members.every((member, i) => items[i]?.text.endsWith(member));
      if (!isWhole) continue;
      const span = { start: at - 1, end: at + rest.length };
      const newText = `${numeral}${rest}`;
      report({
        span,
        kind: 'numeral',
        message: both(
          `“${told}${rest}”列出了${items.length}项，应为“${newText}”。${record.source ? `来源：${record.source}` : ''}`,
          `${items.length} items stand before ${told}${rest}; ${newText} is meant.`,
        ),
        expected: newText,
        fixes: [{ title: both(`改为“${newText}”`, `Change to ${newText}`), edits: [{ span, newText }] }],
      });
    }
}

interface Count {
  readonly record: Slogan;
  readonly numeral: string;
  /** 大保卫战 of 三大保卫战. */
  readonly rest: string;
}

const NUMERALS = '两三四五六七八九十';
interface Counts {
  readonly counts: readonly Count[];
  readonly words: WordsStanding;
}
const made = new WeakMap<readonly Slogan[], Counts>();

function countsOf(slogans: readonly Slogan[]): Counts {
  const before = made.get(slogans);
  if (before) return before;
  const counts = slogans.flatMap((record): readonly Count[] => {
    const { text, members } = record;
    const isCount = /^[两三四五六七八九十][\u4e00-\u9fff]{2,}$/.test(text) && NUMERALS.indexOf(text.charAt(0)) + 2 === members.length;
    return isCount ? [{ record, numeral: text.charAt(0), rest: text.slice(1) }] : [];
  });
  const all = { counts, words: new WordsStanding(() => counts.map(({ rest }) => rest)) };
  made.set(slogans, all);
  return all;
}
