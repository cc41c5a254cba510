import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysis.ts';
import type { DataFile } from '../../server/src/data/schema.ts';
import { pick, seeded } from '../support/randomEdits.ts';

const URI = 'file:///work/目标.csv';
const HEADER = '指标,别名,地区,时期,目标值,完成值';
const ROWS = [
  '新签约项目总额,签约总额,惠济区,2023,400亿元,',
  '规上工业增加值,,惠济区,2023,8%以上,7.5%',
  '规上工业增加值,,荥阳市,2023,9%以上,',
  '新增高新技术企业,,荥阳市,2023,30家,12家',
  '新增高新技术企业,,荥阳市,2022,20家,21家',
  '固定资产投资,,荥阳市,2023,6%,',
];
const REPORTS = new Map([
  [
    'file:///work/a.gongwen',
    '在惠济区推进会上的讲话\n\n（2023年7月28日）\n\n力争全年新签约项目总额420亿元、规上工业增加值增长8%左右。\n\n全区环境持续改善，绿化率提高到45%。\n\n荥阳市2023年规上工业增加值增长7%，高于全市2个百分点。',
  ],
  [
    'file:///work/b.gongwen',
    '# 荥阳市2023年工作要点\n\n全年新增高新技术企业40家，固定资产投资增长5%。\n\n去年新增高新技术企业21家。\n\n坚持稳中求进，办好10件实事。',
  ],
]);

const targets = (rows: readonly string[]): ReadonlyMap<string, DataFile> =>
  new Map([[URI, { uri: URI, kind: 'targets', text: `${[HEADER, ...rows].join('\n')}\n` }]]);

/** All that is said of the reports, and how many paragraphs were read for it. */
function said(host: AnalysisHost) {
  const all = [...REPORTS.keys()].map((uri) => host.analysis().report(uri));
  const fresh = all.reduce((sum, one) => sum + (one?.fresh ?? 0), 0);
  return { fresh, all: all.map((one) => one && { ...one, fresh: 0, paragraphs: one.paragraphs }) };
}

function hostWith(rows: readonly string[]): AnalysisHost {
  const host = new AnalysisHost();
  host.apply({ data: targets(rows), reports: REPORTS });
  said(host);
  return host;
}

describe('a changed targets file', () => {
  it('binds anew only what may speak of the changed record', () => {
    const host = hostWith(ROWS);
    host.apply({ data: targets(ROWS.with(0, '新签约项目总额,签约总额,惠济区,2023,4200亿元,')) });
    assert.equal(said(host).fresh, 1);
    host.apply({ data: targets(ROWS.with(0, '新签约项目总额,签约总额,惠济区,2023,420亿元,')) });
    const { fresh, all } = said(host);
    assert.equal(fresh, 1);
    assert.ok(!all[0]?.findings.some(({ rule, target }) => rule === 'target-mismatch' && target?.includes('新签约')));
  });

  it('reads no paragraph where records only moved, and knows where they stand now', () => {
    const host = hostWith(ROWS);
    host.apply({ data: targets([...ROWS.slice(1), ROWS[0] ?? '']) });
    const { fresh, all } = said(host);
    assert.equal(fresh, 0);
    assert.deepEqual(all, said(hostWith([...ROWS.slice(1), ROWS[0] ?? ''])).all);
  });

  it('reads all where an indicator gets another name', () => {
    const host = hostWith(ROWS);
    const before = host.analysis().report('file:///work/b.gongwen')?.paragraphs.length ?? 0;
    host.apply({ data: targets(ROWS.with(5, '绿化率,,荥阳市,2023,46%,')) });
    assert.ok(said(host).fresh > before);
  });

  it('says after any change of records what a fresh analysis says', () => {
    const random = seeded(11);
    const host = hostWith(ROWS);
    let rows: readonly string[] = ROWS;
    for (let i = 0; i < 150; i++) {
      const at = Math.floor(random() * Math.max(1, rows.length));
      const row = rows[at] ?? pick(random, ROWS);
      const edits: readonly (() => readonly string[])[] = [
        () => rows.with(at, row.replace(/\d+(?=亿|家|%)/, String(1 + Math.floor(random() * 60)))),
        () => rows.toSpliced(at, 1),
        () => rows.toSpliced(at, 0, pick(random, ROWS)),
        () => rows.with(at, row.replace('2023', '2022')),
        () => rows.with(at, row.replace('惠济区', '荥阳市')),
        () => rows.with(at, row.replace('签约总额', '')),
        () => [...rows.slice(at), ...rows.slice(0, at)],
        () => ROWS,
      ];
      rows = rows.length === 0 ? ROWS : pick(random, edits)();
      host.apply({ data: targets(rows) });
      // Several changes may come before a report is asked for.
      if (random() < 0.3) continue;
      assert.deepEqual(said(host).all, said(hostWith(rows)).all, rows.join('\n'));
    }
  });
});

describe('rules that read bindings', () => {
  it('say so, for the others do not run again where a record changed', () => {
    const folder = new URL('../../server/src/rules/', import.meta.url);
    const reading = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'rule.ts')
      .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
      .filter(({ text }) => /\bbindings\b/.test(text));
    assert.ok(reading.length > 0);
    for (const { name, text } of reading) {
      assert.match(text, /scope: 'paragraph'/, name);
      assert.match(text, /\n {2}bindings: true,/, name);
    }
  });
});
