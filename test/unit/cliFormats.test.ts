import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv-draft-04';
import iconv from 'iconv-lite';
import type { Log } from 'sarif';
import { rewriteText } from '../../server/src/node/rewrite.ts';
import { decodeText } from '../../server/src/text/decode.ts';
import { runCli } from '../support/terminal.ts';

const TARGETS =
  '地区: 惠济区\n时期: 2023\n来源: 市委全会 <第2号> & “附件”\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n  - { 指标: 新增高新技术企业, 目标值: 30家 }\n';
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n会上说：投资约60亿元左右。\n惠济区2023年力争新增高新技术企业30家。\n';
const DISK = { '稿件/draft.txt': DRAFT, 'targets.yaml': TARGETS, '稿件/干净, 好:稿.txt': '会议召开。\n' };
const require = createRequire(import.meta.url);

describe('--format sarif', () => {
  it('holds against the SARIF 2.1 schema, with fixes, related places and suppressed results', async () => {
    const sidecar = '忽略:\n  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 讲话原文 }\n';
    const { status, out } = await runCli(['check', '--format', 'sarif'], { ...DISK, '稿件/draft.txt.hegao.yaml': sidecar });
    const log: Log = JSON.parse(out);
    const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
    const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);
    assert.equal(validate(log), true, JSON.stringify(validate.errors, null, 1));
    assert.equal(validate({ ...log, runs: [{}] }), false, 'the schema can fail');
    assert.equal(status, 1);
    const [run] = log.runs;
    assert.equal(run?.columnKind, 'utf16CodeUnits');
    const [wrong, ignored] = run?.results ?? [];
    assert.deepEqual(wrong?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: '%E7%A8%BF%E4%BB%B6/draft.txt' },
      region: { startLine: 1, startColumn: 18, endLine: 1, endColumn: 23 },
    });
    assert.equal(wrong?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri, 'targets.yaml');
    assert.equal(wrong?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, '400亿');
    assert.equal(run?.tool.driver.rules?.[wrong?.ruleIndex ?? -1]?.id, 'target-mismatch');
    assert.deepEqual(ignored?.suppressions, [{ kind: 'external', justification: '讲话原文' }]);
  });
});

describe('the proof sheet', () => {
  const sidecar = [
    '忽略:',
    '  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 讲话<原文>|照录 }',
    '核对:',
    '  - { 文字: 30家, 句子: 旧句子, 由: 李四, 于: 2026-01-01 }',
    '',
  ].join('\n');
  const disk = {
    ...DISK,
    '稿件/draft.txt.hegao.yaml': sidecar,
    'more.targets.yaml': '地区: 上街区\n时期: 2023\n目标:\n  - { 指标: 新增就业, 目标值: 3000人 }\n',
  };

  it('is a page that prints: every figure with verdict, record and source, then what is wrong, ignored or lapsed', async () => {
    const { out } = await runCli(['check', '--format', 'html', '--fail-on', 'never'], disk);
    assert.match(out, /^<!doctype html>\n<html lang="zh-CN">/);
    assert.match(out, /@page\{size:A4/);
    assert.doesNotMatch(out, /<script|https?:/);
    for (const text of [
      '校对单',
      '✗ 不符',
      '✓ 相符',
      '市委全会 &lt;第2号&gt; &amp; “附件”',
      '讲话&lt;原文&gt;|照录',
      '李四 2026-01-01',
      '新增就业',
      '签发',
    ]) {
      assert.ok(out.includes(text), text);
    }
    assert.ok(!out.includes('<第2号>'));
  });

  it('is a Markdown page too, whose tables hold together', async () => {
    const { out } = await runCli(['check', '--format', 'markdown', '--lang', 'en', '--fail-on', 'never'], disk);
    assert.match(out, /^# Proof sheet\n\n2026-11-24 · 2 reports · figures 1\/\d checked\n/);
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    for (const [i, line] of rows.entries())
      if (/^\| ---/.test(rows[i + 1] ?? '')) assert.equal(cells(rows[i + 2] ?? ''), cells(line), line);
    assert.ok(out.includes('\\<第2号\\>'));
  });
});

describe('--coverage', () => {
  it('lists every figure and the targets that none mentions', async () => {
    const more = `${TARGETS}  - { 指标: 新增就业, 目标值: 3000人 }\n`;
    const { out } = await runCli(['check', '--coverage'], { ...DISK, 'targets.yaml': more });
    assert.match(out, /稿件\/draft\.txt {2}数字 1\/\d 已核\n {2}1:18 {2}✗ 不符 +420亿元 .*≠400亿元\n/);
    assert.match(out, /没有稿件提到的目标\n {2}targets\.yaml:7 {2}惠济区\/新增就业\/2023 {2}3000人\n/);
  });

  it('sets the status by --min-coverage', async () => {
    const disk = { 'a.txt': '惠济区2023年力争新签约项目总额400亿元。惠济区2023年社会消费品零售总额增长7%。\n', 'targets.yaml': TARGETS };
    const { status, err } = await runCli(['check', '--min-coverage', '60'], disk);
    assert.deepEqual([status, err], [1, 'hegao: 数字已核 50.0%，低于要求的 60%。\n']);
    assert.equal((await runCli(['check', '--min-coverage', '50%'], disk)).status, 0);
    assert.equal((await runCli(['check', '--min-coverage', '101'], disk)).status, 2);
    const json = JSON.parse((await runCli(['check', '--format', 'json'], disk)).out);
    assert.deepEqual(json.figures, { total: 2, checked: 1 });
    assert.deepEqual(json.files[0].verdicts, { contradicts: 0, unmatched: 1, agrees: 1, ticked: 0, ignored: 0, total: 2, checked: 1 });
    assert.deepEqual(
      json.files[0].figures.map(({ text, verdict }: Record<string, string>) => [text, verdict]),
      [
        ['400亿元', 'agrees'],
        ['7%', 'unmatched'],
      ],
    );
    assert.deepEqual(
      json.unmentioned.map(({ target }: Record<string, string>) => target),
      ['惠济区/新增高新技术企业/2023'],
    );
  });

  it('shows ticks, lapsed ones and what is wrong in the sidecar', async () => {
    const sentence = '惠济区2023年社会消费品零售总额增长7%';
    const sidecar = `忽略:\n  - { 规则: placeholder, 文字: XX, 原因: 甲 }\n核对:\n  - { 文字: 7%, 句子: ${sentence}, 由: 张三, 于: 2026-11-01, 来源: 月报 }\n  - { 文字: 8%, 句子: 不在了, 由: 李四, 于: 2026-11-01 }\n`;
    const { out, status } = await runCli(['check', '--coverage'], { 'a.txt': `${sentence}。\n`, 'a.txt.hegao.yaml': sidecar });
    assert.match(out, /✓ 已核 {2}7% .*张三 2026-11-01\n {2}! 8% {2}核对已失效：句子已改 {2}李四 2026-11-01/);
    assert.match(out, /a\.txt\.hegao\.yaml\n {2}2:5 {2}信息 {2}忽略未起作用.*suppression-unused/);
    assert.match(out, /数字 1\/1 已核 · 1 处核对已失效\n$/);
    assert.equal(status, 0);
  });
});

describe('--fix', () => {
  it('leaves figures that contradict each other to people, for nobody else knows which is wrong', async () => {
    const text = '签约项目50个，其中工业30个、服务业25个，完成投资４００亿元。\n';
    const { disk: after } = await runCli(['check', '--fix-figures'], { 'a.txt': text });
    assert.equal(after.get('/work/a.txt'), text.replace('４００', '400'));
  });

  const disk = { 'a.txt': '投资400 亿元，占比提高.46个百分点。\n惠济区2023年力争新签约项目总额420亿元。\n', 'targets.yaml': TARGETS };

  it('makes the changes that leave no choice and leaves figures to people', async () => {
    const { disk: after, err, status } = await runCli(['check', '--fix'], disk);
    assert.equal(after.get('/work/a.txt'), '投资400亿元，占比提高0.46个百分点。\n惠济区2023年力争新签约项目总额420亿元。\n');
    assert.deepEqual([status, err], [1, 'hegao: 改正 2 处，写入 1 份稿件。\n']);
    const all = await runCli(['check', '--fix-figures'], disk);
    assert.match(all.disk.get('/work/a.txt') ?? '', /总额400亿元。\n$/);
    assert.equal(all.status, 0);
  });

  it('shows a patch and writes nothing with --dry-run', async () => {
    for (const name of ['a.txt', '报告 定稿.txt', '“引”"号.txt']) {
      const named = { [name]: disk['a.txt'], 'targets.yaml': TARGETS };
      const { out, err, disk: after, status } = await runCli(['check', '--fix', '--dry-run'], named);
      assert.equal(after.get(`/work/${name}`), disk['a.txt']);
      assert.deepEqual([status, err], [0, 'hegao: 可改正 2 处，涉及 1 份稿件，没有写入。\n']);
      assert.equal(out.includes(`--- a/${name}\n+++ b/${name}\n`), !name.includes('"'), out);
      const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
      try {
        writeFileSync(join(folder, name), disk['a.txt']);
        const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
        assert.equal(applied.status, 0, applied.stderr);
        assert.match(readFileSync(join(folder, name), 'utf8'), /^投资400亿元，占比提高0\.46个百分点。/);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
    assert.equal((await runCli(['check', '--dry-run'], disk)).status, 2);
  });

  it('writes a report back in its own encoding, or not at all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
    try {
      const path = join(folder, 'a.txt');
      for (const [encoding, mark] of [
        ['utf-8', false],
        ['utf-8', true],
        ['utf-16le', true],
        ['utf-16be', true],
        ['gb18030', false],
      ] as const) {
        const before = '投资400 亿元，㐂𠮷喆€。'.repeat(9);
        writeFileSync(path, iconv.encode(before, encoding, { addBOM: mark }));
        assert.equal(await rewriteText(path, before, '投资400亿元，㐂𠮷喆€。'), null, encoding);
        const bytes = readFileSync(path);
        assert.deepEqual(bytes, iconv.encode('投资400亿元，㐂𠮷喆€。', encoding, { addBOM: mark }));
        assert.deepEqual(decodeText(bytes), { text: '投资400亿元，㐂𠮷喆€。', encoding });
      }
      assert.notEqual(await rewriteText(join(folder, 'gone.txt'), '', 'a'), null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('--baseline', () => {
  it('lets through what stood before, wherever it moved, and reports what is new', async () => {
    const first = await runCli(['check', '--baseline', 'base.json', '--update-baseline'], DISK);
    const base = first.disk.get('/work/base.json') ?? '';
    assert.equal(first.status, 0);
    assert.doesNotMatch(base, /新签约|420/, 'no word of the report');
    const moved = { ...DISK, 'base.json': base, '稿件/draft.txt': `题目一则\n\n${DRAFT}` };
    const second = await runCli(['check', '--baseline', 'base.json'], moved);
    assert.match(second.out, /未发现问题 · 数字 1\/\d 已核 · 基线内 2 处\n$/);
    const worse = { ...moved, '稿件/draft.txt': `${DRAFT}投资约60亿元左右。\n` };
    const third = await runCli(['check', '--baseline', 'base.json', '--format', 'json'], worse);
    assert.deepEqual(
      JSON.parse(third.out).files[0].findings.map(({ rule, start }: Record<string, unknown>) => [rule, start]),
      [['approximation-clash', DRAFT.length + 2]],
    );
    assert.equal((await runCli(['check', '--baseline', 'gone.json'], DISK)).status, 2);
    assert.equal((await runCli(['check', '--baseline', 'base.json'], { ...DISK, 'base.json': '{}' })).status, 2);
    assert.equal((await runCli(['check', '--update-baseline'], DISK)).status, 2);
  });
});

describe('hegao.yaml', () => {
  it('sets what the command line leaves open', async () => {
    const config = '# 本报\n失败级别: never\n语言: en\n规则:\n  target-mismatch: hint\n  approximation-clash: off\n最低核对率: 0\n';
    const { out, status } = await runCli(['check'], { ...DISK, 'hegao.yaml': config });
    assert.equal(status, 0);
    assert.match(out, /hint/);
    assert.match(out, /0 errors, 0 warnings, 1 hint /);
    assert.match((await runCli(['check', '--lang', 'zh'], { ...DISK, 'hegao.yaml': config })).out, /1 个提示/);
    const informed = { ...DISK, 'hegao.yaml': config.replace('hint', 'information') };
    assert.match((await runCli(['check'], informed)).out, /0 errors, 0 warnings, 1 info /);
    assert.match((await runCli(['check', '--lang', 'zh'], informed)).out, /：1 条信息 /);
    assert.match((await runCli(['check', '--config', 'none'], { ...DISK, 'hegao.yaml': config })).out, /1 个错误/);
    assert.match(
      (await runCli(['check', '--config', 'my.yaml'], { ...DISK, 'my.yaml': 'rules: { target-mismatch: off }' })).out,
      /1 个警告|1 个错误/,
    );
  });

  it('says all that is not understood at once, from the first line on', async () => {
    const { err } = await runCli(['check'], { ...DISK, 'hegao.yaml': '方安: 党报\n规则:\n  没有的: off\n年份: 23\n' });
    assert.deepEqual(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 'hegao: hegao.yaml:1'.length)),
      ['hegao: hegao.yaml:1', 'hegao: hegao.yaml:3', 'hegao: hegao.yaml:4'],
    );
  });

  it('says at which line it is not understood', async () => {
    for (const [text, said] of [
      ['语言: zh\n颜色: 红\n', 'hegao.yaml:2: 没有“颜色”这个设置。'],
      ['year: 23\n', 'hegao.yaml:1: “year”的值看不懂：23。'],
      ['rules:\n  target-mismach: off\n', 'hegao.yaml:2: 没有“target-mismach”这条规则。'],
      ['a: [\n', 'hegao.yaml:'],
    ] as const) {
      const { status, err } = await runCli(['check'], { ...DISK, 'hegao.yaml': text });
      assert.equal(status, 2, text);
      assert.ok(err.includes(said), err);
    }
  });
});

describe('--watch', () => {
  it('checks again when files change, and ends with the last status', async () => {
    const { out, status } = await runCli(['check', '--watch'], { 'a.txt': DRAFT, 'targets.yaml': TARGETS }, (files) =>
      files.set('/work/a.txt', DRAFT.replace('420', '400').replace('左右', '')),
    );
    const [first = '', second = ''] = out.split('── 12:00:00 ──');
    assert.match(first, /1 个错误/);
    assert.match(second, /未发现问题/);
    assert.equal(status, 0);
    assert.equal((await runCli(['check', '--watch', '--fix'], DISK)).status, 2);
  });

  it('holds the configuration as it is then, and says where it cannot be read', async () => {
    const disk = { 'a.txt': DRAFT, 'targets.yaml': TARGETS, 'hegao.yaml': 'rules: {}\n' };
    const silenced = await runCli(['check', '--watch'], disk, (files) =>
      files.set('/work/hegao.yaml', 'rules: { target-mismatch: off }\n'),
    );
    const [first = '', second = ''] = silenced.out.split('── 12:00:00 ──');
    assert.match(first, /1 个错误/);
    assert.match(second, /1 个警告/);
    assert.doesNotMatch(second, /错误/);
    assert.equal(silenced.status, 0);
    const broken = await runCli(['check', '--watch'], disk, (files) => files.set('/work/hegao.yaml', 'rules: [\n'));
    assert.match(broken.err, /hegao\.yaml:\d+: /);
    assert.equal(broken.status, 2);
  });
});
