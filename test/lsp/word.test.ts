import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type WordParams, WordRequest, type WordResult } from '../../server/src/lsp/word.ts';
import { clientsOfTests, uri, type WireClient } from '../support/wire.ts';
import { commentsIn, writeWord } from '../support/word.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n来源: 市委全会\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const REPORT = writeWord({ paragraphs: ['惠济区工作报告', '惠济区2023年力争新签约项目总额420亿元。', '会上说：投资约60亿元左右。'] });
const LIMIT = { timeout: 10_000 };

describe('hegao/word', () => {
  const start = clientsOfTests({ disk: { 'targets.yaml': TARGETS, '稿.md': '惠济区2023年力争新签约项目总额400亿元。\n' } });
  const ask = (client: WireClient, want: WordParams['want'], bytes: Uint8Array | string = REPORT): Promise<WordResult> => {
    const packed = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('base64');
    return client.connection.sendRequest(WordRequest, { uri: uri('报告 1.docx'), bytes: packed, want });
  };

  it('answers with the proof sheet, by paragraph, as a page that nothing can be smuggled into', LIMIT, async () => {
    const client = await start();
    const answer = await ask(client, 'sheet');
    assert.ok('html' in answer, JSON.stringify(answer));
    assert.equal(answer.findings, 2);
    for (const text of ['校对单', '报告 1.docx', '✗ 不符', '400亿元', '市委全会', '第2段', '<th scope="col">段</th>'])
      assert.ok(answer.html.includes(text), text);
    assert.match(
      answer.html,
      /Content-Security-Policy" content="default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
    assert.doesNotMatch(answer.html, /<script|https?:|没有稿件提到/);
    const hostile = writeWord({ paragraphs: ['惠济区2023年力争新签约项目总额420亿元<script>alert(1)</script>"onload="。'] });
    const other = await ask(client, 'sheet', hostile);
    assert.ok('html' in other);
    assert.doesNotMatch(other.html, /<script|"onload=/);
  });

  it('answers with a copy that has the findings as comments', LIMIT, async () => {
    const answer = await ask(await start(), 'comments');
    assert.ok('bytes' in answer, JSON.stringify(answer));
    const comments = commentsIn(Buffer.from(answer.bytes, 'base64'));
    assert.deepEqual(
      comments.map(({ words }) => words),
      ['420亿元', '约60亿元左右'],
    );
    assert.match(comments[0]?.paragraphs[1] ?? '', /依据：.*（targets\.yaml:5）/);
  });

  it('reads what people noted beside the file, and keeps settings', LIMIT, async () => {
    const sidecar = '忽略:\n  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 讲话原文 }\n';
    const client = await start({
      disk: { 'targets.yaml': TARGETS, '报告 1.docx.hegao.yaml': sidecar },
      settings: () => ({ language: 'en', rules: { 'target-mismatch': 'off' } }),
    });
    const answer = await ask(client, 'sheet');
    assert.ok('html' in answer);
    assert.equal(answer.findings, 0);
    assert.match(answer.html, /lang="en".*讲话原文/s);
  });

  it('leaves no report behind, and says why a file cannot be read', LIMIT, async () => {
    const client = await start();
    const before = await client.connection.sendRequest('hegao/coverage', {});
    await ask(client, 'sheet');
    assert.deepEqual(await client.connection.sendRequest('hegao/coverage', {}), before);
    for (const [bytes, said] of [
      [REPORT.subarray(0, 200), /损坏/],
      ['', /空的/],
      ['不是', /再试一次/],
    ] as const) {
      const answer = await ask(client, 'comments', bytes);
      assert.ok('refused' in answer);
      assert.match(answer.refused, said);
    }
  });
});
