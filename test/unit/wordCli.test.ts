import assert from 'node:assert/strict';
import { linkSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CHECK_FORMATS } from '../../server/src/cli/check.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';
import { commentsIn, run, writeWord } from '../support/word.ts';

const TARGETS = '地区: 惠济区\n时期: 2023\n来源: 市委全会\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const LINES = ['惠济区工作报告', '', '惠济区2023年力争新签约项目总额420亿元。', '会上说：投资约60亿元左右。'];
const REPORT = writeWord({ paragraphs: LINES });
const samples = join(dirname(fileURLToPath(import.meta.url)), '../../samples');

describe('Word files on the command line', () => {
  const folders: Folder[] = [];
  const folder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
    const made = temporaryFolder({ 'targets.yaml': TARGETS, ...files });
    folders.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of folders.splice(0)) one.remove();
  });

  it('are found in folders, but not what Word leaves beside an open file, nor commented copies', async () => {
    const { run: hegao } = folder({
      '稿件/报告.docx': REPORT,
      '稿件/~$报告.docx': 'x',
      '稿件/报告.核稿.docx': REPORT,
      '稿件/旧稿.doc': 'x',
    });
    const { out, err, status } = await hegao('check', '稿件');
    assert.match(out, /^稿件\/报告\.docx\n {2}第3段 {2}错误 {2}与目标不符.*\n.*新签约项目总额420亿元。\n.*\^{7}\n/);
    assert.match(out, /\n {2}第4段 {2}警告 {2}“约”与“左右”意义重复/);
    assert.match(out, /\n1 份稿件，/);
    assert.deepEqual([err, status], ['', 1]);
  });

  it('give what the same text gives in Markdown, in every format', async () => {
    const reports = readdirSync(samples).filter((name) => /\.(?:gongwen|md)$/.test(name) && name !== 'README.md');
    const files: Record<string, string | Uint8Array> = { '稿.md': `${LINES.join('\n')}\n`, '稿.docx': REPORT };
    for (const name of readdirSync(samples).filter((one) => /\.(?:yaml|csv)$/.test(one)))
      files[`样例/${name}`] = readFileSync(join(samples, name));
    for (const name of reports) {
      const text = readFileSync(join(samples, name), 'utf8');
      files[`样例/${name}.md`] = text;
      // Every third character in a run of its own.
      const runs = (line: string) => (line.match(/.{1,3}/gu) ?? []).map((piece) => run(piece)).join('');
      files[`样例/${name}.docx`] = writeWord({
        paragraphs: text
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => ({ xml: `<w:p>${runs(line)}</w:p>` })),
      });
    }
    const { run: hegao } = folder(files);
    for (const name of ['稿', ...reports.map((one) => `样例/${one}`)]) {
      const all = async (file: string, command: string) => {
        const { out } = await hegao(command, file, '--format', 'json', '--fail-on', 'never').then((done) =>
          command === 'check' ? done : hegao('figures', file, '--format', 'json'),
        );
        return JSON.parse(out.replaceAll(file, '…')).files;
      };
      assert.deepEqual(await all(`${name}.docx`, 'check'), await all(`${name}.md`, 'check'), name);
      assert.deepEqual(await all(`${name}.docx`, 'figures'), await all(`${name}.md`, 'figures'), name);
    }
    for (const format of CHECK_FORMATS) {
      const { out, status } = await hegao('check', '稿.docx', '--format', format);
      assert.equal(status, 1, format);
      assert.ok(out.replaceAll('\\', '').includes(format === 'sarif' ? encodeURIComponent('稿.docx') : '稿.docx'), format);
      assert.ok(/target-mismatch|不符/.test(out), format);
    }
  });

  it('say why they cannot be read, and let the others be checked', async () => {
    const { run: hegao } = folder({
      '报告.docx': REPORT,
      '坏.docx': REPORT.subarray(0, 300),
      '旧.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    const { out, err, status } = await hegao('check', '报告.docx', '坏.docx', '旧.doc', '无.docx');
    assert.match(out, /报告\.docx\n/);
    assert.match(err, /坏\.docx: Word 文件不完整或已损坏/);
    assert.match(err, /旧\.doc: 是旧版 .*另存为.*\.docx/);
    assert.match(err, /无\.docx: 找不到/);
    assert.equal(status, 2);
  });

  it('get their findings as comments in a copy, and stay as they are', async () => {
    const { run: hegao, at } = folder({ '报告.docx': REPORT });
    const { err, status } = await hegao('check', '报告.docx', '--comments', '报告.核稿.docx');
    assert.deepEqual([err, status], ['hegao: 报告.核稿.docx: 批注 2 处。\n', 1]);
    assert.deepEqual(
      commentsIn(readFileSync(at('报告.核稿.docx'))).map(({ author, words, paragraphs }) => [author, words, paragraphs.length]),
      [
        ['核稿', '420亿元', 4],
        ['核稿', '约60亿元左右', 3],
      ],
    );
    assert.match(
      commentsIn(readFileSync(at('报告.核稿.docx')))[0]?.paragraphs.join('\n') ?? '',
      /^【错误】与目标不符.*400亿元.*\n依据：.*（targets\.yaml:5）\n改法：改为“400亿元”\n规则：target-mismatch$/,
    );
    assert.deepEqual(new Uint8Array(readFileSync(at('报告.docx'))), REPORT);
    // A copy that nobody has changed may be written anew, into its folder too.
    assert.equal((await hegao('check', '报告.docx', '--comments', '.')).err, 'hegao: 报告.核稿.docx: 批注 2 处。\n');
    assert.deepEqual(readdirSync(at('.')).sort(), ['targets.yaml', '报告.docx', '报告.核稿.docx'].sort());
  });

  it('are never overwritten, nor is any other file', async () => {
    const other = writeWord({ paragraphs: ['别人的。'] });
    const { run: hegao, at, write } = folder({ '报告.docx': REPORT, '别.docx': other, '甲/报告.docx': REPORT });
    linkSync(at('报告.docx'), at('同一.docx'));
    for (const [target, said] of [
      ['报告.docx', /没有覆盖/],
      ['同一.docx', /没有覆盖/],
      ['别.docx', /没有覆盖/],
      ['批注.txt', /扩展名应与原稿相同/],
      ['没有的/批注.docx', /未能写入/],
    ] as const) {
      const { err, status } = await hegao('check', '报告.docx', '--comments', target);
      assert.match(err, said, target);
      assert.equal(status, 2, target);
    }
    assert.deepEqual(new Uint8Array(readFileSync(at('别.docx'))), other);
    assert.deepEqual(new Uint8Array(readFileSync(at('报告.docx'))), REPORT);
    // A copy that is the source itself, checked again.
    await hegao('check', '报告.docx', '--comments', '批注.docx');
    assert.match((await hegao('check', '批注.docx', '--comments', '批注.docx')).err, /没有覆盖/);
    // Somebody saved the copy since.
    write('批注.docx', other);
    assert.match((await hegao('check', '报告.docx', '--comments', '批注.docx')).err, /没有覆盖/);
    // Two reports of one name in one folder of copies; several reports and one file; none at all.
    assert.match((await hegao('check', '报告.docx', '甲', '--comments', '甲')).err, /已用了这个名字/);
    assert.match((await hegao('check', '报告.docx', '甲', '--comments', '都.docx')).err, /应是已有的文件夹/);
    assert.match((await hegao('check', 'targets.yaml', '--comments', '甲')).err, /没有核对 Word 文件/);
    assert.equal((await hegao('check', '报告.docx', '--comments', '甲', '--watch')).status, 2);
  });

  it('are left alone by --fix, which says so', async () => {
    const { run: hegao, at } = folder({ '报告.docx': writeWord({ paragraphs: ['投资400 亿元。'] }), 'a.txt': '投资400 亿元。\n' });
    const { err } = await hegao('check', '--fix');
    assert.match(err, /Word 文件不直接改写；用 --comments/);
    assert.match(err, /改正 1 处，写入 1 份稿件/);
    assert.equal(readFileSync(at('a.txt'), 'utf8'), '投资400亿元。\n');
  });

  it('are ignored and ticked by a sidecar beside them', async () => {
    const sidecar = '忽略:\n  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 讲话原文 }\n';
    const { run: hegao, at } = folder({ '报告.docx': REPORT, '报告.docx.hegao.yaml': sidecar });
    const { out } = await hegao('check', '--comments', '.');
    assert.match(out, /1 个错误.*已忽略 1 处/);
    assert.equal(commentsIn(readFileSync(at('报告.核稿.docx'))).length, 1);
  });
});
