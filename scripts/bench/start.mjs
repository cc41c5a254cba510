// The cold start: until the server has said what is wrong with a report of 3,000 characters, nodejieba not yet loaded; then its memory and the longest
// time for which it could not have answered, before and while nodejieba is loaded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { built, cli } from './bundles.mjs';
import { open, pull, startServer } from './server.mjs';
import { measure, median, print } from './table.mjs';
import { longReport, samples } from './texts.mjs';

const STARTS = 7;
/** More than it takes to load nodejieba after the first diagnostics. */
const LOADING_MS = 6000;
const text = longReport(3000);
const uri = pathToFileURL(join(samples, 'bench.gongwen')).href;

export async function start() {
  await built();
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
  try {
    await times({ XDG_CACHE_HOME: folder, LOCALAPPDATA: folder });
    if (process.platform !== 'win32') await pauses({ XDG_CACHE_HOME: folder, HEGAO_PAUSES: join(folder, 'pauses') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function times(env) {
  const bare = measure(STARTS, () => void spawnSync(process.execPath, ['-e', '0']));
  const baseline = { name: 'an empty Node', time: median(bare) };
  const what = 'start of the server to first diagnostics, 3,000 characters';
  const never = { ...env, NODE_DISABLE_COMPILE_CACHE: '1' };
  print({ what: `${what}, the very first`, times: await repeat(() => first(never)), baseline, aim: '300 ms' });
  await (await diagnosed(env)).stop();
  print({ what: `${what}, from the second on`, times: await repeat(() => first(env)), baseline, aim: '300 ms' });
  const check = () => spawnSync(process.execPath, [cli, 'check', samples, '--fail-on', 'never'], { env: { ...process.env, ...env } });
  check();
  print({ what: 'hegao check samples', times: measure(STARTS, () => void check()), baseline });
}

async function repeat(run) {
  const found = [];
  for (let i = 0; i < STARTS; i++) found.push(await run());
  return found;
}

async function first(env) {
  const from = performance.now();
  const client = await diagnosed(env);
  const time = performance.now() - from;
  client.end();
  return time;
}

/** A server that has given its first diagnostics. */
async function diagnosed(env, args) {
  const client = await startServer(samples, { env, args });
  await open(client, uri, text);
  const { items } = await pull(client, uri);
  if (items.length === 0) throw new Error('no diagnostics');
  return client;
}

async function pauses(env) {
  const client = await diagnosed(env, ['--require', fileURLToPath(new URL('pauses.cjs', import.meta.url))]);
  const lines = async () => {
    client.signal('SIGUSR2');
    await wait(200);
    return readFileSync(env.HEGAO_PAUSES, 'utf8').trim().split('\n').map(JSON.parse);
  };
  await lines();
  await wait(LOADING_MS);
  await pull(client, uri);
  const [before, after] = await lines();
  client.end();
  const mb = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  print({ what: 'memory of the server (resident) at the first diagnostics', value: mb(before.rss), aim: '90 MB' });
  print({ what: 'the same with nodejieba', value: mb(after.rss), aim: '170 MB' });
  print({ what: 'longest pause of its event loop while nodejieba is loaded and taken over', times: [after.longest], aim: '20 ms' });
}
