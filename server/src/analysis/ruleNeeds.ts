import { Automaton } from '../facts/lexicon/automaton.ts';
import type { ParagraphRule, ReportRule } from '../rules/rule.ts';

type NeedyRule = Pick<ParagraphRule | ReportRule, 'needs'>;

/** Tells which rules a paragraph may be of interest to: of forty that need some word, an average paragraph holds the words of three. */
export class RuleNeeds {
  readonly #automaton: Automaton;
  /** By the automaton's words, the places of the rules that need them. */
  readonly #rules: readonly (readonly number[])[];
  /** 1 for each rule that needs nothing. */
  readonly #always: Uint8Array;

  constructor(rules: readonly NeedyRule[]) {
    const byWord = new Map<string, number[]>();
    rules.forEach(({ needs }, at) => {
      for (const word of needs ?? []) {
        const list = byWord.get(word);
        if (list) list.push(at);
        else byWord.set(word, [at]);
      }
    });
    this.#automaton = new Automaton(byWord.keys());
    this.#rules = this.#automaton.words.map((word) => byWord.get(word) ?? []);
    this.#always = Uint8Array.from(rules, ({ needs }) => (needs ? 0 : 1));
  }

  /** For each rule, by its place in the list, 1 where the text holds a word that it needs. One pass over the text. */
  metBy(text: string): Uint8Array {
    const met = this.#always.slice();
    this.#automaton.scan(text, NOTHING_SKIPPED, (word) => {
      for (const at of this.#rules[word] ?? []) met[at] = 1;
    });
    return met;
  }
}

const NOTHING_SKIPPED = 0;
