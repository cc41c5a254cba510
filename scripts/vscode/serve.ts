// Serves the samples in VS Code's own server, with the extension loaded from this folder, until Ctrl-C.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './packages.ts';
import { startVsCodeServer, windowAddress } from './server.ts';

/** The report that shows most of what is found. */
const REPORT = '惠济区讲话稿.gongwen';

const server = await startVsCodeServer({
  folder: mkdtempSync(join(tmpdir(), 'hegao-')),
  settings: { 'workbench.startupEditor': 'none', 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden' },
  automation: 'on',
});
const address = windowAddress(server, join(repository, 'samples'), [
  ['extensionDevelopmentPath', repository],
  ['openFile', join(repository, 'samples', REPORT)],
]);
console.log(`\n在浏览器中打开 / Open in a browser:\n\n  ${address}\n\nCtrl-C 结束 / ends it.`);
// Also when its terminal is closed: nothing is left running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
