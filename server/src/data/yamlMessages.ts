import type { YAMLError } from 'yaml';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { shown } from './problems.ts';

/** Says in the writer's words what a YAML error is and what to do, and where: spans count from the start of `text`. */
export function yamlMessage(error: YAMLError, text: string): { readonly span: Span; readonly message: Bilingual } {
  const span = spanOf(error.pos[0], Math.min(text.length, Math.max(error.pos[1], error.pos[0] + 1)));
  if (/^[ ]*\t/.test(text.slice(text.lastIndexOf('\n', span.start - 1) + 1))) return { span: restOfLine(text, span), message: TAB };
  const quote = /^Missing closing (["'])/.exec(error.message)?.[1];
  if (quote) return { span: openQuote(text, quote) ?? span, message: OPEN_QUOTE };
  // A line that does not fit breaks the one after it; the colon is the usual cause.
  const colon = badColon(text, span.start);
  if (colon) return colon;
  if (error.message.startsWith('Block scalar header')) return blockScalar(text, span);
  return {
    span: restOfLine(text, span),
    message: MESSAGES[error.code] ?? both(`的 YAML 写法有误：${error.message}`, `YAML error: ${error.message}`),
  };
}

/** The parser marks one character, often a blank; what is underlined is the text of its line from there on. */
function restOfLine(text: string, span: Span): Span {
  const stop = /[\r\n]/.exec(text.slice(span.start))?.index;
  const line = text.slice(span.start, stop === undefined ? text.length : span.start + stop);
  if (line.trim() === '') return span;
  const start = span.start + line.length - line.trimStart().length;
  return spanOf(start, start + line.trim().length);
}

const OPEN_QUOTE = both(
  '的引号没有收尾，请补上后一个引号，或去掉前一个。',
  'the quotation mark is not closed; add the closing one or remove this one.',
);
const NOT_CLOSED = both('的方括号或花括号没有收尾，或缩进不对。', 'a bracket is not closed, or the indentation does not fit.');
const TAB = both('的缩进用了制表符（Tab），请改为空格。', 'is indented with a tab; use spaces.');
const TWO_COLONS = both(
  '在一行里有两个“: ”。值里有冒号时请给整个值加双引号。',
  'one line has two “: ”. Put a value that contains a colon in double quotes.',
);

const MESSAGES: Readonly<Partial<Record<string, Bilingual>>> = {
  BAD_ALIAS: both('的引用（*）写法有误。以 * 开头的内容请加双引号。', 'is no alias. Put a value that begins with * in double quotes.'),
  BAD_INDENT: NOT_CLOSED,
  BAD_SCALAR_START: both(
    '的值不能以 %、@ 或 ` 开头，请给整个值加双引号。',
    'a value cannot begin with %, @ or `; put it in double quotes.',
  ),
  BLOCK_AS_IMPLICIT_KEY: TWO_COLONS,
  BLOCK_IN_FLOW: NOT_CLOSED,
  MISSING_CHAR: both(
    '的缩进或冒号不对：同一条记录的各行应上下对齐，名称后写半角冒号加空格。',
    'the indentation or the colon is wrong: align the lines of a record, and write “: ” after a name.',
  ),
  MULTILINE_IMPLICIT_KEY: both('缺少冒号，或缩进不对。', 'a colon is missing, or the indentation is wrong.'),
  RESOURCE_EXHAUSTION: both('的括号嵌套过深，没有读入。', 'the brackets are nested too deep to be read.'),
  TAB_AS_INDENT: TAB,
  UNEXPECTED_TOKEN: both('的写法有误：引号、括号或缩进不对。', 'has a quotation mark, bracket or indentation that does not fit.'),
};

/** From an odd quotation mark to the end of its line. */
function openQuote(text: string, quote: string): Span | null {
  let offset = 0;
  for (const line of text.split('\n')) {
    const count = line.split(quote).length - 1;
    if (count % 2 === 1) return spanOf(offset + line.lastIndexOf(quote), offset + line.trimEnd().length);
    offset += line.length + 1;
  }
  return null;
}

/** `目标值：30家` or `目标值:30家` in the line of an error or in the one before it. */
function badColon(text: string, at: number): { readonly span: Span; readonly message: Bilingual } | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const from = text.lastIndexOf('\n', lineStart - 2) + 1;
  const stop = text.indexOf('\n', at);
  let offset = from;
  for (const line of text.slice(from, stop < 0 ? text.length : stop).split('\n')) {
    const match = /^([ \t]*(?:-[ \t]+)?)([^\s：:"'{}[\],#]{1,20})[ \t]*(：|:(?=[^\s:/]))/.exec(line);
    if (match) {
      const start = offset + (match[1] ?? '').length;
      const name = shown(match[2] ?? '');
      const span = spanOf(start, offset + match[0].length);
      return match[3] === '：'
        ? {
            span,
            message: both(
              `“${name}”后面是全角冒号“：”，请改为半角冒号加空格“: ”。`,
              `“${name}” is followed by a full-width colon; write “: ” (a colon and a space).`,
            ),
          }
        : { span, message: both(`“${name}”的冒号后面缺空格，请写成“: ”。`, `the colon after “${name}” needs a space behind it.`) };
    }
    offset += line.length + 1;
  }
  return null;
}

/** `目标值: >30家`: in YAML a value that begins with > is something else. */
function blockScalar(text: string, span: Span): { readonly span: Span; readonly message: Bilingual } {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const value = /[>|][^>|]*$/.exec(line)?.[0].trim() ?? '';
  const start = lineStart + Math.max(0, line.search(/[>|]/));
  const message = both(
    `的值以“>”或“|”开头，请加双引号："${shown(value)}"。也可写成 ≥ 或 超过。`,
    `a value that begins with > or | needs double quotes: "${shown(value)}".`,
  );
  return { span: spanOf(start, lineStart + line.trimEnd().length), message };
}
