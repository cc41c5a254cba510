import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WordRequest } from '../../server/src/lsp/word.ts';
import { toBase64 } from '../../server/src/util/base64.ts';
import { runCli } from '../support/terminal.ts';
import { connect, uri } from '../support/wire.ts';
import { commentsIn, writeWord } from '../support/word.ts';

/** What an enemy would write into a record, a report, a sidecar and the names of files. */
const EVIL = [
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[点](command:x)',
  '[点](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '&lt;b&gt;',
  '\u001b]0;x\u0007\u001b[31m',
  '\r\n::error file=x::y',
  '%0A::error::x',
  ']]><x/>',
  '| a | b |',
] as const;

const disk = (evil: string) => {
  const said = JSON.stringify(evil);
  return {
    '目标.yaml': `时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元, 来源: ${said}, 释义: ${said}, 责任单位: ${said}, 编号: ${said} }\n  - { 指标: ${said}, 目标值: ${said} }\n  - { 指标: 税收, 目标值: 3亿元, 来源: ${said} }\n`,
    '提法.csv': `提法,释义,内容,来源\n三个坚持,"${evil.replaceAll('"', '""')}",甲、乙、丙,"${evil.replaceAll('"', '""')}"\n`,
    '稿<b>.gongwen': `惠济区2023年力争新签约项目总额420亿元。${evil}\n把牢“三个坚持”，即坚持甲、坚持${evil}。\n超过400亿元左右${evil}。\n税收2亿元。\n`,
    '稿<b>.gongwen.hegao.yaml': `忽略:\n  - { 规则: approximation-clash, 文字: 超过400亿元左右, 原因: ${said}, 由: ${said} }\n核对:\n  - { 文字: 2亿元, 句子: 税收2亿元。, 由: ${said}, 于: 2023-01-01, 来源: ${said} }\n`,
  };
};

/** Elements and attributes of a page; what is escaped is in neither. */
function checkHtml(html: string): void {
  const known = 'html head meta title style body main header footer section h1 h2 h3 p span b i q ul li table thead tbody tr th td'.split(
    ' ',
  );
  for (const [tag, name = '', attributes = ''] of html
    .replace(/<style nonce="[^"]*">[^<]*<\/style>/, '')
    .matchAll(/<\/?([a-z!][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)) {
    assert.ok(known.includes(name) || tag === '<!doctype html>', tag);
    for (const [, attribute] of attributes.matchAll(/\s([a-z-]+)=/g))
      assert.ok(['class', 'lang', 'charset', 'http-equiv', 'content', 'name', 'scope', 'aria-label'].includes(attribute ?? ''), tag);
  }
  assert.doesNotMatch(
    html.replace(/<style nonce="[^"]*">[^<]*<\/style>/, ''),
    /<(?:script|img|svg|a|iframe|link|object|form)\b|\son\w+="|https?:\/\/[^<]*"/i,
  );
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
  const [, nonce] = /^default-src 'none'; style-src 'nonce-([\w+/=]{24})'; base-uri 'none'; form-action 'none'$/.exec(policy) ?? [];
  assert.ok(nonce, policy);
  assert.equal(html.split('<style').length, 2);
  assert.ok(html.includes(`<style nonce="${nonce}">`));
}

const nonceOf = (html: string) => /'nonce-([^']*)'/.exec(html)?.[1];

describe('what is made of reports and records for other programs', () => {
  it('is a page without scripts, links and pictures, with a policy of its own', async () => {
    const nonces = new Set<string | undefined>();
    for (const evil of EVIL) {
      const { out } = await runCli(['check', '--format', 'html', '--fail-on', 'never'], disk(evil));
      assert.match(out, /420亿元/);
      checkHtml(out);
      nonces.add(nonceOf(out));
    }
    assert.equal(nonces.size, EVIL.length, 'no nonce comes twice');
  });

  it('is no link in SARIF, no element in XML, no command in a log, no escape in a terminal', async () => {
    for (const evil of EVIL) {
      const files = disk(evil);
      const run = async (format: string, ...more: string[]) =>
        (await runCli(['check', '--format', format, '--fail-on', 'never', ...more], files)).out;
      const sarif = JSON.parse(await run('sarif'));
      const messages: string[] = [];
      JSON.stringify(sarif.runs[0].results, (key, value) => {
        if (key === 'text' && typeof value === 'string') messages.push(value);
        return value;
      });
      assert.ok(messages.length > 2);
      assert.doesNotMatch(messages.join('\n'), /\]\(/);
      for (const [, json = ''] of JSON.stringify(sarif).matchAll(/"artifactLocation":(\{[^}]*\})/g))
        assert.doesNotMatch(JSON.parse(json).uri, /^[a-z]+:|[<>\s]/i);
      for (const format of ['junit', 'checkstyle']) {
        const xml = await run(format);
        assert.doesNotMatch(xml, /<(?:img|script|svg|x|b)\b|\]\]>/, format);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/, format);
      }
      const github = await run('github');
      for (const line of github.trimEnd().split('\n')) assert.match(line, /^::(?:error|warning|notice) file=[^:]*::\P{Cc}*$/u);
      const markdown = (await run('markdown')).replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(markdown, /<|\]\(|!\[/);
      const { out, err } = await runCli(['check', '--fail-on', 'never', '--coverage'], {
        ...files,
        [`坏${evil.replaceAll('/', '')}.txt`]: null,
      });
      assert.doesNotMatch(out + err, /(?!\n)\p{Cc}/u);
    }
  });

  it('is the same for a Word file in the editor: a page, or comments that are text', { timeout: 30_000 }, async () => {
    for (const evil of EVIL.slice(0, 7)) {
      const { '目标.yaml': targets } = disk(evil);
      const client = await connect({ disk: { '目标.yaml': targets } });
      const paragraphs = [`惠济区2023年力争新签约项目总额420亿元${evil}。`, evil];
      const bytes = toBase64(writeWord({ paragraphs }));
      const sheet = await client.connection.sendRequest(WordRequest, { uri: uri('稿<b>.docx'), bytes, want: 'sheet' });
      assert.ok('html' in sheet);
      checkHtml(sheet.html);
      const copy = await client.connection.sendRequest(WordRequest, { uri: uri('稿<b>.docx'), bytes, want: 'comments' });
      assert.ok('bytes' in copy);
      const comments = Buffer.from(copy.bytes, 'base64');
      assert.match(JSON.stringify(commentsIn(comments)), /400亿元/);
      await client.stop();
    }
  });
});
