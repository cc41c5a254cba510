import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Test } from '../results.ts';
import { appears, command, eventually, openFile, piece, problems, savePicture } from './window.ts';

const REPORT = '来稿.gongwen';

/** A folder that came by mail: its own settings would choose a data file and switch a rule off. */
export function prepareTrust(folder: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(REPORT, '惠济区2023年力争新签约项目总额420亿元。\n上街区2023年力争实际利用外资3亿美元。\n抓服务。。。\n');
  write('目标.yaml', '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n');
  write('台账.csv', '地区,时期,指标,目标值\n上街区,2023,实际利用外资,2亿美元\n');
  write('hegao.yaml', '规则: { ellipsis: off }\n');
  write('.vscode/settings.json', '{ "hegao.dataFiles": ["台账.csv"] }\n');
}

/** A person who does not trust a folder at first. */
export function trustTests({ page, folder }: { readonly page: Page; readonly folder: string }): Test[] {
  const found = (text: string) => problems(page).filter({ hasText: text });
  const quickPick = page.locator('.quick-input-list .monaco-list-row');
  return [
    {
      name: 'a folder that is not trusted is checked, without what it decides itself, and the editor says so',
      async run() {
        await openFile(page, REPORT);
        await command(page, 'View: Toggle Problems');
        await found('400亿元').first().waitFor();
        await found('省略号').first().waitFor();
        assert.equal(await found('2亿美元').count(), 0);
        await eventually('what waits is told', async () => {
          // It moves while other entries come and go beside it.
          await page
            .locator('[id="status.languageStatus"]')
            .hover({ timeout: 3000 })
            .catch(() => {});
          return appears(page.locator('.hover-language-status', { hasText: 'nothing is written' }));
        });
        // In such folders VS Code boxes whatever is not ASCII: every character of a report, but for the settings of its language, which on a busy
        // machine may come after the editor.
        await eventually('no character is boxed', async () => {
          if ((await page.locator('.editor-instance .unicode-highlight').count()) === 0) return true;
          await command(page, 'View: Close Editor');
          await openFile(page, REPORT);
          await page.waitForTimeout(1000);
          return false;
        });
        await savePicture(page, 'trust 1 restricted');
        await piece(page, '420亿元').click();
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill('>Hegao: ');
        await quickPick.filter({ hasText: 'Show Findings' }).first().waitFor();
        assert.equal(await quickPick.filter({ hasText: 'Mark the Figure as Checked' }).count(), 0);
        await page.keyboard.press('Escape');
      },
    },
    {
      name: 'once it is trusted its configuration and settings hold, without a reload',
      async run() {
        await page.evaluate('window.hegaoMark = 1');
        await command(page, 'Workspaces: Manage Workspace Trust');
        await page
          .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
          .first()
          .click();
        await eventually('the rule is off', async () => (await found('省略号').count()) === 0);
        await found('2亿美元').first().waitFor();
        await found('400亿元').first().waitFor();
        assert.equal(await page.evaluate('window.hegaoMark'), 1, 'the window is the same');
        await savePicture(page, 'trust 2 trusted');
        assert.equal(existsSync(join(folder, `${REPORT}.hegao.yaml`)), false);
      },
    },
  ];
}
