import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { figuresBySentence, proseOf } from './support/prose.ts';

export default defineRule({
  id: 'mixed-numerals',
  scope: 'paragraph',
  level: 'hint',
  optional: true,
  docs: {
    title: both('同类数字形式不一', 'Numerals of one kind in two styles'),
    why: both(
      '同一场合出现的同类数字，宜用同一种形式：210家、340家。',
      'Numbers of one kind in one place are best written in one style: 210家、340家.',
    ),
    remedy: both('统一用阿拉伯数字，或统一用汉字。', 'Use Arabic digits throughout, or Chinese numerals throughout.'),
    basis: 'GB/T 15835-2011 4.3（同类别同形式）',
  },
  examples: {
    invalid: [
      { text: '配备护士[[十二名]]，医生8名。', fixes: ['配备护士12名，医生8名。'] },
      { text: '新建停车场[[六个]]、公园10个。', fixes: ['新建停车场6个、公园10个。'] },
      { text: '新增高新技术企业[[二百一十家]]、规上企业340家。', fixes: ['新增高新技术企业210家、规上企业340家。'] },
    ],
    valid: [
      '新增高新技术企业210家、规上企业340家。',
      '十个方面30家企业。',
      '两家企业、340家商户。',
      '三名党员带动12名群众，七家单位开设35家门店。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    if (!facts.figures.some(({ style }) => style === 'chinese')) return;
    for (const { figures } of figuresBySentence(text, facts.figures)) {
      const arabic = new Map(figures.filter(({ style }) => style !== 'chinese').map((figure) => [figure.unit, figure]));
      for (const figure of figures) {
        if (
          figure.style !== 'chinese' ||
          figure.unit === '' ||
          figure.unit === '倍' ||
          (figure.value ?? 0) < 2 ||
          (figure.value ?? 0) >= 1e4
        )
          continue;
        if (figure.unitSpan === null || /[余多几数]/.test(figure.text)) continue;
        const other = arabic.get(figure.unit);
        if (!other || figure.value === null || (figure.value < 10 && !isListed(text, figures, figure))) continue;
        const right = `${figure.value}${text.slice(figure.unitSpan.start, figure.unitSpan.end)}`;
        report({
          span: figure.core,
          message: both(`同类数字宜用同一形式：“${right}”，与“${other.text}”一致。`, `Write ${right}, as in ${other.text}.`),
          fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: figure.core, newText: right }] }],
        });
      }
    }
  },
});

/** 停车场六个、公园10个: one of the two stands beside the other, with a plain name between. Small numbers in running text are often words. */
function isListed(text: string, figures: readonly Figure[], figure: Figure): boolean {
  if (figure.text.startsWith('两')) return false;
  const at = figures.indexOf(figure);
  const near = [figures[at - 1], figures[at + 1]].filter(
    (other) => other !== undefined && other.style !== 'chinese' && other.unit === figure.unit,
  );
  return near.some((other) => {
    const [first, second] = other && other.start < figure.start ? [other, figure] : [figure, other];
    return first !== undefined && second !== undefined && /^、[\u4e00-\u9fff]{1,8}$/.test(text.slice(first.end, second.start));
  });
}
