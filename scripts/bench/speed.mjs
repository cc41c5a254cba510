// All rules over 100,000 characters, beside what others do with the same text: nodejieba's cut, and the lint of autocorrect-node where that is
// installed (npm install --no-save autocorrect-node; a linter of spaces and marks, in Rust).
import { createRequire } from 'node:module';
import { jieba } from './lexicon.mjs';
import { measure, median, print } from './table.mjs';
import { asData, longReport, sampleData, source } from './texts.mjs';

const TIMES = 7;

export async function speed() {
  const { AnalysisHost } = await source('analysis/analysis.ts');
  const host = new AnalysisHost();
  host.apply({ data: asData(await sampleData()) });
  const text = longReport(100_000);
  const uri = 'file:///bench/x.gongwen';
  const analyse = () => {
    host.apply({ reports: new Map([[uri, null]]) });
    host.apply({ reports: new Map([[uri, text]]) });
    host.analysis().report(uri);
  };
  analyse();
  const times = measure(TIMES, analyse);
  const cutter = jieba();
  cutter?.cut(text);
  const cut = cutter && { name: 'nodejieba’s cut', time: median(measure(TIMES, () => cutter.cut(text))) };
  print({ what: 'all rules over 100,000 characters, one core', times, baseline: cut, aim: '3 × nodejieba' });
  const autocorrect = optional('autocorrect-node');
  if (!autocorrect) return;
  autocorrect.lintFor(text, 'x.txt');
  const lint = { name: 'autocorrect’s lint', time: median(measure(TIMES, () => autocorrect.lintFor(text, 'x.txt'))) };
  print({ what: 'the same', times, baseline: lint, aim: '1 × autocorrect' });
}

function optional(name) {
  try {
    return createRequire(import.meta.url)(name);
  } catch {
    return null;
  }
}
