import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import type { CountedError, ErrorRate } from './errorRate.ts';

/** How 编校差错率 is told, in a terminal and on a page alike. */
export const ERROR_RATE = both('编校差错率', 'Rate of editing errors');
export const ALL_REPORTS = both('合计', 'All');

export const ERROR_RATE_METHOD = both(
  '按《报纸编校差错率计算方法》（《报纸期刊质量管理规定》附件，国新出发〔2020〕10号）计算，报纸不超过万分之三为合格：只计错误和警告；同一差错最多计3次；标题中的加倍。字数为稿件字数，不是版面字数；标点、格式差错和正文中重要名称、时间的加倍未计入，请人工核定。',
  'After the method for newspapers (2020; up to 3 per 10,000 passes): errors and warnings count, the same one three times at most, in headlines double. The characters are those of the file, not of the printed page; punctuation, format and the doubling of important names and times in the body are left to an editor.',
);

/** 万分之6.02（差错 2，共 3,320 字） */
export function rateInWords({ errors, characters, rate }: Pick<ErrorRate, 'errors' | 'characters' | 'rate'>, locale: Locale): string {
  const count = characters.toLocaleString('en-US');
  return both(`万分之${rate}（差错 ${errors}，共 ${count} 字）`, `${rate} per 10,000 (errors ${errors}, ${count} characters)`)[locale];
}

/** 1 × 2处 + 标题加倍 1 = 3 */
export function howCounted({ weight, times, counted, doubled, sum }: CountedError, locale: Locale): string {
  const parts = [
    both(`${weight} × ${counted}处`, `${weight} × ${counted}`)[locale],
    times > counted && both(`（共${times}处，最多计${counted}次）`, ` (of ${times})`)[locale],
    doubled && both(` + 标题加倍 ${weight}`, ` + headline ${weight}`)[locale],
    ` = ${sum}`,
  ];
  return parts.filter(Boolean).join('');
}

export const uncountedInWords = (uncounted: number): Bilingual =>
  both(`另有 ${uncounted} 处提示或无定分值，未计`, `${uncounted} others not counted`);
