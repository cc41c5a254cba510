import type { Figure } from '../../quantity/figure.ts';
import type { Frame } from './sentenceFrame.ts';

/** Figures that follow one another with nothing but 、 or 和 between them. */
export function figureRun({ sentence, raw }: Frame, index: number): Figure[] {
  const run: Figure[] = [];
  for (let i = index; i < sentence.figures.length; i++) {
    const figure = sentence.figures[i];
    const last = run.at(-1);
    if (!figure || (last && !/^(?:\/[人月年天日]){0,2}\s*[、和与及,，]?(?:以及|和|达到?|约)?\s*$/.test(raw.slice(last.end, figure.start))))
      break;
    // 两个翻番
    if (last && last.end === figure.start) break;
    // A comma begins a new row.
    if (last && /[,，]/.test(raw.slice(last.end, figure.start)) && (last.kind !== figure.kind || last.unit !== figure.unit)) break;
    run.push(figure);
  }
  return run;
}

/** 13.6%、9.8%，; 70%、44%提升至…: figures joined by nothing but marks, with no noun of their own behind. */
export function standsAlone({ raw }: Frame, run: readonly Figure[]): boolean {
  const joined = run.every((figure, i) => i === 0 || !/[，,达]/.test(raw.slice(run[i - 1]?.end ?? 0, figure.start)));
  const end = run.at(-1)?.end ?? 0;
  return joined && (!HAN.test(raw.charAt(end)) || raw.startsWith('分别', end) || GOES_ON.test(raw.slice(end, end + LONGEST_VERB)));
}

const GOES_ON = /^(?:(?:提升|提高|上升|上涨|增加|增长|扩大|下降|降低|减少|缩短|压减|调整|优化)[为至到]|[升降增减涨扩缩][至到])/;
const LONGEST_VERB = 3;

/** What words are made of, and marks are not: PM10, too. */
export const HAN = /[〇\u3400-\u9fffA-Za-z]/;
