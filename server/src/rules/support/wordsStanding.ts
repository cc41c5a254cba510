import { Automaton } from '../../facts/lexicon/automaton.ts';

/** Tells in one pass which words of a list stand in a text. The list is taken in when a text is first asked about. */
export class WordsStanding {
  readonly #words: () => Iterable<string>;
  #automaton: Automaton | undefined;

  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** Those that stand there; most texts hold none. */
  in(text: string): ReadonlySet<string> {
    this.#automaton ??= new Automaton(this.#words());
    const { words } = this.#automaton;
    let found: Set<string> | undefined;
    this.#automaton.scan(text, NOTHING_SKIPPED, (word) => {
      found ??= new Set();
      found.add(words[word] ?? '');
    });
    return found ?? NONE;
  }
}

const NOTHING_SKIPPED = 0;
const NONE: ReadonlySet<string> = new Set();
