import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
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
  const all = host.analysis().reports.map((uri) => host.analysis().report(uri));
  const fresh = all.reduce((sum, one) => sum + (one?.fresh ?? 0), 0);
  return { fresh, all: all.map((one) => one && { ...one, fresh: 0, paragraphs: one.paragraphs }) };
}

/** Records by field, in the files that they stand in. */
type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const TABLES: Tables = {
  'file:///work/目标.csv': [
    { 指标: '新签约项目总额', 别名: '签约总额', 地区: '惠济区', 时期: '2023', 目标值: '400亿元', 调整: '350亿元（2023-06-01）' },
    { 指标: '规上工业增加值', 地区: '惠济区', 时期: '2023', 目标值: '8%以上', 完成值: '7.5%' },
    { 指标: '规上工业增加值', 地区: '荥阳市', 时期: '2023', 目标值: '9%以上' },
    { 指标: '新增高新技术企业', 地区: '荥阳市', 时期: '2023', 目标值: '30家', 完成值: '12家', 编号: 'G1' },
    { 指标: '新增高新技术企业', 地区: '荥阳市', 时期: '2022', 目标值: '20家', 完成值: '21家' },
    { 指标: '固定资产投资', 地区: '荥阳市', 时期: '2023', 目标值: '6%', 口径: '增速' },
  ],
  'file:///work/上级/targets.yaml': [
    { 指标: '固定资产投资', 地区: '郑州市', 时期: '2023', 目标值: '7%以上', 口径: '增速' },
    { 指标: '地区生产总值', 别名: 'GDP', 地区: '荥阳市', 时期: '2023', 目标值: '6.5%左右', 完成值: '6.1%', 口径: '增速' },
    { 指标: '绿化覆盖率', 地区: '惠济区', 时期: '2025', 目标值: '45%' },
  ],
};

const MORE_REPORTS: ReadonlyMap<string, string> = new Map([
  [
    'file:///work/c.gongwen',
    '# 荥阳市2023年政府工作报告\n\n一、2023年工作回顾\n\nGDP增长6.1%，高于惠济区1个百分点。固定资产投资增长6%、新增高新技术企业12家。\n\n惠济区签约总额由350亿元提高到400亿元。\n\n二、2024年工作安排\n\n地区生产总值增长6.5%左右，力争规上工业增加值增长9%以上，绿化覆盖率达到45%。',
  ],
  [
    'file:///work/d.gongwen',
    '2023年，惠济区签约总额400亿元，规上工业增加值增长8%以上，绿化率45%。\n\n郑州市固定资产投资增长7%以上。\n\n今年惠济区新签约项目总额350亿元。',
  ],
]);

const FIELDS = ['指标', '别名', '地区', '时期', '目标值', '完成值', '口径', '编号', '调整'];

/** What a writer may put into a field; an empty text takes it away. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  指标: ['新签约项目总额', '规上工业增加值', '新增高新技术企业', '固定资产投资', '地区生产总值', '绿化覆盖率', '签约额', ''],
  别名: ['签约总额', 'GDP', '绿化率', '投资、固投', '生产总值', ''],
  地区: ['惠济区', '荥阳市', '郑州市', '荥阳', '全市', ''],
  时期: ['2023', '2022', '2024', '2023年上半年', '2023年底', '十四五', '去年', ''],
  目标值: ['400亿元', '420亿元', '4000000万元', '8%', '≥8%', '6.5%左右', '30家', '30', '10—15家', '45%', '350亿元（2023-06-01）', ''],
  完成值: ['7.5%', '12家', '21家', '410亿元', '6.1%', '增长6%', ''],
  口径: ['总量', '增速', '增量', '占比', '降幅', ''],
  编号: ['G1', 'G2', ''],
  调整: ['350亿元（2023-06-01）', '400亿元', '20家（2023-03-01）、25家', ''],
};

function changed(files: Tables, random: () => number): Tables {
  const uri = pick(random, Object.keys(TABLES));
  const rows = files[uri] ?? [];
  const at = Math.floor(random() * Math.max(1, rows.length));
  const row = rows[at] ?? {};
  const field = pick(random, FIELDS);
  const other = pick(random, Object.keys(TABLES));
  const edits: readonly (() => Tables)[] = [
    ...[1, 2, 3, 4, 5].map(() => () => ({ ...files, [uri]: rows.with(at, { ...row, [field]: pick(random, VALUES[field] ?? ['']) }) })),
    () => ({ ...files, [uri]: rows.toSpliced(at, 1) }),
    () => ({ ...files, [uri]: rows.toSpliced(at, 0, pick(random, Object.values(TABLES).flat())) }),
    () => ({ ...files, [uri]: [...rows.slice(at), ...rows.slice(0, at)] }),
    // A record goes to another file, as when a table is split.
    () => (other === uri ? files : { ...files, [uri]: rows.toSpliced(at, 1), [other]: [...(files[other] ?? []), row] }),
    () => ({ ...files, [uri]: TABLES[uri] ?? [] }),
    () => TABLES,
  ];
  // Records are not taken away until nothing is left to be held against the texts.
  if (Object.values(files).flat().length < 4) return TABLES;
  return rows.length === 0 ? { ...files, [uri]: TABLES[uri] ?? [] } : pick(random, edits)();
}

/** The files that differ from those of before; a file without rows is deleted. */
function tables(files: Tables, before: Tables = {}): ReadonlyMap<string, DataFile | null> {
  return new Map(
    Object.entries(files)
      .filter(([uri, rows]) => before[uri] !== rows)
      .map(([uri, rows]) => [
        uri,
        rows.length === 0 ? null : { uri, kind: 'targets', text: uri.endsWith('.csv') ? asCsv(rows) : asYaml(rows) },
      ]),
  );
}

const asCsv = (rows: readonly Row[]): string =>
  `${[FIELDS, ...rows.map((row) => FIELDS.map((field) => row[field] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`;

const asYaml = (rows: readonly Row[]): string =>
  rows
    .map(
      (row) =>
        `- ${
          FIELDS.filter((field) => row[field])
            .map((field) => `${field}: ${JSON.stringify(row[field])}`)
            .join('\n  ') || '备注: 空'
        }\n`,
    )
    .join('');

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

  it('says the same after any change of any field of any record, in several files', () => {
    let bound = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = seeded(seed);
      const host = new AnalysisHost();
      host.apply({ data: tables(TABLES), reports: new Map([...REPORTS, ...MORE_REPORTS]) });
      said(host);
      let files: Tables = TABLES;
      for (let i = 0; i < 50; i++) {
        const before = files;
        files = changed(files, random);
        host.apply({ data: tables(files, before) });
        // Several changes may come before a report is asked for, or one report is asked for before the next change.
        const asked = random();
        if (asked < 0.15) continue;
        if (asked < 0.3) {
          host.analysis().report(pick(random, host.analysis().reports));
          continue;
        }
        const fresh = new AnalysisHost();
        fresh.apply({ data: tables(files), reports: new Map([...REPORTS, ...MORE_REPORTS]) });
        const { all } = said(host);
        assert.deepEqual(all, said(fresh).all, JSON.stringify({ seed, i, files }));
        bound += all.reduce((sum, one) => sum + (one?.coverage.matched ?? 0), 0);
      }
    }
    assert.ok(bound > 1000, `only ${bound} claims were bound: the changes leave too little to compare`);
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
