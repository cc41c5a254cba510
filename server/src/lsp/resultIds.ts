import type { Diagnostic } from 'vscode-languageserver';
import { fingerprintNumber } from '../util/fingerprint.ts';

/**
 * Names lists of diagnostics: equal lists have equal names, so that an edit which changes no finding sends none. Nearly all items of a list are written
 * as those of the list before, whose fingerprints are kept: to take them anew, character by character, cost a sixth of a key, and more of the first one.
 */
export class ResultIds {
  /** By an item's JSON, of the last list. */
  #known: ReadonlyMap<string, number> = new Map();
  /** A list that is shown while somebody types holds the very items of the one that it was made of. */
  readonly #byItem = new WeakMap<Diagnostic, number>();

  of(items: readonly Diagnostic[]): string {
    if (items.length === 0) return NO_ITEMS;
    const known = new Map<string, number>();
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (const item of items) {
      const print = this.#byItem.get(item) ?? this.#fingerprintOf(item, known);
      high = Math.imul(high ^ (print >>> 0), 2654435761);
      low = Math.imul(low ^ Math.floor(print / 2 ** 32), 1597334677) ^ high;
    }
    if (known.size > 0) this.#known = known;
    return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
  }

  #fingerprintOf(item: Diagnostic, known: Map<string, number>): number {
    const text = JSON.stringify(item);
    const print = this.#known.get(text) ?? fingerprintNumber(text);
    known.set(text, print);
    this.#byItem.set(item, print);
    return print;
  }
}

export const NO_ITEMS = '0';
