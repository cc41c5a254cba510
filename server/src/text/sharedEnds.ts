/** How many code units two texts share at their beginnings and at their ends; the two stretches do not overlap. */
export interface SharedEnds {
  readonly before: number;
  readonly behind: number;
}

/** What an edit left alone. */
export function sharedEnds(a: string, b: string): SharedEnds {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a.charCodeAt(before) === b.charCodeAt(before)) before++;
  let behind = 0;
  while (behind < most - before && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind)) behind++;
  return { before, behind };
}
