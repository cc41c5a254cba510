import { matchesOf } from '../../util/matchesOf.ts';

/** A mark ‘ or ’ of a paragraph that has no other half. */
export interface InnerQuote {
  readonly offset: number;
  readonly mark: string;
}

/** The marks ‘ and ’ without their halves, in a paragraph whose “ and ” are paired: “要坚持‘房住不炒定位。”. A speech may go on in the next one. */
export function unpairedInner(text: string): readonly InnerQuote[] {
  if (!/[‘’]/.test(text)) return NONE;
  const unpaired: InnerQuote[] = [];
  let open: InnerQuote | null = null;
  // How many “ stand open within ‘: ‘要把“为人民服务”刻在心里’.
  let within = 0;
  for (const { index: offset, 0: mark } of matchesOf(text, MARKS)) {
    if (mark === '“') within += open ? 1 : 0;
    else if (mark === '”' && within > 0) within--;
    else if (mark === '’' && !open) {
      if (!isApostrophe(text, offset)) unpaired.push({ offset, mark });
    } else {
      if (open && mark !== '’') unpaired.push(open);
      open = mark === '‘' ? { offset, mark } : null;
      within = 0;
    }
  }
  if (open && !SPEECH.test(text.slice(Math.max(0, open.offset - 1), open.offset))) unpaired.push(open);
  return unpaired;
}

const NONE: readonly InnerQuote[] = [];
const SPEECH = /^$|[：:，,说]/;
/** An apostrophe within a word (Let’s) is none. */
const MARKS = /[“”]|(?<![A-Za-z])‘|’(?!(?<=[A-Za-z].)[A-Za-z])/g;
/** Nor, where none is open, are those of minutes (40’), of years (’99) and at the end of a word. */
const isApostrophe = (text: string, at: number): boolean => /[A-Za-z\d°]/.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + 1));
