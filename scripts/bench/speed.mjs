// All rules and packs, beside what others do with the same texts in the same run: nodejieba's cut, and the lint of autocorrect-node (a linter of spaces
// and marks, in Rust). The texts are those of --corpus, else the samples' paragraphs.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { built, cli } from './bundles.mjs';
import { jieba } from './lexicon.mjs';
import { measure, median, print, timed } from './table.mjs';
import { asData, longReport, packs, sampleData, source } from './texts.mjs';

const TIMES = 7;

export async function speed({ corpus }) {
  const { AnalysisHost } = await source('analysis/analysisHost.ts');
  const { compileExpressionsAtOnce, optimiseLater } = await source('node/engine.ts');
  compileExpressionsAtOnce();
  optimiseLater();
  const texts = corpus ? textsIn(corpus) : [longReport(100_000)];
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const host = new AnalysisHost();
  host.apply({ data: asData(await sampleData()), packs: await packs() });
  const uris = texts.map((_, i) => `file:///bench/${i}/x.gongwen`);
  const analyse = () => {
    host.apply({ reports: new Map(uris.map((uri) => [uri, null])) });
    const analysis = host.apply({ reports: new Map(uris.map((uri, i) => [uri, texts[i]])) });
    for (const uri of uris) analysis.report(uri);
  };
  const cutter = jieba();
  const autocorrect = await linter();
  const cut = cutter && (() => texts.map((text) => cutter.cut(text).length));
  const lint = autocorrect && (() => texts.map((text) => autocorrect.lintFor(text, 'x.txt').lines?.length));
  // In turns, so that what else runs on the machine slows all of them alike.
  const [times, cuts, lints] = inTurns([analyse, cut, lint]);
  const what = `all rules and packs over ${characters} characters, one core`;
  print({ what, times, baseline: cuts && { name: 'nodejieba’s cut', time: median(cuts) }, aim: '3 × nodejieba' });
  if (lints) print({ what: 'the same', times, baseline: { name: 'autocorrect’s lint', time: median(lints) }, aim: '1 × autocorrect' });
  print({ what: 'characters a second', value: Math.round(characters / (median(times) / 1000)).toLocaleString('en') });
  if (!corpus) return;
  await built();
  const check = () => void spawnSync(process.execPath, [cli, 'check', corpus, '--format', 'json', '--fail-on', 'never']);
  check();
  print({ what: 'hegao check over the folder, from start to end', times: measure(3, check) });
}

function inTurns(runs) {
  for (const run of runs) run?.();
  const times = runs.map((run) => run && []);
  for (let i = 0; i < TIMES; i++) for (const [at, run] of runs.entries()) times[at]?.push(timed(run));
  return times;
}

function textsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:txt|md|gongwen)$/.test(name) && !/readme/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** autocorrect-node, fetched when it is first measured: not all its platforms' packages are to be had everywhere. Null where it is not to be had. */
async function linter() {
  try {
    const { provide } = await tsImport('../vscode/packages.ts', import.meta.url);
    const modules = await provide('autocorrect', { 'autocorrect-node': '2.14.0' });
    return createRequire(import.meta.url)(join(modules, 'autocorrect-node'));
  } catch (error) {
    console.error(`autocorrect-node is left out: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
    return null;
  }
}
