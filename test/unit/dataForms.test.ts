import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { DataFile } from '../../server/src/data/schema.ts';
import { readWorkspaceFile } from '../../server/src/node/files.ts';
import { createReportService } from '../../server/src/service.ts';
import { writeWorkbook } from '../support/workbook.ts';

const HEAD = ['地区', '指标', '时期', '目标值', '完成值', '截至', '来源'];
const ROWS = [
  ['荥阳市', '新增高新技术企业', '2023', '≥30家', '12家', '2023-06', '市委全会'],
  ['荥阳市', '规上工业增加值', '2023', '8%以上', '', '', '市委全会'],
  ['惠济区', '新签约项目总额', '2023', '400亿元', '210亿元', '2023-06', '市委全会'],
  ['惠济区', '工业投资', '2023', '很多', '', '', '市委全会'],
];
const REPORT = `荥阳市2023年力争新增高新技术企业35家以下，规上工业增加值增长8个百分点。
惠济区2023年力争新签约项目总额420亿元，上半年已签约210亿元，工业投资增长30%。
`;

describe('one table in three forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-forms-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the same records and the same findings as a workbook, as CSV in GB18030 and as YAML with Chinese names', async () => {
    const csv = [HEAD, ...ROWS].map((row) => row.join(',')).join('\r\n');
    const yaml = ROWS.map(
      (row) => `  - ${row.flatMap((value, i) => (value === '' ? [] : [`${HEAD[i]}: "${value}"`])).join('\n    ')}\n`,
    ).join('');
    const forms: Readonly<Record<string, Uint8Array | string>> = {
      'targets.xlsx': writeWorkbook([{ name: '目标', rows: [HEAD, ...ROWS] }]),
      'targets.csv': gb18030(csv),
      'targets.yaml': `目标:\n${yaml}`,
    };
    const found = await Promise.all(
      Object.entries(forms).map(async ([name, content]) => {
        const path = join(folder, name);
        writeFileSync(path, content);
        const read = await readWorkspaceFile(path);
        assert.ok('text' in read, name);
        const file: DataFile = { uri: `file:///w/${name}`, kind: 'targets', text: read.text, workbook: read.workbook };
        const service = createReportService();
        service.apply({ data: new Map([[file.uri, file]]), reports: new Map([['file:///w/a.txt', REPORT]]) });
        const { data, report } = service.analysis();
        const records = data.targets.map(({ origin: _, ...rest }) => rest);
        const problems = data.problems.map(({ code, span }) => [code, file.text.slice(span.start, span.end)]);
        const findings = report('file:///w/a.txt')?.findings.map(({ rule, kind, span, message, fixes, target }) => ({
          ...{ rule, kind, span, target },
          message: message.zh,
          fixes: fixes.map(({ title }) => title.zh),
        }));
        return { records, problems, findings };
      }),
    );
    const [workbook, table, list] = found;
    assert.equal(workbook?.records.length, 3);
    assert.deepEqual(workbook.problems, [['no-number', '很多']]);
    assert.ok((workbook.findings?.filter(({ rule }) => rule === 'target-mismatch').length ?? 0) >= 3, JSON.stringify(workbook.findings));
    assert.deepEqual(table, workbook);
    assert.deepEqual(list, workbook);
  });
});

describe('cells as web pages and word processors leave them', () => {
  const verdicts = (rows: string): string[] => {
    const uri = 'file:///w/targets.csv';
    const data = new Map([
      [uri, { uri, kind: 'targets' as const, text: `指标,完成值,地区,时期\n${rows.replaceAll('\n', ',惠济区,2024\n')}` }],
    ]);
    const text =
      '---\nyear: 2024\nscope: 惠济区\n---\n2024年，地区生产总值增长5.8%，新增高新技术企业38家，新增托位450余个，建成道路约18公里。';
    const service = createReportService();
    service.apply({ data, reports: new Map([['file:///w/a.txt', text]]) });
    const bindings =
      service
        .analysis()
        .report('file:///w/a.txt')
        ?.paragraphs.flatMap((paragraph) => paragraph.bindings) ?? [];
    return bindings.flatMap(({ target, verdict }) => (target ? [`${target.indicator.length > 0} ${verdict}`] : []));
  };

  it('say the same with blanks, signs, marks of bold, characters without width and remarks', () => {
    const plain = verdicts('地区生产总值增速,5.8%\n新增高新技术企业,38家\n新增托位,450余个\n建成道路,约18公里\n');
    assert.deepEqual(plain, ['true agrees', 'true agrees', 'true agrees', 'true agrees']);
    assert.deepEqual(verdicts('地区\u200b生产总值 增速,+5.8%\n新增高新技术企业,**38**家\n新增 托位,450 余个\n建成道路,≈18公里\n'), plain);
    assert.deepEqual(
      verdicts('地区生产总值增速,５.８％（初步核算）\n新增高新技术企业,38\u200b家\n新增托位, 450余 个\n建成道路,约 18 公里\n'),
      plain,
    );
  });
});

/** Encodes a text as Chinese Excel saves CSV: the pairs of bytes that decode to its characters. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : pairs.get(character);
      assert.ok(bytes, character);
      return bytes;
    }),
  );
}
