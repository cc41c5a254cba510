import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Test } from '../results.ts';
import { chooseInExplorer, command, openFile, said, savePicture } from './window.ts';

const TITLE = 'Rate of Editing Errors';
const WRONG = '惠济区2023年力争新签约项目总额420亿元。\n会上说：投资约60亿元左右。\n';
const RIGHT = '惠济区2023年力争新签约项目总额400亿元。\n';

/** Two folders of reports, one of them without any. */
export function prepareErrorRate(folder: string): void {
  for (const name of ['送审稿', '图片']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, '送审稿/甲稿.gongwen'), RIGHT);
  writeFileSync(join(folder, '送审稿/乙稿.gongwen'), WRONG);
  writeFileSync(join(folder, '图片/说明.pdf'), '');
}

/** A chief editor who wants the rate of what a desk hands in. */
export function errorRateTests({ page }: { readonly page: Page }): Test[] {
  // A webview is a frame in a frame.
  const sheet = (): FrameLocator => page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  const names = async () => (await sheet().locator('h2').allInnerTexts()).map((name) => name.trim());
  return [
    {
      name: 'the rate of the report in the editor is worked out from the palette',
      async run() {
        await openFile(page, '惠济区讲话稿.gongwen');
        await page.locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
        await command(page, `Hegao: ${TITLE}`);
        await page.locator('.tabs-container .tab.active', { hasText: 'Error rate: 惠济区讲话稿.gongwen' }).waitFor();
        // The frame is loaded once more when its page is set: what waits for an element waits for that, too.
        await sheet().locator('h2', { hasText: '惠济区讲话稿.gongwen' }).waitFor();
        assert.deepEqual(await names(), ['惠济区讲话稿.gongwen']);
        await savePicture(page, 'error rate of a report');
      },
    },
    {
      name: 'the rate of a folder is worked out from the explorer, the worst report first',
      async run() {
        await command(page, 'View: Close All Editors');
        await chooseInExplorer(page, '送审稿', TITLE);
        await sheet().locator('h1', { hasText: '编校差错率' }).waitFor();
        assert.deepEqual((await names()).slice(-2), ['乙稿.gongwen', '甲稿.gongwen']);
        await sheet().locator('tr', { hasText: '420亿元' }).getByText('1 × 1处 = 1').waitFor();
        assert.match(await sheet().locator('body').innerText(), /合计[\s\S]*差错 2，共 \d+ 字/);
        assert.equal(await sheet().locator('script').count(), 0);
        await savePicture(page, 'error rate of a folder');
      },
    },
    {
      name: 'a folder without reports has no rate, and that is said',
      async run() {
        await chooseInExplorer(page, '图片', TITLE);
        await said(page, '这里没有可以计算差错率的稿件。');
      },
    },
  ];
}
