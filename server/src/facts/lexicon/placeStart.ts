import type { Span } from '../../util/span.ts';

/**
 * Whether a place is likely to begin there: behind a mark, another name, or a word that leads to places. Three thousand shipped places are near to
 * so much (智造强县, 迁建和县医院, 做强做实州县两级) that elsewhere nothing is told by one character.
 */
export const beginsAsPlace = (text: string, { start }: Span, known: readonly Span[]): boolean =>
  LEADS_TO_PLACE.test(text.slice(Math.max(0, start - 4), start)) || known.some(({ end }) => end === start);

const LEADS_TO_PLACE = /(?:^|[^一-鿿]|[在于到赴往自从由驻]|支持|推动|推进|走进|来自|帮扶|援助|支援|结对|联合)$/;
