import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { yearOf } from './support/dates.ts';
import { proseOf } from './support/prose.ts';
import { confusedWords, NEEDS_OF_PAIRS } from './support/wordPairs.ts';

export default defineRule({
  id: 'confused-word',
  scope: 'paragraph',
  level: 'warning',
  needs: NEEDS_OF_PAIRS,
  docs: {
    title: both('易混词用错', 'A word taken for another'),
    why: both(
      '有些词音同或形近而意义有别，前后的词已经表明用的是哪一个：统计到某时用“截至”，到期停止用“截止”；诉求、问题要“反映”，“反应”是作出的回应；机关有“权力”，公民有“权利”。两可的写法（制定、制订，作出、做出）不在此列。',
      'Some words sound alike and differ in meaning, and the words beside them tell which one is meant: what is counted up to a day is 截至, what ends on it 截止. Where either may be written nothing is said.',
    ),
    remedy: both('按前后文改用正确的词。', 'Write the word that is meant.'),
    basis: '《现代汉语词典》；《出版物汉字使用管理规定》；《咬文嚼字》“出版物中最常见的100个别字”',
  },
  examples: {
    invalid: [
      { text: '村民多次到镇里[[反应]]，路灯很快修好。', fixes: ['村民多次到镇里反映，路灯很快修好。'] },
      { text: '压实[[党风廉洁建设]]责任。', fixes: ['压实党风廉政建设责任。'] },
      { text: '奖补资金已[[拔付]]到村。', fixes: ['奖补资金已拨付到村。'] },
      { text: '公开[[选拨]]村级后备干部12名。', fixes: ['公开选拔村级后备干部12名。'] },
      { text: '申请助学[[货款]]的学生增加。', fixes: ['申请助学贷款的学生增加。'] },
      { text: '完成危旧房屋[[折除]]36间。', fixes: ['完成危旧房屋拆除36间。'] },
      { text: '[[末经]]批准擅自占用耕地。', fixes: ['未经批准擅自占用耕地。'] },
      { text: '爱心企业[[幕集]]善款12万元。', fixes: ['爱心企业募集善款12万元。'] },
      { text: '[[截止]]2023年底，全市林地面积达到320万亩。', fixes: ['截至2023年底，全市林地面积达到320万亩。'] },
      { text: '（[[截止]]目前，已完成投资6亿元）', fixes: ['（截至目前，已完成投资6亿元）'] },
      { text: '热线及时[[反应]]群众诉求。', fixes: ['热线及时反映群众诉求。'] },
      { text: '村民[[反应]]的问题已经办结。', fixes: ['村民反映的问题已经办结。'] },
      { text: '完善应急[[反映]]机制。', fixes: ['完善应急反应机制。'] },
      { text: '营造市场化、[[法制化]]、国际化环境。', fixes: ['营造市场化、法治化、国际化环境。'] },
      { text: '公布[[权利]]清单和责任清单。', fixes: ['公布权力清单和责任清单。'] },
      { text: '把[[权利]]关进制度的笼子。', fixes: ['把权力关进制度的笼子。'] },
      { text: '保障公民的合法[[权力]]。', fixes: ['保障公民的合法权利。'] },
      { text: '抓好疫情[[防空]]工作。', fixes: ['抓好疫情防控工作。'] },
      { text: '加快补齐[[短版]]。', fixes: ['加快补齐短板。'] },
      { text: '织密[[兜低]]保障网。', fixes: ['织密兜底保障网。'] },
      { text: '根据工作[[须要]]调整分工。', fixes: ['根据工作需要调整分工。'] },
      { text: '破除[[体质]]机制障碍。', fixes: ['破除体制机制障碍。'] },
      { text: '健全长效[[机智]]。', fixes: ['健全长效机制。'] },
      { text: '压实[[主题]]责任。', fixes: ['压实主体责任。'] },
      { text: '全线[[峻工]]通车。', fixes: ['全线竣工通车。'] },
      { text: '牢记[[瞩托]]。', fixes: ['牢记嘱托。'] },
      { text: '发放[[消费卷]]。', fixes: ['发放消费券。'] },
      { text: '[[布署]]秋冬防火工作。', fixes: ['部署秋冬防火工作。'] },
      { text: '会议对迎峰度夏作出全面[[部属]]。', fixes: ['会议对迎峰度夏作出全面部署。'] },
      { text: '化解[[隐形]]债务12亿元。', fixes: ['化解隐性债务12亿元。'] },
      { text: '完成病险水库[[出险]]加固9座。', fixes: ['完成病险水库除险加固9座。'] },
      { text: '空气质量[[显着]]改善。', fixes: ['空气质量显著改善。'] },
      { text: '治理成效[[显着]]。', fixes: ['治理成效显著。'] },
      { text: '做到矛盾不[[上缴]]、平安不出事。', fixes: ['做到矛盾不上交、平安不出事。'] },
      { text: '有[[下例]]情形之一的，不予受理。', fixes: ['有下列情形之一的，不予受理。'] },
    ],
    valid: [
      '利润上缴国库，税款不上缴的依法处罚，矛盾不上交。',
      '计划拔除老桩，强调拔尖人才，筛选拨付对象，上海拨付资金，划拨河道治理经费，划拨节能资金，提拔款待；支付货款、库存货款、应付货款余额。',
      '周末来村里，年末能通车，期末完成，自己完成，来自已建成的项目；开幕集体婚礼，商铺助力，打折除外，盆栽体验，湿法冶金，江淮河网。',
      '自己经过的路，来自已建成的项目，已经完成。',
      '报名截止2024年3月31日，截至目前已有90人报名，截止时间不变。',
      '材料提交截止3月底，逾期不再受理。',
      '应急快速反应问题处置，群众反应强烈，反映问题属实。',
      '立法保障权利，公布权力清单，明确权利义务关系，公民权利得到保障。',
      '法制工作委员会审议，法制宣传教育，法制化轨道。',
      '人民防空警报试鸣，疫情防控、防空洞改造，风险防空袭演练。',
      '宣传片短版时长3分钟，低保兜底，体质监测、机智勇敢、编织产业增收。',
      '自愿参加、自愿服务社会，公共资源共享，联系会议代表，实验区、试验区建设。',
      '竟相信谣言，发布署名文章，主题教育和主体责任，度过春节、渡过难关。',
      '部属高校、部属单位，彰显着奋斗的力量，凸显着优势，隐形冠军企业，水库出险后及时处置，安排部属高校参加。',
      '制定规划、制订计划，作出贡献、做出成绩，必须坚持，生活必需品充足。',
    ],
  },
  check({ facts, report }) {
    if (yearOf(facts) < LONG_SINCE) return;
    const text = proseOf(facts);
    for (const { start, end, right } of confusedWords(text)) {
      const found = text.slice(start, end);
      const span = { start, end };
      report({
        span,
        message: both(`用词有误：“${found}”应为“${right}”。`, `${found} should be ${right} here.`),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

/** What was printed before follows other dictionaries. */
const LONG_SINCE = 1990;
