import { formerTitles, laws, partyAndStandards, regulations } from './nationalLists.ts';

/** Titles of documents that offices cite, without 中华人民共和国 and without （试行）. */
export interface LawTitles {
  readonly all: readonly string[];
  /** Those, and former ones: no slip of another. */
  readonly known: ReadonlySet<string>;
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
  return { all, known: new Set([...all, ...formerTitles().split(' ')]), byEnd };
}

/** 污染防治法: by its 治, and by its 防, for one of them may be what is amiss. */
export const keysOf = (title: string): readonly string[] => [title.slice(-2), `${title.charAt(title.length - 3)}-`];

/** What the 民法典 replaced on 1 January 2021 (第1260条). */
export const REPEALED_BY_CODE: ReadonlySet<string> = new Set(
  '婚姻法 继承法 民法通则 收养法 担保法 合同法 物权法 侵权责任法 民法总则'.split(' '),
);
