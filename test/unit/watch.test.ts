import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { watchPaths } from '../../server/src/node/watch.ts';
import { hasUnprivileged, runUnprivileged } from '../support/unprivileged.ts';

describe('watching', () => {
  let folder = '';
  let ended: Promise<void> = Promise.resolve();
  let calls = 0;
  let wake = () => {};
  const at = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  let watched: string[] = [];
  const watching = (...paths: string[]) => {
    watched = paths;
    ended = watchPaths(
      () => ({ paths: watched.map(at), upTo: folder }),
      async () => {
        calls++;
        wake();
      },
    );
  };
  /** That a change is told: once, however many events it is made of. */
  const told = async (change: () => void) => {
    // What was written before is not told of this change.
    await pause(400);
    calls = 0;
    const call = new Promise<void>((resolve) => {
      wake = resolve;
    });
    change();
    await Promise.race([call, pause(8000)]);
    assert.equal(calls, 1);
  };
  const notTold = async (change: () => void) => {
    await pause(400);
    calls = 0;
    change();
    await pause(600);
    assert.equal(calls, 0);
  };

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'hegao-watch-')));
    write('稿件/一季度/报告.txt', '一');
    write('目标.yaml', '一');
  });
  afterEach(async () => {
    process.emit('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on telling of a file that an editor replaces and then writes in place', async () => {
    watching('.');
    await told(() => {
      write('稿件/一季度/.报告.tmp', '二');
      renameSync(at('稿件/一季度/.报告.tmp'), at('稿件/一季度/报告.txt'));
    });
    await told(() => write('稿件/一季度/报告.txt', '三'));
    await told(() => write('稿件/一季度/报告.txt', '四'));
  });

  it('tells of folders that come later, also where one of that name was before', async () => {
    watching('.');
    await told(() => write('稿件/二季度/报告.txt', '一'));
    await told(() => write('稿件/二季度/报告.txt', '二'));
    await told(() => rmSync(at('稿件/二季度'), { recursive: true }));
    await told(() => write('稿件/二季度/报告.txt', '三'));
    await told(() => write('稿件/二季度/报告.txt', '四'));
  });

  it('tells of data files above the reports, of a single report, and of those that a pattern names', async () => {
    watching('稿件/一季度');
    await told(() => write('目标.yaml', '二'));
    process.emit('SIGINT');
    watching('稿件/一季度/报告.txt');
    await told(() => write('稿件/一季度/报告.txt', '二'));
    await told(() => write('稿件/目标.csv', '一'));
    process.emit('SIGINT');
    watching('稿件/**/*.txt');
    await told(() => write('稿件/一季度/报告.txt', '三'));
  });

  it('tells of files that are to be watched only since a change', async () => {
    write('数据/目标.yaml', '一');
    watching('稿件');
    await notTold(() => write('数据/目标.yaml', '二'));
    await told(() => {
      watched = ['稿件', '数据'];
      write('hegao.yaml', '一');
    });
    await told(() => write('数据/目标.yaml', '三'));
  });

  it('goes on where a folder may not be read, or is gone again before it is looked at', { skip: !hasUnprivileged }, () => {
    const { status, out, err } = runUnprivileged(`
      import { execFileSync } from 'node:child_process';
      import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
      import { watchPaths } from './server/src/node/watch.ts';
      const folder = mkdtempSync('${tmpdir()}/hegao-watch-');
      process.chdir(folder);
      const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      let calls = 0;
      mkdirSync('密件');
      chmodSync('密件', 0);
      const ended = watchPaths(() => ({ paths: [folder], upTo: folder }), async () => { calls++; });
      mkdirSync('内部');
      chmodSync('内部', 0);
      execFileSync('sh', ['-c', 'for i in 1 2 3 4 5 6 7 8 9; do for j in 1 2 3 4 5 6 7 8 9; do mkdir -p n$i$j/m; rmdir n$i$j/m n$i$j; done; done']);
      await pause(600);
      const told = async (change) => {
        calls = 0;
        change();
        for (let i = 0; i < 40 && calls === 0; i++) await pause(100);
        console.log(calls);
        await pause(400);
      };
      await told(() => writeFileSync('报告.txt', '一'));
      await told(() => chmodSync('内部', 0o700));
      await told(() => writeFileSync('内部/报告.txt', '一'));
      process.emit('SIGINT');
      await ended;
      const alone = { paths: [folder + '/密件'], upTo: folder + '/密件' };
      await watchPaths(() => alone, async () => {}).catch(({ code }) => console.log(code));
      chmodSync('密件', 0o700);
      rmSync(folder, { recursive: true });
    `);
    assert.deepEqual([status, out, err], [0, '1\n1\n1\nEACCES\n', '']);
  });

  it('ends with the reason where a check fails', async () => {
    const failing = watchPaths(
      () => ({ paths: [folder], upTo: folder }),
      async () => {
        throw new Error('no memory left');
      },
    );
    write('稿件/一季度/报告.txt', '二');
    await assert.rejects(failing, /no memory left/);
  });

  it('is quiet about what no check reads', async () => {
    watching('.');
    await notTold(() => {
      write('稿件/图.png', '一');
      write('.git/index.txt', '一');
      write('node_modules/a/README.md', '一');
      write('校对单.html', '一');
    });
  });
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
