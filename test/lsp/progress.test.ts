import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WorkDoneProgressCancelNotification, WorkDoneProgressCreateRequest } from 'vscode-languageserver/node';
import { connect, MODERN, type WireClient } from '../support/wire.ts';

/** Reports that take some seconds to read. */
const disk = Object.fromEntries(
  Array.from({ length: 400 }, (_, report) => [
    `${report}/报告.gongwen`,
    Array.from(
      { length: 40 },
      (_, line) => `第${report}个片区第${line}批项目完成投资${line + 2}亿元，同比增长${line + 1}%，建成标准厂房${report + 3}万平方米。\n`,
    ).join(''),
  ]),
);
const withProgress = { ...MODERN, window: { workDoneProgress: true } };

interface Shown {
  readonly kind: 'begin' | 'report' | 'end';
  readonly percentage?: number;
  readonly cancellable?: boolean;
}

/** What the client is shown until it ends. */
function shownTo(client: WireClient, { cancelAt = Number.POSITIVE_INFINITY } = {}): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  return new Promise((resolve) =>
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onNotification('$/progress', (params: { readonly token: unknown; readonly value: Shown }) => {
        if (params.token !== token) return;
        shown.push(params.value);
        if (shown.length === cancelAt) void client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        if (params.value.kind === 'end') resolve(shown);
      });
    }),
  );
}

describe('progress over a large workspace', () => {
  it('begins after half a second, rises and ends', { timeout: 60_000 }, async () => {
    const client = await connect({ disk, capabilities: withProgress });
    const shown = await shownTo(client);
    assert.equal(shown[0]?.kind, 'begin');
    assert.equal(shown[0]?.cancellable, true);
    const percentages = shown.slice(0, -1).map(({ percentage = 0 }) => percentage);
    assert.ok(percentages.length > 2);
    assert.ok(percentages.every((one, i) => i === 0 || one > (percentages[i - 1] ?? 0)));
    assert.equal(percentages.at(-1), 99);
    await client.stop();
  });

  it('stops when it is cancelled, and requests are answered as before', { timeout: 60_000 }, async () => {
    const client = await connect({ disk, capabilities: withProgress });
    const shown = await shownTo(client, { cancelAt: 2 });
    assert.ok((shown.at(-2)?.percentage ?? 100) < 99);
    assert.equal((await client.pull('7/报告.gongwen')).kind, 'full');
    assert.deepEqual(client.logs, []);
    await client.stop();
  });
});
