import { readingWith } from '../indicators/indicatorMatch.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';

/** 民营经济增加值3591亿元。其中，第二产业增加值828亿元: the industry's part in that economy (民营经济第二产业增加值), and not all that the industry adds. */
export function withEconomy(subject: FigureSubject): FigureSubject {
  const { earlier = '', readings } = subject;
  if (!readings.some(({ core }) => BRANCH.test(core))) return subject;
  const economy = PARTS.exec(earlier.slice(-FARTHEST))?.[1];
  if (economy === undefined) return subject;
  return subjectWith(subject, {
    readings: readings.map((reading) => (BRANCH.test(reading.core) ? readingWith(reading, { core: economy + reading.core }) : reading)),
  });
}

/** An economy that is a part of a place's, with what it adds, and what is told of its parts. */
const PARTS = /((?:民营|非公有制|非公|个体私营|数字|海洋|县域|开放型|集体)经济)(?:实现|完成)?增加值[^。]*。?\s*(?:其中|分产业看|分行业看)/;
const BRANCH = /^(?:第[一二三]产业|工业|建筑业|服务业)(?:增加值)?$/;

/** So far behind what it is a part of, in characters, a part is told of. */
const FARTHEST = 240;
