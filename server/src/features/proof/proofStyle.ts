import { both, type Locale } from '../../util/bilingual.ts';

/** A verdict is a word and a mark, never a colour alone: the sheet is printed in black. Paper is white in a dark editor, too. */
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{background:#fff}
body{margin:0 auto;max-width:190mm;padding:8mm;background:#fff;color:#111;font:10.5pt/1.5 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header{border-bottom:1.2pt solid #111;margin-bottom:4mm}
h1{margin:0;font-size:20pt;font-weight:700;letter-spacing:.3em;font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif}
h1:lang(en){letter-spacing:0}
header p{margin:1mm 0 2mm;color:#333}
.legend{display:flex;flex-wrap:wrap;gap:0 5mm;font-size:8.5pt}
.legend span{white-space:nowrap}
h2{margin:0 0 1mm;font-size:13pt;overflow-wrap:anywhere}
h3{margin:5mm 0 1mm;font-size:11pt}
h2,h3{break-after:avoid}
p{margin:0 0 2mm}
section{margin-top:8mm}
table{width:100%;border-collapse:collapse;font-size:9pt;line-height:1.4}
thead{display:table-header-group}
tr,td,th{break-inside:avoid}
th,td{border:.4pt solid #777;padding:.9mm 1.4mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eee;white-space:nowrap}
q{quotes:none;color:#444}
q b{color:#111;white-space:nowrap}
.whole{white-space:nowrap}
.figures{table-layout:fixed}
.figures th:nth-child(1){width:9mm}
.figures th:nth-child(2){width:42mm}
.figures th:nth-child(4){width:19mm}
.figures th:nth-child(5){width:22mm}
.figures th:nth-child(6){width:33mm}
.figures th:nth-child(7){width:20mm}
.figures td:nth-child(1),.totals td:nth-child(n+2){text-align:right}
.contradicts td:nth-child(n+1):nth-child(-n+5){font-weight:700}
.contradicts td:nth-child(1){border-left:2.4pt solid #111}
.contradicts q{font-weight:400}
.contradicts q b{text-decoration:underline;text-decoration-thickness:1.2pt;text-underline-offset:2pt}
.contradicts td:nth-child(4){color:#a00018}
.figures .box{display:block;text-align:center;font-size:12pt;line-height:1}
:lang(en) .figures th:nth-child(4){width:25mm}
:lang(en) .figures th:nth-child(2){width:38mm}
.findings{table-layout:fixed}
.findings th:nth-child(1){width:17mm}
.findings th:nth-child(2){width:11mm}
.findings th:nth-child(4){width:38mm}
.findings th:nth-child(5){width:15mm}
:lang(en) .findings th:nth-child(2){width:16mm}
:lang(en) .findings th:nth-child(5){width:21mm}
.findings td:nth-child(5) span{display:block;white-space:nowrap}
.findings td:nth-child(1),.notes td:nth-child(4){white-space:nowrap}
footer{display:flex;gap:8mm;margin-top:12mm;break-inside:avoid;break-before:avoid}
footer span{flex:1;display:flex;gap:2mm;white-space:nowrap}
footer i{flex:1;border-bottom:.6pt solid #111}
@media print{body{padding:0;max-width:none}header+.report{margin-top:0}.report{break-before:page;margin-top:0}header+.report{break-before:auto}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.replace(/\n/g, '');

/** A4 with the sheet's name and its page numbers on each page, in browsers that print margin boxes; others print their own. */
export function pageStyle({ head, locale }: { readonly head: string; readonly locale: Locale }): string {
  const font = 'font:8.5pt "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#333';
  const pages = both('"第 " counter(page) " 页，共 " counter(pages) " 页"', '"Page " counter(page) " of " counter(pages)')[locale];
  return `@page{size:A4 portrait;margin:18mm 14mm 18mm;@top-left{content:${cssText(head)};${font}}@bottom-center{content:${pages};${font}}}@page:first{@top-left{content:""}}`;
}

/** As a CSS string, which can end neither itself nor the style element. */
const cssText = (text: string): string =>
  `"${[...text].map((mark) => (/[\p{L}\p{N} ·.,_/-]/u.test(mark) ? mark : `\\${mark.codePointAt(0)?.toString(16)} `)).join('')}"`;
