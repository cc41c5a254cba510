import { exact } from '../facts/extractFacts.ts';
import type { Figure } from '../quantity/figure.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type AcrossContext, type Collected, defineReportRule, type RuleFinding } from './rule.ts';
import { across, disjoint } from './support/acrossStatements.ts';
import { type NamedCounts, namedCountsIn, unlikeHeadline } from './support/headlineCounts.ts';
import { miscopiedIn, type ToldFigure, toldFiguresIn } from './support/miscopied.ts';
import { type TwoInvestments, twoInvestmentsIn } from './support/oneProject.ts';
import { type PayStandard, paidOtherwise, payStandardsIn } from './support/payStandards.ts';
import { plannedAgainIn } from './support/plannedAgain.ts';
import { proseOf } from './support/prose.ts';
import { isMadeUp, type Statement, statementsIn } from './support/statements.ts';
import { takenUpIn } from './support/takenUp.ts';
import { contradict, type ToldCount, toldCountsIn } from './support/toldCounts.ts';

export default defineReportRule({
  id: 'one-indicator-two-values',
  scope: 'report',
  level: 'error',
  undecided: true,
  docs: {
    title: both('同一指标前后数值不一', 'One indicator, two values'),
    why: both(
      '同一地区、同一时期、同一口径的指标，在一篇稿件（标题与正文、前文与后文）里、在同一文件夹的各篇稿件里只能有一个数值。',
      'One indicator of one place, period and measure has one value throughout a text, headline and body alike, and in all reports of a folder.',
    ),
    remedy: both('核对来源，统一数值；口径不同的，请写明。', 'Check the source and use one value; where the measures differ, say so.'),
    basis: '《报纸编校差错率计算方法》（2020）；公文校核通例',
  },
  examples: {
    invalid: [
      {
        text: '2023年，全市新签约项目总额400亿元，开局良好。\n2023年，新签约项目总额[[420亿元]]，稳中有进。',
        fixes: ['2023年，全市新签约项目总额400亿元，开局良好。\n2023年，新签约项目总额400亿元，稳中有进。'],
      },
      { text: '# 全市固定资产投资增长8.5%\n\n记者获悉，今年前三季度，全市固定资产投资同比增长[[5.8%]]。' },
      { text: '2024年末常住人口130.8万人。\n人口方面，2024年末，全市常住人口为[[138万人]]。' },
      { text: '到2025年，全市高新技术企业达到300家。\n到2025年全市高新技术企业达到[[350家]]。' },
      { text: '2021年，全市新增减税降费28.6亿元，惠及9.3万户。\n助企纾困，2021年全市新增减税降费[[26.8亿元]]。', kind: 'miscopied' },
      { text: '今年全县秋粮播种面积386.5万亩，长势好于常年。\n县农业农村局数据显示，秋粮播种面积[[368.5万亩]]。', kind: 'miscopied' },
      { text: '# 我县43名技术骨干赴外地学习\n\n本报讯　昨日上午，我县[[34名]]技术骨干从县城出发，参加为期两个月的培训。' },
      { text: '# 总投资86亿元的电池项目落户\n\n12月8日，双方签订协议。该电池项目总投资[[8.6亿元]]，分两期建设。', kind: 'miscopied' },
      { text: '前10个月全市外贸进出口增长12.8%\n记者获悉，前10个月，全市外贸进出口总值412.6亿元，同比增长[[12.3%]]。' },
      { text: '2024年，全市外贸进出口总额增长3.2%。\n受订单减少影响，2024年全市外贸进出口总额下降[[3.2%]]。' },
      { text: '力争全年粮食总产量稳定在62万吨以上\n今年将全面落实责任，力争全年粮食总产量稳定在[[60万吨]]以上。' },
      { text: '2019年，全市减贫三万二千人。\n脱贫攻坚成效显著，2019年全市减贫[[3.4万人]]。' },
      { text: '2023年，规上工业增加值增长8.2%。\n2023年，规模以上工业增加值[[8.4%]]的增速好于预期。' },
      { text: '一季度签约项目总投资突破420亿元\n本报讯，一季度，全市共签约项目86个，总投资[[402亿元]]。' },
      { text: '2019年全市生产总值1862.5亿元，按可比价格计算，比上年增长7.4%。\n2019年全市生产总值增长[[7.8%]]，增速居全省第五位。' },
      { text: '2019年，市区PM2.5年均浓度为43微克/立方米。\n2019年，市区PM2.5年均浓度降至[[41微克/立方米]]。' },
      { text: '截至2022年底，全市有效期内高新技术企业达到412家。\n2022年底，全市有效期内高新技术企业达[[421家]]。' },
      { text: '2022年，地区生产总值增长7%左右。\n2022年，全市地区生产总值增长[[7.5%]]左右，任务艰巨。' },
      {
        text: '今年全县油菜籽总产突破[[3万吨]]\n本报讯 昨日统计，今年全县油菜种植面积21.4万亩；总产量2.8万吨，比上年增加0.2万吨。',
      },
      {
        text: '二、奖励标准。新建厂房每平方米补贴200元，最高500万元。\n三、申报程序。验收合格后，按每平方米[[180元]]的标准拨付补贴资金。',
        kind: 'count',
      },
      { text: '2025年，全县社会消费品零售总额预期增长5%。\n聚焦上述目标，2025年要确保社会消费品零售总额增长[[5.5%]]。' },
      { text: '截至3月底，全区登记企业3.82万户。下一步，将以3月底[[3.28万户]]的存量为基数，逐户走访。', kind: 'again' },
      { text: '“村里种了1.6万亩油茶。今年又给这[[1.8万亩]]油茶修了步道。”', kind: 'again' },
      { text: '全长26公里的滨河绿道昨日开放。该绿道（全长[[62公里]]）串起9个公园。', kind: 'project' },
      {
        text: '2023年外贸进出口突破[[420亿元]]\n2023年，全市外贸进出口总值402.6亿元，其中出口301.3亿元，进口101.3亿元。',
      },
      { text: '茶旅项目总投资3.5亿元，占地60亩。据项目负责人介绍，该项目总投资[[3.8亿元]]，明年建成。', kind: 'project' },
      { text: '总投资5.6亿元的城北医院项目开工。该项目占地120亩，总投资[[65000万元]]，设置床位800张。', kind: 'project' },
      { text: '总投资3.2亿元的茶旅小镇昨日动工。负责人说：“我们这个项目总投资[[2.3亿元]]，明年投用。”', kind: 'project' },
      { text: '该项目总投资8600万元，占地120亩。目前，项目[[0.96亿元]]的总投资已全部到位。', kind: 'project' },
      { text: '全县辖16个乡镇、238个行政村。2020年，全县[[18]]个乡镇文化站免费开放。', kind: 'count' },
      { text: '应到代表285名，实到271名。[[275]]名实到代表听取了报告。', kind: 'count' },
      { text: '我市46个项目列入省重点项目名单。\n列入省重点项目名单的[[42]]个项目中，已开工31个。', kind: 'count' },
      { text: '去年，新签约项目总投资达到260亿元。\n去年新签约项目86个，总投资[[280亿元]]。' },
      { text: '2022年，面对超预期因素冲击，全年GDP达到1865.2亿元。\n分产业看，均实现正增长，全年地区生产总值[[1856.2亿元]]。' },
      { text: '前三季度全市GDP增长5.3%\n前三季度，地区生产总值9800亿元、增长[[5.8%]]。' },
      { text: '2024年，全市新建社区食堂36家，配送老年餐。\n养老方面，2024年新建社区食堂[[63家]]。', kind: 'miscopied' },
      {
        text: '截至2023年末，全市共有省级以上科普教育示范基地126个。科协负责人说，截至2023年末全市省级以上科普教育示范基地已达[[136个]]。',
        kind: 'miscopied',
      },
      { text: '我县启用5座智慧垃圾分类站\n本报讯（记者 李明）昨日起，城区[[6座]]智慧垃圾分类站投入使用。', kind: 'count' },
      { text: '全区税收收入完成41.6亿元，增长5%。在[[41.9亿元]]税收收入中，增值税占四成。', kind: 'again' },
      { text: '今年计划改造老旧管网46公里。目前已完成35公里，占全年计划[[56公里]]的62.5%。', kind: 'again' },
      { text: '今年计划改造老旧泵站52座，资金已落实。对列入年度计划的[[25座]]老旧泵站，逐一派驻监理。', kind: 'again' },
      { text: '全镇现有养蜂户126户，分布在9个村。今年将为这[[162户]]养蜂户配发蜂箱。', kind: 'again' },
      { text: '河东水厂扩建工程总投资1.6亿元，明年通水。据介绍，总投资[[1.9亿元]]的河东水厂扩建工程由县水务集团承建。', kind: 'project' },
      {
        text: '全县老旧电梯更新突破[[200部]]\n本报讯 记者昨日获悉，目前全县已累计完成老旧电梯更新189部，另有26部正在施工。',
        kind: 'count',
      },
      { text: '本次比赛有36支队伍参加。经过三天角逐，这[[38]]支队伍决出名次。', kind: 'again' },
      { text: '县残联筹集资金86万元帮扶困难家庭\n本报讯 近日，县残联筹集资金[[68万元]]，走访困难家庭。', kind: 'count' },
      { text: '全县茶叶产量突破2600吨\n记者从县农业农村局获悉，今年全县春茶产量达[[2560吨]]，好于往年。', kind: 'count' },
      {
        text: '上半年，全县规模以上工业增加值增长9.6%，增速居全市第2位。\n上半年全县规模以上工业增加值增速居全市第[[4]]位，要加快追赶。',
        kind: 'count',
      },
      { text: '早稻总产达12.6万吨\n日前，县里组织测产，早稻种植面积21万亩，总产[[11.6万吨]]。', kind: 'count' },
      { text: '我县再添6家省级研学基地\n日前，省文旅厅公布研学基地名单，我县[[8家]]单位入选。', kind: 'count' },
      { text: '我区5名教师获评省级名师\n日前，省教育厅公布名单，我区[[4位]]教师入选。', kind: 'count' },
      { text: '我县第十二届茶文化节开幕\n昨日，[[第十三届]]茶文化节在茶园广场开幕。', kind: 'count' },
      { text: '决定公开招聘事业单位人员86名。考察人选按招聘总数[[80]]名等额确定。', kind: 'count' },
      { text: '2024年末，全区常住人口52.6万人。\n答：2024年末，我们的常住人口是[[56.2万人]]。' },
    ],
    valid: [
      '总投资3.2亿元的茶旅小镇昨日动工。“城北的热电厂总投资2.3亿元，已经投产。”负责人说。\n总投资3.6亿元的竹艺小镇上月动工。在北镇，绿茶小镇已具雏形。“这个总投资2.3亿元的项目年内投用。”镇长说。\n总投资3.2亿元的冷链园昨日动工，“这个总投资3.2亿元的项目明年投用”。',
      '早稻总产达12.6万吨\n日前测产，早稻丰收，水稻种植面积21万亩，总产11.6万吨。新建大棚每亩补助1500元。改造大棚每亩补助800元。\n验收后，按每亩800元的标准拨付补助资金；种粮大户每亩补贴50元，烘干设备按每亩10元的标准补贴电费。',
      '我县新增5座智慧垃圾分类站\n本报讯（记者 李明）昨日，我县新启用5座站点，目前共有6座智慧垃圾分类站。',
      '改造小区126个、计划新建小区120个。在126个小区中，这7个小区完工；比赛有36支队伍参加，这3支队伍获奖。',
      '上半年，全县规上工业增加值增长9.6%，增速居全市第2位。前三季度全县规上工业增加值增速居全市第4位，上半年全县工业投资增速居全市第3位。',
      '截至3月底，全区登记企业3.82万户，其中新增3.28万户；将以3.82万户的存量为基数。全长26公里的绿道开放，该绿道支线全长6公里，东路占地60亩，该公园占地4万平方米。',
      '河东水厂扩建工程总投资1.6亿元，明年通水。总投资1.9亿元的河西水厂扩建工程同日开工；全镇有养蜂户126户，为这12户养蜂户配发蜂箱。',
      '全县老旧电梯更新突破200部\n本报讯 记者昨日获悉，今年全县已完成老旧电梯更新69部，目前累计更新电梯206部。',
      '今年计划改造老旧泵站52座。对列入上半年计划的25座老旧泵站，逐一派驻监理。全县有渡口21处，其中人行渡口12处，全部12处人行渡口已整治。',
      '三年计划改造管网120公里，今年完成35公里，占年度计划90公里的38.9%；计划栽树60亩，青山镇完成35亩，占计划40亩的87.5%。',
      '我县再添6家省级研学基地\n日前，省文旅厅公布名单，全市8家单位入选，其中我县6家。',
      '我县再添6家省级研学基地\n日前，省文旅厅公布名单，全市8家单位入选。至此，我县有研学基地8家。',
      '招聘教师86名、护士12名，招聘总数98名；全区税收收入完成41.6亿元。在51.9亿元财政收入中，税收占八成。',
      '2023年，全市新建社区食堂36家。\n2024年新建社区食堂63家。',
      '截至2022年末，全市共有省级以上科普教育示范基地126个。截至2023年末，全市省级以上科普教育示范基地已达136个。',
      '茶旅项目总投资3.5亿元，城北医院项目占地60亩。该项目总投资3.8亿元；供水项目总投资原为2亿元，该项目总投资2.3亿元。',
      '全县辖16个乡镇、2个街道。全县18个乡镇（街道）实现全覆盖，全县9个乡镇受灾；应到代表285名，实到271名，271名实到代表表决。',
      '2025年，确保粮食总产量60万吨、力争粮食总产量62万吨。2025年，粮食总产量60万吨以上。',
      '四季度新建商品房销售面积环比、同比分别增长51.3%、15.3%。',
      '2023年社区工厂用工人数达到1.86万人。2024年社区工厂用工人数达到1.68万人。',
      '初步核算，2020年全市地区生产总值1834.5亿元；经最终核实，2020年全市地区生产总值为1841.2亿元。',
      '2023年，外贸进出口增长4.6%。\n2023年，自贸试验区西海片区5项制度创新成果在全国推广，货物进出口额增长15.4%。',
      '2023年，外贸进出口增长36.5%。\n2023年，综合保税区全年完成进出口额252.4亿元、增长83.5%。',
      '2023年，规上工业增加值增长9%。\n2023年，力争东远、西阳、南光三地经济增速高于全市，规上工业增加值增长10%以上。',
      '前三季度，服务进出口增长7.6%。其中，出口增长14.4%；进口增长2.8%。前三季度，旅行服务进出口增长8.8%。其中，出口增长54.4%，进口增长2.7%。',
      '# 2025年工作回顾\n\n城镇新增就业22.9万人。\n这五年，民生持续改善。城镇新增就业124.3万人。',
      '# 2025年上半年经济运行情况\n\n城镇新增就业3.26万人。\n\n下阶段，确保全年固定资产投资增长5%、城镇新增就业5.2万人以上。',
      '2023年，全区地区生产总值增长5.2%，全市地区生产总值增长6.1%；全县地区生产总值增长4.8%，低于全市1.3个百分点。',
      '2023年，全市一般公共预算收入65.9亿元；全省一般公共预算收入4512亿元。',
      '# 全市固定资产投资增长8.5%\n\n上半年，全市固定资产投资增长6.1%。前三季度，全市固定资产投资增长8.5%。',
      '# 全市工业投资增长8.5%\n\n上半年，全省工业投资增长6.1%。',
      '2023年，全市地区生产总值1.36万亿元，增长7.4%。\n2023年，地区生产总值13618亿元，规上工业增加值增长12.8%。',
      '2023年，地区生产总值增长7.4%。\n2024年，地区生产总值增长5.7%。',
      '2023年，地区生产总值增长7.4%。\n2023年上半年，地区生产总值增长6.1%。',
      '2023年，固定资产投资增长6.8%，其中工业投资增长13.9%、民间投资增长6.2%。',
      '2023年，全市进出口总额突破5500亿元。\n2023年，进出口总额5522亿元。',
      '2023年，国内生产总值增长5.2%，全市地区生产总值增长6.4%，快于全国1.2个百分点。',
      '2023年，全市一般公共预算收入增长3.1%，力争一般公共预算收入增长5%。',
    ],
  },
  collect(facts): Told | null {
    const text = proseOf(facts);
    const told = {
      statements: statementsIn(facts),
      figures: toldFiguresIn(facts),
      counts: exact(toldCountsIn(text)),
      investments: exact([
        ...twoInvestmentsIn(text, facts.figures),
        ...takenUpIn(text, facts.figures),
        ...plannedAgainIn(text, facts.figures),
      ]),
      named: namedCountsIn(facts),
      pay: exact(payStandardsIn(text)),
    };
    const { length } = [...told.statements, ...told.figures, ...told.counts, ...told.investments, ...told.pay];
    return length === 0 && told.named === null ? null : told;
  },
  check({ collected: told, report }) {
    const collected = told.map(({ paragraph, found }) => ({ paragraph, found: found.statements }));
    const reported = new Set<Figure>();
    const byKey = new Map<string, Collected<Statement>[]>();
    for (const { paragraph, found } of collected) {
      for (const statement of found) {
        if (statement.key === null) continue;
        const known = byKey.get(statement.key);
        if (known) known.push({ paragraph, found: statement });
        else byKey.set(statement.key, [{ paragraph, found: statement }]);
      }
    }
    for (const statements of byKey.values()) {
      const [first, ...rest] = statements;
      // Three values and more are a list of places or periods that the text names in another way.
      if (!first || rest.length === 0 || new Set(statements.map(({ found: { low, high } }) => `${low} ${high}`)).size > 2) continue;
      const other = rest.find(({ found }) => disjoint(found, first.found));
      if (other) tellHere(first, other);
    }
    const all = collected.flatMap(({ paragraph, found }) => found.map((statement) => ({ paragraph, found: statement })));
    for (const title of all.filter(({ found }) => found.key === null)) {
      // A headline without a period speaks of the body's first; another that agrees with it is enough.
      const body = all.filter(({ found, paragraph }) => paragraph > title.paragraph && found.about === title.found.about);
      const [first] = body;
      if (first && first.paragraph - title.paragraph <= LEAD_PARAGRAPHS && body.every(({ found }) => disjoint(found, title.found)))
        tellHere(title, first);
    }
    for (const { first, again } of miscopiedIn(told.map(({ paragraph, found }) => ({ paragraph, found: found.figures })))) {
      const [above, here] = [first.found.figure, again.found.figure];
      if (reported.has(here)) continue;
      report(again.paragraph, {
        ...differing(first.paragraph, above, here),
        kind: 'miscopied',
        level: 'warning',
        message: both(
          `前后不一：前文为${above.text}，此处为${here.text}，疑似数字抄错，请核对。`,
          `${above.text} above and ${here.text} here: one of them is probably miscopied.`,
        ),
      });
    }

    for (const { paragraph, found } of told) {
      for (const { above, here, kind } of found.investments) {
        if (reported.has(here)) continue;
        report(paragraph, {
          ...differing(paragraph, above, here),
          kind,
          level: 'warning',
          message: unlike(above.text, here.text),
        });
      }
    }
    const named = told.flatMap(({ paragraph, found }) => (found.named ? [{ paragraph, found: found.named }] : []));
    for (const { above, here } of unlikeHeadline(named)) countsDiffer(above, here);
    for (const { above, here } of paidOtherwise(told.map(({ paragraph, found }) => ({ paragraph, found: found.pay }))))
      countsDiffer(above, here);
    const counts = new Map<string, Collected<ToldCount>>();
    for (const { paragraph, found } of told) {
      for (const count of found.counts) {
        const first = counts.get(count.about);
        if (count.role === 'first') counts.set(count.about, { paragraph, found: count });
        else if (first && contradict(first.found, count)) countsDiffer(first, { paragraph, found: count });
      }
    }

    function countsDiffer(above: Collected<Count>, { paragraph, found: { start, end, text } }: Collected<Count>): void {
      const isBelow = above.paragraph > paragraph;
      const message = both(`${isBelow ? '正文' : '前文'}：${above.found.text}`, `${isBelow ? 'Below' : 'Above'}: ${above.found.text}`);
      report(paragraph, {
        span: { start, end },
        kind: 'count',
        level: 'warning',
        message: unlike(above.found.text, text, isBelow),
        related: [{ paragraph: above.paragraph, span: { start: above.found.start, end: above.found.end }, message }],
      });
    }

    function tellHere(above: Collected<Statement>, below: Collected<Statement>): void {
      // Where the body's own figures agree, the headline is wrong.
      const beside = collected.find(({ paragraph }) => paragraph === below.paragraph)?.found ?? [];
      const [first, other] = above.found.isHeadline && isMadeUp(below.found, beside) ? [below, above] : [above, below];
      tell(first, other);
    }

    function tell(first: Collected<Statement>, other: Collected<Statement>): void {
      const [above, here] = [first.found.figure, other.found.figure];
      reported.add(here);
      report(other.paragraph, {
        ...differing(first.paragraph, above, here),
        ...(isOpposite(first.found, other.found) && { fixes: [] }),
        message: both(
          `前后不一：“${other.found.name}”${other.found.isHeadline ? '正文' : '前文'}为${said(first.found, other.found)}，此处为${said(other.found, first.found)}。`,
          `${other.found.name} is ${said(first.found, other.found)} above and ${said(other.found, first.found)} here.`,
        ),
      });
    }
  },
  across: (context: AcrossContext<Told>) => across(context),
});

const unlike = (above: string, here: string, isBelow = false): Bilingual =>
  both(
    `前后不一：${isBelow ? '正文' : '前文'}为${above}，此处为${here}，请核对。`,
    `${above} ${isBelow ? 'below' : 'above'} and ${here} here: one of them is wrong.`,
  );

/** 增长3.2%, 下降3.2%: whether one rose and the other fell, so that no number mends it. */
const isOpposite = (a: Statement, b: Statement): boolean => a.low < 0 !== b.low < 0;

/** The figure, with what it did where that is the difference. */
const said = (statement: Statement, other: Statement): string =>
  `${isOpposite(statement, other) ? statement.motion : ''}${statement.figure.text}`;

type Count = Span & { readonly text: string };

interface Told {
  readonly statements: readonly Statement[];
  readonly figures: readonly ToldFigure[];
  readonly counts: readonly ToldCount[];
  readonly investments: readonly TwoInvestments[];
  readonly named: NamedCounts | null;
  readonly pay: readonly PayStandard[];
}

/** Where a figure differs from one above, with the way to make them one. */
function differing(paragraph: number, above: Figure, here: Figure): Omit<RuleFinding, 'message'> {
  const core = above.text.slice(above.core.start - above.start, above.core.end - above.start);
  return {
    span: here.core,
    expected: core,
    related: [{ paragraph, span: above.core, message: both(`前文：${above.text}`, `Above: ${above.text}`) }],
    fixes: [{ title: both(`改为“${core}”`, `Change to ${core}`), edits: [{ span: here.core, newText: core }] }],
  };
}

/** How far below a headline the body takes up what it says. */
const LEAD_PARAGRAPHS = 4;
