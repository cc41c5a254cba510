// The dictionary: built from 50,000 names and 2,000 phrases, and one pass over 100,000 characters.
import { createRequire } from 'node:module';
import { measure, median, print } from './table.mjs';
import { bulkData, longReport, sampleData, source } from './texts.mjs';

const TIMES = 9;

/** nodejieba, null where it is not installed. */
export function jieba() {
  try {
    return createRequire(import.meta.url)('nodejieba');
  } catch {
    return null;
  }
}

export async function lexicon() {
  const [{ Automaton }, { buildLexicon }, { longestMatchSegmenter }, { loadDataSet }, { fold }] = await Promise.all(
    ['facts/lexicon/automaton.ts', 'facts/lexicon/lexicon.ts', 'facts/lexicon/segmenter.ts', 'data/dataset.ts', 'text/fold.ts'].map(source),
  );
  const data = loadDataSet([...(await sampleData()), ...bulkData({ targets: 0, names: 50_000, slogans: 2000 })]);
  const words = [...data.names.map(({ name }) => name), ...data.slogans.map(({ text }) => text)];
  print({ what: 'automaton of 50,000 names and 2,000 phrases, built', times: measure(5, () => new Automaton(words)), aim: '300 ms' });
  const text = longReport(100_000);
  const paragraphs = text.split('\n').filter(Boolean);
  const cutter = jieba();
  cutter?.cut(text);
  const baseline = cutter && { name: 'nodejieba’s cut', time: median(measure(TIMES, () => cutter.cut(text))) };
  const automaton = new Automaton(words);
  const folded = fold(text);
  let found = 0;
  const pass = measure(TIMES, () => automaton.scan(folded, 34, () => found++));
  print({ what: 'one pass over 100,000 characters', times: pass, baseline, aim: '30 ms' });
  const whole = buildLexicon(data, longestMatchSegmenter());
  whole.scan(text.slice(0, 2000));
  const scans = measure(TIMES, () => {
    for (const paragraph of paragraphs) whole.scan(paragraph);
  });
  print({ what: 'the same, deciding which of the words are names', times: scans, baseline });
}
