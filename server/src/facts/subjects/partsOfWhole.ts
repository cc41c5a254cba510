import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { readingAlone } from './otherReadings.ts';

/** 十种有色金属产量1655万吨。 */
const WHOLE =
  /(产量|产值|用电量|发电量|货运量|客运量|销量|零售额|保有量|装机容量)(?:[为达]|达到|完成|共)?\s?\d[\d.,]*[百千万亿]*(吨|元|千瓦时|人次|辆|台|千瓦|头|公斤)/;
const PLAIN = /^[〇\u3400-\u9fff]{1,6}$/;
const SAID = /量|值|额|业|类$/;

/** What is measured of a whole that the sentence before told, and in which unit; null where nothing is. */
export interface Measured {
  readonly measure: string;
  readonly unit: string;
}

export function measuredBefore(whole: string): Measured | null {
  const [, measure, unit] = whole === '' ? [] : (WHOLE.exec(whole) ?? []);
  return measure === undefined || unit === undefined ? null : { measure, unit };
}

/**
 * 十种有色金属产量1655万吨。其中，铅219.7万吨、锌252.9万吨，分别增长23.5%和2.1%: 铅产量. Figures of the whole's unit tell which words are such parts; `parts`
 * collects them, so that what grows is known, too.
 */
export function ofWhole(subject: FigureSubject, { measure, unit }: Measured, parts: Set<string>): FigureSubject {
  const words = subject.words.replace(/^\s*其中/, '').trim();
  if (!PLAIN.test(words) || SAID.test(words) || subject.carried) return subject;
  if (subject.figure.unit === unit) parts.add(words);
  else if (subject.figure.kind !== 'percent' || subject.motion === null || !parts.has(words)) return subject;
  return subjectWith(subject, { readings: [readingAlone(`${words}${measure}`), ...subject.readings] });
}
