/** A word that is taken for another; the words beside it tell which one is meant. */
export interface WordPair {
  readonly wrong: string;
  /** What is meant, of the same length. */
  readonly right: string;
  /** What stands before it (an expression that ends with $), and behind it (one that begins with ^). */
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

export const pair = (wrong: string, right: string, before?: RegExp, behind?: RegExp): WordPair => ({
  wrong,
  right,
  ...(before && { before }),
  ...(behind && { behind }),
});

/** Words that are none, each with what it stands for: 按装安装. */
export const misspelt = (rows: string): readonly WordPair[] =>
  rows.split(' ').map((both) => pair(both.slice(0, both.length / 2), both.slice(both.length / 2)));
