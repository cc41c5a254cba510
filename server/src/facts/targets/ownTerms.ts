import { withoutComparison } from '../../data/comparison.ts';
import type { DataSet, Name } from '../../data/schema.ts';

/** 自定用语: the spellings of a term that a desk has put into its names file (类别“指标”), all of which mean one thing. */
export type OwnTerm = readonly string[];

/** The terms of the names files that have more than one spelling. */
export function ownTerms({ names }: Pick<DataSet, 'names'>): readonly OwnTerm[] {
  return names.filter(isTerm).map(({ name, aliases }) => [name, ...aliases]);
}

const isTerm = ({ type, aliases }: Name): boolean => type === 'indicator' && aliases.length > 0;

/** More spellings of one indicator than this are a mistake in the names file. */
const MOST = 16;

/** An indicator's name in every spelling that the desk's terms give it: 链群产值 → 链群产值, 重点产业链产值. The name itself comes first. */
export function spellingsOf(name: string, terms: readonly OwnTerm[]): readonly string[] {
  const indicator = withoutComparison(name);
  const plain = indicator.replace(EXPLAINED, '');
  const found = plain === indicator || plain.length < SHORTEST ? [indicator] : [indicator, plain];
  const short = plain.replace(SELDOM_SAID, '');
  if (short !== plain && short.length >= SHORTEST - 2) found.push(short);
  for (const spellings of terms) {
    for (const known of [...found]) {
      const said = longestIn(known, spellings);
      if (said === undefined) continue;
      for (const other of spellings) {
        const spelling = known.replace(said, () => other);
        if (found.length < MOST && !found.includes(spelling)) found.push(spelling);
      }
    }
  }
  return found;
}

/** 乡镇卫生院分院（延伸服务点）: what explains a name, and does not tell it from another. */
const EXPLAINED = /[（(](?!不?含|不?包括|扣除|剔除)[^（()）\d]{2,12}[）)]$/;
const SHORTEST = 6;

/** 新型储能产业产值, 工业技术改造投资: what a text leaves out. */
const SELDOM_SAID = /(?<=[\u4e00-\u9fff]{2})产业(?=总?产值$)|^工业(?=(?:技术改造|技改)投资$)/;

function longestIn(text: string, spellings: OwnTerm): string | undefined {
  let best: string | undefined;
  for (const word of spellings) if (word.length > (best?.length ?? 0) && text.includes(word)) best = word;
  return best;
}
