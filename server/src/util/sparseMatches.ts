/** Which code units stand in a list. */
export function unitTable(units: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)] = 1;
  return table;
}

/** Whether one of the units stands between two offsets: told before an expression is tried that finds nothing without one. */
export function holdsUnit(text: string, from: number, to: number, units: Uint8Array): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (units[text.charCodeAt(at)] === 1) return true;
  return false;
}

/**
 * The matches of an expression with the flag y, which is tried only where one of the units stands that its matches begin with. The engine tries an
 * expression of many alternatives at every character, which takes three to five times as long.
 */
export function sparseMatches(text: string, pattern: RegExp, beginnings: Uint8Array): readonly RegExpExecArray[] {
  let matches: RegExpExecArray[] | undefined;
  for (let at = 0; at < text.length; ) {
    const match = beginnings[text.charCodeAt(at)] === 1 ? matchAt(text, pattern, at) : null;
    if (match === null) at++;
    else {
      if (matches) matches.push(match);
      else matches = [match];
      at += match[0].length || 1;
    }
  }
  return matches ?? NONE;
}

const NONE: readonly RegExpExecArray[] = [];

/** The match of an expression with the flag y that begins at an offset. */
export function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
