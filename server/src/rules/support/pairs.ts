/** A mark that opens or closes, at its place in a report. */
export interface PairMark {
  readonly paragraph: number;
  readonly offset: number;
  readonly mark: string;
}

/** What is wrong with a mark, and what should stand there; null where something is missing elsewhere. */
export interface PairProblem extends PairMark {
  readonly kind: 'straight' | 'direction' | 'unpaired';
  readonly right: string | null;
  /** The other straight quote of a pair. */
  readonly partner?: PairMark;
}

/** A paragraph's text and index. */
export interface PairText {
  readonly paragraph: number;
  readonly text: string;
}

/** Reads “, ” and " of a report in order. A speech may run over several paragraphs, each opened again. */
export function quoteProblems(texts: readonly PairText[]): readonly PairProblem[] {
  const problems: PairProblem[] = [];
  // A speech that an earlier paragraph opened: its end is looked for, not demanded.
  let speech = false;
  for (const { paragraph, text } of texts) {
    if (problems.length > MANY) break;
    const marks = [...text.matchAll(/[“”"]/g)].map((match) => ({ paragraph, offset: match.index, mark: match[0] }));
    let open: PairMark | null = null;
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at];
      const next = marks[at + 1];
      if (!mark || problems.length > MANY) break;
      if (mark.mark === '"') {
        if (open) {
          problems.push({ ...mark, kind: 'straight', right: '”' });
          open = null;
        } else if (next && hanBetween(text, mark, next)) {
          if (next.mark === '"') problems.push({ ...mark, kind: 'straight', right: '“', partner: next });
          else if (next.mark === '”') problems.push({ ...mark, kind: 'straight', right: '“' });
          if (next.mark !== '“') at++;
        }
      } else if (mark.mark === '“') {
        if (!open) open = mark;
        else if (next?.mark === '”' && marks[at + 2]?.mark === '”') at++;
        else if (next?.mark === '”') {
          problems.push({ ...open, kind: 'unpaired', right: null });
          open = mark;
        } else {
          problems.push({ ...mark, kind: 'direction', right: '”' });
          open = null;
        }
      } else if (open) open = null;
      else if (speech) speech = false;
      else if (next?.mark === '”') {
        problems.push({ ...mark, kind: 'direction', right: '“' });
        at++;
      } else problems.push({ ...mark, kind: 'unpaired', right: null });
    }
    if (!open) continue;
    if (open.offset === 0 || /[：:，,说]$/.test(text.slice(0, open.offset))) speech = true;
    else problems.push({ ...open, kind: 'unpaired', right: null });
  }
  return problems;
}

/** Title marks 《》, which nest, and may close a few lines after the one that opens them. */
export function titleProblems(texts: readonly PairText[]): readonly PairProblem[] {
  const problems: PairProblem[] = [];
  let open: { readonly mark: PairMark; readonly at: number }[] = [];
  texts.forEach(({ paragraph, text }, at) => {
    const lost = open.filter((carried) => carried.at < at - CARRIED);
    if (lost.length > 0) open = open.filter((carried) => carried.at >= at - CARRIED);
    for (const { mark } of lost) problems.push({ ...mark, kind: 'unpaired', right: null });
    for (const match of text.matchAll(/[《》]/g)) {
      const mark = { paragraph, offset: match.index, mark: match[0] };
      // A line that does not end a sentence may be a title that goes on elsewhere.
      if (mark.mark === '《') open.push({ mark, at: ENDED.test(text) ? at : Number.POSITIVE_INFINITY });
      else if (!open.pop()) problems.push({ ...mark, kind: 'unpaired', right: null });
    }
  });
  for (const { mark, at } of open) if (Number.isFinite(at)) problems.push({ ...mark, kind: 'unpaired', right: null });
  return problems;
}

/** A title that is set over several lines, or in a link of a web page, stands in as many paragraphs. */
const CARRIED = 2;

const ENDED = /[。！？；：”）]\s*$/;

/** No writer reads more; what follows is not looked at. */
const MANY = 500;

function hanBetween(text: string, from: PairMark, to: PairMark): boolean {
  return /[\u4e00-\u9fff]/.test(text.slice(from.offset, to.offset));
}
