import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readDataFile } from '../server/src/data/readFile.ts';
import type { DataFile } from '../server/src/data/schema.ts';
import { writeSidecar } from '../server/src/data/writeSidecar.ts';
import { readWorkbook } from '../server/src/data/xlsx/workbook.ts';
import { readWord } from '../server/src/text/docx/wordFile.ts';
import { readFrontMatter } from '../server/src/text/frontMatter.ts';
import { startCoverage } from './support/fuzz/coverage.ts';
import { fuzz } from './support/fuzz/loop.ts';
import { TARGETS } from './support/fuzz/targets.ts';

/** The time that each reader has; `npm run fuzz` takes longer. */
const EACH_MS = 1200;
const RUNS = 1500;
const SEED = 11;

describe('any bytes', () => {
  const coverage = startCoverage();
  after(() => coverage.stop());
  for (const target of TARGETS) {
    it(`are read as ${target.name}`, async () => {
      const until = performance.now() + EACH_MS;
      const { runs, failures } = await fuzz({ target, coverage, seed: SEED, runs: RUNS, isOver: () => performance.now() > until });
      assert.deepEqual(failures, []);
      assert.ok(runs >= target.seeds.length);
    });
  }
});

describe('files of enemies', { timeout: 60_000 }, () => {
  const yaml = (text: string): DataFile => ({ uri: 'file:///w/目标.yaml', kind: 'targets', text });
  const csv = (text: string): DataFile => ({ uri: 'file:///w/目标.csv', kind: 'targets', text });

  it('may nest, refer to themselves and repeat', () => {
    for (const text of [
      '['.repeat(20_000),
      `${'{a: '.repeat(5000)}`,
      `目标:\n${'- '.repeat(5000)}x`,
      `目标: ${'['.repeat(3000)}${']'.repeat(3000)}`,
      `${' '.repeat(10_000)}- 指标: x`,
      `- &a [*a, *a]\n- <<: *a\n- { <<: [*a, *a], 指标: *a }\n`,
    ])
      assert.ok(readDataFile(yaml(text)).problems.length > 0, text.slice(0, 20));
  });

  it('are told of an alias without its anchor in the head of a report, and of a bomb of aliases', () => {
    const bomb = `a: &a [x]\n${'bcdefgh'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}`;
    for (const head of ['scope: *nowhere\n', bomb]) {
      const found = readFrontMatter(`---\n${head}---\n正文`);
      assert.ok(found?.problem, head.slice(0, 20));
      assert.equal(found.scope, null);
    }
  });

  it('are not written over where they hold an alias without its anchor', () => {
    const text = '忽略:\n  - { 规则: *nowhere, 文字: 甲, 原因: 乙 }\n核对: []\n';
    assert.equal(writeSidecar(text, {}, { locale: 'zh', report: 'a.txt' }), null);
  });

  it('keep places of merged values within the file, where another record is broken', () => {
    const text = '目标:\n  - &a { 指标: 税收, 地区: 惠济区, 时期: 2023, 目标值: 3亿元 }\n  - 指标: "断\n  - <<: *a\n    时期: 2024\n';
    const { records } = readDataFile(yaml(text));
    const merged = records.at(-1)?.origin.fields.scope;
    assert.equal(records.length, 2);
    assert.equal(merged && text.slice(merged.start, merged.end), '惠济区');
  });

  it('may be one line of ten megabytes, or of a hundred thousand records', () => {
    const long = '指标,地区,时期,目标值\n税收,惠济区,2023,';
    assert.ok(readDataFile(csv(`${long}${'9'.repeat(10_000_000)}\n`)).problems.every(({ message }) => message.zh.length < 500));
    assert.ok(readDataFile(csv('名'.repeat(10_000_000))).problems.length > 0);
    const rows = Array.from({ length: 100_000 }, (_, i) => `指标${i},惠济区,2023,${i}亿元`).join('\n');
    assert.equal(readDataFile(csv(`指标,地区,时期,目标值\n${rows}\n`)).records.length, 100_000);
  });

  it('are not unpacked beyond their bounds', () => {
    const before = process.memoryUsage().arrayBuffers;
    const zeros = new Uint8Array(200 * 1024 * 1024);
    const bomb = (name: string) => zipSync({ [name]: [zeros, { level: 1 }] });
    assert.ok('unreadable' in readWorkbook(bomb('xl/workbook.xml')));
    assert.ok('unreadable' in readWord(bomb('word/document.xml')));
    const many = zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`xl/worksheets/s${i}.xml`, strToU8('')])));
    assert.ok('unreadable' in readWorkbook(many));
    assert.ok(process.memoryUsage().arrayBuffers - before < 700 * 1024 * 1024);
  });
});
