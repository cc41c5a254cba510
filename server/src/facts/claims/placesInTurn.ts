import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import type { ClaimInput } from './claimInput.ts';

/** Places of which a row of figures tells one each: 徐州经开区、徐州高新区销售收入分别增长13%和18%. */
export interface PlacesInTurn {
  /** The places with what joins them to what is told, to be passed over where the names of the figures are looked for. */
  readonly places: readonly Span[];
  /** The scope of each figure. */
  readonly scopes: ReadonlyMap<Figure, string>;
}

/** The rows of a sentence that are told of places in turn, each at the beginning of its item: 甲县工笔画、乙县汉服产值分别为…, 甲、乙的采购规模分别为…. */
export function placesInTurn({ text, sentence, names, targets }: ClaimInput): PlacesInTurn {
  const all: Span[] = [];
  const scopes = new Map<Figure, string>();
  // In the sentence alone: from its beginning to the end of a long paragraph would be read anew for each sentence.
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(IN_TURN_ALL)) {
    const at = sentence.start + index;
    const list = LIST.exec(text.slice(Math.max(sentence.start, at - LONGEST_LIST), at))?.[1];
    const figures = list === undefined ? [] : rowFrom(text, sentence.figures, at + IN_TURN.length);
    if (list === undefined || figures.length < 2) continue;
    const items = [...list.matchAll(ITEM)].map(({ index, 0: words }) => ({ start: at - list.length + index, words }));
    if (items.length !== figures.length) continue;
    const places = items.map(({ start, words }) => placeAt(start, words));
    if (!places.every((place) => place !== null)) continue;
    all.push(...places);
    for (const [i, figure] of figures.entries()) scopes.set(figure, places[i]?.name ?? '');
  }
  return { places: all, scopes };

  function placeAt(start: number, words: string): (Span & { readonly name: string }) | null {
    for (let length = Math.min(words.length, LONGEST_PLACE); length > 1; length--) {
      const said = words.slice(0, length);
      const name =
        targets.scopes.get(said) ??
        names.find((one) => one.start === start && one.end === start + length && PLACES.has(one.record.type))?.record.name;
      if (name === undefined) continue;
      const end = start + length;
      return { start, end: text[end] === '的' ? end + 1 : end, name: targets.scopes.get(name) ?? name };
    }
    return null;
  }
}

const PLACES: ReadonlySet<string> = new Set(['district', 'zone']);
const IN_TURN = '分别';
const IN_TURN_ALL = new RegExp(IN_TURN, 'g');
const LONGEST_LIST = 80;
const LONGEST_PLACE = 14;
/** Up to the mark before it; a part of what was told before is one as well. */
const LIST = /(?:^|[，；：。,;])(?:其中)?([^，；：。,;\d]{4,})$/;
const ITEM = /[^、和与及]+/g;

/** The figures that follow an offset with nothing but their joiners between them. */
function rowFrom(text: string, figures: readonly Figure[], from: number): readonly Figure[] {
  const row: Figure[] = [];
  for (const figure of figures) {
    if (figure.start < from) continue;
    const last = row.at(-1);
    const between = text.slice(last?.end ?? from, figure.start);
    if (!(last ? JOINED : BEFORE).test(between)) break;
    row.push(figure);
  }
  return row;
}

const BEFORE = /^[^，。；、\d]{0,12}$/;
const JOINED = /^[、和与及]$/;
