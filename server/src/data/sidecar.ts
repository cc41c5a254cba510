import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { isoDate } from './dates.ts';
import { firstLine } from './problems.ts';
import { yamlMessage } from './yamlMessages.ts';

/** 忽略: a finding that people decided to leave, with the reason. It holds where rule, marked words and sentence are the same. */
export interface Suppression {
  readonly rule: string;
  /** The marked words; null: all that the rule finds. */
  readonly text: string | null;
  /** The sentence that they stand in; null: wherever they stand in the report. */
  readonly sentence: string | null;
  readonly reason: string;
  /** The last day on which it holds, as an ISO date, month or year; null: it does not end. */
  readonly until: string | null;
  readonly by: string | null;
  readonly on: string | null;
}

/** 核对: a figure that a person held against its source. It holds while figure, sentence and record are the same. */
export interface Tick {
  readonly text: string;
  readonly sentence: string;
  /** Which of the equal figures of the sentence, from 1. */
  readonly nth: number;
  /** Id of the record that the figure was bound to, and a fingerprint of what that record said; null where there was none. */
  readonly record: string | null;
  readonly state: string | null;
  readonly source: string | null;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
}

/** An entry with its place in the sidecar. */
export type Placed<T> = T & { readonly place: Span };

/** 旁注: what people noted beside a report, in a file that belongs in version control: `讲话稿.txt.hegao.yaml`. */
export interface Sidecar {
  readonly uri: string;
  readonly text: string;
  readonly suppressions: readonly Placed<Suppression>[];
  readonly ticks: readonly Placed<Tick>[];
  readonly problems: readonly SidecarProblem[];
}

export interface SidecarProblem {
  readonly place: Span;
  readonly message: Bilingual;
}

/** The names of lists and fields, English and Chinese; the first one is written where the language of the file is English. */
export const SIDECAR_NAMES = {
  ignore: ['ignore', '忽略'],
  checked: ['checked', '核对'],
  rule: ['rule', '规则'],
  text: ['text', '文字'],
  sentence: ['sentence', '句子'],
  nth: ['nth', '第几处'],
  record: ['record', '记录'],
  state: ['state', '记录版本'],
  source: ['source', '来源'],
  reason: ['reason', '原因'],
  until: ['until', '至'],
  by: ['by', '由'],
  on: ['on', '于'],
} as const;
export type SidecarName = keyof typeof SIDECAR_NAMES;

/** Reads a sidecar. What cannot be read is left out and named with its place; the rest holds. Never throws. */
export function readSidecar(uri: string, text: string): Sidecar {
  const suppressions: Placed<Suppression>[] = [];
  const ticks: Placed<Tick>[] = [];
  const problems: SidecarProblem[] = [];
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const { span, message } = yamlMessage(error, text);
    return { uri, text, suppressions, ticks, problems: [{ place: span, message }] };
  }
  const refuse = (node: Node | null, message: Bilingual) => problems.push({ place: firstLine(text, placeOf(node, text)), message });
  const root = document.contents as Node | null;
  if (root === null || (isScalar(root) && String(root.value).trim() === '')) return { uri, text, suppressions, ticks, problems };
  if (!isMap(root)) refuse(root, both('旁注应分“忽略:”和“核对:”两组。', 'A sidecar has the lists “ignore:” and “checked:”.'));
  for (const { key, value } of isMap(root) ? (root.items as readonly Pair<Node, Node | null>[]) : []) {
    const list = nameOf(key);
    if (list !== 'ignore' && list !== 'checked') {
      refuse(key, both('旁注里没有这一组。可用：忽略、核对。', 'There is no such list; known are ignore, checked.'));
      continue;
    }
    for (const item of isSeq(value) ? (value.items as readonly (Node | null)[]) : []) {
      if (!isMap(item)) {
        refuse(item, both('不是一条记录，已略过。', 'This is no entry; it is left out.'));
        continue;
      }
      const fields = fieldsOf(item);
      const place = firstLine(text, placeOf(item, text));
      const missing = (list === 'ignore' ? IGNORE_NEEDS : TICK_NEEDS).find((name) => !fields.get(name));
      const until = fields.get('until');
      if (missing) refuse(item, missingMessage(missing));
      else if (until && !isoDate(until)) refuse(item, both(`“${until}”不是日期，写法如 2026-12-31。`, `“${until}” is no date.`));
      else if (list === 'ignore') suppressions.push({ ...suppressionOf(fields), place });
      else ticks.push({ ...tickOf(fields), place });
    }
  }
  return { uri, text, suppressions, ticks, problems };
}

const IGNORE_NEEDS: readonly SidecarName[] = ['rule', 'text', 'reason'];
const TICK_NEEDS: readonly SidecarName[] = ['text', 'sentence', 'by', 'on'];

function missingMessage(name: SidecarName): Bilingual {
  const [en, zh] = SIDECAR_NAMES[name];
  return both(`缺少“${zh}”（${en}），这一条不起作用。`, `“${en}” (${zh}) is missing; the entry does nothing.`);
}

type Fields = ReadonlyMap<SidecarName, string>;

function suppressionOf(fields: Fields): Suppression {
  const until = fields.get('until');
  return {
    rule: fields.get('rule') ?? '',
    text: fields.get('text') ?? null,
    sentence: fields.get('sentence') ?? null,
    reason: fields.get('reason') ?? '',
    until: until ? isoDate(until) : null,
    by: fields.get('by') ?? null,
    on: fields.get('on') ?? null,
  };
}

function tickOf(fields: Fields): Tick {
  return {
    text: fields.get('text') ?? '',
    sentence: fields.get('sentence') ?? '',
    nth: Math.max(1, Number.parseInt(fields.get('nth') ?? '1', 10) || 1),
    record: fields.get('record') ?? null,
    state: fields.get('state') ?? null,
    source: fields.get('source') ?? null,
    by: fields.get('by') ?? '',
    on: fields.get('on') ?? '',
  };
}

function fieldsOf(map: YAMLMap): Fields {
  const fields = new Map<SidecarName, string>();
  for (const { key, value } of map.items as readonly Pair<Node, Node | null>[]) {
    const name = nameOf(key);
    const text = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
    if (name && text !== '' && !fields.has(name)) fields.set(name, text);
  }
  return fields;
}

function nameOf(key: Node): SidecarName | null {
  const said = isScalar(key) ? String(key.value).trim() : '';
  const found = (Object.keys(SIDECAR_NAMES) as SidecarName[]).find((name) => SIDECAR_NAMES[name].some((known) => known === said));
  return found ?? null;
}

function placeOf(node: Node | null, text: string): Span {
  const range = node?.range;
  return range ? spanOf(range[0], Math.min(text.length, range[1])) : spanOf(0, 0);
}
