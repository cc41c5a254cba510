import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindOfContent } from '../../server/src/data/kindOfContent.ts';
import { dataFileNames, readDataFileGlobs } from '../../server/src/lsp/dataFileNames.ts';

const FOLDER = 'file:///work';
const named = (value: unknown) => dataFileNames(new Map([[FOLDER, readDataFileGlobs(value)]]));
const uri = (path: string) => `${FOLDER}/${path.split('/').map(encodeURIComponent).join('/')}`;

describe('hegao.dataFiles', () => {
  it('names files by globs, with and without a kind', () => {
    const cases: readonly (readonly [setting: unknown, path: string, wanted: unknown])[] = [
      [['任务分解*.csv'], '数据/任务分解2023.csv', { byContent: 'glob' }],
      [['任务分解*.csv'], '任务分解2023.CSV', { byContent: 'glob' }],
      [['数据/*.yaml'], '数据/一季度.yaml', { byContent: 'glob' }],
      [['数据/*.yaml'], '别处/一季度.yaml', null],
      [['./数据/台账.xlsx'], '数据/台账.xlsx', { byContent: 'exact' }],
      [['数据/**'], '数据/a/b/园区.yml', { byContent: 'glob' }],
      [['数据/**'], '数据/讲话.txt', null],
      [{ targets: ['台账.csv'], names: ['园区*.yaml'] }, '台账.csv', { kind: 'targets' }],
      [{ targets: ['台账.csv'], names: ['园区*.yaml'] }, '数据/园区名.yaml', { kind: 'names' }],
      [{ targets: '台账.csv' }, '台账.csv', { kind: 'targets' }],
      [{ other: ['台账.csv'] }, '台账.csv', null],
      [[1, null, '', '['], '台账.csv', null],
      [null, '台账.csv', null],
    ];
    for (const [setting, path, wanted] of cases) assert.deepEqual(named(setting)(uri(path)), wanted, `${JSON.stringify(setting)} ${path}`);
    assert.equal(named(['*.csv'])('file:///elsewhere/台账.csv'), null);
  });

  it('tells the kind of a file by what it holds', () => {
    const cases: readonly (readonly [path: string, text: string, kind: string | null])[] = [
      ['a.csv', '2023年任务分解表\n指标,地区,时期,目标值\n', 'targets'],
      ['a.csv', '# 市里下发\n指标,单位,2023年目标值（亿元）\n', 'targets'],
      ['a.csv', '名称;类别;简称\n惠济区;区县;惠济\n', 'names'],
      ['a.csv', '"提法","释义"\n', 'slogans'],
      ['a.csv', '提法\n', 'slogans'],
      ['a.csv', '姓名,电话\n张三,1\n', null],
      ['a.csv', '电话,邮箱\n1,a\n', null],
      ['a.yaml', '时期: 2023\n目标:\n  - 指标: 税收\n', 'targets'],
      ['a.yaml', '# 园区\n名称:\n  - { 名称: 惠济区, 类别: 区县 }\n', 'names'],
      ['a.yaml', '- 提法: “三个坚持”\n  释义: 三项要求\n', 'slogans'],
      ['a.yaml', '- { indicator: 税收, scope: 惠济区, target: 1亿元 }\n', 'targets'],
      ['a.yaml', 'on: push\njobs:\n  test:\n    runs-on: x\n    name: test\n', null],
      ['a.yaml', '', null],
    ];
    for (const [path, text, kind] of cases) assert.equal(kindOfContent({ uri: uri(path), text }), kind, text);
    assert.equal(kindOfContent({ uri: uri('a.xlsx'), text: '', workbook: { sheets: [] } as never }), 'targets');
  });
});
