import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuzzFrames } from './support/fuzz/frames.ts';
import { fuzzWire } from './support/fuzz/wire.ts';
import { startProcess } from './support/serverProcess.ts';

/** How many; `npm run fuzz` sends more. */
const MESSAGES = 600;
const FRAMES = 120;
const SEED = 21;
const MEGABYTE = 1024 * 1024;

describe('the wire', { timeout: 240_000 }, () => {
  it('holds against messages that are right, broken and senseless', async () => {
    const { failures, messages, answers } = await fuzzWire({ seed: SEED, messages: MESSAGES });
    assert.deepEqual(failures, []);
    assert.ok(messages >= MESSAGES && answers > MESSAGES / 4, `${answers} answers`);
  });

  it('holds against bytes that are no messages, and puts nothing of them into a log', async () => {
    const { understood, leaks } = await fuzzFrames({ seed: SEED, frames: FRAMES });
    assert.deepEqual(leaks, []);
    assert.ok(understood > 0);
  });

  it('takes huge messages within bounds, and a length that never comes costs nothing', async () => {
    const server = await startProcess();
    try {
      const big = '惠济区2023年力争新签约项目总额420亿元。\n'.repeat(400_000);
      await server.open('untitled:big', big, 'plaintext');
      await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:big' } });
      await server.client.sendNotification('hegao/nothing', { x: '宽'.repeat(8 * MEGABYTE) });
      await server.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: Array.from({ length: 100_000 }, (_, i) => ({ uri: `file:///nowhere/${i}.txt`, type: 1 })),
      });
      await server.open('untitled:small', '力争超过60亿元左右。\n');
      assert.equal((await server.pull('untitled:small')).length, 1);
      assert.ok(server.memory() < 900, `${server.memory()} MB`);
      server.process.stdin?.write('Content-Length: 99999999999\r\n\r\n{}');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.ok(server.memory() < 900, `${server.memory()} MB`);
      server.process.stdin?.end();
      await server.exited;
    } finally {
      await server.kill();
    }
  });
});
