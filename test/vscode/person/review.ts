import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Test } from '../results.ts';
import { appears, command, cursorBehind, eventually, openFile, piece, problem, problems, savePicture, shown } from './window.ts';

const SPEECH = '惠济区讲话稿.gongwen';
const SIDECAR = `${SPEECH}.hegao.yaml`;
const RELEASE = '通稿.txt';
const BRIEFING = '区情快报.md';
const RIGHT = '280亿元以上';

/** The folder's own settings, a plain text report and a target that no report mentions, before the window opens. */
export function prepareReview(folder: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'hegao.inlayHints.enabled': true }));
  writeFileSync(join(folder, '就业.targets.yaml'), '地区: 上街区\n时期: 2023\n目标:\n  - { 指标: 城镇新增就业, 目标值: 3000人 }\n');
  writeFileSync(join(folder, RELEASE), '惠济区2023年力争新签约项目总额420亿元。社会消费品零售总额增长7%。\n');
}

/** A desk at work: what is checked, what is left, and what is let through with a reason. */
export function reviewTests({ page, folder }: { readonly page: Page; readonly folder: string }): Test[] {
  const row = (text: string): Locator =>
    page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row, .customview-tree .monaco-list-row', { hasText: text });
  const input = () => page.locator('.quick-input-widget:visible input').first();
  const answer = async (text: string) => {
    await input().waitFor();
    await input().fill(text);
    await page.keyboard.press('Enter');
  };
  const ignoreHere = async (picture: string, reason: string) => {
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: '忽略此处' }).first();
    await eventually('the quick fix is offered', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      return appears(fix);
    });
    await savePicture(page, picture);
    await fix.click();
    await answer(reason);
  };
  const inline = async (text: string, title: string) => {
    await row(text).first().hover();
    await row(text).first().locator(`.action-label[aria-label^="${title}"]`).click({ timeout: 3000 });
  };
  return [
    {
      name: 'a desk sees which figures are checked: in the view, behind the figures and in the status bar',
      async run() {
        await openFile(page, SPEECH);
        await page.locator('.activitybar .action-label[aria-label*="Hegao"]').click();
        await row('420亿元').filter({ hasText: '≠400亿元' }).first().waitFor();
        await page.locator('.statusbar-item', { hasText: /Figures \d+\/\d+ checked/ }).waitFor();
        await eventually('verdicts behind the figures', async () => (await shown(page)).includes('≠400亿元'));
        await savePicture(page, '11 coverage by report');
      },
    },
    {
      name: 'groups the view by place and by verdict',
      async run() {
        await command(page, 'Group by Verdict');
        await row('Contradicts').first().waitFor();
        await row('Targets that no report mentions').waitFor();
        await savePicture(page, '12 coverage by verdict');
        await command(page, 'Group by Place');
        await row('惠济区').first().waitFor();
        await command(page, 'Group by Report');
        await row(SPEECH).first().waitFor();
      },
    },
    {
      name: 'ticks a figure, is asked for the name once, and finds the tick in the sidecar and the hover',
      async run() {
        // The list may be renewed under the pointer.
        await eventually('the name is asked for, or known', async () => {
          await inline(RIGHT, 'Mark the Figure as Checked').catch(() => {});
          return (await appears(input())) || (await row(RIGHT).filter({ hasText: '张三' }).count()) > 0;
        });
        if (await input().isVisible()) await answer('张三');
        await row(RIGHT).filter({ hasText: '张三' }).first().waitFor();
        const text = readFileSync(join(folder, SIDECAR), 'utf8');
        assert.match(text, /核对:\n {2}- 文字: 280亿元以上\n[\s\S]*由: 张三/);
        await piece(page, '280亿元').hover();
        const hover = page.locator('.monaco-hover:visible', { hasText: '已核对' });
        await hover.waitFor();
        assert.match(await hover.innerText(), /张三/);
        await savePicture(page, '13 ticked');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'edits the sentence and sees the tick lapse; takes the edit back, and it holds again',
      async run() {
        await piece(page, '280亿元').click();
        await cursorBehind(page, '再加一把劲，');
        await page.keyboard.insertText('千方百计');
        await row('Ticks that hold no longer').waitFor();
        await savePicture(page, '14 tick lapsed');
        await page.keyboard.press('Control+z');
        await row(RIGHT).filter({ hasText: '张三' }).first().waitFor();
      },
    },
    {
      name: 'takes the tick back, and the sidecar goes',
      async run() {
        // The list may be renewed under the pointer.
        await eventually('no tick is shown', async () => {
          await inline(RIGHT, 'Take Back the Check').catch(() => {});
          await page.waitForTimeout(500);
          return (await row(RIGHT).filter({ hasText: '张三' }).count()) === 0;
        });
        await eventually('the sidecar is gone', async () => !existsSync(join(folder, SIDECAR)));
      },
    },
    {
      name: 'ignores a contradiction in plain text by the quick fix, with a reason and an end date',
      async run() {
        await command(page, 'View: Show Explorer');
        await openFile(page, RELEASE);
        await page.locator('.editor-instance .squiggly-error').first().waitFor();
        await piece(page, '420亿元').click();
        await ignoreHere('15 ignore', '统计口径不同，已与区统计局核实');
        await page.locator('.quick-input-widget:visible', { hasText: '2/2' }).waitFor();
        await answer('2199-12-31');
        await eventually('the mark is gone', async () => (await page.locator('.editor-instance .squiggly-error').count()) === 0);
        const text = readFileSync(join(folder, `${RELEASE}.hegao.yaml`), 'utf8');
        assert.match(text, /原因: 统计口径不同，已与区统计局核实\n {4}至: 2199-12-31/);
        await command(page, 'Focus on Figures View');
        await row(RELEASE).first().waitFor();
        await savePicture(page, '16 ignored');
      },
    },
    {
      name: 'ignores another in Markdown by a comment, and is told of one whose time is over',
      async run() {
        writeFileSync(
          join(folder, BRIEFING),
          '# 区情快报\n\n惠济区2023年力争新签约项目总额420亿元。\n\n' +
            '惠济区2023年力争新签约项目总额430亿元。<!-- 核稿忽略 target-mismatch 至2024-06-30：待区统计局核实 -->\n',
        );
        await command(page, 'View: Show Explorer');
        await openFile(page, BRIEFING);
        await piece(page, '420亿元').click();
        await ignoreHere('15a ignore in Markdown', '已报区政府办备案');
        await page.locator('.quick-input-widget:visible', { hasText: '2/2' }).waitFor();
        await answer('');
        await eventually('the comment stands behind the paragraph', async () =>
          (await shown(page)).includes('。<!-- 核稿忽略 target-mismatch “420亿元”：已报区政府办备案 -->'),
        );
        await problem(page, '新签约项目总额');
        await problems(page).filter({ hasText: '430亿元' }).first().waitFor();
        await problem(page, '只忽略到 2024-06-30');
        await savePicture(page, '16a ignored in Markdown');
        await page.keyboard.press('Control+s');
      },
    },
    {
      name: 'renames the report, and what was noted beside it goes along',
      async run() {
        await command(page, 'View: Show Explorer');
        const box = page.locator('.explorer-item-edited input');
        // The new sidecar moves the rows while the mouse is on its way: a person looks at the name that is to be changed.
        await eventually('the report is about to be renamed', async () => {
          await page.locator('.explorer-folders-view .monaco-list-row', { has: page.getByText(RELEASE, { exact: true }) }).click();
          await page.keyboard.press('F2');
          await box.waitFor();
          if ((await box.inputValue()) === RELEASE) return true;
          await page.keyboard.press('Escape');
          return false;
        });
        await box.fill('区通稿.txt');
        await page.keyboard.press('Enter');
        await eventually('the sidecar has the new name', async () => existsSync(join(folder, '区通稿.txt.hegao.yaml')));
        assert.equal(existsSync(join(folder, `${RELEASE}.hegao.yaml`)), false);
      },
    },
  ];
}
