// Measures what a writer waits for, beside baselines of the same run: times depend on the machine, ratios hardly do.
//   node scripts/bench.mjs [start] [keys] [lexicon] [recogniser] [growth] [speed] [workspace]     (npm run bench -- …; all without arguments)
//   node scripts/bench.mjs --markdown=FILE                                            writes the table there as well
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';
import { growth } from './bench/growth.mjs';
import { keys } from './bench/keys.mjs';
import { lexicon } from './bench/lexicon.mjs';
import { recogniser } from './bench/recogniser.mjs';
import { speed } from './bench/speed.mjs';
import { start } from './bench/start.mjs';
import { markdown } from './bench/table.mjs';
import { workspace } from './bench/workspace.mjs';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
register();
for (const [name, run] of Object.entries({ start, keys, lexicon, recogniser, growth, speed, workspace })) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
const file = args.find((arg) => arg.startsWith('--markdown='))?.slice(11);
if (file) writeFileSync(file, markdown());
