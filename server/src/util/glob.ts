/**
 * Tells paths by a pattern that a person wrote: `*` and `?` within a name, `**` for any folders, `[0-9]` and `[!0-9]`, `{讲话,通稿}`. Letter case does not
 * count; a name that begins with a dot is meant by `**`, or where the pattern has the dot. Its time is bounded by pattern × path whatever the pattern is, which a
 * regular expression made of it would not be: patterns come from hegao.yaml, and so from whoever sent the folder.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const patterns = alternatives(glob.slice(0, MAX_LENGTH).toLowerCase()).map((one) =>
    one.split('/').map((step): Step => (step === '**' ? ANY_FOLDERS : piecesOf(step))),
  );
  return (path) => {
    const names = path.toLowerCase().split('/');
    return patterns.some((steps) => matches(steps, names, (step) => step === ANY_FOLDERS, isName));
  };
}

/** Whether a text is a pattern, not the name of one file. */
export const isGlob = (text: string): boolean => /[*?[{]/.test(text);

/** Longer ones are cut, and then match nothing that anybody has. */
const MAX_LENGTH = 1000;
/** Of braces; what goes beyond stays as it is written. */
const MAX_ALTERNATIVES = 64;

type Piece = { readonly any: true } | { readonly one: (character: string) => boolean };
type Step = typeof ANY_FOLDERS | readonly Piece[];
const ANY_FOLDERS = '**';
const ANY: Piece = { any: true };

function isName(step: Step, name: string): boolean {
  if (step === ANY_FOLDERS) return false;
  const [first] = step;
  if (name.startsWith('.') && !(first && 'one' in first && first.one('.') && !first.one('x'))) return false;
  return matches(
    step,
    [...name],
    (piece) => 'any' in piece,
    (piece, character) => 'one' in piece && piece.one(character),
  );
}

/** Holds a sequence against steps of which some stand for any number of items: on a failure only the last such step takes one item more. */
function matches<S, T>(
  steps: readonly S[],
  items: readonly T[],
  isAny: (step: S) => boolean,
  fits: (step: S, item: T) => boolean,
): boolean {
  let step = 0;
  let item = 0;
  let again: { readonly step: number; item: number } | null = null;
  while (item < items.length) {
    const one = steps[step];
    if (one !== undefined && isAny(one)) again = { step: step++, item };
    else if (one !== undefined && fits(one, items[item] as T)) {
      step++;
      item++;
    } else if (again) {
      step = again.step + 1;
      item = ++again.item;
    } else return false;
  }
  return steps.slice(step).every(isAny);
}

function piecesOf(step: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const characters = [...step];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const close = character === '[' ? characters.indexOf(']', at + 2) : -1;
    if (character === '*') pieces.push(ANY);
    else if (character === '?') pieces.push({ one: () => true });
    else if (close > 0) {
      pieces.push(classOf(characters.slice(at + 1, close)));
      at = close;
    } else pieces.push({ one: (other) => other === character });
  }
  return pieces;
}

/** What stands between brackets: `0-9`, `!abc`. */
function classOf(inside: readonly string[]): Piece {
  const isNot = inside[0] === '!' || inside[0] === '^';
  const set = isNot ? inside.slice(1) : inside;
  const has = (character: string) =>
    set.some((from, at) => {
      const to = set[at + 1] === '-' ? set[at + 2] : undefined;
      return to === undefined ? from === character : from <= character && character <= to;
    });
  return { one: (character) => has(character) !== isNot };
}

/** `{讲话,通稿}/*.txt` as the patterns that it stands for. */
function alternatives(glob: string): readonly string[] {
  let open: readonly string[] = [glob];
  for (;;) {
    const next = open.flatMap((one) => {
      const [, before, inside, behind] = innermost(one) ?? [];
      return inside === undefined ? [one] : inside.split(',').map((choice) => `${before}${choice}${behind}`);
    });
    if (next.length === open.length || next.length > MAX_ALTERNATIVES) return open;
    open = next;
  }
}

/** Around the first pair of braces that has none in it. */
function innermost(glob: string): readonly string[] | null {
  const close = glob.indexOf('}');
  const start = close < 0 ? -1 : glob.lastIndexOf('{', close);
  if (start < 0 || !glob.slice(start, close).includes(',')) return null;
  return [glob, glob.slice(0, start), glob.slice(start + 1, close), glob.slice(close + 1)];
}
