import { type Span, spanOf, textAt } from '../../util/span.ts';
import { rawLength, readXml } from '../ooxml/xml.ts';
import type { Piece, Run, StoryParagraph } from './wordParagraph.ts';

/** The paragraphs of a part, by the note they belong to; those of the document under ''. */
export type Story = ReadonlyMap<string, readonly StoryParagraph[]>;

/** Why there is no story: the part is no XML, or has more paragraphs than any report. */
export type StoryFault = 'broken' | 'too-large';

const MOST_PARAGRAPHS = 200_000;

/** What is going on where the walk is: the body of a part, or a text box in it. */
interface Level {
  readonly paragraphs: StoryParagraph[];
  readonly boxIn: { readonly paragraph: StoryParagraph; readonly run: Run } | null;
  paragraph: StoryParagraph | null;
  run: Run | null;
  cells: number;
  /** Fields (域) that are open: whether their code is being read, or their result. */
  fields: ('code' | 'result')[];
}

/** Subtrees that are no text of the report: what was deleted or moved away, how things were formatted, readings above characters. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'numberingChange',
]);

/**
 * Reads the paragraphs of document.xml, footnotes.xml or endnotes.xml in the order in which they are printed. Insertions are read as text, deletions
 * are not; a field counts with its result. Linear.
 */
export function readStory(xml: string): Story | StoryFault {
  const stories = new Map<string, StoryParagraph[]>([['', []]]);
  let level: Level = levelOf(stories.get('') ?? [], null);
  const outer: Level[] = [];
  const skipping: string[] = [];
  const alternatives: { chosen: boolean }[] = [];
  const formulas: Run[] = [];
  let properties = 0;
  let paragraphs = 0;
  let inText: 'kept' | 'trimmed' | null = null;
  let hidden = false;

  const sound = readXml(xml, {
    open(element, attribute, place) {
      if (skipping.length > 0) {
        if (element === skipping[0]) skipping.push(element);
        return;
      }
      const { paragraph, run } = level;
      if (SKIPPED.has(element)) {
        if (paragraph && properties > 0 && (element === 'del' || element === 'moveFrom')) paragraph.goesOn = true;
        skipping.push(element);
        return;
      }
      const value = () => attribute('val') ?? '';
      switch (element) {
        case 'footnote':
        case 'endnote': {
          const paragraphs: StoryParagraph[] = [];
          if ((attribute('type') ?? 'normal') === 'normal') stories.set(attribute('id') ?? '', paragraphs);
          level = levelOf(paragraphs, null);
          break;
        }
        case 'p':
          paragraphs++;
          level.paragraph = paragraphs > MOST_PARAGRAPHS ? null : newParagraph(level.cells > 0);
          break;
        case 'pPr':
          properties++;
          break;
        case 'pStyle':
          if (paragraph) paragraph.style = value();
          break;
        case 'numId':
          if (paragraph) paragraph.numbering = { list: value(), level: paragraph.numbering?.level ?? null };
          break;
        case 'ilvl':
          if (paragraph) paragraph.numbering = { list: paragraph.numbering?.list ?? null, level: Number(value()) };
          break;
        case 'outlineLvl':
          if (paragraph) paragraph.outline = Number(value());
          break;
        case 'tc':
          level.cells++;
          break;
        case 'oMath':
        case 'oMathPara':
          formulas.push({ start: place.start, end: place.end, tag: '', format: '', from: place.start });
          break;
        case 'ruby':
          if (run) formulas.push(run);
          break;
        case 'r':
          if (paragraph && !run) {
            const tag = /^[^\s/>]+/.exec(xml.slice(place.start + 1, place.end))?.[0] ?? '';
            level.run = { start: place.start, end: place.end, tag, format: '', from: place.end };
            hidden = false;
          }
          break;
        case 'vanish':
          if (run && properties === 0) hidden = !/^(?:0|false|off)$/.test(value());
          break;
        case 'fldChar': {
          const type = attribute('fldCharType');
          if (type === 'begin') level.fields.push('code');
          else if (type === 'separate' && level.fields.length > 0) level.fields[level.fields.length - 1] = 'result';
          else if (type === 'end') level.fields.pop();
          break;
        }
        case 't':
          inText = attribute('space') === 'preserve' ? 'kept' : 'trimmed';
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          if (paragraph && run)
            paragraph.notes.push({ kind: element === 'footnoteReference' ? 'footnote' : 'endnote', id: attribute('id') ?? '', run });
          break;
        case 'AlternateContent':
          alternatives.push({ chosen: false });
          break;
        case 'Choice':
        case 'Fallback': {
          const alternative = alternatives.at(-1);
          if (alternative?.chosen) skipping.push(element);
          else if (alternative) alternative.chosen = true;
          break;
        }
        case 'txbxContent':
          if (paragraph && run) {
            outer.push(level);
            level = levelOf([], level.boxIn ?? { paragraph, run });
          } else skipping.push(element);
          break;
        default:
          if (SIGNS.has(element) && properties === 0) put(SIGNS.get(element) ?? '', place, 'beside');
          else if (element === 'sym') put(symbolOf(attribute('char')), place, 'beside');
      }
    },
    text(text, place) {
      if (skipping.length > 0 || inText === null) return;
      const flat = text.replace(/[\r\n\t]/g, ' ');
      // Without xml:space="preserve" Word leaves out the white space around a text.
      const kept = inText === 'kept' ? flat : flat.replace(/^ +| +$/g, '');
      const lead = inText === 'kept' ? 0 : (/^ +/.exec(flat)?.[0].length ?? 0);
      const isData = xml.startsWith('<![CDATA[', place.start);
      put(kept, spanOf(place.start + (lead > 0 ? rawLength(textAt(xml, place), lead) : 0), place.end), isData ? 'never' : 'within');
    },
    close(element, place) {
      if (skipping.length > 0) {
        if (element === skipping[0]) skipping.pop();
        return;
      }
      switch (element) {
        case 'p': {
          const { paragraph } = level;
          if (!paragraph) break;
          const { boxIn, fields } = level;
          if (boxIn) boxIn.paragraph.boxes.push({ paragraph, run: boxIn.run });
          else level.paragraphs.push(paragraph);
          level.paragraph = null;
          level.run = null;
          // A field whose code never ends must not swallow the rest.
          level.fields = fields.filter((part) => part === 'result');
          break;
        }
        case 'pPr':
          properties--;
          break;
        case 'rPr':
          if (level.run && properties === 0 && formulas.length === 0) {
            const { run } = level;
            if (run.format === '' && run.from <= place.start) run.format = xml.slice(run.from, place.end);
            run.from = place.end;
          }
          break;
        case 'tc':
          level.cells--;
          break;
        case 'r':
          // A run that holds a text box ends when the level is its own again.
          if (level.run && formulas.at(-1) !== level.run) {
            level.run.end = place.end;
            level.run = null;
            hidden = false;
          }
          break;
        case 'oMath':
        case 'oMathPara':
        case 'ruby': {
          const formula = formulas.pop();
          if (formula && element !== 'ruby') formula.end = place.end;
          break;
        }
        case 't':
          inText = null;
          break;
        case 'AlternateContent':
          alternatives.pop();
          break;
        case 'txbxContent':
          level = outer.pop() ?? level;
          break;
      }
    },
  });
  if (!sound) return 'broken';
  return paragraphs > MOST_PARAGRAPHS ? 'too-large' : stories;

  function put(text: string, place: Span, cut: Piece['cut']): void {
    const { paragraph, fields } = level;
    const formula = formulas[0];
    const run = formula ?? level.run;
    if (!paragraph || !run || text === '' || hidden || fields.includes('code')) return;
    paragraph.pieces.push({ start: paragraph.text.length, text, run, place, cut: formula ? 'never' : cut });
    paragraph.text += text;
  }
}

/** A break of a line or a page within a paragraph is a line separator: a line of the text is a paragraph, and no other. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\u2028'],
  ['cr', '\u2028'],
  ['noBreakHyphen', '-'],
]);

/** A character of a symbol font says nothing by its code; it keeps the words beside it apart. */
function symbolOf(hex: string | null): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code >= 0x20 && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfffe ? String.fromCharCode(code) : '\ufffc';
}

const levelOf = (paragraphs: StoryParagraph[], boxIn: Level['boxIn']): Level => ({
  paragraphs,
  boxIn,
  paragraph: null,
  run: null,
  cells: 0,
  fields: [],
});

const newParagraph = (inTable: boolean): StoryParagraph => ({
  text: '',
  pieces: [],
  style: null,
  numbering: null,
  outline: null,
  inTable,
  notes: [],
  boxes: [],
  goesOn: false,
});
