import type { ParagraphFacts } from '../../facts/facts.ts';
import { sentenceAround } from '../../text/sentenceAround.ts';
import type { Span } from '../../util/span.ts';

/** The document's date, or its year alone; null where the document says neither. */
export function dateOf({ context: { date, year, yearIsGuessed }, paragraph }: ParagraphFacts): string | null {
  if (paragraph.kind === 'frontMatter') return null;
  return date ?? (year === null || yearIsGuessed ? null : String(year));
}

/** The document's year; Infinity where it says none, as a text without a date is of today. */
export const yearOf = (facts: ParagraphFacts): number => {
  const date = dateOf(facts);
  return date === null ? Number.POSITIVE_INFINITY : Number(date.slice(0, 4));
};

/** Whether one date lies after another, as far as both are given: 2021 is not known to lie after 2021-06. */
export function isAfter(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

/**
 * The date of what is told at a span: the last one that its sentence names before it (2025年3月，国土资源部…), or else the document's, unless its section
 * or a sentence before tells of an earlier year. What a text sets for a later year is told at its own date: 到2025年，….
 */
export function dateToldAt(facts: ParagraphFacts, span: Span): string | null {
  const { text } = facts.paragraph;
  const document = dateOf(facts);
  const { start } = sentenceAround(text, span);
  const named = yearsNamed(text.slice(start, span.start)).at(-1);
  if (named !== undefined) return document !== null && !isAfter(document, named) ? document : named;
  const { sectionYear } = facts.context;
  const earlier = yearBefore(text, start) ?? (typeof sectionYear === 'number' ? String(sectionYear) : undefined);
  return earlier !== undefined && isAfter(document, earlier) ? earlier : document;
}

/** The last year that a paragraph names before an offset, in no more than any prose goes on for. */
export const yearBefore = (text: string, at: number): string | undefined =>
  yearsNamed(text.slice(Math.max(0, at - LONGEST_PARAGRAPH), at)).at(-1);
const LONGEST_PARAGRAPH = 4000;

/** The years that a text names as having come, with their months: not 到2025年, 2020年前. */
export const yearsNamed = (text: string): readonly string[] =>
  Array.from(text.matchAll(NAMED), ([, year = '', month]) => (month === undefined ? year : `${year}-${month.padStart(2, '0')}`));

const NAMED = /(?<!\d|[到—～-]|(?<!截)至)((?:19|20)\d\d)年(?:(1[0-2]|[1-9])月)?(?!底?前|版)/g;

/** Whether the words around a span speak of the past: 原偃师市, 撤销偃师市, 曾提出“…”. */
export function tellsOfThePast(text: string, { start, end }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 10), start)) || AFTER.test(text.slice(end, end + 8));
}

/** Whether the words before a span, in its sentence, name a year that lies more than ten years before, or a decade: 20世纪60年代初，浙江诸暨县…. */
export function tellsOfFormerYears(text: string, span: Span, year: number): boolean {
  const before = text.slice(sentenceAround(text, span).start, span.start);
  if (DECADE.test(before)) return true;
  return Array.from(before.matchAll(YEAR)).some(([, named]) => Number(named) < year - 10);
}

const YEAR = /(?<!\d)((?:19|20)\d\d)年/g;
const DECADE = /(?:世纪|[二三四五六七八九]十年代|\d0年代|解放前|新中国成立前|民国|抗战|改革开放(?:初|之初))/;

const BEFORE = /(?:原|曾|曾经|过去|当年|当时|旧称|原名|前身|撤销|由|从|时任|以前|当年的)(?:提出|实施|开展|叫|名|为|是|的)?[的“‘（(]?$/;
const AFTER =
  /^[”’]?(?:撤市|撤县|改为|转化为|转变为|改设|更名|改名|升格|升级为|调整为|撤并|(?:政策)?实施(?:以来|之?后|[一二三四五六七八九十\d]+周?年)|（现|\(现|时期|旧)/;

/** An ISO date, or as much of one as is known, in a message: 2023-09 is 2023年9月. */
export const dateInWords = (date: string | null): string =>
  (date ?? '')
    .split('-')
    .map((part, at) => `${Number(part)}${'年月日'.charAt(at)}`)
    .join('');
