import * as vscode from 'vscode';
import { appendResult } from '../resultFiles.ts';
import { line, runTests } from '../results.ts';
import { installedTests } from './installed.ts';
import { killTests } from './killTests.ts';
import { tests } from './tests.ts';

/** What the extension host calls: rejects if a test failed, which ends the run with 1. */
export async function run(): Promise<void> {
  const { HEGAO_TEST_RESULTS: file, HEGAO_TEST_INSTALLED: extensions } = process.env;
  const all = [...(extensions ? installedTests(extensions) : []), ...tests, ...killTests];
  // Saved by itself a second after an edit, as in browsers, a file could not be reverted.
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
  const failures = await runTests(all, (result) => {
    if (file) appendResult(file, result);
    console.log(line(result));
  });
  if (failures > 0) throw new Error(`${failures} of ${all.length} tests failed`);
}
