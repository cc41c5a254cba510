import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { plansAfterGoals } from './support/datedPlans.ts';
import { proseOf, sentenceBefore } from './support/prose.ts';

export default defineRule({
  id: 'expired-goal',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('目标期限已过', 'A goal whose time is over'),
    why: both(
      '稿件写成时，目标的期限已经过去，多为沿用旧稿所致。',
      'When the text was written the goal’s date was already over, mostly because an older text was reused.',
    ),
    remedy: both('核对年份；若是回顾，请写明完成情况。', 'Check the year; where it looks back, say what came of it.'),
    basis: '公文校核通例',
  },
  examples: {
    invalid: [
      { text: '---\ndate: 2023-03-10\n---\n力争[[2022年底前]]新增高新技术企业30家。' },
      { text: '---\ndate: 2024-02-10\n---\n到[[2023年底]]，规上工业企业将达到260家。' },
      { text: '---\ndate: 2024-02-20\n---\n下一步，我们将抓好落实，[[2023年12月底前]]建成投用。' },
      { text: '关于报送统计资料的通知\n\n请于[[2018年9月30日前]]将材料报送县文物局。\n\n县文化广电旅游局\n\n2018年10月16日' },
      { text: '（2024年6月3日讯）跨河主桥已顺利合龙，项目力争[[2023年底]]建成通车。' },
      { text: '2023年3月10日\n\n到[[2022年]]，力争建成投用。' },
      { text: '---\ndate: 2022-02-16\n---\n要加快进度，务必于[[2021年10月底前]]建成通车。' },
      { text: '---\ndate: 2022-02-16\n---\n[[2021年底前]]，确保全部交付使用。' },
      { text: '---\ndate: 2022-02-16\n---\n加快安置房建设，确保群众[[2021年底前]]全部入住。' },
      { text: '2022年5月18日，县农业农村局出台实施方案，提出力争[[2021年底前]]新修机耕道60公里。' },
      { text: '2022年5月18日，县水利局印发通知，要求各乡镇于[[2021年6月底前]]完成渠道清淤。' },
      { text: '2022年5月9日，县里召开河长制推进会。会议强调，要倒排工期，确保[[2021年]]汛期前完成河道清障。' },
      { text: '2022年5月9日，市政府召开专题会议，听取学校建设汇报。会议议定，各区[[2021年8月底前]]建成寄宿学校。' },
      { text: '2022年5月9日，县长到工地督导。他要求，施工单位要抢抓晴好天气，务必于[[2021年底]]建成通车。' },
      { text: '2022年5月18日，县水务局召开推进会，要求各施工队加派人手、倒排工期，力争[[2021年底前]]完成主坝浇筑。' },
      { text: '2022年5月18日，县水务局召开推进会，研究度汛事项，强调要压实责任，各乡镇于[[2021年6月底前]]完成清淤。' },
      { text: '2022年5月，省林业厅召开现场会，要求到[[2020年]]全面完成林权换证。' },
    ],
    valid: [
      '2022年5月18日，县农业农村局出台实施方案，提出力争2022年底前新修机耕道60公里；2022年5月，审计提出，到2021年未完工；2022年5月，市里印发通知，明确2021年底前完成清淤的渠道不再奖补。',
      '2022年5月9日，座谈会召开。会议指出，2021年底前完成的清障工作成效明显。',
      '2022年5月9日，推进会召开。会议要求，原定2021年底前完成的桥梁要尽快通车；2022年6月9日，现场会召开。会议指出，2021年底，全县建成学校12所。',
      '2022年5月18日，县水务局召开推进会，要求各队对照清单、补齐短板，2021年底前完成建设的项目要尽快验收；2022年5月18日，县水务局召开推进会，要求各队加派人手，力争2022年底前完成主坝浇筑。',
      '2022年5月18日，回顾立项时提出力争2021年底建成；2022年5月，会议指出，到2021年底，全县共有机耕道60公里。',
      '关于报送统计资料的通知\n\n请于2018年10月30日前将材料报送县文物局。\n\n县文化广电旅游局\n\n2018年10月16日',
      '2020年云县政府工作报告\n时间：2022-11-22 作者：云县网 来源：政府官网 阅读：147\n确保2020年全面建成小康社会。',
      '---\ndate: 2023-03-10\n---\n力争2023年底前新增高新技术企业30家。',
      '---\ndate: 2023-03-10\n---\n2021年提出力争2022年建成，现已如期投用。',
      '---\ndate: 2022-02-16\n---\n有人认为，经济计划在2021年全面调整，2021年底前确保了群众全部入住。',
      '力争2022年底前新增高新技术企业30家。',
      '---\ndate: 2026-02-08\n---\n中央预算内投资将在2025年基础上适当增加规模。',
      '---\ndate: 2026-03-19\n---\n争取2025年地方政府新增债券213.27亿元。',
    ],
  },
  check({ facts, report }) {
    const { date, year, isAnnual, sectionModality } = facts.context;
    const told = new Set<number>();
    for (const { goal, given } of plansAfterGoals(proseOf(facts), facts.periods)) {
      told.add(goal.start);
      report({
        span: { start: goal.start, end: goal.end },
        message: both(
          `期限已过：“${goal.text}”早于“${given.text}”，请核对年份。`,
          `${goal.text} is before ${given.text}, when the goal was set; check the year.`,
        ),
        related: [{ span: { start: given.start, end: given.end }, message: both(`提出的时间：${given.text}`, `Set on ${given.text}`) }],
      });
    }
    if (date === null || sectionModality === 'result') return;
    // A report of 2022 on a page of 2023 was given in 2022.
    const given = isAnnual && year !== null && `${year}` < date ? `${year}` : date;
    const text = proseOf(facts);
    for (const mention of facts.periods) {
      if (told.has(mention.start) || mention.derived || !mention.period || mention.period.to >= given || !/\d{4}/.test(mention.text))
        continue;
      const before = sentenceBefore(text, mention.start, 30);
      const after = /^[^。；;！？\n]*/.exec(text.slice(mention.end, mention.end + 40))?.[0] ?? '';
      const isDeadline = /前$/.test(mention.text) || /^底?前/.test(after);
      const isPlan = isDeadline && (PLAN.test(before) || DEADLINE_AFTER.test(after) || (ASKED.test(before) && SENT.test(after)));
      if (!isPlan && !GOAL_BEFORE.test(before) && !(/到$/.test(before) && GOAL_AFTER.test(after))) continue;
      // 将在2025年基础上适当增加: no date of the goal.
      // Nor is 争取2025年地方政府债券.
      if (LOOKS_BACK.test(before.replace(DONE_BEFORE, '')) || LOOKS_BACK.test(after) || /^的?基础/.test(after) || OF_FUNDS.test(after))
        continue;
      report({
        span: { start: mention.start, end: mention.end },
        message: both(
          `期限已过：“${mention.text}”早于稿件日期${date}，请核对年份。`,
          `${mention.text} is before the date of this text (${date}); check the year.`,
        ),
      });
    }
  },
});

const GOAL_BEFORE =
  /(?:力争|争取|确保|(?<!经济|发展|投资|建设|年度|生产)计划|预计|有望|可望|务必|务求|必须|拟于|拟在|将于|将在)(?:到|在|于)?$/;
/** 下一步，我们将抓好落实，2023年底前建成. */
const PLAN = /(?:下一步|接下来|我们将|我市将|我县将|我区将)[^。；]*$|(?:力争|争取|确保|务必)[^，。；、]{1,14}$/;
/** 请于2018年9月30日前将材料报送县文物局. */
const ASKED = /(?:请|须|应)(?:各[^，。；]{1,12})?(?:于|在)$/;
const SENT = /^前?[^。；]{0,24}?(?:报送|上报|报至|报|提交|送至|送|反馈|发至)/;
/** 2021年底前，确保全部交付. */
const DEADLINE_AFTER = /^(?:底?前)?[，,](?:力争|争取|确保(?!了)|务必|必须)/;
const GOAL_AFTER =
  /^(?:底|末|底前)?[，,]?[^，,]{0,4}(?:力争|争取|确保|计划)|^(?:底|末|底前)?[，,]?[^，,。]{0,16}将(?:达到?|实现|建成|完成|突破|超过|新增)/;
const OF_FUNDS = /^(?:度)?(?:地方政府|中央|省级|上级|国家|专项|新增|超长期)[^，。；]{0,10}(?:债券|资金|国债|补助|投资)/;
/** 主桥已合龙，力争2023年底建成: how far it is, in a clause of its own. */
const DONE_BEFORE = /(?<!按|早)已(?!提|明|承)[^，]*，(?=[^，]*$)/;
const LOOKS_BACK = /提出|原|当时|曾|已|如期|提前|规划|目标|要求|明确|顺利|圆满|实现了|完成了|承诺|《/;
