import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Test } from '../results.ts';
import { appears, command, compose, eventually, openFile, problems, savePicture, shown } from './window.ts';

const DRAFT = '安静稿.gongwen';
const SPEECH = '惠济区讲话稿.gongwen';

export function prepareCalm(folder: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  // Longer than the keys of a busy machine are apart.
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'hegao.typingPause': 2500 }));
  writeFileSync(join(folder, DRAFT), '荥阳市2023年工作\n\n荥阳市2023年力争');
}

/** A writer who wants to be left alone while the words come. */
export function calmTests({ page }: { readonly page: Page }): Test[] {
  const squiggles = page.locator(
    '.editor-group-container.active .editor-instance .squiggly-error, .editor-group-container.active .editor-instance .squiggly-warning',
  );
  const ofDraft = () => problems(page).filter({ hasText: '新增高新技术企业' });
  return [
    {
      name: 'a half-typed figure is never marked, a wrong one after a pause',
      async run() {
        await openFile(page, DRAFT);
        await command(page, 'Problems: Focus on Problems View');
        await page.locator('.editor-group-container.active .editor-instance .view-line').last().click();
        await page.keyboard.press('Control+End');
        await compose(page, 'xinzeng', '新增高新技术企业');
        await page.keyboard.press('Escape');
        const seen: number[] = [];
        for (const key of '300') {
          await page.keyboard.type(key);
          await page.waitForTimeout(300);
          seen.push((await squiggles.count()) + (await ofDraft().count()));
        }
        await page.keyboard.insertText('家');
        await page.waitForTimeout(300);
        seen.push((await squiggles.count()) + (await ofDraft().count()));
        assert.deepEqual(seen, [0, 0, 0, 0], 'marks while typing');
        await squiggles.first().waitFor();
        await ofDraft().first().waitFor();
        assert.match(await shown(page), /新增高新技术企业300家/);
        await savePicture(page, 'calm 1 after the pause');
      },
    },
    {
      name: 'one command quiets all, and the status bar says so',
      async run() {
        await openFile(page, SPEECH);
        await squiggles.first().waitFor();
        await command(page, 'Hegao: Pause or Go On Checking');
        const paused = page.locator('.statusbar-item', { hasText: 'Hegao is paused' });
        await paused.waitFor();
        assert.match((await paused.locator('a').first().getAttribute('aria-label')) ?? '', /Nothing is marked/);
        await eventually('no squiggle', async () => (await squiggles.count()) === 0);
        await eventually('no problem of ours', async () => (await problems(page).filter({ hasText: 'hegao' }).count()) === 0);
        await savePicture(page, 'calm 2 paused');
      },
    },
    {
      name: 'stays quiet after a reload of the window, and all comes back with a key on the status bar',
      async run() {
        await page.reload();
        await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
        const paused = page.locator('.statusbar-item', { hasText: 'Hegao is paused' });
        await paused.waitFor();
        assert.equal(await appears(squiggles.first()), false, 'a squiggle while paused');
        await paused.locator('a').first().focus();
        await page.keyboard.press('Enter');
        await squiggles.first().waitFor();
        await page.locator('.statusbar-item', { hasText: /Figures \d+\/\d+ checked/ }).waitFor();
      },
    },
    {
      name: 'the view of figures says the verdict in words',
      async run() {
        await page
          .locator('.activitybar .action-label[aria-label*="Hegao"], .activitybar .action-label[aria-label*="核稿"]')
          .first()
          .click();
        const rows = page.locator('.customview-tree .monaco-list-row, .tree-explorer-viewlet-tree-view .monaco-list-row');
        await rows.filter({ hasText: '420亿元' }).first().waitFor();
        const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
        assert.ok(
          labels.some((label) => /^Contradicts.*420亿元/.test(label)),
          labels.join(' | '),
        );
        assert.ok(
          labels.every((label) => label.length > 0 && !/^\d+\/\d+$/.test(label)),
          labels.join(' | '),
        );
      },
    },
    {
      name: 'the rate of editing errors is shown with how it was counted',
      async run() {
        await openFromExplorer(page);
        await command(page, 'Hegao: Rate of Editing Errors');
        await page.locator('.tab.active', { hasText: 'Error rate' }).waitFor();
        const sheet = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await sheet.locator('h1', { hasText: '编校差错率' }).waitFor();
        await sheet.locator('tr', { hasText: '420亿元' }).filter({ hasText: '1 × 1处 = 1' }).first().waitFor();
        await savePicture(page, 'calm 3 error rate');
      },
    },
  ];
}

async function openFromExplorer(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  await openFile(page, SPEECH);
}
