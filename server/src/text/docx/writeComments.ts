import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Bilingual, both } from '../../util/bilingual.ts';
import { escapeXml } from '../../util/escapeXml.ts';
import type { Span } from '../../util/span.ts';
import { filesOf } from '../ooxml/unzip.ts';
import { readXml } from '../ooxml/xml.ts';
import { markComments } from './commentMarks.ts';
import { openWord, relationsPath, type WordFile } from './wordFile.ts';

/** 批注: a comment on a stretch of the text as `readWord` gives it. */
export interface WordComment {
  readonly span: Span;
  /** Its paragraphs, plain text. */
  readonly paragraphs: readonly string[];
  /** A paragraph put first where the words stand in a note or a text box, and the comment at what refers to it. */
  readonly away: string;
}

export interface CommentOptions {
  /** The text that the spans are offsets in. */
  readonly text: string;
  readonly comments: readonly WordComment[];
  readonly author: string;
  readonly initials: string;
  /** ISO date and time. */
  readonly date: string;
}

/**
 * The bytes of a copy of a Word file with comments in it, beside those that it has; or why there is none. What the same author has said before (in a
 * copy that is checked again) is not said twice. Never throws.
 */
export function writeComments(
  bytes: Uint8Array,
  options: CommentOptions,
): { readonly bytes: Uint8Array } | { readonly refused: Bilingual } {
  const file = openWord(bytes);
  if ('unreadable' in file) return { refused: file.unreadable };
  if (file.text !== options.text) return { refused: CHANGED };
  const namespace = namespaceOf(file.xml);
  const all = filesOf(bytes, (name) => !name.endsWith('/'), LIMITS);
  if (!namespace || typeof all === 'string') return { refused: all === 'too-large' ? TOO_LARGE : NOT_WRITABLE };
  const known = file.relations.find(({ type }) => type === 'comments')?.target;
  const part = known ?? freeName(file);
  const old = file.parts.get(part);
  const first = nextId(old ?? '', file.xml);
  const comments = notSaid(options, old ?? '');
  const { xml, away } = markComments(
    file.xml,
    file.anchors,
    comments.map(({ span }, i) => ({ id: first + i, span })),
    `${namespace.prefix}:`,
  );
  const written = comments.map((comment, i) => commentXml(comment, { id: first + i, isAway: away.has(first + i), namespace, options }));
  const changed = new Map<string, string>([
    [file.main, xml],
    [part, withLast(old ?? `${XML_HEAD}<w:comments xmlns:w="${namespace.uri}"/>`, written.join(''))],
  ]);
  if (known === undefined) {
    const relations = relationsPath(file.main);
    changed.set(relations, withLast(file.parts.get(relations) ?? EMPTY_RELATIONS, relationXml(file, part, namespace)));
    const types = file.parts.get(TYPES) ?? '';
    if (!types.includes(`"/${part}"`))
      changed.set(TYPES, withLast(types, `<Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`));
  }
  // No two parsers shall be needed to find out that a file cannot be opened.
  if ([...changed.values()].some((text) => !readXml(text, {}))) return { refused: NOT_WRITABLE };
  return { bytes: zipped(all, changed, options.date) };
}

/** Whether a file is as `writeComments` made it: any program that saves it again takes the mark away. */
export function isCommentedCopy(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-MARK_WITHIN)).includes(MARK);
}

/** Stands as the comment of an entry in the archive's directory. */
const MARK = 'hegao:comments';
const MARK_WITHIN = 1 << 20;

function zipped(all: ReadonlyMap<string, Uint8Array>, changed: ReadonlyMap<string, string>, date: string): Uint8Array {
  const time = new Date(date);
  const mtime = Number.isNaN(time.getTime()) || time.getFullYear() < 1980 ? new Date(1980, 0, 2) : time;
  const files: Zippable = {};
  for (const name of new Set([...all.keys(), ...changed.keys()])) {
    const text = changed.get(name);
    const content = text === undefined ? all.get(name) : strToU8(asUtf8(text));
    // Pictures are packed already.
    const level = /\.(?:png|jpe?g|gif|emf|zip|docx|xlsx)$/i.test(name) ? 0 : 6;
    if (content) files[name] = [content, { level, mtime, ...(name === TYPES && { comment: MARK }) }];
  }
  return zipSync(files);
}

/** Parts that were in another encoding are written in UTF-8, and say so. */
const asUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}

/** WordprocessingML, in the form that Word writes or in the strict one of the standard. */
const NAMESPACE =
  /\bxmlns:([\w.-]+)\s*=\s*["']((?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main)["']/;

function namespaceOf(xml: string): Namespace | null {
  const found = NAMESPACE.exec(xml.slice(0, HEAD_LENGTH));
  return found?.[1] !== undefined && found[2] !== undefined ? { prefix: found[1], uri: found[2] } : null;
}

const HEAD_LENGTH = 1 << 14;

interface CommentPlace {
  readonly id: number;
  readonly isAway: boolean;
  readonly namespace: Namespace;
  readonly options: CommentOptions;
}

function commentXml({ paragraphs, away }: WordComment, { id, isAway, namespace, options }: CommentPlace): string {
  const { author, initials, date } = options;
  const head = `xmlns:w="${namespace.uri}" w:id="${id}" w:author="${escapeText(author)}" w:date="${escapeText(date)}" w:initials="${escapeText(initials)}"`;
  const said = isAway ? [away, ...paragraphs] : paragraphs;
  const each = said.map(
    (text) => `<w:p>${PLAIN_PARAGRAPH}<w:r>${PLAIN_RUN}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p>`,
  );
  return `<w:comment ${head}>${each.join('')}</w:comment>`;
}

/** Without these a comment is set as the body of the document is, in 公文 at 16 points with an indent and wide lines. The hint has quotation marks set in the Chinese font. */
const PLAIN_PARAGRAPH =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';
const PLAIN_RUN = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';

/** The comments without those that the author has made already, known by their first paragraph. */
function notSaid({ comments, author }: CommentOptions, part: string): readonly WordComment[] {
  const said = new Map<string, number>();
  let isOwn = false;
  let inText = false;
  let paragraph = '';
  readXml(part, {
    open(element, attribute) {
      if (element === 'comment') isOwn = attribute('author') === author;
      else if (element === 'p') paragraph = '';
      inText = element === 't';
    },
    text(text) {
      if (inText) paragraph += text;
    },
    close(element) {
      inText = false;
      if (element === 'p' && isOwn) said.set(paragraph, (said.get(paragraph) ?? 0) + 1);
    },
  });
  return comments.filter(({ paragraphs }) => {
    const text = oneLine(paragraphs[0] ?? '');
    const left = said.get(text) ?? 0;
    if (left > 0) said.set(text, left - 1);
    return left === 0;
  });
}

/** Ids of comments are counted over the part and the marks in the document. */
function nextId(comments: string, document: string): number {
  let highest = -1;
  const open = (element: string, attribute: (name: string) => string | null) => {
    if (!/^comment(?:RangeStart|RangeEnd|Reference)?$/.test(element)) return;
    const id = Number(attribute('id'));
    if (Number.isSafeInteger(id)) highest = Math.max(highest, id);
  };
  if (comments !== '') readXml(comments, { open });
  readXml(document, { open });
  return highest + 1;
}

/** The XML with something more at the end of its root element. */
function withLast(xml: string, more: string): string {
  const close = xml.lastIndexOf('</');
  const empty = /<([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)\/>\s*$/.exec(xml);
  // A root that closes itself is the only tag behind the prolog.
  if (empty && close < 0) return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${more}</${empty[1]}>`;
  return close < 0 ? xml : xml.slice(0, close) + more + xml.slice(close);
}

function relationXml({ main, relations }: WordFile, part: string, { uri }: Namespace): string {
  const ids = new Set(relations.map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rIdHegao${number}`)) number++;
  const base = uri.startsWith('http://purl.oclc.org') ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const type = `${base}/officeDocument/${base.endsWith('ooxml') ? '' : '2006/'}relationships/comments`;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return `<Relationship Id="rIdHegao${number}" Type="${type}" Target="${part.slice(folder.length)}"/>`;
}

/** Beside the main part; a part of this name that nothing refers to is left alone. */
function freeName({ main, parts }: WordFile): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; parts.has(name); number++) name = `${folder}comments${number}.xml`;
  return name;
}

const oneLine = (text: string): string => text.replace(/[\n\r\t\u2028\u2029]+/g, ' ');
const escapeText = (text: string): string => escapeXml(oneLine(text));

const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY_RELATIONS = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
/** Pictures and all, inflated. */
const LIMITS = { part: 256 * 1024 * 1024, total: 512 * 1024 * 1024 };

const CHANGED = both(
  '文件在核对时被改动，没有写批注。请重新核对。',
  'The file changed while it was checked; no comments were written. Check again.',
);
const TOO_LARGE = both('Word 文件解压后过大，没有写批注。', 'The Word file is too large when unpacked; no comments were written.');
const NOT_WRITABLE = both(
  '暂不支持这个 Word 文件的结构，没有写批注。请在 Word 或 WPS 里另存为 .docx 再试。',
  'This Word file is written in an unknown way; no comments were written. Save it as .docx from Word or WPS and try again.',
);
