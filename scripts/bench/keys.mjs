// Each keystroke in a report of 100,000 characters until its diagnostics, with 2,000 targets, 20,000 names and 1,000 phrases.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from './bundles.mjs';
import { open, pull, startServer } from './server.mjs';
import { median, print, timed } from './table.mjs';
import { asData, bulkData, longReport, sampleData, samples, source } from './texts.mjs';

const KEYSTROKES = 300;
const CHARACTERS = 100_000;

export async function keys() {
  const long = longReport(CHARACTERS);
  await inProcess(long);
  await onTheWire(long);
}

async function inProcess(long) {
  const { createReportService } = await source('service.ts');
  const service = createReportService();
  const uri = 'file:///bench/long.gongwen';
  service.apply({ data: asData([...(await sampleData()), ...bulkData({ targets: 2000, names: 20_000, slogans: 1000 })]) });
  const cold = timed(() => {
    service.apply({ reports: new Map([[uri, long]]) });
    service.diagnostics(uri);
  });
  print({ what: `first analysis of ${CHARACTERS} characters`, times: [cold] });
  const typed = typing(long);
  let most = 0;
  const times = typed.map((text) => {
    const time = timed(() => {
      service.apply({ reports: new Map([[uri, text]]) });
      service.diagnostics(uri);
    });
    most = Math.max(most, service.analysis().report(uri).fresh);
    return time;
  });
  const regex = typed.map((text) =>
    timed(() => text.match(/[\d.,]+\s*(?:万亿|[万亿千百])?(?:[元家个条项%吨亩人户]|公里)?(?:以上|以下|左右)?/g)),
  );
  const baseline = { name: 'one regular expression over the text', time: median(regex) };
  print({ what: 'keystroke to diagnostics, in process', times, baseline, aim: 'p50 3 ms, p99 16 ms' });
  print({ what: 'paragraphs read at a keystroke, at the most', value: String(most), aim: '1' });
}

async function onTheWire(long) {
  await built();
  const client = await startServer(samples);
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
  print({ what: 'keystroke to diagnostics, on the wire (the samples’ data)', times, aim: 'p99 30 ms' });
}

/** The text after each of so many keystrokes in its middle. */
function typing(text) {
  const at = text.indexOf('\n\n', text.length / 2) - 1;
  return Array.from({ length: KEYSTROKES }, (_, i) => text.slice(0, at) + '稳'.repeat((i % 60) + 1) + text.slice(at));
}
