import * as vscode from 'vscode';
import { line, runTests } from '../results.ts';
import { uriOf } from '../suite/editor.ts';
import { tests } from '../suite/tests.ts';
import { webTests } from './tests.ts';

/** The samples, path → bytes in Base64; written in by the bundler. */
declare const SAMPLES: Readonly<Record<string, string>>;

/** What marks a result among all that is printed. */
const RESULT = 'hegao-result ';

/** What the worker's extension host calls. The folder is VS Code's own file system in memory, and empty: the samples are written first. */
export async function run(): Promise<void> {
  for (const [name, bytes] of Object.entries(SAMPLES)) {
    await vscode.workspace.fs.writeFile(
      uriOf(name),
      Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
    );
  }
  const all = [...webTests, ...tests];
  const failures = await runTests(all, (result) => {
    console.log(RESULT + JSON.stringify(result));
    console.log(line(result));
  });
  if (failures > 0) throw new Error(`${failures} of ${all.length} tests failed`);
}
