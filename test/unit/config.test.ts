import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from '../../server/src/analysis/config.ts';
import { PROFILES, profileLevels, STANDARDS, standardLevels, standardOf } from '../../server/src/analysis/profiles.ts';
import { ScopedSettings } from '../../server/src/analysis/scopedSettings.ts';
import { DEFAULT_SETTINGS } from '../../server/src/analysis/settings.ts';
import { rules } from '../../server/src/rules/index.ts';
import { runCli } from '../support/terminal.ts';

describe('hegao.yaml', () => {
  it('puts the profile below the standards, and both below a rule of its own', () => {
    const { config, problems } = readConfig(
      '规则: { zero-in-code: error, 省略号: hint }\n标准: { GB/T 15834: off, 15835: on }\n方案: 政府公文\n',
    );
    assert.deepEqual(problems, []);
    const {
      'zero-in-code': zero,
      ellipsis,
      'quote-pairing': quotes,
      'document-number': number,
      'mixed-numerals': mixed,
    } = config.rules ?? {};
    assert.deepEqual([zero, ellipsis, quotes, number, mixed], ['error', 'hint', 'off', 'error', 'hint']);
  });

  it('names all that it does not understand at its place, in their order, and keeps the rest', () => {
    const text =
      '年份: 23\n方案: 学校\n规则:\n  elipsis: off\n  ellipsis: loud\n  short-year: hint\n标准: { GB 1: off }\n例外:\n  - 规则: { ellipsis: off }\n  - { 文件: 讲话, 颜色: 红 }\n颜色: 红\n';
    const { config, problems } = readConfig(text);
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['23', '学校', 'elipsis', 'loud', 'GB 1', '规则: { ellipsis: off }', '颜色', '颜色'],
    );
    assert.deepEqual(config.rules, { 'short-year': 'hint' });
  });

  it('sets levels for some of the files', async () => {
    const text = '抓项目、抓招商、抓服务。。。\n';
    const config = '规则: { ellipsis: error }\n例外:\n  - { 文件: [讲话/**, "*草稿*"], 规则: { ellipsis: off } }\n';
    const disk = {
      'hegao.yaml': config,
      'a.txt': text,
      '讲话/b.txt': text,
      '讲话/草稿/c.txt': text,
      '简报/草稿1.txt': text,
      '简报/d.txt': text,
    };
    const { out } = await runCli(['check', '--format', 'json'], disk);
    const found = (JSON.parse(out).files as { path: string; findings: unknown[] }[]).filter(({ findings }) => findings.length > 0);
    assert.deepEqual(found.map(({ path }) => path).sort(), ['a.txt', '简报/d.txt']);
  });
});

describe('profiles and standards', () => {
  it('name rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const profile of PROFILES) for (const id of Object.keys(profileLevels(profile))) assert.ok(ids.has(id), `${profile}: ${id}`);
    for (const standard of STANDARDS)
      assert.ok(
        rules.some((rule) => standardOf(rule) === standard),
        standard,
      );
    assert.equal(standardLevels('GB/T 15835', 'on')['mixed-numerals'], rules.find(({ id }) => id === 'mixed-numerals')?.level);
  });
});

describe('settings by folder', () => {
  it('takes the innermost folder, and hands out one object for what is judged alike', () => {
    const own = (folder: string, level: 'off' | 'hint') => ({ folder, rules: { ellipsis: level }, overrides: [] });
    const settings = new ScopedSettings({ ...DEFAULT_SETTINGS, folders: [own('file:///a', 'off'), own('file:///a/b', 'hint')] });
    assert.equal(settings.of('file:///a/x.txt').rules.ellipsis, 'off');
    assert.equal(settings.of('file:///a/b/x.txt').rules.ellipsis, 'hint');
    assert.equal(settings.of('file:///ab/x.txt').rules.ellipsis, undefined);
    assert.equal(settings.of('file:///a/x.txt'), settings.of('file:///a/y.txt'));
  });
});
