import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import { escapeXml } from '../util/escapeXml.ts';
import { ERROR_CLASSES, type ErrorClass, type ErrorRate, totalRate } from './errorRate.ts';
import { ALL_REPORTS, ERROR_RATE, ERROR_RATE_METHOD, howCounted, rateInWords, uncountedInWords } from './errorRateWording.ts';

export interface RatedReport {
  /** As people know the file. */
  readonly name: string;
  readonly rate: ErrorRate;
}

/** 编校差错率 with its derivation as a page in the editor's own colours; headings and tables are such for a screen reader, too. */
export function errorRateHtml(reports: readonly RatedReport[], { locale }: { readonly locale: Locale }): string {
  const title = ERROR_RATE[locale];
  const total = totalRate(reports.map(({ rate }) => rate));
  const blocks = [
    `<h1>${title}</h1>`,
    reports.length > 1
      ? `<p><strong>${ALL_REPORTS[locale]}</strong> ${rateInWords(total, locale)}</p>${summary(reports, total, locale)}`
      : '',
    ...reports.map((report) => section(report, locale)),
    `<p class="method">${ERROR_RATE_METHOD[locale]}</p>`,
  ];
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title><style>${STYLE}</style>`;
  const language = locale === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body><main>${blocks.join('\n')}</main></body></html>\n`;
}

function summary(reports: readonly RatedReport[], total: Pick<ErrorRate, 'errors' | 'characters' | 'rate'>, locale: Locale): string {
  const row = (name: string, { errors, characters, rate }: typeof total) =>
    `<tr><th scope="row">${escapeXml(name)}</th>${[errors, characters.toLocaleString('en-US'), rate].map((one) => `<td class="number">${one}</td>`).join('')}</tr>`;
  const rows = [...reports.map(({ name, rate }) => row(name, rate)), row(ALL_REPORTS[locale], total)];
  return table(ERROR_RATE[locale], SUMMARY_HEADS, rows, locale);
}

function section({ name, rate }: RatedReport, locale: Locale): string {
  const rows = CLASSES.flatMap((kind) =>
    rate.items
      .filter((item) => item.class === kind)
      .map((item) =>
        rowOf([item.text.replace(/\s*[\r\n]+\s*/g, ''), ERROR_CLASSES[kind][locale], howCounted(item, locale), item.rule].map(escapeXml)),
      ),
  );
  return [
    `<section><h2>${escapeXml(name)}</h2><p>${rateInWords(rate, locale)}</p>`,
    rows.length > 0 ? table(`${name} ${DERIVATION[locale]}`, HEADS, rows, locale) : `<p>${NONE[locale]}</p>`,
    rate.uncounted > 0 ? `<p>${uncountedInWords(rate.uncounted)[locale]}</p>` : '',
    '</section>',
  ].join('');
}

const rowOf = ([first = '', ...cells]: readonly string[]) =>
  `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

function table(label: string, heads: readonly Bilingual[], rows: readonly string[], locale: Locale): string {
  const head = heads.map((one) => `<th scope="col">${one[locale]}</th>`).join('');
  return `<table aria-label="${escapeXml(label)}"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const CLASSES: readonly ErrorClass[] = ['fact', 'characters', 'numerals'];
const HEADS = [both('原文', 'Text'), both('类别', 'Class'), both('计分', 'Counted'), both('规则', 'Rule')];
const SUMMARY_HEADS = [both('稿件', 'Report'), both('差错', 'Errors'), both('字数', 'Characters'), both('万分之', 'per 10,000')];
const DERIVATION = both('逐条计分', 'derivation');
const NONE = both('没有计入的差错。', 'No error counts.');

/** Nothing is fetched, nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `body { font-family: var(--vscode-font-family, sans-serif); color: var(--vscode-foreground, #222); line-height: 1.6; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1rem 2rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border, #999)); padding: .25rem .6rem; text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; }
table:has(.number) thead th + th { text-align: right; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
`;
