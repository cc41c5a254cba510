import { CompletionItemKind } from 'vscode-languageserver-types';
import type { DataRecord, NameType, Target } from '../../data/schema.ts';
import { isQuote } from '../../facts/lexicon/candidates.ts';
import { periodName } from '../../quantity/periodName.ts';
import type { Locale } from '../../util/bilingual.ts';
import { NAME_TYPE_LABELS, SLOGAN_LEVEL_LABELS } from '../wording.ts';
import type { Entry } from './entries.ts';

/** The cursor's line on both sides of it. */
export interface LinePlace {
  readonly before: string;
  readonly after: string;
}

/** What an entry writes in the place of what was typed from `start` on. Phrases bring their quotation marks unless they stand. */
export function newTextOf(
  { text, record }: Entry,
  { before, after }: LinePlace,
  start: number,
): { readonly start: number; readonly newText: string } {
  const mark = before.charAt(start - 1);
  if (record.kind !== 'slogan' || !record.quoted) {
    // “链主”企业 after a typed “ takes that mark into its own.
    return isQuote(text.charAt(0)) && isQuote(mark) ? { start: start - 1, newText: text } : { start, newText: text };
  }
  if (isQuote(text.charAt(0))) return { start, newText: text };
  const closes = isQuote(after.charAt(0)) && !OPENING.includes(after.charAt(0));
  if (isQuote(mark) && !CLOSING.includes(mark)) return { start, newText: closes ? text : `${text}${closingOf(mark)}` };
  const [open, close] = isInQuotation(before.slice(0, start)) ? ['‘', '’'] : ['“', '”'];
  return { start, newText: `${open}${text}${close}` };
}

/** 园区 · 惠济区. */
export function detailOf(record: DataRecord, locale: Locale): string {
  switch (record.kind) {
    case 'name':
      return join(NAME_TYPE_LABELS[record.type][locale], record.parent);
    case 'slogan':
      return join(locale === 'zh' ? '提法' : 'official phrase', record.level && SLOGAN_LEVEL_LABELS[record.level][locale]);
    case 'target':
      return join(locale === 'zh' ? '指标' : 'indicator', record.scope);
  }
}

/** 目标 2023年 · 荥阳市. */
export function figureDetail(record: Target, of: 'target' | 'actual', locale: Locale): string {
  const what = of === 'target' ? (locale === 'zh' ? '目标' : 'target') : locale === 'zh' ? '完成' : 'result';
  const when =
    of === 'actual' && record.asOf ? (locale === 'zh' ? `截至${record.asOf}` : `as of ${record.asOf}`) : periodName(record.period, locale);
  return `${what} ${when} · ${record.scope}`;
}

export function kindOf(record: DataRecord): CompletionItemKind {
  if (record.kind === 'name') return NAME_KINDS[record.type];
  return record.kind === 'slogan' ? CompletionItemKind.Constant : CompletionItemKind.Property;
}

const NAME_KINDS: Readonly<Record<NameType, CompletionItemKind>> = {
  district: CompletionItemKind.Module,
  zone: CompletionItemKind.Module,
  town: CompletionItemKind.Module,
  park: CompletionItemKind.Folder,
  organisation: CompletionItemKind.Class,
  project: CompletionItemKind.Struct,
  activity: CompletionItemKind.Event,
  person: CompletionItemKind.Variable,
  indicator: CompletionItemKind.Property,
};

const OPENING = '“‘「『';
const CLOSING = '”’」』';

const closingOf = (mark: string): string => CLOSING.charAt(OPENING.indexOf(mark)) || mark;

function isInQuotation(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

const join = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');
