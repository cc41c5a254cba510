import type { Slogan } from '../../data/schema.ts';
import type { SloganMention } from '../facts.ts';
import { type Candidate, isQuoted } from './candidates.ts';
import { NUMERAL, PHRASE_HEAD } from './collisions.ts';
import type { WordCuts } from './cuts.ts';
import { toWord } from './words.ts';

/** Decides which candidates are official phrases: the longest first, short ones without marks only where they are words of their own. */
export function selectSlogans(
  text: string,
  candidates: readonly Candidate[],
  covered: ReadonlySet<Candidate>,
  cuts: WordCuts,
): readonly SloganMention[] {
  const mentions: SloganMention[] = [];
  let last = 0;
  for (const candidate of candidates) {
    const record = recordOf(candidate);
    if (!record || candidate.start < last) continue;
    const quoted = isQuoted(text, candidate);
    if (!quoted && !stands(text, candidate, record, covered, cuts)) continue;
    mentions.push({ start: candidate.start, end: candidate.end, text: text.slice(candidate.start, candidate.end), record, quoted });
    last = candidate.end;
  }
  return mentions;
}

function recordOf({ word, entry }: Candidate): Slogan | undefined {
  return entry.slogans.length < 2 ? entry.slogans[0] : (entry.slogans.find((slogan) => toWord(slogan.text) === word) ?? entry.slogans[0]);
}

/** What makes one word with 新: 创新, 更新, 全新. */
const NEW = /[创更革全最重翻刷焕崭维]/;

/** Whether a phrase without quotation marks is one: not the 十大战略 of 二十大战略部署, not the 全年稳 of 全年稳定. */
function stands(text: string, candidate: Candidate, record: Slogan, covered: ReadonlySet<Candidate>, cuts: WordCuts): boolean {
  const { start, end, word } = candidate;
  const before = text.charAt(start - 1);
  if (NUMERAL.test(word.charAt(0)) && (NUMERAL.test(before) || before === '第')) return false;
  // 创新发展理念, 全新发展格局
  if (word.startsWith('新') && NEW.test(before)) return false;
  if (word.length > 3) return true;
  if (covered.has(candidate) || !cuts.isWhole(candidate)) return false;
  return word.length === 3 || !record.quoted || PHRASE_HEAD.test(text.slice(end, end + 2));
}
