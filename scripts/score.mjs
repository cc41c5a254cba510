// Runs the scorers that lie beside the repository, where there are any. Arguments are passed on to each.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, node, root } from './lib.mjs';

const folder = join(root, '../shared/score');
const scorers = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
if (scorers.length === 0) console.log('No scorers beside the repository (../shared/score/*.mjs): nothing to do.');
else {
  await install();
  await build();
}
for (const name of scorers.sort()) {
  console.log(`\n── ${name}`);
  const code = await node(join(folder, name), ...process.argv.slice(2));
  if (code !== 0) process.exitCode = 1;
}
