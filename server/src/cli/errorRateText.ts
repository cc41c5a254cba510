import { type CountedError, ERROR_CLASSES, type ErrorClass, type ErrorRate, errorRateOf, totalRate } from '../features/errorRate.ts';
import { both, type Locale } from '../util/bilingual.ts';
import type { RunResult } from './run.ts';
import { type Paint, padTo, shown, widthOf } from './terminal.ts';

/** 编校差错率 of every report with its derivation, and of all together: what `hegao check --error-rate` adds. */
export function errorRateText({ reports }: RunResult, { locale, paint }: { readonly locale: Locale; readonly paint: Paint }): string {
  const rates = reports.map(({ path, result }) => ({ path, rate: errorRateOf(result) }));
  const blocks = rates.map(({ path, rate }) =>
    [`${paint('bold', shown(path))}  ${sumOf(rate, locale)}`, ...derivation(rate, locale)].join('\n'),
  );
  const total = totalRate(rates.map(({ rate }) => rate));
  const all = rates.length > 1 ? [`${paint('bold', both('合计', 'All')[locale])}  ${sumOf(total, locale)}`] : [];
  return [paint('bold', TITLE[locale]), ...blocks, ...all, METHOD[locale]].join('\n\n').concat('\n');
}

/** The same for programs: `errorRate` of a file in `--format json`. */
export const errorRateJson = ({ characters, errors, rate, items, uncounted }: ErrorRate): object => ({
  characters,
  errors,
  rate,
  uncounted,
  items,
});

const TITLE = both('编校差错率', 'Rate of editing errors');

const METHOD = both(
  '按《报纸编校差错率计算方法》（《报纸质量管理规定》附件，2020）计算：只计错误和警告；同一差错最多计3次；标题中的加倍。字数为稿件字数，不是版面字数；标点、格式差错和正文中重要名称、时间的加倍未计入，请人工核定。',
  'After the method for newspapers (2020): errors and warnings count, the same one three times at most, in headlines double. The characters are those of the file, not of the printed page; punctuation, format and the doubling of important names and times in the body are left to an editor.',
);

function sumOf({ errors, characters, rate }: Pick<ErrorRate, 'errors' | 'characters' | 'rate'>, locale: Locale): string {
  const count = characters.toLocaleString('en-US');
  return both(`万分之${rate}（差错 ${errors}，共 ${count} 字）`, `${rate} per 10,000 (errors ${errors}, ${count} characters)`)[locale];
}

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
  return uncounted === 0
    ? lines
    : [...lines, `  ${both(`另有 ${uncounted} 处提示或无定分值，未计`, `${uncounted} others not counted`)[locale]}`];
}

/** 1 × 2处 + 标题加倍 = 3. */
function howCounted({ weight, times, counted, doubled, sum }: CountedError, locale: Locale): string {
  const parts = [
    both(`${weight} × ${counted}处`, `${weight} × ${counted}`)[locale],
    times > counted && both(`（共${times}处，最多计${counted}次）`, ` (of ${times})`)[locale],
    doubled && both(` + 标题加倍 ${weight}`, ` + headline ${weight}`)[locale],
    ` = ${sum}`,
  ];
  return parts.filter(Boolean).join('');
}
