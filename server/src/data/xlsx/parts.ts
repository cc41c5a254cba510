import { getFormatInfo } from 'numfmt';
import { readXml } from '../../text/ooxml/xml.ts';
import type { NumberFormats } from './cellText.ts';

/** Paths of a workbook's parts within the archive. */
export const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** What a workbook says of itself beside its cells. */
export interface WorkbookParts {
  /** The visible sheets in their order, with the XML of each. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
}

export const isWanted = (name: string): boolean =>
  name === WORKBOOK || name === RELATIONS || name === STRINGS || name === STYLES || /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** Puts the parts of a workbook together; null where it has no workbook part. */
export function workbookParts(parts: ReadonlyMap<string, string>): WorkbookParts | null {
  const workbook = parts.get(WORKBOOK);
  if (workbook === undefined) return null;
  const targets = relations(parts.get(RELATIONS) ?? '');
  const sheets: { name: string; xml: string }[] = [];
  let from1904 = false;
  readXml(workbook, {
    open(element, attribute) {
      if (element === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (element !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      const xml = parts.get(targets.get(attribute('id') ?? '') ?? '');
      if (xml !== undefined) sheets.push({ name: attribute('name') ?? '', xml });
    },
  });
  return {
    sheets,
    strings: sharedStrings(parts.get(STRINGS) ?? ''),
    formats: { byStyle: formatsByStyle(parts.get(STYLES) ?? ''), from1904 },
  };
}

function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open(element, attribute) {
      if (element !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const reader = textReader();
  readXml(xml, {
    open(element) {
      if (element === 'si') reader.begin();
      else reader.open(element);
    },
    text: reader.text,
    close(element) {
      if (element === 'si') strings.push(reader.end());
      else reader.close(element);
    },
  });
  return strings;
}

/** Gathers the runs of a rich text; readings above the characters (rPh) are no part of it. */
export function textReader() {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    begin() {
      text = '';
    },
    open(element: string) {
      if (element === 'rPh') phonetic++;
      inText = element === 't' && phonetic === 0;
    },
    text(piece: string) {
      if (inText) text += piece;
    },
    close(element: string) {
      if (element === 'rPh') phonetic--;
      inText = false;
    },
    /** The whole text; `_x000D_` stands for a character that XML cannot hold. */
    end: (): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  };
}

function formatsByStyle(xml: string): readonly string[] {
  const own = new Map<number, string>();
  const byStyle: string[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open(element, attribute) {
      if (element === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
      if (element === 'cellXfs') inCellStyles = true;
      if (element !== 'xf' || !inCellStyles) return;
      const id = Number(attribute('numFmtId') ?? 0);
      byStyle.push(own.get(id) ?? BUILT_IN[id] ?? 'General');
    },
    close(element) {
      if (element === 'cellXfs') inCellStyles = false;
    },
  });
  // A format that numfmt cannot read says nothing.
  return byStyle.map((pattern) => (isReadable(pattern) ? pattern : 'General'));
}

function isReadable(pattern: string): boolean {
  try {
    getFormatInfo(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Number formats that files name by number alone (ECMA-376, 18.8.30; 27–36 and 50–58 as Chinese Excel has them). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd hh:mm',
  27: 'yyyy-mm',
  28: 'yyyy-mm-dd',
  29: 'yyyy-mm-dd',
  30: 'yyyy-mm-dd',
  31: 'yyyy-mm-dd',
  36: 'yyyy-mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
  50: 'yyyy-mm',
  51: 'yyyy-mm-dd',
  52: 'yyyy-mm',
  53: 'yyyy-mm-dd',
  54: 'yyyy-mm-dd',
  57: 'yyyy-mm',
  58: 'yyyy-mm-dd',
};
