import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { fixture, uriOf } from '../support/fixture.ts';

const NAMES = `//- /名称.yaml
名称:
  - { 名称: 惠济区, 类别: 区县 }
  - { 名称: 大运河智谷片区, 类别: 园区, 上级: 惠济区 }
`;
const SLOGANS = `//- /提法.yaml
提法:
  - { 提法: 万人助万企, 带引号: 是 }
`;
const REPORT = `——访惠济区委书记李新军

把牢“三个坚持”，深化“万人助万企”活动，办好“惠生活·共美好”活动。

加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园等园区建设，推进10个产业园和各类片区，建设现代产业园。加快建设黄河博览馆。
`;

describe('collecting the names and phrases of a report', () => {
  test('one edit puts each that is not known into its file', () => {
    const { service } = fixture(`${REPORT}${NAMES}${SLOGANS}`);
    const offered = service.collectWording(uriOf('draft.gongwen'));
    assert.ok(offered);
    assert.deepEqual(textsOf(offered.edit), {
      '提法.yaml': '  - { 提法: 三个坚持, 带引号: 是 }\n',
      '名称.yaml': [
        '  - { 名称: 惠生活·共美好, 类别: 活动, 上级: 惠济区 }\n',
        '  - { 名称: 花园口新兴产业园, 类别: 园区, 上级: 惠济区 }\n',
        '  - { 名称: 古荥智能制造产业园, 类别: 园区, 上级: 惠济区 }\n',
        '  - { 名称: 黄河博览馆, 类别: 项目, 上级: 惠济区 }\n',
      ].join(''),
    });
    assert.ok(Object.values(offered.edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
  });

  test('without data files it makes them beside the report', () => {
    const { service } = fixture('办好花园口新兴产业园，把牢“三个坚持”。\n');
    const offered = service.collectWording(uriOf('draft.gongwen'));
    assert.deepEqual(textsOf(offered?.edit), {
      '提法.yaml': '提法:\n  - { 提法: 三个坚持, 带引号: 是 }\n',
      '名称.yaml': '名称:\n  - { 名称: 花园口新兴产业园, 类别: 园区 }\n',
    });
  });

  test('into a table goes a row', () => {
    const { service } = fixture('建设花园口新兴产业园。\n//- /名称.csv\n名称,类别,上级\n惠济区,区县,郑州市\n');
    assert.deepEqual(textsOf(service.collectWording(uriOf('draft.gongwen'))?.edit), { '名称.csv': '花园口新兴产业园,园区,\n' });
  });

  test('what is known is not collected', () => {
    const { service } = fixture(`加快大运河智谷片区建设，深化“万人助万企”活动。\n${NAMES}${SLOGANS}`);
    assert.equal(service.collectWording(uriOf('draft.gongwen')), null);
  });
});

describe('adding a selection to the data', () => {
  const actions = (marked: string) => {
    const { service, marked: found, uri } = fixture(`${marked}\n${NAMES}${SLOGANS}`);
    const [span] = found.spans;
    assert.ok(span);
    const before = found.text.slice(0, span.start).split('\n');
    const line = before.length - 1;
    const character = before.at(-1)?.length ?? 0;
    const range: Range = { start: { line, character }, end: { line, character: character + span.end - span.start } };
    return service.codeActions({ uri, range, diagnostics: [] }).filter(({ title }) => title.includes('加入'));
  };

  test('a phrase is offered as a phrase first, a park as a park', () => {
    assert.deepEqual(
      actions('把牢“[[三个坚持]]”。').map(({ title }) => title),
      ['把“三个坚持”加入提法文件', '把“三个坚持”加入名称文件（项目）'],
    );
    const [first] = actions('推进[[花园口新兴产业园]]建设。');
    assert.equal(first?.title, '把“花园口新兴产业园”加入名称文件（园区）');
    assert.deepEqual(textsOf(first?.edit), { '名称.yaml': '  - { 名称: 花园口新兴产业园, 类别: 园区 }\n' });
  });

  test('nothing for what has a record, or for half a page', () => {
    assert.deepEqual(actions('推进[[大运河智谷片区]]建设。'), []);
    assert.deepEqual(actions('[[推进大运河智谷片区建设。深化改革。]]'), []);
  });
});

/** The new text of each file that an edit touches, by its name. */
function textsOf(edit: WorkspaceEdit | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const name = decodeURIComponent(change.textDocument.uri.replace(/^.*\//, ''));
    texts[name] = change.edits.map((one) => ('newText' in one ? one.newText : '')).join('');
  }
  return texts;
}
