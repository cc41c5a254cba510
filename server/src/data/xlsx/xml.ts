import { Parser } from 'saxen';

/** What a reader of one part of a workbook is told. Names come without their namespace prefix, attributes and texts with entities resolved. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | null): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through an XML text. Document types are not read, so no entity can expand. Returns false where the text is no XML. */
export function readXml(xml: string, listener: XmlListener): boolean {
  let sound = true;
  const parser = new Parser();
  const fail = () => {
    sound = false;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode) => {
    listener.open?.(localName(name), (wanted) => {
      const all = attributes();
      const key = wanted in all ? wanted : Object.keys(all).find((other) => localName(other) === wanted);
      const value = key === undefined ? undefined : all[key];
      return value === undefined ? null : decode(value);
    });
  });
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closeTag', (name) => listener.close?.(localName(name)));
  parser.on('error', fail);
  parser.on('warn', () => {});
  parser.parse(xml);
  return sound;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
