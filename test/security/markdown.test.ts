import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { COMMANDS } from '../../server/src/features/dataActions.ts';
import { createReportService } from '../../server/src/service.ts';
import { pick, seeded } from '../support/randomEdits.ts';

/** What a data file of an enemy would put into a card: links that run commands, HTML, pictures from elsewhere, marks that end an escape. */
const HOSTILE: readonly string[] = [
  '[点这里](command:workbench.action.terminal.new)',
  '![x](https://evil.example/p.png)',
  '<img src=https://evil.example/p.png>',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '[a]: https://evil.example',
  '`` ` ``',
  '\\[x\\](command:x)',
  '\\',
  '$(alert)',
  '&lt;b&gt;',
  '# 标题',
  '---',
  '| a | b |',
  '**粗**_斜_~~删~~',
  '](command:x',
  'https://evil.example',
];
const ROUNDS = 60;
const [REPORT, TARGETS, NAMES, SLOGANS] = ['稿.gongwen', '目标.csv', '名称.csv', '提法.csv'].map(
  (name) => `file:///w/${encodeURIComponent(name)}`,
) as [string, string, string, string];

describe('what data files hold', () => {
  it('is shown as text in hovers and completions, with links to the records and to sources on the web alone; lenses and actions run our commands alone', () => {
    const random = seeded(8);
    const evil = () => pick(random, HOSTILE).replaceAll('"', '""');
    const own = new Set<string>(['', 'client.show', 'client.suppress', ...Object.values(COMMANDS)]);
    let cards = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const service = createReportService();
      const texts = {
        [TARGETS]: `编号,指标,地区,时期,目标值,释义,责任单位,来源\n"${evil()}",新签约项目总额,惠济区,2023,400亿元,"${evil()}","${evil()}","${evil()}"\n"x","税收${evil()}",惠济区,2023,"${evil()}","${evil()}",,\n`,
        [NAMES]: `名称,类别,上级,释义,简称,来源\n惠济区,district,"${evil()}","${evil()}","${evil()}","${evil()}"\n`,
        [SLOGANS]: `提法,释义,发布单位,成员,来源\n三个坚持,"${evil()}","${evil()}","${evil()}；${evil()}","${evil()}"\n`,
      };
      const text = `惠济区2023年力争新签约项目总额420亿元，把牢“三个坚持”。${evil()}\n惠\n三\n`;
      const file = (uri: string, kind: 'targets' | 'names' | 'slogans') => [uri, { uri, kind, text: texts[uri] ?? '' }] as const;
      service.apply({
        data: new Map([file(TARGETS, 'targets'), file(NAMES, 'names'), file(SLOGANS, 'slogans')]),
        reports: new Map([[REPORT, text]]),
      });
      for (const [uri, content] of Object.entries({ ...texts, [REPORT]: text })) {
        content.split('\n').forEach((line, number) => {
          for (let character = 0; character <= line.length; character += 3) {
            const position = { line: number, character };
            const hover = service.hover({ uri, position, format: 'markdown' });
            if (hover) {
              cards++;
              checkMarkdown((hover.contents as MarkupContent).value);
            }
          }
        });
        for (const { command } of service.codeLens({ uri, showReferences: 'client.show', propagate: COMMANDS.propagate }))
          assert.ok(own.has(command?.command ?? ''), command?.command);
        const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
        const actions = service.codeActions({
          uri,
          range,
          diagnostics: service.diagnostics(uri),
          suppress: { command: 'client.suppress' },
          on: '2026-11-24',
        });
        for (const { command } of actions) assert.ok(own.has(command?.command ?? ''), command?.command);
      }
      for (const position of [1, 2].map((line) => ({ line, character: 1 }))) {
        for (const item of service.completion({ uri: REPORT, position, invoked: true }).items) {
          const { documentation } = service.resolveCompletion(item, 'markdown') as CompletionItem & { documentation?: MarkupContent };
          if (!documentation) continue;
          cards++;
          checkMarkdown(documentation.value);
        }
      }
    }
    assert.ok(cards > ROUNDS, `${cards} cards were looked at`);
  });
});

/** With what is escaped left out, nothing of Markdown is left but bold titles, lists, links to our own files, and to an address that is shown as it is. */
function checkMarkdown(markdown: string): void {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
  const links = [...bare.matchAll(/\]\(([^)]*)\)/g)].map((link) => link[1] ?? '');
  for (const link of links) assert.match(link, /^(?:file:\/\/\/w\/[^\s]*#L\d+|https:\/\/evil\.example\/(?:p\.png)?)$/, markdown);
  const rest = bare.replace(/\[[^\]]*\]\([^)]*\)/g, '').replace(/\*\*/g, '');
  assert.doesNotMatch(rest, /[<>`[\]!|$&#_~]|\]\(|(?:command|javascript|data|https?):/, markdown);
}
