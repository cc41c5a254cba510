import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../server/src/features/positions.ts';
import { updateDocument } from '../../server/src/lsp/documents.ts';

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const PARTS = ['甲', '乙丙', '', '\n', '\n\n', '。', 'a', '\u{20000}'];

describe('documents', () => {
  it('are after edits what the library makes of them', () => {
    const random = generator(3);
    for (let round = 0; round < 300; round++) {
      const hasReturns = round % 5 === 0;
      const parts = hasReturns ? [...PARTS, '\r\n', '\r'] : PARTS;
      const words = (most: number) => Array.from({ length: random(most) }, () => parts[random(parts.length)] ?? '').join('');
      const text = words(30);
      let ours = TextDocument.create('file:///w/稿.gongwen', 'gongwen', 1, text);
      let expected = text;
      for (let version = 2; version < (hasReturns ? 3 : 8); version++) {
        const place = () => ({ line: random(9) - 1, character: random(8) - 1 });
        const changes = Array.from({ length: hasReturns ? 1 : 1 + random(4) }, (): TextDocumentContentChangeEvent => {
          const start = place();
          const end = random(2) === 0 ? start : place();
          return random(9) === 0 ? { text: words(9) } : { range: { start, end }, text: words(4) };
        });
        ours = updateDocument(ours, changes, version);
        const before = expected;
        // Each with a document of its own: behind places that a text does not have the library loses count of its lines.
        for (const change of changes) expected = TextDocument.update(TextDocument.create('', '', 1, expected), [change], 2).getText();
        assert.equal(ours.getText(), expected, JSON.stringify({ before, changes }));
        assert.deepEqual([ours.uri, ours.languageId, ours.version], ['file:///w/稿.gongwen', 'gongwen', version]);
      }
    }
  });

  it('take many edits from below, as of a word replaced everywhere, in any line end and as fast as one pass', () => {
    for (const feed of ['\n', '\r\n']) {
      const lines = Array.from({ length: 20_000 }, (_, i) => `第${i}处建成二十几家工厂。`);
      const changes = lines
        .map((_, line) => ({ range: { start: { line, character: 3 }, end: { line, character: 4 } }, text: line % 2 ? '号' : `址${feed}` }))
        .reverse();
      const document = TextDocument.create('file:///w/稿.gongwen', 'gongwen', 1, lines.join(feed));
      const from = performance.now();
      const text = updateDocument(document, changes, 2).getText();
      // A hundred times less than what the library takes.
      assert.ok(performance.now() - from < 5000);
      const expected = lines.map((line, i) => line.slice(0, 3) + (i % 2 ? '号' : `址${feed}`) + line.slice(4)).join(feed);
      assert.equal(text, expected);
    }
  });

  it('are refused by the library where a change is none', () => {
    const document = TextDocument.create('file:///w/稿.gongwen', 'gongwen', 1, '甲');
    assert.throws(() => updateDocument(document, [{} as TextDocumentContentChangeEvent], 2));
  });

  it('have their lines where the library has them', () => {
    const random = generator(9);
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: random(30) }, () => PARTS[random(PARTS.length)] ?? '').join('');
      const lines = new Lines(text);
      const document = TextDocument.create('', '', 0, text);
      for (let offset = -1; offset <= text.length + 1; offset++)
        assert.deepEqual(lines.positionAt(offset), document.positionAt(offset), JSON.stringify({ text, offset }));
    }
  });
});
