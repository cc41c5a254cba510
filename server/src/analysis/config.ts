import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { rules as knownRules } from '../rules/index.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { isInnerPath } from '../util/innerPath.ts';
import { type Span, spanOf } from '../util/span.ts';
import { type Levels, PROFILE_NAMES, PROFILES, profileLevels, profileNamed, STANDARDS, standardLevels } from './profiles.ts';
import type { FolderSettings } from './settings.ts';
import { PACKS } from './settings.ts';

/** What `hegao.yaml` may set, for the command line, whose options win, and for editors, whose settings give way to it. */
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
  /** Levels of rules: of the profile, then of the standards, then of the rules themselves. */
  readonly rules?: Levels;
  readonly overrides?: FolderSettings['overrides'];
}

export const CONFIG_FILES: readonly string[] = ['hegao.yaml', 'hegao.yml', '核稿.yaml'];

/** Whether a path or URI has the name of a configuration. */
export const configPath = (path: string): boolean =>
  CONFIG_FILES.some((name) => path.endsWith(`/${name}`) || path.endsWith(`/${encodeURIComponent(name)}`));

const NAMES: Readonly<Record<string, Exclude<keyof Config, 'rules' | 'overrides'>>> = {
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
};

const LAYER_NAMES: Readonly<Record<string, 'profile' | 'standards' | 'rules'>> = {
  profile: 'profile',
  方案: 'profile',
  standards: 'standards',
  标准: 'standards',
  rules: 'rules',
  规则: 'rules',
};
/** Own names alone: `constructor` is no setting. */
const layerOf = (name: string) => (Object.hasOwn(LAYER_NAMES, name) ? LAYER_NAMES[name] : undefined);
/** Aliases (*a) that one value may have, those of aliases included. */
const MAX_ALIASES = 100;
const isPath = (name: string) => name === 'data' || name === 'baseline';
const isOverrides = (name: string) => name === 'overrides' || name === '例外';
const isFiles = (name: string) => name === 'files' || name === '文件';

/** Something in a configuration that is not understood, at its place. */
export interface ConfigProblem {
  readonly span: Span;
  readonly reason: Bilingual;
}

/** Reads a configuration. What is not understood is told at its place and left out; nothing is guessed. */
export function readConfig(text: string): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const problems: ConfigProblem[] = [];
  const tell: Tell = (node, reason) => problems.push({ span: spanOfNode(node, text), reason });
  const [error] = document.errors;
  const root = document.contents;
  if (error) problems.push({ span: spanOf(error.pos[0], Math.max(error.pos[0], error.pos[1])), reason: NO_YAML });
  else if (root !== null && !isMap(root)) tell(root, NO_MAP);
  if (error || !isMap(root)) return { config: {}, problems };
  const plain: Plain = (node) => {
    if (!isSeq(node) && !isMap(node)) return isScalar(node) ? node.value : null;
    try {
      const value: unknown = node.toJS(document, { maxAliasCount: MAX_ALIASES });
      // A value that is part of itself is none.
      return JSON.parse(JSON.stringify(value));
    } catch {
      return undefined;
    }
  };
  const config: Record<string, unknown> = {};
  const rules = readLayers(root, plain, tell);
  if (Object.keys(rules).length > 0) config.rules = rules;
  for (const { key, value } of pairsOf(root)) {
    const said = nameOf(key);
    if (layerOf(said)) continue;
    if (isOverrides(said)) {
      config.overrides = readOverrides(value, plain, tell);
      continue;
    }
    const name = Object.hasOwn(NAMES, said) ? NAMES[said] : undefined;
    if (!name) {
      tell(key, both(`没有“${said}”这个设置。`, `There is no setting “${said}”.`));
      continue;
    }
    const given = plain(value);
    if (given === null) continue;
    const read = READERS[name](given);
    const outer = isPath(name) ? texts(read)?.find((path) => !isInnerPath(path)) : undefined;
    if (read === undefined) tell(value, notUnderstood(said, given));
    else if (outer !== undefined) tell(value, leadsOut(outer));
    else config[name] = read;
  }
  return { config, problems: problems.toSorted((a, b) => a.span.start - b.span.start) };
}

type Tell = (node: Node | null, reason: Bilingual) => void;
type Plain = (node: Node | null) => unknown;

/** The levels of a configuration or of one of its exceptions. */
function readLayers(map: YAMLMap, plain: Plain, tell: Tell): Levels {
  const layers: Record<'profile' | 'standards' | 'rules', Levels> = { profile: {}, standards: {}, rules: {} };
  for (const { key, value } of pairsOf(map)) {
    const name = layerOf(nameOf(key));
    if (!name || plain(value) === null) continue;
    if (name === 'profile') {
      const given = plain(value);
      const profile = profileNamed(given);
      if (profile === null && given !== 'none' && given !== '无') tell(value, unknownProfile(given));
      layers.profile = profileLevels(profile);
    } else if (!isMap(value)) tell(value, notUnderstood(nameOf(key), plain(value)));
    else layers[name] = Object.assign({}, ...pairsOf(value).map((pair) => readLevel(name, pair, plain, tell)));
  }
  return { ...layers.profile, ...layers.standards, ...layers.rules };
}

/** `target-mismatch: warning`, `GB/T 15834: on`; `off` and `on` may be the YAML words for no and yes. */
function readLevel(layer: 'standards' | 'rules', { key, value }: Pair<Node, Node | null>, plain: Plain, tell: Tell): Levels {
  const name = nameOf(key);
  const given = plain(value);
  const setting = given === false ? 'off' : given === true ? 'on' : given;
  const level = [...LEVELS, 'off' as const].find((known) => known === setting);
  if (layer === 'rules') {
    const rule = knownRules.find(({ id, docs }) => id === name || docs.title.zh === name);
    if (!rule) tell(key, both(`没有“${name}”这条规则。`, `There is no rule “${name}”.`));
    else if (!level) tell(value ?? key, unknownLevel(given));
    return rule && level ? { [rule.id]: level } : {};
  }
  const standard = STANDARDS.find((known) => known === name || known.slice('GB/T '.length) === name);
  if (!standard) tell(key, both(`没有“${name}”这项标准，可写：${STANDARDS.join('、')}。`, `The standards are ${STANDARDS.join(', ')}.`));
  else if (!level && setting !== 'on') tell(value ?? key, unknownLevel(given));
  return standard && (level || setting === 'on') ? standardLevels(standard, level ?? 'on') : {};
}

function readOverrides(node: Node | null, plain: Plain, tell: Tell): FolderSettings['overrides'] {
  if (!isSeq(node)) {
    if (node) tell(node, NO_OVERRIDES);
    return [];
  }
  return (node.items as readonly (Node | null)[]).flatMap((item) => {
    const files = isMap(item) ? pairsOf(item).find(({ key }) => isFiles(nameOf(key))) : undefined;
    const globs = files && texts(plain(files.value));
    if (!isMap(item) || !globs || globs.length === 0) {
      tell(item, NO_OVERRIDES);
      return [];
    }
    for (const { key } of pairsOf(item)) {
      const name = nameOf(key);
      if (!layerOf(name) && !isFiles(name)) tell(key, both(`例外里没有“${name}”这个设置。`, `An exception has no setting “${name}”.`));
    }
    return [{ files: globs, rules: readLayers(item, plain, tell) }];
  });
}

const pairsOf = ({ items }: YAMLMap) => items as readonly Pair<Node, Node | null>[];
const nameOf = (key: Node): string => (isScalar(key) ? String(key.value) : '');

function spanOfNode(node: Node | null, text: string): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return spanOf(start, start + text.slice(start, end).trimEnd().length);
}

const texts = (value: unknown): readonly string[] | undefined => {
  const list = Array.isArray(value) ? value : [value];
  return list.every((item) => typeof item === 'string') ? list : undefined;
};
const oneOf = (known: readonly string[]) => (value: unknown) => (known.includes(String(value)) ? String(value) : undefined);
const number = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high ? value : undefined;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const shown = (value: unknown) => (value === undefined ? '…' : JSON.stringify(value).slice(0, 60));

const NO_YAML = both('YAML 写法有误。', 'This is no valid YAML.');
const NO_MAP = both('应为“名称: 值”各占一行。', 'Settings are written as “name: value”.');
const NO_OVERRIDES = both(
  '例外写作：- { 文件: [讲话/**], 规则: { 规则名: 级别 } }。',
  'An exception is written as - { files: [speeches/**], rules: { a-rule: off } }.',
);
const notUnderstood = (name: string, value: unknown) =>
  both(`“${name}”的值看不懂：${shown(value)}。`, `The value of “${name}” is not understood: ${shown(value)}.`);
const leadsOut = (path: string) =>
  both(
    `“${path.slice(0, 60)}”在这个文件夹之外。这里只能写文件夹里面的路径；别处的文件请在命令行上用选项指明。`,
    `“${path.slice(0, 60)}” lies outside this folder. Only paths in the folder can be written here; name others on the command line.`,
  );
const unknownLevel = (value: unknown) =>
  both(
    `没有“${shown(value)}”这个级别，可写：${[...LEVELS, 'off'].join('、')}。`,
    `The levels are ${[...LEVELS, 'off'].join(', ')}, not ${shown(value)}.`,
  );
const unknownProfile = (value: unknown) =>
  both(
    `没有“${shown(value)}”这个方案，可写：${Object.values(PROFILE_NAMES).join('、')}、无。`,
    `The profiles are ${PROFILES.join(', ')} and none, not ${shown(value)}.`,
  );

const READERS: Readonly<Record<Exclude<keyof Config, 'rules' | 'overrides'>, (value: unknown) => unknown>> = {
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
};
