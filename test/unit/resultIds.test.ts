import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { ResultIds } from '../../server/src/lsp/resultIds.ts';

const finding = (message: string, line = 0): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 2 } },
  message,
  code: 'target-mismatch',
  relatedInformation: [
    { location: { uri: 'file:///a', range: { start: { line, character: 1 }, end: { line, character: 2 } } }, message: '记录' },
  ],
  data: { expected: null },
});

test('lists of the same findings have the same name, from one server to the next', () => {
  const ids = new ResultIds();
  const list = [finding('甲'), finding('乙', 3)];
  const name = ids.of(list);
  assert.equal(ids.of(list), name);
  assert.equal(ids.of([finding('甲'), finding('乙', 3)]), name);
  assert.equal(new ResultIds().of([finding('甲'), finding('乙', 3)]), name);
});

test('any difference gives another name', () => {
  const ids = new ResultIds();
  const [one, two] = [finding('甲'), finding('乙', 3)];
  const related = { ...two, relatedInformation: [] };
  const lists = [[], [one], [two], [one, two], [two, one], [one, one], [one, finding('乙', 4)], [one, related], [one, { ...two, data: 1 }]];
  const names = lists.map((list) => ids.of(list));
  assert.equal(new Set(names).size, lists.length);
  assert.deepEqual(
    lists.map((list) => ids.of(list)),
    names,
  );
});
