import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrontMatter } from '../../server/src/text/frontMatter.ts';

const HEADS = [
  'year: 2026\nscope: 临江市',
  '年份: 2026\n地区: 临江市上街区\n目标: [目标.yaml, 科技局.csv]',
  'date: 2026-01-20\nscope: "临江市"',
  'date: 2026年1月20日\ntargets:\n  - 目标.yaml\n  - 二.csv',
  'date: 2026/3/5\ntargets: 目标.yaml # 只用这一份',
  'year: "2026"\nscope: \'临江市\'',
  'year: 2026.5\nscope: 2026',
  'year: 12\nscope: true',
  'date: 2026\nscope: 1e3',
  '日期: 2026-2-3\n单位: 市工信局\ntitle: 讲话稿',
  '年度: 二〇二六\nscope: 临江市 ',
];

/** A head that simple YAML has no words for, so that the library reads it. */
const withMore = (head: string): string => `${head}\nother: "\\u4e2d"`;

describe('the head of a report', () => {
  for (const head of HEADS)
    it(`is read alike by either reader: ${head.replaceAll('\n', ' ')}`, () => {
      const read = (yaml: string) => ({ ...readFrontMatter(`---\n${yaml}\n---\n正文。`), end: 0 });
      assert.deepEqual(read(head), read(withMore(head)));
      assert.deepEqual(read(head.replaceAll('\n', '\r\n')), read(head));
    });

  it('says what is wrong with it', () => {
    assert.equal(typeof readFrontMatter('---\nscope: [临江市\n---\n正文。')?.problem, 'string');
    assert.equal(typeof readFrontMatter('---\nscope: 临江市\nscope: 江北区\n---\n正文。')?.problem, 'string');
  });
});
