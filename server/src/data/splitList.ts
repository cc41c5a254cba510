import type { Span } from '../util/span.ts';

/** An item of a list that stands in one string; offsets in that string. */
export interface ListItem extends Span {
  readonly text: string;
}

/**
 * Splits `甲、乙` into its items. Where ；, ; or | or a line break stands outside quotation marks and brackets, only those separate, so that
 * an item may itself contain a 、. Inside “…”, 《…》 and （…） nothing separates.
 */
export function splitList(text: string): readonly ListItem[] {
  const strong: number[] = [];
  const weak: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (OPENING.includes(unit)) depth++;
    else if (CLOSING.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && unit !== '\n') continue;
    else if (STRONG.includes(unit)) {
      strong.push(i);
      depth = 0;
    } else if (unit === '、') weak.push(i);
  }
  const cuts = strong.length > 0 ? strong : weak;
  const items: ListItem[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const item = trimmed(text, from, cut);
    if (/[^、\s]/.test(item.text)) items.push(item);
    from = cut + 1;
  }
  return items;
}

const OPENING = '“‘《（([【〔';
const CLOSING = '”’》）)]】〕';
const STRONG = '；;|｜\n';

function trimmed(text: string, from: number, to: number): ListItem {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const said = raw.trim();
  return { start, end: start + said.length, text: said };
}
