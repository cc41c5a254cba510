/** Whether an item is a member, be it with words before it (自觉增强政治意识) or shortened. */
export function isSame(item: string, member: string, shared: string): boolean {
  const a = item.replace(MARKS, '');
  const b = member.replace(MARKS, '');
  return (
    a.includes(b) ||
    (a.length >= 3 && b.includes(a)) ||
    (a.length >= 3 && a.startsWith(b.slice(0, a.length > 3 ? 2 : 1)) && isWithin(a, b)) ||
    // 责任意识，自觉向党中央看齐: not what follows it.
    (shared !== '' && a.replace(/[，,].*$/, '').endsWith(b.slice(0, -shared.length)))
  );
}

/** What long members begin with and no other does: 公务用车购置和运行维护费 is 公务用车购置及运行费. */
export function ownHeads(members: readonly string[]): ReadonlyMap<string, string> {
  const heads = members.map((member) => member.slice(0, HEAD));
  return new Map(
    members.flatMap((member, i) => {
      const head = heads[i] ?? '';
      return member.length > HEAD + 1 && heads.indexOf(head) === heads.lastIndexOf(head) ? [[member, head]] : [];
    }),
  );
}

/** Whether an item begins as a member and goes on with most of it: 最严肃的执法 is no 最严肃的问责. */
export function hasHead(item: string, member: string, head: string | undefined): boolean {
  if (head === undefined) return item.includes(member);
  const at = item.indexOf(head);
  if (at < 0) return false;
  const rest = item.slice(at + head.length);
  const own = [...member.slice(head.length).replace(/（[^）]*）/, '')];
  return rest === '' || own.filter((character) => rest.includes(character)).length * 2 >= own.length;
}

const HEAD = 4;

/** Whether a member without some of its words is the item: 宣传路线下基层 of 宣传路线、方针下基层. */
function isWithin(item: string, member: string): boolean {
  let at = 0;
  for (const c of member) if (c === item.charAt(at)) at++;
  return at === item.length;
}

/** 振兴 of 产业振兴、人才振兴: what all members end with, which a list may say once. */
export function sharedEnd(members: readonly string[]): string {
  const [first = ''] = members;
  let end = '';
  for (let i = first.length - 1; i > 0 && members.every((member) => member.endsWith(first.slice(i))); i--) end = first.slice(i);
  return end.length >= 2 ? end : '';
}

const MARKS = /[“”‘’"\s]/g;
