import { join } from 'node:path';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { repository } from '../../../scripts/vscode/packages.ts';
import { type Server, windowAddress } from '../../../scripts/vscode/server.ts';
import { poll } from '../results.ts';

/** Pictures of a run, ignored by git. */
export const PICTURES = join(repository, 'test-results');

export const savePicture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(PICTURES, `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.png`) });
};

/** A window of VS Code on a folder, with the extension under development. */
export async function openWindow(server: Server, browser: Browser, folder: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  await page.goto(windowAddress(server, folder, [['extensionDevelopmentPath', repository]]));
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  return page;
}

/** Opens a file of the folder from the explorer, as a click does. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** The active editor's lines that are on the screen. */
export const lines = (page: Page): Locator => page.locator('.editor-group-container.active .editor-instance .view-line');

/** The smallest piece of the page that shows a text in the editor. */
export const piece = (page: Page, text: string): Locator =>
  page.locator('.editor-group-container.active .editor-instance .view-line span span', { hasText: text }).last();

/** What the active editor shows; VS Code draws spaces as no-break ones. */
export async function shown(page: Page): Promise<string> {
  return (await lines(page).allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
}

export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Moves the cursor between two texts by the find box, as a reader of the text would: behind `before`. */
export async function cursorBehind(page: Page, before: string): Promise<void> {
  await page.keyboard.press('Control+f');
  const box = page.locator('.find-widget.visible textarea').first();
  await box.waitFor();
  await box.fill(before);
  await page.locator('.find-widget .matchesCount', { hasText: /^\d+ of [1-9]/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

/** How far apart the keys of a fast typist are. */
const KEY_MS = 60;

/** Types as an input method does: the letters are composed, then the characters committed in their place. */
export async function compose(page: Page, letters: string, characters: string): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await devtools.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    await page.waitForTimeout(KEY_MS);
  }
  await devtools.send('Input.insertText', { text: characters });
  await devtools.detach();
}

/** Composes until the list has a suggestion: what was committed is taken back first, as a person does who missed the list. */
export async function composeFor(page: Page, letters: string, characters: string, wanted: Locator): Promise<void> {
  let typed = false;
  await eventually(`“${letters}” brings the list up`, async () => {
    if (typed) for (const _ of characters) await page.keyboard.press('Backspace');
    await compose(page, letters, characters);
    typed = true;
    return appears(wanted);
  });
}

/** Whether an element is there soon. */
export const appears = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );

/** The rows of the completion list. */
export const suggestions = (page: Page): Locator => page.locator('.suggest-widget.visible .monaco-list-row');

export const suggestion = (page: Page, label: string): Locator =>
  page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();

/** Entries of the Problems panel. */
export const problems = (page: Page): Locator => page.locator('.markers-panel .monaco-list-row');

/** Filters the Problems panel by a text, as a reader of a long list does. */
export async function problem(page: Page, text: string): Promise<void> {
  await command(page, 'Problems: Focus on Problems View');
  await page.locator('.panel input[placeholder^="Filter"]').fill(text);
  await problems(page).filter({ hasText: text }).first().waitFor();
}

export const eventually = (what: string, probe: () => Promise<boolean>): Promise<true> => poll(what, probe);

/** Chooses an entry of the menu that a click with the right button opens on a file or folder of the explorer. */
export async function chooseInExplorer(page: Page, name: string, title: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-label', { hasText: title }).first();
  // A menu that is opened before the window knows its extensions lacks their entries.
  await eventually(`the menu has “${title}”`, async () => {
    await page.keyboard.press('Escape');
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    return row
      .click({ button: 'right', timeout: 5000 })
      .then(() => entry.waitFor({ timeout: 2000 }))
      .then(
        () => true,
        () => false,
      );
  });
  // A click that follows on the one that opened the menu is taken for its end.
  await page.waitForTimeout(400);
  await entry.click();
}

/** That a notification says this. Toasts come and go; the center keeps what was said. */
export async function said(page: Page, text: string): Promise<void> {
  await eventually(`the editor says “${text}”`, async () => {
    const center = page.locator('.notifications-center.visible');
    if (!(await center.isVisible())) await page.locator('[id="status.notifications"]').click({ timeout: 3000 });
    return appears(center.locator('.notification-list-item', { hasText: text }).first());
  });
}
