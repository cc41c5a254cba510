import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { repository } from '../../scripts/vscode/packages.ts';

/** A folder for one run, gone with it. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'hegao-vscode-')));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A copy of the samples, which the tests write in. */
export function copySamples(to: string): string {
  cpSync(join(repository, 'samples'), to, { recursive: true });
  return to;
}

/** A folder with reports and no data file, where the extension is to be quiet in plain text. */
export function plainFolder(to: string): string {
  cpSync(join(repository, 'samples'), to, { recursive: true, filter: (path) => !/\.(?:ya?ml|csv)$/.test(path) });
  for (const name of readdirSync(to).filter((file) => file.endsWith('.gongwen'))) {
    writeFileSync(join(to, name.replace('.gongwen', '.txt')), readFileSync(join(to, name)));
    rmSync(join(to, name));
  }
  return to;
}

/** The suite that runs in the extension host, as one file that it can load. */
export function bundleSuite(): string {
  const outfile = join(repository, 'out/vscode/suite.cjs');
  buildSync({
    absWorkingDir: repository,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** The suite for the extension host of a browser, with the samples in it: a worker has no disk. */
export function bundleWebSuite(): string {
  const outfile = join(repository, 'out/vscode/webSuite.js');
  const folder = join(repository, 'samples');
  const samples = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  buildSync({
    absWorkingDir: repository,
    entryPoints: ['test/vscode/web/index.ts'],
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/vscode/web/assert.ts' },
    define: { SAMPLES: JSON.stringify(Object.fromEntries(samples)) },
    logLevel: 'warning',
  });
  return outfile;
}

/** The user's settings of a test run: nothing in the way, findings in Chinese. */
export const SETTINGS: Readonly<Record<string, unknown>> = {
  'hegao.language': 'zh',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'window.commandCenter': false,
  'git.enabled': false,
};

/** Where the suite writes its results. */
export const RESULTS_VARIABLE = 'HEGAO_TEST_RESULTS';

/** Where the extensions of the editor lie, if the one that is tested was installed. */
export const INSTALLED_VARIABLE = 'HEGAO_TEST_INSTALLED';
