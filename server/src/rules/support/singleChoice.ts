import type { Figure } from '../../quantity/figure.ts';
import { figuresBySentence } from './prose.ts';
import { exact, rounding } from './rounding.ts';

/** The answers to a question of which each person names one, and what they make together in per cent: more than all of them. */
export interface TooManyAnswers {
  readonly answers: readonly (Figure & { readonly value: number })[];
  readonly sum: number;
}

const ONE_ALLOWED = /(?<!不)(?:限选|只能选|仅能选|只可选|限填|只选)择?(?:其中)?(?:其?一|[1１])(?:个|项|种)?|单(?:项选择|选)题?/;
const SEVERAL_ALLOWED = /多选|多项选择|可选(?:择)?[两2二三3多]|不限(?:选|项)/;
/** What is told besides the answers: parts of them, changes, rates of return. */
const OTHERWISE = /其中|合计|共计|加起来|率|同比|比上|比去年|增|提高|下降|上次|此前|[两几]项|男|女|分别/;
/** Behind a mark: 46%的市民乘地铁, 选择公交的占31%. */
const LEADS =
  /(?:^|[，,、；;：:。])(?:有|约有?|另有|还有|而|其余)?(?:(?:选择?|认为|乘坐?)?[\u4e00-\u9fff“”]{1,14}的?(?:人|市民|受访者|居民)?占(?:比|到)?(?:为)?)?$/;
const FEWEST = 3;
const LONGEST_LABEL = 24;
const FARTHEST = 120;
/** Farther beyond, they are of two questions. */
const MOST_OVER = 60;

export function tooManyAnswers(text: string, figures: readonly Figure[]): readonly TooManyAnswers[] {
  const from = text.search(ONE_ALLOWED);
  if (from < 0 || SEVERAL_ALLOWED.test(text)) return [];
  return figuresBySentence(text, figures).flatMap(({ sentence, figures: all }): readonly TooManyAnswers[] => {
    if (sentence.end <= from || sentence.start - from > FARTHEST || OTHERWISE.test(sentence.text)) return [];
    const answers = all.filter((figure): figure is Figure & { readonly value: number } => figure.kind === 'percent' && exact(figure));
    const isList = answers.every(({ core }) => LEADS.test(text.slice(Math.max(sentence.start, core.start - LONGEST_LABEL), core.start)));
    if (answers.length < FEWEST || !isList || all.some((figure) => figure.kind === 'percent' && !exact(figure))) return [];
    const sum = answers.reduce((total, { value }) => total + value, 0);
    const slack = answers.reduce((total, answer) => total + rounding(answer), 0);
    return sum > 100 + slack && sum <= 100 + MOST_OVER ? [{ answers, sum }] : [];
  });
}
