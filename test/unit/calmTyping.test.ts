import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { CalmTyping } from '../../server/src/lsp/calmTyping.ts';

const DRAFT = 'file:///draft.txt';
const TARGETS = 'file:///targets.yaml';
const PAUSE = 800;

/** A writer with a clock: what the analysis has is given by marked words, what is shown is read back as words. */
class Desk {
  now = 0;
  readonly calm = new CalmTyping();
  #texts = new Map<string, string>();

  constructor(text: string) {
    this.#texts.set(DRAFT, text);
  }

  edit(after: string, uri = DRAFT): this {
    const before = this.#texts.get(uri) ?? '';
    this.#texts.set(uri, after);
    this.calm.edited({ uri, before, after }, { now: this.now, pause: PAUSE });
    return this;
  }

  wait(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  /** The words that are shown where the analysis marks `words`; with `related`, each points to these words, in another document if so said. */
  shown(
    words: readonly string[],
    { uri = DRAFT, related }: { readonly uri?: string; readonly related?: readonly [string, string] } = {},
  ): string[] {
    const items = words.map((word) => this.#finding(uri, word, related));
    const document = this.#document(uri);
    return this.calm.shown(uri, items, this.now).map(({ range }) => document.getText(range));
  }

  #finding(uri: string, word: string, related?: readonly [string, string]): Diagnostic {
    const relatedInformation = related && [{ location: { uri: related[0], range: this.#range(related[0], related[1]) }, message: '' }];
    return { range: this.#range(uri, word), message: '', code: 'target-mismatch', ...(relatedInformation && { relatedInformation }) };
  }

  #range(uri: string, word: string) {
    const document = this.#document(uri);
    const at = document.getText().indexOf(word);
    assert.ok(at >= 0, `${word} stands in the text`);
    return { start: document.positionAt(at), end: document.positionAt(at + word.length) };
  }

  #document(uri: string): TextDocument {
    return TextDocument.create(uri, 'plaintext', 0, this.#texts.get(uri) ?? '');
  }
}

describe('calm typing', () => {
  it('marks no half-typed numeral, and shows the finding after a pause', () => {
    const desk = new Desk('今年，');
    assert.deepEqual(desk.shown([]), []);
    for (const [typed, marked] of [
      ['今年，新增3', '3'],
      ['今年，新增30', '30'],
      ['今年，新增300', '300'],
      ['今年，新增300家', '300家'],
    ] as const) {
      desk.wait(100).edit(typed);
      assert.deepEqual(desk.shown([marked]), []);
    }
    desk.wait(PAUSE - 1);
    assert.deepEqual(desk.shown(['300家']), []);
    desk.wait(1);
    assert.deepEqual(desk.shown(['300家']), ['300家']);
  });

  it('shows what was held back as soon as the clause is left', () => {
    const desk = new Desk('');
    desk.edit('新增300家');
    assert.deepEqual(desk.shown(['300家']), []);
    desk.edit('新增300家，');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
  });

  it('takes a comma behind a digit for a part of the numeral until the next character tells', () => {
    const desk = new Desk('');
    desk.edit('亩产1,');
    assert.deepEqual(desk.shown(['1']), []);
    desk.edit('亩产1,2');
    assert.deepEqual(desk.shown(['1']), []);
    desk.edit('增长10，增');
    assert.deepEqual(desk.shown(['10']), ['10']);
  });

  it('tells after a save whether something was held back', () => {
    const desk = new Desk('');
    desk.edit('新增300家');
    assert.deepEqual(desk.shown(['300家']), []);
    assert.equal(desk.calm.rest(), true);
    assert.deepEqual(desk.shown(['300家']), ['300家']);
    assert.equal(desk.calm.rest(), false);
  });

  it('keeps what was shown in the sentence that is being written, moved with the text', () => {
    const desk = new Desk('荥阳市新增300家。');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
    // Half a name: for the moment the analysis knows no place.
    desk.edit('荥荥阳市新增300家。');
    assert.deepEqual(desk.shown([]), ['300家']);
    desk.wait(PAUSE);
    assert.deepEqual(desk.shown([]), []);
  });

  it('lets a finding go at once when its own words are changed', () => {
    const desk = new Desk('新增300家，占比112%。');
    assert.deepEqual(desk.shown(['300家', '112%']), ['300家', '112%']);
    desk.edit('新增400家，占比112%。');
    assert.deepEqual(desk.shown(['112%']), ['112%']);
    desk.wait(PAUSE).edit('新增400家，占比112%0。');
    assert.deepEqual(desk.shown(['112%0']), []);
  });

  it('shows findings elsewhere as they come and go', () => {
    const desk = new Desk('新增300家。\n后文。');
    assert.deepEqual(desk.shown([]), []);
    desk.edit('新增300家。\n后文写。');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
    assert.deepEqual(desk.shown([]), []);
  });

  it('holds back what is told elsewhere of a figure that is being written', () => {
    const desk = new Desk('总额400亿元。\n');
    assert.deepEqual(desk.shown([]), []);
    desk.edit('总额400亿元。\n总额42');
    assert.deepEqual(desk.shown(['400亿元'], { related: [DRAFT, '42'] }), []);
    desk.wait(PAUSE);
    assert.deepEqual(desk.shown(['400亿元'], { related: [DRAFT, '42'] }), ['400亿元']);
  });

  it('keeps reports as they are while a target is being written', () => {
    const desk = new Desk('总额400亿元。');
    desk.edit('目标值: 400亿元', TARGETS);
    desk.wait(PAUSE);
    assert.deepEqual(desk.shown([]), []);
    desk.edit('目标值: 40亿元', TARGETS);
    assert.deepEqual(desk.shown(['400亿元'], { related: [TARGETS, '40亿元'] }), []);
    desk.wait(PAUSE);
    assert.deepEqual(desk.shown(['400亿元'], { related: [TARGETS, '40亿元'] }), ['400亿元']);
    desk.edit('目标值: 4亿元', TARGETS);
    assert.deepEqual(desk.shown([]), ['400亿元']);
  });

  it('shows a document that is opened meanwhile in full', () => {
    const desk = new Desk('');
    desk.edit('新增3');
    const other = 'file:///other.txt';
    const item: Diagnostic = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: '' };
    assert.deepEqual(desk.calm.shown(other, [item], desk.now), [item]);
  });

  it('holds nothing back where the pause is 0', () => {
    const calm = new CalmTyping();
    calm.edited({ uri: DRAFT, before: '', after: '新增3' }, { now: 5, pause: 0 });
    assert.equal(calm.restsAt(5), null);
  });

  it('counts lines through an edit of several lines', () => {
    const desk = new Desk('甲。\n乙300家。');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
    desk.edit('甲。\n丙。\n丁。\n乙300家。');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
    desk.edit('乙300家。');
    assert.deepEqual(desk.shown(['300家']), ['300家']);
  });
});
