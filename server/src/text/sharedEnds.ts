/** How many code units two texts share at their beginnings and at their ends; the two stretches do not overlap. */
export interface SharedEnds {
  readonly before: number;
  readonly behind: number;
}

/** Engines compare stretches much faster than code units one by one. */
const STRETCH = 1024;

/** What an edit left alone. */
export function sharedEnds(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before + STRETCH <= most && a.slice(before, before + STRETCH) === b.slice(before, before + STRETCH)) before += STRETCH;
  while (before < most && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  const rest = most - before;
  const fromEnd = (text: string, behind: number): string => text.slice(text.length - behind - STRETCH, text.length - behind);
  let behind = 0;
  while (behind + STRETCH <= rest && fromEnd(a, behind) === fromEnd(b, behind)) behind += STRETCH;
  while (behind < rest && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return { before, behind };
}
