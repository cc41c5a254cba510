import { type Bilingual, both } from '../../util/bilingual.ts';
import { escapeXml } from '../../util/escapeXml.ts';
import type { CoverageVerdict } from '../coverageVerdict.ts';
import { COVERAGE_LABELS } from '../wording.ts';
import {
  FINDING_HEADS,
  IGNORED_HEADS,
  MARKS,
  type ProofReport,
  type ProofRow,
  type ProofSheet,
  SECTIONS,
  TOTAL_HEADS,
  UNMENTIONED_HEADS,
} from './proofSheet.ts';
import { pageStyle, STYLE } from './proofStyle.ts';

/**
 * The proof sheet as one HTML page without anything from elsewhere and without scripts. It prints on A4: each report begins a page, with
 * a box for the pen beside each figure and finding and room for signatures; heads of tables and page numbers stand on every page.
 */
export function proofHtml(sheet: ProofSheet, { nonce }: { readonly nonce: string }): string {
  const { locale, title, date, sum, reports, unmentioned } = sheet;
  const named = reports.length === 1 ? `${title} · ${reports[0]?.path ?? ''}` : title;
  const blocks = [
    `<header><h1>${title}</h1><p>${escapeXml(`${date} · ${sum}`)}</p>${reports.length === 0 ? '' : legend(sheet)}</header>`,
    reports.length > 1
      ? table({ heads: TOTAL_HEADS, rows: reports.map(({ totals }) => rowOf(totals)), kind: 'totals', label: title }, sheet)
      : '',
    ...reports.map((report) => reportBlock(report, sheet)),
    // Of one report alone it is no news that it leaves out what the others tell.
    reports.length > 1 && unmentioned.length > 0
      ? `<section><h2>${SECTIONS.unmentioned[locale]}</h2>${table(
          { heads: UNMENTIONED_HEADS, rows: unmentioned.map(rowOf), kind: 'notes', label: SECTIONS.unmentioned[locale] },
          sheet,
        )}</section>`
      : '',
  ];
  const style = STYLE + pageStyle({ head: `${named} · ${date}`, locale });
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(nonce)}"><meta name="viewport" content="width=device-width"><title>${escapeXml(`${named} ${date}`)}</title><style nonce="${nonce}">${style}</style>`;
  return `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head>${head}</head>\n<body>\n<main>\n${blocks.filter((one) => one !== '').join('\n')}\n</main>\n</body></html>\n`;
}

/** Nothing is fetched, nothing runs, nothing is sent; the page has one style, its own. */
const policy = (nonce: string) => `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;

const SIGNATURES: readonly Bilingual[] = [both('校对', 'Proofread'), both('复核', 'Reviewed'), both('签发', 'Released')];
const DATE = both('日期', 'Date');
const PEN = both('处理', 'Done');
const PEN_BOXES: readonly Bilingual[] = [both('□ 改', '□ change'), both('□ 不改', '□ leave')];

/** What the marks mean to whoever gets the sheet on paper. */
const MEANINGS: readonly (readonly [CoverageVerdict, Bilingual])[] = [
  ['contradicts', both('与记录不同', 'another value than the record')],
  ['unmatched', both('没有可对照的记录，须人工核对', 'no record; to be checked by hand')],
  ['agrees', both('与记录一致', 'as the record')],
  ['ticked', both('已由人核对', 'checked by a person')],
  ['ignored', both('注明原因后忽略', 'ignored, with a reason')],
];

function legend({ locale }: ProofSheet): string {
  const items = MEANINGS.map(([verdict, meaning]) => {
    const name = `${MARKS[verdict]} ${COVERAGE_LABELS[verdict][locale]}`;
    return `<span class="${verdict}"><b>${name}</b> ${meaning[locale]}</span>`;
  });
  return `<p class="legend">${items.join('')}</p>`;
}

function reportBlock(report: ProofReport, sheet: ProofSheet): string {
  const { path, sum, figureHeads, figures, findings, ignored, lapsed } = report;
  const { locale } = sheet;
  const section = (name: Bilingual, heads: readonly Bilingual[], rows: readonly string[], kind: string) =>
    rows.length > 0 ? `<h3>${name[locale]}</h3>${table({ heads, rows, kind, label: `${path} ${name[locale]}` }, sheet)}` : '';
  const pen = `<td>${PEN_BOXES.map((box) => `<span>${box[locale]}</span>`).join('')}</td></tr>`;
  return [
    `<section class="report"><h2>${escapeXml(path)}</h2><p>${escapeXml(sum)}</p>`,
    figures.length > 0
      ? table({ heads: figureHeads, rows: figures.map(figureRow), kind: 'figures', label: `${path} ${SECTIONS.figures[locale]}` }, sheet)
      : `<p>${SECTIONS.noFigures[locale]}</p>`,
    section(
      SECTIONS.findings,
      [...FINDING_HEADS, PEN],
      findings.map(({ place, level, message, fixes }) => rowOf([place, level, message, fixes]).replace(/<\/tr>$/, pen)),
      'findings',
    ),
    section(
      SECTIONS.ignored,
      IGNORED_HEADS,
      ignored.map(({ text, rule, reason, until }) => rowOf([text, rule, reason, until])),
      'notes',
    ),
    lapsed.length > 0 ? `<h3>${SECTIONS.lapsed[locale]}</h3><ul>${lapsed.map((one) => `<li>${escapeXml(one)}</li>`).join('')}</ul>` : '',
    `<footer>${SIGNATURES.map((name) => `<span>${name[locale]}<i></i></span>`).join('')}<span>${DATE[locale]}<i></i></span></footer>`,
    '</section>',
  ].join('');
}

const rowOf = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`;

/** The figure stands among its words, and a box waits for the pen where nobody has ticked it. */
function figureRow({ verdict, cells, before, after, tick }: ProofRow): string {
  const [place = '', figure = '', about = '', result = '', record = '', source = ''] = cells.map(escapeXml);
  const quoted = `<q>${escapeXml(before)}<b>${figure}</b>${escapeXml(after)}</q>`;
  const box = tick === '' ? '<span class="box">□</span>' : `☑ ${escapeXml(tick)}`;
  // A dot does not begin a line.
  const joined = about.replaceAll(' · ', '\u00a0· ').replace(/[^ ·]{1,12}$/, '<span class="whole">$&</span>');
  return `<tr class="${verdict}">${[place, quoted, joined, result, record, source, box].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

interface Table {
  readonly heads: readonly Bilingual[];
  readonly rows: readonly string[];
  /** Says how its columns are set. */
  readonly kind: string;
  /** For those who hear the page. */
  readonly label: string;
}

function table({ heads, rows, kind, label }: Table, { locale }: ProofSheet): string {
  const head = heads.map((one) => `<th scope="col">${one[locale]}</th>`).join('');
  return `<table class="${kind}" aria-label="${escapeXml(label)}"><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
