// The suite of the extension host in a VS Code on the desktop: the one that VSCODE_EXECUTABLE names, else the newest, downloaded.
//   node --import tsx test/vscode/desktop.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repository } from '../../scripts/vscode/packages.ts';
import { readResults, writeTap } from './resultFiles.ts';
import { line, type Result } from './results.ts';
import { bundleSuite, copySamples, RESULTS_VARIABLE, SETTINGS, temporaryFolder } from './workspace.ts';

const temporary = temporaryFolder();
const file = join(temporary.path, 'results.jsonl');
const user = join(temporary.path, 'user');
let failure: string | null = null;
try {
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify(SETTINGS));
  const executable = process.env.VSCODE_EXECUTABLE;
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : { cachePath: join(repository, '.vscode-test/desktop') }),
    extensionDevelopmentPath: repository,
    extensionTestsPath: bundleSuite(),
    extensionTestsEnv: { [RESULTS_VARIABLE]: file },
    launchArgs: [
      copySamples(join(temporary.path, 'samples')),
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${user}`,
    ],
  });
} catch (error) {
  failure = error instanceof Error ? error.message : String(error);
}
const results: Result[] = readResults(file);
temporary.remove();
// A failed test is in the results; where there are none, VS Code itself did not come up.
if (results.length === 0) {
  console.error(
    `VS Code did not run (${failure ?? 'no test ran'}). Name one with VSCODE_EXECUTABLE; on Linux without a screen use xvfb-run.`,
  );
  results.push({ name: 'VS Code on the desktop', error: failure ?? 'no test ran', milliseconds: 0 });
}
writeTap(join(repository, 'out/desktop.tap'), results);
const failed = results.filter(({ error }) => error !== null);
for (const result of failed) console.log(line(result));
console.log(`\ndesktop VS Code: ${results.length - failed.length} of ${results.length} tests hold`);
process.exitCode = failed.length > 0 || failure !== null ? 1 : 0;
