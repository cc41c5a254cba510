import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside, DIGITS } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'short-year',
  scope: 'paragraph',
  level: 'warning',
  needs: [...beside(`${DIGITS}〇零一二三四五六七八九`, '年'), '十年代'],
  docs: {
    title: both('年份简写、缺世纪', 'A shortened year, or a decade without its century'),
    why: both(
      '年份写全四位：2008年；年代前写世纪：20世纪80年代。',
      'A year has four digits: 2008年; a decade names its century: 20世纪80年代.',
    ),
    remedy: both('补全年份或世纪。', 'Write the year or the century in full.'),
    basis: 'GB/T 15835-2011 5.2.2',
  },
  examples: {
    invalid: [
      { text: '合作社是[[17年]]冬天办起来的。', fixes: ['合作社是2017年冬天办起来的。'] },
      { text: '[[19年]]夏季，河道第一次清淤。', fixes: ['2019年夏季，河道第一次清淤。'] },
      { text: '大伙从[[12年]]春天开始栽树。', fixes: ['大伙从2012年春天开始栽树。'] },
      { text: '他在[[98年]]秋天回到村里。', fixes: ['他在1998年秋天回到村里。'] },
      { text: '村里[[21年]]暑假办起了书屋。', fixes: ['村里2021年暑假办起了书屋。'] },
      { text: '自[[15年]]以来，累计植树60万亩。', fixes: ['自2015年以来，累计植树60万亩。'] },
      { text: '园区始建于[[08年]]。', fixes: ['园区始建于2008年。'], kind: 'year' },
      { text: '企业于[[98年]]7月投产。', fixes: ['企业于1998年7月投产。'], kind: 'year' },
      { text: '[[23年]]上半年，全市签约项目46个。', fixes: ['2023年上半年，全市签约项目46个。'], kind: 'year' },
      { text: '项目于[[15年]]6月动工。', fixes: ['项目于2015年6月动工。'], kind: 'year' },
      { text: '[[96年]]建成的厂房已经改造。', fixes: ['1996年建成的厂房已经改造。'], kind: 'year' },
      { text: '公司成立于[[95年]]，现有员工300人。', fixes: ['公司成立于1995年，现有员工300人。'], kind: 'year' },
      { text: '与[[19年]]同期相比，客流恢复九成。', fixes: ['与2019年同期相比，客流恢复九成。'], kind: 'year' },
      { text: '客流恢复到[[19年]]同期的九成。', fixes: ['客流恢复到2019年同期的九成。'], kind: 'year' },
      { text: '[[16年]]至2020年，全县植树3万亩。', fixes: ['2016年至2020年，全县植树3万亩。'], kind: 'year' },
      { text: '[[98年]]的那场洪水令人难忘。', fixes: ['1998年的那场洪水令人难忘。'], kind: 'year' },
      { text: '[[98年]]大洪水冲毁的堤坝早已重修。', fixes: ['1998年大洪水冲毁的堤坝早已重修。'], kind: 'year' },
      { text: '他[[86年]]考入师范学校。', fixes: ['他1986年考入师范学校。'], kind: 'year' },
      { text: '新校区[[21年]]9月启用。', fixes: ['新校区2021年9月启用。'], kind: 'year' },
      { text: '[[22年]]，全县接待游客310万人次。', fixes: ['2022年，全县接待游客310万人次。'], kind: 'year' },
      { text: '2016—[[19年]]，全县脱贫2.3万人。', fixes: ['2016—2019年，全县脱贫2.3万人。'], kind: 'year' },
      { text: '2017、[[18年]]连续两年夺冠。', fixes: ['2017、2018年连续两年夺冠。'], kind: 'year' },
      { text: '从[[18年]]起实行轮作。', fixes: ['从2018年起实行轮作。'], kind: 'year' },
      { text: '自[[22年]]启动创建以来，建成快检室18个。', fixes: ['自2022年启动创建以来，建成快检室18个。'], kind: 'year' },
      { text: '客流较[[19年]]增长8%。', fixes: ['客流较2019年增长8%。'], kind: 'year' },
      { text: '到[[25年]]底全线通车。', fixes: ['到2025年底全线通车。'], kind: 'year' },
      { text: '完成[[23年]]度预算编制。', fixes: ['完成2023年度预算编制。'], kind: 'year' },
      { text: '[[九七年]]香港回归时种下的树。', fixes: ['一九九七年香港回归时种下的树。'], kind: 'year' },
      { text: '[[七八十年代]]的老厂房。', fixes: ['二十世纪七八十年代的老厂房。'], kind: 'decade' },
      { text: '[[七十年代]]修建的水库完成加固。', fixes: ['二十世纪七十年代修建的水库完成加固。'], kind: 'decade' },
      { text: '门市从[[16年]]的3家发展到2021年的21家。', fixes: ['门市从2016年的3家发展到2021年的21家。'], kind: 'year' },
      { text: '[[98年]]企业改制后，厂区闲置多年。', fixes: ['1998年企业改制后，厂区闲置多年。'], kind: 'year' },
      { text: '老书记说：“[[60年代]]修渠，全靠肩挑。”', fixes: ['老书记说：“20世纪60年代修渠，全靠肩挑。”'], kind: 'decade' },
      { text: '父亲[[76年]]参加唐山大地震救援。', fixes: ['父亲1976年参加唐山大地震救援。'] },
      { text: '她[[77年]]参加高考，是村里第一个大学生。', fixes: ['她1977年参加高考，是村里第一个大学生。'] },
      { text: '老厂区建于[[80年代]]。', fixes: ['老厂区建于20世纪80年代。'], kind: 'decade' },
    ],
    valid: [
      '守岛12年春节没有回家，连续15年夏天下乡义诊，他坚持了16年冬季长跑，用了13年春天和秋天，11年夏天都在工地上，干了15年夏天的活。',
      '结婚60年经历风雨，从教36年参与编写教材，守库58年参与抗洪12次，离校30年那次聚会，工作98天参加抗洪。',
      '企业始于15年前，与30年前相比变化巨大，上世纪七八十年代、二十世纪九十年代的老厂。',
      '降水低于30年同期平均值，气温高于近20年同期。',
      '园区始建于2008年，建成15年来成效明显。',
      '上世纪80年代、20世纪七八十年代建成的老旧小区。',
      '20世纪70年代到80年代建成的厂房。',
      '土地承包到期后再延长30年，时隔12年3个月。',
      '连续98年保持，中国共产党成立98年。',
      '判处有期徒刑12年6个月，20年来累计投入3亿元，用76年建成。',
      '来自15年开展的调查，由于20年建成的厂房老旧，用于10年改造计划。',
      '高校80后、90后青年人才，“八十年代”文创园。',
      '有期徒刑12年6月，近20年底蕴深厚，30年初心不改，15年度假经验。',
      '20年，弹指一挥间；50年一遇特大洪水，近60年大旱少见，60年来首次。',
      '2015—2018年，从2015年到10年后，第12年度大会，工龄满25年的教师。',
      '八九年时间、三五年内、九十八年历程、二〇〇八年奥运会、一九九八年洪水。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const years = new Map(
      [SHORT, LATE, DATED, TAILED, OPENING, SEASON].flatMap((pattern) => matchesOf(text, pattern)).map((year) => [year.index, year]),
    );
    for (const match of years.values()) {
      const digits = match.slice(1).find((group) => group !== undefined) ?? '';
      year(match.index, digits, `${Number(digits) < 50 ? '20' : '19'}${digits}`);
    }
    for (const { index, groups: { first = '', joiner = '', last = '' } = {} } of matchesOf(text, SECOND)) {
      const apart = Number(last) - (Number(first) % 100);
      if (apart > 0 && apart <= (joiner === '、' ? 1 : 30) && !years.has(index)) year(index, last, first.slice(0, 2) + last);
    }
    for (const { index, 1: digits = '' } of matchesOf(text, CHINESE))
      year(index, digits, (/^[零〇]/.test(digits) ? '二〇' : '一九') + digits.replace('零', '〇'));
    // Of old texts the century is their own.
    if ((facts.context.year ?? 2000) < 2000) return;
    for (const match of matchesOf(text, DECADE)) {
      // A century named shortly before holds for the whole list.
      if (/世纪[^。；]{0,16}$/.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
      const full = `${/^\d/.test(match[0]) ? '20' : '二十'}世纪${match[0]}`;
      const span = { start: match.index, end: match.index + match[0].length };
      report({
        span,
        kind: 'decade',
        level: 'hint',
        message: both(`年代前宜写明世纪：“${full}”。`, `Name the century: ${full}.`),
        fixes: [{ title: both(`改为“${full}”`, `Change to ${full}`), edits: [{ span, newText: full }] }],
      });
    }
    function year(start: number, digits: string, whole: string): void {
      const span = { start, end: start + digits.length + 1 };
      const full = `${whole}年`;
      report({
        span,
        kind: 'year',
        message: both(`年份应写全四位：“${digits}年”应为“${full}”。`, `Write the year in full: ${full}.`),
        fixes: [{ title: both(`改为“${full}”`, `Change to ${full}`), edits: [{ span, newText: full }] }],
      });
    }
  },
});

/** Before a length of time, or within a longer number. */
const LENGTH = '近达满历隔续长了过时经用花约超刑共这整前余去第每届期/';
const EVENT =
  '的?那[场次年]|(?:特大|大)?(?:洪水|洪灾|旱灾|地震)|大水|大旱|抗洪|亚?洲?金融危机|机构改革|分税制|恢复高考|高考|(?:香港|澳门)回归|国庆阅兵|(?:国有|集体|国企|企业)+(?:改制|改革)|房改|撤[乡县地]|通[电车路]';
const LIFE =
  '建成|竣工|投产|成立|创办|创建|建[校厂市县社店]|(?:大学|高中|中专|师范|从部队)?毕业|出生|参加工作|参军|入伍|退伍|转业|入党|考[入上]|下海|下岗|结婚|分配到|调[入到]';
/** 是98年参加抗洪抢险的民兵: where a year may begin. */
const TAKES_PART =
  '(?<=(?:^|[，。；：“‘、（是在于从自他她我们亲])[5-9][1-46-9]年)(?=(?:参加|参与|遭遇|发生|暴发|爆发)(?:了|过|的)?(?:那[场次]|一[场次])?[\\u4e00-\\u9fff]{0,4}(?:抗洪|抗震|(?:洪|旱|水)灾|洪水|地震|高考|中考|会战|阅兵))';
// 0? is never a length of time; other years only before a month, an event or a step of a life.
const SHORT = new RegExp(
  `((?:0|[5-9](?<![${LENGTH}].))(?<![\\d.,—–～~\\-－零〇A-Za-z].)\\d)年(?:(?<=0\\d年)(?![级])|(?=1?\\d月(?!个)(?:\\d|[，。、份底初投开竣成建起至在由撤设获被签立出参入并]|$))|(?<=[5-9]\\d年)(?=${EVENT})|${TAKES_PART}|(?<=[5-9][1-46-9]年)(?=${LIFE}))`,
  'g',
);
// 23年上半年, 于15年6月: a year where a sentence begins or a date is due.
const LATE =
  /([12](?<=(?:^|[于自从到截至’'‘。；\n]).)\d)年(?=(?:1[0-2]|[1-9])月(?!个|以|来|后|前|的)|底(?![子蕴色线气层])|初(?![心衷])|上半年|下半年|[一二三四]季度|前三季度|全年|全市|全省|全县|全区)/g;
/** 成立于95年, 与19年同期相比, 较19年增长. */
const DATED =
  /(?<=(?:[成建设创开]立|始建|[建兴源毕生创投开]|毕业|出生|投产|开工|竣工|建成)于)(\d{2})年(?=[，。、；,;）)\s初底末春夏秋冬]|\d{1,2}月(?!个)|$)|(?<=[与较比])([12]\d)年(?=同期(?!限)|同月|相比)|(?<=[较比])([012]\d)年(?=增[长加]|下降|减少|提高|上升|翻)|(?<=[自从])([012]\d)年(?=以来|起(?![点来])|开始)|(?<=自(?<![来各独亲].)|从|(?<![由用对限位处属])于)([012]\d)年(?=启动|开[展工建通办园业馆]|动工|实施|推[行出开]|试[点行]|获[批评]|创[建办]|成立|挂牌|投[产用]|竣工|建[成园厂校]|入[驻选]|引进|落户|搬迁|改[造建制])|(?<=恢复[到至]了?|相当于|达到了?|[超高低好快慢]于|超过了?|持平于)([012]\d)年(?=同期(?!限|平均|均|最|新|历史|以?来))|(?<=恢复[到至]了?)([012]\d)年(?=(?:全年)?的?(?:水平|\d|[五六七八九]成))|(?<=^|[从自由，。；：（])([012]\d)年(?=(?:底|初)?(?:到|至|—{1,2})20\d\d年)|(?<=[由从])([012]\d)年(?=的[^，。；年]{1,12}(?:到|至)了?20\d\d年)/g;
/** 22年3月开工, 23年度, 21年四季度: what follows makes it a year wherever it stands. */
const TAILED = new RegExp(
  `([12](?<![${LENGTH}\\d.,—–～~\\-－零〇A-Za-z].)\\d)年(?=(?:1[0-2]|[1-9])月(?:(?:[12]\\d|3[01]|[1-9])日|[份底初末中上下投开竣建起启动正通由签设获])|上半年|下半年|[一二三四]季度|前三季度|度(?![假过量日])|(?:北京)?冬奥|世博会|亚运会)`,
  'g',
);
/** 是15年夏天办起来的: a season has one year; 连续15年夏天 and 12年春节没回家 tell how often. */
const SEASON = new RegExp(
  `([125-9](?<![${LENGTH}\\d.,—–～~\\-－零〇A-Za-z持守干坚].)\\d(?<!0))年(?=(?:[春夏秋冬][天季]|[初早仲晚暮阳]春|[初盛仲]夏|[初深金晚]秋|[初隆寒]冬|入[春夏秋冬]|开春|[寒暑]假(?!期))(?![都没未均皆各每也和与、]|的活))(?<=(?:[是在从到自于至以即]|[，。；：“‘（、]|^|[他她们村县市乡镇家里社厂校年会的])\\d{2}年)`,
  'g',
);
/** 21年，全市…: no round number, which might be a length of time. */
const OPENING = /([12](?<=(?:^|[。；\n]).)[1-9])年(?=，(?:全[市县区省州国]|我[市县区省州]))/g;
/** 2015—18年; 2015、16年 */
const SECOND = /(?<=(?<!\d)(?<first>(?:19|20)\d\d)年?(?<joiner>[—–－~～\-至到]{1,2}|、))(?<last>\d\d)年(?![度后前来间内以])/g;
/** 九八年, 零八年; 八九年 may be eight or nine years. */
const CHINESE =
  /([八九零〇](?<![一二三四五六七八九十百千万〇零○、第“].)[〇零一二三四五六七八九](?<!八[八九]|九九|[零〇][零〇]))年(?![级代]|[以之]?[来前后])/g;
const DECADE =
  /(?:[1-9](?<![\d世纪、].)0(?:[、至到][4-9]0)?|[二三四五六七八九](?<![世纪一二三四五六七八九十、].)[二三四五六七八九]?十)年代(?!”|[表理言价码谢替办管建收养际])/g;
