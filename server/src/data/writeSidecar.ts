import { isMap, isSeq, type Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Locale } from '../util/bilingual.ts';
import { SIDECAR_NAMES, type SidecarName, type Suppression, type Tick } from './sidecar.ts';

/** What is to be noted in a sidecar, or taken out of it. Entries to be removed are told by where they begin in the present text. */
export interface SidecarChange {
  readonly ignore?: readonly Suppression[];
  readonly checked?: readonly Tick[];
  readonly remove?: readonly number[];
}

export interface WriteOptions {
  /** The language of a new file's names and head; a file that stands keeps its own. */
  readonly locale: Locale;
  /** The report's file name, for the head of a new file. */
  readonly report: string;
}

/**
 * The sidecar's text after a change. Comments and the order of what stands there are kept. Null: the present text is no
 * YAML, and writing would lose what a person wrote.
 */
export function writeSidecar(
  text: string,
  { ignore = [], checked = [], remove = [] }: SidecarChange,
  options: WriteOptions,
): string | null {
  const document = parseDocument(text.trim() === '' ? '' : text, {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const isNew = document.contents === null;
  if (document.errors.length > 0 || !(isNew || isMap(document.contents))) return null;
  const root = isNew ? new YAMLMap() : (document.contents as YAMLMap);
  const language = languageOf(root) ?? options.locale;
  const removed = new Set(remove);
  for (const { value } of root.items as readonly Pair<unknown, unknown>[]) {
    if (isSeq(value)) value.items = value.items.filter((item) => !removed.has((item as { range?: readonly number[] }).range?.[0] ?? -1));
  }
  add(
    root,
    'ignore',
    ignore.map((entry) => entryOf(IGNORE_FIELDS, entry, language)),
    language,
  );
  add(
    root,
    'checked',
    checked.map((entry) => entryOf(TICK_FIELDS, entry, language)),
    language,
  );
  root.items = root.items.filter(({ value }) => !(isSeq(value) && value.items.length === 0));
  if (isNew) {
    document.contents = root as typeof document.contents;
    // What a person wrote into a file without entries stays at its head.
    document.commentBefore =
      text.trim() === '' ? HEAD[options.locale](options.report) : [document.commentBefore, document.comment].filter(Boolean).join('\n');
    document.comment = null;
  }
  if (root.items.length === 0) return '';
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    // An alias (*a) whose anchor is not there, or was taken out.
    return null;
  }
}

const IGNORE_FIELDS = ['rule', 'text', 'sentence', 'reason', 'until', 'by', 'on'] as const;
const TICK_FIELDS = ['text', 'nth', 'sentence', 'record', 'state', 'source', 'by', 'on'] as const;

const HEAD: Readonly<Record<Locale, (report: string) => string>> = {
  zh: (report) => ` 核稿旁注：《${report}》里忽略的问题和已核对的数字。与稿件同放，一并纳入版本管理。`,
  en: (report) => ` Hegao: what is ignored and what is checked in ${report}. Keep it beside the report, in version control.`,
};

function languageOf(root: YAMLMap): Locale | null {
  const keys = root.items.map(({ key }) => String((key as Scalar | null)?.value ?? ''));
  if (keys.some((key) => key === SIDECAR_NAMES.ignore[1] || key === SIDECAR_NAMES.checked[1])) return 'zh';
  return keys.some((key) => key === SIDECAR_NAMES.ignore[0] || key === SIDECAR_NAMES.checked[0]) ? 'en' : null;
}

const written = (name: SidecarName, language: Locale): string => SIDECAR_NAMES[name][language === 'zh' ? 1 : 0];

function add(root: YAMLMap, list: 'ignore' | 'checked', entries: readonly YAMLMap[], language: Locale): void {
  if (entries.length === 0) return;
  const names: readonly string[] = SIDECAR_NAMES[list];
  const pair = root.items.find(({ key }) => names.includes(String((key as Scalar | null)?.value ?? '')));
  const known = pair?.value;
  const sequence = isSeq(known) ? known : new YAMLSeq();
  sequence.flow = false;
  sequence.items.push(...entries);
  if (pair) pair.value = sequence;
  else root.set(new Scalar(written(list, language)), sequence);
}

function entryOf<K extends SidecarName>(
  names: readonly K[],
  entry: Readonly<Record<K, string | number | null>>,
  language: Locale,
): YAMLMap {
  const map = new YAMLMap();
  for (const name of names) {
    const value = entry[name];
    // The first of equal figures is the usual one.
    if (value === null || (name === 'nth' && value === 1)) continue;
    map.set(new Scalar(written(name, language)), new Scalar(value));
  }
  return map;
}
