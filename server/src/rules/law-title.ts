import { type Edit, editAt } from '../facts/lexicon/oneEdit.ts';
import { Sounds } from '../facts/lexicon/sound.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Level, type ParagraphRuleContext } from './rule.ts';
import { dateToldAt, isAfter, yearsNamed } from './support/dates.ts';
import { reportDecrees } from './support/decrees.ts';
import { reportLawCounts } from './support/lawCounts.ts';
import { reportDayInForce } from './support/lawDays.ts';
import { otherWording } from './support/lawSlips.ts';
import { keysOf, lawTitles, type SupersededLaw } from './support/lawTitles.ts';
import { proseOf } from './support/prose.ts';
import { reportStandards } from './support/standards.ts';
import { isNumeral } from './support/wording.ts';

export default defineRule({
  id: 'law-title',
  scope: 'paragraph',
  level: 'error',
  needs: ['《', '法', 'GB'],
  docs: {
    title: both('法律法规名称有误', 'The title of a law miswritten'),
    why: both(
      '法律法规和国家标准的名称不能错一个字；《民法典》施行后，物权法、合同法等九部法律已经废止，契税暂行条例、执业医师法等也已被新法取代。施行日期、标准编号也应与原文一致。',
      'The title of a law or a standard must be exact to the character; with the 民法典, nine former laws (物权法, 合同法 …) were repealed, as were others when new laws took their place (契税暂行条例, 执业医师法 …). So must the day from which a law is in force, and the number of a standard.',
    ),
    remedy: both(
      '按法律原文改正名称；引用已废止的法律，请写明当时的年份。',
      'Write the title as the law has it; where a repealed law is cited, name the year.',
    ),
    basis: '现行有效法律目录（全国人大常委会，2026年6月）；《中华人民共和国民法典》第1260条；GB/T 9704—2012',
  },
  examples: {
    invalid: [
      { text: '宣讲民法典，七编[[1206条]]逐条讲。', fixes: ['宣讲民法典，七编1260条逐条讲。'], kind: 'count' },
      { text: '《中华人民共和国长江保护法》共[[8章]]96条。', fixes: ['《中华人民共和国长江保护法》共9章96条。'], kind: 'count' },
      { text: '《反食品浪费法》共[[38条]]。', fixes: ['《反食品浪费法》共32条。'], kind: 'count' },
      {
        text: '宣传《湿地保护法》。这部法律自[[2021年12月24日]]起施行。',
        fixes: ['宣传《湿地保护法》。这部法律自2022年6月1日起施行。'],
        kind: 'day',
      },
      { text: '学习[[《中华人民共和民法典》]]。', fixes: ['学习《中华人民共和国民法典》。'] },
      { text: '学习[[《中华人民共和国监查法》]]。', fixes: ['学习《中华人民共和国监察法》。'] },
      { text: '按照[[《党政机关公文格示》]]办文。', fixes: ['按照《党政机关公文格式》办文。'] },
      { text: '宣传[[《安全生产产法》]]。', fixes: ['宣传《安全生产法》。'] },
      { text: '落实[[《中华人民共和国固体废物环境污染防治法》]]。', fixes: ['落实《中华人民共和国固体废物污染环境防治法》。'] },
      { text: '依照[[《中华人民共和国家赔偿法》]]办理。', fixes: ['依照《中华人民共和国国家赔偿法》办理。'] },
      { text: '执行[[《中华人民共和国预算发实施条例》]]。', fixes: ['执行《中华人民共和国预算法实施条例》。'] },
      { text: '宣讲[[《中华人民共和国妇女儿童权益保障法》]]。', fixes: ['宣讲《中华人民共和国妇女权益保障法》。'] },
      { text: '讲解[[《反诈骗法》]]。', fixes: ['讲解《反电信网络诈骗法》。'] },
      { text: '依据国务院[[《企业信息公示条例》]]抽查年报。', fixes: ['依据国务院《企业信息公示暂行条例》抽查年报。'] },
      { text: '学习[[《传染病防止法》]]。', fixes: ['学习《传染病防治法》。'] },
      {
        text: '2023年5月1日\n\n开展普法宣传，讲解[[《中华人民共和国物权法》]]。',
        fixes: ['2023年5月1日\n\n开展普法宣传，讲解《中华人民共和国民法典》。'],
        kind: 'repealed',
      },
      { text: '2022年，全县深入宣传贯彻[[《合同法》]]。', fixes: ['2022年，全县深入宣传贯彻《民法典》。'], kind: 'repealed' },
      {
        text: '2024年，依据[[《中华人民共和国执业医师法》]]开展校验。',
        fixes: ['2024年，依据《中华人民共和国医师法》开展校验。'],
        kind: 'repealed',
      },
      {
        text: '2023年8月，辅导企业学习[[《印花税暂行条例》]]。',
        fixes: ['2023年8月，辅导企业学习《印花税法》。'],
        kind: 'repealed',
      },
      { text: '水质执行[[《地表水环镜质量标准》]]。', fixes: ['水质执行《地表水环境质量标准》。'] },
      { text: '2024年，检查[[反家庭暴利法]]贯彻实施情况。', fixes: ['2024年，检查反家庭暴力法贯彻实施情况。'] },
      { text: '宣传[[《老年人权益保护法》]]。', fixes: ['宣传《老年人权益保障法》。'] },
      { text: '学习[[《中华人民共和国数据安全管理法》]]。', fixes: ['学习《中华人民共和国数据安全法》。'] },
      { text: '学习[[《中华人民共和国集体经济组织法》]]。', fixes: ['学习《中华人民共和国农村集体经济组织法》。'] },
      { text: '学习[[《中国共产党宣传管理工作条例》]]。', fixes: ['学习《中国共产党宣传工作条例》。'] },
      { text: '依照[[《生物安全监督管理法》]]检查。', fixes: ['依照《生物安全法》检查。'] },
      { text: '宣传[[《反浪费食品法》]]。', fixes: ['宣传《反食品浪费法》。'] },
      { text: '贯彻国务院[[《公平竞争管理审查条例》]]。', fixes: ['贯彻国务院《公平竞争审查条例》。'] },
      { text: '学习[[《中华人民共和国农产品质量监督法》]]。', fixes: ['学习《中华人民共和国农产品质量安全法》。'] },
      {
        text: '2024年，乡镇依据[[《信访条例》]]办理来信36件。',
        fixes: ['2024年，乡镇依据《信访工作条例》办理来信36件。'],
        kind: 'repealed',
      },
      {
        text: '2023年，法庭依照现行[[《物权法》]]作出裁定。',
        fixes: ['2023年，法庭依照现行《民法典》作出裁定。'],
        kind: 'repealed',
      },
      {
        text: '《湿地保护法》自[[2022年1月1日]]起施行，湖区立界碑20块。',
        fixes: ['《湿地保护法》自2022年6月1日起施行，湖区立界碑20块。'],
        kind: 'day',
      },
      { text: '[[2021年10月1日]]，《中华人民共和国个人信息保护法》正式实施。', kind: 'day' },
      {
        text: '按《声环境质量标准》（[[GB 3095—2012]]）评价。',
        fixes: ['按《声环境质量标准》（GB 3096—2008）评价。'],
        kind: 'number',
      },
      {
        text: '水质达到地表水环境质量标准（[[GB/T 14848—2017]]）Ⅲ类。',
        fixes: ['水质达到地表水环境质量标准（GB 3838—2002）Ⅲ类。'],
        kind: 'number',
      },
      {
        text: '2023年4月，调解员向村民释明[[《物权法》]]关于地役权的规定。',
        fixes: ['2023年4月，调解员向村民释明《民法典》关于地役权的规定。'],
        kind: 'repealed',
      },
      {
        text: '新修订的《中华人民共和国行政复议法》自[[2024年3月1日]]起施行。',
        fixes: ['新修订的《中华人民共和国行政复议法》自2024年1月1日起施行。'],
        kind: 'day',
      },
      {
        text: '2024年5月，室内空气检测符合现行《室内空气质量标准》（[[GB/T 18883—2002]]）。',
        fixes: ['2024年5月，室内空气检测符合现行《室内空气质量标准》（GB/T 18883—2022）。'],
        kind: 'edition',
      },
      {
        text: '执行《政府投资条例》（国务院令[[第721号]]）。',
        fixes: ['执行《政府投资条例》（国务院令第712号）。'],
        kind: 'decree',
      },
      { text: '今年，契税法自[[2021年7月1日]]起施行。', kind: 'day' },
      { text: '《长江保护法》自[[2020年3月1日]]起施行以来，增殖放流6次。', kind: 'day' },
      {
        text: '《[[个体工商户条例]]》自2022年11月1日起施行后，新设个体户增加。',
        fixes: ['《促进个体工商户发展条例》自2022年11月1日起施行后，新设个体户增加。'],
        kind: 'day',
      },
      {
        text: '执行GB/T 15834—2011[[《标点符号使用规则》]]。',
        fixes: ['执行GB/T 15834—2011《标点符号用法》。'],
        kind: 'number',
      },
    ],
    valid: [
      '民法典共7编、1260条，其中合同编526条；学习《长江保护法》9章96条，宣讲民法典第1206条，讲解民法典30条、反食品浪费法。',
      '宣传《湿地保护法》。这部法律自2022年6月1日起施行。依据《湿地保护法》制定本办法，自2023年5月1日起施行。',
      '执行《某某市重大行政决策程序条例》，台湾地区《家庭暴力防治法》另有规定。',
      '《政府投资条例》（国务院令第712号）、《政府信息公开条例》（中华人民共和国国务院令第711号）、《建设工程质量管理条例》（国务院令第714号修订）。',
      '2024年5月，2021年竣工的项目按《室内空气质量标准》（GB/T 18883—2002）验收；《室内空气质量标准》（GB/T 18883—2022）代替GB/T 18883—2002。',
      '《公司法》自1994年7月1日起施行，新修订的《公司法》自2024年7月1日起施行。',
      '《环境空气质量标准》（GB 3095—2012），GB 5749-2022《生活饮用水卫生标准》，《土壤环境质量 农用地土壤污染风险管控标准（试行）》（GB 15618—2018）。',
      '《声环境质量标准》《社会生活环境噪声排放标准》（GB 3096—2008、GB 22337—2008），《标点符号用法》GB/T 15834—2011、《出版物上数字用法》GB/T 15835—2011。',
      '《长江保护法》自2021年3月1日起施行以来，《公司登记管理条例》自1994年7月1日起施行；2021年8月20日，《个人信息保护法》，人民代表大会高票通过；2019年3月20日，《监察法》实施一周年。',
      '《国民经济行业分类》（GB/T4754-2017），GB/T 9704—1999《国家行政机关公文格式》，《声环境质量标准》（GB3096）。',
      '《网络安全法》自2017年6月1日起施行，修改后自2026年1月1日起施行；2022年6月1日，《湿地保护法》施行。2020年12月26日，《长江保护法》通过，2022年1月1日，《市湿地保护条例》施行。',
      '《城市物业管理条例》《某某省优化营商环境管理条例》《欧盟数据管理法》《中国红十字会法》《中国共产党农村工作条例》《中国共产党组织工作条例》。',
      '2023年，县信访局编印《〈信访条例〉修订记》，接访依据《某某省信访条例》。',
      '检查固体废物污染环境防治法、环境噪声污染防治法、土壤污染防治法贯彻情况，完善行政执法、依法行政和污染防治办法。',
      '学习《中华人民共和国民法典》《监察官法》《检察官法》《中华人民共和国国家赔偿法》《中华人民共和国家庭教育促进法》。',
      '执行《中华人民共和国预算法实施条例》《某某市物业管理条例》《志愿者服务条例》《德国水法》。',
      '2022年6月，辅导企业学习《印花税暂行条例》；2024年，讲解《噪声污染防治法》对《环境噪声污染防治法》的修改，依照《契税暂行条例细则》。',
      '空气质量执行《环境空气质量标准》《室内空气质量标准》，地下水执行《地下水质量标准》。',
      '2019年，全县宣传《中华人民共和国物权法》。',
      '2023年5月1日\n\n《中华人民共和国民法典》施行，《物权法》《合同法》同时废止。',
      '2023年5月1日\n\n法院认为，本案事实发生在2019年，应当依据当时的《合同法》处理。',
      '《中华人民共和国商标法（修订草案）》公开征求意见，《中国共产党支部工作条例（试行）》印发。',
    ],
  },
  check(context) {
    const text = proseOf(context.facts);
    for (const { index, 0: found, 1: title = '' } of matchesOf(text, TITLE)) {
      const bare = title.startsWith(STATE) ? title.slice(STATE.length) : title;
      const span = { start: index, end: index + found.length };
      const superseded = lawTitles().superseded.get(bare);
      // 《担保法实施细则》 is not the law itself.
      if (superseded) found.length === title.length + 2 && reportRepealed(context, text, span, title, superseded);
      else if (!lawTitles().known.has(bare)) reportSlip(context, text, span, title);
    }
    reportDayInForce(context, text);
    reportLawCounts(context, text);
    reportStandards(context, text);
    reportDecrees(context, text);
    for (let at = text.indexOf('法'); at >= 0; at = text.indexOf('法', at + 1))
      if (!'》典律院官（'.includes(text.charAt(at + 1) || ' ')) reportUnmarked(context, text, at + 1);
  },
});

const STATE = '中华人民共和国';

/** A title up to what a draft or a regulation to carry it out adds. */
const TITLE = /《([\u4e00-\u9fff]{3,34}?)(?:实施(?:条例|细则|办法))?(?:（[^（）《》\n]{1,12}）)?》/g;

function reportSlip({ report }: ParagraphRuleContext, text: string, span: Span, title: string): void {
  const slips = lawTitles().all.flatMap((law): readonly Slip[] => {
    // The state's name stands in the title of every law, not in those of the Party and of standards.
    const right = title.startsWith('中') && !law.startsWith('中国共产党') ? `${STATE}${law}` : law;
    if (Math.abs(right.length - title.length) > 1) return [];
    const edit = editAt(title, 0, right) ?? turned(title, right);
    if (!edit || edit.span.end !== title.length) return [];
    const level = judge(edit, title, law, right.length - law.length);
    return level ? [{ edit, right, level }] : [];
  });
  const other = slips.length > 0 ? null : otherWording(text, span, title);
  const [slip] = other ? [{ edit: { at: { start: 0, end: title.length }, right: other }, right: other, level: 'warning' as const }] : slips;
  if (!slip || slips.length > 1) return;
  const { edit, right, level } = slip;
  const from = span.start + 1;
  report({
    span,
    level,
    message: both(`名称疑有误：《${title}》应为《${right}》。`, `${title} is probably miswritten; it should be ${right}.`),
    expected: right,
    fixes: [
      {
        title: both(`改为《${right}》`, `Change to ${right}`),
        edits: [{ span: { start: from + edit.at.start, end: from + edit.at.end }, newText: edit.right }],
      },
    ],
  });
}

/** 贯彻反家庭暴利法: a long title without its marks, by what it ends with. */
function reportUnmarked({ report }: ParagraphRuleContext, text: string, end: number): void {
  const laws = keysOf(text.slice(Math.max(0, end - 3), end)).flatMap((key) => lawTitles().byEnd.get(key) ?? []);
  if (laws.some((law) => text.endsWith(law, end))) return;
  for (const law of laws) {
    for (const length of [law.length, law.length - 1, law.length + 1]) {
      const found = text.slice(Math.max(0, end - length), end);
      const edit = found.length === length ? editAt(found, 0, law) : null;
      if (!edit || edit.span.end !== length || edit.at.start === 0 || lawTitles().known.has(found) || !isTypo(edit, found)) continue;
      const start = end - length;
      report({
        span: { start, end },
        level: 'warning',
        message: both(`名称疑有误：“${found}”应为“${law}”。`, `${found} is probably miswritten; it should be ${law}.`),
        expected: law,
        fixes: [
          {
            title: both(`改为“${law}”`, `Change to ${law}`),
            edits: [{ span: { start: start + edit.at.start, end: start + edit.at.end }, newText: edit.right }],
          },
        ],
      });
      return;
    }
  }
}

/** A homophone, a look-alike, a character twice or two changed about. */
function isTypo({ by, at, right }: Edit, found: string): boolean {
  const likeness = by === 'substitution' ? sounds.likeness(found.slice(at.start, at.end), right) : null;
  return likeness === 'sound' || likeness === 'shape' || by === 'swap' || (by === 'extra' && isDoubled(at, found));
}

/** The extra character is the one beside it a second time. */
function isDoubled({ start, end }: Span, title: string): boolean {
  const wrong = title.slice(start, end);
  return title.charAt(start - 1) === wrong || title.charAt(end) === wrong;
}

/** 固体废物环境污染防治法 for 固体废物污染环境防治法: two words changed about. */
function turned(title: string, right: string): Edit | null {
  let at = 0;
  while (at < right.length && title.charCodeAt(at) === right.charCodeAt(at)) at++;
  const words = right.slice(at, at + 4);
  const isTurned = title.slice(at) === words.slice(2) + words.slice(0, 2) + right.slice(at + 4);
  return isTurned ? { by: 'swap', span: { start: 0, end: title.length }, at: { start: at, end: at + 4 }, right: words } : null;
}

interface Slip {
  readonly edit: Edit;
  readonly right: string;
  readonly level: Level;
}

const sounds = new Sounds();

/** How sure a slip is; `from` is where the law's own name begins. A short title without the state's name may be a book, or a law elsewhere. */
function judge({ by, at, right }: Edit, title: string, law: string, from: number): Level | null {
  if (at.start < from) return 'error';
  const wrong = title.slice(at.start, at.end);
  if (isNumeral(wrong) || isNumeral(right)) return null;
  const isSure = from > 0;
  const { length } = law;
  if (by === 'swap') return isSure || length >= 5 ? 'error' : null;
  if (by === 'extra') return isDoubled(at, title) && (isSure || length >= 5) ? 'error' : isSure && length >= 7 ? 'warning' : null;
  if (by === 'missing') return length >= (isSure ? 5 : 6) ? 'warning' : null;
  const likeness = sounds.likeness(wrong, right);
  if (likeness === 'sound' || likeness === 'shape') return isSure ? 'error' : length >= 5 ? 'warning' : null;
  if (likeness === 'nearSound') return length >= 6 ? 'warning' : null;
  // 老年人权益保护法 for 老年人权益保障法: only the state's laws end so.
  const isInside = at.start > from + 1 && at.end < title.length;
  return isInside && length >= 7 && /法典?$/.test(title) ? 'warning' : null;
}

/** 宣传《物权法》 in what is told of 2022: not where the law's end or a time before it is told, or the new one beside it. */
function reportRepealed({ facts, report }: ParagraphRuleContext, text: string, span: Span, title: string, law: SupersededLaw): void {
  const { now, since, lastMonth, article } = law;
  if (!isAfter(dateToldAt(facts, span), lastMonth)) return;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  const others = text.slice(start, span.start) + text.slice(span.end, end);
  const isCalledInForce = /现行(?:有效)?的?$/.test(text.slice(start, span.start));
  if (!isCalledInForce && (!IN_USE.test(sentence) || OF_THEN.test(sentence))) return;
  if (others.includes(now) || text[span.end] === '自') return;
  if (yearsNamed(sentence).some((year) => !isAfter(year, lastMonth))) return;
  const right = title.startsWith(STATE) && /法典?$/.test(now) ? `${STATE}${now}` : now;
  const full = /法典?$/.test(now) ? `${STATE}${now}` : now;
  const inner = { start: span.start + 1, end: span.start + 1 + title.length };
  const [year, month, day] = since.split('-').map(Number);
  report({
    span,
    kind: 'repealed',
    level: 'warning',
    message: both(
      `《${title}》已于${year}年${month}月${day}日废止，现行规定见《${full}》。来源：《${full}》${article === '0' ? '' : `第${article}条`}`,
      `${title} was repealed on ${since}; what it ruled is now in the ${now}${article === '0' ? '' : ` (article ${article})`}.`,
    ),
    expected: right,
    fixes: [{ title: both(`改为《${right}》`, `Change to ${right}`), edits: [{ span: inner, newText: right }] }],
  });
}

const IN_USE =
  /现行|宣传|普法|宣讲|讲解|学习|贯彻|落实|执行|依据|依照|根据|按照|遵守|违反|解读|释明|阐明|阐释|讲授|宣讲|普及|援引|引用|适用/;
const OF_THEN =
  /废止|失效|修订|取代|替代|整合|编纂|汇编|民法典|当时|施行前|实施前|历史|曾|原《|旧|以来|颁布|出台|起草|立法|司法解释|〔\d{4}〕|法院|审理|判决|合同纠纷/;
