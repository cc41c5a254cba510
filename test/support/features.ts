import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semanticTokens.ts';
import { type Fixture, fixture, type Marked, uriOf } from './fixture.ts';

/** Targets, phrases and names that the feature tests share. */
export const DATA = `//- /targets.yaml
scope: 惠济区
period: 2023
source: 市委全会，2023-07
targets:
  - indicator: 新签约项目总额
    target: 400亿元
    actual: 210亿元
    asOf: 2023-06
    definition: 当年正式签约项目的协议投资额合计。
    owner: 商务局
    nature: 预期性
  - indicator: 新开工项目总投资额
    target: 280亿元以上
//- /slogans.yaml
slogans:
  - text: 三个坚持
    quoted: true
    members: [坚持甲, 坚持乙]
    meaning: 三项工作要求
    level: municipal
//- /names.yaml
names:
  - { name: 惠济区, type: district, aliases: [惠济], parent: 郑州市 }
  - { name: 大运河智谷片区, type: park, parent: 惠济区 }
`;

export const documentOf = ({ text }: Marked): TextDocument => TextDocument.create('', '', 0, text);

/** The position of `$0` in the fixture's file. */
export function cursorOf({ marked }: Fixture): Position {
  assert.notEqual(marked.cursor, null, 'the fixture has no $0');
  return documentOf(marked).positionAt(marked.cursor ?? 0);
}

/** The words that a range of a fixture's file covers. */
export function wordsAt({ files }: Fixture, uri: string, range: Range): string {
  const marked = [...files].find(([path]) => uriOf(path) === uri)?.[1];
  assert.ok(marked, `no file ${uri}`);
  return documentOf(marked).getText(range);
}

/** Diagnostics as `words → code`, in order; the marked spans must be exactly theirs. */
export function checkDiagnostics(text: string, expected: readonly string[]): void {
  const made = fixture(text);
  const found = made.service.diagnostics(made.uri).map(({ range, code }) => `${wordsAt(made, made.uri, range)} → ${code}`);
  assert.deepEqual(found, expected);
  if (made.marked.spans.length > 0) {
    const document = documentOf(made.marked);
    const marked = made.marked.spans.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }));
    assert.deepEqual(
      made.service.diagnostics(made.uri).map(({ range }) => range),
      marked,
    );
  }
}

/** The hover at `$0` as plain text, or null. */
export function hoverAt(text: string, format: 'markdown' | 'plaintext' = 'plaintext'): string | null {
  const made = fixture(text);
  const contents = made.service.hover({ uri: made.uri, position: cursorOf(made), format })?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : null;
}

/** The definition of what stands at `$0`, as `path: words` of the selected span. */
export function checkDefinition(text: string, expected: readonly string[]): void {
  const made = fixture(text);
  const links = made.service.definition({ uri: made.uri, position: cursorOf(made) });
  assert.deepEqual(
    links.map((link) => `${link.targetUri.slice(uriOf('').length)}: ${wordsAt(made, link.targetUri, link.targetSelectionRange)}`),
    expected,
  );
}

/** References of what stands at `$0`, as `path: words`. */
export function checkReferences(text: string, expected: readonly string[]): void {
  const made = fixture(text);
  const found = made.service.references({ uri: made.uri, position: cursorOf(made), includeDeclaration: false });
  assert.deepEqual(
    found.map(({ uri, range }) => `${uri.slice(uriOf('').length)}: ${wordsAt(made, uri, range)}`),
    expected,
  );
}

/** The text after each code action at `$0`, by the action's title. */
export function actionsAt(text: string): ReadonlyMap<string, string> {
  const made = fixture(text);
  const position = cursorOf(made);
  const diagnostics = made.service.diagnostics(made.uri);
  const actions = made.service.codeActions({ uri: made.uri, range: { start: position, end: position }, diagnostics });
  return new Map(
    actions.map(({ title, edit }) => [
      title,
      TextDocument.applyEdits(documentOf(made.marked), [...(edit?.changes?.[made.uri] ?? [])] as TextEdit[]),
    ]),
  );
}

/** Semantic tokens as `words type+modifiers`. */
export function tokensIn(text: string, range?: Range): readonly string[] {
  const made = fixture(text);
  const { data } = made.service.semanticTokens({ uri: made.uri, ...(range && { range }) });
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    line += deltaLine;
    character = deltaLine === 0 ? character + deltaStart : deltaStart;
    const words = wordsAt(made, made.uri, { start: { line, character }, end: { line, character: character + length } });
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => bits & (1 << bit));
    tokens.push(`${words} ${[TOKEN_TYPES[type], ...modifiers].join('+')}`);
  }
  return tokens;
}
