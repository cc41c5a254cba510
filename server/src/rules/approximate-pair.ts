import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside } from './support/needs.ts';
import { digitValue } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'approximate-pair',
  scope: 'paragraph',
  level: 'warning',
  needs: beside('一二两三四五六七八12345678', '、'),
  docs: {
    title: both('连用概数加了顿号', 'An approximate pair with an enumeration mark'),
    why: both(
      '两个数字连用表示概数时，两数之间不用顿号隔开，并用汉字数字：二三十家、三四个。',
      'Two numbers side by side that mean “about” take no 、 and Chinese numerals: 二三十家.',
    ),
    remedy: both(
      '删去顿号，用汉字数字。若确指两项，请改用“和”或“至”。',
      'Delete the mark and use Chinese numerals; if two things are meant, write 和 or 至.',
    ),
    basis: 'GB/T 15835-2011 4.2.2、5.2.1；GB/T 15834-2011 4.5.3.4',
  },
  examples: {
    invalid: [
      { text: '码头上几乎每天都有[[3、4]]拨客商来看货。', fixes: ['码头上几乎每天都有三四拨客商来看货。'] },
      { text: '各村每班要有[[5、6]]名护林员值守。', fixes: ['各村每班要有五六名护林员值守。'] },
      { text: '走访企业[[二、三十]]家。', fixes: ['走访企业二三十家。'] },
      { text: '夜间最低气温下降[[3、4]]摄氏度。', fixes: ['夜间最低气温下降三四摄氏度。'] },
      { text: '每个乡镇确定[[3、4]]个示范村。', fixes: ['每个乡镇确定三四个示范村。'] },
      { text: '工期缩短[[两、三]]个月。', fixes: ['工期缩短两三个月。'] },
      { text: '每组两三人，投资[[十五、六]]亿元。', fixes: ['每组两三人，投资十五六亿元。'] },
      { text: '养殖肉牛[[二、三]]百头。', fixes: ['养殖肉牛二三百头。'] },
      { text: '投入资金[[七、八十]]万元。', fixes: ['投入资金七八十万元。'] },
      { text: '办一次手续要跑[[三、五]]趟。', fixes: ['办一次手续要跑三五趟。'] },
      { text: '产量占全省的[[七、八]]成。', fixes: ['产量占全省的七八成。'] },
      { text: '年产值[[三、四]]千万元。', fixes: ['年产值三四千万元。'] },
      { text: '井深[[7、80]]米。', fixes: ['井深七八十米。'] },
      { text: '围墙内[[2、300]]平方米的空地已绿化。', fixes: ['围墙内二三百平方米的空地已绿化。'] },
      { text: '每村选派[[1、2]]名讲解员。', fixes: ['每村选派一两名讲解员。'] },
      { text: '全村[[一百二、三十]]户搬迁。', fixes: ['全村一百二三十户搬迁。'] },
      { text: '损耗减少百分之[[五、六]]。', fixes: ['损耗减少百分之五六。'] },
      { text: '每周去[[两、三]]次。', fixes: ['每周去两三次。'] },
      { text: '用[[三、五]]年时间完成改造。', fixes: ['用三五年时间完成改造。'] },
    ],
    valid: [
      '走访企业二三十家，确定三四个示范村。',
      '增速分别高于全国、全省6.1、3.6个百分点。',
      '台山核电3、4号机组核准，5、6月份开工。',
      '推动一、二、三产业融合，二、三级子公司落户。',
      '发展第三、四代移动通信。',
      '完成2、3项任务，第4、5批学员报到，所有3、4批次产品召回。',
      '完成一、二次能源转换，小学三、四年级开设课程。',
      '甲、乙两县各新增2、3家，各乡镇分别新增2、3家。',
      '分别新增2、3家，采用方案2、3个组联动。',
      '主要任务：3、4个村整治，报告要点。三、四年来的变化。',
      '二、三级医院和一、二期工程，三、四条街道。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const match of matchesOf(text, PAIR)) {
      const [found, tens = '', ...pair] = match;
      const [first = '', second = '', zeros = ''] = pair.filter((part) => part !== undefined);
      const ten = ZEROS[zeros] ?? zeros;
      const low = digitValue(first);
      const high = digitValue(second);
      if (low === null || high === null || !(high === low + 1 || (low === 3 && high === 5))) continue;
      // 一、二次 and 二、三次 are kinds (一次能源、二次能源).
      if (low < 3 && /[一二]/.test(first) && text[match.index + found.length] === '次') continue;
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      if (ALIGNED.test(before) || (/\d/.test(first) && NUMBERED.test(before))) continue;
      if (COUNTS_SELDOM.test(text.slice(match.index + found.length, match.index + found.length + 2)) && !ABOUT.test(before)) continue;
      const right = `${tens}${wordFor(low, first, tens + ten)}${wordFor(high, second, tens + ten)}${ten}`;
      const span = { start: match.index, end: match.index + found.length };
      report({
        span,
        message: both(`概数“${found}”中间不用顿号，应为“${right}”。`, `An approximate pair takes no enumeration mark: ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const CHINESE = '零一二三四五六七八九';

/** 两三家, 一两个, but 二三十家. */
function wordFor(value: number, printed: string, tens: string): string {
  return value === 2 && tens === '' && printed !== '二' ? '两' : (CHINESE[value] ?? printed);
}

/** 6、70厘米 is 六七十厘米. */
const ZEROS: Readonly<Record<string, string>> = { '0': '十', '00': '百', '000': '千' };

/** What is also numbered (第4、5批, 完成2、3项): only where the words before say that it is about how many. */
const SELDOM = '[批拨圈单轮场项条款本份箱车顿](?![次号目件据约])';
const COUNTS_SELDOM = new RegExp(`^${SELDOM}`);
const ABOUT =
  /(?:[^没所具拥]有|(?<![主重])要|来了|就是?|只|仅|才|最多|至多|至少|大约|约|差不多|几乎|少说|每(?:[天日周月年次户人村组]|个月))$/;

const CLASSIFIER = `(?=[百千万亿]{0,2}(?:元|次(?!能源|设备|元|污染|供|产|管)|[家名户座辆亩吨倍岁天头趟遍斤句处种间株只张封支套碗杯瓶桌所门]|件(?!套)|成(?![立员果本功都交长为就])|分钟|点钟|人(?!民|大|社)|位(?!数)|口人|个(?!百分点)|年(?!级|期|度|制|生|[\\u4e00-\\u9fff]{0,2}班)|小时|公里|公斤|公顷|千米|厘米|毫米|公分|米(?![粉线])|平方|立方|摄氏度|(?<=[百千万亿])度|${SELDOM})|(?<=百分之[一二三四五六七八九十、]{1,5}))`;
// The mark must not belong to a longer list, to an ordinal, or open a paragraph's numbering (二、三十家企业…; ：3、4个村…).
const PAIR = new RegExp(
  `(?<=[\\u4e00-\\u9fff，,“（(](?<![第一二三四五六七八九十百千]))((?:[一二三四五六七八九]百)?[二三四五六七八九]?十|[一二三四五六七八九]百)?(?:([一二两三四五六七八])、([二两三四五六七八九])(十?)|([1-8])、([2-9])(0{0,3})(?!\\d))${CLASSIFIER}`,
  'g',
);
/** 方案1、2个人: numbers of things, not how many. */
const NUMBERED = /(?:附[件表图]|[表图组班层楼栋幢]|方案|阶段|标段|机组|车间|选项|条件|类型)$/;
// 分别新增2、3家: two values in the order of two things.
// 各村每班有5、6名: of every one of them, and not in turn.
const ALIGNED = /(?:分别|各(?![县市区乡镇村组社级部单班校科处室站所家户地族界类])|依次|第)[^。；;，,]{0,16}$/;
