import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { excerpt, padTo, widthOf } from '../../server/src/cli/terminal.ts';
import { runCli } from '../support/terminal.ts';

const targets = (value: string) => `时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: ${value} }\n`;
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';
const rulesOf = (out: string) =>
  JSON.parse(out).files.map((file: { path: string; findings: { rule: string }[] }) => [
    file.path,
    ...file.findings.map(({ rule }) => rule),
  ]);

describe('hegao check', () => {
  it('prints what other programs read', async () => {
    const { status, out, err } = await runCli(['check', '--format', 'json'], { 'draft.txt': DRAFT, 'targets.yaml': targets('400亿元') });
    const result = JSON.parse(out);
    assert.deepEqual([status, err, result.version], [1, '', 1]);
    const [file] = result.files;
    assert.deepEqual([file.path, file.characters], ['draft.txt', DRAFT.length]);
    assert.deepEqual(file.coverage, { figures: 1, claims: 1, matched: 1, contradicted: 1 });
    const [finding] = file.findings;
    const start = DRAFT.indexOf('420亿元');
    assert.deepEqual(
      [finding.rule, finding.kind, finding.level, finding.start, finding.end, finding.text, finding.expected],
      ['target-mismatch', 'value', 'error', start, start + 5, '420亿元', '400亿元'],
    );
    assert.deepEqual(finding.range, { start: { line: 0, character: start }, end: { line: 0, character: start + 5 } });
    assert.equal(finding.target, '惠济区/新签约项目总额/2023');
    assert.deepEqual([finding.related[0].path, finding.related[0].range.start.line], ['targets.yaml', 3]);
    const [{ start: from, end: to, newText }] = finding.fixes[0].edits;
    assert.equal(DRAFT.slice(0, from) + newText + DRAFT.slice(to), DRAFT.replace('420', '400'));
    assert.deepEqual(result.data, [{ path: 'targets.yaml', records: 1, problems: [] }]);
    assert.deepEqual(result.summary, { files: 1, characters: DRAFT.length, error: 1, warning: 0, information: 0, hint: 0 });
  });

  it('sets the status by --fail-on, and by problems in data files', async () => {
    const disk = { 'draft.txt': DRAFT, 'targets.yaml': targets('400亿元') };
    assert.equal((await runCli(['check', '--fail-on', 'never'], disk)).status, 0);
    const loose = { 'draft.txt': '投资约60亿元左右。\n' };
    const level = JSON.parse((await runCli(['check', '--format', 'json'], loose)).out).files[0].findings[0].level;
    assert.equal((await runCli(['check', '--fail-on', level], loose)).status, 1);
    assert.equal((await runCli(['check'], { 'draft.txt': '一切如常。\n', 'targets.yaml': targets('3x0') })).status, 1);
    assert.equal((await runCli(['check'], { 'draft.txt': '一切如常。\n' })).status, 0);
  });

  it('answers wrong usage and unreadable input with 2, on standard error, and still prints the rest', async () => {
    for (const args of [
      ['check', '--fail-on', 'much'],
      ['check', '--year', '23'],
      ['check', 'gone.txt'],
      ['check', '--colour'],
      ['frob'],
      [],
    ]) {
      const { status, out, err } = await runCli(args, { 'draft.txt': '一切如常。\n' });
      assert.equal(status, 2, args.join(' '));
      assert.notEqual(err, '', args.join(' '));
      assert.doesNotMatch(out, /error:/);
    }
    const { status, out, err } = await runCli(['check', '--format', 'json'], { 'a.txt': null, 'b.txt': '一切如常。\n' });
    assert.deepEqual([status, rulesOf(out), err], [2, [['b.txt']], 'hegao: a.txt: 读不出。\n']);
    assert.equal((await runCli(['--version'], {})).out, '9.9.9\n');
    assert.equal((await runCli(['--help'], {})).status, 0);
  });

  it('takes the data files from the folder of each report up to the current one', async () => {
    const disk = {
      'targets.yaml': targets('400亿元'),
      '甲/draft.txt': DRAFT,
      '甲/乙/draft.txt': DRAFT,
      '丙/targets.yaml': targets('420亿元'),
      '丙/draft.txt': DRAFT,
      '/elsewhere/draft.txt': DRAFT,
      '/targets.yaml': targets('400亿元'),
    };
    const check = async (...args: string[]) => rulesOf((await runCli(['check', '--format', 'json', ...args], disk)).out);
    assert.deepEqual(await check('甲'), [
      ['甲/draft.txt', 'target-mismatch'],
      ['甲/乙/draft.txt', 'target-mismatch'],
    ]);
    assert.deepEqual(await check('甲/乙/draft.txt'), [['甲/乙/draft.txt', 'target-mismatch']]);
    assert.deepEqual(await check('/elsewhere/draft.txt'), [['../elsewhere/draft.txt']]);
    assert.deepEqual(await check('甲/draft.txt', '--data', '丙'), [['甲/draft.txt']]);
    assert.deepEqual(await check('/elsewhere/draft.txt', '--data', 'targets.yaml'), [['../elsewhere/draft.txt', 'target-mismatch']]);
  });

  it('tells the kind of a data file that was named by what it holds', async () => {
    const disk = {
      'draft.txt': '花园口新型产业园开工。\n',
      '园区.yaml': '名称:\n  - { 名称: 花园口新兴产业园, 类别: 园区 }\n',
    };
    const rules = async (...args: string[]) => rulesOf((await runCli(['check', '--format', 'json', ...args], disk)).out)[0].slice(1);
    assert.deepEqual(await rules('draft.txt'), []);
    assert.deepEqual(await rules('draft.txt', '--data', '园区.yaml'), ['name-wording']);
  });

  it('takes year and scope where the text has none', async () => {
    const disk = { 'draft.txt': '全区力争全年新签约项目总额420亿元。\n', 'targets.yaml': targets('400亿元') };
    const rules = async (...args: string[]) => rulesOf((await runCli(['check', '--format', 'json', ...args], disk)).out)[0].slice(1);
    assert.deepEqual(await rules('--year', '2023', '--scope', '惠济区'), ['target-mismatch']);
    assert.deepEqual(await rules('--year', '2022', '--scope', '荥阳市'), []);
  });

  it('shows people the line with a mark under the figure', async () => {
    const { out } = await runCli(['check'], { 'draft.txt': DRAFT, 'targets.yaml': targets('400亿元') });
    const lines = out.split('\n');
    assert.equal(lines[0], 'draft.txt');
    assert.match(lines[1] ?? '', /^ {2}1:18 {2}错误 {2}.+ {2}target-mismatch$/);
    const line = lines[2] ?? '';
    const mark = lines[3] ?? '';
    assert.equal(widthOf(mark.slice(0, mark.indexOf('^'))), widthOf(line.slice(0, line.indexOf('420亿元'))));
    assert.equal(mark.match(/\^+/)?.[0].length, widthOf('420亿元'));
    assert.match(out, /（targets\.yaml:4）\n {3}→ /);
    assert.match(out, /1 份稿件，\d+ 字：1 个错误 · 数字 0\/1 已核\n$/);
    const english = await runCli(['check', '--lang', 'en'], { 'draft.txt': DRAFT, 'targets.yaml': targets('400亿元') });
    assert.match(english.out, /\n1 report, \d+ characters: 1 error, 0 warnings · figures 0\/1 checked\n$/);
  });

  it('counts characters as a desk does, and finds nothing right where nothing was read', async () => {
    const { out } = await runCli(['check'], { 'a.txt': '一切如常。\n\n　　天气 晴好𠮷。\n' });
    assert.match(out, /^1 份稿件，11 字：未发现问题/);
    const none = await runCli(['check'], {});
    assert.deepEqual([none.status, none.out], [2, '']);
    assert.match(none.err, /没有找到稿件/);
    const records = await runCli(['check'], { 'targets.yaml': targets('400亿元') });
    assert.deepEqual([records.status, records.out], [0, '没有稿件，数据文件 1 个\n']);
  });
});

describe('hegao figures', () => {
  it('prints everything that was understood', async () => {
    const { status, out } = await runCli(['figures', 'draft.txt', '--format', 'json'], {
      'draft.txt': `“三个坚持”\n${DRAFT}`,
      'targets.yaml': targets('≥420亿元'),
      'slogans.yaml': 'slogans:\n  - { text: 三个坚持, quoted: true }\n',
      'names.yaml': 'names:\n  - { name: 惠济区, type: district }\n',
    });
    assert.equal(status, 0);
    const [file] = JSON.parse(out).files;
    const offset = DRAFT.indexOf('420') + 7;
    assert.deepEqual(file.figures.length, 1);
    const { start, end, text, kind, value, low, high, unit, approximate, scope, period, modality, target, verdict } = file.figures[0];
    assert.deepEqual([start, end, text, kind, value, unit], [offset, offset + 5, '420亿元', 'money', 42e9, '元']);
    assert.deepEqual([low, high, approximate], [42e9, 42e9, null]);
    assert.deepEqual([scope, period, modality, target], ['惠济区', '2023', 'goal', '惠济区/新签约项目总额/2023']);
    assert.equal(['agrees', 'contradicts'].includes(verdict), true);
    assert.deepEqual(
      file.periods.map(({ from, to, text: words }: Record<string, string>) => [words, from, to]),
      [['2023年', '2023-01-01', '2023-12-31']],
    );
    assert.deepEqual(file.slogans, [{ start: 1, end: 5, text: '三个坚持', record: '三个坚持' }]);
    assert.deepEqual(file.names, [{ start: 7, end: 10, text: '惠济区', type: 'district', record: '惠济区' }]);
  });

  it('lists them for people too', async () => {
    const { out } = await runCli(['figures', 'draft.txt'], { 'draft.txt': DRAFT, 'targets.yaml': targets('400亿元') });
    assert.match(out, /数字 1\n.*✗ {2}420亿元 {2}惠济区 · .*新签约项目总额/);
    assert.match(out, /时期 1\n/);
  });
});

describe('terminal', () => {
  it('counts two columns for a Han character', () => {
    assert.equal(widthOf('420亿元'), 7);
    assert.equal(padTo('亿元', 6), '亿元  ');
  });

  it('cuts a long line around the mark and lets nothing command the terminal', () => {
    const text = `${'前'.repeat(500)}420亿元${'后'.repeat(500)}\n下一行`;
    const { line, mark } = excerpt(text, { start: 500, end: 505 });
    assert.ok(widthOf(line) <= 82, String(widthOf(line)));
    assert.ok(line.startsWith('…前') && line.endsWith('后…'));
    assert.equal(widthOf(mark.trimEnd()) - mark.trim().length, widthOf(line.slice(0, line.indexOf('420'))));
    assert.equal(excerpt('\u001b[31m红\u0007字', { start: 5, end: 6 }).line, '[31m红字');
    assert.deepEqual(excerpt('', { start: 0, end: 0 }), { line: '', mark: '^' });
  });
});

describe('the program itself', () => {
  const cli = join(dirname(fileURLToPath(import.meta.url)), '../../server/src/cli.ts');

  it('reads the disk, flushes a long answer into a pipe, and sets the status', { timeout: 30_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
    try {
      writeFileSync(join(folder, 'targets.yaml'), targets('400亿元'));
      writeFileSync(join(folder, 'draft.txt'), DRAFT.repeat(400));
      const run = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), cli, 'check', folder, '--format', 'json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      assert.equal(run.stderr, '');
      assert.equal(JSON.parse(run.stdout).files[0].findings.filter(({ rule }: { rule: string }) => rule === 'target-mismatch').length, 400);
      assert.ok(run.stdout.length > 200_000);
      assert.equal(run.status, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const shell = (line: string) =>
    spawnSync('bash', ['-c', `hegao() { "${process.execPath}" --import "${import.meta.resolve('tsx')}" "${cli}" "$@"; }; ${line}`], {
      encoding: 'utf8',
    });

  it('says in one line that a disk is full, with status 2', { skip: !existsSync('/dev/full') }, () => {
    const { status, stderr } = shell('hegao --help > /dev/full');
    assert.deepEqual([status, stderr], [2, 'hegao: 结果未能全部写出（ENOSPC）。The results could not be written in full.\n']);
    assert.equal(shell('hegao check gone.txt 2> /dev/full').status, 2);
  });

  it('prints its results though nobody reads what is said beside them', { skip: process.platform === 'win32' }, () => {
    const { stdout } = shell(`set -o pipefail; { hegao check gone.txt '${cli}' --packs none --config none 2>&1 >&3 | true; } 3>&1`);
    assert.match(stdout, /^1 份稿件/);
  });
});
