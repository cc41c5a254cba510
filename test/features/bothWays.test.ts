import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applied } from '../support/edits.ts';
import { cursorOf } from '../support/features.ts';
import { fixture, splitFiles, uriOf } from '../support/fixture.ts';

const DATA = `//- /targets.yaml
目标:
  - 地区: 惠济区
    指标: 新签约项目总额
    时期: 2023
    目标值: 450亿元
    完成值: 210亿元
    调整: 400亿元（2023-07-01）
  - 地区: 荥阳市
    指标: 新签约项目总额
    时期: 2023
    目标值: 300亿元
`;

describe('the lens over a record', () => {
  it('counts uses, contradictions and places that still have the earlier value, and offers to update them', () => {
    const { service } = fixture(
      `${DATA}//- /a.gongwen\n惠济区2023年力争新签约项目总额450亿元。\n\n惠济区2023年力争新签约项目总额400亿元。\n//- /b.gongwen\n惠济区2023年新签约项目总额要达到420亿元。\n`,
    );
    const lenses = service.codeLens({ uri: uriOf('targets.yaml'), showReferences: 'show', propagate: 'update' });
    assert.deepEqual(
      lenses.map(({ command, range }) => [range.start.line, command?.title, command?.command]),
      [
        [1, '引用 3 处 · 1 处不符 · 1 处未更新', 'show'],
        [1, '更新 2 处正文', 'update'],
        [7, '未引用', ''],
      ],
    );
  });
});

describe('updating the text to a record', () => {
  it('changes the number alone: unit, scale, numerals and the words around it stay', () => {
    const reports = `//- /a.gongwen
惠济区2023年力争新签约项目总额400亿元以上。

惠济区2023年力争新签约项目总额达到约４００亿元。

惠济区2023年力争新签约项目总额四百亿元。
//- /b.gongwen
2023年，惠济区新签约项目总额力争突破4000000万元，荥阳市新签约项目总额力争达到300亿元。
`;
    const { service } = fixture(`${DATA}${reports}`);
    const offered = service.propagate({ uri: uriOf('targets.yaml'), position: { line: 5, character: 8 } });
    assert.equal(offered?.label.zh, '更新 4 处正文');
    assert.deepEqual(applied(service, offered?.edit), {
      'a.gongwen':
        '惠济区2023年力争新签约项目总额450亿元以上。\n\n惠济区2023年力争新签约项目总额达到约４５０亿元。\n\n惠济区2023年力争新签约项目总额四百五十亿元。\n',
      'b.gongwen': '2023年，惠济区新签约项目总额力争突破4500000万元，荥阳市新签约项目总额力争达到300亿元。\n',
    });
    const edit = offered?.edit;
    assert.deepEqual(
      Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
    assert.ok(edit?.documentChanges?.every((change) => 'edits' in change && change.edits.every((one) => 'annotationId' in one)));
  });

  it('leaves alone what another number does not mend, and offers nothing where all agrees', () => {
    const { service } = fixture(`${DATA}//- /a.gongwen\n荥阳市2023年力争新签约项目总额300亿元以下。\n`);
    assert.equal(service.propagate({ uri: uriOf('targets.yaml'), position: { line: 10, character: 8 } }), null);
    const actions = service.codeActions({
      uri: uriOf('targets.yaml'),
      range: { start: { line: 10, character: 8 }, end: { line: 10, character: 8 } },
      diagnostics: [],
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['结转到下一年度'],
    );
  });

  it('is offered on the record, and extraction on a selection', () => {
    const { service } = fixture(`${DATA}//- /a.gongwen\n惠济区2023年力争新签约项目总额400亿元，工业投资增长9%。\n`);
    const on = (uri: string, from: number, to: number) => {
      const range = {
        start: { line: uri.endsWith('yaml') ? 5 : 0, character: from },
        end: { line: uri.endsWith('yaml') ? 5 : 0, character: to },
      };
      return service.codeActions({ uri, range, diagnostics: [] }).flatMap(({ title, command }) => (command ? [title] : []));
    };
    assert.deepEqual(on(uriOf('targets.yaml'), 8, 8), ['更新 1 处正文', '结转到下一年度']);
    assert.deepEqual(on(uriOf('a.gongwen'), 0, 30), ['从所选段落提取目标']);
    assert.deepEqual(on(uriOf('a.gongwen'), 3, 3), []);
  });
});

describe('keeping an earlier value', () => {
  const kept = (name: string, before: string, after: string, line: number) => {
    const { service } = fixture(`//- /${name}\n${before}`);
    const uri = uriOf(name);
    service.apply({ data: new Map([[uri, { uri, kind: 'targets', text: after }]]) });
    const range = { start: { line, character: 8 }, end: { line, character: 8 } };
    const action = service.codeActions({ uri, range, diagnostics: [], on: '2023-07-20' }).find(({ title }) => title.includes('调整'));
    const edits = action?.edit?.changes?.[uri];
    return edits ? TextDocument.applyEdits(TextDocument.create(uri, '', 0, after), edits) : null;
  };
  const BLOCK = '目标:\n  - 指标: 税收\n    地区: 荥阳市\n    时期: 2023\n    目标值: "3亿元"\n    来源: 会议\n';
  const FLOW = '目标:\n  - { 指标: 税收, 地区: 荥阳市, 时期: 2023, 目标值: 3亿元 }\n';
  const TABLE = '指标,地区,时期,目标值,调整,来源\n税收,荥阳市,2023,3亿元,,会议\n';
  const change = (text: string) => text.replace('3亿元', '4亿元');

  it('writes it into the record once the target was changed, in each format', () => {
    assert.equal(kept('目标.yaml', BLOCK, change(BLOCK), 1), change(BLOCK).replace('"4亿元"', '"4亿元"\n    调整: 3亿元（2023-07-20）'));
    assert.equal(kept('目标.yaml', FLOW, change(FLOW), 1), change(FLOW).replace('4亿元', '4亿元, 调整: 3亿元（2023-07-20）'));
    assert.equal(
      kept('目标.csv', TABLE, change(TABLE), 1),
      '指标,地区,时期,目标值,调整,来源\n税收,荥阳市,2023,4亿元,3亿元（2023-07-20）,会议\n',
    );
    const revised = FLOW.replace('3亿元', '3亿元, 调整: 2亿元');
    assert.equal(kept('目标.yaml', revised, change(revised), 1), change(revised).replace('2亿元', '2亿元；3亿元（2023-07-20）'));
  });

  it('is read back, and is offered no more', () => {
    const text = kept('目标.yaml', BLOCK, change(BLOCK), 1) ?? '';
    const { service } = fixture(`//- /目标.yaml\n${text}`);
    assert.deepEqual(service.analysis().data.problems, []);
    assert.deepEqual(
      service.analysis().data.targets[0]?.superseded.map(({ text, date }) => [text, date]),
      [['3亿元', '2023-07-20']],
    );
    assert.equal(kept('目标.yaml', BLOCK, text, 1), null);
    assert.equal(kept('目标.yaml', BLOCK, BLOCK, 1), null);
    assert.equal(kept('目标.yaml', BLOCK, BLOCK.replace('3亿元', '8%'), 1), null);
  });
});

describe('renaming', () => {
  const renamed = (text: string, newName: string) => {
    const made = fixture(text);
    const edit = made.service.rename({ uri: made.uri, position: cursorOf(made), newName });
    return applied(made.service, edit);
  };
  const NAMES =
    '//- /names.yaml\nnames:\n  - { name: 大运河智谷片区, type: park, parent: 惠济区, aliases: [智谷片区] }\n  - { name: 惠济区, type: district }\n';
  const REPORT =
    '//- /a.gongwen\n惠济区2023年力争新签约项目总额450亿元，建设大运河智谷片区。\n//- /b.gongwen\n上半年各项工作进展顺利，重点项目建设全面提速；智谷片区和大运河智谷\n片区都在惠济区。\n';

  it('changes an indicator in every record and report', () => {
    const files = renamed(`${DATA.replace('新签约项目总额', '新签约$0项目总额')}${NAMES}${REPORT}`, '新签约项目总金额');
    assert.deepEqual(Object.keys(files).sort(), ['a.gongwen', 'targets.yaml']);
    assert.equal(files['targets.yaml']?.match(/新签约项目总金额/g)?.length, 2);
    assert.match(files['a.gongwen'] ?? '', /^惠济区2023年力争新签约项目总金额450亿元/);
  });

  it('changes a place in targets, names and text, asked for in a report', () => {
    const files = renamed(`${DATA}${NAMES}${REPORT.replace('都在惠', '都在$0惠')}`, '惠济新区');
    assert.match(files['targets.yaml'] ?? '', /地区: 惠济新区/);
    assert.match(files['names.yaml'] ?? '', /parent: 惠济新区[\s\S]*name: 惠济新区/);
    assert.match(files['a.gongwen'] ?? '', /^惠济新区2023年/);
    assert.match(files['b.gongwen'] ?? '', /都在惠济新区。/);
  });

  it('changes a name that a line break cuts, and leaves its alias', () => {
    const files = renamed(`${DATA}${NAMES.replace('大运河智谷', '大运河$0智谷')}${REPORT}`, '大运河数谷片区');
    assert.match(files['a.gongwen'] ?? '', /建设大运河数谷片区。/);
    assert.equal(files['b.gongwen'], '上半年各项工作进展顺利，重点项目建设全面提速；智谷片区和大运河数谷片区都在惠济区。\n');
    assert.match(files['names.yaml'] ?? '', /name: 大运河数谷片区, type: park, parent: 惠济区, aliases: \[智谷片区\]/);
  });

  it('changes a phrase and what names it as its successor; writes what the format needs', () => {
    const files = renamed(
      '//- /slogans.yaml\nslogans:\n  - { text: 三个$0坚持, quoted: true }\n  - { text: 两个坚持, replacedBy: 三个坚持 }\n//- /a.gongwen\n落实“三个坚持”要求。\n',
      '四个坚持: 新',
    );
    assert.equal(
      files['slogans.yaml'],
      'slogans:\n  - { text: "四个坚持: 新", quoted: true }\n  - { text: 两个坚持, replacedBy: "四个坚持: 新" }\n',
    );
    assert.equal(files['a.gongwen'], '落实“四个坚持: 新”要求。\n');
  });

  it('is refused for a figure and for plain words', () => {
    for (const text of ['惠济区2023年力争新签约项目总额45$00亿元。', '我们要努力工$0作。']) {
      const made = fixture(`${DATA}//- /a.gongwen\n${text}\n`);
      assert.equal(made.service.prepareRename({ uri: made.uri, position: cursorOf(made) }), null);
    }
    const made = fixture(`${DATA}//- /a.gongwen\n惠济区2023年力争新签约$0项目总额450亿元。\n`);
    assert.equal(made.service.prepareRename({ uri: made.uri, position: cursorOf(made) })?.placeholder, '新签约项目总额');
  });
});

describe('rolling forward', () => {
  it('makes next year’s file: results become the base, values are cleared, each record is marked', () => {
    const { service } = fixture(DATA);
    const offered = service.rollForward(uriOf('targets.yaml'));
    assert.deepEqual(applied(service, offered?.edit), {
      'targets.2024.yaml': `# 2024年目标，由 targets.yaml 结转：“基数”为2023年完成值，目标值待填。
时期: 2024

目标:
  - 地区: 惠济区
    指标: 新签约项目总额
    口径: 总量
    目标值:
    基数: 210亿元
    备注: 由2023年结转
  - 地区: 荥阳市
    指标: 新签约项目总额
    口径: 总量
    目标值:
    备注: 由2023年结转，2023年完成值未填（目标 300亿元）
`,
    });
    assert.equal(offered?.uri, uriOf('targets.2024.yaml'));
  });

  it('leaves to be filled in what it writes, without an error, and reads it once it is filled in', () => {
    const { service } = fixture(DATA);
    const files = applied(service, service.rollForward(uriOf('targets.yaml'))?.edit);
    const text = files['targets.2024.yaml'] ?? '';
    const codes = (content: string) => fixture(`//- /targets.2024.yaml\n${content}`).service.diagnostics(uriOf('targets.2024.yaml'));
    assert.deepEqual(
      codes(text).map(({ code, severity }) => [code, severity]),
      [
        ['data/unfilled', 2],
        ['data/unfilled', 2],
      ],
    );
    const filled = fixture(`//- /targets.2024.yaml\n${text.replaceAll('目标值:', '目标值: 500亿元')}`).service;
    assert.deepEqual(filled.diagnostics(uriOf('targets.2024.yaml')), []);
    assert.equal(filled.analysis().data.targets[0]?.base?.text, '210亿元');
  });

  it('names the new file so that it is found, and keeps what runs on for years where it is', () => {
    const table =
      '指标,地区,时期,目标值,完成值\n税收,荥阳市,2023,3亿元,2亿元\n税收,荥阳市,2022,2亿元,2亿元\n投资,荥阳市,2021—2025,9亿元,\n销售额,荥阳市,2023H1,1亿元,1亿元\n';
    for (const [name, next] of [
      ['科技局目标.csv', '科技局2024年目标.csv'],
      ['2023年目标.csv', '2024年目标.csv'],
      ['a.targets.csv', 'a.2024.targets.csv'],
      ['目标.2023.csv', '目标.2024.csv'],
    ] as const) {
      const { service } = fixture(`//- /${name}\n${table}`);
      assert.deepEqual(applied(service, service.rollForward(uriOf(name))?.edit), {
        [next]: `# 2024年目标，由 ${name} 结转：“基数”为2023年完成值，目标值待填。\n地区,指标,口径,时期,目标值,基数,备注\n荥阳市,税收,总量,2024,,2亿元,由2023年结转\n荥阳市,销售额,总量,2024H1,,1亿元,由2023年结转\n`,
      });
    }
  });
});

describe('converting', () => {
  it('writes a text file with every record and what could not be read', () => {
    const { service } = fixture(
      '//- /科技局目标.csv\n指标,地区,时期,目标值,完成值\n税收,荥阳市,2023,3亿元,2亿元\n投资,荥阳市,2023,很多,\n',
    );
    const uri = uriOf('科技局目标.csv');
    assert.deepEqual(applied(service, service.convert({ uri, to: 'yaml' })?.edit), {
      '目标.科技局.yaml': `# 由 科技局目标.csv 转换，1 条记录。
地区: 荥阳市
时期: 2023

目标:
  - 指标: 税收
    口径: 总量
    目标值: 3亿元
    完成值: 2亿元
# 以下内容请核对：
# 第3行“目标值”不是数值（很多），这一项不参与核对。
`,
    });
  });

  it('says the same as its source, in both forms', () => {
    const text = [...splitFiles(DATA).values()][0] ?? '';
    const { service } = fixture(`//- /targets.yaml\n${text}`);
    const bare = (records: readonly { readonly origin: unknown }[]) => records.map(({ origin: _, ...rest }) => rest);
    for (const to of ['yaml', 'csv'] as const) {
      const [content = ''] = Object.values(applied(service, service.convert({ uri: uriOf('targets.yaml'), to })?.edit));
      const again = fixture(`//- /targets.${to}\n${content}`).service.analysis().data;
      assert.deepEqual(again.problems, []);
      assert.deepEqual(bare(again.targets), bare(service.analysis().data.targets));
    }
  });
});
