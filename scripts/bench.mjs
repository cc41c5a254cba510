// Measures what a writer waits for, beside baselines of the same run: times depend on the machine, ratios hardly do.
//   node scripts/bench.mjs [start] [keys] [lexicon] [recogniser] [growth] [speed] [workspace]     (npm run bench -- …; all without arguments)
//   --corpus=FOLDER   texts (*.txt, *.md, *.gongwen) for `speed` instead of the samples’ paragraphs
//   --markdown=FILE   writes the table there as well
import { writeFileSync } from 'node:fs';
import { growth } from './bench/growth.mjs';
import { keys } from './bench/keys.mjs';
import { lexicon } from './bench/lexicon.mjs';
import { recogniser } from './bench/recogniser.mjs';
import { speed } from './bench/speed.mjs';
import { start } from './bench/start.mjs';
import { markdown } from './bench/table.mjs';
import { workspace } from './bench/workspace.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const corpus = option('corpus');
const wanted = args.filter((arg) => !arg.startsWith('--'));
for (const [name, run] of Object.entries({ start, keys, lexicon, recogniser, growth, speed, workspace })) {
  if (wanted.length === 0 || wanted.includes(name)) await run({ corpus });
}
const file = option('markdown');
if (file) writeFileSync(file, markdown());
