import type { YamlAlias, YamlMap, YamlNode, YamlPair, YamlPart, YamlScalar } from '../text/yamlNodes.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { chineseName, fieldNamed, fieldOfKey, LIST_KEYS, normalLabel, SUBJECT } from './fields.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import type { RawEntry, RawField, RawFile, RawRecord, RawValue } from './raw.ts';
import type { DataKind } from './schema.ts';
import { parseYaml } from './yamlParts.ts';

/**
 * Reads a YAML file into records: a list, or a mapping with the list under `targets:`/`目标:` (and so on) and values for all records beside it.
 * Where the file does not parse as a whole, every record that parses by itself is read.
 */
export function readYaml(text: string, kind: DataKind, problems: FileProblems, parse: typeof parseYaml = parseYaml): RawFile {
  const reader = new YamlReader(kind, problems);
  for (const part of parse(text, problems)) reader.read(part);
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
  readonly #anchors = new Map<string, YamlNode>();
  #aliases = 0;
  #hasList = false;

  constructor(kind: DataKind, problems: FileProblems) {
    this.#kind = kind;
    this.#problems = problems;
  }

  read(part: YamlPart): void {
    for (const [name, node] of part.anchors) this.#anchors.set(name, node);
    const root = this.#resolved(part.root);
    if (root?.kind === 'seq') this.#list(root.items);
    else if (root?.kind === 'map') this.#head(root);
    else if (root?.kind === 'scalar' && root.text !== null) this.#notAList(root);
  }

  result(): RawFile {
    if (!this.#hasList && this.#records.length === 0 && this.#problems.all.length === 0) {
      this.#problems.whole('warning', 'empty-file', both(`文件里没有${NOUN[this.#kind].zh}记录。`, `The file has no ${this.#kind}.`));
    }
    return { records: this.#records, defaults: this.#defaults };
  }

  /** A mapping at the top: the list with values for all records, or one record by itself. */
  #head(map: YamlMap): void {
    const { pairs } = map;
    const isList = (pair: YamlPair) => LIST_KEYS[this.#kind].includes(normalLabel(label(pair))) && this.#listLike(pair.value);
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
        if (value?.kind === 'seq') this.#list(value.items);
      }
    }
  }

  #listLike(value: YamlNode | null): boolean {
    const node = this.#resolved(value);
    return node === null || node.kind === 'seq' || (node.kind === 'scalar' && node.text === null);
  }

  #default(pair: YamlPair): void {
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

  #list(items: readonly (YamlNode | null)[]): void {
    this.#hasList = true;
    for (const item of items) {
      const node = this.#resolved(item);
      if (node?.kind === 'map') this.#record(node, item ?? node);
      else if (node?.kind === 'scalar' && node.text !== null) this.#bareText(node);
      else if (node?.kind === 'seq') this.#problems.error('not-a-record', firstLine(this.#problems.text, this.#span(node)), NOT_A_RECORD);
    }
  }

  #record(map: YamlMap, place: YamlNode = map): void {
    const fields = new Map<string, RawField>();
    const merged: YamlPair[] = [];
    for (const pair of map.pairs) {
      if (label(pair) === '<<') merged.push(...this.#mergedPairs(pair.value));
      else this.#put(fields, pair);
    }
    for (const pair of merged) {
      const field = fieldNamed(this.#kind, label(pair));
      if (field && !fields.has(field.key)) this.#put(fields, pair);
    }
    if (fields.size > 0) this.#records.push({ fields, ...this.#span(place) });
  }

  /** `<<: *common`: fields that hold unless the record has its own. */
  #mergedPairs(value: YamlNode | null): readonly YamlPair[] {
    const node = this.#resolved(value);
    const maps = node?.kind === 'seq' ? node.items.slice(0, MAX_DEPTH).map((item) => this.#resolved(item)) : [node];
    return maps.flatMap((map) => (map?.kind === 'map' ? map.pairs : []));
  }

  /** A phrase or a name alone, without fields. */
  #bareText(node: YamlScalar): void {
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

  #put(fields: Map<string, RawField>, pair: YamlPair): void {
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

  #value(node: YamlNode | null, depth: number): RawValue | null {
    const found = this.#resolved(node);
    if (!found || !node) return null;
    if (found.kind === 'scalar') return this.#text(found, node);
    const span = this.#span(node);
    if (depth > MAX_DEPTH) return null;
    if (found.kind === 'seq') {
      const items = found.items.map((item) => this.#value(item, depth + 1));
      return { kind: 'list', items: items.filter((item) => item !== null), ...span };
    }
    if (found.kind !== 'map') return null;
    const entries = found.pairs.flatMap((pair): RawEntry[] => {
      const value = this.#value(pair.value, depth + 1);
      return value ? [{ label: label(pair), labelSpan: this.#span(pair.key), value }] : [];
    });
    return { kind: 'map', entries, ...span };
  }

  #text(scalar: YamlScalar, place: YamlNode): RawValue | null {
    const text = (scalar.text ?? '').trim();
    if (text === '') return null;
    const quoted = place === scalar && scalar.isQuoted;
    const span = this.#span(place);
    return { kind: 'text', text, start: span.start + (quoted ? 1 : 0), end: span.end - (quoted ? 1 : 0) };
  }

  #resolved(node: YamlNode | null): YamlNode | null {
    if (node?.kind !== 'alias') return node;
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
    const target = this.#anchors.get(node.name);
    if (!target) this.#unknownAlias(node);
    return target && target.kind !== 'alias' ? target : null;
  }

  #unknownAlias(node: YamlAlias): void {
    const zh = `引用了没有定义的“*${shown(node.name)}”。以 * 开头的内容请加双引号。`;
    this.#problems.error(
      'syntax',
      this.#span(node),
      both(zh, `“*${shown(node.name)}” is not defined. Put a value that begins with * in double quotes.`),
    );
  }

  #notAList(root: YamlScalar): void {
    const span = firstLine(this.#problems.text, this.#span(root));
    const text = this.#problems.text.slice(span.start, span.end);
    const match = /^([^：:\s]{1,20})\s*[：:]/.exec(text);
    if (match) this.#problems.error('syntax', span, colonMessage(match[1] ?? '', text));
    else this.#problems.error('not-a-record', span, NOT_A_RECORD);
  }

  /** The place of a node in the file, without the white space and line break that a block may end with. */
  #span(node: YamlNode | null): Span {
    if (!node) return spanOf(0, 0);
    let { end } = node;
    while (end > node.start && ' \t\r\n'.includes(this.#problems.text[end - 1] ?? '')) end--;
    return spanOf(node.start, end);
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

function label({ key }: YamlPair): string {
  if (key?.kind !== 'scalar') return '';
  return key.text?.trim() ?? key.written;
}
