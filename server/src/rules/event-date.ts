import { fold } from '../text/fold.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import { overlaps, type Span } from '../util/span.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { adoptionSlips } from './support/adoptions.ts';
import { anniversarySlips, observanceSlips } from './support/anniversaries.ts';
import { dateOf } from './support/dates.ts';
import { earlySpirits } from './support/earlySpirits.ts';
import { datesIn } from './support/eventDates.ts';
import { slipOf } from './support/eventSlips.ts';
import { eventsIn } from './support/events.ts';
import { tiesIn } from './support/eventTies.ts';
import { proposalSlips } from './support/firstProposals.ts';
import { beside } from './support/needs.ts';
import { planPhaseSlips, planSpanSlips } from './support/planYears.ts';
import { proseOf } from './support/prose.ts';
import { speechSlips } from './support/speeches.ts';
import { OFFICE_NAMES, officeSlips } from './support/stateOffices.ts';
import { congressReportSlips, reportSlips } from './support/workReports.ts';

export default defineRule({
  id: 'event-date',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: [
    ...[
      '全会',
      '全体会议',
      '代表大会',
      '届全国',
      '全国政协',
      '党的十',
      '党的二十大',
      '中共十',
      '中共二十大',
      '周年',
      '政府工作报告',
      '提出',
      '演讲',
      '五位一体',
    ],
    ...['论坛', '博览会', '交易会', '博会', '广交会', '航展', '互联网大会', '峰会', '丰收节', '运动会', '运会', '奥会', '普查', '国土调查'],
    ...[
      '工作会议',
      '座谈会',
      '教育大会',
      '保护大会',
      '创新大会',
      '科技大会',
      '健康大会',
      '表彰大会',
      '40周年大会',
      '会晤',
      '对话大会',
      '世园会',
    ],
    ...beside(['个', '届', '次'], ['世', '国', '全', '中', '教', '植', '爱', '我', '“', '"', '”', '「', '‘', '’']),
    ...OFFICE_NAMES,
    ...['个五年', '九五', '十五', '一五', '二五', '三五', '四五', '五五'],
  ],
  docs: {
    title: both('会议、大事的届次或日期有误', 'A national event with a wrong number or date'),
    why: both(
      '全国性会议、活动的届次和日期众所周知，错一个字就是差错：党的二十届三中全会是2024年7月，第六届进博会是2023年11月，“十四五”时期是2021—2025年。',
      'When national meetings and events were held, and which in number they were, is on record: 党的二十届三中全会 was in July 2024, 第六届进博会 in November 2023, and “十四五” covers 2021 to 2025.',
    ),
    remedy: both('核对届次和日期，改正其一。', 'Check the number and the date and correct one of them.'),
    basis:
      '会议公报；《中国共产党大事记》；《中华人民共和国大事记》；国家统计局普查公报；主办单位公告（support/eventLists.ts、support/proposalLists.ts 逐项注明）',
  },
  examples: {
    invalid: [
      {
        text: '2020年5月25日，全国人大常委会委员长[[张德江]]在人民大会堂作报告。',
        fixes: ['2020年5月25日，全国人大常委会委员长栗战书在人民大会堂作报告。'],
        kind: 'person',
      },
      { text: '2019年3月，最高人民检察院检察长[[曹建明]]向大会报告工作。', kind: 'person' },
      { text: '2022年5月6日\n\n全镇党员要认真学习[[党的二十大]]精神。', kind: 'early' },
      { text: '2024年7月[[18日]]，党的二十届三中全会在北京开幕。', fixes: ['2024年7月15日，党的二十届三中全会在北京开幕。'] },
      {
        text: '2017年10月[[18日]]，中国共产党第十九次全国代表大会在京闭幕。',
        fixes: ['2017年10月24日，中国共产党第十九次全国代表大会在京闭幕。'],
      },
      { text: '[[2022年]]9月23日，第19届亚运会在杭州开幕，志愿者上岗。', fixes: ['2023年9月23日，第19届亚运会在杭州开幕，志愿者上岗。'] },
      {
        text: '[[2012年]]11月9日至12日召开的党的十八届三中全会，对全面深化改革作出部署。',
        fixes: ['2013年11月9日至12日召开的党的十八届三中全会，对全面深化改革作出部署。'],
        kind: 'date',
      },
      {
        text: '2017年10月，党的[[十八大]]在北京开幕。',
        fixes: ['2017年10月，党的十九大在北京开幕。', '2012年11月，党的十八大在北京开幕。'],
        kind: 'ordinal',
      },
      {
        text: '党的二十届四中全会于2025年[[9月]]20日至23日在北京举行。',
        fixes: ['党的二十届四中全会于2025年10月20日至23日在北京举行。'],
      },
      {
        text: '2025年3月，十四届全国人大[[二次]]会议在北京开幕。',
        fixes: ['2025年3月，十四届全国人大三次会议在北京开幕。', '2024年3月，十四届全国人大二次会议在北京开幕。'],
      },
      {
        text: '[[首届]]中国国际消费品博览会于2023年4月在海口举办。',
        fixes: ['第三届中国国际消费品博览会于2023年4月在海口举办。', '首届中国国际消费品博览会于2021年5月在海口举办。'],
      },
      { text: '[[2022年]]10月，中央金融工作会议在北京召开。', fixes: ['2023年10月，中央金融工作会议在北京召开。'] },
      {
        text: '[[第六次]]全国人口普查以2020年11月1日零时为标准时点。',
        fixes: ['第七次全国人口普查以2020年11月1日零时为标准时点。', '第六次全国人口普查以2010年11月1日零时为标准时点。'],
      },
      {
        text: '第七次全国人口普查公报显示，2020年[[12月]]1日零时全县常住人口30万人。',
        fixes: ['第七次全国人口普查公报显示，2020年11月1日零时全县常住人口30万人。'],
      },
      {
        text: '2022年启动的[[第二次]]全国土壤普查进入收尾阶段。',
        fixes: ['2022年启动的第三次全国土壤普查进入收尾阶段。', '1979年启动的第二次全国土壤普查进入收尾阶段。'],
      },
      {
        text: '2025年11月，全县20家企业组团参加[[第七届]]中国国际进口博览会。',
        fixes: ['2025年11月，全县20家企业组团参加第八届中国国际进口博览会。', '2024年11月，全县20家企业组团参加第七届中国国际进口博览会。'],
      },
      {
        text: '[[2014年]]3月，习近平主席在莫斯科国际关系学院发表演讲。',
        fixes: ['2013年3月，习近平主席在莫斯科国际关系学院发表演讲。'],
      },
      {
        text: '2013年10月，习近平主席在印度尼西亚国会发表演讲，首次提出共建“[[丝绸之路经济带]]”。',
        fixes: ['2013年10月，习近平主席在印度尼西亚国会发表演讲，首次提出共建“21世纪海上丝绸之路”。'],
        kind: 'proposal',
      },
      { text: '[[2022年]]，第137届广交会在广州举办。', fixes: ['2025年，第137届广交会在广州举办。'] },
      {
        text: '2018年是全面贯彻党的[[二十大]]精神的开局之年。',
        fixes: ['2018年是全面贯彻党的十九大精神的开局之年。', '2023年是全面贯彻党的二十大精神的开局之年。'],
      },
      {
        text: '党的十八届[[四中全会]]审议通过《关于新形势下党内政治生活的若干准则》。',
        fixes: ['党的十八届六中全会审议通过《关于新形势下党内政治生活的若干准则》。'],
        kind: 'adopted',
      },
      {
        text: '[[2014年]]11月，中央财经领导小组第十一次会议首次提出“供给侧结构性改革”。',
        fixes: ['2015年11月，中央财经领导小组第十一次会议首次提出“供给侧结构性改革”。'],
        kind: 'proposal',
      },
      {
        text: '党的[[十八大]]报告提出建设现代化经济体系。',
        fixes: ['党的十九大报告提出建设现代化经济体系。'],
        kind: 'proposal',
      },
      {
        text: '“乡村振兴战略”由来已久，党的[[十八大]]首次提出“乡村振兴战略”。',
        fixes: ['“乡村振兴战略”由来已久，党的十九大首次提出“乡村振兴战略”。'],
      },
      {
        text: '“十三五”时期（[[2015]]—2020年），全市新建公路300公里。',
        fixes: ['“十三五”时期（2016—2020年），全市新建公路300公里。'],
        kind: 'plan',
      },
      {
        text: '2026年是“[[十四]]五”规划开局之年。',
        fixes: ['2026年是“十五五”规划开局之年。', '2021年是“十四五”规划开局之年。'],
      },
      {
        text: '2021年，是中国共产党成立[[90]]周年。',
        fixes: ['2021年，是中国共产党成立100周年。', '2011年，是中国共产党成立90周年。'],
        kind: 'anniversary',
      },
      {
        text: '2024年6月25日是第[[33]]个全国土地日。',
        fixes: ['2024年6月25日是第34个全国土地日。', '2023年6月25日是第33个全国土地日。'],
      },
      { text: '2024年6月24日\n\n6月25日是第[[35]]个全国土地日。', fixes: ['2024年6月24日\n\n6月25日是第34个全国土地日。'] },
      { text: '2025年[[11月19日]]是第34个全国消防日。', fixes: ['2025年11月9日是第34个全国消防日。'] },
      {
        text: '2025年3月5日，国务院总理[[李克强]]在十四届全国人大三次会议上作政府工作报告。',
        fixes: ['2025年3月5日，国务院总理李强在十四届全国人大三次会议上作政府工作报告。'],
        kind: 'person',
      },
      { text: '习近平总书记在[[党的十八大]]报告中强调，要持续改善民生。', kind: 'person' },
    ],
    valid: [
      '2018年3月，全国人大常委会委员长张德江、新任全国人大常委会委员长栗战书出席闭幕会。2017年3月，时任全国政协主席俞正声作报告。',
      '2022年5月6日\n\n以实干实绩迎接党的二十大胜利召开，学习贯彻党的十九届六中全会精神。',
      '2022年10月16日，党的二十大在北京开幕；2022年10月22日，党的二十大胜利闭幕，22日上午开幕的是农展会。',
      '2024年12月，我市企业签约参加第八届进博会；2025年1月，县里总结组织企业参加第七届进博会的情况。2022年1月，第三次全国土壤普查启动。',
      '2013年3月，习近平主席在莫斯科国际关系学院发表演讲，首次提出构建人类命运共同体理念。2023年9月，习近平主席在黑龙江发表讲话。',
      '2024年10月，县委召开会议，传达学习党的二十届三中全会精神，全会2024年7月15日至18日在北京举行。',
      '2024年1月8日，市十四届人大二次会议开幕；2024年2月，省委十一届三次全会召开；2023年4月，共青团十八届五中全会召开。',
      '2023年，党的二十大提出的目标任务全面落实，党的二十大召开后，全市迅速行动。',
      '2022年10月，党的十九届七中全会、党的二十大、党的二十届一中全会先后召开。2023年是全面贯彻党的二十大精神的开局之年。',
      '2017年5月、2019年4月，两届“一带一路”国际合作高峰论坛在北京举行；2020年东京奥运会于2021年7月开幕。',
      '2021年5月，第七次全国人口普查结果公布；2023年，第五次全国经济普查启动，标准时点为2023年12月31日。',
      '2020年，北京冬奥会筹办工作有序推进；2022年2月4日，北京冬奥会开幕。',
      '“十四五”前三年（2021—2023年）投资500亿元；《某某市“十四五”规划（2021—2035年）》另行印发；“八五”普法规划（2021—2025年）开始实施。',
      '2023年，为迎接新中国成立75周年，全市启动系列活动。2021年是建党100周年，也是“十四五”开局之年。',
      '2024年6月25日是第34个全国土地日，2024年9月10日是第40个教师节。',
      '2014年1月，某某省省长李强在省十二届人大二次会议上作政府工作报告。2023年3月5日，李克强总理在十四届全国人大一次会议上作政府工作报告。',
      '党的二十大提出全面推进乡村振兴战略，党的十九届五中全会提出建设美丽中国，党的十八大以来提出新发展理念，党的十八大提出五位一体总体布局，市第八次党代会提出高质量发展。',
      '2019年，我市首次提出房住不炒的工作要求。2013年11月，习近平总书记在湖南十八洞村首次提出“精准扶贫”。',
    ],
  },
  check({ facts, report }) {
    const raw = proseOf(facts);
    const text = fold(raw);
    const events = eventsIn(text);
    const dates = datesIn(text);
    const date = dateOf(facts);
    const today = date !== null && date.length === 10 ? date : null;
    const said: Span[] = [];
    const say = (finding: RuleFinding): void => {
      if (said.some((span) => overlaps(span, finding.span))) return;
      said.push(finding.span);
      report(finding);
    };
    for (const tie of tiesIn(text, events, dates)) {
      const { start, end } = sentenceAround(text, tie.event);
      const slip = slipOf(text, text.slice(start, end), tie);
      if (slip) say(slip);
    }
    for (const slips of [
      adoptionSlips(text, events),
      speechSlips(text, dates),
      proposalSlips(text, events, dates),
      planSpanSlips(text, raw),
      planPhaseSlips(text, dates),
      anniversarySlips(text, dates, today),
      observanceSlips(text, dates, today),
      reportSlips(text, events, dates),
      congressReportSlips(text, events),
      earlySpirits(text, events, today),
      officeSlips(text, dates),
    ])
      for (const slip of slips) say(slip);
  },
});
