import type { YamlMap, YamlNode, YamlPair, YamlSeq } from './yamlNodes.ts';

/**
 * Reads YAML as people write it: mappings and lists by indentation, values and [lists] and { mappings } of one line each, comments on lines of their
 * own and behind values. Null for everything else, and wherever it is not sure: then the library reads the file, which takes ten times as long.
 * What it reads, it reads as the library does, to the offset (test/unit/simpleYaml.test.ts).
 */
export function readSimpleYaml(text: string): YamlNode | null {
  if (BEYOND.test(text)) return null;
  try {
    return new SimpleReader(text).read();
  } catch (error) {
    if (error === NOT_SIMPLE) return null;
    throw error;
  }
}

/** Tabs and other control characters, a line break that is none of the usual, documents and directives. */
const BEYOND = /[^\P{Cc}\n\r]|\ufeff|\r(?!\n)|^(?:---|\.\.\.|%)/mu;

const NOT_SIMPLE = new Error('not simple');
const DEEPEST = 8;
/** Longer keys are none for the library. */
const LONGEST_KEY = 200;

/** What a plain value never begins with here; some of it may in YAML. */
const SIGNS = '-?:,[]{}#&*!|>\'"%@`<=~';
const NULLS: ReadonlySet<string> = new Set(['null', 'Null', 'NULL']);

class SimpleReader {
  readonly #text: string;
  /** Where the next line begins. */
  #next = 0;
  /** The line that is read: its first character, its end, and how far it is indented; -1 behind the last. */
  #at = 0;
  #end = 0;
  #indent = -1;
  /** Whether comments stand on the lines before it. */
  #isCommented = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): YamlNode {
    this.#advance();
    if (this.#indent !== 0) throw NOT_SIMPLE;
    const root = this.#block(0);
    if (this.#indent >= 0) throw NOT_SIMPLE;
    return root;
  }

  /** Goes to the next line that says something. A comment has to stand where that begins, else it may belong to what is above it. */
  #advance(): void {
    const text = this.#text;
    let comment = -1;
    while (this.#next < text.length) {
      const start = this.#next;
      const feed = text.indexOf('\n', start);
      const stop = feed < 0 ? text.length : feed;
      const end = text.charCodeAt(stop - 1) === RETURN && stop > start ? stop - 1 : stop;
      this.#next = stop + 1;
      if (end === start) continue;
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      // A line of nothing but spaces.
      if (at >= end) throw NOT_SIMPLE;
      const indent = at - start;
      if (text.charCodeAt(at) === HASH) {
        if (comment >= 0 && comment !== indent) throw NOT_SIMPLE;
        comment = indent;
        continue;
      }
      if (comment >= 0 && comment !== indent) throw NOT_SIMPLE;
      this.#isCommented = comment >= 0;
      this.#at = at;
      this.#end = end;
      this.#indent = indent;
      return;
    }
    if (comment > 0) throw NOT_SIMPLE;
    this.#isCommented = comment >= 0;
    this.#indent = -1;
  }

  #block(depth: number): YamlMap | YamlSeq {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    return this.#isDash() ? this.#seq(depth) : this.#map(this.#indent, depth);
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  #seq(depth: number): YamlSeq {
    const indent = this.#indent;
    const start = this.#at;
    const items: YamlNode[] = [];
    let end = start;
    while (this.#indent === indent && this.#isDash()) {
      let at = this.#at + 2;
      while (this.#text.charCodeAt(at) === SPACE) at++;
      if (at >= this.#end) throw NOT_SIMPLE;
      const column = indent + at - this.#at;
      this.#at = at;
      const item = this.#keyEnd() >= 0 ? this.#map(column, depth + 1) : this.#line();
      end = this.#stop;
      items.push(item);
    }
    if (this.#indent > indent) throw NOT_SIMPLE;
    this.#stop = end;
    return { kind: 'seq', start, end, items };
  }

  /** Reads the pairs that begin in a column, the first of which may stand behind the dash of a list. */
  #map(column: number, depth: number): YamlMap {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    const start = this.#at;
    const pairs: YamlPair[] = [];
    let end = start;
    do {
      const colon = this.#keyEnd();
      if (colon < 0) throw NOT_SIMPLE;
      const key = this.#scalar(this.#at, colon, false);
      const at = this.#pastSpaces(colon + 1);
      let value: YamlNode;
      if (at < this.#end) {
        this.#at = at;
        value = this.#line();
      } else {
        this.#advance();
        const isBelow = this.#indent > column;
        if (!isBelow && !(this.#indent === column && this.#isDash())) throw NOT_SIMPLE;
        value = this.#block(depth + 1);
        // To which of the two would the comment belong?
        if (!isBelow && this.#isCommented) throw NOT_SIMPLE;
      }
      end = this.#stop;
      pairs.push({ key, value });
    } while (this.#indent === column && !this.#isDash());
    if (this.#indent > column) throw NOT_SIMPLE;
    this.#stop = end;
    return { kind: 'map', start, end, pairs };
  }

  /** Where what was read last ends, with the comment behind it. */
  #stop = 0;

  /** The colon behind the key that the line begins with; -1 where it begins with none. */
  #keyEnd(): number {
    const text = this.#text;
    if (SIGNS.includes(text.charAt(this.#at))) return -1;
    for (let at = this.#at; ; ) {
      const colon = this.#find(':', at);
      if (colon < 0) return -1;
      if (colon + 1 === this.#end || text.charCodeAt(colon + 1) === SPACE) return colon - this.#at > LONGEST_KEY ? -1 : colon;
      at = colon + 1;
    }
  }

  /** The value that the rest of the line is, and goes to the next one. */
  #line(): YamlNode {
    const value = this.#flowOrQuoted() ?? this.#plain();
    let at = this.#pastSpaces(value.end);
    this.#stop = value.end;
    if (at < this.#end) {
      if (at === value.end || this.#text.charCodeAt(at) !== HASH) throw NOT_SIMPLE;
      at = this.#end;
      while (this.#text.charCodeAt(at - 1) === SPACE) at--;
      this.#stop = at;
    }
    this.#advance();
    return value;
  }

  #flowOrQuoted(): YamlNode | null {
    const sign = this.#text.charCodeAt(this.#at);
    if (sign === OPEN_LIST || sign === OPEN_MAP) return this.#flow(0);
    return sign === DOUBLE || sign === SINGLE ? this.#quoted(sign) : null;
  }

  #quoted(mark: number): YamlNode {
    const start = this.#at;
    const close = this.#find(String.fromCharCode(mark), start + 1);
    if (close < 0) throw NOT_SIMPLE;
    const text = this.#text.slice(start + 1, close);
    // '' is one mark, and \ tells of characters.
    if (mark === DOUBLE ? text.includes('\\') : this.#text.charCodeAt(close + 1) === SINGLE) throw NOT_SIMPLE;
    this.#at = close + 1;
    return { kind: 'scalar', start, end: close + 1, text, written: '', isQuoted: true };
  }

  /** A plain value up to the end of the line or to its comment. */
  #plain(): YamlNode {
    const comment = this.#find(' #', this.#at);
    const end = comment < 0 ? this.#end : comment;
    const colon = this.#keyEnd();
    if (colon >= 0 && colon < end) throw NOT_SIMPLE;
    return this.#scalar(this.#at, end, false);
  }

  #scalar(start: number, stop: number, isFlow: boolean): YamlNode {
    let end = stop;
    while (end > start && this.#text.charCodeAt(end - 1) === SPACE) end--;
    const text = this.#text.slice(start, end);
    if (text === '' || SIGNS.includes(text.charAt(0)) || NULLS.has(text)) throw NOT_SIMPLE;
    if (text.includes(' #') || (isFlow && text.includes(':'))) throw NOT_SIMPLE;
    return { kind: 'scalar', start, end, text, written: text, isQuoted: false };
  }

  /** [a, b] or { a: b }, which has to end on the line. */
  #flow(depth: number): YamlNode {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    const text = this.#text;
    const start = this.#at;
    const isList = text.charCodeAt(start) === OPEN_LIST;
    const close = isList ? CLOSE_LIST : CLOSE_MAP;
    const items: YamlNode[] = [];
    const pairs: YamlPair[] = [];
    for (let sign = COMMA; sign === COMMA; ) {
      this.#at = this.#pastSpaces(this.#at + 1);
      if (isList) items.push(this.#flowValue(depth));
      else {
        const colon = this.#find(':', this.#at);
        if (colon < 0 || text.charCodeAt(colon + 1) !== SPACE || this.#flowEnd() < colon) throw NOT_SIMPLE;
        const key = this.#scalar(this.#at, colon, true);
        this.#at = this.#pastSpaces(colon + 1);
        pairs.push({ key, value: this.#flowValue(depth) });
      }
      this.#at = this.#pastSpaces(this.#at);
      if (this.#at >= this.#end) throw NOT_SIMPLE;
      sign = text.charCodeAt(this.#at);
      if (sign !== COMMA && sign !== close) throw NOT_SIMPLE;
    }
    this.#at++;
    return isList ? { kind: 'seq', start, end: this.#at, items } : { kind: 'map', start, end: this.#at, pairs };
  }

  #flowValue(depth: number): YamlNode {
    const sign = this.#text.charCodeAt(this.#at);
    if (sign === OPEN_LIST || sign === OPEN_MAP) return this.#flow(depth + 1);
    if (sign === DOUBLE || sign === SINGLE) return this.#quoted(sign);
    const value = this.#scalar(this.#at, this.#flowEnd(), true);
    this.#at = value.end;
    return value;
  }

  /** The next sign that ends a plain value between brackets, or the end of the line. */
  #flowEnd(): number {
    FLOW_SIGN.lastIndex = this.#at;
    const found = FLOW_SIGN.exec(this.#text);
    return found && found.index < this.#end ? found.index : this.#end;
  }

  /** Where the line has this next; -1 where it has not. */
  #find(what: string, from: number): number {
    const found = this.#text.slice(from, this.#end).indexOf(what);
    return found < 0 ? -1 : from + found;
  }

  #pastSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return Math.min(at, this.#end);
  }
}

const FLOW_SIGN = /[,[\]{}\n]/g;
const SPACE = 0x20;
const RETURN = 0x0d;
const HASH = 0x23;
const DASH = 0x2d;
const COMMA = 0x2c;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;
