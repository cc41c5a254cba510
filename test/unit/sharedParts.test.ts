import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { SharedSpans } from '../../server/src/facts/sharedParts.ts';
import { marksOf } from '../../server/src/rules/support/pairs.ts';

const samples = new URL('../../samples/', import.meta.url);
const PARAGRAPHS = readdirSync(samples)
  .filter((name) => name.endsWith('.gongwen'))
  .flatMap((name) => readFileSync(new URL(name, samples), 'utf8').split('\n'))
  .filter((line) => line.length > 30);

/** Some 10,000 characters, no sentence of which stands twice in any report. */
const longReport = (number: number): string => {
  const paragraphs: string[] = ['长篇工作汇报'];
  for (let i = 0, length = 0; length < 10_000; i++) {
    const paragraph = (PARAGRAPHS[i % PARAGRAPHS.length] ?? '').replaceAll('。', `，见${number}号附件${i + 1}。`);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs.join('\n\n');
};

describe('what is kept of reports', () => {
  it('holds one object for equal spans, places and times', () => {
    const host = new AnalysisHost();
    const text = '全市2023年新签约项目400亿元。\n\n全市2023年新签约项目500亿元。';
    host.apply({ reports: new Map(['a', 'b'].map((name) => [`file:///${name}/x.txt`, text])) });
    const all = ['a', 'b'].map((name) => host.analysis().report(`file:///${name}/x.txt`)?.paragraphs ?? []);
    const [[first, second] = [], [elsewhere] = []] = all;
    const figures = [first, second, elsewhere].map((facts) => facts?.figures[0]);
    assert.equal(figures[0]?.text, '400亿元');
    assert.equal(figures[0].core, figures[1]?.core);
    assert.equal(figures[0].core, figures[2]?.core);
    assert.notEqual(figures[0], figures[2]);
    assert.ok(first?.periods[0]?.period);
    assert.equal(first.periods[0].period, second?.periods[0]?.period);
    assert.equal(first.bindings[0]?.claim.period, second?.bindings[0]?.claim.period);
  });

  it('keeps spans apart that differ, and those far behind as they are', () => {
    const spans = new SharedSpans();
    assert.equal(spans.of({ start: 3, end: 5 }), spans.of({ start: 3, end: 5 }));
    for (const span of [
      { start: 3, end: 6 },
      { start: 5, end: 3 },
      { start: 70_000, end: 70_002 },
      { start: 0, end: 900 },
    ])
      assert.deepEqual(spans.of(span), span);
    assert.notEqual(spans.of({ start: 70_000, end: 70_002 }), spans.of({ start: 70_000, end: 70_002 }));
  });

  it('notes no marks of a paragraph in which they are paired', () => {
    assert.deepEqual(marksOf('把牢“三个坚持”，落实《关于《条例》的意见》。')?.quotes, []);
    assert.equal(marksOf('落实《意见》。'), null);
    assert.equal(marksOf('把牢“三个坚持。')?.quotes.length, 1);
    assert.equal(marksOf('落实《意见。“好”')?.titles.length, 1);
  });

  it('takes less than 0.55 MB for a report of 10,000 characters that is all figures', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const host = new AnalysisHost();
    const read = (from: number, to: number): void => {
      const uris = Array.from({ length: to - from }, (_, i) => `file:///${from + i}/report.txt`);
      host.apply({ reports: new Map(uris.map((uri, i) => [uri, longReport(from + i)])) });
      for (const uri of uris) host.analysis().report(uri);
    };
    // What the engine compiles on the way is none of theirs.
    read(0, 6);
    const before = used();
    read(6, 16);
    const each = (used() - before) / 10;
    assert.ok(host.analysis().report('file:///5/report.txt'));
    assert.ok(each < 550_000, `${Math.round(each / 1000)} KB`);
  });
});
