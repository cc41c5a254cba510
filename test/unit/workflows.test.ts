import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: { readonly include: readonly Readonly<Record<string, string>>[] } };
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, '.github/workflows');
const texts = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const jobs = texts.flatMap(([name, text]) => {
  const { jobs: all }: { readonly jobs: Readonly<Record<string, Job>> } = parse(text);
  return Object.entries(all).map(([id, job]) => ({ name: `${name} ${id}`, job }));
});
const steps = jobs.flatMap(({ name, job }) => job.steps.map((step) => ({ name, step })));
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** What a machine of another kind runs, nobody sees fail here: names at least are right. */
describe('the workflows', () => {
  it('run scripts and files that are there', () => {
    const runs = steps.flatMap(({ step }) => step.run ?? []);
    assert.ok(runs.length >= 6);
    for (const [, script = ''] of runs.join('\n').matchAll(/npm run (\S+)/g)) assert.ok(scripts[script], script);
    for (const [path] of runs.join('\n').matchAll(/(?<=^|\s)(?:\.ci|test|scripts)\/\S+/g)) assert.ok(existsSync(join(root, path)), path);
    assert.ok(process.platform === 'win32' || statSync(join(root, '.ci/run')).mode & 0o111, 'it can be run');
    for (const [, paths = ''] of texts.join('\n').matchAll(/hashFiles\(([^)]*)\)/g)) {
      for (const [, path = ''] of paths.matchAll(/'([^'*]+)[^']*'/g)) assert.ok(existsSync(join(root, path)), path);
    }
  });

  it('name the packages as npm run package does', () => {
    const packaging = readFileSync(join(root, 'scripts/package.ts'), 'utf8');
    for (const [, name = ''] of texts.join('\n').matchAll(/--only (\w+)/g)) assert.ok(packaging.includes(`'${name}'`), name);
    const targets = jobs.flatMap(({ job }) => job.strategy?.matrix.include.map(({ target }) => target) ?? []);
    assert.deepEqual(
      targets.filter((target) => !/^(?:linux|alpine|darwin|win32)-(?:x64|arm64)$/.test(target ?? '')),
      [],
    );
    const page = readFileSync(join(root, 'docs/packages.md'), 'utf8');
    for (const target of targets) assert.ok(page.includes(target ?? ''), `${target} is told of`);
  });

  it('take actions by a version, keep what they make, and end', () => {
    for (const { name, step } of steps) {
      assert.ok(step.uses === undefined || /^actions\/[a-z-]+@v\d+$/.test(step.uses), `${name}: ${step.uses}`);
      if (step.uses?.startsWith('actions/upload-artifact')) assert.ok(step.with?.path && step.with.name, name);
      if (step.uses?.startsWith('actions/setup-node')) assert.equal(step.with?.['node-version'], 20, name);
    }
    for (const { name, job } of jobs) assert.ok(job['timeout-minutes'], name);
  });
});
