// Measures what a writer waits for: the start until the first diagnostics, and each keystroke until its diagnostics.
//   node scripts/bench.mjs          (npm run bench; builds first if dist/ is missing)
// Times depend on the machine, so each is printed beside a baseline taken in the same run: a bare `node -e 0`, or one regular
// expression for figures over the same text.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { build, root } from './lib.mjs';

const STARTS = 5;
const KEYSTROKES = 200;
const CHARACTERS = 100_000;
const samples = join(root, 'samples');
const server = join(root, 'dist/server.cjs');
const cli = join(root, 'dist/cli.cjs');

if (!existsSync(server) || !existsSync(cli)) await build();
const texts = new Map(readdirSync(samples).map((name) => [name, readFileSync(join(samples, name), 'utf8')]));
const reports = [...texts].filter(([name]) => name.endsWith('.gongwen'));
const long = longReport(reports.map(([, text]) => text));

async function startUp() {
  const bare = measure(STARTS, () => void spawnSync(process.execPath, ['-e', '0']));
  const check = measure(STARTS, () => void spawnSync(process.execPath, [cli, 'check', samples, '--fail-on', 'never']));
  const first = [];
  for (let i = 0; i < STARTS; i++) {
    const from = performance.now();
    const client = await startServer();
    const uris = await Promise.all(
      reports.map(async ([name, text]) => {
        const uri = pathToFileURL(join(samples, name)).href;
        await open(client, uri, text);
        return uri;
      }),
    );
    const found = await Promise.all(uris.map((uri) => pull(client, uri)));
    first.push(performance.now() - from);
    if (found.every(({ items }) => items.length === 0)) throw new Error('no diagnostics in the samples');
    client.end();
  }
  print('start to first diagnostics of the samples (server)', first, median(bare), 'an empty Node');
  print('hegao check samples', check, median(bare), 'an empty Node');
}

async function keystrokesInProcess() {
  register();
  const { createReportService } = await import(pathToFileURL(join(root, 'server/src/service.ts')).href);
  const { dataKindOf } = await import(pathToFileURL(join(root, 'server/src/data/fileKinds.ts')).href);
  const service = createReportService();
  const uri = 'file:///bench/long.gongwen';
  service.apply({
    data: new Map(
      [...texts].flatMap(([name, text]) =>
        dataKindOf(name) ? [[name, { uri: `file:///bench/${name}`, kind: dataKindOf(name), text }]] : [],
      ),
    ),
    reports: new Map([[uri, long]]),
  });
  const cold = performance.now();
  const found = service.diagnostics(uri).length;
  console.log(`\n${long.length} characters, ${found} findings; first analysis ${ms(performance.now() - cold)}`);
  const typed = typing(long);
  const times = typed.map((text) =>
    timed(() => {
      service.apply({ reports: new Map([[uri, text]]) });
      service.diagnostics(uri);
    }),
  );
  const regex = typed.map((text) =>
    timed(() => text.match(/[\d.,]+\s*(?:万亿|[万亿千百])?(?:[元家个条项%吨亩人户]|公里|平方米)?(?:以上|以下|左右)?/g)),
  );
  print('keystroke to diagnostics, in process', times, median(regex), 'one regular expression');
}

async function keystrokesOnTheWire() {
  const client = await startServer();
  const uri = pathToFileURL(join(samples, 'long.gongwen')).href;
  await open(client, uri, long);
  let { resultId } = await pull(client, uri);
  const line = long.slice(0, long.length / 2).split('\n').length - 1;
  const times = [];
  for (let version = 2; version < KEYSTROKES + 2; version++) {
    const from = performance.now();
    const position = { line, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: '稳' }],
    });
    ({ resultId = resultId } = await pull(client, uri, resultId));
    times.push(performance.now() - from);
  }
  client.end();
  print('keystroke to diagnostics, on the wire', times);
}

/** The samples' paragraphs again and again, each sentence with a number of its own, so that none is the repetition of another. */
function longReport(all) {
  const paragraphs = all.flatMap((text) => text.split('\n').filter((line) => line.length > 30));
  let text = '长篇工作汇报\n\n';
  for (let i = 0; text.length < CHARACTERS; i++)
    text += `${paragraphs[i % paragraphs.length].replaceAll('。', `，见附件${i + 1}。`)}

`;
  return text;
}

/** The text after each of so many keystrokes in its middle. */
function typing(text) {
  const at = text.indexOf('\n\n', text.length / 2) - 1;
  return Array.from({ length: KEYSTROKES }, (_, i) => text.slice(0, at) + '稳'.repeat(i + 1) + text.slice(at));
}

async function startServer() {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(samples).href, name: 'samples' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const end = () => {
    connection.dispose();
    child.kill();
  };
  return { connection, end };
}

const open = ({ connection }, uri, text) =>
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version: 1, text } });
const pull = ({ connection }, uri, previousResultId) =>
  connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

function timed(run) {
  const from = performance.now();
  run();
  return performance.now() - from;
}

const measure = (times, run) => Array.from({ length: times }, () => timed(run));
const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
const median = (times) => quantile(times, 0.5);
const ms = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

function print(what, times, baseline, ofWhat) {
  const ratio = baseline ? `   ${(median(times) / baseline).toFixed(1)} × ${ofWhat} (${ms(baseline)})` : '';
  console.log(`${what.padEnd(52)} median ${ms(median(times))}   p99 ${ms(quantile(times, 0.99))}${ratio}`);
}

await startUp();
await keystrokesInProcess();
await keystrokesOnTheWire();
