import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { nameOf } from './subjectWords.ts';
import { readingsOf } from './wording.ts';

const { source: DISTANCE } = /高于|低于|快于|慢于|高出|好于|优于/;

/** 高于全国, 快于全省平均水平: what a rate is compared with. */
const COMPARISON = new RegExp(`(${DISTANCE})((?:全[国省市区县州旗盟]|[〇\\u3400-\\u9fff\\d—-]{2,12}?))(?:平均水平|平均|水平)?的?\\s*$`);

/**
 * 规上工业增加值增长7.7%，高于全国1.8个百分点: a distance that offices keep as an indicator of its own (规模以上工业增加值增速高于全国). The subject with the
 * readings that such a record has; the same one where nothing is compared.
 */
export function withComparedRate(subject: FigureSubject, raw: string): FigureSubject {
  const { figure, words, readings } = subject;
  if (figure.kind !== 'point' || words === '') return subject;
  const said = COMPARISON.exec(raw.slice(Math.max(0, figure.start - 24), figure.start));
  const [, verb = '', other = ''] = said ?? [];
  const [reading] = readings;
  if (!said || !reading) return subject;
  const name = nameOf(words.replace(COMPARISON, '').replace(/(?:增速|增幅)$/, ''), 'up');
  const compared: Subject[] = readingsOf(name).flatMap((plain) =>
    ['增速', ''].map((rate) => readingWith(reading, { ...patternOf(`${plain}${rate}${verb}${other}`), added: false })),
  );
  return subjectWith(subject, { readings: [...compared, ...readings] });
}

/** Whether a record's name, or what stands before a figure, tells how far a rate is from another. */
export const isComparedRate = (words: string): boolean => FAR_FROM.test(words);

const FAR_FROM = new RegExp(DISTANCE);

/** 分别高于地区生产总值、第二产业增加值: how far from each of several. */
export const isFromSeveral = (words: string): boolean => /分别(?:高于|低于|快于|高出|优于|好于)/.test(words);
