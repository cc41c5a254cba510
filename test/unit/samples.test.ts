import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { dataKindOf } from '../../server/src/data/fileKinds.ts';
import type { DataFile } from '../../server/src/data/schema.ts';
import { readPacks } from '../../server/src/node/packs.ts';

const folder = join(import.meta.dirname, '../../samples');
const REPORT = 'file:///samples/draft.gongwen';
const host = new AnalysisHost();
const files = ['名称.yaml', '提法.yaml', '目标.yaml'].map((name): readonly [string, DataFile] => {
  const uri = `file:///samples/${name}`;
  return [uri, { uri, kind: dataKindOf(name) ?? 'names', text: readFileSync(join(folder, name), 'utf8') }];
});
host.apply({ packs: await readPacks(new URL('../../server/src/main.ts', import.meta.url).href), data: new Map(files) });

/** What is recognised in a text beside the samples' data and the packs. */
function read(text: string) {
  const report = host.apply({ reports: new Map([[REPORT, text]]) }).report(REPORT);
  const facts = report?.paragraphs ?? [];
  return {
    names: facts.flatMap(({ names }) => names.map((name) => name.text)),
    slogans: facts.flatMap(({ slogans }) => slogans.map((slogan) => slogan.text)),
    found: report?.findings
      .filter(({ level }) => level === 'error' || level === 'warning')
      .map(({ rule, message }) => `${rule}: ${message.zh}`),
  };
}

describe('the phrases and names of the samples', () => {
  const { names, slogans } = host.analysis().data;
  for (const { name, type, origin } of names.filter(({ origin }) => origin.pack === undefined)) {
    it(`${name} is recognised in a sentence, and correct`, () => {
      assert.equal(origin.pack, undefined);
      const text = type === 'person' ? `会上，${name}发言。` : `会议听取了${name}的情况汇报。`;
      const { names: found, found: findings } = read(text);
      assert.deepEqual(found, [name]);
      assert.deepEqual(findings, []);
    });
  }

  for (const { text: phrase } of slogans.filter(({ origin }) => origin.pack === undefined)) {
    it(`“${phrase}” is recognised in a quotation, and correct`, () => {
      const { slogans: found, found: findings } = read(`会议强调“${phrase}”。`);
      assert.deepEqual(found, [phrase]);
      assert.deepEqual(findings, []);
    });
  }
});

describe('enumerations of the samples', () => {
  it('count right, forwards and backwards', () => {
    const text = '加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园等三大片区建设。';
    assert.deepEqual(read(text).found, []);
    assert.deepEqual(read(text.replace('等三大片区', '、东部工业片区等三大片区')).found?.length, 1);
  });

  it('of the parts of a phrase the other way about are seen', () => {
    const report = host.apply({ reports: new Map([[REPORT, '奋力实现“全年稳”“全年红”。']]) }).report(REPORT);
    assert.deepEqual(
      report?.findings.map(({ rule, level }) => [rule, level]),
      [['slogan-wording', 'hint']],
    );
  });
});
