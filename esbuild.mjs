// Bundles the extension, the language server and the command line into dist/.
//   node esbuild.mjs                 with source maps
//   node esbuild.mjs --production    minified, without source maps
//   node esbuild.mjs --watch         builds again at every change
import { chmod, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The editor itself, and the addon with its dictionaries: both are found when the program runs.
  external: ['vscode', 'nodejieba'],
  mainFields: ['module', 'main'],
  minify: production,
  keepNames: production,
  sourcemap: production ? false : 'linked',
  // In CommonJS there is no import.meta.url.
  define: { 'import.meta.url': 'importMetaUrl' },
  logLevel: 'warning',
};
const META_URL = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
const SHEBANG = '#!/usr/bin/env node';

const builds = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', banner: { js: META_URL } },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs', banner: { js: `${SHEBANG}\n${META_URL}` } },
  { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.cjs', banner: { js: `${SHEBANG}\n${META_URL}` } },
].map((options) => ({ ...common, ...options }));

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await Promise.all(builds.map((options) => esbuild.build(options)));
  await Promise.all(['server', 'cli'].map((name) => chmod(join(root, `dist/${name}.cjs`), 0o755)));
}
