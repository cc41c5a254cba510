import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { command, composeFor, eventually, openFile, piece, shown, suggestion } from '../../test/vscode/person/window.ts';
import { repository } from '../vscode/packages.ts';
import { type Clip, Film } from './film.ts';
import { terminalPage } from './terminal.ts';

/** Keeps a picture: its names below docs/images and media, and its bytes. */
export type Keep = (names: readonly string[], png: Buffer) => void;

const REPORT = '讲话稿.gongwen';

interface EditorScenes {
  readonly page: Page;
  /** The sample workspace that the window shows. */
  readonly folder: string;
  readonly keep: Keep;
}

/** The extension in the sample workspace, step by step as the walkthrough goes. */
export async function editorScenes({ page, folder, keep }: EditorScenes): Promise<void> {
  const whole = () => page.screenshot();
  const part = (clip: Clip) => page.screenshot({ clip });
  await openFile(page, REPORT);
  await page.locator('.squiggly-error').first().waitFor();
  keep(['media/walkthrough/sample.png'], await part({ x: 0, y: 0, width: 900, height: 560 }));

  await command(page, '核稿: 查看问题');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await page.waitForTimeout(800);
  keep(['docs/images/problems.png', 'media/walkthrough/findings.png'], await whole());
  await page.keyboard.press('Control+j');

  await page.keyboard.press('Control+b');
  // A hover is at most a quarter as high as its window.
  await page.setViewportSize({ width: 1280, height: 1200 });
  await page.waitForTimeout(800);
  await piece(page, '420亿元').hover();
  await page.locator('.monaco-hover:visible', { hasText: '意向协议不计' }).waitFor();
  await page.waitForTimeout(600);
  keep(['docs/images/hover.png', 'media/walkthrough/hover.png'], await part({ x: 52, y: 38, width: 1224, height: 500 }));
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.setViewportSize({ width: 1280, height: 800 });

  await cursorBehind(page, '不搞同质竞争。');
  await composeFor(page, 'yunxi', '云溪', suggestion(page, '云溪湖科创园'));
  await page.waitForTimeout(600);
  keep(['docs/images/completion.png', 'media/walkthrough/complete.png'], await part({ x: 52, y: 38, width: 1224, height: 560 }));
  await page.keyboard.press('Escape');
  for (const _ of '云溪') await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+s');

  await page.keyboard.press('Control+b');
  await page.locator('.activitybar .action-label[aria-label*="核稿"]').click();
  const row = (text: string) =>
    page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row, .customview-tree .monaco-list-row', { hasText: text });
  await row('420亿元').first().waitFor();
  await widenSideBar(page, 500);
  await page.waitForTimeout(600);
  keep(['docs/images/coverage.png'], await whole());
  // As a person does who ticks; the view follows the file.
  tickIn(folder);
  await row('12000人').filter({ hasText: '张岚' }).first().waitFor();
  // What it tells of the row is shown where the mouse rests: beside the list, not on it.
  const ticked = await row('12000人').first().boundingBox();
  await page.mouse.move((ticked?.x ?? 0) + (ticked?.width ?? 0) - 70, (ticked?.y ?? 0) + 8);
  await page.waitForTimeout(1500);
  keep(['docs/images/tick.png', 'media/walkthrough/tick.png'], await part({ x: 0, y: 0, width: 900, height: 560 }));

  // Last, for it shows the pictures made above.
  await page.keyboard.press('Control+b');
  await command(page, '核稿: 入门');
  await page.locator('.gettingStarted .getting-started-step.expanded').first().waitFor();
  await page.locator('.getting-started-step', { hasText: '看看发现了哪些问题' }).click();
  await page.waitForTimeout(2000);
  keep(['docs/images/walkthrough.png'], await whole());
}

/** Draws the edge of the side bar, so that its rows are read whole. */
async function widenSideBar(page: Page, width: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('no side bar');
  await page.mouse.move(bar.x + bar.width + 1, 400);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
}

/** The find box, whose count is told in Chinese here. */
async function cursorBehind(page: Page, before: string): Promise<void> {
  await page.keyboard.press('Control+f');
  const box = page.locator('.find-widget.visible textarea').first();
  await box.waitFor();
  await box.fill(before);
  await page.locator('.find-widget .matchesCount', { hasText: /[1-9]/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.find-widget.visible').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowRight');
}

/** A wrong figure is typed, marked and put right; a name is completed. */
export async function film(page: Page, report: string): Promise<Uint8Array> {
  await openFile(page, report);
  await page.keyboard.press('Control+b');
  // A name has a colour of its own as soon as the server is there.
  await page.locator('.view-line span span', { hasText: /^云溪市$/ }).waitFor();
  await page.waitForTimeout(800);
  const film = new Film(page, { x: 52, y: 37, width: 904, height: 450 });
  const type = async (characters: string) => {
    for (const [from, to] of pieces(characters)) {
      await page.keyboard.insertText(characters.slice(from, to));
      await film.take(220);
    }
  };
  await page.keyboard.press('Control+End');
  await film.take(900);
  await type('确保全年新签约项目总额420亿元，');
  await page.locator('.squiggly-error').first().waitFor();
  await film.take(1200);
  await piece(page, '420亿元').hover();
  await page.locator('.monaco-hover:visible', { hasText: '意向协议不计' }).waitFor();
  await page.waitForTimeout(400);
  await film.take(3200);
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await page.keyboard.press('Control+End');
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: '400亿元' }).first();
  await eventually('the quick fix is offered', async () => {
    await page.keyboard.press('Control+.');
    return fix.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  });
  await film.take(1800);
  await fix.click();
  await eventually('the figure is right', async () => (await shown(page)).includes('400亿元'));
  await page.waitForTimeout(600);
  await film.take(1400);
  await page.keyboard.press('Control+End');
  await type('推进');
  await composeFor(page, 'yunxi', '云溪', suggestion(page, '云溪湖科创园'));
  await page.waitForTimeout(400);
  await film.take(1800);
  await suggestion(page, '云溪湖科创园').click();
  await film.take(700);
  await type('建设。');
  await film.take(2600);
  return film.gif();
}

/** Text as it is committed: two characters at a time, a number with its unit at once. */
function pieces(text: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(/[\d.]+[\p{Script=Han}%]{0,2}|\p{Script=Han}{1,2}|./gu)].map(
    ({ index, 0: said }) => [index, index + said.length] as const,
  );
}

/** What the command line prints for the sample. */
export async function terminalScene(page: Page, keep: Keep): Promise<void> {
  const folder = sample();
  try {
    const printed = run(folder, ['check', '.', '--lang', 'zh', '--fail-on', 'never'], { FORCE_COLOR: '1' });
    await page.setViewportSize({ width: 1500, height: 900 });
    await page.setContent(terminalPage('hegao check .', printed));
    keep(['docs/images/terminal.png', 'media/walkthrough/terminal.png'], await page.locator('main').screenshot());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The proof sheet as it comes out of the printer: the first page of its PDF. */
export async function proofSheetScene(page: Page, keep: Keep): Promise<void> {
  const folder = sample();
  try {
    const sheet = run(folder, ['check', '.', '--lang', 'zh', '--format', 'html', '--fail-on', 'never'], {});
    await page.setContent(sheet);
    const pdf = join(folder, 'sheet.pdf');
    await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true, printBackground: true });
    execFileSync('pdftoppm', ['-png', '-r', '110', '-f', '1', '-l', '1', '-singlefile', pdf, join(folder, 'sheet')]);
    keep(['docs/images/proof-sheet.png'], readFileSync(join(folder, 'sheet.png')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The icon, from its drawing. */
export async function iconScene(page: Page, keep: Keep): Promise<void> {
  await page.setViewportSize({ width: 128, height: 128 });
  await page.setContent(`<body style="margin:0">${readFileSync(join(repository, 'media/icon.svg'), 'utf8')}`);
  await page.waitForTimeout(300);
  keep(['media/icon.png'], await page.screenshot({ omitBackground: true }));
}

/** A copy of the sample workspace with one figure ticked, as a desk leaves it. */
function sample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-sample-'));
  cpSync(join(repository, 'media/sample'), folder, { recursive: true });
  tickIn(folder);
  return folder;
}

/** The sidecar of a figure that was held against its source. */
function tickIn(folder: string): void {
  writeFileSync(
    join(folder, `${REPORT}.hegao.yaml`),
    '核对:\n  - 文字: 12000人\n    句子: 城镇新增就业12000人的任务，要按月调度、逐项落实\n    来源: 市人社局2026年工作要点，第2页\n    由: 张岚\n    于: 2026-07-27\n',
  );
}

function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, [join(repository, 'dist/cli.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
