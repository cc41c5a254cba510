import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { isShare } from './previousFigure.ts';
import { NEWLY, sameKind } from './subjectWords.ts';
import { RATE_OF_FALL, RATE_OF_RISE } from './wording.ts';

const RATE = new RegExp(`${RATE_OF_FALL}|${RATE_OF_RISE}`);
const FALLS = new RegExp(RATE_OF_FALL);
const AREA = /亩|公顷|平方/;

export interface Carrying {
  /** Whether the clause gives another measure (…，规模9.8万亿元), or what was added (…，新增4万亿元). */
  readonly isMeasure: boolean;
  readonly isAddition: boolean;
  /** What the figure before is a share of. */
  readonly of?: FigureSubject | undefined;
  /** Readings of words of the text. */
  make(words: string, after: string): readonly Subject[];
}

/** 总量突破1.3万亿元、增长5.1%: the second figure is said of what the first was said of, if both can be. `bare` has no readings of its own. */
export function carriedSubject(from: FigureSubject, bare: FigureSubject, { isMeasure, isAddition, of, make }: Carrying): FigureSubject {
  const { figure, motion, verb } = bare;
  // 确保完成280亿元（，增长20%），力争300亿元: more than is promised.
  if (/力争|争取|努力/.test(verb) && (from.carried || sameKind(from.figure, figure))) return bare;
  const isRate = figure.kind === 'percent' && motion !== null;
  // 提升至去年的32.1%
  const isReached = /[到至达][\s的]*$/.test(verb);
  // 机电产品出口占比62%、增长9%: what grows is no share.
  const whole = isRate && !isReached ? /^([^占]{2,})占比$/.exec(from.words)?.[1] : undefined;
  if (whole !== undefined) return subjectWith(bare, { carried: true, readings: make(whole, ''), words: whole });
  // 增加值126亿元，占生产总值的49.7%，增长19.3%: nor does the whole; what grows is what was told before.
  if (isRate && (!isReached || /增速|增幅/.test(verb)) && isShare(from))
    return of ? carriedSubject(of, bare, { isMeasure, isAddition, make }) : bare;
  const isTotal = isMeasure || (isReached && !isRate) || /总数|总量|累计|达/.test(verb) || (!isRate && /^突破|^超/.test(figure.text));
  const isAdded = isAddition || /[新净]增$/.test(verb.trim());
  // 果用瓜1107公顷，增长1.9%: the area, and not what grew on it.
  const isOfArea = isRate && AREA.test(from.figure.unit);
  // 老旧小区183个1.25万户: the same things, counted by something else.
  const isOtherCount =
    from.figure.kind === 'count' && figure.kind === 'count' && from.figure.unit !== figure.unit && figure.start - from.figure.end <= 1;
  const carry = (told: Subject): Subject => {
    if (isOtherCount) return readingWith(told, { weak: true });
    // 财政收入44亿元，增长26.3%: two totals that are not the same may well grow alike.
    if (isRate && told.weak === true && told.core.startsWith('一般公共预算')) return readingWith(told, { weak: 'joint' });
    const reading = isOfArea && told.measure === undefined ? readingWith(told, { measure: '面积' }) : told;
    if (isAdded) return readingWith(reading, { added: true });
    // 达到52亿元、净增9亿元，年均增长5%: what grows is the whole.
    if ((isRate || figure.kind === 'ordinal') && /[新净]增$/.test(from.verb.trim())) return readingWith(reading, { added: false });
    return isTotal ? readingWith(reading, { added: false, core: reading.core.replace(NEWLY, '') }) : reading;
  };
  // 涨幅由上月的0.2%扩大至1.3%: what is reached is a rate of rise.
  const rate = isRate && isReached && from.role === 'baseline' ? RATE.exec(from.verb)?.[0] : undefined;
  return subjectWith(bare, {
    ...(rate !== undefined && { motion: FALLS.test(rate) ? ('down' as const) : ('up' as const), verb: `${rate}${verb}` }),
    // 收入突破百亿大关，达102亿元，增长25%: what the first was found to be said of.
    ...(from.readings.length === 0 ? { topic: from.topic } : { carried: true }),
    readings: from.readings.map(carry),
    words: from.words,
    span: { start: from.span.start, end: figure.end },
  });
}
