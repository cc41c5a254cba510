// The cold start: until the server has said what is wrong with a report of 3,000 characters, nodejieba not yet loaded.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, cli, open, pull, startServer } from './server.mjs';
import { measure, median, print } from './table.mjs';
import { longReport, samples } from './texts.mjs';

const STARTS = 7;

export async function start() {
  await built();
  const bare = measure(STARTS, () => void spawnSync(process.execPath, ['-e', '0']));
  const baseline = { name: 'an empty Node', time: median(bare) };
  const first = [];
  for (let i = 0; i < STARTS; i++) {
    const from = performance.now();
    const client = await startServer(samples);
    const uri = pathToFileURL(join(samples, 'bench.gongwen')).href;
    await open(client, uri, longReport(3000));
    const { items } = await pull(client, uri);
    first.push(performance.now() - from);
    if (items.length === 0) throw new Error('no diagnostics');
    client.end();
  }
  print({ what: 'start of the server to first diagnostics, 3,000 characters', times: first, baseline, aim: '300 ms' });
  const check = measure(STARTS, () => void spawnSync(process.execPath, [cli, 'check', samples, '--fail-on', 'never']));
  print({ what: 'hegao check samples', times: check, baseline });
}
