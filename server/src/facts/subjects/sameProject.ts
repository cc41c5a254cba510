import { readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';

/** What is told of a work that is built: its length, the ground that it stands on, what it costs. */
const TOLD = /^\s*(?:道路|线路|路线|项目|工程|规划)?(全长|总长度?|线路长度?|占地(?:面积)?|总占地(?:面积)?|总?建筑面积|总投资)\s*$/;
const OF_WORK =
  /^([〇\u3400-\u9fff“”A-Za-z—·（）]{2,30}?(?:路|桥|隧道|线|高速|公路|铁路|立交|水库|泵站|工程|项目|大厦|中心|园|基地|医院|学校|管廊))(?:计划|规划|预计)?(?:总投资|投资|全长|总长|占地(?:面积)?|总?建筑面积)$/;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  全长: ['全长', '里程', '长度'],
  总长: ['全长', '里程', '长度'],
  总长度: ['全长', '里程', '长度'],
  线路长: ['全长', '里程', '长度'],
  线路长度: ['全长', '里程', '长度'],
  占地: ['占地面积'],
  总占地: ['占地面积'],
  总占地面积: ['占地面积'],
  总建筑面积: ['总建筑面积', '建筑面积'],
};

/**
 * 滨江大道总投资20亿元，西起…，东至…，全长5.7公里: of the work that the first figure of the sentence was told of. It is only likely, for a part of it may be
 * told of as well. `first` is that figure's subject.
 */
export function ofSameWork(subject: FigureSubject, first: FigureSubject | undefined): FigureSubject {
  const told = first === undefined || subject.carried ? undefined : TOLD.exec(subject.words)?.[1];
  const work = told === undefined ? undefined : OF_WORK.exec(first?.words.trim() ?? '')?.[1];
  const [reading] = subject.readings;
  if (told === undefined || work === undefined || !reading) return subject;
  const named = (NAMES[told] ?? [told]).map((name) =>
    readingWith(reading, { core: patternOf(work + name).core, weak: true, isFull: true }),
  );
  return subjectWith(subject, { readings: [...named, ...subject.readings] });
}
