import { escapeXml } from '../util/escapeXml.ts';

/** An element of an XML document. Attributes and text are escaped when it is written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly (Element | string)[];
}

export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}`;
}

function element({ name, attributes, children = [] }: Element, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `${indent}<${name}${said.join('')}`;
  if (children.length === 0) return `${open}/>\n`;
  if (children.every((child) => typeof child === 'string')) return `${open}>${children.map(escapeXml).join('')}</${name}>\n`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : element(child, `${indent}  `)));
  return `${open}>\n${inner.join('')}${indent}</${name}>\n`;
}
