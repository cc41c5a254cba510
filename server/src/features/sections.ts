import type { Paragraph } from '../text/paragraph.ts';
import type { Report } from '../text/report.ts';
import type { Span } from '../util/span.ts';

/** A title, heading or visit line (——访荥阳市委书记…) with all that stands below it. The span ends where the next one of its rank begins. */
export interface Section extends Span {
  readonly heading: Paragraph;
  readonly children: readonly Section[];
}

/** The sections of a report, nested. */
export function sectionsOf({ paragraphs }: Report): readonly Section[] {
  const root: Open = { rank: Number.NEGATIVE_INFINITY, heading: null, children: [], end: 0 };
  const stack: Open[] = [root];
  let last = 0;
  for (const paragraph of paragraphs) {
    const rank = rankOf(paragraph);
    if (rank !== null) {
      close(stack, rank, last);
      const section: Open = { rank, heading: paragraph, children: [], end: 0 };
      stack.at(-1)?.children.push(section);
      stack.push(section);
    }
    last = paragraph.end;
  }
  close(stack, Number.NEGATIVE_INFINITY, last);
  return root.children.flatMap(finish);
}

interface Open {
  readonly rank: number;
  readonly heading: Paragraph | null;
  readonly children: Open[];
  end: number;
}

/** A visit line belongs to the title above it and holds the headings below it. */
function rankOf({ kind, level }: Paragraph): number | null {
  if (kind === 'title') return 0;
  if (kind === 'visit') return 1;
  return kind === 'heading' ? 1 + level : null;
}

function close(stack: Open[], rank: number, end: number): void {
  for (let top = stack.at(-1); top && top.rank >= rank && top.heading; top = stack.at(-1)) {
    top.end = end;
    stack.pop();
  }
}

function finish({ heading, children, end }: Open): Section[] {
  return heading ? [{ heading, start: heading.start, end, children: children.flatMap(finish) }] : [];
}
