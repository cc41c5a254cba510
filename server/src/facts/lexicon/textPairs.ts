/** Which code units stand side by side in texts, as they are and without quotation marks, which words are looked for without. */
export class TextPairs {
  readonly #pairs = new Set<number>();
  readonly #units = new Set<number>();

  /** Takes folded texts. */
  constructor(texts: readonly string[]) {
    for (const text of texts) {
      this.#note(text);
      if (text.includes('"')) this.#note(text.replaceAll('"', ''));
    }
  }

  #note(text: string): void {
    let before = text.charCodeAt(0);
    this.#units.add(before);
    for (let i = 1; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.#units.add(unit);
      this.#pairs.add(pairOf(before, unit));
      before = unit;
    }
  }

  /** Whether the texts may hold a word, as far as its first two units tell. */
  mayHold(word: string): boolean {
    return word.length < 2 || this.has(word.charCodeAt(0), word.charCodeAt(1));
  }

  has(first: number, second: number): boolean {
    return this.#pairs.has(pairOf(first, second));
  }

  hasUnit(unit: number): boolean {
    return this.#units.has(unit);
  }

  /** Whether another text, folded, has no pair and no unit but those of these. */
  covers(text: string): boolean {
    return this.#hasAllOf(text) && (!text.includes('"') || this.#hasAllOf(text.replaceAll('"', '')));
  }

  #hasAllOf(text: string): boolean {
    if (text.length > 0 && !this.#units.has(text.charCodeAt(0))) return false;
    for (let i = 1; i < text.length; i++) if (!this.has(text.charCodeAt(i - 1), text.charCodeAt(i))) return false;
    return true;
  }
}

/** 32 bits, with a sign: a small integer for the engine. */
const pairOf = (first: number, second: number): number => (first << 16) | second;
