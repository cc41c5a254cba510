import type { DataSet } from '../data/schema.ts';
import { rules } from '../rules/index.ts';
import type { Report } from '../text/report.ts';
import type { Reading } from './analyseReport.ts';

/** What one thread read of a report, as plain data that can be sent to another one with the same data files and settings. */
export interface PackedReading {
  readonly packed: unknown;
}

type Parts = Pick<Reading, 'read' | 'joined' | 'coverage'>;

/** Packs and unpacks readings. Records, rules and paragraphs, which the other side has as well, are named by their places. */
export class ReadingPacker {
  readonly #shared: readonly object[];
  #places: ReadonlyMap<object, number> | undefined;

  constructor({ targets, slogans, names }: DataSet) {
    this.#shared = [...rules, ...targets, ...slogans, ...names];
  }

  /** What is one object stays one. */
  pack({ report, read, joined, coverage }: Reading): PackedReading {
    this.#places ??= new Map(this.#shared.map((one, place) => [one, place]));
    const places = this.#places;
    const done = new Map<object, unknown>(report.paragraphs.map((paragraph, at) => [paragraph, { [PLACE]: this.#shared.length + at }]));
    const pack = (value: unknown): unknown => {
      if (!isPlain(value)) return value;
      const before = done.get(value);
      if (before !== undefined) return before;
      const place = places.get(value);
      if (place !== undefined) return { [PLACE]: place };
      const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
      done.set(value, copy);
      if (Array.isArray(copy)) for (const item of value as readonly unknown[]) copy.push(pack(item));
      else for (const key in value) copy[key] = pack((value as Readonly<Record<string, unknown>>)[key]);
      return copy;
    };
    return { packed: pack({ read, joined, coverage }) };
  }

  /** Puts what is known here in its places. Changes what was packed. */
  unpack({ packed }: PackedReading, { paragraphs }: Report): Parts {
    const done = new Set<object>();
    const unpack = (value: object): unknown => {
      const place = (value as { readonly [PLACE]?: number })[PLACE];
      if (place !== undefined) return this.#shared[place] ?? paragraphs[place - this.#shared.length];
      if (done.has(value)) return value;
      done.add(value);
      const parts = value as Record<string, unknown>;
      for (const key in parts) {
        const item = parts[key];
        if (isPlain(item)) parts[key] = unpack(item);
      }
      return value;
    };
    return unpack(packed as object) as Parts;
  }
}

/** No field of facts or findings is called so. */
const PLACE = '#';

/** Lists and objects of fields; sets and the like are sent as they are. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
