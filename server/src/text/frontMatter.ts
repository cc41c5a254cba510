import { type Document, parseDocument } from 'yaml';
import type { Span } from '../util/span.ts';
import { readSimpleYaml } from './simpleYaml.ts';
import type { YamlNode } from './yamlNodes.ts';

/** The YAML head of a report, between two lines of `---`. */
export interface FrontMatter extends Span {
  readonly scope: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly year: number | null;
  /** The targets files that the report is held against; empty means all. */
  readonly targets: readonly string[];
  /** What YAML said, where it does not parse. */
  readonly problem: string | null;
}

/** Longest head that is read; a longer one is no front matter. */
const LIMIT = 8192;

/** Reads the head of a text, null if it has none. Never throws. */
export function readFrontMatter(text: string): FrontMatter | null {
  const head = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!head) return null;
  const close = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(head[0].length - 1, LIMIT));
  if (!close) return null;
  const source = text.slice(head[0].length, head[0].length - 1 + close.index);
  const simple = simpleFields(source);
  const { fields, problem } = simple ? { fields: simple, problem: null } : fieldsOf(parseDocument(source, { schema: 'core' }));
  const record = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  const date = isoDate(record.date ?? record.日期);
  const year = Number(record.year ?? record.年份 ?? record.年度 ?? date?.slice(0, 4));
  const targets = record.targets ?? record.目标;
  return {
    start: 0,
    end: head[0].length - 1 + close.index + close[0].length,
    scope: trimmed(record.scope ?? record.地区 ?? record.单位),
    date,
    year: Number.isInteger(year) && year > 1900 ? year : null,
    targets: Array.isArray(targets)
      ? targets.filter((t): t is string => typeof t === 'string')
      : typeof targets === 'string'
        ? [targets]
        : [],
    problem,
  };
}

/** What a head says in simple YAML, as nearly all do; null for others, which the library reads: to load it takes as long as to read a short report. */
function simpleFields(source: string): Readonly<Record<string, unknown>> | null {
  const root = readSimpleYaml(source);
  if (root?.kind !== 'map') return null;
  const entries = root.pairs.map(({ key, value }) => [key?.kind === 'scalar' ? key.text : null, value && plainValue(value)] as const);
  const fields = Object.fromEntries(entries);
  return Object.keys(fields).length === entries.length ? fields : null;
}

/** A value in the core schema of YAML 1.2 (§10.3), as far as a head may have it. */
function plainValue(node: YamlNode): unknown {
  if (node.kind === 'seq') return node.items.map((item) => item && plainValue(item));
  if (node.kind !== 'scalar' || node.isQuoted || node.text === null) return node.kind === 'scalar' ? node.text : null;
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.text)) return /^t/i.test(node.text);
  return /^[-+]?(?:\d+|\d*\.\d+|\d+\.)(?:[eE][-+]?\d+)?$/.test(node.text) ? Number(node.text) : node.text;
}

/** An alias (*a) without its anchor, or aliases of aliases without end, are told only when values are asked for. */
function fieldsOf(document: Document.Parsed): { readonly fields: unknown; readonly problem: string | null } {
  const [error] = document.errors;
  if (error) return { fields: null, problem: error.message };
  try {
    return { fields: document.toJS({ maxAliasCount: 10 }), problem: null };
  } catch (thrown) {
    return { fields: null, problem: thrown instanceof Error ? thrown.message : null };
  }
}

const trimmed = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

function isoDate(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const match = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?/.exec(String(value ?? ''));
  return match ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '1').padStart(2, '0')}` : null;
}
