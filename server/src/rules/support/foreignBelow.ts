/** An item below a phrase that is none of what it counts. */
export interface Foreign {
  /** Which of the paragraphs below it is, and where in what that begins with it stands. */
  readonly index: number;
  readonly from: number;
  readonly found: string;
  readonly right: string;
}

/**
 * “五个振兴” above paragraphs that begin 推进产业振兴, 推进人才振兴, 推进治理振兴…: as many as it counts, all but one of which name its members, and one
 * the same words around something else. Only of phrases whose members share a word.
 */
export function foreignBelow(members: readonly string[], paragraphs: readonly { readonly beginning: string }[]): Foreign | null {
  const [first = ''] = members;
  const [head, tail] = [first.slice(0, 2), first.slice(-2)];
  const isTail = members.every((member) => member.endsWith(tail));
  if (members.length < 3 || paragraphs.length < members.length || !(isTail || members.every((member) => member.startsWith(head))))
    return null;
  const named = paragraphs.map(({ beginning }) => members.find((member) => beginning.includes(member)));
  if (new Set(named).size !== members.length || named.filter((member) => member === undefined).length !== 1) return null;
  const index = named.indexOf(undefined);
  const beginning = paragraphs[index]?.beginning ?? '';
  const beside = index === 0 ? 1 : index - 1;
  const words = (paragraphs[beside]?.beginning ?? '').split(named[beside] ?? '')[0] ?? '';
  const item = beginning.startsWith(words) ? beginning.slice(words.length) : '';
  const at = item.indexOf(isTail ? tail : head);
  const found = isTail ? item.slice(0, at + tail.length) : item;
  const right = members.find((member) => !named.includes(member)) ?? '';
  const isAlike = isTail ? at > 0 : at === 0;
  return isAlike && found.length <= right.length + 2 ? { index, from: words.length, found, right } : null;
}
