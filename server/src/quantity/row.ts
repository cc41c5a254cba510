/** How far apart numerals of a row stand, and how far what is passed over may: a unit and a joiner are not read there. */
const NEAR = 1;
const NEAR_UNREAD = 4;

/** So many numerals one right behind the other are no prose, and nothing in them states an amount. */
const LONGEST = 64;

/**
 * 数字串: numerals that follow each other with no more than one character between them, as junk does: `1家1家1家…`, `3至3至…`. What
 * stands far back in such a row is passed over unread, so that the densest texts take no more time and space than others.
 */
export class NumeralRow {
  #end = Number.NEGATIVE_INFINITY;
  #count = 0;

  /** Whether what begins there is passed over, for it goes on with too long a row; the row is then longer by that character. */
  passesOver(at: number): boolean {
    if (this.#count <= LONGEST || at - this.#end > NEAR_UNREAD) return false;
    this.#end = at + 1;
    return true;
  }

  /** Takes what was read. */
  add(start: number, end: number): void {
    this.#count = start - this.#end <= NEAR ? this.#count + 1 : 0;
    this.#end = end;
  }
}
