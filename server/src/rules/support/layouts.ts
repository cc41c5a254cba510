import { matchesOf } from '../../util/matchesOf.ts';
import type { Listed } from './listedBehind.ts';

/**
 * “一轴三园”，以滨河大道为轴，串起桥头物流园、新城软件园: of a layout that is made of several parts, one part is named in the phrase's own sentence, and only
 * there. One more or less than it says is a slip; 等 leaves it open.
 */
export function layoutParts(text: string): readonly Listed[] {
  return matchesOf(text, LAYOUT).flatMap((match): readonly Listed[] => {
    const [found, phrase = ''] = match;
    const from = match.index + found.length;
    const rest = /^[^。！？\n“]*/.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
    return matchesOf(phrase, PART).flatMap(({ 1: numeral = '', 2: noun = '' }): readonly Listed[] => {
      const due = '两三四五六七八九'.indexOf(numeral) + 2;
      const words = BY_NOUN.get(noun);
      const named = words ? matchesOf(rest, words.named) : [];
      const [list] = words ? matchesOf(rest, words.list) : [];
      const shown = list?.[0].split(/[、和]/) ?? [];
      if (due < 2 || Math.abs(shown.length - due) !== 1 || named.length !== shown.length || /等/.test(rest)) return [];
      return [{ start: match.index + 1, end: from - 1, text: phrase, due, noun, shown }];
    });
  });
}

const LONGEST = 120;
const LAYOUT = /[“‘]((?:[一两三四五六七八九多][\u4e00-\u9fff]){2,4})[”’]/g;
const NOUNS = '园带区廊轴翼极山镇村城馆湖港圈心核';
const PART = new RegExp(`([两三四五六七八九])([${NOUNS}])`, 'g');
const NAME = '[\\u4e00-\\u9fff]';
/** What ends with a noun, and a row of such, by the noun. */
const BY_NOUN = new Map(
  Array.from(NOUNS, (noun) => [
    noun,
    {
      named: new RegExp(`${NAME}{2,20}?${noun}(?=[、，；和与及等]|$)`, 'g'),
      list: new RegExp(`${NAME}{2,16}${noun}(?:[、和]${NAME}{2,8}${noun})+(?=[，；]|$)`, 'g'),
    },
  ]),
);
