import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import { isoDate } from '../../server/src/data/dates.ts';
import { dataKindOf, reportPath } from '../../server/src/data/fileKinds.ts';
import { inferMeasure } from '../../server/src/data/measure.ts';
import { nearest } from '../../server/src/data/nearest.ts';
import { splitList } from '../../server/src/data/splitList.ts';
import { parseQuantity } from '../../server/src/quantity/parse.ts';
import { dataFile, load } from '../support/dataFiles.ts';

const HEAD = 'scope: 荥阳市\nperiod: 2023\ntargets:\n';

describe('a period as people write it', () => {
  const FORMS: Readonly<Record<string, readonly string[]>> = {
    '2023-01—2023-07': ['2023年1—7月', '2023-M1-7', '2023-01/2023-07', '2023-01—2023-07'],
    '2022-11—2023-03': ['2022-11/2023-03', '2022年11月至2023年3月'],
    '2021—2025': ['2021—2025', '2021-2025年', '2021/2025'],
    '2023-07': ['2023-07', '2023/7', '2023年7月'],
  };
  for (const [label, forms] of Object.entries(FORMS))
    for (const form of forms)
      it(`${form} is ${label}`, () => {
        const { targets, problems } = load(['targets.csv', `指标,地区,时期,目标值\n税收,荥阳市,${form},3亿元\n`]);
        assert.deepEqual([targets.map(({ period }) => period.label), problems], [[label], []]);
      });
});

describe('loadDataSet', () => {
  it('derives ids, with the measure and the basis where they are needed', () => {
    const data = load([
      'targets.yaml',
      `${HEAD}  - { indicator: 新签约项目总额, target: 400亿元 }
  - { indicator: 工业增加值, target: 500亿元, basis: 现价 }
  - { indicator: 工业增加值, target: 8%以上 }
  - { indicator: 投资, target: 8%, basis: 现价 }
  - { indicator: 投资, target: 7%, basis: 可比价 }
  - { indicator: 招商, target: 8亿元 }
  - { indicator: 招商, actual: 7亿元 }
`,
    ]);
    assert.deepEqual(
      data.targets.map((t) => t.id),
      [
        '荥阳市/新签约项目总额/2023',
        '荥阳市/工业增加值/2023/总量/现价',
        '荥阳市/工业增加值/2023/增速',
        '荥阳市/投资/2023/现价',
        '荥阳市/投资/2023/可比价',
        '荥阳市/招商/2023',
        '荥阳市/招商/2023/2',
      ],
    );
    assert.deepEqual(data.problems, []);
  });

  it('reports an id that is taken, in the same file and in another one', () => {
    const first = `${HEAD}  - { id: a, indicator: 甲, target: 3家 }\n  - { id: a, indicator: 乙, target: 3家 }\n`;
    const second = `${HEAD}  - { id: a, indicator: 丙, target: 3家 }\n  - { id: b, indicator: 丁, target: 3家 }\n`;
    const data = load(['targets.yaml', first], ['市.targets.yaml', second]);
    assert.deepEqual(
      data.targets.map((t) => t.indicator),
      ['甲', '丁'],
    );
    assert.deepEqual(
      data.problems.map((p) => [p.code, p.level, p.message.zh]),
      [
        ['duplicate-id', 'error', '第5行的编号“a”已用于第4行，这条记录未读入。请改用别的编号。'],
        ['duplicate-id', 'error', '第4行的编号“a”已用于targets.yaml第4行，这条记录未读入。请改用别的编号。'],
      ],
    );
    const [problem] = data.problems;
    assert.equal(first.slice(problem?.span.start, problem?.span.end), 'a');
    assert.ok((problem?.span.start ?? 0) > first.indexOf('甲'));
  });

  it('warns of two values for one thing, and keeps both', () => {
    const data = load([
      'targets.yaml',
      `${HEAD}  - { indicator: 甲, target: 30家 }\n  - { indicator: 甲, target: 35家 }\n  - { indicator: 乙, target: 3家 }\n  - { indicator: 乙, target: 3家 }\n`,
    ]);
    assert.deepEqual(
      data.problems.map((p) => [p.code, p.level]),
      [['duplicate-target', 'warning']],
    );
    assert.match(data.problems[0]?.message.zh ?? '', /^第5行与第4行.*（30家、35家）/);
    assert.equal(data.targets.length, 4);
  });

  it('merges files of one kind and counts what each gave', () => {
    const data = load(
      ['targets.yaml', `${HEAD}  - { indicator: 甲, target: 3家 }\n`],
      ['2023目标.csv', '指标,地区,时期,目标值\n乙,荥阳市,2023,5家\n丙,荥阳市,2023,？\n'],
      ['slogans.yaml', '- 三个坚持'],
    );
    assert.deepEqual(
      data.targets.map((t) => t.indicator),
      ['乙', '甲'],
    );
    assert.deepEqual(
      data.files.map((f) => [f.kind, f.records]),
      [
        ['targets', 1],
        ['slogans', 1],
        ['targets', 1],
      ],
    );
    assert.equal(data.problems.length, 1);
  });

  it('says once that a file is no text', () => {
    const reason = { zh: '不是文本。', en: 'No text.' };
    const data = loadDataSet([
      { ...dataFile('targets.csv', ''), unreadable: reason },
      dataFile('a.targets.csv', 'PK\u0003\u0004\0\0\0'),
      dataFile('b.targets.csv', '\ufffd\ufffdab\ufffd'),
    ]);
    assert.deepEqual(
      data.problems.map((p) => [p.code, p.span]),
      Array(3).fill(['not-text', { start: 0, end: 0 }]),
    );
    assert.equal(data.problems.find((p) => p.uri.endsWith('/targets.csv'))?.message, reason);
  });

  it('never throws, whatever the text', () => {
    const texts = [
      '"',
      '\0',
      '\r',
      ',,,\n"',
      '- - - -',
      '{',
      '}',
      ': :',
      '? a',
      '*a',
      '&a',
      '<<: 1',
      '!!binary x',
      '%YAML 9',
      'a: &a\n  b: *a',
      `${'a'.repeat(1e5)}`,
      '指标\n"',
      '- {<<: 3}',
      '- ? [a]\n  : b',
      '\ud800,指标',
    ];
    for (const name of ['targets.yaml', 'targets.csv', 'names.yaml', 'names.csv', 'slogans.yaml']) {
      for (const text of texts) {
        for (const problem of load([name, text]).problems) {
          assert.ok(
            problem.span.start >= 0 && problem.span.start <= problem.span.end && problem.span.end <= text.length,
            `${name} ${JSON.stringify(text.slice(0, 20))}`,
          );
        }
      }
    }
  });

  describe('incrementally', () => {
    const a = dataFile('targets.yaml', `${HEAD}  - { indicator: 甲, target: 3家 }\n  - { indicator: 乙, target: 4家 }\n`);
    const b = dataFile('slogans.yaml', '- 三个坚持\n- 万人助万企\n');
    const before = loadDataSet([a, b]);

    it('keeps revision and records where nothing changed', () => {
      const same = loadDataSet([{ ...a }, { ...b }], before);
      assert.equal(same.revision, before.revision);
      assert.equal(same.targets, before.targets);
      assert.equal(same.parsed.get(a.uri), before.parsed.get(a.uri));
      const comment = loadDataSet([{ ...a, text: `${a.text}# 注\n` }, b], before);
      assert.equal(comment.revision, before.revision);
      assert.equal(comment.slogans, before.slogans);
    });

    it('keeps the revision where only a problem came', () => {
      const next = loadDataSet([{ ...a, text: `${a.text}  - { indicator: 丙, target: 很多 }\n` }, b], before);
      assert.equal(next.revision, before.revision);
      assert.equal(next.problems.length, 1);
    });

    it('changes the revision with a value, a place, a record, a file', () => {
      for (const text of [a.text.replace('3家', '5家'), `# 注\n${a.text}`, a.text.replace(/.*乙.*\n/, '')]) {
        const next = loadDataSet([{ ...a, text }, b], before);
        assert.notEqual(next.revision, before.revision);
        assert.deepEqual({ ...next, revision: 1 }, { ...loadDataSet([{ ...a, text }, b]), revision: 1 });
      }
      assert.notEqual(loadDataSet([a], before).revision, before.revision);
      assert.deepEqual(loadDataSet([b], before).targets, []);
    });

    it('does not depend on the order of the files', () => {
      const c = dataFile('市.targets.yaml', `${HEAD}  - { indicator: 甲, target: 5家 }\n`);
      assert.deepEqual(loadDataSet([c, b, a]), loadDataSet([a, b, c]));
      assert.equal(loadDataSet([b, a], before).revision, before.revision);
    });

    it('keeps the records that a change leaves alone', () => {
      const next = loadDataSet([{ ...a, text: a.text.replace('4家', '5家') }, b], before);
      assert.equal(next.parsed.get(a.uri)?.records[0], before.parsed.get(a.uri)?.records[0]);
      assert.notEqual(next.parsed.get(a.uri)?.records[1], before.parsed.get(a.uri)?.records[1]);
    });
  });
});

describe('dataKindOf and reportPath', () => {
  it('go by the file name', () => {
    const kinds: Readonly<Record<string, string | null>> = {
      'targets.yaml': 'targets',
      '/w/Targets.YML': 'targets',
      'C:\\稿件\\目标.csv': 'targets',
      '/w/zhengzhou.targets.csv': 'targets',
      '2023年目标.csv': 'targets',
      '2023年目标.xlsx': 'targets',
      '2023年目标.xlsm': 'targets',
      // To say that it is to be saved anew.
      '目标.xls': 'targets',
      '年度目标.et': 'targets',
      'file:///w/%E7%9B%AE%E6%A0%87.yaml': 'targets',
      '提法.yaml': 'slogans',
      'slogans.national.yml': 'slogans',
      '名称.csv': 'names',
      'names.yaml': 'names',
      'names.xlsx': null,
      'targets.txt': null,
      'mytargets.yaml': null,
      '目标/说明.yaml': null,
      'package.json': null,
    };
    for (const [path, kind] of Object.entries(kinds)) assert.equal(dataKindOf(path), kind, path);
    for (const path of ['a.txt', '简报.MD', '稿件.gongwen', 'targets.txt']) assert.ok(reportPath(path), path);
    for (const path of ['目标.csv', 'a.docx', 'txt', 'README.md']) assert.ok(!reportPath(path), path);
  });
});

describe('splitList', () => {
  it('separates at 、, or at ； | and line breaks alone, and not inside marks', () => {
    const items = (text: string) => splitList(text).map((item) => item.text);
    assert.deepEqual(items('甲、乙 、 丙'), ['甲', '乙', '丙']);
    assert.deepEqual(items('全年稳、全年红；全年稳全年红'), ['全年稳、全年红', '全年稳全年红']);
    assert.deepEqual(items('甲|乙;丙\n丁'), ['甲', '乙', '丙', '丁']);
    assert.deepEqual(items('“甲、乙”、《丙、丁》、戊（己、庚）'), ['“甲、乙”', '《丙、丁》', '戊（己、庚）']);
    assert.deepEqual(items('、；'), []);
    for (const item of splitList('甲、 乙')) assert.equal('甲、 乙'.slice(item.start, item.end), item.text);
  });
});

describe('isoDate', () => {
  it('reads dates as people and Excel write them', () => {
    const dates: Readonly<Record<string, string | null>> = {
      '2023-06-30': '2023-06-30',
      '2023/6/3': '2023-06-03',
      '2023.6': '2023-06',
      '2023年6月30日': '2023-06-30',
      '2023年6月底': '2023-06',
      '２０２３年': '2023',
      '20230630': '2023-06-30',
      '2023-06-30T00:00:00Z': '2023-06-30',
      '2023/6/30 0:00': '2023-06-30',
      '2023年上半年': '2023-06-30',
      '2023-02-29': null,
      '2023-13': null,
      昨天: null,
      '': null,
    };
    for (const [text, date] of Object.entries(dates)) assert.equal(isoDate(text), date, text);
  });
});

describe('inferMeasure', () => {
  it('infers what is plain and nothing else', () => {
    const cases: readonly (readonly [indicator: string, value: string, measure: string | null])[] = [
      ['规上工业增加值', '8%以上', '增速'],
      ['规上工业增加值', '-4%', '增速'],
      ['规上工业增加值增速', '8%', '增速'],
      ['规上工业企业研发活动覆盖率', '70%', '比率'],
      ['研发投入强度', '2.6%', '比率'],
      ['单位生产总值能耗降低', '3%', '降幅'],
      ['单位生产总值能耗', '3%', null],
      ['城镇调查失业率下降', '1%', null],
      ['单位生产总值能耗下降率', '3%', '降幅'],
      ['总签约额在全市招商中占比', '30%', '占比'],
      ['数字经济增加值占地区生产总值比重', '9%', '占比'],
      ['年度目标完成率', '75%', '完成率'],
      ['城镇化率', '1.2个百分点', '差值'],
      ['新增高新技术企业', '30家', '增量'],
      ['城镇新增就业', '110万人', '增量'],
      ['新签约工业项目', '150个', '增量'],
      ['新能源企业', '150家', '数量'],
      ['省级产业链', '26条', '数量'],
      ['新能源汽车产量', '70万辆', '总量'],
      ['新签约项目总额', '400亿元', '总量'],
      ['新建高标准农田', '20万亩', '增量'],
      ['居民消费价格指数', '103', null],
      ['地区生产总值', '翻一番', null],
    ];
    for (const [indicator, value, measure] of cases) {
      const quantity = parseQuantity(value);
      assert.ok(quantity, value);
      assert.equal(inferMeasure(indicator, value, quantity), measure, `${indicator} ${value}`);
    }
  });
});

describe('nearest', () => {
  it('finds the word that was meant, and none where none is close', () => {
    assert.equal(nearest('目票值', ['指标', '目标值', '完成值']), '目标值');
    assert.equal(nearest('indicater', ['indicator', 'unit']), 'indicator');
    assert.equal(nearest('天气', ['指标', '值']), null);
    assert.equal(nearest('x'.repeat(1e6), ['indicator']), null);
  });
});
