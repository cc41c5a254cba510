// Attacks the engine with random edits and random bytes, longer than the tests do.
//   npm run fuzz                                20,000 edits against fresh analyses, two minutes of fuzzing, 20,000 messages to the server
//   npm run fuzz -- --seed 7 --edits 50000 --minutes 30 --only yaml
//   npm run fuzz -- --edits 0 --only wire --messages 100000
import { parseArgs } from 'node:util';
import { runEdits } from '../test/support/editRun.ts';
import { startCoverage } from '../test/support/fuzz/coverage.ts';
import { fuzzFrames } from '../test/support/fuzz/frames.ts';
import { fuzz } from '../test/support/fuzz/loop.ts';
import { TARGETS } from '../test/support/fuzz/targets.ts';
import { fuzzWire } from '../test/support/fuzz/wire.ts';
import { seeded } from '../test/support/randomEdits.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    edits: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    messages: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const edits = Number(values.edits ?? 20_000);
const minutes = Number(values.minutes ?? 2);
console.log(`seed ${seed}`);

if (edits > 0) {
  const from = performance.now();
  const { edits: done, kinds } = runEdits({ random: seeded(seed), edits });
  console.log(`${done} edits as a fresh analysis says, ${((performance.now() - from) / 1000).toFixed(0)} s: ${JSON.stringify(kinds)}`);
}

const targets = TARGETS.filter(({ name }) => !values.only || name.includes(values.only));
const coverage = startCoverage();
for (const target of targets) {
  const until = performance.now() + (minutes * 60_000) / targets.length;
  const found = await fuzz({ target, coverage, seed, runs: Number.POSITIVE_INFINITY, isOver: () => performance.now() > until });
  const { runs, kept, covered, slowestMs, failures } = found;
  console.log(`${target.name}: ${runs} inputs, ${kept} kept, ${covered} characters of source run anew, slowest ${slowestMs.toFixed(0)} ms`);
  for (const { why, input } of failures) console.log(`  ${why}\n  input (base64): ${input}`);
  if (failures.length > 0) process.exitCode = 1;
}
coverage.stop();

const messages = Number(values.messages ?? 20_000);
if (messages > 0 && (!values.only || values.only === 'wire')) {
  const wire = await fuzzWire({ seed, messages });
  const figures = `${wire.answers} answers, a right request waited ${wire.slowestMs.toFixed(0)} ms at most, ${wire.mostMemory.toFixed(0)} MB`;
  console.log(`wire: ${wire.messages} messages, ${figures}`);
  for (const why of wire.failures) console.log(`  ${why}`);
  const { frames, understood, leaks } = await fuzzFrames({ seed, frames: Math.ceil(messages / 20) });
  console.log(`frames: ${frames} connections with broken bytes, ${understood} understood what came behind them`);
  for (const leak of leaks) console.log(`  a text is in the log: ${leak}`);
  if (wire.failures.length + leaks.length > 0) process.exitCode = 1;
}
