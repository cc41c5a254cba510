import { type Carrying, carriedSubject } from './carriedSubject.ts';
import { makesClass } from './countedClass.ts';
import { isCounted } from './figureRole.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { asWeak } from './otherReadings.ts';
import { goesOn, type Previous } from './previousFigure.ts';
import type { Frame } from './sentenceFrame.ts';
import { shareOf, usesOf } from './shares.ts';
import { countsOther, GROWTH_BEHIND, SHARE_DOES } from './subjectWords.ts';

interface Bare extends Carrying {
  /** The subject as far as it was read: it has no words yet. */
  readonly base: FigureSubject;
  /** The words before the figure, and those behind it. */
  readonly head: string;
  readonly tail: string;
  /** Whether the words before say that something grows or falls. */
  readonly isGrowing: boolean;
}

/** The subject of a figure that has no words of its own: a share of what follows, or what the figure before was said of. */
export function bareSubject(frame: Frame, at: number, previous: Previous | null, bare: Bare): FigureSubject {
  const { base, head, tail, isGrowing, isMeasure, isAddition, make } = bare;
  const { figure } = base;
  // 90%的社区有“儿童之家”: a share of what follows.
  const isShare =
    figure.kind === 'percent' &&
    !isGrowing &&
    (/^的(?!目标|任务|增速|速度|增长|幅度)[〇\u3400-\u9fff“]/.test(frame.raw.slice(figure.end, figure.end + 4)) ||
      SHARE_DOES.test(frame.raw.slice(figure.end, figure.end + 4)));
  // 5.5%左右的增长目标: of the product, where nothing else is named.
  if (figure.kind === 'percent' && !previous && GROWTH_BEHIND.test(frame.raw.slice(figure.end, figure.end + 12)))
    return subjectWith(base, { motion: 'up', readings: make('地区生产总值', '').map(asWeak), words: '经济' });
  // 175家企业发行债券1193只: a number of something else.
  const isAnother = (isCounted(figure) && countsOther(frame.raw, figure, head)) || makesClass(frame, figure);
  // 总量突破1.3万亿元、增长5.1%: both are said of one indicator.
  const carried =
    !isShare && !isAnother && previous && previous.subjects.length === 1 && goesOn(frame, previous.piece, at)
      ? previous.subjects[0]
      : undefined;
  // 预算支出3.4万亿元，74%以上用于民生
  const part = previous?.figure.kind === 'money' ? (previous.subjects[0]?.words ?? '') : '';
  const used = isShare && part !== '' ? usesOf(part, frame.raw.slice(figure.end, figure.end + 16)) : [];
  if (used.length > 0) return subjectWith(base, { readings: used.flatMap((name) => make(name, '')), words: part });
  if (isShare) return subjectWith(base, { readings: shareOf(tail).flatMap((name) => make(name, '')), words: tail });
  return carried ? carriedSubject(carried, base, { isMeasure, isAddition, make, of: previous?.of }) : base;
}
