import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { decodeText, findFiles, readTextFile } from '../../server/src/node/files.ts';

const TEXT = '指标,目标值\r\n新增企业,≥30家\r\n';
/** “指标,目标” in GB18030. */
const GB = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xc4, 0xbf, 0xb1, 0xea, 0x0a]);
const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return order === 'le' ? buffer : buffer.swap16();
};

describe('decodeText', () => {
  it('reads UTF-8, UTF-16 and GB18030, with and without byte order mark', () => {
    const cases: readonly (readonly [name: string, data: Uint8Array, text: string, encoding: string])[] = [
      ['utf-8', bytes(TEXT), TEXT, 'utf-8'],
      ['utf-8 with mark', bytes([0xef, 0xbb, 0xbf], TEXT), TEXT, 'utf-8'],
      ['utf-16le with mark', bytes([0xff, 0xfe], utf16(TEXT, 'le')), TEXT, 'utf-16le'],
      ['utf-16be with mark', bytes([0xfe, 0xff], utf16(TEXT, 'be')), TEXT, 'utf-16be'],
      ['utf-16le', utf16(TEXT, 'le'), TEXT, 'utf-16le'],
      ['utf-16be', utf16(TEXT, 'be'), TEXT, 'utf-16be'],
      ['gb18030', GB, '指标,目标\n', 'gb18030'],
      ['gb18030, four bytes', bytes(GB, [0x95, 0x34, 0xb2, 0x35]), '指标,目标\n𠮷', 'gb18030'],
      ['empty', bytes(), '', 'utf-8'],
      ['a mark alone', bytes([0xef, 0xbb, 0xbf]), '', 'utf-8'],
      ['beyond the basic plane', bytes('𠮷😀'), '𠮷😀', 'utf-8'],
    ];
    for (const [name, data, text, encoding] of cases) assert.deepEqual(decodeText(data), { text, encoding }, name);
  });

  it('gives a reason for what is no text', () => {
    const cases: readonly (readonly [name: string, data: Uint8Array, reason: RegExp])[] = [
      ['workbook', bytes('PK', [3, 4, 20, 0, 0, 0]), /Excel.*CSV/],
      ['old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /旧版 Excel/],
      ['pdf', bytes('%PDF-1.7\n'), /PDF/],
      ['picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /不是文本文件/],
      ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255), /不是文本文件/],
      ['control characters', Uint8Array.from({ length: 100 }, (_, i) => 1 + (i % 8)), /不是文本文件/],
      ['half a character', bytes(GB, [0xd6]), /不是文本文件/],
    ];
    for (const [name, data, reason] of cases) {
      const decoded = decodeText(data);
      assert.ok('unreadable' in decoded, name);
      assert.match(decoded.unreadable.zh, reason, name);
      assert.notEqual(decoded.unreadable.en, '');
    }
  });

  it('reads 12 MB', () => {
    const data = bytes('规上工业增加值增长8%以上。\n'.repeat(300_000));
    const decoded = decodeText(data);
    assert.ok('text' in decoded && decoded.text.length === 300_000 * 15);
  });
});

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-files-'));
  after(() => rmSync(folder, { recursive: true }));
  const put = (path: string, data: string | Uint8Array = ''): string => {
    const whole = join(folder, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    writeFileSync(whole, data);
    return whole;
  };
  put('稿件/讲话.txt', TEXT);
  put('稿件/A[1] (2)/要点.gongwen');
  put('稿件/A[1] (2)/2023目标.csv', GB);
  put('稿件/README.MD');
  put('稿件/简报.MD');
  put('稿件/名称.yaml');
  put('稿件/other.yaml');
  put('稿件/图.png');
  put('稿件/node_modules/x/targets.yaml');
  put('稿件/dist/a.txt');
  put('稿件/.git/a.txt');
  const noEnding = put('草稿');

  it('finds reports and data files under folders, and what is named', async () => {
    const { files, problems } = await findFiles(['稿件', noEnding, '稿件/讲话.txt', '没有'], folder);
    assert.deepEqual(
      problems.map((p) => [p.path, p.reason.zh]),
      [[join(folder, '没有'), '找不到这个文件或文件夹。']],
    );
    const found = files.map((file) => [file.path.slice(folder.length + 1).replaceAll('\\', '/'), file.kind]);
    assert.deepEqual(
      found.toSorted(),
      [
        ['稿件/A[1] (2)/2023目标.csv', 'targets'],
        ['稿件/A[1] (2)/要点.gongwen', 'report'],
        ['稿件/简报.MD', 'report'],
        ['稿件/名称.yaml', 'names'],
        ['稿件/讲话.txt', 'report'],
        ['草稿', 'report'],
      ].toSorted(),
    );
    const inside = await findFiles(['.'], join(folder, '稿件', 'A[1] (2)'));
    assert.equal(inside.files.length, 2);
  });

  it('finds what a pattern names, where no file has that name', async () => {
    put('甲/一.docx');
    put('甲/乙/二.docx');
    put('甲/~$一.docx');
    put('甲/一.核稿.docx');
    put('甲/图.png');
    const named = async (...patterns: readonly string[]) => {
      const { files, problems } = await findFiles(patterns, folder);
      return [...files.map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/')), ...problems.map(() => '没有')];
    };
    assert.deepEqual(await named('甲/*.docx'), ['甲/一.docx']);
    assert.deepEqual(await named('甲/**/*.docx', join(folder, '甲', '*.docx')), ['甲/一.docx', '甲/乙/二.docx'].sort());
    assert.deepEqual(await named('甲\\乙\\*.docx', '*/没有*.docx'), ['甲/乙/二.docx', '没有']);
    assert.deepEqual(await named('稿件/A[1] (2)/要点.gongwen'), ['稿件/A[1] (2)/要点.gongwen']);
  });

  it('does not run in circles', async () => {
    put('环/a.txt');
    symlinkSync(join(folder, '环'), join(folder, '环', '再'), 'junction');
    assert.equal((await findFiles([join(folder, '环')])).files.length, 1);
  });

  it('reads a file, or says why not', async () => {
    assert.deepEqual(await readTextFile(join(folder, '稿件/A[1] (2)/2023目标.csv')), { text: '指标,目标\n', encoding: 'gb18030' });
    for (const [path, reason] of [
      ['没有.txt', /找不到/],
      ['稿件', /文件夹/],
      ['草稿/a.txt', /不是文件夹/],
    ] as const) {
      const read = await readTextFile(join(folder, path));
      assert.ok('unreadable' in read, path);
      assert.match(read.unreadable.zh, reason);
    }
  });
});
