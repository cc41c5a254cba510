import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../server/src/analysis/analysisHost.ts';
import { DEFAULT_SETTINGS } from '../server/src/analysis/settings.ts';
import type { DataFile } from '../server/src/data/schema.ts';
import { longestMatchSegmenter } from '../server/src/facts/lexicon/segmenter.ts';
import { rules } from '../server/src/rules/index.ts';
import { resplitReport, splitReport } from '../server/src/text/splitReport.ts';
import { REPORTS, runEdits } from './support/editRun.ts';
import { applyEdit, pick, randomEdit, seeded } from './support/randomEdits.ts';

const URI = 'file:///work/draft.gongwen';

/** How many edits; `npm run fuzz` runs more. */
const EDITS = 1500;
/** In so many pieces a paragraph is read: its facts, each rule over paragraphs or reports, and one that puts them together. */
const PIECES = rules.filter(({ scope }) => scope === 'paragraph' || scope === 'report').length + 2;
const SEED = 6;

const file = (name: string, kind: DataFile['kind'], text: string): DataFile => ({ uri: `file:///work/${name}`, kind, text });

describe('incremental analysis', () => {
  it(`says after ${EDITS} random edits what a fresh analysis says`, () => {
    assert.equal(runEdits({ random: seeded(SEED), edits: EDITS }).edits, EDITS);
  });

  it(`cuts after ${EDITS * 10} random edits as if the text were new`, () => {
    const random = seeded(SEED + 1);
    let report = splitReport(URI, pick(random, REPORTS));
    for (let count = 0; count < EDITS * 10; count++) {
      const text = random() < 0.01 ? pick(random, REPORTS) : applyEdit(report.text, randomEdit(random, report.text, 600));
      const { report: next, before, behind } = resplitReport(report, text);
      const fresh = splitReport(URI, text);
      assert.deepEqual(next, fresh, `seed ${SEED + 1}, edit ${count}: ${JSON.stringify(report.text)} → ${JSON.stringify(text)}`);
      const words = ({ paragraphs }: typeof next) => paragraphs.map((paragraph) => `${paragraph.kind}${paragraph.level}${paragraph.text}`);
      assert.deepEqual(words(next).slice(0, before), words(report).slice(0, before));
      if (behind > 0) assert.deepEqual(words(next).slice(-behind), words(report).slice(-behind));
      report = next;
    }
  });

  it('cuts a report without line breaks, and columns, after 3,000 random edits as if the text were new', () => {
    const random = seeded(SEED + 2);
    const part = (i: number): string =>
      `${'一二三四五六七八九十'.charAt(i % 10)}、第${i}项工作完成投资${i}亿元，同比增长8.5%。（一）新增企业 ${i} 家，稳中有进。`;
    const oneLine = `各位代表：${Array.from({ length: 75 }, (_, i) => part(i)).join('')}`;
    const column = Array.from(
      { length: 40 },
      (_, i) => `　　全年全市完成投资${i}亿元，同比\n增长8.5%，居全省第${i}位，稳中有进。\n新增企业**${i}**家，物价总体平稳上\n涨。`,
    );
    for (const first of [oneLine, column.join('\n')]) {
      let report = splitReport(URI, first);
      for (let count = 0; count < 1500; count++) {
        // About as long as it was, so that it is now a little longer than the longest paragraph, now shorter.
        const grown = report.text.length > first.length + 60;
        const at = Math.floor(random() * report.text.length);
        const text = grown
          ? report.text.slice(0, at) + report.text.slice(at + 120)
          : applyEdit(report.text, randomEdit(random, report.text, first.length + 400));
        const { report: next } = resplitReport(report, text);
        assert.deepEqual(next, splitReport(URI, text), `seed ${SEED + 2}, edit ${count}: ${JSON.stringify(text)}`);
        report = next;
      }
    }
  });

  it('reads one paragraph at a keystroke, however long the report is', () => {
    const host = new AnalysisHost();
    const lines = Array.from({ length: 2000 }, (_, i) => `第${i}项工作全年完成投资${i + 1}亿元，同比增长${(i % 9) + 1}%。`);
    host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 2000);
    for (const at of [0, 1000, 1999]) {
      const typed = lines.with(at, `${lines[at]?.slice(0, -1)}，稳。`);
      host.apply({ reports: new Map([[URI, typed.join('\n')]]) });
      const fresh = host.analysis().report(URI)?.fresh ?? 0;
      assert.ok(fresh >= 1 && fresh <= 2, `line ${at}: ${fresh} paragraphs`);
      host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
      assert.ok((host.analysis().report(URI)?.fresh ?? 9) <= 2);
    }
  });

  it('reads a report ahead in pieces, also with a segmenter that is to come, and then has nothing to read', () => {
    const host = new AnalysisHost();
    const lines = Array.from({ length: 30 }, (_, i) => `第${i}项工作全年完成投资${i + 1}亿元。`);
    host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
    let pieces = 1;
    while (!host.readAhead(URI, () => true)) pieces++;
    assert.equal(pieces, 30 * PIECES);
    assert.equal(host.analysis().report(URI)?.fresh, 0);
    assert.ok(host.readAhead(URI, () => true));
    const segmenter = longestMatchSegmenter();
    host.prepare(segmenter);
    assert.ok(!host.readAhead(URI, () => true));
    while (!host.readAhead(URI, () => true));
    const before = host.analysis().report(URI);
    assert.equal(host.apply({ segmenter }).report(URI)?.fresh, 0);
    assert.notEqual(host.analysis().report(URI), before);
  });

  it('begins a paragraph anew that was read ahead as of another year', () => {
    const text = ['今年完成投资10亿元。', '今年完成投资20亿元。', '去年完成投资30亿元。'].join('\n');
    const readIn = (year: number, host = new AnalysisHost()) => {
      host.apply({ reports: new Map([[URI, text]]), settings: { ...DEFAULT_SETTINGS, year } });
      return host;
    };
    for (const paragraphs of [0, 1, 2]) {
      const host = readIn(2023);
      for (let piece = 0; piece < paragraphs * PIECES + 5; piece++) assert.ok(!host.readAhead(URI, () => true));
      readIn(2024, host);
      assert.ok(host.readAhead(URI, () => false));
      const report = host.analysis().report(URI);
      assert.equal(report?.fresh, 0);
      assert.deepEqual(report?.paragraphs, readIn(2024).analysis().report(URI)?.paragraphs);
    }
  });

  it('takes over paragraphs that were moved, and reads none for a setting', () => {
    const host = new AnalysisHost();
    const lines = Array.from({ length: 50 }, (_, i) => `第${i}项工作全年完成投资${i + 1}亿元。`);
    host.apply({ reports: new Map([[URI, lines.join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 50);
    host.apply({ reports: new Map([[URI, [...lines.slice(30), ...lines.slice(0, 30)].join('\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 0);
    host.apply({ settings: { ...DEFAULT_SETTINGS, rules: { 'target-mismatch': 'off' } } });
    assert.equal(host.analysis().report(URI)?.fresh, 0);
    host.apply({ data: new Map([['file:///work/名称.csv', file('名称.csv', 'names', '名称,类别\n荥阳市,district\n')]]) });
    assert.equal(host.analysis().report(URI)?.fresh, 50);
  });
});
