// Makes every picture of the README, the walkthrough and the handbook again, from the real extension in the tests' VS Code, its own texts in Chinese.
//   npm run pictures                             all of them
//   npm run pictures -- --only icon|editor|film|themes|terminal|sheet|page   may be given several times; `page` is to be looked at alone
// `sheet` wants pdftoppm (poppler), and with `terminal` Debian's fonts-noto-cjk. What is made is committed.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { makeVsix } from '../test/vscode/packed.ts';
import { SETTINGS } from '../test/vscode/workspace.ts';
import { withPalette } from './pictures/palettePng.ts';
import { editorScenes, film, iconScene, type Keep, proofSheetScene, terminalScene } from './pictures/scenes.ts';
import { sideBySide, themeScene } from './pictures/themes.ts';
import { launchBrowser } from './vscode/browser.ts';
import { installChinese } from './vscode/language.ts';
import { repository } from './vscode/packages.ts';
import { installExtension, type Server, startVsCodeServer, windowAddress } from './vscode/server.ts';

/** A light editor with room for the text, and nothing beside it. */
const LOOK: Readonly<Record<string, unknown>> = {
  ...SETTINGS,
  'hegao.checker': '张岚',
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectHighContrast': false,
  'editor.fontSize': 15,
  // All of a hover's lines fit in it.
  'editor.lineHeight': 1.5,
  'editor.wordWrap': 'on',
  'editor.renderLineHighlight': 'none',
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'breadcrumbs.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'workbench.layoutControl.enabled': false,
};

/** Of each kind one: light, dark, and both of high contrast. */
const THEMES = ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** One face for Chinese and Latin, where the browser's own choice is a serif; nothing of the machine that serves the editor. */
const STYLE = `
  .monaco-workbench, .monaco-hover, .context-view { font-family: "Noto Sans S Chinese", sans-serif !important; }
  .find-widget:not(.visible) { box-shadow: none !important; }
  .getting-started-footer, .statusbar [id*="keyboardLayout"], .statusbar [id*="forwardedPorts"], .statusbar [id*="status.host"] { display: none !important; }
`;

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = (scene: string) => !values.only || values.only.includes(scene);
const temporary = mkdtempSync(join(tmpdir(), 'hegao-pictures-'));
const browser = await launchBrowser();
try {
  if (wanted('icon')) await iconScene(await newPage(browser), keepAsIs);
  if (wanted('terminal')) await terminalScene(await newPage(browser), keep);
  if (wanted('sheet')) await proofSheetScene(await newPage(browser), keep);
  if (wanted('editor') || wanted('film')) await inVsCode();
  if (wanted('themes')) await inThemes();
  if (wanted('page')) await extensionPage();
} finally {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
}
process.exit();

async function inVsCode(): Promise<void> {
  const folder = join(temporary, 'server');
  await installChinese(folder);
  const server = await startVsCodeServer({ folder, settings: LOOK, automation: 'on' });
  try {
    if (wanted('editor')) {
      const sample = join(temporary, '核稿示例');
      cpSync(join(repository, 'media/sample'), sample, { recursive: true });
      await attempt(await openFolder(server, sample, 1280, 800), (page) => editorScenes({ page, folder: sample, keep }));
    }
    if (wanted('film')) {
      const small = join(temporary, '市府办');
      cpSync(join(repository, 'media/sample'), small, { recursive: true });
      // Another report of the folder would be compared with it.
      rmSync(join(small, '讲话稿.gongwen'));
      writeFileSync(join(small, '工作要点.gongwen'), '云溪市下半年工作要点\n\n（2026年7月28日）\n\n一、抓好项目建设\n\n');
      await attempt(await openFolder(server, small, 960, 1200), async (page) => {
        write('docs/images/hegao.gif', await film(page, '工作要点.gongwen'));
      });
    }
  } finally {
    await server.stop();
  }
}

/** The same window in each kind of theme, each alone in test-results to be looked at, and all on one picture. */
async function inThemes(): Promise<void> {
  const pictures: Buffer[] = [];
  // Installed: a window for developing shows no theme of high contrast.
  const vsix = await makeVsix(join(temporary, 'vsix'), 'none');
  for (const theme of THEMES) {
    const place = join(temporary, 'themes', String(pictures.length));
    const folder = join(place, '核稿示例');
    cpSync(join(repository, 'media/sample'), folder, { recursive: true });
    await installChinese(join(place, 'server'));
    await installExtension(join(place, 'server'), vsix);
    const settings = { ...LOOK, 'workbench.colorTheme': theme, 'hegao.inlayHints.enabled': true, 'editor.fontSize': 14 };
    const server = await startVsCodeServer({ folder: join(place, 'server'), settings, automation: 'on' });
    try {
      await attempt(await openFolder(server, folder, 1180, 700, []), async (page) => {
        pictures.push(await themeScene(page));
      });
    } finally {
      await server.stop();
    }
    write(`test-results/theme ${theme}.png`, pictures.at(-1) ?? Buffer.alloc(0));
  }
  // Four screens in one, in the package: 64 colours show them as well.
  keepAsIs(['docs/images/themes.png'], withPalette(await sideBySide(await newPage(browser), pictures), 64));
}

/** The extension's page in an editor that has it installed from its VSIX: what a desk sees first. */
async function extensionPage(): Promise<void> {
  const folder = join(temporary, 'installed');
  await installChinese(folder);
  await installExtension(folder, await makeVsix(join(temporary, 'vsix'), 'none'));
  const server = await startVsCodeServer({ folder, settings: LOOK, automation: 'on' });
  const empty = join(temporary, '稿件');
  cpSync(join(repository, 'media/sample'), empty, { recursive: true });
  try {
    await attempt(await openFolder(server, empty, 1280, 860, []), async (page) => {
      await page.keyboard.press('Control+Shift+x');
      const row = page.locator('.extensions-viewlet .monaco-list-row', { hasText: '核稿' }).first();
      await row.click();
      await page.locator('.extension-editor .name', { hasText: '核稿' }).waitFor();
      // The page is a frame in a frame.
      await page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator('h1').first().waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1000);
      write('test-results/extension-page.png', await page.screenshot());
    });
  } finally {
    await server.stop();
  }
}

async function openFolder(
  server: Server,
  folder: string,
  width: number,
  height: number,
  payload: readonly (readonly [string, string])[] = [['extensionDevelopmentPath', repository]],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  // The machine may be busy with other things.
  page.setDefaultTimeout(120_000);
  await page.goto(windowAddress(server, folder, payload));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.addStyleTag({ content: STYLE });
  return page;
}

/** What was seen last tells why a scene could not be played. */
async function attempt(page: Page, play: (page: Page) => Promise<void>): Promise<void> {
  try {
    await play(page);
  } catch (error) {
    write('test-results/pictures.png', await page.screenshot());
    throw error;
  }
  await page.close();
}

function newPage(on: Browser): Promise<Page> {
  return on.newPage({ locale: 'zh-CN' });
}

function keep(names: readonly string[], png: Buffer): ReturnType<Keep> {
  keepAsIs(names, withPalette(png));
}

function keepAsIs(names: readonly string[], png: Buffer): void {
  for (const name of names) write(name, png);
}

function write(name: string, bytes: Uint8Array): void {
  const path = join(repository, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${name}  ${(bytes.length / 1024).toFixed(0)} KB`);
}
