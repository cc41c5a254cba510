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
const AFTER = /^[”’]?(?:撤市|撤县|改为|改设|更名|改名|升格|升级为|调整为|撤并|（现|\(现|时期|旧)/;
