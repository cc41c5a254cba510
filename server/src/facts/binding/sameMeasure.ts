import type { Target } from '../../data/schema.ts';
import type { Figure, Quantity } from '../../quantity/figure.ts';
import { isYearLabel } from '../claims/periodYears.ts';
import type { BindingSubject, ReadClaim } from '../claims/readClaim.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import { isOfOtherFund } from '../indicators/looseMatch.ts';
import { ofSameSide } from '../subjects/budgetPlan.ts';
import { isComparedRate } from '../subjects/comparedRate.ts';
import { GOAL_BEHIND } from '../subjects/modality.ts';
import { CONTRIBUTES } from '../subjects/subjectWords.ts';
import { RATE_OF_FALL, RATE_OF_RISE } from '../subjects/wording.ts';
import type { Candidate } from '../targets/targetIndex.ts';
import { compareFigure } from './compare.ts';

/** 增速, 降幅: whether a record says how fast something rose or fell. */
export const isRateOfChange = ({ measure }: Target): boolean => measure === '增速' || measure === '降幅';

/** Whether figure and record are of one measure, so that they can agree or contradict. */
export function speaksOf({ target, added, grade }: Candidate, reading: Subject, { claim, subject }: ReadClaim): boolean {
  const { figure } = claim;
  const record = (target.target ?? target.actual)?.quantity;
  // A record of an increase may leave 新增 out, as its measure says so.
  // 优良天数达290天、增加19天: what a level rose by is an increase of what has that level.
  const isIncrease =
    subject.role === 'difference' &&
    claim.motion === 'up' &&
    target.measure === '增量' &&
    // 新开工项目248个、比上年增加36个: how many more were begun, where the record has the first.
    !NEWLY_DONE.test(subject.words) &&
    (figure.kind === 'point') === (record?.kind === 'point');
  // 电价下降1分/千瓦时: by how much, where the record says the same.
  const isDecrease =
    subject.role === 'difference' &&
    claim.motion === 'down' &&
    target.measure === '降幅' &&
    figure.kind === record?.kind &&
    figure.kind !== 'percent';
  if (!record || (added !== reading.added && !isIncrease && !(reading.added && target.measure === '增量'))) return false;
  if (target.measure === '增量' && !added && !reading.added && !isIncrease && saysLevel(subject, figure.kind, reading)) return false;
  // 启动2022年度高标准农田建设7万亩: what is to be built, and not all that there is.
  if (target.measure === '总量' && BEGUN.test(subject.words) && !/建设|新增|新建|改造/.test(target.indicator)) return false;
  // 上级补助收入 below 政府性基金预算 is not 一般公共预算上级补助收入.
  if (subject.readings.some(({ core }) => isOfOtherFund(core, target.indicator))) return false;
  // 采矿业上涨8% among prices is no growth of what it makes; nor is 拉动工业增长2个百分点.
  if (/上涨|涨幅|下跌|跌/.test(subject.verb) && !PRICED.test(target.indicator)) return false;
  if (figure.kind === 'point' && CONTRIBUTES.test(subject.words) && !CONTRIBUTES.test(target.indicator)) return false;
  // 就业4.46万人，比上年减少0.04万人: a level, where the record has only what it fell by.
  if (
    target.measure === '降幅' &&
    record.kind !== 'percent' &&
    record.kind !== 'point' &&
    figure.kind !== 'percent' &&
    claim.motion !== 'down'
  )
    return false;
  if (isRateOfChange(target) && AGAINST_LAST.test(subject.verb + subject.words) !== target.indicator.includes('环比')) return false;
  if (isOfOtherBatch(subject.words, target.indicator) || !ofSameSide(subject.words + subject.verb, target.indicator)) return false;
  // 收入7.5亿元，人均3200元: no hundreds of millions are a head's.
  if (figure.scale >= 1e8 && target.indicator.includes('人均') && !/人均/.test(subject.words + subject.verb)) return false;
  // 年均46万人 is no year's.
  if (/年均|年平均/.test(subject.verb + subject.words) && record.kind !== 'percent' && !/年均|年平均|每年/.test(target.indicator))
    return false;
  // 五年新增5100万人 is no mean of them.
  if (
    /年均|年平均/.test(target.indicator) &&
    record.kind !== 'percent' &&
    record.kind !== 'point' &&
    !/均|每年/.test(subject.verb + subject.words + reading.around.before)
  )
    return false;
  // A baseline that got here is a level of its own, of the time that is named.
  const isValue = subject.role !== 'difference' || isIncrease || isDecrease;
  const isGrowth = isRateOfChange(target);
  if (record.kind === 'point' && figure.kind === 'point') return isChangeOf(subject, claim.motion, target);
  if (record.kind === 'percent') {
    if (figure.kind === 'point') return isGrowth && saysGrowth(subject, grade);
    if (figure.kind !== 'percent' || !isValue) return false;
    const reaches = /[到至达为在]$/.test(subject.verb.replace(/[\s的]+$/, ''));
    // 收入实际增长5%: what a record of it is called, growth in money is not.
    if (isGrowth && /实际增/.test(target.indicator) && !/实际|扣除/.test(subject.verb + subject.words)) return false;
    if (
      isGrowth &&
      ((saysAverage(subject) && !isMeanOfThings(subject, claim)) || claim.period?.isMean
        ? !isOfYears(target)
        : target.isMean === true || target.indicator.includes('年均'))
    )
      return false;
    // 居民消费价格控制在3%以内: what prices are held to is how much they rise.
    if (isGrowth && claim.motion === null && PRICES.test(target.indicator)) return HELD.test(subject.verb);
    if (isGrowth)
      return claim.motion !== null && (SAYS_RATE.test(subject.verb) || !(reaches && /提高|提升|上升|降|扩大/.test(subject.verb)));
    return claim.motion === null || reaches || target.measure === null;
  }
  if (!isValue && target.measure !== '差值') return false;
  // 人均141647元（折合20533美元）: the same in another currency, which only a slip of the pen would not say.
  if (record.kind === 'money' && figure.kind === 'money' && isOtherCurrency(figure, record)) return false;
  if (record.kind === 'money')
    return (figure.kind === 'money' && (figure.unit === record.unit || grade >= 1)) || (figure.unit === '' && figure.scale >= 1e4);
  // 收入比2.04∶1, 2.04倍: so many times the other.
  if (isTimes(record, figure) || isTimes(figure, record)) return /比值?$|比率$|倍/.test(target.indicator);
  // 翻了一番 is twice as much, 增长1倍 as well: which of the two a record of times means, is not said.
  if (record.kind === 'multiple' && figure.text.includes('番') && !(target.target ?? target.actual)?.text.includes('番')) return false;
  if (record.kind === 'count') return figure.kind === 'count';
  return figure.kind === record.kind && (compareFigure(figure, record, false) as { kind?: string }).kind !== 'unit';
}

/** 环比, 比上月提高: against the month or the quarter before. */
const AGAINST_LAST = /环比|上(?:个)?(?:月|季度)(?!同期)/;

/** What is counted as it is done, and is no level. */
const NEWLY_DONE = /^\s*(?:新(?:开工|建|设|签|引进|认定|培育|登记|注册|投产)|开工|引进|培育|认定|签约|建成)/;

const PRICES = /居民消费价格|CPI|物价/;
const HELD = /(?:控制|保持|稳定)在?[\s的]*$/;

const isTimes = (one: Quantity, other: Quantity): boolean => one.kind === 'multiple' && other.kind === 'count' && other.unit === '';

const isOtherCurrency = (figure: Figure, record: Quantity): boolean =>
  figure.unit !== record.unit && figure.unit !== '' && record.unit !== '' && figure.value !== record.value;

/** 第二批14项重点改革 are none of 首批重点改革. */
function isOfOtherBatch(words: string, indicator: string): boolean {
  const [said, recorded] = [BATCH.exec(words)?.[0], BATCH.exec(indicator)?.[0]];
  return said !== undefined && recorded !== undefined && said.replace('第一', '首') !== recorded.replace('第一', '首');
}
const BATCH = /(?:首|第[一二三四五六七八九十])批/;

/** What rises and falls like a price. */
const PRICED = /价|指数|CPI|PPI|汇率|工资|薪|利率|市值|租金|水位/;

/** 毛入学率提升6.2个百分点: by how much a rate itself moved, not how far it is from another. */
function isChangeOf(
  { verb, words }: BindingSubject,
  motion: 'up' | 'down' | null,
  { indicator, measure, actual, target }: Target,
): boolean {
  if (isComparedRate(indicator)) return true;
  if (/高于|低于|快于|高出|低出|好于|优于|超出|领先|比全/.test(verb + words)) return false;
  const falls = measure === '降幅' || ((target ?? actual)?.quantity.value ?? 0) < 0;
  return motion !== null && (measure === '差值' || falls === (motion === 'down'));
}

/** 优良天数达到290天 gives a level, where the record has only what it rose by. */
const saysLevel = (subject: BindingSubject, kind: Figure['kind'], { after }: Subject): boolean => {
  const { verb, words, role, carried, isEnd, isGrown } = subject;
  if (role === 'difference') return false;
  // 全国排名53位、提升3位
  if (/(?:排名|位次|名次|排位)$/.test(words.trim())) return true;
  // 新设企业2541家，比去年同期增长63%: so many new ones, and no level.
  if (isGrown && !/新增/.test(words) && !NEWLY_DONE.test(words)) return true;
  // 建成高标准农田8万亩、累计达到120万亩: all that there are, once they were added.
  if (/(?:累计|总数|总量).{0,2}[达到]/.test(verb)) return true;
  // 新增面积41万亩，达到1015万亩
  if (carried && /新增|净增/.test(words)) return true;
  const isTold = carried || isEnd || kind === 'money' || /达|总数|总量|共有/.test(verb) || /人均|每[百千万]人/.test(words + after);
  return isTold && !makes(subject, kind);
};

/** 粮食产量1640亿斤 may be a level, where the record has only what it rose by: nothing says that it was made. */
export const mayBeLevel = (target: Target, { added }: Subject, subject: BindingSubject, kind: Figure['kind']): boolean =>
  target.measure === '增量' && !added && subject.role !== 'difference' && !makes(subject, kind);

const BEGUN = /(?:启动|开工|实施|开展|组织)[^，。；]*建设\s*$/;

/** Whether things are told to become more: 建设, 培育. */
const makes = ({ words, verb }: BindingSubject, kind: Figure['kind']): boolean =>
  /新(?!能源|型|材料|兴|一代|质|农)|建(?!筑|设用地)|开工|培育|引进|改造/.test(words + verb) ||
  (kind !== 'money' && /完成/.test(words + verb));

/** Whether a record is of several years, or of their average. */
const isOfYears = ({ period, indicator, isMean }: Target): boolean =>
  isMean === true || period.from.slice(0, 4) !== period.to.slice(0, 4) || indicator.includes('年均');

/** 年均增长7% is another thing than growth in one year. */
export const saysAverage = ({ verb, words }: BindingSubject): boolean => /年均|年平均|每年/.test(verb + words) || MEAN_GROWTH.test(verb);
const MEAN_GROWTH = /平均\s*(?:分别\s*)?(?:增长|增速|增幅|下降|递增)/;

/** 村集体收入平均增长5%, in a year's review: over the villages, and not over years. */
const isMeanOfThings = ({ verb, words }: BindingSubject, { period }: ReadClaim['claim']): boolean =>
  !/年均|年平均|每年/.test(verb + words) && period !== null && isYearLabel(period.period.label) && !period.deadline;

/** 增长8个百分点 says of a thing's growth what can only be said of a rate's; 比上年提高0.3个百分点 compares two rates. */
function saysGrowth({ verb, words, carried }: BindingSubject, grade: number): boolean {
  if (/高于|低于|快于|高出|较|(?<![同环可])比/.test(verb + words) || (/提高|提升/.test(verb) && IS_RATE.test(words))) return false;
  // 增长6.5%（年度目标6个百分点）
  if (verb === GOAL_BEHIND) return true;
  if (carried) return GROWS_ALONE.test(verb.trim());
  return grade >= 1 && (SAYS_GROWTH.test(verb || words) || RATE_ALONE.test(verb.trim()));
}

/** …，全年增长7.8个百分点, 平均每年实际增长8.6个百分点. */
const GROWS_ALONE = /^(?:[同环]比|全年|预计|力争|年均|平均|每年|可比(?:口径)?|同口径|实际|名义|分别|转为|再|又)*(?:增长|递增|下降|递减)$/;

/** 城镇化率提高2个百分点: of a rate, which rises in points; 粮食单产提高2个百分点 is no such thing. */
const IS_RATE = /率|[占比]重?$|比例|指数|系数|(?<![金入遇])水平|[速幅度]$/;

/** 增速6个百分点以上; but not 增速加快6个百分点. */
const RATE_ALONE = new RegExp(`^(?:年均|平均)?(?:${RATE_OF_RISE})(?:为|达到?|保持在?|力争|实现)?$`);

const SAYS_RATE = new RegExp(`^(?:${RATE_OF_RISE}|${RATE_OF_FALL})`);
const SAYS_GROWTH = /增长|增加|下降|上涨|涨幅|降低|增幅|减少|削减|压减|缩减|精简|提高|提升|递增|递减/;

/** 175家企业发行债券1193只: of names that are alike only in part, the counting word must be the same. */
export function sameCounter({ kind, unit }: Figure, target: Target): boolean {
  const counted = (target.target ?? target.actual)?.quantity.unit ?? '';
  const plain = (word: string): string => (word === '名' || word === '位' ? '人' : word);
  // 老旧小区改造户数 is told in 户.
  const own = kind === 'count' ? /(户|人)数$/.exec(target.indicator)?.[1] : undefined;
  if (own !== undefined && unit !== '' && plain(unit) !== own && !unit.startsWith(own)) return false;
  if (kind !== 'count' || plain(unit) === plain(counted) || unit === '' || counted === '' || unit === '个') return true;
  return counted === '个' && !OF_ITS_OWN.has(unit);
}

/** 医院3134张 are no hospitals: what has a counting word of its own is not counted with 个. */
const OF_ITS_OWN = new Set(['张', '册', '辆', '台', '架', '艘', '头', '只', '株', '部', '场', '人', '名', '位', '人次', '户']);
