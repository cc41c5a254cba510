// Figures and periods: on real copy, and on texts that no one writes.
import { measure, median, print } from './table.mjs';
import { longReport, source } from './texts.mjs';

const SMALL = 10_000;

export async function recogniser() {
  const [{ scanFigures }, { scanPeriods }, { parsePeriod, parseQuantity }] = await Promise.all(
    ['quantity/figures.ts', 'quantity/periods.ts', 'quantity/parse.ts'].map(source),
  );
  const { hostileTexts, mixedTexts } = await source('test/support/hostileTexts.ts');
  const run = (text) => {
    scanFigures(text, scanPeriods(text, { year: 2024, sectionYear: null }));
  };
  const paragraphs = longReport(100_000).split('\n').filter(Boolean);
  const copy = measure(7, () => paragraphs.forEach(run));
  print({ what: 'figures and periods of 1,000 characters of copy', times: copy.map((time) => time / 100), aim: '1 ms' });
  const small = new Map([...hostileTexts(SMALL), ...mixedTexts(SMALL)]);
  const large = new Map([...hostileTexts(SMALL * 10), ...mixedTexts(SMALL * 10)]);
  const found = [...small].map(([name, text]) => {
    const long = large.get(name);
    const once = Math.min(...measure(3, () => run(text)));
    return { name, each: (median(measure(3, () => run(long))) / long.length) * 1000, once, long };
  });
  const slowest = found.toSorted((a, b) => b.each - a.each);
  print({ what: `1,000 hostile characters, of ${found.length} shapes: the median`, times: found.map(({ each }) => each), aim: '1 ms' });
  for (const { name, each } of slowest.slice(0, 3)) print({ what: `  the slowest: ${name} × 100,000`, times: [each] });
  // Times below a millisecond tell nothing of growth.
  const grown = found.filter(({ once }) => once > 1).map(({ each, once, long }) => (each * long.length) / 1000 / once);
  print({ what: 'ten times the hostile text takes, in the median', value: `× ${median(grown).toFixed(1)}`, aim: '× 11' });
  print({
    what: 'a value of a targets file',
    times: measure(5, () => repeat(1000, () => parseQuantity('≥30家'))).map((time) => time / 1000),
  });
  print({
    what: 'a period of a targets file',
    times: measure(5, () => repeat(1000, () => parsePeriod('2023'))).map((time) => time / 1000),
  });
}

function repeat(times, run) {
  for (let i = 0; i < times; i++) run();
}
