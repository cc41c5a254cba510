import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads of VS Code, as @vscode/test-electron keeps them; ignored by git. */
const cache = join(repository, '.vscode-test');

/**
 * Installs packages of exact versions from npm into a folder of the cache and returns its `node_modules`. None of their
 * scripts run. A folder that is complete is left as it is; `then` is part of its completion.
 */
export async function provide(
  name: string,
  packages: Readonly<Record<string, string>>,
  then: (modules: string) => Promise<void> = async () => {},
): Promise<string> {
  const folder = join(cache, name);
  const modules = join(folder, 'node_modules');
  const done = join(folder, 'complete.json');
  const wanted = JSON.stringify(packages);
  if (existsSync(done) && (await readFile(done, 'utf8')) === wanted) return modules;
  console.log(
    `Fetching ${Object.entries(packages)
      .map(([id, version]) => `${id}@${version}`)
      .join(', ')} from npm …`,
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  await npmInstall(folder);
  await then(modules);
  await writeFile(done, wanted);
  return modules;
}

/** `npm install` without scripts. Its warnings (engines of packages that run under another Node) are shown only if it fails. */
export async function npmInstall(folder: string): Promise<void> {
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--engine-strict=false'];
  const isWindows = process.platform === 'win32';
  const child = spawn(isWindows ? 'npm.cmd' : 'npm', args, { cwd: folder, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm install in ${folder} ended with ${code}:\n${output}`);
}
