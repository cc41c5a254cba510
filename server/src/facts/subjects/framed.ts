import { readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { industryOfSize } from '../indicators/industries.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { asWhole } from './otherReadings.ts';
import { saidBefore } from './sentenceFrame.ts';

/** 规模以上工业中，大型企业产值增长9%，小型企业产值增长4%: of which things a sentence tells. */
const FRAME =
  /^(?:[^，,。；\d]{0,10}\d{0,4}[^，,。；\d]{0,10}[，,])?[^，,。；\d]{0,8}?((?:规模以上|规上|限额以上|限上)[〇\u3400-\u9fff]{2,10}?)[中内][，,]/;

/** What a sentence begins with as the whole of which its figures are parts, in official terms; else empty. */
export function frameOf(raw: string): string {
  if (!/[中内][，,]/.test(raw.slice(0, LONGEST))) return '';
  const said = FRAME.exec(raw.slice(0, LONGEST))?.[1];
  return said === undefined ? '' : normaliseTerm(said);
}

const LONGEST = 40;

/** The subject with the name that the whole makes of its words: 规模以上工业大型企业产值. */
export function withFrame(subject: FigureSubject, frame: string): FigureSubject {
  const [reading] = subject.readings;
  if (frame === '' || !reading || reading.weak || !OF_PART.test(reading.core)) return subject;
  const core = reading.core.replace(/^其中/, '');
  if (core.startsWith(frame.slice(0, 4)) || subject.carried) return subject;
  const [, kind = ''] = /(工业|企业|单位)$/.exec(frame) ?? [];
  // 规模以上工业 and 工业战略性新兴产业 have 工业 in common.
  const name = core.startsWith(kind) ? frame + core.slice(kind.length) : frame + core;
  return subjectWith(subject, { readings: [asWhole(readingWith(reading, { core: patternOf(name).core })), ...subject.readings] });
}

/** 规模以上工业增加值增长8%。…专用设备、汽车等行业增加值分别增长9%、7%: those that are of that size. */
export function withSize(subject: FigureSubject, raw: string): FigureSubject {
  const { figure, motion, readings, span } = subject;
  if (figure.kind !== 'percent' || motion === null || readings.length === 0) return subject;
  const named = readings
    .slice(0, 2)
    .flatMap((reading) =>
      industryOfSize(reading.core, saidBefore(raw, span.start)).map((name) =>
        asWhole(readingWith(reading, { core: patternOf(name).core })),
      ),
    );
  return named.length === 0 ? subject : subjectWith(subject, { readings: [...readings, ...named] });
}

/** What parts of such a whole are measured by. */
const OF_PART = /(?:产值|增加值|营业收入|利润|零售额|销售额|营业额|产业|企业|业|类)$/;
