import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';
import { fitsAny, shareOf, statedShares } from './support/statedShares.ts';

export default defineRule({
  id: 'stated-share',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: ['占', '率'],
  docs: {
    title: both('占比与前后两数不符', 'A share that part and whole contradict'),
    why: both(
      '74个中有49个，占66.2%。写出的占比、完成率应与部分和整体相符；四舍五入造成的末位差不算。',
      '49 of 74 are 66.2%. A share must fit the part and the whole beside it; what rounding explains is let pass.',
    ),
    remedy: both('核对部分、整体和占比，改正其中的错数。', 'Check part, whole and share, and correct the wrong one.'),
    basis: '算术；国家统计局统计术语：比重',
  },
  examples: {
    invalid: [
      {
        text: '引进项目64个，其中装备制造类项目40个，占比[[72.5%]]。',
        fixes: ['引进项目64个，其中装备制造类项目40个，占比62.5%。'],
      },
      { text: '受理投诉4120件，其中餐饮油烟类1483件，占[[46.0%]]，施工扬尘类824件，占20.0%。' },
      { text: '保障房项目共2600套，已交付2418套，交付率[[83%]]。' },
      { text: '交办事项150项，办结141项，办结率达[[96%]]。' },
      { text: '全年诊疗380万人次，其中乡镇卫生院171万人次，占全部诊疗人次的[[55.0%]]。' },
      { text: '年末贷款余额800亿元，其中涉农贷款260亿元，增长12%，占[[42.5%]]。' },
      { text: '全县80个村中，集体收入超百万元的村28个，占[[45%]]。' },
      { text: '总诊疗412.8万人次，其中社区268.3万人次，占全部诊疗量的[[56.0%]]。' },
      { text: '应到代表240名，实到222名，到会率[[95.2%]]。' },
      { text: '投用充电桩360个，占应建总量450个的[[90%]]。' },
      { text: '设立网格1250个，其中城市网格450个、农村网格800个，分别占36%和[[74%]]。' },
    ],
    valid: [
      '引进项目64个，其中装备制造类项目40个，占比62.5%；受理投诉4120件，其中餐饮油烟类1483件，占36%。',
      '全省高速公路6200公里，其中本市860公里，占全国通车里程的0.5%。',
      '新收案件520件，结案490件，结案率91.2%；常住人口50万人，参保46万人，参保率98%。',
      '抽检1500批次，不合格30批次，合格率98%。',
      '进出口86.3亿元，比上年增加60.5亿元，其中出口60亿元，占69.5%。',
      '工业用地320公顷，占36%；仓储用地160公顷，占18%；开发区总面积890公顷。',
      '全区企业约800家，其中规上企业260家，占30%。',
      '设立网格1250个，其中城市网格450个、农村网格800个，分别占36%和64%。',
      '新建项目20个，续建项目60个，其中亿元以上项目40个，占50%；现有教师100人，其中本科20人、硕士30人，占50%。',
      '年度计划投资100亿元，其中经开区完成30亿元，占年度计划的60%；规上企业100家，其中轻工企业40家，占全部工业企业的50%。',
      '全年计划改造120户，上半年完成66户，完成率110%。',
      '60岁及以上人口86400人，占24.0%，其中65岁及以上人口64800人，占18.0%。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const stated of statedShares(text, facts.figures)) {
      if (fitsAny(stated, facts.figures)) continue;
      const { share, part, whole } = stated;
      const right = `${printed(shareOf(part, whole), share.decimals)}%`;
      report({
        span: share.core,
        message: both(
          `${part.text}是${whole.text}的${right}，此处为${share.text}，请核对三个数。`,
          `${part.text} is ${right} of ${whole.text}, not ${share.text}: check the three figures.`,
        ),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: share.core, newText: right }] }],
      });
    }
  },
});
