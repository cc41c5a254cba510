import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load, problemsOf } from '../support/dataFiles.ts';

const HEAD = '指标,地区,时期,口径,目标值,完成值,调整\n';
const checked = (rows: string, names?: string) => {
  const text = HEAD + rows;
  const data = load(['targets.csv', text], ...(names === undefined ? [] : [['names.csv', `名称,类别,上级\n${names}`] as const]));
  return { found: problemsOf(data, text), messages: data.problems.map(({ message }) => message.zh) };
};

describe('records that contradict each other', () => {
  it('are found under any name of the indicator, also where both have ids', () => {
    const { messages } = checked('规上工业增加值,荥阳市,2023,,8%,,\n规模以上工业增加值,荥阳市,2023,,9%,,\n');
    assert.deepEqual(messages, [
      '第3行与第2行是同一地区、指标和时期，数值却不同（8%、9%）。如口径不同，请填写“口径”或“计算口径”；如已调整，请写入“调整”。',
    ]);
    const withIds = load(['targets.csv', '编号,指标,地区,时期,目标值\na,税收,荥阳市,2023,3亿元\nb,税收,荥阳市,2023,4亿元\n']);
    assert.deepEqual(
      withIds.problems.map(({ code }) => code),
      ['duplicate-target'],
    );
  });

  it('are none where they say the same in other words, or speak of different things', () => {
    for (const rows of [
      '税收,荥阳市,2023,,400亿元,,\n税收,荥阳市,2023,,0.04万亿元,,\n',
      '税收,荥阳市,2023,,8%以上,,\n税收,荥阳市,2023,,≥8%,,\n',
      '税收,荥阳市,2023,总量,400亿元,,\n税收,荥阳市,2023,增速,8%,,\n',
      '税收,荥阳市,2023,,400亿元,,\n税收,荥阳市,2023,,,210亿元,\n',
      '税收,荥阳市,2023,,400亿元,,\n税收,惠济区,2023,,300亿元,,\n',
    ])
      assert.deepEqual(checked(rows).found, [], rows);
  });
});

describe('parts and total', () => {
  it('of a year are its halves and quarters', () => {
    const { found, messages } = checked('税收,荥阳市,2023,,,3.5亿元,\n税收,荥阳市,2023H1,,,1.2亿元,\n税收,荥阳市,2023H2,,,1.6亿元,\n');
    assert.deepEqual(found, ['parts-and-total at 3.5亿元']);
    assert.deepEqual(messages, ['第2行“税收”完成值 3.5亿元 与上、下半年之和 2.8亿元 不符（见第3行等），请核对。']);
    const quarters = ['1.0', '1.1', '1.2', '1.4'].map((value, i) => `税收,荥阳市,2023Q${i + 1},,,${value}亿元,\n`).join('');
    assert.deepEqual(checked(`税收,荥阳市,2023,,,4.3亿元,\n${quarters}`).found, ['parts-and-total at 4.3亿元']);
    assert.deepEqual(checked(`税收,荥阳市,2023,,,4.7亿元,\n${quarters}`).found, []);
  });

  it('of an indicator are known to the statisticians', () => {
    const rows = '进出口总额,荥阳市,2023,,,100亿元,\n出口总额,荥阳市,2023,,,60亿元,\n进口总额,荥阳市,2023,,,30亿元,\n';
    assert.deepEqual(checked(rows).found, ['parts-and-total at 100亿元']);
    assert.deepEqual(checked(rows.replace('30亿元', '40亿元')).found, []);
  });

  it('of a city are all the districts of the names file', () => {
    const districts = ['甲区', '乙区', '丙区', '丁市'];
    const names = districts.map((name) => `${name},区县,某市\n`).join('');
    const rows = districts.map((name) => `税收,${name},2023,,,10亿元,\n`).join('');
    assert.deepEqual(checked(`税收,某市,2023,,,50亿元,\n${rows}`, names).found, ['parts-and-total at 50亿元']);
    assert.deepEqual(checked(`税收,某市,2023,,,40亿元,\n${rows}`, names).found, []);
    // One is missing: there is no sum.
    assert.deepEqual(checked(`税收,某市,2023,,,50亿元,\n${rows.split('\n').slice(1).join('\n')}`, names).found, []);
  });

  it('may differ by what rounding does, and do not add up where nothing adds up', () => {
    for (const rows of [
      '税收,荥阳市,2023,,,3亿元,\n税收,荥阳市,2023H1,,,1.24亿元,\n税收,荥阳市,2023H2,,,1.58亿元,\n',
      '存款余额,荥阳市,2023,,,3亿元,\n存款余额,荥阳市,2023H1,,,2亿元,\n存款余额,荥阳市,2023H2,,,3亿元,\n',
      '人均收入,荥阳市,2023,,,3万元,\n人均收入,荥阳市,2023H1,,,1万元,\n人均收入,荥阳市,2023H2,,,1万元,\n',
      '税收,荥阳市,2023,,,8%,\n税收,荥阳市,2023H1,,,7%,\n税收,荥阳市,2023H2,,,9%,\n',
      '税收,荥阳市,2023,,3亿元,,\n税收,荥阳市,2023H1,,1亿元,,\n税收,荥阳市,2023H2,,1亿元,,\n',
    ])
      assert.deepEqual(checked(rows).found, [], rows);
  });
});

describe('earlier values that do nothing', () => {
  it('are the present one, one without a target, one of another kind, and one that stands twice', () => {
    assert.deepEqual(checked('税收,荥阳市,2023,,3亿元,,3亿元（2023-05）\n').found, ['dead-revision at 3亿元（2023-05）']);
    assert.deepEqual(checked('税收,荥阳市,2023,,,3亿元,2亿元\n').found, ['dead-revision at 2亿元']);
    assert.deepEqual(checked('税收,荥阳市,2023,,3亿元,,8%\n').found, ['dead-revision at 8%']);
    assert.deepEqual(checked('税收,荥阳市,2023,,3亿元,,2亿元、2亿元\n').found, ['dead-revision at 2亿元']);
    assert.deepEqual(checked('税收,荥阳市,2023,,3亿元,,2亿元（2023-05）\n').found, []);
  });

  it('are told in linear time, however many one record has', () => {
    const earlier = Array.from({ length: 20_000 }, (_, i) => `${i + 10}亿元（2023-05）`);
    const since = performance.now();
    const { found } = checked(`税收,荥阳市,2023,,3亿元,,${[...earlier, '10亿元'].join('、')}\n`);
    assert.ok(performance.now() - since < 10_000, `${performance.now() - since} ms`);
    assert.deepEqual(found, ['dead-revision at 10亿元']);
  });
});
