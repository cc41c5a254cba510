// A workspace of many reports: the first pass over all of them, and all of them again after one target got another value.
import { print, timed } from './table.mjs';
import { asData, bulkData, longReport, sampleData, source } from './texts.mjs';

const REPORTS = 500;
const CHARACTERS = 10_000;

export async function workspace() {
  const { AnalysisHost } = await source('analysis/analysisHost.ts');
  const host = new AnalysisHost();
  const bulk = bulkData({ targets: 2000, names: 100, slogans: 100 });
  const data = await sampleData();
  host.apply({ data: asData([...data, ...bulk]) });
  const text = longReport(CHARACTERS);
  const uris = Array.from({ length: REPORTS }, (_, i) => `file:///bench/${i}/report.gongwen`);
  const readAll = () => uris.map((uri) => host.analysis().report(uri).fresh).reduce((sum, fresh) => sum + fresh, 0);
  host.apply({ reports: new Map(uris.map((uri, i) => [uri, text.replaceAll('，见附件', `，见${i + 1}号附件`)])) });
  const memory = used();
  const sizes = `${REPORTS} reports of ${CHARACTERS} characters, 2,000 targets`;
  print({ what: `first pass over ${sizes}`, times: [timed(readAll)] });
  print({ what: 'what their analyses hold in memory', value: `${used() - memory} MB`, aim: '300 MB' });
  const save = (what, file) => {
    let fresh = 0;
    const saved = timed(() => {
      host.apply({ data: new Map([[file.uri, file]]) });
      fresh = readAll();
    });
    print({ what: `all of them again after ${what}`, times: [saved], aim: '1,000 ms' });
    print({ what: '  paragraphs whose claims were bound anew', value: String(fresh), aim: 'those with a claim of it' });
  };
  const [targets] = bulk;
  save('a target was changed that no report speaks of', { ...targets, text: targets.text.replace(/\d+亿元\n$/, '77亿元\n') });
  save('the first row grew, so that all others moved', { ...targets, text: targets.text.replace(/\d+亿元\n/, '7777亿元\n') });
  const own = data.find(({ kind, text }) => kind === 'targets' && text.includes('400亿元'));
  if (own) save('a target was changed that every report speaks of', { ...own, text: own.text.replace('400亿元', '410亿元') });
}

/** Megabytes of the heap in use; what is garbage is left out where Node runs with --expose-gc. */
function used() {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
}
