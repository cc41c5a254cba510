// What is measured is what users get: the production bundles, and the engine's parts bundled in the same way.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { node, root } from '../lib.mjs';

const folder = join(root, 'out/bench');
export const server = join(folder, 'server.cjs');
export const cli = join(folder, 'cli.cjs');

/** The modules that are measured by themselves. */
export const PARTS = [
  ...['analysis/analysisHost', 'data/dataset', 'data/fileKinds', 'node/engine', 'node/packs'],
  ...['facts/lexicon/automaton', 'facts/lexicon/lexicon', 'facts/lexicon/segmenter'],
  ...['quantity/figures', 'quantity/parse', 'quantity/periods', 'service', 'text/fold'],
].map((name) => `server/src/${name}.ts`);

let bundled;
let parts;

/** Builds server and command line once. They lie two folders below the packs, where they find them. */
export function built() {
  bundled ??= node('esbuild.mjs', '--production', '--outdir', folder, '--only', 'server', '--only', 'cli');
  return bundled;
}

/** A module of the engine, by its path below server/src, or of the tests' support. */
export async function source(path) {
  parts ??= build({
    absWorkingDir: root,
    entryPoints: [...PARTS, 'test/support/hostileTexts.ts'],
    outdir: join(root, 'out/bench-parts'),
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);" },
    logLevel: 'warning',
  });
  await parts;
  const file = path.startsWith('test/') ? path : relative(root, join(root, 'server/src', path));
  return import(pathToFileURL(join(root, 'out/bench-parts', file.replace(/\.ts$/, '.mjs'))).href);
}
