import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell of a workbook that a test writes: text, or a number with its number format. */
export type WrittenCell = string | null | { readonly number: number; readonly format?: string };

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly hidden?: true;
  /** Merged ranges, as D2:D4. */
  readonly merged?: readonly string[];
}

/** Writes an .xlsx file as Excel does: shared strings, cell styles, number formats. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const stringAt = (text: string): number => indexIn(strings, text);
  const xml = sheets.map(({ rows, merged = [] }) => {
    const data = rows.map((cells, row) => {
      const inner = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, stringAt, formats)).join('');
      return inner === '' ? '' : `<row r="${row + 1}">${inner}</row>`;
    });
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `${HEAD}<worksheet ${MAIN}><sheetData>${data.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
  });
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(
      `${HEAD}<styleSheet ${MAIN}><numFmts>${formats
        .map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(format)}"/>`)
        .join(
          '',
        )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
  };
  for (const [i, sheet] of xml.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheet);
  return zipSync(files);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function cellXml(cell: WrittenCell, name: string, stringAt: (text: string) => number, formats: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${name}" t="s"><v>${stringAt(cell)}</v></c>`;
  const style = cell.format === undefined ? 0 : indexIn(formats, cell.format) + 1;
  return `<c r="${name}" s="${style}"><v>${cell.number}</v></c>`;
}

function indexIn(list: string[], item: string): number {
  const at = list.indexOf(item);
  return at >= 0 ? at : list.push(item) - 1;
}

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
