import { ERROR_CLASSES, type ErrorClass, type ErrorRate, errorRateOf, totalRate } from '../features/errorRate.ts';
import { ALL_REPORTS, ERROR_RATE, ERROR_RATE_METHOD, howCounted, rateInWords, uncountedInWords } from '../features/errorRateWording.ts';
import type { Locale } from '../util/bilingual.ts';
import type { RunResult } from './run.ts';
import { type Paint, padTo, shown, widthOf } from './terminal.ts';

/** 编校差错率 of every report with its derivation, and of all together: what `hegao check --error-rate` adds. */
export function errorRateText({ reports }: RunResult, { locale, paint }: { readonly locale: Locale; readonly paint: Paint }): string {
  const rates = reports.map(({ path, result }) => ({ path, rate: errorRateOf(result) }));
  const blocks = rates.map(({ path, rate }) =>
    [`${paint('bold', shown(path))}  ${rateInWords(rate, locale)}`, ...derivation(rate, locale)].join('\n'),
  );
  const total = totalRate(rates.map(({ rate }) => rate));
  const all = rates.length > 1 ? [`${paint('bold', ALL_REPORTS[locale])}  ${rateInWords(total, locale)}`] : [];
  return [paint('bold', ERROR_RATE[locale]), ...blocks, ...all, ERROR_RATE_METHOD[locale]].join('\n\n').concat('\n');
}

/** The same for programs: `errorRate` of a file in `--format json`. */
export const errorRateJson = ({ characters, errors, rate, items, uncounted }: ErrorRate): object => ({
  characters,
  errors,
  rate,
  uncounted,
  items,
});

function derivation({ items, uncounted }: ErrorRate, locale: Locale): string[] {
  const lines = (['fact', 'characters', 'numerals'] as const satisfies readonly ErrorClass[]).flatMap((kind) => {
    const ofKind = items.filter((item) => item.class === kind);
    if (ofKind.length === 0) return [];
    const words = ofKind.map((item) => shown(item.text.replace(/\s*[\r\n]+\s*/g, '')));
    const width = Math.max(...words.map(widthOf));
    return [
      `  ${ERROR_CLASSES[kind][locale]}`,
      ...ofKind.map((item, i) => `    ${padTo(words[i] ?? '', width)}  ${howCounted(item, locale)}  ${item.rule}`),
    ];
  });
  return uncounted === 0 ? lines : [...lines, `  ${uncountedInWords(uncounted)[locale]}`];
}
