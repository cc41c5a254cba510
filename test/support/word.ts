import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts of a Word file that a test writes by hand. A paragraph is text, or the XML within its w:p. */
export interface WrittenWord {
  readonly paragraphs: readonly (string | { readonly xml: string })[];
  /** Other parts by name: word/footnotes.xml … `styles`, `numbering` and notes are related by their names. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Writes a .docx file as Word does: content types, relations, one run for each paragraph that is plain text. */
export function writeWord({ paragraphs, parts = {} }: WrittenWord): Uint8Array {
  const names = Object.keys(parts);
  const body = paragraphs.map((one) => (typeof one === 'string' ? `<w:p>${run(one)}</w:p>` : one.xml)).join('');
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>${names.map((name) => `<Override PartName="/${name}" ContentType="${WORD_TYPE}.${typeOf(name)}+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relations(['word/document.xml'], (name) => name, { 'word/document.xml': 'officeDocument' })),
    'word/document.xml': strToU8(`${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  };
  if (names.length > 0) files['word/_rels/document.xml.rels'] = strToU8(relations(names, (name) => name.replace('word/', '')));
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(`${HEAD}${xml}`);
  return zipSync(files);
}

/** A run with some text; `format` is the XML within its w:rPr. */
export const run = (text: string, format = ''): string =>
  `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const typeOf = (name: string): string => name.replace(/^word\/|\.xml$/g, '');

function relations(names: readonly string[], target: (name: string) => string, types: Readonly<Record<string, string>> = {}): string {
  const each = names.map(
    (name, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${types[name] ?? typeOf(name)}" Target="${target(name)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A comment of a Word file with the words that it is on. */
export interface FoundComment {
  readonly author: string;
  readonly words: string;
  readonly paragraphs: readonly string[];
}

/** The comments of a file, found without the reader that is tested. */
export function commentsIn(bytes: Uint8Array): readonly FoundComment[] {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const words = new Map<string, string>();
  const open = new Set<string>();
  for (const [, mark, id = '', text = ''] of part('word/document.xml').matchAll(
    /<w:(commentRangeStart|commentRangeEnd) w:id="(\d+)"\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g,
  )) {
    if (mark === 'commentRangeStart') open.add(id);
    else if (mark === 'commentRangeEnd') open.delete(id);
    else for (const one of open) words.set(one, (words.get(one) ?? '') + unescapeXml(text));
  }
  return [...part('word/comments.xml').matchAll(/<w:comment [^>]*?w:id="(\d+)"[^>]*?w:author="([^"]*)".*?<\/w:comment>/gs)].map(
    ([xml, id = '', author = '']) => ({
      author,
      words: words.get(id) ?? '',
      paragraphs: [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescapeXml(text)).join(''),
      ),
    }),
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name = '') =>
    code ? String.fromCharCode(Number(code)) : (NAMED[name] ?? ''),
  );
