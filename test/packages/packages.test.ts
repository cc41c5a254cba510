import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { platformTarget } from '../../scripts/package/stage.ts';
import { repository } from '../../scripts/vscode/packages.ts';
import { loadJiebaSegmenter } from '../../server/src/node/jiebaSegmenter.ts';

const MB = 1024 * 1024;
const { version }: { readonly version: string } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
const isBuilt = existsSync(join(repository, 'node_modules/nodejieba/build/Release/nodejieba.node'));
const SAMPLE = '惠济区讲话稿.gongwen';

describe('the packages', () => {
  const place = mkdtempSync(join(tmpdir(), 'hegao-packages-'));
  const universal = join(place, `hegao-${version}.vsix`);
  const native = join(place, `hegao-${platformTarget()}-${version}.vsix`);
  const tarball = join(place, `hegao-${version}.tgz`);

  before(() => {
    const only = ['universal', 'npm', ...(isBuilt ? ['native'] : [])].flatMap((name) => ['--only', name]);
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts', '--out', place, ...only], {
      cwd: repository,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
  after(() => rmSync(place, { recursive: true, force: true, maxRetries: 3 }));

  it('the universal VSIX has all that works without native code, within 3 MB', () => {
    assert.ok(statSync(universal).size <= 3 * MB);
    const names = Object.keys(unzipSync(readFileSync(universal)));
    for (const name of ['dist/extension.cjs', 'dist/server.cjs', 'packs/divisions.csv', 'docs/rules/target-mismatch.md', 'LICENSE.txt']) {
      assert.ok(names.includes(`extension/${name}`), name);
    }
    assert.deepEqual(
      names.filter((name) => /\.node$|\.map$|node_modules|\.ts$|samples/.test(name)),
      [],
    );
    const manifest = manifestOf(universal);
    const missing = pathsIn(manifest).filter((path) => !names.some((name) => `${name}/`.startsWith(`extension/${path}/`)));
    assert.deepEqual(missing, []);
    assert.equal(manifest.devDependencies, undefined);
    // The client starts programs by their paths, and offers samples: what it names is packed.
    const client = join(repository, 'client/src');
    const named = readdirSync(client, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(client, name), 'utf8').matchAll(/'((?:dist|packs|media|schemas|docs)\/[^'$]+)'/g)])
      .map((match) => match[1] ?? '');
    assert.ok(named.includes('dist/server.cjs'));
    assert.deepEqual(
      named.filter((path) => !names.some((name) => `${name}/`.startsWith(`extension/${path}/`))),
      [],
    );
  });

  it('the pages of the universal VSIX stand by themselves: no picture or link without its file, and both languages on the first', () => {
    const files = unzipSync(readFileSync(universal));
    const pages = Object.keys(files).filter((name) => /^extension\/(?:readme|docs\/.*)\.md$/i.test(name));
    assert.ok(pages.length > 50, `${pages.length} pages`);
    const broken = pages.flatMap((page) =>
      [...new TextDecoder().decode(files[page]).matchAll(/\]\((?!https?:|command:|#)([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => posix.join(posix.dirname(page), decodeURI(target)))
        .filter((target) => page === 'extension/readme.md' || !files[target])
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
    const first = new TextDecoder().decode(files['extension/readme.md']);
    assert.match(first, /## 五分钟上手[\s\S]*\n---\n[\s\S]*## Five minutes/);
    assert.doesNotMatch(first, /npm (?:start|test)|<!--/);
  });

  it('the notices name every package that is bundled, with the text of its licence', () => {
    const text = new TextDecoder().decode(unzipSync(readFileSync(isBuilt ? native : universal))['extension/THIRD-PARTY-NOTICES.txt']);
    const addon = isBuilt ? ['nodejieba', 'cppjieba', 'limonp'] : [];
    for (const name of ['yaml', 'vscode-languageclient', 'pinyin-pro', '@vant/area-data', ...addon]) {
      assert.match(text, new RegExp(`^${name}\\b.*\\n(?:MIT|ISC)`, 'm'));
    }
    assert.doesNotMatch(text, /no file of its licence/);
  });

  it('the VSIX of this platform says so, and its nodejieba cuts as the whole one does, within 10 MB', { skip: !isBuilt }, async () => {
    assert.ok(statSync(native).size <= 10 * MB);
    const files = unzipSync(readFileSync(native));
    assert.match(new TextDecoder().decode(files['extension.vsixmanifest']), new RegExp(`TargetPlatform="${platformTarget()}"`));
    const folder = join(place, 'native');
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const warn = ({ en }: { readonly en: string }) => assert.fail(en);
    const packed = await loadJiebaSegmenter({ from: join(folder, 'extension/dist/server.cjs'), warn });
    const whole = await loadJiebaSegmenter({ from: import.meta.url, warn });
    assert.ok(packed && whole);
    for (const text of readFileSync(join(repository, 'samples', SAMPLE), 'utf8').split(/[，。；\n]/)) {
      assert.deepEqual([...packed.segmenter.boundaries(text)], [...whole.segmenter.boundaries(text)], text);
    }
    await Promise.all([packed.dispose(), whole.dispose()]);
  });

  describe('the npm package', () => {
    const folder = join(place, 'installed');
    const program = (name: string) => join(folder, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
    const shell = process.platform === 'win32';

    before(() => {
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      cpSync(join(repository, 'samples'), join(folder, 'samples'), { recursive: true });
      const args = ['install', tarball, '--offline', '--omit=optional', '--no-audit', '--no-fund'];
      const { status, stderr } = spawnSync(shell ? 'npm.cmd' : 'npm', args, { cwd: folder, shell, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    });

    it('needs no other package and no network', () => {
      const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
      assert.deepEqual(packages, ['hegao']);
    });

    it('hegao checks a report', () => {
      const { status, stdout } = spawnSync(program('hegao'), ['check', 'samples', '--format', 'json'], {
        cwd: folder,
        shell,
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      const { files }: { files: { path: string; findings: { rule: string; text: string }[] }[] } = JSON.parse(stdout);
      const speech = files.find(({ path }) => path.endsWith(SAMPLE));
      assert.ok(speech?.findings.some(({ rule, text }) => rule === 'target-mismatch' && text === '420亿元'));
      assert.equal(spawnSync(program('hegao'), ['--version'], { cwd: folder, shell, encoding: 'utf8' }).stdout.trim(), version);
    });

    it('hegao-language-server answers initialize over stdio and ends when it is told to', async () => {
      const child = spawn(program('hegao-language-server'), ['--stdio'], { cwd: folder, shell });
      const answer = answered(child, 1);
      send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      const { capabilities, serverInfo } = await answer;
      assert.equal(serverInfo?.name, 'hegao');
      assert.equal(capabilities?.hoverProvider, true);
      const down = answered(child, 2);
      send(child, { id: 2, method: 'shutdown' });
      await down;
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      send(child, { method: 'exit' });
      assert.equal(await ended, 0);
    });
  });
});

function manifestOf(vsix: string): Readonly<Record<string, unknown>> {
  return JSON.parse(new TextDecoder().decode(unzipSync(readFileSync(vsix))['extension/package.json']));
}

/** The files and folders that a manifest names. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2).replace(/\/$/, '')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

function send(child: ChildProcessWithoutNullStreams, message: object): void {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

interface Answer {
  readonly capabilities?: Readonly<Record<string, unknown>>;
  readonly serverInfo?: { readonly name: string };
}

/** The result of the request with this id, as soon as the server wrote all of it. */
function answered(child: ChildProcessWithoutNullStreams, id: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const take = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      for (;;) {
        const end = received.indexOf('\r\n\r\n');
        const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, Math.max(end, 0)).toString())?.[1]);
        if (end < 0 || received.length < end + 4 + length) return;
        const message = JSON.parse(received.subarray(end + 4, end + 4 + length).toString());
        received = received.subarray(end + 4 + length);
        if (message.id !== id) continue;
        child.stdout.off('data', take);
        resolve(message.result);
        return;
      }
    };
    child.stdout.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}
