// The extension at work on the samples: installs what is missing, builds, prints the check, and opens the samples in a VS Code.
//   node scripts/start.mjs             the `code` on the PATH, else VS Code's server from npm in a browser
//   node scripts/start.mjs --no-open   the check alone
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, node, root, run } from './lib.mjs';

const samples = join(root, 'samples');
await install();
await build();
console.log('\nhegao check samples\n');
await node(join(root, 'dist/cli.cjs'), 'check', samples, '--fail-on', 'never');
if (!process.argv.includes('--no-open')) {
  const isWindows = process.platform === 'win32';
  const hasCode = spawnSync('code', ['--version'], { stdio: 'ignore', shell: isWindows }).status === 0;
  if (hasCode)
    await run('code', [`--extensionDevelopmentPath=${root}`, samples, join(samples, '惠济区讲话稿.gongwen')], { shell: isWindows });
  else await node('--import', 'tsx', 'scripts/vscode/serve.ts');
}
