import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Hover } from 'vscode-languageserver-types';
import { readPacks } from '../../server/src/node/packs.ts';
import { createReportService } from '../../server/src/service.ts';

const packs = await readPacks(new URL('../../server/src/main.ts', import.meta.url).href);
const URI = 'file:///work/draft.gongwen';

function serve(text: string) {
  const service = createReportService();
  service.apply({ packs, reports: new Map([[URI, text]]) });
  return service;
}

const hoverAt = (text: string, word: string): string => {
  const hover: Hover | null = serve(text).hover({ uri: URI, position: { line: 0, character: text.indexOf(word) + 1 }, format: 'markdown' });
  return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
};

describe('shipped records in the editor', () => {
  test('a hover names rank, parent and source', () => {
    const text = hoverAt('支持荥阳市发展。', '荥阳市');
    for (const part of ['荥阳市', '郑州市', '县级市', '行政区划代码 410182', 'divisions.csv'])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  test('a phrase shows its members, who set it and in which document', () => {
    const text = hoverAt('增强“四个意识”。', '四个意识');
    for (const part of ['政治意识', '看齐意识', '国家级', '中共中央政治局会议', '2016'])
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  test('of places with one name each is shown', () => {
    const text = hoverAt('支持朝阳区发展。', '朝阳区');
    for (const part of ['北京市', '长春市']) assert.ok(text.includes(part), `${part} in ${text}`);
  });

  test('symbols list shipped records only when they are asked for by name', () => {
    const service = serve('');
    assert.deepEqual(service.workspaceSymbols(''), []);
    assert.deepEqual(service.workspaceSymbols('荥'), []);
    assert.ok(service.workspaceSymbols('荥阳').some(({ name }) => name === '荥阳市'));
  });

  test('correct copy is clean, and a short name of a county needs its city', () => {
    const text =
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。人民安居乐业，企业兴业发展，拥护“两个确立”，实现“两个确保”。' +
      '河南省郑州市荥阳、中牟加快建设，湖南省张家界市来访。';
    const service = serve(text);
    assert.deepEqual(
      service.diagnostics(URI).filter(({ severity }) => (severity ?? 1) < 3),
      [],
    );
    const names = service
      .analysis()
      .report(URI)
      ?.paragraphs.flatMap((facts) => facts.names.map((name) => name.text));
    assert.deepEqual(names, ['河南省', '郑州市', '荥阳', '中牟', '湖南省', '张家界市']);
  });

  test('slips are seen with no data file at all', () => {
    const service = serve('共建“一代一路”，服务“三侬”，赴湖北省张家界考察，支持荣阳市、荥阳区发展。');
    assert.deepEqual(
      service.diagnostics(URI).map(({ code }) => code),
      ['slogan-wording', 'slogan-wording', 'place-parent', 'place-wording', 'place-level'],
    );
  });

  test('a phrase of one province is no slip in the copy of another', () => {
    const codes = (scope: string) =>
      serve(`---\nscope: ${scope}\n---\n持续开展“万人帮万企”行动。`)
        .diagnostics(URI)
        .map(({ code }) => code);
    assert.deepEqual(codes('郑州市'), ['slogan-wording']);
    assert.deepEqual(codes('泸州市'), []);
  });
});
