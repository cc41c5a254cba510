import { Parser } from 'saxen';
import { type Span, spanOf } from '../../util/span.ts';

/**
 * What a reader of one part of an Office file is told. Names come without their namespace prefix, attributes and texts with entities resolved.
 * `place` is where the tag or the text stands in the XML as it is written; a tag that closes itself is opened and closed at the same place.
 */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | null, place: Span): void;
  text?(text: string, place: Span): void;
  close?(name: string, place: Span): void;
}

/** Walks through an XML text. Document types are not read, so no entity can expand. Returns false where the text is no XML. */
export function readXml(xml: string, listener: XmlListener): boolean {
  let sound = true;
  // Where the walk is; the parser itself tells no offsets.
  let at = 0;
  let place = spanOf(0, 0);
  const pass = (length: number): Span => {
    place = spanOf(at, at + length);
    at += length;
    return place;
  };
  const toTag = () => {
    at = Math.max(at, xml.indexOf('<', at));
  };
  const skip = (around: number) => (text: string) => {
    toTag();
    pass(text.length + around);
  };
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    toTag();
    const tag = pass(tagEnd(xml, at) - at);
    listener.open?.(
      localName(name),
      (wanted) => {
        const all = attributes();
        const key = wanted in all ? wanted : Object.keys(all).find((other) => localName(other) === wanted);
        const value = key === undefined ? undefined : all[key];
        return value === undefined ? null : decodeEntities(value);
      },
      tag,
    );
  });
  parser.on('text', (text) => {
    const where = pass(text.length);
    listener.text?.(decodeEntities(text), where);
  });
  parser.on('cdata', (text) => {
    const where = pass(text.length + CDATA);
    listener.text?.(text, where);
  });
  parser.on('comment', skip('<!---->'.length));
  parser.on('question', skip(0));
  parser.on('attention', skip(0));
  parser.on('closeTag', (name, _decode, selfClosing) => {
    if (!selfClosing) {
      toTag();
      pass(tagEnd(xml, at) - at);
    }
    listener.close?.(localName(name), place);
  });
  parser.on('error', () => {
    sound = false;
    parser.stop();
  });
  parser.on('warn', () => {});
  parser.parse(xml);
  return sound;
}

/** `&amp;`, `&#24800;`, `&#x60E0;` as characters; what is none of these stays. */
export const decodeEntities = (text: string): string => (text.includes('&') ? text.replace(ENTITY, characterOf) : text);

/** How many code units of the XML make the first `count` code units of the text that it stands for. */
export function rawLength(raw: string, count: number): number {
  if (!raw.includes('&')) return Math.min(count, raw.length);
  let at = 0;
  for (let decoded = 0; decoded < count && at < raw.length; ) {
    STICKY_ENTITY.lastIndex = at;
    const entity = raw.charAt(at) === '&' ? STICKY_ENTITY.exec(raw)?.[0] : undefined;
    decoded += entity === undefined ? 1 : decodeEntities(entity).length;
    at += entity?.length ?? 1;
  }
  return at;
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|apos|gt|lt|quot));/g;
const STICKY_ENTITY = new RegExp(ENTITY.source, 'y');
const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

function characterOf(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The end of a tag; a `>` in an attribute's value is none. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const mark = xml.charAt(at);
    if (mark === '>') return at + 1;
    if (mark === '"' || mark === "'") at = Math.max(at, xml.indexOf(mark, at + 1));
  }
  return xml.length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const CDATA = '<![CDATA[]]>'.length;
