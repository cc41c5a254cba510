import type { Name } from '../../data/schema.ts';

/** The province that a place lies in, by the records of places; undefined for one that no record has, or several of that name. */
export function provinceOf(place: string, names: readonly Name[]): string | undefined {
  const above = parentsOf(names);
  let at: string | null | undefined = place;
  for (let step = 0; step < DEEPEST && at !== undefined; step++) {
    const parent = above.get(at);
    if (parent === undefined) return PROVINCE.test(at) ? at : undefined;
    if (parent === null) return at;
    at = parent;
  }
  return undefined;
}

/** 村, 镇, 县, 市, 省 */
const DEEPEST = 5;
const PROVINCE = /(?:省|自治区)$/;

const made = new WeakMap<readonly Name[], ReadonlyMap<string, string | null>>();

/** The place above each place; those whose name several have are left out. */
function parentsOf(names: readonly Name[]): ReadonlyMap<string, string | null> {
  const known = made.get(names);
  if (known) return known;
  const parents = new Map<string, string | null>();
  const several = new Set<string>();
  for (const { name, parent, type } of names) {
    if (type !== 'district') continue;
    if (parents.has(name) && parents.get(name) !== parent) several.add(name);
    else parents.set(name, parent);
  }
  for (const name of several) parents.delete(name);
  made.set(names, parents);
  return parents;
}
