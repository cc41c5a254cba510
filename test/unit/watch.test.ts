import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { watchPaths } from '../../server/src/node/watch.ts';

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
