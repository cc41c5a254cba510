import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { sidecarOf } from '../../server/src/data/fileKinds.ts';
import { coverageOf, unmentionedTargets } from '../../server/src/features/coverage.ts';
import { tickChange } from '../../server/src/features/ticks.ts';

const URI = 'file:///work/draft.txt';
const SIDECAR = sidecarOf(URI);
const TARGETS = [
  '地区: 惠济区',
  '时期: 2023',
  '来源: 市委全会',
  '目标:',
  '  - { 指标: 新签约项目总额, 目标值: 400亿元 }',
  '  - { 指标: 新增高新技术企业, 目标值: ≥30家 }',
  '  - { 指标: 工业投资, 口径: 增速, 目标值: 9% }',
  '',
].join('\n');
const TEXT = '惠济区2023年力争新签约项目总额400亿元。惠济区2023年力争新增高新技术企业25家以上。惠济区2023年社会消费品零售总额增长7%。';

/** A workspace that a person works in: the sidecar is written as the server would. */
class Desk {
  readonly host = new AnalysisHost();
  analysis: Analysis;

  constructor(text = TEXT) {
    this.analysis = this.host.apply({ reports: new Map([[URI, text]]) });
    this.targets(TARGETS);
  }

  targets(text: string): void {
    this.analysis = this.host.apply({
      data: new Map([['file:///work/targets.yaml', { uri: 'file:///work/targets.yaml', kind: 'targets', text }]]),
    });
  }

  edit(text: string): void {
    this.analysis = this.host.apply({ reports: new Map([[URI, text]]) });
  }

  tick(words: string, options: { readonly remove: true } | { readonly source?: string } = {}): string | null {
    const at = this.analysis.report(URI)?.report.text.indexOf(words) ?? -1;
    const change = tickChange(this.analysis, {
      uri: URI,
      offsets: [at],
      ...('remove' in options
        ? { action: 'untick' as const }
        : { action: 'tick' as const, by: '张三', on: '2026-11-24', source: options.source ?? null }),
    });
    if ('refused' in change) return change.refused.zh;
    this.analysis = this.host.apply({ sidecars: new Map([[change.uri, change.text === '' ? null : change.text]]) });
    return null;
  }

  get verdicts(): readonly string[] {
    return coverageOf(this.analysis, URI)?.figures.map(({ text, verdict }) => `${text} ${verdict}`) ?? [];
  }

  get stale(): readonly string[] {
    return coverageOf(this.analysis, URI)?.stale.map(({ text, cause }) => `${text} ${cause}`) ?? [];
  }
}

describe('coverage', () => {
  it('names what a figure is said of without how sure that is', () => {
    const desk = new Desk('惠济区2023年预计带动社会投资60亿元。');
    assert.equal(coverageOf(desk.analysis, URI)?.figures[0]?.indicator, '带动社会投资');
  });

  it('shows of a record the value that the text says', () => {
    const desk = new Desk('2023年上半年，惠济区新签约项目总额210亿元。惠济区2023年力争新签约项目总额400亿元。');
    desk.targets('地区: 惠济区\n时期: 2023\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元, 完成值: 210亿元, 截至: 2023-06 }\n');
    assert.deepEqual(
      coverageOf(desk.analysis, URI)?.figures.map(({ verdict, record }) => [verdict, record?.stated]),
      [
        ['agrees', '210亿元'],
        ['agrees', '400亿元'],
      ],
    );
  });

  it('tells of each claim how it stands, and which targets no report mentions', () => {
    const desk = new Desk();
    assert.deepEqual(desk.verdicts, ['400亿元 agrees', '25家以上 contradicts', '7% unmatched']);
    const coverage = coverageOf(desk.analysis, URI);
    assert.deepEqual([coverage?.total, coverage?.checked], [3, 1]);
    const [figure] = coverage?.figures ?? [];
    assert.deepEqual([figure?.scope, figure?.indicator, figure?.period], ['惠济区', '新签约项目总额', '2023年']);
    assert.deepEqual([figure?.record?.stated, figure?.record?.source], ['400亿元', '市委全会']);
    assert.deepEqual(
      unmentionedTargets(desk.analysis).map(({ indicator }) => indicator),
      ['工业投资'],
    );
    assert.equal(coverageOf(desk.analysis, 'file:///work/gone.txt'), null);
  });

  it('counts a contradiction that is ignored with a reason as checked', () => {
    const desk = new Desk();
    const noted = '忽略:\n  - { 规则: target-mismatch, 文字: 25家, 原因: 以统计局为准 }\n';
    desk.analysis = desk.host.apply({ sidecars: new Map([[SIDECAR, noted]]) });
    assert.deepEqual(desk.verdicts, ['400亿元 agrees', '25家以上 ignored', '7% unmatched']);
    const coverage = coverageOf(desk.analysis, URI);
    assert.deepEqual([coverage?.checked, coverage?.figures[1]?.reason], [2, '以统计局为准']);
  });
});

describe('a tick', () => {
  it('says who held a figure against its source, and when', () => {
    const desk = new Desk();
    assert.equal(desk.tick('400亿元'), null);
    assert.equal(desk.tick('7%', { source: '区统计局月报' }), null);
    assert.deepEqual(desk.verdicts, ['400亿元 ticked', '25家以上 contradicts', '7% ticked']);
    const ticks = coverageOf(desk.analysis, URI)?.figures.map(({ tick }) => tick);
    assert.deepEqual(ticks, [
      { by: '张三', on: '2026-11-24', source: '市委全会' },
      null,
      { by: '张三', on: '2026-11-24', source: '区统计局月报' },
    ]);
    assert.match(desk.analysis.sidecar(SIDECAR)?.text ?? '', /^# .*《draft\.txt》[\s\S]*核对:\n {2}- 文字: 400亿元\n/);
  });

  it('survives edits elsewhere, and lapses when figure, sentence or record change', () => {
    const desk = new Desk();
    desk.tick('400亿元');
    desk.edit(`题目一则\n\n会议召开。${TEXT.replace('年力争新签约', '年力争\n新签约').replace('25家', '35家')}`);
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400亿元 ticked', []]);
    desk.edit(TEXT.replace('力争新签约', '确保新签约'));
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400亿元 agrees', ['400亿元 text']]);
    desk.edit(TEXT.replace('400亿元', '400.0亿元'));
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400.0亿元 agrees', ['400亿元 text']]);
    desk.edit(TEXT);
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400亿元 ticked', []], 'undone, it holds again');
    desk.targets(TARGETS.replace('市委全会', '市政府工作报告'));
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400亿元 agrees', ['400亿元 record']]);
    desk.targets(TARGETS.replace('9%', '10%').replace('目标:', '# 备注\n目标:'));
    assert.deepEqual([desk.verdicts[0], desk.stale], ['400亿元 ticked', []], 'another record');
  });

  it('lapses when a record comes for a figure that had none', () => {
    const desk = new Desk();
    desk.tick('7%', { source: '月报' });
    desk.targets(`${TARGETS}  - { 指标: 社会消费品零售总额, 口径: 增速, 目标值: 7% }\n`);
    assert.deepEqual([desk.verdicts[2], desk.stale], ['7% agrees', ['7% record']]);
  });

  it('tells equal figures of a sentence apart', () => {
    const desk = new Desk('惠济区2023年力争新签约项目总额增长8%、社会消费品零售总额增长8%。');
    desk.tick('8%。', { source: '月报' });
    assert.deepEqual(desk.verdicts, ['8% unmatched', '8% ticked']);
  });

  it('holds for every claim of one figure', () => {
    const desk = new Desk('惠济区2023年力争新签约项目、新增就业各300个。');
    const before = desk.verdicts;
    assert.equal(before.length, 2);
    desk.tick('300个', { source: '月报' });
    assert.deepEqual([...new Set(desk.verdicts)], ['300个 ticked']);
    assert.equal(desk.verdicts.length, before.length);
    desk.tick('300个', { remove: true });
    assert.deepEqual(desk.verdicts, before);
  });

  it('is taken back, and the sidecar goes with the last one', () => {
    const desk = new Desk();
    desk.tick('400亿元');
    assert.equal(desk.tick('400亿元', { remove: true }), null);
    assert.deepEqual([desk.verdicts[0], desk.analysis.sidecar(SIDECAR)], ['400亿元 agrees', undefined]);
  });

  it('replaces the lapsed one of the same figure', () => {
    const desk = new Desk();
    desk.tick('400亿元');
    desk.targets(TARGETS.replace('市委全会', '市政府工作报告'));
    desk.tick('400亿元');
    assert.deepEqual([desk.analysis.sidecar(SIDECAR)?.ticks.length, desk.stale], [1, []]);
  });

  it('is refused where the figure contradicts its record, where there is no figure, and where the sidecar cannot be read', () => {
    const desk = new Desk();
    assert.match(desk.tick('25家') ?? '', /不符/);
    assert.match(desk.tick('力争') ?? '', /没有数字/);
    desk.analysis = desk.host.apply({ sidecars: new Map([[SIDECAR, '核对: [']]) });
    assert.match(desk.tick('400亿元') ?? '', /draft\.txt\.hegao\.yaml/);
  });
});
