import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeCards } from '../../server/src/features/markup.ts';
import { webLink } from '../../server/src/features/webLink.ts';

const WEB: readonly (readonly [string, string])[] = [
  ['https://www.gov.cn/zhengce/2023.htm', 'https://www.gov.cn/zhengce/2023.htm'],
  ['市统计局，http://tjj.example.gov.cn/a?b=1&c=2，第3页', 'http://tjj.example.gov.cn/a?b=1&c=2'],
  ['见https://x.gov.cn/a（2023-07）', 'https://x.gov.cn/a'],
  ['HTTPS://X.GOV.CN/A.', 'https://x.gov.cn/A'],
  ['“https://x.gov.cn/a”', 'https://x.gov.cn/a'],
];
const NOT: readonly string[] = [
  '市委十二届四次全会，2023-07',
  'command:workbench.action.terminal.new',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vscode://file/etc/passwd',
  'vscode-insiders://ext/x',
  'file:///etc/passwd',
  'ftp://x.example/a',
  '//evil.example/a',
  'https://',
  'http://张三:密@evil.example/',
  'https://www.gov.cn@evil.example/',
  'xhttps://evil.example',
  'view-source+https://evil.example',
  'https:/evil.example',
  'https://exa mple:99999/',
];

describe('the source of a record', () => {
  it('may be opened on the web, and nowhere else', () => {
    for (const [text, href] of WEB) assert.equal(webLink(text)?.href, href, text);
    for (const text of NOT) {
      const link = webLink(text);
      // Of a text with a space in it the part before may be an address of its own.
      if (text.includes(' ')) assert.match(link?.href ?? 'https://', /^https:\/\//);
      else assert.equal(link, null, text);
    }
  });

  it('is a link in a card under its own address, and text where cards are plain', () => {
    const card = (source: string, uri = 'file:///w/目标.yaml') => ({
      title: 'x',
      rows: [],
      source: { label: '来源', text: source, link: { text: '目标.yaml:1', uri, line: 0 } },
    });
    const linksOf = (source: string, uri?: string) =>
      [
        ...writeCards([card(source, uri)], 'markdown')
          .value.replace(/\\[!-/:-@[-`{-~]/g, '')
          .matchAll(/\]\(([^)]*)\)/g),
      ].map(([, link]) => link);
    assert.deepEqual(linksOf('统计局 https://x.gov.cn/a)](command:x) 第3页'), ['https://x.gov.cn/a', 'file:///w/目标.yaml#L1']);
    assert.deepEqual(linksOf('https://x.gov.cn/"><img src=x>'), ['https://x.gov.cn/', 'file:///w/目标.yaml#L1']);
    for (const text of NOT.filter((one) => !one.includes(' '))) assert.deepEqual(linksOf(text), ['file:///w/目标.yaml#L1'], text);
    for (const uri of ['command:x', 'javascript:x', 'vscode://x', 'vscode-insiders://x', 'data:x', 'untitled:x'])
      assert.deepEqual(linksOf('x', uri), [], uri);
    assert.deepEqual(linksOf('x', 'vscode-vfs://github/a/b/目标.yaml'), ['vscode-vfs://github/a/b/目标.yaml#L1']);
    assert.equal(writeCards([card('https://x.gov.cn/a')], 'plaintext').value, 'x\n来源\u3000https://x.gov.cn/a · 目标.yaml:1');
  });
});
