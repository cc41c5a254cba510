import { exact } from '../facts/extractFacts.ts';
import { fold } from '../text/fold.ts';
import { withGaps } from '../text/gaps.ts';
import { asPrinted, type Paragraph } from '../text/paragraph.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { type Span, spanOf } from '../util/span.ts';
import { type Collected, defineReportRule, type RuleFinding } from './rule.ts';
import { DIGITS, WIDE_DIGITS } from './support/needs.ts';
import { type Placed, placesOf, reportPlaces } from './support/places.ts';
import { proseOf } from './support/prose.ts';

export default defineReportRule({
  id: 'number-format',
  scope: 'report',
  level: 'warning',
  needs: [...DIGITS, ...WIDE_DIGITS],
  docs: {
    title: both('数字书写格式', 'How a number is printed'),
    why: both(
      '纯小数必须写出小数点前的“0”；阿拉伯数字用半角；数字与计量单位、量词之间不留空格。',
      'A decimal fraction carries its zero, Arabic digits are half-width, and no space stands between a number and its unit.',
    ),
    remedy: both('补“0”，改为半角，删去空格。', 'Add the zero, use half-width digits, delete the space.'),
    basis: 'GB/T 15835-2011 5.1.2（纯小数）、5.1.7（字体）',
  },
  examples: {
    invalid: [
      {
        text: '利率降至[[3. 85]]%。',
        fixes: ['利率降至3.85%。'],
        kind: 'space',
      },
      { text: '水面扩大到[[36. 2]]平方公里。', fixes: ['水面扩大到36.2平方公里。'], kind: 'space' },
      { text: '降水量为[[61 .8]]毫米。', fixes: ['降水量为61.8毫米。'], kind: 'space' },
      { text: '化肥用量下降[[3。4]]%。', fixes: ['化肥用量下降3.4%。'], kind: 'decimal-point' },
      { text: '工业投资增长[[8．6]]%。', fixes: ['工业投资增长8.6%。'], kind: 'full-width' },
      { text: '平均水深[[12 米]]。', fixes: ['平均水深12米。'], kind: 'space' },
      { text: '培训村医[[260 名]]。', fixes: ['培训村医260名。'], kind: 'space' },
      { text: '全市研发投入强度提高[[.46]]个百分点。', fixes: ['全市研发投入强度提高0.46个百分点。'], kind: 'leading-zero' },
      { text: '耕地质量提高[[.25]]个等级。', fixes: ['耕地质量提高0.25个等级。'], kind: 'leading-zero' },
      { text: '人口自然增长率为-[[.46]]‰。', fixes: ['人口自然增长率为-0.46‰。'], kind: 'leading-zero' },
      { text: '力争签约[[４００]]亿元。', fixes: ['力争签约400亿元。'], kind: 'full-width' },
      { text: '同比增长[[１２．５％]]。', fixes: ['同比增长12.5%。'], kind: 'full-width' },
      { text: '力争签约[[400 亿元]]。', fixes: ['力争签约400亿元。'], kind: 'space' },
      { text: '培训网格员[[5000 人次]]。', fixes: ['培训网格员5000人次。'], kind: 'space' },
      { text: '新增高新技术企业[[30 家]]。', fixes: ['新增高新技术企业30家。'], kind: 'space' },
    ],
    valid: [
      '详见附件3. 85%以上的企业达标。',
      '全市研发投入强度提高0.46个百分点，签约400亿元。',
      '会议通过了有关工作.2023年继续推进,确保完成任务.',
      '一、2024 年工作回顾',
      '推广使用Windows 10 个人版系统。',
      '表 2 人口数，图 3 件数变化，见附件 2 项目清单，2024 人才工作要点。',
      'GB 18030 个人信息编码要求。',
    ],
  },
  collect(facts): NumberForms | null {
    const text = proseOf(facts);
    const zero = [...matchesOf(text, LEADING_DOT).map(leadingZero), ...matchesOf(text, STOP).map(decimalPoint)];
    const wide = matchesOf(asPrinted(facts.paragraph), FULL_WIDTH).map(fullWidth);
    const space = spacesIn(facts.paragraph);
    const halfWidth = /[0-9]/.test(asPrinted(facts.paragraph));
    if (zero.length + wide.length + space.length === 0) return halfWidth ? HALF_WIDTH : null;
    return { zero: exact(zero), wide: exact(wide), space: exact(space), halfWidth };
  },
  check(context) {
    const { collected } = context;
    reportPlaces(context, placesIn(collected, 'zero'));
    // Pages of some newspapers set all digits full-width.
    const mixed = collected.some(({ found }) => found.halfWidth);
    reportPlaces(context, placesIn(collected, 'wide'), 'information', mixed ? undefined : 3);
    reportPlaces(context, placesIn(collected, 'space'));
  },
});

/** How a paragraph prints its numbers. */
interface NumberForms {
  readonly zero: readonly RuleFinding[];
  readonly wide: readonly RuleFinding[];
  readonly space: readonly RuleFinding[];
  /** Whether it has half-width digits. */
  readonly halfWidth: boolean;
}

/** Of nearly all paragraphs with numbers. */
const HALF_WIDTH: NumberForms = { zero: [], wide: [], space: [], halfWidth: true };

const placesIn = (collected: readonly Collected<NumberForms>[], form: 'zero' | 'wide' | 'space'): readonly Placed[] =>
  placesOf(collected.map(({ paragraph, found }) => ({ paragraph, found: found[form] })));

// A unit must follow: on pages with half-width full stops `.2023年` begins a sentence.
const LEADING_DOT =
  /[.．](?<=[\u4e00-\u9fff，、（(,][-－−]?.)\d+(?=\s?(?:[%％‰]|个?(?:百分点|等级)|[万亿]|元|倍|吨|公里|公顷|平方|立方|亩|米|克|升|毫|微))/g;
/** 增长3。1% */
const STOP = /。(?=(\d{1,2})(?:[%％]|个百分点))(?<=(?:增长|下降|上升|上涨|提高|降低|增加|减少|回落|达到?|[率为至到占约超近])(\d{1,3})。)/g;
/** ４００; 8．6% */
const FULL_WIDTH = /[０-９]+(?:[．.，,][０-９]+)*％?|\d(?<=[\u4e00-\u9fff]\d)\d{0,4}．\d+(?=[%％万亿倍]|个百分点)/g;
const BLANK = /[ \u00a0\u3000]/;
const SPACED =
  /\d(?<![\d.,A-Za-z].)[\d.,]*[ \u00a0\u3000]{1,2}(?:[千万亿]+元?|个百分点|[%％‰]|元|[家户名座辆吨亩倍](?![庭口单称位词录人])|人次|人(?![民大社工均口类才体行生物事力文])|件|项(?!目)|套|岁|株|公里|公顷|平方|立方|个(?![人体性税别案])|名(?![称单录词义])|条(?![例形件文])|处(?![理置方长])|台(?![账湾州风])|场(?![所地景])|所(?![有在得需])|千瓦|千米|千克|公斤|米(?![粉线])|毫米|厘米|微克|毫克|兆瓦|小时|分钟|摄氏度|℃|艘|架(?!构))/g;

/** 增长7. 5%, 产量1, 250吨: a space inside the number. A number behind 附件 or 表 has its own full stop. */
const SPLIT =
  /(?<=[\u4e00-\u9fff])(?<![件表图例章节第录注]|[。；\n].{0,2})(?:\d{1,4}(?:[.．] | [.．])\d{1,3}(?=[%％‰]|个百分点|倍|[万亿元吨亩岁]|平方|立方|公里|公顷|公斤|千|米|毫米|厘米|微克|毫克|小时|摄氏度|℃)|\d{1,3}, \d{3}(?=[万亿]?(?:元|吨|家|人|个|户|亩|公里|件|台|套)))/g;

function spacesIn(paragraph: Paragraph): RuleFinding[] {
  const { text, inside } = withGaps(paragraph);
  if (!BLANK.test(text)) return [];
  const apart = matchesOf(text, SPACED).filter(
    ({ index }) => !/(?:[A-Za-z][\s-]?|[表图例页章节附件第号]\s?)$/.test(text.slice(Math.max(0, index - 3), index)),
  );
  return [...apart, ...matchesOf(text, SPLIT)].map((found) => spaced(found, inside(spanOf(found.index, found.index + found[0].length))));
}

function leadingZero({ index, 0: text }: RegExpExecArray): RuleFinding {
  const right = `0.${text.slice(1)}`;
  return replace(
    spanOf(index, index + text.length),
    right,
    'leading-zero',
    `小数点前缺“0”：“${text}”应为“${right}”。`,
    `The zero before the decimal point is missing: ${right}.`,
  );
}

function decimalPoint({ index, 1: after = '', 2: before = '' }: RegExpExecArray): RuleFinding {
  const text = `${before}。${after}`;
  const right = `${before}.${after}`;
  return replace(
    spanOf(index - before.length, index + 1 + after.length),
    right,
    'decimal-point',
    `小数点误作句号：“${text}”应为“${right}”。`,
    `A full stop stands for the decimal point: ${right}.`,
  );
}

function fullWidth({ index, 0: text }: RegExpExecArray): RuleFinding {
  const right = fold(text);
  return replace(
    spanOf(index, index + text.length),
    right,
    'full-width',
    `数字${/[０-９]/.test(text) ? '' : '的小数点'}为全角：“${text}”应为“${right}”。`,
    `Full-width digits: write ${right}.`,
  );
}

function spaced({ 0: text }: RegExpExecArray, span: Span): RuleFinding {
  const right = text.replace(/\s+/, '');
  if (/\d$/.test(text)) return replace(span, right, 'space', `数字中间有空格：应为“${right}”。`, `No space inside a number: ${right}.`);
  return replace(span, right, 'space', `数字与单位之间有空格：应为“${right}”。`, `No space between number and unit: ${right}.`);
}

function replace(span: Span, newText: string, kind: string, zh: string, en: string): RuleFinding {
  return {
    span,
    kind,
    message: both(zh, en),
    fixes: [{ title: both(`改为“${newText}”`, `Change to ${newText}`), edits: [{ span, newText }] }],
  };
}
