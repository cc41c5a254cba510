// Makes the packages: a VSIX for every platform, one with nodejieba for the platform that it runs on, and the npm package of the command line and the
// language server. Sizes are printed; one over its budget fails.
//   npm run package                              all three, into out/packages/
//   npm run package -- --only universal|native|npm   that one alone; may be given several times
//   npm run package -- --target linux-x64        refuses to run where that is not the platform
//   npm run package -- --out DIR                 into another folder
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packTarball } from './package/npm.ts';
import { platformTarget, stageExtension, stageNpm } from './package/stage.ts';
import { createVsix } from './package/vsix.ts';
import { repository } from './vscode/packages.ts';

const MB = 1024 * 1024;
const PACKAGES = ['universal', 'native', 'npm'] as const;
type Package = (typeof PACKAGES)[number];

/** Bytes that a package may have. */
const BUDGETS: Readonly<Record<Package, number>> = { universal: 3 * MB, native: 10 * MB, npm: 3 * MB };

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, target: { type: 'string' }, out: { type: 'string', default: 'out/packages' } },
});
const unknown = values.only?.find((name) => !PACKAGES.some((known) => known === name));
if (unknown !== undefined) throw new Error(`--only takes ${PACKAGES.join(', ')}, not ${unknown}`);
if (values.target !== undefined && values.target !== platformTarget()) {
  throw new Error(`This is ${platformTarget()}: nodejieba for ${values.target} is built there (.github/workflows/package.yml).`);
}
const out = resolve(repository, values.out);
mkdirSync(out, { recursive: true });
const staging = mkdtempSync(join(tmpdir(), 'hegao-package-'));
try {
  for (const name of PACKAGES.filter((one) => !values.only || values.only.includes(one))) {
    const file = await make(name, join(staging, name));
    const size = statSync(file).size;
    const fits = size <= BUDGETS[name];
    console.log(`${fits ? 'ok' : 'TOO LARGE'}  ${relative(repository, file)}  ${megabytes(size)} of ${megabytes(BUDGETS[name])}`);
    if (!fits) process.exitCode = 1;
  }
} finally {
  rmSync(staging, { recursive: true, force: true, maxRetries: 3 });
}

/** Makes a package out of a folder that holds its files and nothing else, and returns its path. */
async function make(name: Package, folder: string): Promise<string> {
  if (name === 'npm') return packTarball(stageNpm(folder), out);
  const target = name === 'native' ? platformTarget() : null;
  return createVsix(stageExtension(folder, { addon: target === null ? 'none' : 'nodejieba' }), { out, target });
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(2)} MB`;
}
