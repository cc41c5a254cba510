import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { readingAlone } from './otherReadings.ts';
import { readingsOf } from './wording.ts';

/** 国考断面水质100%达标: what so much of it does, which tables call a rate (达标率); `behind` is what follows the figure. */
export function withRateBehind(subject: FigureSubject, behind: string): FigureSubject {
  const { figure, words, carried, readings } = subject;
  const done = figure.kind === 'percent' && !carried && words.trim() !== '' ? DONE.exec(behind)?.[1] : undefined;
  if (done === undefined) return subject;
  const named = readingsOf(words.trim()).flatMap((thing) => [`${thing}${done}率`, `${thing}${done}比例`].map(readingAlone));
  return subjectWith(subject, { readings: [...named, ...readings] });
}

const DONE = /^(?:实现|完成)?(达标|覆盖|普及|合格|办结|接通|通达|上云|安全利用|入户|收集|处理|改造)(?=[，。；、]|$)/;
