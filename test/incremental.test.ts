import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalysisHost, type Change } from '../server/src/analysis/analysis.ts';
import { DEFAULT_SETTINGS, type Settings } from '../server/src/analysis/settings.ts';
import type { DataFile } from '../server/src/data/schema.ts';
import { resplitReport, splitReport } from '../server/src/text/report.ts';
import { applyEdit, pick, randomEdit, seeded } from './support/randomEdits.ts';

const URI = 'file:///work/draft.gongwen';

/** How many edits: `HEGAO_EDITS=20000 npm test` for a long run, `HEGAO_SEED` for another one. */
const EDITS = Number(process.env.HEGAO_EDITS ?? 1500);
const SEED = Number(process.env.HEGAO_SEED ?? 6);
const LONGEST = 1800;

const REPORTS: readonly string[] = [
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
];

const file = (name: string, kind: DataFile['kind'], text: string): DataFile => ({ uri: `file:///work/${name}`, kind, text });

/** Each data file in several versions, among them a broken one and none. */
const DATA: readonly (readonly (DataFile | null)[])[] = [
  [
    file(
      '目标.csv',
      'targets',
      '指标,地区,时期,目标值\n新签约项目总额,惠济区,2023,400亿元\n规上工业增加值,惠济区,2023,8%以上\n新增高新技术企业,荥阳市,2023,≥30家\n',
    ),
    file('目标.csv', 'targets', '指标,地区,时期,目标值\n新签约项目总额,荥阳市,2023,420亿元\n新增高新技术企业,荥阳市,2023,很多\n'),
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

const SETTINGS: readonly Settings[] = [
  DEFAULT_SETTINGS,
  { ...DEFAULT_SETTINGS, year: 2021 },
  { ...DEFAULT_SETTINGS, scope: '荥阳市', rules: { 'approximation-clash': 'off', 'number-format': 'error' } },
  { ...DEFAULT_SETTINGS, rules: { 'duplicate-sentence': 'hint', 'target-mismatch': 'information' }, locale: 'en' },
];

/** All that an analysis says, without the count of what it cost. */
function said(host: AnalysisHost): unknown {
  const analysis = host.analysis().report(URI);
  assert.ok(analysis);
  const { report, paragraphs, findings, suppressed, coverage } = analysis;
  return { report, paragraphs, findings, suppressed, coverage };
}

function dataChange(random: () => number): Change {
  const versions = pick(random, DATA);
  const version = pick(random, versions);
  return { data: new Map([[versions[0]?.uri ?? '', version]]) };
}

describe('incremental analysis', () => {
  it(`says after ${EDITS} random edits what a fresh analysis says`, () => {
    const random = seeded(SEED);
    const edited = new AnalysisHost();
    const fresh = new AnalysisHost();
    const apply = (change: Change): void => {
      edited.apply(change);
      fresh.apply(change);
    };
    for (const [first] of DATA) if (first) apply({ data: new Map([[first.uri, first]]) });
    let text = pick(random, REPORTS);
    const undo: string[] = [];
    for (let count = 0; count < EDITS; count++) {
      const kind = random();
      if (kind < 0.01) apply(dataChange(random));
      else if (kind < 0.02) apply({ settings: pick(random, SETTINGS) });
      else if (kind < 0.03) text = pick(random, REPORTS);
      else if (kind < 0.12) text = undo.pop() ?? text;
      else {
        undo.push(text);
        text = applyEdit(text, randomEdit(random, text, LONGEST));
      }
      edited.apply({ reports: new Map([[URI, text]]) });
      fresh.apply({ reports: new Map([[URI, null]]) });
      fresh.apply({ reports: new Map([[URI, text]]) });
      assert.deepEqual(said(edited), said(fresh), `seed ${SEED}, edit ${count}: ${JSON.stringify(text)}`);
    }
  });

  it(`cuts after ${EDITS * 10} random edits as if the text were new`, () => {
    const random = seeded(SEED + 1);
    let report = splitReport(URI, pick(random, REPORTS));
    for (let count = 0; count < EDITS * 10; count++) {
      const text = random() < 0.01 ? pick(random, REPORTS) : applyEdit(report.text, randomEdit(random, report.text, 600));
      const { report: next, before, behind } = resplitReport(report, text);
      const fresh = splitReport(URI, text);
      assert.deepEqual(next, fresh, `seed ${SEED + 1}, edit ${count}: ${JSON.stringify(report.text)} → ${JSON.stringify(text)}`);
      const words = ({ paragraphs }: typeof next) => paragraphs.map((paragraph) => `${paragraph.kind}${paragraph.level}${paragraph.text}`);
      assert.deepEqual(words(next).slice(0, before), words(report).slice(0, before));
      if (behind > 0) assert.deepEqual(words(next).slice(-behind), words(report).slice(-behind));
      report = next;
    }
  });

  it('reads one paragraph at a keystroke, however long the report is', () => {
    const host = new AnalysisHost();
    const lines = Array.from({ length: 2000 }, (_, i) => `第${i}项工作全年完成投资${i + 1}亿元，同比增长${(i % 9) + 1}%。`);
    host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 2000);
    for (const at of [0, 1000, 1999]) {
      const typed = lines.with(at, `${lines[at]?.slice(0, -1)}，稳。`);
      host.apply({ reports: new Map([[URI, typed.join('\n')]]) });
      const fresh = host.analysis().report(URI)?.fresh ?? 0;
      assert.ok(fresh >= 1 && fresh <= 2, `line ${at}: ${fresh} paragraphs`);
      host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
      assert.ok((host.analysis().report(URI)?.fresh ?? 9) <= 2);
    }
  });

  it('takes over paragraphs that were moved, and reads none for a setting', () => {
    const host = new AnalysisHost();
    const lines = Array.from({ length: 50 }, (_, i) => `第${i}项工作全年完成投资${i + 1}亿元。`);
    host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 50);
    host.apply({ reports: new Map([[URI, [...lines.slice(30), ...lines.slice(0, 30)].join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 0);
    host.apply({ settings: { ...DEFAULT_SETTINGS, rules: { 'target-mismatch': 'off' } } });
    assert.equal(host.analysis().report(URI)?.fresh, 0);
    host.apply({ data: new Map([['file:///work/名称.csv', file('名称.csv', 'names', '名称,类别\n荥阳市,district\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 50);
  });
});
