import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLError,
} from 'yaml';
import { readSimpleYaml } from '../text/simpleYaml.ts';
import type { YamlNode, YamlPart } from '../text/yamlNodes.ts';
import { type Span, spanOf } from '../util/span.ts';
import type { FileProblems } from './problems.ts';
import { yamlMessage } from './yamlMessages.ts';

/** Takes a YAML text apart: by the quick reader where it can, else by the library. */
export function parseYaml(text: string, problems: FileProblems): readonly YamlPart[] {
  const simple = readSimpleYaml(text);
  return simple ? [{ root: simple, anchors: new Map() }] : parseAnyYaml(text, problems);
}

/**
 * Parses a YAML text. One that has errors is cut at the items of its list, and each is parsed by itself: an error then costs one record, whatever
 * the parser makes of the lines after it (an open quotation mark takes the rest of the file). The first error of each piece is reported.
 */
export function parseAnyYaml(text: string, problems: FileProblems): readonly YamlPart[] {
  const whole = parse(text);
  if (whole.every((document) => document.errors.length === 0)) return whole.map((document) => part(document, 0));
  const { head, items } = cutAtItems(text);
  if (items.length === 0) return whole.map((document) => beforeError(document, text, problems));
  const parts = parse(head).map((document) => beforeError(document, head, problems));
  for (const item of items) {
    for (const document of parse(text.slice(item.start, item.end))) {
      const [error] = document.errors;
      if (error) report(error, text.slice(item.start, item.end), item.start, problems);
      else parts.push(part(document, item.start));
    }
  }
  return parts;
}

function parse(text: string): readonly Document[] {
  // Duplicate keys are found by the reader: this check of the library takes quadratic time. Long lines of source are not wanted in messages.
  const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  return Array.isArray(documents) ? documents : [];
}

function part(document: Document, offset: number): YamlPart {
  if (offset > 0) moveRanges(document, offset);
  return new Taker().part(document.contents as Node | null);
}

/** Takes over what the library parsed. */
class Taker {
  /** In the order in which they stand: of two of one name the later one counts. */
  readonly #anchored: { readonly name: string; node: YamlNode | null }[] = [];

  part(contents: Node | null): YamlPart {
    const root = this.node(contents);
    const anchors = new Map<string, YamlNode>();
    for (const { name, node } of this.#anchored) if (node) anchors.set(name, node);
    return { root, anchors };
  }

  node(node: Node | null): YamlNode | null {
    if (!node) return null;
    const anchored = 'anchor' in node && node.anchor ? { name: node.anchor, node: null as YamlNode | null } : null;
    if (anchored) this.#anchored.push(anchored);
    const taken = this.#take(node);
    if (anchored) anchored.node = taken;
    return taken;
  }

  #take(node: Node): YamlNode | null {
    const start = node.range?.[0] ?? 0;
    const end = node.range?.[1] ?? 0;
    if (isAlias(node)) return { kind: 'alias', start, end, name: node.source };
    if (isSeq(node)) return { kind: 'seq', start, end, items: (node.items as readonly (Node | null)[]).map((item) => this.node(item)) };
    if (isMap(node)) {
      const pairs = node.items as readonly Pair<Node | null, Node | null>[];
      return { kind: 'map', start, end, pairs: pairs.map(({ key, value }) => ({ key: this.node(key), value: this.node(value) })) };
    }
    if (!isScalar(node)) return null;
    const { value, source, type } = node;
    const isNothing = value === null || value === undefined;
    const written = source ?? (isNothing ? '' : String(value));
    const text = isNothing ? null : typeof value === 'string' ? value : written;
    return { kind: 'scalar', start, end, text, written, isQuoted: type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' };
  }
}

function moveRanges(document: Document, offset: number): void {
  visit(document, {
    Node(_key, { range }) {
      if (!range) return;
      range[0] += offset;
      range[1] += offset;
      range[2] += offset;
    },
  });
}

/** Of a piece with an error, the entries that end before it. */
function beforeError(document: Document, text: string, problems: FileProblems): YamlPart {
  const [error] = document.errors;
  if (!error) return part(document, 0);
  const stop = report(error, text, 0, problems);
  const root = document.contents as Node | null;
  if (!isCollection(root)) return { root: null, anchors: new Map() };
  const sound = (item: unknown): boolean => endOf(item) <= stop;
  root.items = root.items.filter((item) => sound(item)) as typeof root.items;
  return { root: isSeq(root) || root.items.length > 0 ? new Taker().node(root) : null, anchors: new Map() };
}

function endOf(item: unknown): number {
  if (typeof item !== 'object' || item === null) return 0;
  if ('range' in item) return (item as Node).range?.[1] ?? 0;
  if (!('value' in item) || !('key' in item)) return 0;
  return Math.max(endOf(item.key), endOf(item.value));
}

/** Returns where in the file the error begins; the parser may notice it much later. */
function report(error: YAMLError, text: string, offset: number, problems: FileProblems): number {
  const { span, message } = yamlMessage(error, text);
  problems.error('syntax', spanOf(span.start + offset, span.end + offset), message);
  return Math.min(span.start, error.pos[0]) + offset;
}

/**
 * Cuts a text at the dashes of its outermost list. `head` is the text with all items blanked out, so that offsets in it stay those of the file;
 * an item reaches from its dash to the next one, or to a line that belongs to the head again.
 */
function cutAtItems(text: string): { readonly head: string; readonly items: readonly Span[] } {
  const items: Span[] = [];
  let head = '';
  let indent: string | null = null;
  let start: number | null = null;
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = match[0];
    if (line === '') continue;
    const dash = /^([ \t]*)-(?=[ \t\r\n]|$)/.exec(line);
    const opens = dash !== null && (indent === null || dash[1] === indent);
    const closes = start !== null && /^(?:[^\s#\-'"“”：]|---)/.test(line) && /^(?:---|[^\s：:]{1,40}:(?:\s|$))/.test(line);
    if ((opens || closes) && start !== null) items.push(spanOf(start, match.index));
    if (opens) {
      indent = dash[1] ?? '';
      start = match.index;
    } else if (closes) start = null;
    head += start === null ? line : line.replace(/[^\r\n]/g, ' ');
  }
  if (start !== null) items.push(spanOf(start, text.length));
  return { head, items };
}
