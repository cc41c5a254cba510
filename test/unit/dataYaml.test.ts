import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldTexts, load, problemsOf } from '../support/dataFiles.ts';

const ids = (text: string, name = 'targets.yaml'): string[] => load([name, text]).targets.map((t) => t.id);

describe('targets in YAML', () => {
  it('reads a list, a list under a key in either language, and values for the whole file', () => {
    const record = '{ 指标: 工业投资, 目标值: 30% }';
    assert.deepEqual(ids(`- { indicator: 工业投资, target: 30%, scope: 荥阳市, period: 2023 }`), ['荥阳市/工业投资/2023']);
    assert.deepEqual(ids(`scope: 荥阳市\nperiod: 2023\ntargets:\n  - ${record}\n`), ['荥阳市/工业投资/2023']);
    assert.deepEqual(ids(`目标:\n- ${record}\n地区: 荥阳市\n时期: 2023\n`), ['荥阳市/工业投资/2023']);
    assert.deepEqual(ids(`指标: 工业投资\n目标值: 30%\n单位: 荥阳市\n时期: 2023\n`), ['荥阳市/工业投资/2023']);
    assert.deepEqual(ids(`---\n地区: 荥阳市\n时期: 2023\n---\n- ${record}\n`), ['荥阳市/工业投资/2023']);
    assert.deepEqual(ids(`{"scope": "荥阳市", "period": 2023, "targets": [{"indicator": "工业投资", "target": "30%"}]}`), [
      '荥阳市/工业投资/2023',
    ]);
  });

  it('gives every field the place where its value is written', () => {
    const text = [
      '\ufeff# 说明',
      '来源: "市委全会"',
      'targets:',
      '  - 指标: 新签约项目总额  # 注',
      '    别名: [签约总额, "签约额"]',
      "    地区: '惠济区'",
      '    时期: 2023',
      '    目标值: 400亿元',
      '    指标解释: |',
      '      第一行',
      '      第二行',
      '    调整:',
      '      - { 目标值: 350亿元, 日期: 2023-07-01 }',
      '      - 300亿元（2022年12月）',
      '',
      '  - 指标: 乙',
    ].join('\r\n');
    const [target] = load(['targets.yaml', text]).targets;
    assert.ok(target);
    assert.deepEqual(fieldTexts(target, text), {
      source: '市委全会',
      indicator: '新签约项目总额',
      aliases: '[签约总额, "签约额"]',
      scope: '惠济区',
      period: '2023',
      target: '400亿元',
      definition: '|\r\n      第一行\r\n      第二行',
      revised: '- { 目标值: 350亿元, 日期: 2023-07-01 }\r\n      - 300亿元（2022年12月）',
    });
    assert.ok(text.slice(target.origin.start, target.origin.end).startsWith('指标: 新签约'));
    assert.ok(text.slice(target.origin.start, target.origin.end).endsWith('2022年12月）'));
    assert.equal(target.definition, '第一行\n第二行');
    assert.deepEqual(target.aliases, ['签约总额', '签约额']);
    assert.deepEqual(
      target.superseded.map((s) => [s.text, s.date, s.quantity.value]),
      [
        ['350亿元', '2023-07-01', 3.5e10],
        ['300亿元', '2022-12', 3e10],
      ],
    );
  });

  it('follows anchors, aliases and merge keys', () => {
    const text = '- &a { 指标: 甲, 地区: 荥阳市, 时期: 2023, 目标值: 3家, 来源: &s 文件 }\n- { <<: *a, 指标: 乙, 来源: *s }\n';
    const data = load(['targets.yaml', text]);
    assert.deepEqual(
      data.targets.map((t) => [t.id, t.source]),
      [
        ['荥阳市/甲/2023', '文件'],
        ['荥阳市/乙/2023', '文件'],
      ],
    );
    assert.equal(fieldTexts(data.targets[1] ?? assert.fail(), text).source, '*s');
    assert.deepEqual(data.problems, []);
  });

  const head = '地区: 荥阳市\n时期: 2023\n目标:\n  - 指标: 甲\n    目标值: 30家\n';
  const tail = '  - 指标: 丙\n    目标值: 50家\n';
  const broken: readonly (readonly [name: string, record: string, at: string, message: RegExp])[] = [
    ['an open quotation mark', '  - 指标: "乙\n    目标值: 3家\n', '"乙', /引号没有收尾/],
    ['an open bracket', '  - 指标: [乙\n    目标值: 3家\n', '目标值: 3家', /括号没有收尾/],
    ['a full-width colon', '  - 指标: 乙\n    目标值：3家\n', '目标值：', /“目标值”后面是全角冒号/],
    ['full-width colons only', '  - 指标：乙\n', '指标：乙', /“指标”后面是全角冒号/],
    ['a colon without a space', '  - 指标: 乙\n    目标值:3家\n', '目标值:', /缺空格/],
    ['a tab', '  - 指标: 乙\n\t目标值: 3家\n', '目标值: 3家', /制表符/],
    ['a line that is not aligned', '  - 指标: 乙\n   目标值: 3家\n', '目标值: 3家', /缩进/],
    ['a value that begins with >', '  - 指标: 乙\n    目标值: >30家\n', '>30家', /请加双引号：">30家"/],
    ['a value that begins with %', '  - 指标: 乙\n    目标值: %3\n', '%3', /不能以/],
    ['two colons in a line', '  - 指标: 乙: 丁\n    目标值: 3家\n', '乙: 丁', /两个“: ”/],
    ['an unknown alias', '  - 指标: 乙\n    目标值: 3家\n    来源: *丁\n', '*丁', /没有定义/],
    ['brackets without end', `  - 指标: ${'['.repeat(5000)}\n`, '', /嵌套过深|没有收尾/],
  ];
  for (const [name, record, at, message] of broken) {
    it(`loses no other record to ${name}`, () => {
      const text = head + record + tail;
      const data = load(['targets.yaml', text]);
      const found = data.targets.map((t) => t.indicator).filter((indicator) => indicator !== '乙');
      assert.deepEqual(found, ['甲', '丙']);
      assert.equal(data.problems.length, 1, JSON.stringify(data.problems));
      const [problem] = data.problems;
      assert.equal(problem?.code, 'syntax');
      assert.match(problem?.message.zh ?? '', message);
      if (at !== '') assert.equal(text.slice(problem?.span.start, problem?.span.end), at);
      const line = text.slice(0, problem?.span.start).split('\n').length;
      assert.ok(problem?.message.zh.startsWith(`第${line}行`));
      const [first, last] = [data.targets[0], data.targets.at(-1)];
      assert.equal(first && fieldTexts(first, text).target, '30家');
      assert.equal(last && fieldTexts(last, text).target, '50家');
    });
  }

  it('reads what stands before an error in a list on one line', () => {
    const data = load(['targets.yaml', '[{ 指标: 甲, 地区: 荥阳市, 时期: 2023, 目标值: 3家 }, { 指标: 乙, 目标值: "3 }, { 指标: 丙 }]']);
    assert.deepEqual(
      data.targets.map((t) => t.indicator),
      ['甲'],
    );
    assert.deepEqual(
      data.problems.map((p) => p.code),
      ['syntax'],
    );
  });

  it('says what is wrong with a record, and where', () => {
    const text = `scope: 荥阳市
period: 2023
weather: 晴
indicator: 甲
targets:
  - { indicator: 甲, target: 30家, actual: 3亿元 }
  - { indicator: 乙 }
  - { indicator: 丙, target: 30家, target: 40家, 口劲: 增速 }
  - { indicator: 丁, target: { a: 1 } }
  - 30家
  - [30家]
  - { indicator: 戊, target: 30家, asOf: 昨天, revised: [{ date: 2023-01-01 }, 很多] }
  -
`;
    const data = load(['targets.yaml', text]);
    assert.deepEqual(problemsOf(data, text), [
      'unknown-field at weather',
      'misplaced-field at indicator',
      'dimension-mismatch at 3亿元',
      'missing-field at { indicator: 乙 }',
      'duplicate-field at target',
      'unknown-field at 口劲',
      'wrong-shape at { a: 1 }',
      'not-a-record at 30家',
      'not-a-record at [30家]',
      'unreadable-date at 昨天',
      'missing-field at { date: 2023-01-01 }',
      'unreadable-value at 很多',
    ]);
    assert.match(data.problems.find((p) => text.slice(p.span.start, p.span.end) === '口劲')?.message.zh ?? '', /是否应为“口径”？/);
    assert.deepEqual(
      data.targets.map((t) => [t.indicator, t.target?.text, t.actual]),
      [
        ['甲', '30家', null],
        ['丙', '30家', null],
        ['戊', '30家', null],
      ],
    );
  });

  it('is not blown up by aliases', () => {
    const bomb = `a: &a [x, x, x]\n${'bcdefghij'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}targets:\n  - { indicator: 甲, scope: 荥阳市, period: 2023, target: 3家, aliases: *j }\n`;
    assert.deepEqual(
      load(['targets.yaml', bomb]).targets.map((t) => t.indicator),
      ['甲'],
    );
    const many = `- &a { 指标: 甲, 地区: 荥阳市, 时期: 2023, 目标值: 3家 }\n${'- *a\n'.repeat(5000)}`;
    const data = load(['targets.yaml', many]);
    assert.equal(data.targets.length, 1001);
    assert.deepEqual(
      data.problems.map((p) => p.code),
      ['too-many-aliases'],
    );
  });

  it('reads a long file, sound or broken in many places, in linear time', () => {
    const file = (records: number, every: number) =>
      `scope: 荥阳市\nperiod: 2023\ntargets:\n${Array.from({ length: records }, (_, i) => `  - indicator: 指标${i}\n    target: ${i % every === 1 ? '"' : ''}≥30家\n`).join('')}`;
    for (const every of [1e9, 10]) {
      load(['targets.yaml', file(500, every)]);
      const [small, large] = [2000, 8000].map((records) => {
        const start = performance.now();
        const data = load(['targets.yaml', file(records, every)]);
        assert.equal(data.targets.length + data.problems.length, records);
        return performance.now() - start;
      });
      assert.ok((large ?? 0) < 12 * (small ?? 0), `4 times the records took ${((large ?? 0) / (small ?? 1)).toFixed(1)} times as long`);
    }
  });

  it('says that a file is empty or has no records', () => {
    for (const text of ['', '\ufeff', '# 只有注释\n', '来源: 文件\n']) {
      const data = load(['targets.yaml', text]);
      assert.deepEqual(
        data.problems.map((p) => [p.code, p.level, p.span]),
        [['empty-file', 'warning', { start: 0, end: 0 }]],
        JSON.stringify(text),
      );
    }
    assert.deepEqual(load(['targets.yaml', 'targets: []\n']).problems, []);
    assert.deepEqual(
      load(['targets.yaml', '随便写的一段话\n']).problems.map((p) => p.code),
      ['not-a-record'],
    );
  });
});

describe('slogans and names in YAML', () => {
  it('reads phrases, bare and with fields', () => {
    const text = `来源: 全会
提法:
  - “三个坚持”
  - 提法: 全年红、全年稳
    带引号: 是
    别名: [全年红, 全年稳]
    错误写法: 全年稳、全年红；全年稳全年红
    内容: 坚持甲、坚持乙
    层级: 市级
    启用: 2023-07
  - { text: “一带一路”倡议, level: national, quoted: false }
  - { text: 甲, level: 镇级, quoted: 也许 }
`;
    const data = load(['提法.yaml', text]);
    assert.deepEqual(
      data.slogans.map((s) => [s.text, s.quoted, s.level, s.source]),
      [
        ['三个坚持', true, null, '全会'],
        ['全年红、全年稳', true, 'municipal', '全会'],
        ['“一带一路”倡议', false, 'national', '全会'],
        ['甲', false, null, '全会'],
      ],
    );
    const [, phrase] = data.slogans;
    assert.deepEqual(phrase?.wrong, ['全年稳、全年红', '全年稳全年红']);
    assert.deepEqual(phrase?.members, ['坚持甲', '坚持乙']);
    assert.equal(phrase?.since, '2023-07');
    assert.deepEqual(problemsOf(data, text), ['unknown-level at 镇级', 'unknown-value at 也许']);
  });

  it('reads names with posts and former names', () => {
    const text = `names:
  - { name: 惠济区, type: district, 简称: 惠济, parent: 郑州市 }
  - { 名称: 高新区, 类别: 功能区, 曾用名: 郑州高新技术开发区（2016-04） }
  - 名称: 李新军
    类别: 人员
    上级: 惠济区
    职务:
      - 区委书记（2021-08—）
      - 郑州市 副市长（2018年3月至2021年7月）
      - { post: 县长, place: 中牟县, from: 2015, to: 2018-02 }
  - { name: 无类别 }
  - { name: 怪类别, type: planet }
  - 只有名称
`;
    const data = load(['names.yaml', text]);
    assert.deepEqual(
      data.names.map((n) => [n.name, n.type, n.aliases, n.parent]),
      [
        ['惠济区', 'district', ['惠济'], '郑州市'],
        ['高新区', 'zone', [], null],
        ['李新军', 'person', [], '惠济区'],
      ],
    );
    assert.deepEqual(data.names[1]?.renamed, { from: '郑州高新技术开发区', date: '2016-04' });
    assert.deepEqual(data.names[2]?.titles, [
      { post: '区委书记', place: '惠济区', from: '2021-08', to: null },
      { post: '副市长', place: '郑州市', from: '2018-03', to: '2021-07' },
      { post: '县长', place: '中牟县', from: '2015', to: '2018-02' },
    ]);
    assert.deepEqual(problemsOf(data, text), ['missing-field at { name: 无类别 }', 'unknown-type at planet', 'missing-field at 只有名称']);
    const all = load(['names.yaml', '类别: 园区\n上级: 惠济区\nnames: [花园口新兴产业园, 大运河智谷片区]\n']);
    assert.deepEqual(
      all.names.map((n) => [n.name, n.type, n.parent]),
      [
        ['花园口新兴产业园', 'park', '惠济区'],
        ['大运河智谷片区', 'park', '惠济区'],
      ],
    );
  });

  it('parts a post from the place that is written with it, and knows a city by its rank', () => {
    const { names, problems } = load([
      '名称.csv',
      '名称,类别,职务\n临川市,地级市,\n甲某,人员,惠济区委书记（2021-08—）\n乙某,人员,荥阳市副市长\n丙某,人员,市委书记\n',
    ]);
    assert.deepEqual(problems, []);
    assert.equal(names[0]?.type, 'district');
    assert.deepEqual(
      names.flatMap(({ titles }) => titles.map(({ place, post }) => [place, post])),
      [
        ['惠济区', '区委书记'],
        ['荥阳市', '副市长'],
        ['', '市委书记'],
      ],
    );
  });

  it('reads both from CSV too', () => {
    const names = load([
      '名称.csv',
      '名称,类别,简称,职务,任职地区,任职时间\n李新军,人员,,区委书记,惠济区,2021/8/1\n花园口新兴产业园,园区,花园口产业园、花园口园,,,\n',
    ]);
    assert.deepEqual(names.problems, []);
    assert.deepEqual(names.names[0]?.titles, [{ post: '区委书记', place: '惠济区', from: '2021-08-01', to: null }]);
    assert.deepEqual(names.names[1]?.aliases, ['花园口产业园', '花园口园']);
    const slogans = load(['slogans.csv', 'text,quoted,wrong\n万人助万企,是,万人帮万企|万人助力万企\n']);
    assert.deepEqual(slogans.slogans[0]?.wrong, ['万人帮万企', '万人助力万企']);
    assert.equal(slogans.slogans[0]?.quoted, true);
  });
});
