import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。';

interface Answer {
  readonly files: readonly {
    readonly path: string;
    readonly characters: number;
    readonly findings: readonly { readonly rule: string }[];
  }[];
  readonly data: readonly {
    readonly path: string;
    readonly records: number;
    readonly problems: readonly {
      readonly code: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  }[];
}

/** Runs the check over a folder of such files, as a person would. */
function check(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly status: number | null;
  readonly err: string;
  readonly answer: Answer;
} {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bad-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), CLI, 'check', folder, '--format', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    for (const [name, content] of Object.entries(files)) assert.deepEqual(readFileSync(join(folder, name)), Buffer.from(content), name);
    return { status, err: stderr, answer: JSON.parse(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('bad input', { timeout: 120_000 }, () => {
  it('is named at its place, and the rest still works', () => {
    const { status, err, answer } = check({
      '目标.yaml':
        '时期: 2023\n目标:\n  - { 地区: 惠济区, 指标: 新签约项目总额, 目标值: 400亿元 }\n  - 地区: "惠济区\n    指标: [工业投资\n',
      '科技目标.csv':
        '编号,指标,地区,时期,目标值\na,专精特新企业,惠济区,2023,30家\na,瞪羚企业,惠济区,2023,20家\nb,高新技术企业,惠济区,2023,30咕\nc,独角兽企业,惠济区,2023,2家\n',
      'targets.csv': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256),
      '空.gongwen': '',
      '稿.gongwen': DRAFT,
    });
    assert.equal(err, '');
    assert.equal(status, 1);
    const problems = answer.data.flatMap(({ path, problems }) =>
      problems.map(({ code, range }) => `${path.split('/').pop()}:${range.start.line + 1} ${code}`),
    );
    assert.deepEqual(
      problems.sort(),
      ['targets.csv:1 not-text', '目标.yaml:4 syntax', '科技目标.csv:3 duplicate-id', '科技目标.csv:4 unknown-unit'].sort(),
    );
    for (const { problems } of answer.data) for (const { message } of problems) assert.match(message, /[\p{Script=Han}]{4}/u);
    assert.equal(answer.data.find(({ path }) => path.endsWith('科技目标.csv'))?.records, 3);
    const found = Object.fromEntries(answer.files.map(({ path, findings }) => [path.split('/').pop(), findings.map(({ rule }) => rule)]));
    assert.deepEqual(found, { '空.gongwen': [], '稿.gongwen': ['target-mismatch'] });
  });

  it('may be one line of two million characters', () => {
    const sentence = '全区上下凝心聚力推动各项工作落地见效，道路、管网和标准厂房同步推进，老城区的夜市和新商圈都热起来了';
    const words = Array.from({ length: Math.floor(2_000_000 / 64) }, (_, i) => `${sentence}（记于${i}号楼）。`).join('');
    const { status, err, answer } = check({
      '目标.yaml': '时期: 2023\n目标:\n  - { 地区: 惠济区, 指标: 新签约项目总额, 目标值: 400亿元 }\n',
      '长.gongwen': `${words}${DRAFT}`,
    });
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.ok((answer.files[0]?.characters ?? 0) > 1_500_000);
    assert.deepEqual(answer.files[0]?.findings.filter(({ rule }) => rule === 'target-mismatch').length, 1);
  });
});
