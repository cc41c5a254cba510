import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { chineseName, fieldNamed, fieldOfKey, LIST_KEYS, normalLabel, SUBJECT } from './fields.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import type { RawEntry, RawField, RawFile, RawRecord, RawValue } from './raw.ts';
import type { DataKind } from './schema.ts';
import { parseYaml, type YamlPart } from './yamlParts.ts';

/**
 * Reads a YAML file into records: a list, or a mapping with the list under `targets:`/`目标:` (and so on) and values for all records beside it.
 * Where the file does not parse as a whole, every record that parses by itself is read.
 */
export function readYaml(text: string, kind: DataKind, problems: FileProblems): RawFile {
  const reader = new YamlReader(kind, problems);
  for (const part of parseYaml(text, problems)) reader.read(part);
  return reader.result();
}

/** Nothing that a record may hold lies deeper: record → field → item → value. */
const MAX_DEPTH = 3;
/** Aliases (*x) that are followed in one file; a file written by people has a handful. */
const MAX_ALIASES = 1000;

class YamlReader {
  readonly #kind: DataKind;
  readonly #problems: FileProblems;
  readonly #records: RawRecord[] = [];
  readonly #defaults = new Map<string, RawField>();
  readonly #anchors = new Map<string, Node>();
  #aliases = 0;
  #hasList = false;

  constructor(kind: DataKind, problems: FileProblems) {
    this.#kind = kind;
    this.#problems = problems;
  }

  read(part: YamlPart): void {
    for (const [name, node] of part.anchors) this.#anchors.set(name, node);
    const root = this.#resolved(part.root);
    if (isSeq(root)) this.#list(root.items as readonly (Node | null)[]);
    else if (isMap(root)) this.#head(root);
    else if (isScalar(root) && root.value !== null) this.#notAList(root);
  }

  result(): RawFile {
    if (!this.#hasList && this.#records.length === 0 && this.#problems.all.length === 0) {
      this.#problems.whole('warning', 'empty-file', both(`文件里没有${NOUN[this.#kind].zh}记录。`, `The file has no ${this.#kind}.`));
    }
    return { records: this.#records, defaults: this.#defaults };
  }

  /** A mapping at the top: the list with values for all records, or one record by itself. */
  #head(map: YAMLMap): void {
    const pairs = map.items as readonly Pair<Node, Node | null>[];
    const isList = (pair: Pair<Node, Node | null>) =>
      LIST_KEYS[this.#kind].includes(normalLabel(label(pair))) && this.#listLike(pair.value);
    const subject = SUBJECT[this.#kind];
    if (!pairs.some(isList) && pairs.some((pair) => fieldNamed(this.#kind, label(pair))?.key === subject)) {
      this.#record(map);
      return;
    }
    for (const pair of pairs) {
      if (!isList(pair)) this.#default(pair);
      else {
        this.#hasList = true;
        const value = this.#resolved(pair.value);
        if (isSeq(value)) this.#list(value.items as readonly (Node | null)[]);
      }
    }
  }

  #listLike(value: Node | null): boolean {
    const node = this.#resolved(value);
    return node === null || isSeq(node) || (isScalar(node) && node.value === null);
  }

  #default(pair: Pair<Node, Node | null>): void {
    const name = label(pair);
    const span = this.#span(pair.key);
    const field = fieldNamed(this.#kind, name);
    if (!field) this.#problems.unknownField(name, span);
    else if (!field.fileDefault) {
      const key = LIST_KEYS[this.#kind][1] ?? '';
      const zh = `“${name}”不能写在文件开头，请写进“${key}:”下的各条记录。`;
      this.#problems.warning(
        'misplaced-field',
        span,
        both(zh, `“${name}” cannot stand at the head of the file; put it into the records under “${this.#kind}:”.`),
      );
    } else this.#put(this.#defaults, pair);
  }

  #list(items: readonly (Node | null)[]): void {
    this.#hasList = true;
    for (const item of items) {
      const node = this.#resolved(item);
      if (isMap(node)) this.#record(node, item ?? node);
      else if (isScalar(node) && node.value !== null) this.#bareText(node);
      else if (isSeq(node)) this.#problems.error('not-a-record', firstLine(this.#problems.text, this.#span(node)), NOT_A_RECORD);
    }
  }

  #record(map: YAMLMap, place: Node = map): void {
    const fields = new Map<string, RawField>();
    const merged: Pair<Node, Node | null>[] = [];
    for (const pair of map.items as readonly Pair<Node, Node | null>[]) {
      if (label(pair) === '<<') merged.push(...this.#mergedPairs(pair.value));
      else this.#put(fields, pair);
    }
    for (const pair of merged) {
      const field = fieldNamed(this.#kind, label(pair));
      if (field && !fields.has(field.key)) this.#put(fields, pair);
    }
    if (fields.size > 0) this.#records.push({ ...this.#span(place), fields });
  }

  /** `<<: *common`: fields that hold unless the record has its own. */
  #mergedPairs(value: Node | null): readonly Pair<Node, Node | null>[] {
    const node = this.#resolved(value);
    const maps = isSeq(node) ? (node.items as readonly Node[]).slice(0, MAX_DEPTH).map((item) => this.#resolved(item)) : [node];
    return maps.flatMap((map) => (isMap(map) ? (map.items as readonly Pair<Node, Node | null>[]) : []));
  }

  /** A phrase or a name alone, without fields. */
  #bareText(node: Scalar): void {
    const value = this.#text(node, node);
    if (value?.kind !== 'text') return;
    const match = /^\s*([^：:\s]{1,20})\s*[：:]/.exec(value.text);
    const isField = match && fieldNamed(this.#kind, match[1] ?? '');
    if (isField) this.#problems.error('syntax', value, colonMessage(match[1] ?? '', value.text));
    else if (this.#kind === 'targets') this.#problems.error('not-a-record', firstLine(this.#problems.text, value), NOT_A_RECORD);
    else {
      const key = SUBJECT[this.#kind];
      this.#records.push({ start: value.start, end: value.end, fields: new Map([[key, { key, label: key, value, unit: null }]]) });
    }
  }

  #put(fields: Map<string, RawField>, pair: Pair<Node, Node | null>): void {
    const name = label(pair);
    const field = fieldNamed(this.#kind, name);
    if (!field) {
      if (name !== '') this.#problems.unknownField(name, this.#span(pair.key));
      return;
    }
    if (fields.has(field.key)) {
      const zh = `“${name}”在同一条记录里写了两次，只取前一个。`;
      this.#problems.warning(
        'duplicate-field',
        this.#span(pair.key),
        both(zh, `“${name}” stands twice in one record; the first is taken.`),
      );
      return;
    }
    const value = this.#value(pair.value, 1);
    if (value) fields.set(field.key, { key: field.key, label: name, value, unit: null });
  }

  #value(node: Node | null, depth: number): RawValue | null {
    const found = this.#resolved(node);
    if (!found || !node) return null;
    if (isScalar(found)) return this.#text(found, node);
    const span = this.#span(node);
    if (depth > MAX_DEPTH) return null;
    if (isSeq(found)) {
      const items = (found.items as readonly (Node | null)[]).map((item) => this.#value(item, depth + 1));
      return { kind: 'list', ...span, items: items.filter((item) => item !== null) };
    }
    if (!isMap(found)) return null;
    const entries = (found.items as readonly Pair<Node, Node | null>[]).flatMap((pair): RawEntry[] => {
      const value = this.#value(pair.value, depth + 1);
      return value ? [{ label: label(pair), labelSpan: this.#span(pair.key), value }] : [];
    });
    return { kind: 'map', ...span, entries };
  }

  #text(scalar: Scalar, place: Node): RawValue | null {
    if (scalar.value === null || scalar.value === undefined) return null;
    // A number keeps its writing: 8.0 is not 8, and 2023 is a period.
    const text = (typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value))).trim();
    if (text === '') return null;
    const quoted = place === scalar && (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE');
    const span = this.#span(place);
    return { kind: 'text', text, start: span.start + (quoted ? 1 : 0), end: span.end - (quoted ? 1 : 0) };
  }

  #resolved(node: Node | null | undefined): Node | null {
    if (!isAlias(node)) return node ?? null;
    this.#aliases++;
    if (this.#aliases === MAX_ALIASES + 1) {
      const zh = `起引用（*）超过${MAX_ALIASES}处，其余的没有读入。`;
      this.#problems.error(
        'too-many-aliases',
        this.#span(node),
        both(zh, `the file uses more than ${MAX_ALIASES} aliases (*); the rest were not read.`),
      );
    }
    if (this.#aliases > MAX_ALIASES) return null;
    const target = this.#anchors.get(node.source);
    if (!target) this.#unknownAlias(node);
    return target && !isAlias(target) ? target : null;
  }

  #unknownAlias(node: Alias): void {
    const zh = `引用了没有定义的“*${shown(node.source)}”。以 * 开头的内容请加双引号。`;
    this.#problems.error(
      'syntax',
      this.#span(node),
      both(zh, `“*${shown(node.source)}” is not defined. Put a value that begins with * in double quotes.`),
    );
  }

  #notAList(root: Scalar): void {
    const span = firstLine(this.#problems.text, this.#span(root));
    const text = this.#problems.text.slice(span.start, span.end);
    const match = /^([^：:\s]{1,20})\s*[：:]/.exec(text);
    if (match) this.#problems.error('syntax', span, colonMessage(match[1] ?? '', text));
    else this.#problems.error('not-a-record', span, NOT_A_RECORD);
  }

  /** The place of a node in the file, without the white space and line break that a block may end with. */
  #span(node: Node | null): Span {
    const range = node?.range;
    if (!range) return spanOf(0, 0);
    const span = spanOf(range[0], range[1]);
    let { end } = span;
    while (end > span.start && ' \t\r\n'.includes(this.#problems.text[end - 1] ?? '')) end--;
    return spanOf(span.start, end);
  }
}

/** What to do about `指标：某某` or `指标:某某`, which YAML reads as plain text. */
export function colonMessage(name: string, line: string): Bilingual {
  return line.includes('：')
    ? both(
        `“${shown(name)}”后面是全角冒号“：”，请改为半角冒号加空格“: ”。`,
        `“${shown(name)}” is followed by a full-width colon; write “: ” (a colon and a space).`,
      )
    : both(`“${shown(name)}”的冒号后面缺空格，请写成“: ”。`, `the colon after “${shown(name)}” needs a space behind it.`);
}

const NOUN: Readonly<Record<DataKind, Bilingual>> = {
  targets: both('目标', 'targets'),
  slogans: both('提法', 'phrases'),
  names: both('名称', 'names'),
};

const NOT_A_RECORD = both(
  `不是一条记录。写法示例：- ${chineseName(fieldOfKey('targets', 'indicator'))}: 规上工业增加值`,
  'is not a record. A record is written as “- indicator: …”.',
);

function label(pair: Pair<Node, Node | null>): string {
  const { key } = pair;
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value.trim() : (key.source ?? String(key.value ?? ''));
}
