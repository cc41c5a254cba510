import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Test } from '../results.ts';
import {
  appears,
  command,
  compose,
  composeFor,
  cursorBehind,
  eventually,
  openFile,
  piece,
  problems,
  savePicture,
  shown,
  suggestion,
  suggestions,
} from './window.ts';

export interface PersonContext {
  readonly page: Page;
  readonly folder: string;
  /** A folder without data files. */
  readonly plain: string;
  openWindow(folder: string): Promise<Page>;
}

const SPEECH = '惠济区讲话稿.gongwen';
const TARGETS = '目标.yaml';
const PARK = '大运河智谷片区';

/** A writer's hour: each step goes on from the one before. */
export function personTests({ page, plain, openWindow }: PersonContext): Test[] {
  return [
    {
      name: 'a writer opens the report and sees the contradiction underlined and in Problems',
      async run() {
        await openFile(page, SPEECH);
        await page.locator('.editor-instance .squiggly-error').first().waitFor();
        await command(page, 'Problems: Focus on Problems View');
        await problems(page).filter({ hasText: '420亿元' }).filter({ hasText: '400亿元' }).first().waitFor();
        await savePicture(page, '1 problems');
      },
    },
    {
      name: 'hovers the figure and reads the definition of its target',
      async run() {
        await piece(page, '420亿元').hover();
        const hover = page.locator('.monaco-hover:visible', { hasText: '意向协议不计' });
        await hover.waitFor();
        const text = await hover.innerText();
        assert.match(text, /新签约项目总额/);
        await savePicture(page, '2 hover');
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'takes the quick fix, and the mark vanishes',
      async run() {
        await piece(page, '420亿元').click();
        const fix = page.locator('.action-widget .monaco-list-row', { hasText: '400亿元' }).first();
        // The hover of the click may take the first key.
        await eventually('the quick fix is offered', async () => {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+.');
          return appears(fix);
        });
        await savePicture(page, '3 quick fix');
        await fix.click();
        await eventually('the recorded value stands in the text', async () => (await shown(page)).includes('新签约项目总额400亿元'));
        await eventually('no problem with it', async () => (await problems(page).filter({ hasText: '420亿元' }).count()) === 0);
      },
    },
    {
      name: 'types 大运 by an input method in the middle of a clause and accepts the park',
      async run() {
        await cursorBehind(page, '富泽基金小镇、');
        await compose(page, 'dayun', '大运');
        await suggestion(page, PARK).waitFor();
        await savePicture(page, '4 completion');
        await compose(page, 'he', '河');
        await suggestion(page, PARK).waitFor();
        await suggestion(page, PARK).click();
        await eventually('the name stands there once', async () =>
          (await shown(page)).replaceAll('\n', '').includes(`富泽基金小镇、${PARK}八六三科技产业园`),
        );
      },
    },
    {
      name: 'types the initials of a park, the list narrows, and accepts it',
      async run() {
        await page.keyboard.type('、dy');
        await suggestion(page, PARK).waitFor();
        const wide = await suggestions(page).count();
        assert.ok(wide > 1, `several names begin with dy: ${wide}`);
        await page.keyboard.type('hzg');
        await eventually('the list is narrowed to the park', async () =>
          (await suggestions(page).allInnerTexts()).every((text) => text.includes(PARK)),
        );
        await suggestion(page, PARK).click();
        await eventually('the name replaces the letters', async () =>
          (await shown(page)).replaceAll('\n', '').includes(`${PARK}、${PARK}八六三科技产业园`),
        );
      },
    },
    {
      name: 'types the letters of a name without a pause, and the list is there',
      async run() {
        await page.keyboard.type('、dyhzg', { delay: 0 });
        await suggestion(page, PARK).click();
        await eventually('the name replaces the letters', async () =>
          (await shown(page)).replaceAll('\n', '').includes(`${PARK}、${PARK}、${PARK}八六三科技产业园`),
        );
      },
    },
    {
      name: 'types zmx in the middle of a clause and accepts the county',
      async run() {
        await cursorBehind(page, '富泽基金小镇、');
        await page.keyboard.type('zmx');
        await suggestion(page, '中牟县').waitFor();
        await savePicture(page, '4a initials');
        await page.keyboard.press('Enter');
        await eventually('the county replaces the letters', async () =>
          (await shown(page)).replaceAll('\n', '').includes(`富泽基金小镇、中牟县${PARK}`),
        );
      },
    },
    {
      name: 'leaves the text as it was with Escape',
      async run() {
        await page.keyboard.type('dyh');
        await suggestion(page, PARK).waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
        await eventually('the letters stand as they were typed', async () =>
          (await shown(page)).replaceAll('\n', '').includes(`中牟县dyh${PARK}`),
        );
        for (const _ of 'dyh') await page.keyboard.press('Backspace');
      },
    },
    {
      name: 'opens a quotation, types 三个 and gets the phrase with one closing mark',
      async run() {
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Enter');
        await page.keyboard.insertText('把牢');
        await page.keyboard.insertText('“');
        await suggestion(page, '三标').waitFor();
        await compose(page, 'sange', '三个');
        await suggestion(page, '三个坚持').waitFor();
        await savePicture(page, '4b phrase');
        await suggestion(page, '三个坚持').click();
        await eventually('the phrase stands between one pair of marks', async () => /把牢“三个坚持”(?!”)/.test(await shown(page)));
      },
    },
    {
      name: "types an indicator and gets its target's figure",
      async run() {
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Enter');
        await page.keyboard.insertText('荥阳市力争新增高新技术');
        await composeFor(page, 'qiye', '企业', suggestion(page, '30家'));
        await savePicture(page, '4c figure');
        await suggestion(page, '30家').click();
        await eventually('the figure stands behind its indicator', async () => (await shown(page)).includes('新增高新技术企业30家'));
      },
    },
    {
      name: 'edits the targets file and sees the report marked again',
      async run() {
        await openFile(page, TARGETS);
        await cursorBehind(page, '新签约项目总金额]');
        await cursorBehind(page, '目标值: 400亿元');
        for (let i = 0; i < '400亿元'.length; i += 1) await page.keyboard.press('Backspace');
        await page.keyboard.insertText('500亿元');
        await problems(page).filter({ hasText: '500亿元' }).first().waitFor();
        await page.keyboard.press('Control+s');
        await openFile(page, SPEECH);
        await page.locator('.editor-instance .squiggly-error').first().waitFor();
        await savePicture(page, '5 targets changed');
      },
    },
    {
      name: 'in a folder without data files plain text stays quiet, and a word is what it always was',
      async run() {
        const other = await openWindow(plain);
        await openFile(other, '惠济区讲话稿.txt');
        await command(other, 'Problems: Focus on Problems View');
        await other.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
        await other
          .locator('.editor-instance .view-line', { hasText: '上半年签约' })
          .first()
          .dblclick({ position: { x: 200, y: 8 } });
        const status = other.locator('.statusbar-item', { hasText: /selected\)/ });
        await status.waitFor();
        const selected = Number(/\((\d+) selected\)/.exec(await status.innerText())?.[1]);
        assert.ok(selected > 7, `a clause is selected, not a run of Han characters: ${selected}`);
        await savePicture(other, '6 quiet');
        await other.close();
      },
    },
  ];
}
