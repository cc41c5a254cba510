import { supersededLaws } from './lawLists.ts';
import { formerTitles, laws, partyAndStandards, regulations } from './nationalLists.ts';

/** Titles of documents that offices cite, without 中华人民共和国 and without （试行）. */
export interface LawTitles {
  readonly all: readonly string[];
  /** Those, and former ones: no slip of another. */
  readonly known: ReadonlySet<string>;
  /** What another law repealed. */
  readonly superseded: ReadonlyMap<string, SupersededLaw>;
  /** By their characters in no order, for those whose words changed places. */
  readonly byCharacters: ReadonlyMap<string, readonly string[]>;
  /** Long ones by what they end with; `keysOf` gives the keys. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
}

let made: LawTitles | undefined;

/** Made when a paragraph first cites something. */
export function lawTitles(): LawTitles {
  made ??= make();
  return made;
}

function make(): LawTitles {
  const all = `${laws()} ${regulations()} ${partyAndStandards()}`.split(' ');
  const byEnd = new Map<string, string[]>();
  for (const title of all)
    if (title.length > 5 && title.endsWith('法')) for (const key of keysOf(title)) byEnd.set(key, [...(byEnd.get(key) ?? []), title]);
  const superseded = new Map(supersededLaws().trim().split('\n').map(readSuperseded));
  const byCharacters = new Map<string, string[]>();
  for (const title of all) byCharacters.set(charactersOf(title), [...(byCharacters.get(charactersOf(title)) ?? []), title]);
  return { all, known: new Set([...all, ...formerTitles().split(' '), ...superseded.keys()]), superseded, byCharacters, byEnd };
}

/** What a title has in no order. */
export const charactersOf = (title: string): string => [...title].sort().join('');

/** 污染防治法: by its 治, and by its 防, for one of them may be what is amiss. */
export const keysOf = (title: string): readonly string[] => [title.slice(-2), `${title.charAt(title.length - 3)}-`];

/** A law that another one repealed. */
export interface SupersededLaw {
  readonly now: string;
  /** The day from which it is out of force. */
  readonly since: string;
  /** The last month that it was in force in, be it in part. */
  readonly lastMonth: string;
  /** The article of what rules now that says so; 0 where none does. */
  readonly article: string;
}

function readSuperseded(row: string): readonly [string, SupersededLaw] {
  const [title = '', now = '', since = '', article = ''] = row.split(' ');
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number);
  const last = day > 1 ? { year, month } : month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return [title, { now, since, lastMonth: `${last.year}-${String(last.month).padStart(2, '0')}`, article }];
}
