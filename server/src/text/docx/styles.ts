import { readXml } from '../ooxml/xml.ts';

/** What a paragraph style (样式) says of its paragraphs, as far as it matters to a reader. */
export interface ParagraphStyle {
  readonly heading: boolean;
  /** A line of the table of contents, which repeats what stands elsewhere. */
  readonly contents: boolean;
  readonly numbering: NumberingLink | null;
}

/** The list that a paragraph belongs to, and its level from 0. A `null` is left to the style. */
export interface NumberingLink {
  readonly list: string | null;
  readonly level: number | null;
}

export const NO_STYLE: ParagraphStyle = { heading: false, contents: false, numbering: null };

/** Reads `styles.xml`; what a style does not say it takes from the one that it is based on. */
export function readStyles(xml: string): ReadonlyMap<string, ParagraphStyle> {
  const drafts = new Map<string, Draft>();
  let draft: Draft | null = null;
  readXml(xml, {
    open(element, attribute) {
      const value = () => attribute('val') ?? '';
      if (element === 'style') {
        draft = { name: '', base: null, outline: null, list: null, level: null };
        drafts.set(attribute('styleId') ?? '', draft);
      } else if (!draft) return;
      else if (element === 'name') draft.name = value();
      else if (element === 'basedOn') draft.base = value();
      else if (element === 'outlineLvl') draft.outline = Number(value());
      else if (element === 'numId') draft.list = value();
      else if (element === 'ilvl') draft.level = Number(value());
    },
    close(element) {
      if (element === 'style') draft = null;
    },
  });
  return new Map([...drafts.keys()].map((id) => [id, styleOf(id, drafts)]));
}

interface Draft {
  name: string;
  base: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
}

/** Bases that are followed; a style may be based on itself. */
const MOST_BASES = 20;

function styleOf(id: string, drafts: ReadonlyMap<string, Draft>): ParagraphStyle {
  let outline: number | null = null;
  let list: string | null = null;
  let level: number | null = null;
  let draft = drafts.get(id);
  const name = draft?.name ?? '';
  for (let depth = 0; draft && depth < MOST_BASES; depth++) {
    outline ??= draft.outline;
    list ??= draft.list;
    level ??= draft.level;
    draft = drafts.get(draft.base ?? '');
  }
  return {
    heading: isHeadingLevel(outline) || HEADING.test(name),
    contents: CONTENTS.test(name),
    numbering: list === null ? null : { list, level },
  };
}

/** Level 9 is body text. */
export const isHeadingLevel = (outline: number | null): boolean => outline !== null && outline >= 0 && outline < 9;

const HEADING = /^(?:heading \d|title|subtitle|标题|副标题)/i;
const CONTENTS = /^(?:toc|contents|目录) ?\d/i;
