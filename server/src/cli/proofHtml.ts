import type { Bilingual } from '../util/bilingual.ts';
import {
  FIGURE_HEADS,
  FINDING_HEADS,
  IGNORED_HEADS,
  type ProofReport,
  type ProofSheet,
  SECTIONS,
  UNMENTIONED_HEADS,
} from './proofSheet.ts';
import { escapeXml } from './xml.ts';

/** The proof sheet as one HTML page without anything from elsewhere; it prints on A4, with the head of each table on every page and room for signatures. */
export function proofHtml(sheet: ProofSheet): string {
  const { locale, title, date, sum, reports, unmentioned } = sheet;
  const blocks = [
    `<header><h1>${title}</h1><p>${escapeXml(`${date} · ${sum}`)}</p></header>`,
    ...reports.map((report) => reportBlock(report, sheet)),
    unmentioned.length > 0
      ? `<section><h2>${SECTIONS.unmentioned[locale]}</h2>${table(UNMENTIONED_HEADS, rowsOf(unmentioned), sheet)}</section>`
      : '',
    `<footer>${SIGNATURES.map((name) => `<span>${name[locale]}<i></i></span>`).join('')}</footer>`,
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} ${date}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head>${head}</head>\n<body>\n${blocks.filter((one) => one !== '').join('\n')}\n</body></html>\n`;
}

const SIGNATURES: readonly Bilingual[] = [
  { zh: '校对', en: 'Proofread' },
  { zh: '复核', en: 'Reviewed' },
  { zh: '签发', en: 'Released' },
];

function reportBlock({ path, sum, figures, findings, ignored, lapsed }: ProofReport, sheet: ProofSheet): string {
  const { locale } = sheet;
  const section = (name: Bilingual, heads: readonly Bilingual[], rows: readonly (readonly string[])[]) =>
    rows.length > 0 ? `<h3>${name[locale]}</h3>${table(heads, rowsOf(rows), sheet)}` : '';
  const figureRows = figures.map(({ verdict, cells }) => row(cells, verdict));
  return [
    `<section><h2>${escapeXml(path)}</h2><p>${escapeXml(sum)}</p>`,
    figures.length > 0 ? table(FIGURE_HEADS, figureRows, sheet, 'figures') : `<p>${SECTIONS.noFigures[locale]}</p>`,
    section(
      SECTIONS.findings,
      FINDING_HEADS,
      findings.map(({ place, level, message, fixes }) => [place, level, message, fixes]),
    ),
    section(
      SECTIONS.ignored,
      IGNORED_HEADS,
      ignored.map(({ text, rule, reason, until }) => [text, rule, reason, until]),
    ),
    lapsed.length > 0 ? `<h3>${SECTIONS.lapsed[locale]}</h3><ul>${lapsed.map((one) => `<li>${escapeXml(one)}</li>`).join('')}</ul>` : '',
    '</section>',
  ].join('');
}

const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((cells) => row(cells, ''));
const row = (cells: readonly string[], kind: string) =>
  `<tr${kind === '' ? '' : ` class="${kind}"`}>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`;

function table(heads: readonly Bilingual[], rows: readonly string[], { locale }: ProofSheet, kind = 'notes'): string {
  const head = heads.map((one) => `<th>${one[locale]}</th>`).join('');
  return `<table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** A verdict is a word and a mark, never a colour alone: the sheet is printed in black. */
const STYLE = `
@page{size:A4;margin:16mm 14mm 18mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:190mm;padding:8mm;color:#111;font:10.5pt/1.5 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header{border-bottom:2px solid #111;margin-bottom:5mm}
h1{margin:0;font-size:20pt;letter-spacing:.3em;font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
header p{margin:1mm 0 2mm;color:#444}
h2{margin:7mm 0 1mm;font-size:13pt}
h3{margin:4mm 0 1mm;font-size:11pt}
h2,h3{break-after:avoid}
p{margin:0 0 2mm}
table{width:100%;border-collapse:collapse;font-size:9pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.3pt solid #888;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee;white-space:nowrap}
.figures td:nth-child(1){text-align:right;width:9mm}
.figures td:nth-child(2),.figures td:nth-child(4){white-space:nowrap}
.figures td:nth-child(7){min-width:24mm}
.contradicts td:nth-child(2),.contradicts td:nth-child(4){font-weight:700;color:#b00020}
.ignored td{color:#666}
.notes td:nth-child(1){white-space:nowrap}
footer{display:flex;gap:12mm;margin-top:12mm;break-inside:avoid}
footer span{flex:1;display:flex;gap:3mm}
footer i{flex:1;border-bottom:.5pt solid #111}
@media print{body{padding:0;max-width:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.replace(/\n/g, '');
