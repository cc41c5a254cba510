import { isoDate } from '../data/dates.ts';
import type { Suppression } from '../data/sidecar.ts';
import { commentsOf } from '../text/comments.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';

/** A comment of a report that says what to ignore: `<!-- 核稿忽略 target-mismatch “420亿元” 至2026-12-31：原因 -->`. */
export interface Directive {
  readonly place: Span;
  /** The whole report; else the paragraph that the comment stands in or before. */
  readonly everywhere: boolean;
  /** One for each rule that it names; none where it is not understood. */
  readonly suppressions: readonly Suppression[];
  /** Why it is not understood. */
  readonly problem: Bilingual | null;
}

/** The directives among the comments of a text. `ruleNamed` knows rules by id and by title. */
export function directivesOf(text: string, ruleNamed: (name: string) => string | null): readonly Directive[] {
  return commentsOf(text).flatMap((place) => {
    const said = COMMAND.exec(text.slice(place.start + 4, place.end - 3));
    return said ? [read(said[2] ?? '', { place, everywhere: said[1] !== undefined }, ruleNamed)] : [];
  });
}

/** The comment that says it. Null where a comment cannot hold the words: their quotation marks or dashes would end it. */
export function directiveText({ rule, text, until, reason }: Suppression): string | null {
  if (/--|[“”"]/.test(text ?? '') || reason.includes('--')) return null;
  const parts = ['核稿忽略', rule, text === null ? '' : `“${text}”`, until ? `至${until}` : ''].filter((part) => part !== '');
  return `<!-- ${parts.join(' ')}：${reason.replace(/\s+/g, ' ').trim()} -->`;
}

const COMMAND = /^\s*(?:核稿忽略|hegao-ignore)(全文|-file)?(?![\w-])([\s\S]*)$/;
const HEAD = /^\s*([^“"：:]*?)\s*(?:[“"]([^“”"]*)[”"])?\s*(?:(?:至|until)\s*([^：:]*?))?\s*(?:[：:]([\s\S]*))?$/;
/** A longer comment gives no reason, it is a text. */
const LONGEST = 600;

function read(said: string, at: Pick<Directive, 'place' | 'everywhere'>, ruleNamed: (name: string) => string | null): Directive {
  const [, head = '', text, date, why = ''] = HEAD.exec(said.slice(0, LONGEST)) ?? [];
  const names = head.split(/[\s,，、]+/).filter((name) => name !== '');
  const reason = why.trim();
  const until = date === undefined ? null : isoDate(date);
  const unknown = names.find((name) => ruleNamed(name) === null);
  const problem =
    names.length === 0
      ? both('没有写规则。', 'it names no rule.')
      : unknown !== undefined
        ? both(`没有“${unknown}”这条规则。`, `there is no rule “${unknown}”.`)
        : date !== undefined && until === null
          ? both(`“${date}”不是日期，写法如 至2026-12-31。`, `“${date}” is no date; write until 2026-12-31.`)
          : reason === ''
            ? both('没有写明原因，请在冒号后写上。', 'it gives no reason; write one behind a colon.')
            : null;
  const common = { text: text?.trim() || null, sentence: null, reason, until, by: null, on: null };
  const suppressions = problem ? [] : names.flatMap((name) => ({ rule: ruleNamed(name) ?? name, ...common }));
  return { ...at, suppressions, problem };
}

/** A comment together with its line break where it stands alone in its line, else with the blanks before it: what is deleted with it. */
export function wholeComment(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  const opensLine = from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r';
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200));
  return opensLine && rest ? spanOf(from, end + rest[0].length) : spanOf(from, end);
}
