import type { Misquotation, Reading, Run } from './formulationRuns.ts';

const NUMERALS = '零一二三四五六七八九十';
/** 四个方面的中国特色：…; 坚持五项原则，即…. */
const BEFORE = /([二两三四五六七八九十]{1,2})(?:个方面|[个项条])[^，。；：、\d]{0,14}(?:：|，?即|，?就是|，?包括)“?$/;
/** So many characters away its number is told. */
const NEARBY = 60;
const ENDS = /^[”’]?(?:[。；]|$)/;

/** A whole formulation that is told to have another number of items. */
export function numberSlips({ formulation, spans, right }: Run, { text }: Reading): readonly Misquotation[] {
  const { items, names } = formulation;
  const numeral = NUMERALS.charAt(items);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || items < 2 || numeral === '') return [];
  const slip = (start: number): Misquotation => {
    const span = { start, end: start + 1 };
    return { kind: 'number', formulation, span, right: numeral, edit: { span, newText: numeral }, score: right };
  };
  const told = BEFORE.exec(text.slice(Math.max(0, first.start - 30), first.start));
  const said = told?.[1] ?? '';
  if (told && said.length === 1 && said !== numeral && ENDS.test(text.slice(last.end)))
    return [slip(Math.max(0, first.start - 30) + told.index)];
  const [, counted] = names[0]?.split('N') ?? [];
  if (counted === undefined || counted === '' || /^、|^[与和及]/.test(text.slice(last.end)) || text.charAt(first.start - 1) === '、')
    return [];
  const from = Math.max(0, first.start - NEARBY);
  const before = /[^。；！？\n]*$/.exec(text.slice(from, first.start))?.[0] ?? '';
  const after = /^[^。；！？\n]*/.exec(text.slice(last.end, last.end + NEARBY))?.[0] ?? '';
  const counts = new RegExp(`([二三四五六七八九])${counted}`, 'g');
  for (const [words, start] of [
    [before, first.start - before.length],
    [after, last.end],
  ] as const)
    for (const match of words.matchAll(counts)) if (match[1] !== numeral) return [slip(start + match.index)];
  return [];
}
