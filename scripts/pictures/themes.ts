import type { Page } from 'playwright-core';
import { openFile, piece } from '../../test/vscode/person/window.ts';

/** Findings, verdicts behind figures, the view of figures and a hover, as the theme of the window has them. */
export async function themeScene(page: Page): Promise<Buffer> {
  await openFile(page, '讲话稿.gongwen');
  await page.locator('.squiggly-error').first().waitFor();
  await page.locator('.activitybar .action-label[aria-label*="核稿"]').click();
  // What the button is called is told beside it until the mouse has left.
  await page.mouse.move(700, 500);
  await page.waitForTimeout(1500);
  await page
    .locator('.tree-explorer-viewlet-tree-view .monaco-list-row, .customview-tree .monaco-list-row', { hasText: '420亿元' })
    .first()
    .waitFor();
  await page.locator('.view-line', { hasText: '≠400亿元' }).first().waitFor();
  await piece(page, '420亿元').hover();
  await page.locator('.monaco-hover:visible', { hasText: '意向协议不计' }).waitFor();
  await page.waitForTimeout(800);
  return page.screenshot();
}

/** Four pictures on one, two by two. */
export async function sideBySide(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  await page.setViewportSize({ width: 1664, height: 1000 });
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('');
  await page.setContent(
    `<style>body{margin:0}main{display:grid;grid-template-columns:1fr 1fr;gap:8px;width:1664px}img{width:100%;display:block}</style><main>${images}</main>`,
  );
  await page.waitForTimeout(500);
  return page.locator('main').screenshot();
}
