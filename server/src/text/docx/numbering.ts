import { readXml } from '../ooxml/xml.ts';
import type { NumberingLink, ParagraphStyle } from './styles.ts';

/** Says the label (自动编号: 一、 （一） 1.) of each paragraph of a list in turn; '' where there is none, or none that can be told. */
export type Labels = (link: NumberingLink) => string;

interface Level {
  format: string;
  /** `%1、` */
  text: string;
  start: number;
  /** What stands between label and text. */
  suffix: string;
  /** Whether every number of the label is in Arabic digits. */
  legal: boolean;
}

interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
}

interface Numbering {
  readonly abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

/**
 * Counts as Word does (ECMA-376, 17.9): lists of one kind count on together, a number begins the levels below it anew, and a list with a start of
 * its own begins there when it first comes.
 */
export function createLabels(xml: string, styles: ReadonlyMap<string, ParagraphStyle>): Labels {
  const { abstracts, lists } = readNumbering(xml, styles);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, level: at }) => {
    const list = lists.get(id ?? '');
    const levels = abstracts.get(list?.abstract ?? '');
    const level = at ?? 0;
    const said = levels?.get(level);
    if (!list || !levels || !said || level > 8) return '';
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    const startsAnew = list.starts.has(level) && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const before = counts[level];
    counts[level] = startsAnew ? (list.starts.get(level) ?? 1) : before === undefined ? said.start : before + 1;
    counts.length = level + 1;
    const label = labelOf(said, levels, counts);
    return label === '' || said.suffix === 'nothing' || /[、）)．。]$/.test(label) ? label : `${label} `;
  };
}

function labelOf({ format, text, legal }: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  if (format === 'bullet' || format === 'none' || text.length > LONGEST) return '';
  let sound = true;
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const count = counts[at] ?? levels.get(at)?.start ?? 1;
    const shown = numberIn(legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'), count);
    sound &&= shown !== null;
    return shown ?? '';
  });
  return sound ? label : '';
}

/** A label that people print has a few characters. */
const LONGEST = 40;

function readNumbering(xml: string, styles: ReadonlyMap<string, ParagraphStyle>): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  const links = new Map<string, string>();
  const state: { abstract: string | null; list: string | null; at: number; level: Level | null } = {
    abstract: null,
    list: null,
    at: 0,
    level: null,
  };
  readXml(xml, {
    open(element, attribute) {
      const value = () => attribute('val') ?? '';
      if (element === 'abstractNum') {
        state.abstract = attribute('abstractNumId') ?? '';
        abstracts.set(state.abstract, new Map());
      } else if (element === 'num') {
        state.list = attribute('numId') ?? '';
        lists.set(state.list, { abstract: '', starts: new Map() });
      } else if (element === 'abstractNumId') Object.assign(lists.get(state.list ?? '') ?? {}, { abstract: value() });
      else if (element === 'numStyleLink' && state.abstract !== null) links.set(state.abstract, value());
      else if (element === 'lvlOverride') state.at = Number(attribute('ilvl'));
      else if (element === 'startOverride') lists.get(state.list ?? '')?.starts.set(state.at, Number(value()));
      else if (element === 'lvl') {
        state.level = { format: 'decimal', text: '', start: 1, suffix: 'tab', legal: false };
        // A level of one list alone is rare; its start is all that is taken from it.
        if (state.abstract !== null) abstracts.get(state.abstract)?.set(Number(attribute('ilvl')), state.level);
      } else if (!state.level) return;
      else if (element === 'start') state.level.start = Number(value());
      else if (element === 'numFmt') state.level.format = value();
      else if (element === 'lvlText') state.level.text = value();
      else if (element === 'suff') state.level.suffix = value();
      else if (element === 'isLgl') state.level.legal = !/^(?:0|false)$/.test(value());
    },
    close(element) {
      if (element === 'abstractNum') state.abstract = null;
      else if (element === 'num') state.list = null;
      else if (element === 'lvl') state.level = null;
    },
  });
  for (const [abstract, style] of links) {
    const linked = lists.get(styles.get(style)?.numbering?.list ?? '')?.abstract ?? '';
    const levels = abstracts.get(linked);
    if (levels && linked !== abstract) abstracts.set(abstract, levels);
  }
  return { abstracts, lists };
}

/** Null where Word has a way of writing that is not known here. */
function numberIn(format: string, count: number): string | null {
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return chinese(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : null;
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = count >= 1 && count <= 26 ? String.fromCharCode(64 + count) : null;
      return format === 'lowerLetter' ? (letter?.toLowerCase() ?? null) : letter;
    }
    default:
      return null;
  }
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99: 一, 十, 十一, 二十. */
function chinese(count: number): string | null {
  if (!(count >= 1 && count <= 99)) return null;
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
