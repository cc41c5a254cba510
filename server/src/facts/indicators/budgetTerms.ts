import type { Term, TermGroup } from './term.ts';

/** What budgets and the reports on them shorten. */
export const BUDGET_TERMS: TermGroup = {
  source: '财政部《政府收支分类科目》和预算报告',
  terms: [
    [
      '一般公共预算收入',
      '公共财政预算收入',
      '公共财政收入',
      '一般预算收入',
      '地方财政一般预算收入',
      '地方一般预算收入',
      '地方公共财政预算收入',
    ],
    ['一般公共预算支出', '公共财政预算支出', '公共财政预算总支出', '公共财政支出', '一般预算支出'],
    ['社会保险基金', '社保基金'],
    // 国有资本经营收入 is an item of the general budget as well.
    ...['政府性基金', '国有资本经营', '社会保险基金'].flatMap((budget) =>
      (['收入', '支出'] as const).map(
        (side): Term => [`${budget}预算${side}`, `${budget}预计${side}`, ...(budget === '国有资本经营' ? [] : [`${budget}${side}`])],
      ),
    ),
    // What is planned, and no 营收 with a character behind it.
    ['经营收入'],
    ...['一般公共', '政府性基金', '国有资本经营', '社会保险基金'].flatMap((budget) =>
      (['收入', '支出'] as const).map((side): Term => [`${budget}预算${side}预算`, `${budget}${side}预算`]),
    ),
    ['赤字率', '财政赤字率'],
    ['民生支出', '财政民生支出', '民生领域支出', '民生投入', '财政民生投入', '民生投入资金', '财政民生投入资金'],
    ['土地储备专项债券', '土储专项债券'],
    ['赤字规模', '财政赤字规模', '财政赤字'],
    ['税收收入', '税收', '税金'],
    ['税收收入占一般公共预算收入比重', '税收占一般公共预算收入比重', '税收占比', '税占比', '税比', '税收收入占比'],
    ['政府专项债券', '地方政府专项债券', '地方专项债券', '地方政府专项债', '地方专项债', '专项债券', '专项债'],
  ],
};
