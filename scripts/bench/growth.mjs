// Ten times the text, targets, names or findings: how much longer the first analysis takes.
import { measure, median, print } from './table.mjs';
import { asData, bulkData, longReport, sampleData, source } from './texts.mjs';

const TIMES = 3;
const faulty = (characters) => {
  let text = '';
  for (let i = 0; text.length < characters; i++) text += `${i}号项目投资超过${i + 1}00亿元左右，增长8个百分点，建成20几家。\n`;
  return text;
};

export async function growth() {
  const { AnalysisHost } = await source('analysis/analysisHost.ts');
  const data = await sampleData();
  const timeOf = (files, text) => {
    const host = new AnalysisHost();
    host.apply({ data: asData(files) });
    return median(
      measure(TIMES, () => {
        host.apply({ reports: new Map([['file:///bench/x.gongwen', null]]) });
        host.apply({ reports: new Map([['file:///bench/x.gongwen', text]]) });
        host.analysis().report('file:///bench/x.gongwen');
      }),
    );
  };
  const bulk = (targets, names) => [...data, ...bulkData({ targets, names, slogans: 100 })];
  const grow = (what, small, large) =>
    print({ what: `ten times ${what}`, value: `× ${(large / small).toFixed(1)}`, aim: '× 11', times: undefined });
  timeOf(data, longReport(20_000));
  grow('the text (50,000 → 500,000 characters)', timeOf(data, longReport(50_000)), timeOf(data, longReport(500_000)));
  grow('the findings (20,000 → 200,000 characters)', timeOf(data, faulty(20_000)), timeOf(data, faulty(200_000)));
  grow('one line (20,000 → 200,000 characters)', timeOf(data, oneLine(20_000)), timeOf(data, oneLine(200_000)));
  grow('the reports (20 → 200 of 2,000 characters)', await timeOfReports(20), await timeOfReports(200));
  grow('the targets (200 → 2,000)', timeOf(bulk(200, 100), longReport(20_000)), timeOf(bulk(2000, 100), longReport(20_000)));
  grow('the names (2,000 → 20,000)', timeOf(bulk(100, 2000), longReport(20_000)), timeOf(bulk(100, 20_000), longReport(20_000)));
}

async function timeOfReports(count) {
  const { AnalysisHost } = await source('analysis/analysisHost.ts');
  const data = asData(await sampleData());
  const text = longReport(2000);
  return median(
    measure(TIMES, () => {
      const host = new AnalysisHost();
      const uris = Array.from({ length: count }, (_, i) => `file:///bench/${i % 10}/${i}.gongwen`);
      const analysis = host.apply({
        data,
        reports: new Map(uris.map((uri, i) => [uri, text.replaceAll('，见附件', `，见${i + 1}号附件`)])),
      });
      for (const uri of uris) analysis.report(uri);
    }),
  );
}

const oneLine = (characters) => faulty(characters).replaceAll('。\n', '；');
