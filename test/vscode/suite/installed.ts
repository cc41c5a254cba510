import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { poll, type Test } from '../results.ts';
import { open, SPEECH } from './editor.ts';

/** What has to be so where the extension came from a VSIX: `folder` is the editor's folder of extensions. */
export function installedTests(folder: string): readonly Test[] {
  return [
    {
      name: 'what runs is what was installed',
      async run() {
        await open(SPEECH);
        const extension = vscode.extensions.getExtension('hegao.hegao');
        assert.ok(extension);
        await poll('the extension is active', () => extension.isActive);
        assert.ok(extension.extensionPath.startsWith(folder), extension.extensionPath);
        for (const name of ['THIRD-PARTY-NOTICES.txt', 'packs/divisions.csv', 'docs/rules/target-mismatch.md']) {
          await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, name));
        }
      },
    },
    {
      name: 'the nodejieba of the VSIX is loaded, where the VSIX has it',
      async run() {
        const extension = vscode.extensions.getExtension('hegao.hegao');
        assert.ok(extension);
        const addon = join(extension.extensionPath, 'dist/node_modules/nodejieba/build/Release/nodejieba.node');
        // Which files a process has loaded, Linux tells in its /proc.
        if (existsSync(addon) && process.platform === 'linux') await poll('a process that has loaded it', () => isLoaded(addon));
      },
    },
  ];
}

function isLoaded(file: string): boolean {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.some((id) => {
    try {
      return readFileSync(`/proc/${id}/maps`, 'utf8').includes(file);
    } catch {
      // It has ended, or is somebody else's.
      return false;
    }
  });
}
