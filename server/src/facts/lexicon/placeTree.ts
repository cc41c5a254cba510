import type { Name } from '../../data/schema.ts';

/** 隶属: which place lies in which, by the records' 上级. Of places of one name (朝阳区) there are several records. */
export class PlaceTree {
  readonly #byName = new Map<string, Name[]>();

  constructor(names: readonly Name[]) {
    for (const record of names) {
      if (!PLACES.has(record.type)) continue;
      const list = this.#byName.get(record.name);
      if (list) list.push(record);
      else this.#byName.set(record.name, [record]);
    }
  }

  named(name: string): readonly Name[] {
    return this.#byName.get(name) ?? [];
  }

  /** The places that a place lies in, the nearest first; of places of one name those of each. */
  above(name: string): readonly (readonly Name[])[] {
    return this.named(name).map((record) => this.#chain(record));
  }

  #chain(record: Name): readonly Name[] {
    const chain: Name[] = [];
    for (let parent = record.parent; parent !== null && chain.length < DEEPEST; ) {
      const [above] = this.named(parent);
      if (!above || chain.includes(above)) break;
      chain.push(above);
      parent = above.parent;
    }
    return chain;
  }
}

const PLACES: ReadonlySet<string> = new Set(['district', 'zone', 'park', 'town']);
const DEEPEST = 6;
