import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBelow, isIgnored, normalUri } from '../../server/src/lsp/uris.ts';
import { uriOfPath } from '../../server/src/node/workspace.ts';

describe('URIs', () => {
  it('have one spelling, whichever client writes them', () => {
    const spellings = ['file:///w/目标 (1).yaml', 'file:///w/%E7%9B%AE%E6%A0%87%20(1).yaml', 'file:///w/%e7%9b%ae%e6%a0%87%20%281%29.yaml'];
    for (const uri of spellings) assert.equal(normalUri(uri), 'file:///w/%E7%9B%AE%E6%A0%87%20%281%29.yaml');
    assert.equal(normalUri('file:///C:/w/a.md'), normalUri('file:///c%3A/w/a.md'));
    assert.equal(normalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(normalUri('file:///w/\ud800.md'), 'file:///w/%EF%BF%BD.md');
    assert.equal(normalUri('file:///w/100%.md'), 'file:///w/100%25.md');
    assert.equal(normalUri(normalUri('file:///w/100%.md')), 'file:///w/100%25.md');
    assert.equal(uriOfPath('/w/目标 (1).yaml'), normalUri('file:///w/目标 (1).yaml'));
  });

  it('tell what lies in a folder, and what in a folder of tools', () => {
    assert.equal(isBelow('file:///w/a.md', 'file:///w/'), true);
    assert.equal(isBelow('file:///work/a.md', 'file:///w'), false);
    assert.equal(isIgnored('file:///w/node_modules/a/b.md', 'file:///w'), true);
    assert.equal(isIgnored('file:///w/.git/b.md', 'file:///w'), true);
    // The workspace itself may lie in such a folder.
    assert.equal(isIgnored('file:///home/.work/dist/a.md', 'file:///home/.work/dist'), false);
  });
});
