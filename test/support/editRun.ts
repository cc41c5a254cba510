import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import type { Change } from '../../server/src/analysis/change.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/analysis/settings.ts';
import type { DataFile } from '../../server/src/data/schema.ts';
import { longestMatchSegmenter, type Segmenter } from '../../server/src/facts/lexicon/segmenter.ts';
import { applyEdit, pick, randomEdit } from './randomEdits.ts';

export interface EditRun {
  readonly random: () => number;
  readonly edits: number;
  /** Stops before all edits are done. */
  readonly isOver?: () => boolean;
}

export interface EditCounts {
  edits: number;
  readonly kinds: Record<string, number>;
}

/**
 * Edits two reports of one folder as people do, with their data files, packs, sidecars, settings, segmenters and the day, reads ahead now and then, and holds what the host says after every
 * change against what a host says that was given the same inputs at once and never saw another. Throws where they differ; returns what was done.
 */
export function runEdits({ random, edits, isOver = () => false }: EditRun): EditCounts {
  const done: EditCounts = { edits: 0, kinds: {} };
  const host = new AnalysisHost();
  const inputs = new Inputs();
  const apply = (change: Change): void => {
    host.apply(change);
    inputs.note(change);
  };
  apply({ packs: PACKS, settings: DEFAULT_SETTINGS, today: '2026-11-24' });
  for (const [first] of DATA) if (first) apply({ data: new Map([[first.uri, first]]) });
  const undo: string[] = [];
  const texts = new Map(URIS.map((uri) => [uri, pick(random, REPORTS)]));
  apply({ reports: texts });
  let fresh = inputs.fresh();
  let coming: Segmenter | undefined;
  while (done.edits < edits && !isOver()) {
    const [kind, ...changes] = nextChange({ random, texts, undo });
    for (const change of changes) apply(change);
    if (random() < 0.02) {
      coming = pick(random, SEGMENTERS);
      host.prepare(coming);
    }
    if (random() < 0.3) for (const uri of URIS) host.readAhead(uri, () => random() < 0.01);
    const isThere = coming && random() < 0.1;
    if (isThere) {
      apply({ segmenter: coming });
      coming = undefined;
    }
    if (isThere || !isTyping(kind) || done.edits % 25 === 0) fresh = inputs.fresh();
    // Between other changes, a report that was never edited is as good as a host that never was.
    else for (const { reports = new Map() } of changes) renew(fresh, reports);
    done.kinds[kind] = (done.kinds[kind] ?? 0) + 1;
    const [after, wanted] = [said(host.analysis()), said(fresh.analysis())];
    if (!isDeepStrictEqual(after, wanted)) assert.deepEqual(after, wanted, `edit ${done.edits} (${kind}): ${JSON.stringify([...texts])}`);
    done.edits++;
  }
  return done;
}

interface Editing {
  readonly random: () => number;
  readonly texts: Map<string, string>;
  readonly undo: string[];
}

function nextChange({ random, texts, undo }: Editing): readonly [kind: string, ...changes: readonly Change[]] {
  const uri = pick(random, URIS);
  const text = texts.get(uri) ?? '';
  const to = (kind: string, next: string): readonly [string, Change] => {
    texts.set(uri, next);
    return [kind, { reports: new Map([[uri, next]]) }];
  };
  const kind = random();
  if (kind < 0.02) {
    const versions = pick(random, DATA);
    return ['data file', { data: new Map([[versions[0]?.uri ?? '', pick(random, versions)]]) }];
  }
  if (kind < 0.03) return ['settings', { settings: pick(random, SETTINGS) }];
  if (kind < 0.035) return ['day', { today: pick(random, [null, '2026-11-24', '2027-02-01']) }];
  if (kind < 0.045) return ['sidecar', { sidecars: new Map([[`${uri}.hegao.yaml`, pick(random, SIDECARS)]]) }];
  if (kind < 0.05) {
    return ['closed and opened', { reports: new Map([[uri, null]]) }, { reports: new Map([[uri, text]]) }];
  }
  if (kind < 0.06) return to('report', pick(random, REPORTS));
  if (kind < 0.15) return to('undo', undo.pop() ?? text);
  undo.push(text);
  return to('text', applyEdit(text, randomEdit(random, text, LONGEST)));
}

/** All inputs as they stand, for a host that begins with them. */
class Inputs {
  readonly #reports = new Map<string, string>();
  readonly #data = new Map<string, DataFile>();
  readonly #sidecars = new Map<string, string>();
  #rest: Change = {};

  note({ reports, data, sidecars, ...rest }: Change): void {
    keep(this.#reports, reports);
    keep(this.#data, data);
    keep(this.#sidecars, sidecars);
    this.#rest = { ...this.#rest, ...rest };
  }

  fresh(): AnalysisHost {
    const host = new AnalysisHost();
    host.apply({ ...this.#rest, reports: this.#reports, data: this.#data, sidecars: this.#sidecars });
    return host;
  }
}

const isTyping = (kind: string): boolean => kind === 'text' || kind === 'undo' || kind === 'report';

function renew(host: AnalysisHost, reports: ReadonlyMap<string, string | null>): void {
  host.apply({ reports: new Map([...reports.keys()].map((uri) => [uri, null])) });
  host.apply({ reports });
}

function keep<T>(all: Map<string, T>, changes: ReadonlyMap<string, T | null> | undefined): void {
  for (const [uri, value] of changes ?? []) {
    if (value === null) all.delete(uri);
    else all.set(uri, value);
  }
}

/** All that an analysis says, without the count of what it cost. */
function said(analysis: Analysis): unknown {
  // What reports say against each other is known once all were read.
  for (const uri of URIS) analysis.report(uri);
  const { targets, slogans, names, problems } = analysis.data;
  return {
    reports: URIS.map((uri) => {
      const { report, paragraphs, findings, suppressed, sidecarFindings, coverage } = analysis.report(uri) ?? assert.fail(uri);
      return { report, paragraphs, findings, suppressed, sidecarFindings, coverage };
    }),
    data: { targets, slogans, names, problems },
  };
}

/** The second takes every character for a word, so that what is a name differs. */
const SEGMENTERS: readonly Segmenter[] = [longestMatchSegmenter(), { boundaries: (text) => new Set(Array.from(text, (_, at) => at)) }];

const FOLDER = 'file:///work';
const URIS: readonly string[] = [`${FOLDER}/draft.gongwen`, `${FOLDER}/other.gongwen`];
const LONGEST = 1800;

export const REPORTS: readonly string[] = [
  `在惠济区下半年经济工作推进会上的讲话

（2023年7月28日）

同志们：

　　今年以来，全区上下把牢“三个坚持”，上半年规上工业增加值增长8%左右，新签约项目总额210亿元，经济运行稳中有进。

一、2022年工作回顾

去年新增高新技术企业12家，比上年增加3家，占比由65%提高到82%，上升17%。居民消费价格上涨0.2%。

二、2023年工作安排

（一）抓项目。力争全年新签约项目总额420亿元、新开工项目总投资额280亿元以上，超过60亿元左右。

（二）抓创新。到2023年底，新增高新技术企业30家、国家科技型中小企业180家，大运河智谷片区年内投用。

一是抓好“万人帮万企”活动。三是抓好《实施意见的落实。

会议指出，要坚持稳中求进工作总基调，推动全区经济高质量发展取得新成效。会议指出，要坚持稳中求进工作总基调，推动全区经济高质量发展取得新成效。
`,
  `---
scope: 荥阳市
year: 2023
---
# 荥阳市工作汇报

——访荥阳市委书记张三

本报记者 李四 文

荥阳市将坚定扛起责任，一季度完成30亿元、二季度40亿
元、上半年80亿元，全年确保400亿
元。<!-- 核稿忽略 sum-of-periods：待核 -->

坚持稳字当头。坚持项目为王，50个项目，其中工业30个、服务业25个。

高新区与惠济区合作，建设 400 亿元产业园，产值４５０亿元。`.replaceAll('\n', '\r\n'),
  '惠济区2023年新签约项目总额完成430亿元，新增高新技术企业31家。\n\n荥阳市2023年新增高新技术企业29家。\n',
];

const file = (name: string, kind: DataFile['kind'], text: string): DataFile => ({ uri: `${FOLDER}/${name}`, kind, text });

/** Each data file in several versions, among them a broken one and none. */
const DATA: readonly (readonly (DataFile | null)[])[] = [
  [
    file(
      '目标.csv',
      'targets',
      '指标,地区,时期,目标值\n新签约项目总额,惠济区,2023,400亿元\n规上工业增加值,惠济区,2023,8%以上\n新增高新技术企业,荥阳市,2023,≥30家\n',
    ),
    file('目标.csv', 'targets', '指标,地区,时期,目标值\n新签约项目总额,荥阳市,2023,420亿元\n新增高新技术企业,荥阳市,2023,很多\n'),
    file('目标.csv', 'targets', '# 抬头\n指标,地区,时期,目标值\n规上工业增加值,惠济区,2023,8%以上\n新签约项目总额,惠济区,2023,400亿元\n'),
    null,
  ],
  [
    file(
      '目标.yaml',
      'targets',
      '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新开工项目总投资额, 目标值: 280亿元以上, 别名: [新开工总投资] }\n  - { 指标: 国家科技型中小企业, 目标值: 180家, 原值: 160家 }\n',
    ),
    file('目标.yaml', 'targets', '时期: 2022\n地区: 惠济区\n目标:\n  - { 指标: 新增高新技术企业, 完成值: 12家 }\n  - { 指标: "断\n'),
    null,
  ],
  [
    file(
      '名称.csv',
      'names',
      '名称,类别,上级\n惠济区,district,郑州市\n荥阳市,district,郑州市\n高新区,zone,郑州市\n大运河智谷片区,park,惠济区\n',
    ),
    file('名称.csv', 'names', '名称,类别\n荥阳市,district\n张三,person\n'),
    null,
  ],
  [file('提法.csv', 'slogans', '提法,带引号\n三个坚持,是\n万人助万企,是\n'), file('提法.csv', 'slogans', '提法\n"稳字当头\n'), null],
];

/** Small, in the way of those that are shipped. */
const PACKS: readonly DataFile[] = [
  {
    ...file('packs/divisions.csv', 'names', 'name,type,parent\n郑州市,district,河南省\n中原区,district,郑州市\n荥阳市,district,郑州市\n'),
    pack: 'divisions',
  },
  { ...file('packs/phrases.csv', 'slogans', 'text\n稳中求进工作总基调\n高质量发展\n'), pack: 'phrases' },
];

const SIDECARS: readonly (string | null)[] = [
  '忽略:\n  - { 规则: approximation-clash, 文字: 超过60亿元左右, 原因: 讲话原文, 至: 2026-12-31 }\n',
  '忽略:\n  - { 规则: target-mismatch, 文字: 420亿元, 原因: 待核 }\n核对:\n  - { 文字: 12家, 句子: 去年新增高新技术企业12家, 由: 张三, 于: 2026-11-20 }\n',
  '忽略: [',
  null,
];

const SETTINGS: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, year: 2021 },
  { ...DEFAULT_SETTINGS, packs: ['phrases'] },
  { ...DEFAULT_SETTINGS, scope: '荥阳市', rules: { 'approximation-clash': 'off', 'number-format': 'error' } },
  { ...DEFAULT_SETTINGS, packs: [], rules: { 'duplicate-sentence': 'hint', 'target-mismatch': 'information' }, locale: 'en' },
];
