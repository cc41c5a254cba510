import type { Figure } from '../quantity/figure.ts';
import type { Span } from '../util/span.ts';
import { patternOf } from './indicatorMatch.ts';
import { clauseStart, type Frame, wordsIn } from './sentenceFrame.ts';
import type { FigureSubject } from './subjects.ts';
import { normaliseTerm } from './terms.ts';
import { readingsOf, stripTrailing, type TrailingWords } from './wording.ts';

/** One of the things that figures are distributed over. */
export interface Item {
  readonly words: string;
  readonly span: Span;
  readonly before: string;
  readonly after: string;
}

/** 分别, 各, 均: several things in front of the word, one figure each, or one figure for all. */
export function distributed(
  frame: Frame,
  index: number,
  at: number,
  list: readonly Item[],
  told: readonly FigureSubject[] = [],
): { readonly items: readonly Item[]; readonly subjects: FigureSubject[] } | null {
  const { sentence } = frame;
  const figure = sentence.figures[index];
  if (!figure || at < 0) return null;
  const clause = clauseStart(sentence, at);
  const head = wordsIn(frame, clause, figure.start);
  const word = /(分别|(?<![亩人户地平年月日村])均|各(?![类项级种族方界式样国地]))(?:(?!分别|、|，|,)[^\d]){0,8}$/.exec(head);
  const run = figureRun(frame, index);
  if (!word) {
    // 城镇和农村人均住房面积32.9平方米、37.1平方米: as with 分别.
    const edge = sentence.figures[index - 1]?.end ?? clause;
    const said = stripTrailing(wordsIn(frame, Math.max(clause, edge), figure.start).replace(/^\s*[、和与及]/, ''));
    if (run.length > 1 && /[和与、]/.test(said.rest) && standsAlone(frame, run)) {
      const items = itemsOf(said.rest, clause, run.length);
      if (items.length === run.length && items.every(({ words }) => HAN.test(words)))
        return { items, subjects: run.flatMap((f, i) => subjectFor(f, items[i], said)) };
      // As many values as things are not told apart: of one thing there are not two values.
      if (said.rest.includes('、') && run.every(isLike(figure)))
        return { items: [], subjects: run.flatMap((f) => subjectFor(f, NOTHING, said)) };
    }
    // …分别达42004元、30657元，增长4.8%、7.5%: a second row for the same things.
    if (list.length < 2 || run.length !== list.length || stripTrailing(head).rest.trim() !== '') return null;
    return { items: list, subjects: run.flatMap((f, i) => subjectFor(f, list[i], stripTrailing(head))) };
  }
  const subjectText = head.slice(0, word.index);
  const verb = stripTrailing(head);
  if (word[1] !== '分别') {
    const items = itemsOf(subjectText, clause, null);
    return items.length > 1 ? { items: [], subjects: items.flatMap((item) => subjectFor(figure, item, verb)) } : null;
  }
  // 接待游客8.2亿人次、旅游收入9800亿元，分别增长11.5%、13.2%: the things that had a figure each just before.
  if (!HAN.test(subjectText) && list.length !== run.length) {
    const earlier = told.slice(-run.length);
    if (run.length < 2 || earlier.length !== run.length || !earlier.every(namesItself)) return null;
    return { items: [], subjects: run.flatMap((f, i) => subjectFor(f, itemOf(earlier[i]), verb)) };
  }
  const items = itemsOf(subjectText, clause, run.length);
  return items.length === run.length ? { items, subjects: run.flatMap((f, i) => subjectFor(f, items[i], verb)) } : null;
}

const HAN = /[\p{Script=Han}]/u;

/** 13.6%、9.8%，: figures joined by nothing but marks, with no noun of their own behind. */
function standsAlone({ raw }: Frame, run: readonly Figure[]): boolean {
  const joined = run.every((figure, i) => i === 0 || !/[，,]/.test(raw.slice(run[i - 1]?.end ?? 0, figure.start)));
  return joined && !HAN.test(raw.charAt(run.at(-1)?.end ?? 0));
}

const NOTHING: Item = { words: '', span: { start: 0, end: 0 }, before: '', after: '' };

const isLike =
  (figure: Figure) =>
  ({ kind, unit }: Figure): boolean =>
    kind === figure.kind && unit === figure.unit;

const namesItself = ({ carried, role, words, figure }: FigureSubject): boolean =>
  !carried && role === 'value' && words !== '' && figure.kind !== 'ordinal' && figure.kind !== 'point';

const itemOf = (subject: FigureSubject | undefined): Item | undefined =>
  subject && { words: subject.words, span: subject.span, before: subject.readings[0]?.before ?? '', after: '' };

/** Figures that follow one another with nothing but 、 or 和 between them. */
function figureRun({ sentence, raw }: Frame, index: number): Figure[] {
  const run: Figure[] = [];
  for (let i = index; i < sentence.figures.length; i++) {
    const figure = sentence.figures[i];
    const last = run.at(-1);
    if (!figure || (last && !/^\s*[、和与及,，]?(?:以及|和|达到?|约)?\s*$/.test(raw.slice(last.end, figure.start)))) break;
    // A comma begins a new row.
    if (last && /[,，]/.test(raw.slice(last.end, figure.start)) && last.kind !== figure.kind) break;
    run.push(figure);
  }
  return run;
}

/** 城镇、农村居民人均可支配收入 → its two items; `count` decides whether 和 separates. */
function itemsOf(words: string, offset: number, count: number | null): Item[] {
  const expanded = /^(.*?)城乡(.*)$/.exec(words);
  if (expanded && (count === 2 || count === null))
    return toItems([`${expanded[1]}城镇${expanded[2]}`, `${expanded[1]}农村${expanded[2]}`], offset, words.length);
  // 产销量分别增长, 存贷款余额分别达到: two in one word.
  const pair = count === 2 && !words.includes('、') ? /^(.*?)(产销|存贷)(?=量|款)(.*)$/.exec(words) : null;
  if (pair)
    return toItems(
      [...(pair[2] ?? '')].map((half) => `${pair[1]}${half}${pair[3]}`),
      offset,
      words.length,
    );
  const byComma = words.split(/、|(?<=”)(?=“)/).filter((item) => item.trim() !== '');
  if (count === null ? byComma.length > 1 && !/[和与及]/.test(words) : byComma.length === count)
    return toItems(byComma, offset, words.length);
  const byAnd = words.split(/、|(?<=”)(?=“)|以及|和|与|及/).filter((item) => item.trim() !== '');
  return toItems(byAnd, offset, words.length);
}

function toItems(items: readonly string[], offset: number, length: number): Item[] {
  return items.map((words, i) => ({
    words: words.trim(),
    span: { start: offset, end: offset + length },
    before: normaliseTerm(items.slice(0, i).join(' ')),
    after: normaliseTerm(items.slice(i + 1).join(' ')),
  }));
}

function subjectFor(figure: Figure, item: Item | undefined, verb: TrailingWords): FigureSubject[] {
  if (!item) return [];
  const { rest, motion: own } = stripTrailing(item.words);
  const isAdded = /新增|净增/.test(item.before) && !/新增|净增/.test(rest);
  const readings = readingsOf(rest).flatMap((reading) => {
    const subject = { ...patternOf(reading), before: item.before, after: item.after };
    return isAdded ? [{ ...subject, added: true }, subject] : [subject];
  });
  return [
    {
      figure,
      readings,
      words: rest,
      span: { start: item.span.start, end: figure.end },
      motion: verb.motion ?? own,
      verb: verb.taken,
      ...{ topic: '', isEnd: false, isDated: false },
      carried: false,
      role: figure.kind === 'point' ? 'difference' : 'value',
    },
  ];
}
