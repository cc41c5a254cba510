import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const source = new URL('../../server/src/', import.meta.url).href;
const samples = new URL('../../samples/', import.meta.url).href;

/** A program that reads a long report three times over, the samples' data beside it, and marks in the engine's log where the third time begins and ends. */
const program = `
  const { readdirSync, readFileSync } = await import('node:fs');
  const { AnalysisHost } = await import('${source}analysis/analysisHost.ts');
  const { dataKindOf } = await import('${source}data/fileKinds.ts');
  const files = readdirSync(new URL('${samples}')).filter((name) => /\\.(?:gongwen|ya?ml|csv)$/.test(name));
  const texts = files.map((name) => readFileSync(new URL(name, '${samples}'), 'utf8'));
  const data = files.flatMap((name, at) => (dataKindOf(name) ? [{ uri: 'file:///' + name, kind: dataKindOf(name), text: texts[at] }] : []));
  const parts = texts.filter((_, at) => files[at].endsWith('.gongwen')).flatMap((text) => text.split(/\\n+/));
  const long = Array.from({ length: 300 }, (_, at) => parts[at % parts.length].replaceAll('。', '，见附件' + at + '。')).join('\\n\\n');
  const read = (round) => {
    const host = new AnalysisHost();
    const uri = 'file:///' + round + '.gongwen';
    const analysis = host.apply({ data: new Map(data.map((file) => [file.uri, file])), reports: new Map([[uri, long]]) });
    return analysis.report(uri).report.paragraphs.length;
  };
  read(1);
  read(2);
  new (class {})().readingBegins = 1;
  const paragraphs = read(3);
  new (class {})().readingEnds = 1;
  console.log(paragraphs);
`;

describe('objects that reports are read into', () => {
  // { ...slip, paragraph } has a hidden class of its own each time it is made, { paragraph, ...slip } the same every time.
  it('are of the hidden classes of those before them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-maps-'));
    try {
      const log = join(folder, 'maps.log');
      const flags = ['--log-maps', '--no-logfile-per-isolate', `--logfile=${log}`, '--import', 'tsx', '--input-type=module'];
      const paragraphs = Number(execFileSync(process.execPath, [...flags, '-e', program], { encoding: 'utf8' }));
      const made = readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('map,Transition'));
      const [begun, ended] = [',readingBegins', ',readingEnds'].map((mark) => made.findIndex((line) => line.endsWith(mark)));
      assert.ok(paragraphs > 200 && begun !== undefined && begun > 0 && ended !== undefined && ended > begun);
      const between = made.slice(begun + 1, ended);
      assert.ok(between.length < paragraphs / 8, `${between.length} in ${paragraphs} paragraphs:\n${between.slice(0, 20).join('\n')}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
