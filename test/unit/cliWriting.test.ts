import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rewriteText } from '../../server/src/node/rewrite.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';

const DRAFT = '投资400 亿元，占比提高.46个百分点。\n';

describe('what the command line writes', () => {
  let folder: Folder = temporaryFolder();
  beforeEach(() => {
    folder.remove();
    folder = temporaryFolder({ '稿.gongwen': DRAFT });
  });
  afterEach(() => folder.remove());
  const textOf = (name: string) => readFileSync(folder.at(name), 'utf8');

  it('is no report that somebody has saved since it was read', async () => {
    const path = folder.at('稿.gongwen');
    writeFileSync(path, `${DRAFT}刚补的一句。\n`);
    const problem = await rewriteText(path, DRAFT, DRAFT.replace('400 ', '400'));
    assert.equal(problem?.zh, '稿件在核对期间改过，未写入；请再核对一次。');
    assert.equal(textOf('稿.gongwen'), `${DRAFT}刚补的一句。\n`);
  });
});
