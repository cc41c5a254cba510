import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { AnalysisHost } from '../../../server/src/analysis/analysisHost.ts';
import { readDataFile } from '../../../server/src/data/readFile.ts';
import type { DataFile, DataKind } from '../../../server/src/data/schema.ts';
import { readSidecar } from '../../../server/src/data/sidecar.ts';
import { writeSidecar } from '../../../server/src/data/writeSidecar.ts';
import { readWorkbook } from '../../../server/src/data/xlsx/workbook.ts';
import { scanFigures } from '../../../server/src/quantity/figures.ts';
import { scanPeriods } from '../../../server/src/quantity/periods.ts';
import { decodeText } from '../../../server/src/text/decode.ts';
import { readWord } from '../../../server/src/text/docx/wordFile.ts';
import { readFrontMatter } from '../../../server/src/text/frontMatter.ts';
import type { Span } from '../../../server/src/util/span.ts';
import { REPORTS } from '../editRun.ts';
import { writeWorkbook } from '../workbook.ts';

/** One reader of what comes from outside. `run` throws where the reader throws, or where what it says cannot be. */
export interface FuzzTarget {
  readonly name: string;
  readonly seeds: readonly (string | Uint8Array)[];
  /** Bytes. */
  readonly longest: number;
  run(input: Uint8Array): void | Promise<void>;
}

const CSV = '指标,地区,时期,目标值,别名\n新签约项目总额,惠济区,2023,400亿元,签约额、签约\n"规上,增加值",惠济区,2023,8%以上,\n';
const YAML =
  '时期: 2023\n目标:\n  - &a { 指标: 新签约项目总额, 地区: 惠济区, 目标值: 400亿元 }\n  - 指标: 工业投资\n    目标值: "≥30家"\n    别名: [甲, 乙]\n  - <<: *a\n    时期: 2024\n';
const SIDECAR =
  '忽略:\n  - { 规则: target-mismatch, 文字: 420亿元, 原因: 待核, 至: 2026-12-31 }\n核对:\n  - { 文字: 12家, 句子: 新增12家, 由: 张三, 于: 2026-11-20 }\n';
const WORKBOOK = writeWorkbook([
  {
    name: '目标',
    rows: [
      ['指标', '地区', '时期', '目标值'],
      ['税收', '荥阳市', '2023', { number: 0.08, format: '0%' }],
    ],
    merged: ['B2:B9'],
  },
]);
const DOCUMENT =
  '<w:document xmlns:w="x"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>投资</w:t></w:r><w:ins><w:r><w:t>400亿元</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>';

export const TARGETS: readonly FuzzTarget[] = [
  {
    name: 'decoder',
    seeds: ['稿件\n', Buffer.from('\ufeff稿', 'utf16le'), Buffer.from([0xb8, 0xe5, 0xbc, 0xfe])],
    longest: 4096,
    run: (input) => void decodeText(input),
  },
  {
    name: 'recogniser',
    seeds: ['投资400亿元以上，增长8%左右', '二〇二三年上半年完成三千五百万元', '10—15家，“十四五”期间翻两番'],
    longest: 2048,
    run: ofText(recognise),
  },
  { name: 'report', seeds: REPORTS, longest: 4096, run: ofText(analyse) },
  {
    name: 'front matter',
    seeds: ['---\nscope: 惠济区\nyear: 2023\n---\n正文', '---\ntargets: [&a a, *a]\ndate: 2023-1-1\n---\n'],
    longest: 9000,
    run: ofText(frontMatter),
  },
  {
    name: 'csv',
    seeds: [CSV, '名称,类别,上级\n惠济区,district,郑州市\n', '提法,成员\n三个坚持,甲；乙；丙\n'],
    longest: 4096,
    run: ofText((text) => dataFile('x.csv', text)),
  },
  {
    name: 'yaml',
    seeds: [YAML, '- 惠济区\n- { 名称: 荥阳市, 类别: district }\n', '提法:\n  - 三个坚持\n'],
    longest: 4096,
    run: ofText((text) => dataFile('x.yaml', text)),
  },
  { name: 'sidecar', seeds: [SIDECAR], longest: 4096, run: ofText(sidecar) },
  { name: 'xlsx archive', seeds: [WORKBOOK], longest: 8192, run: (input) => void readWorkbook(input) },
  ...Object.entries(unzipSync(WORKBOOK)).map(
    ([part, content]): FuzzTarget => ({ name: `xlsx ${part}`, seeds: [content], longest: 4096, run: (input) => workbookWith(part, input) }),
  ),
  {
    name: 'docx document',
    seeds: [DOCUMENT],
    longest: 4096,
    run: (input) => void readWord(zipSync({ 'word/document.xml': input }, { level: 0 })),
  },
];

/** Bytes as a file would be read; what is no text is none. */
function ofText(run: (text: string) => void): (input: Uint8Array) => void {
  return (input) => run(new TextDecoder('utf-8').decode(input));
}

function recognise(text: string): void {
  for (const span of [...scanFigures(text), ...scanPeriods(text, { year: 2024, sectionYear: null })]) within(span, text);
}

const DATA: readonly DataFile[] = [
  { uri: 'file:///w/目标.csv', kind: 'targets', text: CSV },
  {
    uri: 'file:///w/名称.csv',
    kind: 'names',
    text: '名称,类别,上级\n惠济区,district,郑州市\n荥阳市,district,郑州市\n大运河智谷片区,park,惠济区\n',
  },
  { uri: 'file:///w/提法.csv', kind: 'slogans', text: '提法,带引号\n三个坚持,是\n万人助万企,是\n' },
];

function analyse(text: string): void {
  const host = new AnalysisHost();
  const analysis = host.apply({ data: new Map(DATA.map((file) => [file.uri, file])), reports: new Map([['file:///w/a.gongwen', text]]) });
  const report = analysis.report('file:///w/a.gongwen') ?? assert.fail();
  let at = -1;
  for (const { span, fixes } of report.findings) {
    within(span, text);
    assert.ok(span.start >= at, 'findings are in order');
    at = span.start;
    for (const { edits } of fixes) for (const edit of edits) within(edit.span, text);
  }
}

function frontMatter(text: string): void {
  const found = readFrontMatter(text);
  if (found) within(found, text);
}

function dataFile(name: string, text: string): void {
  for (const kind of ['targets', 'names', 'slogans'] satisfies DataKind[]) {
    const { records, problems } = readDataFile({ uri: `file:///w/${name}`, kind, text });
    for (const { span, message } of problems) {
      within(span, text);
      assert.ok(message.zh.length < 2000, 'a message is no copy of the file');
    }
    for (const { origin } of records) for (const span of [origin, ...Object.values(origin.fields)]) within(span, text);
  }
}

function sidecar(text: string): void {
  const { suppressions, ticks, problems } = readSidecar('file:///w/a.txt.hegao.yaml', text);
  for (const { place } of [...suppressions, ...ticks, ...problems]) within(place, text);
  const remove = [...suppressions, ...ticks].map(({ place }) => place.start);
  const written = writeSidecar(text, { remove }, { locale: 'zh', report: 'a.txt' });
  if (written !== null && problems.length === 0) assert.deepEqual(readSidecar('file:///w/a.txt.hegao.yaml', written).problems, []);
}

function workbookWith(part: string, content: Uint8Array): void {
  const read = readWorkbook(zipSync({ ...unzipSync(WORKBOOK), [part]: content }, { level: 0 }));
  if ('unreadable' in read) return;
  const { problems } = readDataFile({ uri: 'file:///w/目标.xlsx', kind: 'targets', ...read });
  for (const { span } of problems) within(span, read.text);
}

function within({ start, end }: Span, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}
