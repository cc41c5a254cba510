import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../server/src/analysis/analysisHost.ts';
import { scanFigures } from '../server/src/quantity/figures.ts';
import { scanPeriods } from '../server/src/quantity/periods.ts';
import { endlessTexts, hostileTexts, mixedTexts } from './support/hostileTexts.ts';

const URI = 'file:///work/hostile.gongwen';
const SMALL = 1000;
const TIMES = 10;

/** All but texts that take no time must grow with the text; with its square they would take a hundred times as long. */
const MOST_GROWTH = 45;
const NO_TIME_MS = 60;

/** Texts of an endless sentence, list or name must grow with the text, too: with its square four times the text would take sixteen times as long. */
const ENDLESS = 8000;
const LONGER = 4;
const MOST_LONGER = 9;

const OTHER = 'file:///work/other.gongwen';
const statement = (times: number, value: number): string =>
  `惠济区2023年国民经济和社会发展统计公报\n\n${`惠济区2023年新签约项目总额${value}亿元。\n\n`.repeat(times)}`;

/** Names that begin one another, of which hundreds end in one place, and a phrase that was not always in use. */
const DATA = [
  {
    uri: 'file:///work/名称.csv',
    kind: 'names',
    text: `名称,类型\n${Array.from({ length: 300 }, (_, i) => `${'清风里'.repeat((i % 100) + 1)}${i}园,园区\n${'甲'.repeat((i % 100) + 2)},园区`).join('\n')}\n惠济区,区县\n`,
  },
  { uri: 'file:///work/提法.yaml', kind: 'slogans', text: 'slogans:\n  - { text: 稳扎稳打工作思路, since: 2011-12, until: 2030-01 }\n' },
] as const;

function recognise(text: string): void {
  scanPeriods(text, { year: 2024, sectionYear: null });
  scanFigures(text);
}

function analyse(text: string): void {
  const host = new AnalysisHost();
  host.apply({ reports: new Map([[URI, text]]) });
  assert.ok(host.analysis().report(URI));
}

/** Processor time: what else runs on the machine is no growth. */
function timeOf(run: (text: string) => void, text: string): number {
  const from = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

describe('hostile texts', () => {
  for (const [name, run] of [
    ['the recogniser', recognise],
    ['the whole analysis', analyse],
  ] as const) {
    it(`take ${name} time that grows with their length`, () => {
      const small = new Map([...hostileTexts(SMALL), ...mixedTexts(SMALL)]);
      const large = new Map([...hostileTexts(SMALL * TIMES), ...mixedTexts(SMALL * TIMES)]);
      for (const [text, short] of small) {
        const long = large.get(text) ?? '';
        timeOf(run, short);
        const once = Math.min(timeOf(run, short), timeOf(run, short));
        let most = timeOf(run, long);
        // A pause of the machine is no growth.
        if (most > NO_TIME_MS && most > once * MOST_GROWTH) most = Math.min(most, timeOf(run, long), timeOf(run, long));
        assert.ok(
          most <= NO_TIME_MS || most <= once * MOST_GROWTH,
          `${text}: ${once.toFixed(1)} ms, ten times the text ${most.toFixed(1)} ms`,
        );
      }
    });
  }

  it('of sentences, lists and names without end take time that grows with their length', () => {
    const host = new AnalysisHost();
    host.apply({ data: new Map(DATA.map((file) => [file.uri, file])) });
    const run = (text: string): void => {
      host.apply({ reports: new Map([[URI, null]]) });
      host.apply({ reports: new Map([[URI, text]]) });
      assert.ok(host.analysis().report(URI));
    };
    run('全市');
    for (const [name, make] of endlessTexts) {
      const [short, long] = [make(ENDLESS), make(ENDLESS * LONGER)];
      const once = Math.min(timeOf(run, short), timeOf(run, short));
      let most = timeOf(run, long);
      for (let again = 0; again < 2 && most > NO_TIME_MS && most > once * MOST_LONGER; again++) most = Math.min(most, timeOf(run, long));
      assert.ok(
        most <= NO_TIME_MS || most <= once * MOST_LONGER,
        `${name}: ${once.toFixed(1)} ms, ${LONGER} times the text ${most.toFixed(1)} ms`,
      );
    }
  });

  it('beside another report take time that grows with their length', () => {
    const run = (text: string): void => {
      const host = new AnalysisHost();
      host.apply({
        reports: new Map([
          [URI, text],
          [OTHER, statement(1, 420)],
        ]),
      });
      assert.ok(host.analysis().report(URI));
    };
    const [short, long] = [statement(2000, 400), statement(2000 * LONGER, 400)];
    timeOf(run, short);
    const once = Math.min(timeOf(run, short), timeOf(run, short));
    assert.ok(Math.min(timeOf(run, long), timeOf(run, long)) <= once * MOST_LONGER);
  });

  it('keep their findings on one line of 300,000 characters', () => {
    const host = new AnalysisHost();
    const line = Array.from({ length: 10_000 }, (_, i) => `${i}号项目投资超过${i + 1}00亿元左右，建成20几家；`).join('');
    host.apply({ reports: new Map([[URI, line]]) });
    const analysis = host.analysis().report(URI);
    assert.equal(analysis?.paragraphs.length, 1);
    assert.ok((analysis?.findings.length ?? 0) >= 10_000);
  });
});

describe('numerals in an endless row', () => {
  it('are passed over behind the first of them, and read again behind words', () => {
    const row = '3至'.repeat(5000);
    const figures = scanFigures(`完成投资12亿元，${row}，建成厂房5万平方米。`);
    assert.ok(figures.length < 100, `${figures.length} figures`);
    assert.equal(figures[0]?.text, '12亿元');
    assert.equal(figures.at(-1)?.text, '5万平方米');
  });

  it('are read where words stand between them, however many', () => {
    assert.equal(scanFigures('由1家增加到2家，'.repeat(500)).length, 1000);
    assert.equal(scanFigures(Array.from({ length: 300 }, (_, i) => `${i + 100}家`).join('、')).length, 66);
  });
});
