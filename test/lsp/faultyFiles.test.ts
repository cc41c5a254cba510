import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileText, WorkspaceFiles } from '../../server/src/lsp/workspaceFiles.ts';
import { readWorkspaceFile } from '../../server/src/node/files.ts';
import { diskFiles, uriOfPath } from '../../server/src/node/workspace.ts';
import { temporaryFolder } from '../support/disk.ts';
import { clientsOfTests, FOLDER, uri } from '../support/wire.ts';
import { writeWorkbook } from '../support/workbook.ts';

const HEAD = '指标,地区,时期,目标值\n';
const ROW = '新签约项目总额,惠济区,2023,400亿元\n';
const TARGETS = `${HEAD}实际利用外资,惠济区,2023,2亿美元\n${ROW}`;
const NEW_TARGETS = TARGETS.replace('400', '420').replace('2亿美元', '3亿美元');
const DRAFT = '惠济区2023年力争新签约项目总额420亿元、实际利用外资2亿美元。\n';
const MISMATCH = 'target-mismatch';
const LIMIT = { timeout: 20_000 };

/** Files in memory whose reading can be made to fail, by their URI. */
function breakable(disk: Map<string, string>, faults: Map<string, () => FileText | null | never>): WorkspaceFiles {
  return {
    list: async (folder) => [...disk.keys()].filter((name) => name.startsWith(`${folder}/`)),
    read: async (name) => {
      const fault = faults.get(name);
      if (fault) return fault();
      const text = disk.get(name);
      return text === undefined ? null : { text };
    },
    write: async (name, text) => void disk.set(name, text),
  };
}

const start = clientsOfTests();

/** A client whose files of the folder break as told. */
async function startBreakable(files: Readonly<Record<string, string>>) {
  const disk = new Map(Object.entries(files).map(([path, text]) => [uri(path), text]));
  const faults = new Map<string, () => FileText | null>();
  const client = await start({ server: { files: breakable(disk, faults) } });
  const tell = (path: string) => client.diskChanged(path);
  return { client, disk, faults, tell };
}

describe('a data file that is being written', () => {
  /** Writes a file piece by piece, telling of each, and gathers every answer about the draft until it has the wanted findings. */
  async function written(path: string, pieces: readonly FileText[], wanted: readonly string[]): Promise<readonly string[]> {
    const { client, faults, tell } = await startBreakable({ [path]: path.endsWith('yaml') ? `目标:\n${yaml(TARGETS)}` : TARGETS });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    const seen = new Set<string>();
    let isWhole = false;
    // Once the whole is there, it may be believed while the answers are still gathered.
    const note = (codes: readonly unknown[]) => {
      if (!isWhole || codes.join(' ') !== wanted.join(' ')) seen.add(codes.join(' '));
    };
    for (const piece of pieces) {
      isWhole = piece === pieces.at(-1);
      faults.set(uri(path), () => piece);
      await tell(path);
      // Longer than a watcher gathers, shorter than a write that stalls for good.
      for (let i = 0; i < 6; i++) {
        note(await client.codes('draft.gongwen'));
        await sleep(15);
      }
    }
    await client.settled('draft.gongwen', wanted, note);
    return [...seen];
  }
  const yaml = (table: string) =>
    table
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(','))
      .map(([name, scope, period, value]) => `  - { 指标: ${name}, 地区: ${scope}, 时期: ${period}, 目标值: ${value} }\n`)
      .join('');
  const pieces = (text: string): FileText[] => [0, 0.2, 0.5, 0.7, 0.9, 1].map((share) => ({ text: text.slice(0, text.length * share) }));

  it('is read as it was or as it will be: a table', LIMIT, async () => {
    const both = NEW_TARGETS.replace('420', '400');
    assert.deepEqual(await written('targets.csv', pieces(both), [MISMATCH, MISMATCH]), [MISMATCH]);
  });

  it('is read as it was or as it will be: YAML', LIMIT, async () => {
    assert.deepEqual(await written('targets.yaml', pieces(`目标:\n${yaml(NEW_TARGETS).replace('420', '400')}`), [MISMATCH, MISMATCH]), [
      MISMATCH,
    ]);
  });

  it('is read as it was or as it will be: a workbook, from the disk', LIMIT, async () => {
    const folder = temporaryFolder();
    try {
      const bytesOf = (value: string) =>
        writeWorkbook([
          {
            name: '目标',
            rows: [
              ['指标', '地区', '时期', '目标值'],
              ['新签约项目总额', '惠济区', '2023', value],
            ],
          },
        ]);
      const readings: FileText[] = [];
      const next = bytesOf('420亿元');
      for (const share of [0, 0.3, 0.6, 0.9, 1]) {
        folder.write('targets.xlsx', next.subarray(0, next.length * share));
        const read = await readWorkspaceFile(folder.at('targets.xlsx'));
        readings.push('text' in read ? read : { text: '', unreadable: read.unreadable });
      }
      assert.equal(readings.filter(({ unreadable }) => unreadable).length, 4);
      folder.write('targets.xlsx', bytesOf('400亿元'));
      const before = await readWorkspaceFile(folder.at('targets.xlsx'));
      assert.ok('text' in before);
      const disk = new Map([[uri('targets.xlsx'), '']]);
      const faults = new Map<string, () => FileText | null>([[uri('targets.xlsx'), () => before]]);
      const client = await start({ server: { files: breakable(disk, faults) } });
      await client.open('draft.gongwen', DRAFT);
      assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
      const seen = new Set<string>();
      for (const piece of readings) {
        faults.set(uri('targets.xlsx'), () => piece);
        await client.diskChanged('targets.xlsx');
        seen.add((await client.codes('targets.xlsx')).join());
        await sleep(80);
      }
      await client.settled('draft.gongwen', [], (codes) => seen.add(codes.join()));
      assert.ok(
        [...seen].every((codes) => codes === '' || codes === MISMATCH),
        [...seen].join('; '),
      );
    } finally {
      folder.remove();
    }
  });

  it('is believed at last, where it stays as it is: emptied, or cut off for good', LIMIT, async () => {
    const { client, disk, tell } = await startBreakable({ 'targets.csv': TARGETS });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    disk.set(uri('targets.csv'), HEAD);
    await tell('targets.csv');
    await client.settled('draft.gongwen', []);
    disk.set(uri('targets.csv'), '');
    await tell('targets.csv');
    await client.settled('targets.csv', ['data/empty-file']);
  });

  it('is not there yet while it is created empty', LIMIT, async () => {
    const { client, disk, tell } = await startBreakable({});
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), []);
    const seen = new Set<string>();
    for (const text of ['', HEAD, TARGETS]) {
      disk.set(uri('targets.csv'), text);
      await tell('targets.csv');
      seen.add((await client.codes('targets.csv')).join());
      await sleep(60);
    }
    await client.settled('draft.gongwen', [MISMATCH]);
    assert.deepEqual([...seen], ['']);
  });

  it('does not go where another is put in its place: deleted and there again', LIMIT, async () => {
    const { client, disk, tell } = await startBreakable({ 'targets.csv': TARGETS });
    await client.open('draft.gongwen', DRAFT);
    const seen = new Set([(await client.codes('draft.gongwen')).join()]);
    disk.delete(uri('targets.csv'));
    await tell('targets.csv');
    await sleep(60);
    seen.add((await client.codes('draft.gongwen')).join());
    disk.set(uri('targets.csv'), NEW_TARGETS);
    await tell('targets.csv');
    for (let i = 0; i < 30; i++) {
      const report = await client.pull('draft.gongwen');
      seen.add(report.kind === 'full' ? report.items.map(({ code }) => code).join() : '');
      await sleep(10);
    }
    // One contradiction before (420 for 400), one after (2 for 3).
    assert.deepEqual([...seen], [MISMATCH]);
  });
});

describe('a data file', () => {
  it('that is renamed or deleted takes its records along, a folder in its place holds none', LIMIT, async () => {
    const folder = temporaryFolder({ 'targets.csv': TARGETS });
    const client = await start({ server: { files: atFolder(folder.path) } });
    try {
      await client.open('draft.gongwen', DRAFT);
      assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
      rmSync(folder.at('targets.csv'));
      mkdirSync(folder.at('targets.csv'));
      await client.diskChanged('targets.csv');
      await client.settled('draft.gongwen', []);
      folder.write('目标.csv', TARGETS);
      await client.diskChanged('目标.csv');
      await client.settled('draft.gongwen', [MISMATCH]);
      assert.deepEqual(client.logs, []);
    } finally {
      folder.remove();
    }
  });

  it('that is locked stays as it was read last, says so, and is read when it is free', LIMIT, async () => {
    const { client, disk, faults, tell } = await startBreakable({ 'targets.csv': TARGETS });
    await client.open('draft.gongwen', DRAFT);
    const seen = new Set<string>();
    const note = async () => void seen.add((await client.codes('draft.gongwen')).join());
    await note();
    faults.set(uri('targets.csv'), () => {
      throw Object.assign(new Error('resource busy or locked'), { code: 'EBUSY' });
    });
    disk.set(uri('targets.csv'), NEW_TARGETS);
    await tell('targets.csv');
    await client.settled('targets.csv', ['data/stale-file']);
    await note();
    assert.deepEqual([...seen], [MISMATCH]);
    const report = await client.pull('targets.csv');
    assert.match(report.kind === 'full' ? String(report.items[0]?.message) : '', /仍按上次读到的内容核对/);
    // Nobody tells when a program lets go of a file.
    faults.clear();
    await client.settled('targets.csv', []);
    await client.settled('draft.gongwen', [MISMATCH]);
  });

  it('that is locked from the beginning is told, and read when it is free', LIMIT, async () => {
    const disk = new Map([[uri('targets.csv'), TARGETS]]);
    const faults = new Map<string, () => FileText | null>();
    faults.set(uri('targets.csv'), () => {
      throw new Error();
    });
    const client = await start({ server: { files: breakable(disk, faults) } });
    await client.open('draft.gongwen', DRAFT);
    await client.settled('targets.csv', ['data/not-text']);
    faults.clear();
    await client.settled('draft.gongwen', [MISMATCH]);
    assert.deepEqual(await client.codes('targets.csv'), []);
  });

  it('that may not be read, or leads in a circle, is told as such by the disk', async () => {
    const folder = temporaryFolder({ 'targets.csv': TARGETS });
    // The system grants root whatever it asks for: as somebody else then.
    const isRoot = process.geteuid?.() === 0;
    try {
      symlinkSync('circle.csv', folder.at('circle.csv'));
      const within = [uriOfPath(folder.path)];
      const circle = await diskFiles().read(uriOfPath(folder.at('circle.csv')), within);
      assert.equal(circle?.locked, true);
      assert.equal(await diskFiles().read(uriOfPath(folder.at('nothing.csv')), within), null);
      if (process.platform === 'win32') return;
      chmodSync(folder.path, 0o755);
      chmodSync(folder.at('targets.csv'), 0);
      if (isRoot) process.seteuid?.(65534);
      const file = await diskFiles().read(uriOfPath(folder.at('targets.csv')), within);
      assert.deepEqual([file?.text, file?.locked, file?.unreadable?.zh], ['', true, '没有权限读取。']);
    } finally {
      if (isRoot) process.seteuid?.(0);
      folder.remove();
    }
  });

  it('is kept where a folder cannot be listed for a while, and other folders are read', LIMIT, async () => {
    const disk = new Map([
      [uri('targets.csv'), TARGETS],
      [uri('b/draft.gongwen'), DRAFT],
    ]);
    let isGone = false;
    const files = breakable(disk, new Map());
    const list: WorkspaceFiles['list'] = async (folder, options) => {
      if (isGone && folder === FOLDER) throw new Error('ETIMEDOUT');
      return files.list(folder, options);
    };
    const client = await start({ server: { files: { ...files, list } } });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    isGone = true;
    client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: `${FOLDER}/x` }] });
    await sleep(100);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    isGone = false;
    disk.delete(uri('targets.csv'));
    client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: `${FOLDER}/x` }] });
    await client.settled('draft.gongwen', []);
  });
});

describe('a document that is saved and closed', () => {
  it('does not show for a moment what was on the disk before', LIMIT, async () => {
    const client = await start({ disk: { 'targets.csv': TARGETS } });
    await client.open('draft.gongwen', '惠济区2023年力争新签约项目总额400亿元。\n');
    await client.open('targets.csv', TARGETS, 'plaintext');
    await client.change('targets.csv', 2, NEW_TARGETS);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    client.disk.set(uri('targets.csv'), NEW_TARGETS);
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uri('targets.csv') } });
    await client.close('targets.csv');
    for (let i = 0; i < 20; i++) {
      const report = await client.pull('draft.gongwen');
      assert.equal(report.kind === 'full' && report.items.length, 1);
      await sleep(10);
    }
  });
});

/** The real disk below the folder of the wire's URIs. */
function atFolder(path: string): WorkspaceFiles {
  const disk = diskFiles();
  const there = (name: string) => name.replace(FOLDER, uriOfPath(path));
  const within = [uriOfPath(path)];
  return {
    list: async (folder, options) => (await disk.list(there(folder), options)).map((name) => name.replace(uriOfPath(path), FOLDER)),
    read: (name) => disk.read(there(name), within),
    write: async (name, text) => disk.write?.(there(name), text, within),
  };
}
