// Everything that must hold: build, lint, types, generated files, unit and wire tests, and the suite in a real VS Code.
//   node scripts/test.mjs                     all of it
//   node scripts/test.mjs --only unit|vscode|desktop   that part alone
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, build, install, node, root, seconds } from './lib.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const started = performance.now();
let passed = 0;
let failed = 0;

await install();
await build();
if (!only) {
  await check('lint', () => bin('biome', 'ci', '.'));
  await check('types', () => bin('tsc', '-b'));
  await check('generated files', () => node('--import', 'tsx', 'scripts/generate.mjs', '--check'));
}
if (!only || only === 'unit') await suite('unit and wire tests', 'unit.tap', ['scripts/unit.mjs']);
if (!only || only === 'vscode') await suite('real VS Code', 'vscode.tap', ['--import', 'tsx', 'test/vscode/run.ts']);
if (only === 'desktop') await suite('VS Code on the desktop', 'desktop.tap', ['--import', 'tsx', 'test/vscode/desktop.ts']);

console.log(`\nAll of it took ${seconds(started)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A step that passes or fails as a whole. */
async function check(name, step) {
  const since = performance.now();
  const code = await step();
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? 'ok' : 'not ok'} - ${name} (${seconds(since)})`);
}

/** A step that writes its results as TAP: each test counts; one that ends badly without saying which fails once. */
async function suite(name, tap, args) {
  const since = performance.now();
  const file = join(root, 'out', tap);
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(file, { force: true });
  const code = await node(...args);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const fails = count('fail') + count('cancelled');
  passed += count('pass');
  failed += code !== 0 ? Math.max(fails, 1) : fails;
  if (code === 0 && count('pass') === 0) {
    failed += 1;
    console.log(`no test ran: ${name}`);
  }
  console.log(`${code === 0 && fails === 0 ? 'ok' : 'not ok'} - ${name} (${seconds(since)})`);
}
