import type { Name } from '../../data/schema.ts';
import type { NameMention } from '../facts.ts';
import { placeItself } from './placeItself.ts';

const GOVERNS: ReadonlySet<string> = new Set(['district', 'organisation', 'zone']);

/** What figures may be told of. A body of the centre that only a pack knows tells figures (国家统计局公布…), and is not what they are told of. */
export const mayGovern = ({ type, origin }: Name): boolean => GOVERNS.has(type) && (type !== 'organisation' || origin.pack === undefined);

/** The places that the sentences of a paragraph were told of, as it is read from its beginning to its end. */
export class PlacesTold {
  readonly #text: string;
  readonly #names: readonly NameMention[];
  /** How many of the names were read. */
  #read = 0;
  #last: string | undefined;

  constructor(text: string, names: readonly NameMention[]) {
    this.#text = text;
    this.#names = names;
  }

  /** The last one before an offset, which may go on: 临港新片区累计…。地区生产总值年均增长…. What is asked next lies further on. */
  before(offset: number): string | undefined {
    for (let name = this.#names[this.#read]; name && name.end <= offset; name = this.#names[++this.#read])
      if (isTold(this.#text, name)) this.#last = name.record.name;
    return this.#last;
  }
}

const isTold = (text: string, { start, end, record }: NameMention): boolean =>
  mayGovern(record) && /(?:^|[，,。：:\s]|在)$/.test(text.slice(Math.max(0, start - 1), start)) && placeItself(text, end) !== null;
