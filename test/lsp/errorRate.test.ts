import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { connect, FOLDER, uri, type WireClient } from '../support/wire.ts';

const DISK = {
  'targets.yaml': '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n',
  '一/甲<稿>.gongwen': '惠济区2023年力争新签约项目总额420亿元。\n',
  '一/乙.gongwen': '惠济区2023年力争新签约项目总额400亿元。\n',
  '二/丙.gongwen': '惠济区2023年力争新签约项目总额410亿元。\n',
};

describe('the rate of editing errors in an editor', { timeout: 10_000 }, () => {
  let client: WireClient | undefined;
  afterEach(() => client?.stop());
  const ask = async (of: string): Promise<{ html?: string; refused?: string }> => {
    client = await connect({ disk: DISK });
    return client.connection.sendRequest('hegao/errorRate', { uri: of });
  };

  it('tells of one report how each error is counted', async () => {
    const { html = '' } = await ask(uri('一/甲<稿>.gongwen'));
    assert.match(html, /<html lang="zh-CN">/);
    assert.match(html, /<h2>甲&lt;稿&gt;\.gongwen<\/h2><p>万分之[\d.]+（差错 1，共 23 字）/);
    assert.match(html, /<th scope="row">420亿元<\/th><td>事实[^<]*<\/td><td>1 × 1处 = 1<\/td><td>target-mismatch<\/td>/);
    assert.doesNotMatch(html, /合计|<script/);
  });

  it('tells of a folder each report below it, the worst first, and all together', async () => {
    const { html = '' } = await ask(`${FOLDER}/一`);
    const names = [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, name]) => name);
    assert.deepEqual(names, ['甲&lt;稿&gt;.gongwen', '乙.gongwen']);
    assert.match(html, /合计/);
    assert.match(html, /没有计入的差错。/);
    assert.doesNotMatch(html, /丙/);
  });

  it('says so where there is no report', async () => {
    const { refused } = await ask(`${FOLDER}/三`);
    assert.match(refused ?? '', /没有/);
  });
});
