import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { commentsIn, writeWord } from '../../support/word.ts';
import type { Test } from '../results.ts';
import { chooseInExplorer, eventually, said, savePicture } from './window.ts';

const REPORT = '惠济区工作报告.docx';
const COPY = '惠济区工作报告.核稿.docx';
const LINES = ['惠济区工作报告', '惠济区2023年力争新签约项目总额420亿元、新开工项目总投资额280亿元以上。', '会上说：投资约60亿元左右。'];

/** A Word file, one that is broken, and a dark editor: paper stays white. */
export function prepareWord(folder: string): void {
  writeFileSync(join(folder, REPORT), writeWord({ paragraphs: LINES }));
  writeFileSync(join(folder, '坏的.docx'), 'PK\u0003\u0004');
}

/** A desk that gets its reports as Word files. */
export function wordTests({ page, folder }: { readonly page: Page; readonly folder: string }): Test[] {
  const choose = (file: string, title: string) => chooseInExplorer(page, file, title);
  // A webview is a frame in a frame.
  const sheet = (): FrameLocator => page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  return [
    {
      name: 'a Word file is checked from the explorer, and its proof sheet is shown',
      async run() {
        await choose(REPORT, 'Check Word File');
        await sheet().locator('h1', { hasText: '校对单' }).waitFor();
        await sheet().locator('tr.contradicts', { hasText: '420亿元' }).waitFor();
        assert.equal(await sheet().locator('tr.contradicts td').first().innerText(), '2');
        assert.equal(await sheet().locator('script').count(), 0);
        await savePicture(page, 'word 1 proof sheet');
      },
    },
    {
      name: 'the findings are written as comments into a copy, never over the file or an older copy',
      async run() {
        const before = readFileSync(join(folder, REPORT));
        await choose(REPORT, 'Comment Word File in a Copy');
        await eventually('a copy', async () => existsSync(join(folder, COPY)));
        const comments = commentsIn(readFileSync(join(folder, COPY)));
        assert.deepEqual(
          comments.map(({ words }) => words),
          ['420亿元', '约60亿元左右'],
        );
        assert.deepEqual(readFileSync(join(folder, REPORT)), before);
        await said(page, `2 comments are in ${COPY}.`);
        await savePicture(page, 'word 2 comments written');
        await page.keyboard.press('Escape');
        await choose(REPORT, 'Comment Word File in a Copy');
        await eventually('a second copy', async () => existsSync(join(folder, COPY.replace('.docx', ' 2.docx'))));
      },
    },
    {
      name: 'a file that cannot be read gives a clear message',
      async run() {
        await choose('坏的.docx', 'Check Word File');
        await said(page, 'Word 文件不完整或已损坏');
      },
    },
  ];
}
