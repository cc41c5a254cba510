import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'hegao-launch-'));
const caches = join(folder, 'cache', 'hegao');
after(() => rmSync(folder, { recursive: true, force: true }));

buildSync({
  entryPoints: [fileURLToPath(new URL('../../server/src/node/launch.ts', import.meta.url))],
  outfile: join(folder, 'tool.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'silent',
});

/** As the build does, with a last line that names the content. */
function bundle(said: string): void {
  const source = `console.log('${said}', require('node:path').basename(__filename), process.argv[2]);\n`;
  const content = createHash('sha256').update(source).digest('hex').slice(0, 24);
  writeFileSync(join(folder, 'main.cjs'), `${source}// ${content}\n`);
}

function start(env: Record<string, string> = {}, program = 'tool.cjs', cwd = process.cwd()) {
  const places = { XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache'), HOME: folder };
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, program), '--stdio'], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...places, ...env },
  });
  return { said: stdout.trim(), stderr, status };
}

const SAID = { said: 'one tool.cjs --stdio', stderr: '', status: 0 };

describe('the start of a bundle', { skip: process.platform === 'darwin' }, () => {
  it('keeps what was compiled, and runs the same with it', () => {
    bundle('one');
    assert.deepEqual(start(), SAID);
    const kept = readdirSync(caches);
    assert.equal(kept.length, 1);
    assert.deepEqual(start(), SAID);
    assert.deepEqual(readdirSync(caches), kept);
  });

  it('takes a damaged or foreign cache for none, and writes it anew', () => {
    const [name = ''] = readdirSync(caches);
    const right = readFileSync(join(caches, name));
    for (const wrong of ['', 'nonsense', right.subarray(0, right.length - 40)]) {
      writeFileSync(join(caches, name), wrong);
      assert.deepEqual(start(), SAID);
      assert.ok(readFileSync(join(caches, name)).length >= right.length - 40);
    }
  });

  it('never runs another version’s cache, and clears it away', () => {
    bundle('two');
    assert.equal(start().said, 'two tool.cjs --stdio');
    assert.equal(readdirSync(caches).length, 1);
  });

  it('keeps what a server compiled, though it ends with other flags than it began with', () => {
    copyFileSync(join(folder, 'tool.cjs'), join(folder, 'server.cjs'));
    const source =
      "const v8 = require('node:v8'); v8.setFlagsFromString('--semi-space-growth-factor=2'); v8.setFlagsFromString('--opt');\n";
    writeFileSync(join(folder, 'main.cjs'), `${source}// ${createHash('sha256').update(source).digest('hex').slice(0, 24)}\n`);
    const written = () => readdirSync(caches).flatMap((name) => (name.startsWith('server') ? [statSync(join(caches, name)).mtimeMs] : []));
    start({}, 'server.cjs');
    const first = written();
    assert.equal(first.length, 1);
    start({}, 'server.cjs');
    assert.deepEqual(written(), first);
  });

  it('keeps it in the user’s own folder where the one that is named is no absolute path', { skip: process.platform === 'win32' }, () => {
    for (const named of ['', 'cache-here']) {
      rmSync(join(folder, '.cache'), { recursive: true, force: true });
      assert.equal(start({ XDG_CACHE_HOME: named }, 'tool.cjs', folder).status, 0);
      assert.deepEqual(readdirSync(join(folder, '.cache')), ['hegao'], named);
      for (const wrong of ['hegao', 'cache-here']) assert.ok(!existsSync(join(folder, wrong)), wrong);
    }
  });

  it('keeps nothing of a bundle that does not name its content', () => {
    rmSync(caches, { recursive: true });
    writeFileSync(join(folder, 'main.cjs'), "console.log('one', 'tool.cjs', process.argv[2]);");
    assert.deepEqual(start(), SAID);
    assert.deepEqual(readdirSync(join(folder, 'cache')), []);
  });

  it('starts without a cache where none can be written, or none is wanted', () => {
    bundle('two');
    assert.equal(start({ NODE_DISABLE_COMPILE_CACHE: '1' }).status, 0);
    assert.deepEqual(readdirSync(join(folder, 'cache')), []);
    writeFileSync(caches, 'a file where the folder should be');
    chmodSync(caches, 0o400);
    assert.equal(start().stderr, '');
  });
});
