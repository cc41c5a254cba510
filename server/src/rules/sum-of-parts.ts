import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { exact, rounding } from './support/changes.ts';
import { printed } from './support/numerals.ts';
import { isDivision, partsAfter } from './support/parts.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'sum-of-parts',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('分项之和与总数不符', 'Parts that do not make up the whole'),
    why: both(
      '“其中”之后的分项不能多于总数；“分别为”列全的分项，合计应等于总数。四舍五入造成的末位差不算。',
      'What follows 其中 cannot exceed the whole, and parts that are told in full must add up to it; what rounding explains is let pass.',
    ),
    remedy: both('核对总数和各分项，改正错数；分项有交叉的，请注明。', 'Check the whole and the parts; say so where parts overlap.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      { text: '签约项目[[50个]]，其中工业30个、服务业25个。', fixes: ['签约项目55个，其中工业30个、服务业25个。'], kind: 'exceeds' },
      { text: '签约项目[[50个]]，其中工业60个。', kind: 'exceeds' },
      {
        text: '新建学校[[12所]]，分别为小学6所、初中4所、高中1所。',
        fixes: ['新建学校11所，分别为小学6所、初中4所、高中1所。'],
        kind: 'differs',
      },
      {
        text: '争取资金[[7.6亿元]]，其中中央资金4.2亿元、省级资金4.1亿元。',
        fixes: ['争取资金8.3亿元，其中中央资金4.2亿元、省级资金4.1亿元。'],
        kind: 'exceeds',
      },
      { text: '建成A级景区[[20家]]，包括5A级2家、4A级9家、3A级12家。', kind: 'exceeds' },
      { text: '签约项目[[42个]]、总投资180亿元，其中工业项目30个、服务业项目15个。', kind: 'exceeds' },
      {
        text: '完成投资[[120.5亿元]]（工业70.3亿元、服务业52.6亿元）。',
        fixes: ['完成投资122.9亿元（工业70.3亿元、服务业52.6亿元）。'],
        kind: 'exceeds',
      },
    ],
    valid: [
      '签约项目55个，其中工业30个、服务业25个。',
      '签约项目50个，其中工业30个。',
      '签约项目50个，其中亿元以上35个、10亿元以上20个。',
      '新增企业50家，其中高新技术企业30家、科技型中小企业25家。',
      '完成投资120.5亿元，其中工业70.3亿元、服务业50.3亿元。',
      '新增就业50人，比上年增加60人。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    facts.figures.forEach((whole, at) => {
      if (!exact(whole) || whole.unit === '' || !['count', 'money', 'measure'].includes(whole.kind)) return;
      const listed = partsAfter(text, facts.figures, at, ALL);
      const parts = listed.length > 1 ? listed : partsAfter(text, facts.figures, at, SOME);
      if (parts.length === 0) return;
      const sum = parts.reduce((total, { figure }) => total + figure.value, 0);
      const slack = parts.reduce((total, { figure }) => total + rounding(figure), rounding(whole)) + sum * 1e-9;
      const isFull = parts === listed && /分别/.test(text.slice(whole.end, whole.end + 8));
      const exceeds = sum > whole.value + slack;
      // Kinds of enterprises or talents overlap; places, branches and ranks do not.
      const certain = parts.length === 1 || isDivision(parts);
      if (!certain || !(exceeds || (isFull && sum < whole.value - slack))) return;
      const rest = text.slice(whole.core.start, whole.core.end).replace(/^[\d０-９.．,，]+/, '');
      const right = `${printed(sum / whole.scale, 4)}${rest}`;
      report({
        span: whole.core,
        kind: exceeds ? 'exceeds' : 'differs',
        message:
          parts.length === 1
            ? both(
                `部分大于总数：总数${whole.text}，其中${parts[0]?.label}${parts[0]?.figure.text}。`,
                `A part (${parts[0]?.figure.text}) is more than the whole (${whole.text}).`,
              )
            : both(`分项合计为${right}，与总数${whole.text}不符，请核对。`, `The parts add up to ${right}, not to ${whole.text}.`),
        expected: right,
        related: parts.map(({ figure, label }) => ({
          span: figure.core,
          message: both(`分项：${label}${figure.text}`, `Part: ${figure.text}`),
        })),
        fixes:
          parts.length > 1
            ? [{ title: both(`总数改为“${right}”`, `Change the whole to ${right}`), edits: [{ span: whole.core, newText: right }] }]
            : [],
      });
    });
  },
});

const ALL = /^[\u4e00-\u9fff]{0,6}[，,：:]?(?:分别(?:为|是)|即)([\u4e00-\u9fff]{1,14})$/;
const SOME = /^[\u4e00-\u9fff]{0,6}(?:[，,：:（(；;]?其中[，,：:]?|[，,：:（(；;]包[括含]|[（(])([2-5]A级|[\u4e00-\u9fff]{1,14})$/;
