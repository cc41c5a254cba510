import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { PACKS, type Settings } from '../analysis/settings.ts';
import { rules as knownRules } from '../rules/index.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import { type Bilingual, both } from '../util/bilingual.ts';

/** What `hegao.yaml` may set; the same as the options of the command line, which win. */
export interface Config {
  readonly data?: readonly string[];
  readonly year?: number;
  readonly scope?: string;
  readonly lang?: 'zh' | 'en';
  readonly failOn?: Level | 'never';
  readonly packs?: readonly string[];
  readonly segmenter?: 'builtin' | 'jieba';
  readonly baseline?: string;
  readonly minCoverage?: number;
  readonly rules?: Settings['rules'];
}

export const CONFIG_FILES: readonly string[] = ['hegao.yaml', 'hegao.yml', '核稿.yaml'];

const NAMES: Readonly<Record<string, keyof Config>> = {
  data: 'data',
  数据: 'data',
  year: 'year',
  年份: 'year',
  scope: 'scope',
  地区: 'scope',
  language: 'lang',
  语言: 'lang',
  failOn: 'failOn',
  失败级别: 'failOn',
  packs: 'packs',
  资料: 'packs',
  segmenter: 'segmenter',
  分词: 'segmenter',
  baseline: 'baseline',
  基线: 'baseline',
  minCoverage: 'minCoverage',
  最低核对率: 'minCoverage',
  rules: 'rules',
  规则: 'rules',
};

/** Reads a configuration. The first thing that is not understood is told with its line; nothing is guessed. */
export function readConfig(text: string): { readonly config: Config } | { readonly line: number; readonly reason: Bilingual } {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', lineCounter: lines });
  const at = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error) return { line: lines.linePos(error.pos[0]).line, reason: both('YAML 写法有误。', 'This is no valid YAML.') };
  const root = document.contents;
  if (root === null) return { config: {} };
  if (!isMap(root)) return { line: 1, reason: both('应为“名称: 值”各占一行。', 'Settings are written as “name: value”.') };
  const config: Record<string, unknown> = {};
  for (const { key, value } of root.items as readonly Pair<Node, Node | null>[]) {
    const said = isScalar(key) ? String(key.value) : '';
    const name = NAMES[said];
    if (!name) return { line: at(key), reason: both(`没有“${said}”这个设置。`, `There is no setting “${said}”.`) };
    const plain: unknown = isSeq(value) || isMap(value) ? value.toJS(document) : isScalar(value) ? value.value : null;
    if (plain === null) continue;
    const read = READERS[name](plain);
    if (read === undefined)
      return {
        line: at(value),
        reason: both(`“${said}”的值看不懂：${shown(plain)}。`, `The value of “${said}” is not understood: ${shown(plain)}.`),
      };
    config[name] = read;
  }
  return { config };
}

const texts = (value: unknown): readonly string[] | undefined => {
  const list = Array.isArray(value) ? value : [value];
  return list.every((item) => typeof item === 'string') ? list : undefined;
};
const oneOf = (known: readonly string[]) => (value: unknown) => (known.includes(String(value)) ? String(value) : undefined);
const number = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high ? value : undefined;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const shown = (value: unknown) => JSON.stringify(value).slice(0, 60);

const READERS: Readonly<Record<keyof Config, (value: unknown) => unknown>> = {
  data: texts,
  year: number(1900, 2200),
  scope: text,
  lang: oneOf(['zh', 'en']),
  failOn: oneOf([...LEVELS, 'never']),
  packs: (value) =>
    value === false || value === 'none'
      ? []
      : texts(value)?.every((pack) => PACKS.some((known) => known === pack))
        ? texts(value)
        : undefined,
  segmenter: oneOf(['builtin', 'jieba']),
  baseline: text,
  minCoverage: number(0, 100),
  rules: levels,
};

/** `target-mismatch: warning`; `off` may be the YAML word for no. */
function levels(value: unknown): Settings['rules'] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([rule, level]) => [rule, level === false ? 'off' : level] as const);
  const known: readonly unknown[] = [...LEVELS, 'off'];
  const isSound = entries.every(([rule, level]) => known.includes(level) && knownRules.some(({ id }) => id === rule));
  return isSound ? (Object.fromEntries(entries) as Settings['rules']) : undefined;
}
