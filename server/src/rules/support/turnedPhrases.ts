import type { Slogan } from '../../data/schema.ts';
import { ATTESTED_PHRASES } from '../../facts/lexicon/attestedPhrases.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { proseOf } from './prose.ts';
import { cited } from './wording.ts';

/**
 * “放管服” said as “放服管”: a short quotation of the very characters of one phrase on record, in another order. Established words of print, numerals that
 * changed places (一区两园) and two words that did (引领党建) are phrases of their own.
 */
export function reportTurned({ facts, data, report }: ParagraphRuleContext): void {
  for (const { index, 1: found = '' } of matchesOf(proseOf(facts), QUOTED)) {
    const phrases = byCharacters(data.slogans);
    const [right = '', ...others] = phrases.get(keyOf(found)) ?? [];
    if (right === '' || others.length > 0 || right === found || ATTESTED_PHRASES.has(found) || !isSlip(found, right)) continue;
    const span = { start: index + 1, end: index + 1 + found.length };
    report({
      span,
      message: both(
        `提法字序有误：${cited(found)}应为${cited(right)}。`,
        `The characters stand in another order: ${found} should be ${right}.`,
      ),
      expected: right,
      fixes: [{ title: both(`改为${cited(right)}`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    });
  }
}

const QUOTED = /[“‘]([\u4e00-\u9fff]{3,5})(?=[”’])/g;
const keyOf = (phrase: string): string => [...phrase].sort().join('');

const known = new WeakMap<readonly Slogan[], ReadonlyMap<string, readonly string[]>>();

/** The phrases on record by their characters; what a record lists as wrong is told elsewhere. */
function byCharacters(slogans: readonly Slogan[]): ReadonlyMap<string, readonly string[]> {
  const before = known.get(slogans);
  if (before) return before;
  const phrases = new Map<string, string[]>();
  for (const { text, aliases, wrong } of slogans)
    for (const phrase of new Set([text, ...aliases, ...wrong]))
      if (/^[\u4e00-\u9fff]{3,5}$/.test(phrase)) phrases.set(keyOf(phrase), [...(phrases.get(keyOf(phrase)) ?? []), phrase]);
  known.set(slogans, phrases);
  return phrases;
}

function isSlip(found: string, right: string): boolean {
  const places = [...right].flatMap((character, at) => (found.charAt(at) === character ? [] : [at]));
  if (places.some((at) => NUMERAL.test(right.charAt(at)))) return false;
  const isTurnedRound = right.length === 4 && found === right.slice(2) + right.slice(0, 2);
  // Two neighbours that changed places in a longer phrase are a near miss.
  const isSwap = right.length > 3 && places.length === 2 && places[1] === (places[0] ?? 0) + 1;
  return !isTurnedRound && !isSwap;
}

const NUMERAL = /[一二两三四五六七八九十百千万亿零双]/;
