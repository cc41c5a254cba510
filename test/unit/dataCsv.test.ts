import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsvRows } from '../../server/src/data/csvRows.ts';
import { fieldTexts, load, problemsOf } from '../support/dataFiles.ts';

/** Cells as values, after a check that each span holds the value as the file writes it. */
function cellsOf(text: string, delimiter = ','): string[][] {
  return readCsvRows(text, delimiter).rows.map((row) =>
    row.cells.map((cell) => {
      const raw = text.slice(cell.start, cell.end);
      const quoted = text[cell.start - 1] === '"' || /"\s+$/.test(text.slice(row.start, cell.start));
      assert.equal(quoted ? raw.replaceAll('""', '"') : raw, cell.value);
      return cell.value;
    }),
  );
}

describe('readCsvRows', () => {
  it('gives cells with their places: quotes, CRLF, lines in a cell, 顿号, a byte order mark', () => {
    const text = '\ufeff指标,别名,说明\r\n甲,"A、B",他说""好""\r\n"乙,一","第一行\r\n第二行","说""好"""\r\n𠮷林,é,\r\n';
    assert.deepEqual(cellsOf(text), [
      ['指标', '别名', '说明'],
      ['甲', 'A、B', '他说""好""'],
      ['乙,一', '第一行\r\n第二行', '说"好"'],
      ['𠮷林', 'é', ''],
    ]);
  });

  it('does not take bytes of a Han character for a comma or a quotation mark', () => {
    // The UTF-16 code units of these hold the bytes of , " CR LF and #.
    const text = '丬丢不三上∢℣⬬⤊,嗣嬊嬍\n≥一批,一"二\n';
    assert.deepEqual(cellsOf(text), [
      ['丬丢不三上∢℣⬬⤊', '嗣嬊嬍'],
      ['≥一批', '一"二'],
    ]);
  });

  it('skips comments and blank rows, also where a comment holds an open quotation mark', () => {
    assert.deepEqual(cellsOf('# 说明 ,"开\r\n\r\na,b\n,\n   \n#x\n\n"c",#d\n# 完'), [
      ['a', 'b'],
      ['c', '#d'],
    ]);
  });

  it('reads tabs and semicolons', () => {
    assert.deepEqual(cellsOf('a\t"b\tc"\n', '\t'), [['a', 'b\tc']]);
    assert.deepEqual(cellsOf('a;b,c\n', ';'), [['a', 'b,c']]);
  });

  it('takes quotation marks inside a phrase as they are', () => {
    assert.deepEqual(cellsOf('"三个坚持"活动,b\nc,d"e"f\n'), [
      ['"三个坚持"活动', 'b'],
      ['c', 'd"e"f'],
    ]);
  });

  it('loses one line to an open quotation mark', () => {
    for (const after of ['d,e\nf,g\n', 'd,"e、f"\nf,"g"\n', 'd,"""e"""\nf,g']) {
      const text = `x,y\na,"b\n${after}`;
      const { rows, broken } = readCsvRows(text, ',');
      assert.deepEqual(
        broken.map((span) => text.slice(span.start, span.end)),
        ['a,"b'],
      );
      assert.equal(rows.length, 3, after);
    }
  });

  it('agrees with a table that was written out, whatever it holds', () => {
    const random = seeded(7);
    const alphabet = ['甲', '、', ',', '"', '\n', '\r\n', ' ', 'a', '≥', '𠮷', '#', ';'];
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: 1 + random(4) }, () =>
        Array.from({ length: 3 }, () => Array.from({ length: 1 + random(4) }, () => alphabet[random(alphabet.length)] ?? '').join('')),
      );
      const text = rows
        .map((row) => row.map((cell) => (/[",\r\n#]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
        .join(random(2) ? '\n' : '\r\n');
      const expected = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
      assert.deepEqual(
        readCsvRows(text, ',').rows.map((row) => row.cells.map((cell) => cell.value)),
        expected,
        JSON.stringify(text),
      );
    }
  });
});

describe('targets in CSV', () => {
  it('reads Chinese and English headers as one', () => {
    const zh =
      '编号,指标,别名,口径,地区,时期,目标值,完成值,截至\nA1,新签约项目总额,"签约额、签约总额",总量,惠济区,2023,400亿元,210亿元,2023/6/30\n';
    const en =
      'id,indicator,aliases,measure,scope,period,target,actual,asOf\nA1,新签约项目总额,"签约额、签约总额",总量,惠济区,2023,400亿元,210亿元,2023/6/30\n';
    const [a] = load(['目标.csv', zh]).targets;
    const [b] = load(['targets.csv', en]).targets;
    assert.ok(a && b);
    assert.deepEqual({ ...a, origin: null }, { ...b, origin: null });
    assert.deepEqual(a.aliases, ['签约额', '签约总额']);
    assert.equal(a.asOf, '2023-06-30');
    assert.deepEqual(fieldTexts(a, zh), {
      id: 'A1',
      indicator: '新签约项目总额',
      aliases: '签约额、签约总额',
      measure: '总量',
      scope: '惠济区',
      period: '2023',
      target: '400亿元',
      actual: '210亿元',
      asOf: '2023/6/30',
    });
    assert.equal(zh.slice(a.origin.start, a.origin.end), zh.split('\n')[1]);
  });

  it('finds the delimiter and a header under a title', () => {
    for (const delimiter of ['\t', ';', ',']) {
      const text = ['2023年目标', '', '指标|地区|时期|目标值', '工业投资|荥阳市|2023|30%'].join('\n').replaceAll('|', delimiter);
      const data = load(['targets.csv', text]);
      assert.deepEqual(
        data.targets.map((t) => t.id),
        ['荥阳市/工业投资/2023'],
      );
      assert.deepEqual(data.problems, []);
    }
  });

  it('takes a unit from its own column, from 单位 and from the header', () => {
    const text = '指标,地区,时期,目标值,单位\n甲,荥阳市,2023,≥30,家\n乙,荥阳市,2023,30以上,%\n丙,荥阳市,2023,5亿元,市工信局\n';
    const [a, b, c] = load(['targets.csv', text]).targets;
    assert.deepEqual([a?.target?.text, b?.target?.text, c?.target?.text], ['≥30家', '30%以上', '5亿元']);
    assert.equal(c?.scope, '荥阳市');
    const head = '指标,单位,时期,目标值（亿元）,完成值\n签约额,惠济区,2023,≥400,210\n';
    const [d] = load(['targets.csv', head]).targets;
    assert.equal(d?.scope, '惠济区');
    assert.equal(d?.target?.quantity.low, 4e10);
    assert.equal(d?.actual?.quantity.value, 2.1e10);
    const apart = '指标,地区,时期,operator,value,unit\n甲,荥阳市,2023,≥,30,家\n乙,荥阳市,2023,不超过,3,%\n丙,荥阳市,2023,以上,8,%\n';
    assert.deepEqual(
      load(['targets.csv', apart]).targets.map((t) => t.target?.quantity.comparator),
      ['>=', '<=', '>='],
    );
  });

  it('takes the first of two words to count by, wherever the unit stands', () => {
    const forms = [
      '指标,地区,时期,目标值,单位\n保障性租赁住房,荥阳市,2023,2.5,万套（间）\n',
      '指标,地区,时期,目标值\n保障性租赁住房,荥阳市,2023,2.5万套（间）\n',
      '指标,地区,时期,目标值（万套（间））,完成值\n保障性租赁住房,荥阳市,2023,2.5,2.5\n',
      '指标,地区,时期,完成值（万套（间））\n保障性租赁住房,荥阳市,2023,2.5\n',
      '指标,地区,时期,目标值\n保障性租赁住房（万套（间））,荥阳市,2023,2.5\n',
    ];
    for (const text of forms) {
      const { targets, problems } = load(['targets.csv', text]);
      const { value, unit } = (targets[0]?.target ?? targets[0]?.actual)?.quantity ?? {};
      assert.deepEqual([targets[0]?.indicator, value, unit, problems], ['保障性租赁住房', 25_000, '套', []], text);
    }
  });

  it('says what is wrong, and where', () => {
    const text =
      '指标,地区,时期,目标值,口径,天气\n甲,荥阳市,2023,30怪,,\n乙,荥阳市,2023,很多,,\n,荥阳市,2023,3家,,\n丙,荥阳市,哪年,3家,,\n丁,荥阳市,2023,3家,增快,\n戊,荥阳市,2023,3家,,,,多\n';
    const data = load(['targets.csv', text]);
    assert.deepEqual(problemsOf(data, text), [
      'unknown-field at 天气',
      'unknown-unit at 30怪',
      'no-number at 很多',
      'missing-field at ,荥阳市,2023,3家,,',
      'unreadable-period at 哪年',
      'unknown-measure at 增快',
      'extra-cells at 多',
    ]);
    assert.equal(data.problems[2]?.message.zh, '第3行“目标值”不是数值（很多），这一项不参与核对。');
    assert.equal(data.problems[2]?.message.en, 'Line 3: “目标值” is no number (很多); it is not checked.');
    assert.deepEqual(
      data.targets.map((t) => t.indicator),
      ['丁', '戊'],
    );
  });

  it('reports a table without header, without a needed column, with full-width commas, without rows', () => {
    const codes = (text: string) => load(['targets.csv', text]).problems.map((p) => p.code);
    assert.deepEqual(codes('甲,荥阳市,2023,3家\n'), ['no-header']);
    assert.deepEqual(codes('指标,时期,目标值\n甲,2023,3家\n乙,2023,3家\n'), ['missing-column']);
    assert.deepEqual(codes('指标，地区，时期，目标值\n甲，荥阳市，2023，3家\n'), ['no-header']);
    assert.match(load(['targets.csv', '指标，地区\n']).problems[0]?.message.zh ?? '', /全角逗号/);
    assert.deepEqual(codes('指标,地区,时期,目标值\n'), ['empty-file']);
    assert.deepEqual(codes('\ufeff  \n'), ['empty-file']);
  });

  it('reads a hundred thousand rows in time linear in their number', () => {
    const table = (rows: number) =>
      `指标,地区,时期,目标值,来源\n${Array.from({ length: rows }, (_, i) => `新增企业${i},荥阳市,2023,≥30家,"文件第${i}页"`).join('\n')}`;
    load(['targets.csv', table(5000)]);
    const [small, large] = [25_000, 100_000].map((rows) => {
      const text = table(rows);
      const start = performance.now();
      assert.equal(load(['targets.csv', text]).targets.length, rows);
      return performance.now() - start;
    });
    assert.ok((large ?? 0) < 12 * (small ?? 0), `4 times the rows took ${((large ?? 0) / (small ?? 1)).toFixed(1)} times as long`);
  });

  it('reads a table full of open quotation marks and of bad rows without going back and forth', () => {
    const bad = load(['targets.csv', `指标,地区,时期,目标值\n${'甲,"荥阳市,2023,3家\n'.repeat(20_000)}`]);
    assert.ok(bad.problems.length > 0);
    const same = load(['targets.csv', `指标,地区,时期,目标值\n${'甲,荥阳市,2023,3家\n'.repeat(20_000)}`]);
    assert.equal(new Set(same.targets.map((t) => t.id)).size, 20_000);
  });
});

/** A small generator of whole numbers below `n`, the same at every run. */
function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}
