import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import type { ReportReader } from '../../server/src/analysis/reportReader.ts';
import { readAll } from '../../server/src/cli/readReports.ts';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const TARGETS = '指标,地区,时期,目标值\n新签约项目总额,惠济区,2023,400亿元\n新增高新技术企业,荥阳市,2023,30家\n';

describe('hegao check --jobs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-jobs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'targets.csv'), TARGETS);
  for (const part of ['甲', '乙']) {
    mkdirSync(join(folder, part));
    for (let i = 0; i < 12; i++) {
      const paragraphs = [
        `# 惠济区2023年工作要点之${i}`,
        `力争全年新签约项目总额${i % 3 === 0 ? 400 : 400 + i}亿元，规上工业增加值增长${5 + i}%左右。`,
        `荥阳市新增高新技术企业${28 + i}家，坚持“三个坚持。`,
        '各有关单位要压紧压实责任，细化工作举措，加快项目建设进度，确保全年目标任务圆满完成。\n\n各有关单位要压紧压实责任，细化工作举措，加快项目建设进度，确保全年目标任务圆满完成。',
      ];
      writeFileSync(join(folder, part, `${i}.txt`), `${paragraphs.join('\n\n')}\n`);
    }
  }
  for (const value of [1825, 1852])
    writeFileSync(join(folder, `${value}.txt`), `郑州市政府工作报告\n\n（2025年1月6日）\n\n2024年，全市地区生产总值${value}亿元。\n`);
  const check = (jobs: number, ...args: readonly string[]) => {
    const all = ['--import', import.meta.resolve('tsx'), CLI, 'check', '--jobs', String(jobs), '--lang', 'zh', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('prints on several cores what it prints on one', () => {
    const one = check(1, '--format', 'json');
    const findings = JSON.parse(one.stdout).files.flatMap((file: { findings: { rule: string }[] }) =>
      file.findings.map(({ rule }) => rule),
    );
    for (const rule of ['target-mismatch', 'duplicate-sentence', 'one-indicator-two-values', 'quote-pairing'])
      assert.ok(findings.includes(rule), rule);
    assert.deepEqual(check(3, '--format', 'json'), one);
    assert.deepEqual(
      check(2, '--format', 'text', '--coverage', '--error-rate'),
      check(1, '--format', 'text', '--coverage', '--error-rate'),
    );
  });

  it('reads here what another core gave up', async () => {
    let asked = 0;
    const reader: ReportReader = {
      read: async () => {
        asked++;
        return null;
      },
      close: async () => {},
    };
    const host = new AnalysisHost();
    const reports = new Map(
      Array.from({ length: 5 }, (_, i) => [`file:///${i}.txt`, `${'全市上下齐心。'.repeat(2000 + i)}力争签约50亿元左右以上。`]),
    );
    host.apply({ reports });
    await readAll({ host, reports, inputs: {}, readers: { cores: 2, open: () => reader }, jobs: 2, onRead: () => {} });
    assert.equal(asked, 1);
    for (const uri of reports.keys()) assert.ok(host.analysis().report(uri));
  });
});
