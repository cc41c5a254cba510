import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPacks } from '../../server/src/node/packs.ts';
import { createReportService } from '../../server/src/service.ts';
import { splitReport } from '../../server/src/text/splitReport.ts';

const REPORT = 'file:///work/article.txt';
const DATA = 'file:///work/targets.yaml';

/** The place and the period that each figure of an article is taken to be of. `records` are lines of indicator, scope, period and value. */
async function toldOf(text: string, records: readonly string[] = [], scope = '全国'): Promise<string[]> {
  const rows = records.map((line) => {
    const [indicator, place, period, value] = line.split(' ');
    return `  - { indicator: ${indicator}, scope: ${place}, period: ${period}, actual: ${value} }`;
  });
  const targets = { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` };
  const data = new Map([...(await PACKS).map((pack) => [pack.uri, pack] as const), [DATA, targets] as const]);
  const report = createReportService()
    .apply({ reports: new Map([[REPORT, `---\nyear: 2024\nscope: ${scope}\n---\n${text}`]]), data })
    .report(REPORT);
  return (report?.paragraphs ?? []).flatMap(({ bindings }) =>
    bindings.map(({ claim, verdict }) =>
      [claim.figure.text, claim.scope?.name, claim.period?.period.label, ...(verdict === 'unmatched' ? [] : [verdict])].join(' '),
    ),
  );
}

const PACKS = readPacks(import.meta.url.replace('test/unit/articles.test.ts', 'dist/cli.cjs'));

describe('the place of an article', () => {
  it('is told by the short name of a place that a sentence begins with', async () => {
    assert.deepEqual(await toldOf('宁波今年新增就业岗位3万个。'), ['3万个 宁波市 2024']);
    assert.deepEqual(await toldOf('在宁波，今年计划开工住房500套。'), ['500套 宁波市 2024']);
    assert.deepEqual(await toldOf('今年上半年，江苏累计新增企业30万户，税收增长5%。'), ['30万户 江苏省 2024H1', '5% 江苏省 2024H1']);
    assert.deepEqual(await toldOf('产粮大省黑龙江今年新建粮库40座。'), ['40座 黑龙江省 2024']);
    assert.deepEqual(await toldOf('在河北省黄骅市，改良盐碱地60万亩。'), ['60万亩 黄骅市 2024']);
  });

  it('is not told by a thing that is called after a place, nor by one of a list', async () => {
    for (const text of [
      '郑州机场旅客吞吐量3000万人次。',
      '江苏银行发放贷款500亿元。',
      '“吉林一号”卫星达到117颗。',
      '黄山、宣城两市新增企业3万户。',
    ])
      assert.match((await toldOf(text))[0] ?? '', / 全国 /, text);
  });

  it('is that of the headline, until an article begins whose headline names none', async () => {
    const text = ['江苏培育新增长极', '粮食产量3800万吨。', '新产品销售增长8%', '粮食产量4000万吨。'].join('\n\n');
    assert.deepEqual(await toldOf(text), ['3800万吨 江苏省 2024', '8% 江苏省 2024', '4000万吨 江苏省 2024']);
    assert.deepEqual(await toldOf(`${text}\n\n粮食丰收\n\n本报讯 粮食产量7亿吨。`), [
      ...['3800万吨 江苏省 2024', '8% 江苏省 2024', '4000万吨 江苏省 2024', '7亿吨 全国 2024'],
    ]);
    assert.deepEqual(await toldOf('经济观察\n\n本报讯 江苏积极培育新动能。\n\n粮食产量3800万吨。'), ['3800万吨 江苏省 2024']);
    assert.deepEqual(await toldOf('2024年一季度洛龙区经济运行分析\n\n新增企业300户。'), ['300户 洛龙区 2024Q1']);
  });

  it('only confirms what may be of the place or of the document', async () => {
    const records = ['粮食产量 全国 2024 7亿吨', '粮食产量 江苏省 2024 3800万吨'];
    assert.deepEqual(await toldOf('江苏培育新增长极\n\n粮食产量7亿吨。', records), ['7亿吨 江苏省 2024 agrees']);
    assert.deepEqual(await toldOf('宁波粮食产量80万吨。', records), ['80万吨 宁波市 2024']);
    assert.deepEqual(await toldOf('江苏夏收顺利。粮食产量3800万吨。', records), ['3800万吨 全国 2024 agrees']);
  });
});

describe('the months of an article', () => {
  it('hold for the sentences and the paragraphs after them that name none', async () => {
    assert.deepEqual(await toldOf('前三季度国内生产总值94万亿元。分产业看，第一产业增加值5.7万亿元。\n\n粮食产量7亿吨。'), [
      ...['94万亿元 全国 2024Q1—Q3', '5.7万亿元 全国 2024Q1—Q3', '7亿吨 全国 2024Q1—Q3'],
    ]);
    assert.deepEqual(
      await toldOf('宁波前5个月平稳\n\n本报讯（记者 林一平）据统计局发布的数据，今年1—5月，出口32亿元。其中，机电产品出口9亿元。'),
      [...['32亿元 宁波市 2024-01—2024-05', '9亿元 宁波市 2024-01—2024-05']],
    );
    assert.deepEqual(await toldOf('据海关统计，今年前8个月，进出口总值28万亿元。其中，机电产品出口9万亿元。'), [
      ...['28万亿元 全国 2024-01—2024-08', '9万亿元 全国 2024-01—2024-08'],
    ]);
    const article = ['1至7月经济运行数据公布', '2024年8月21日', '本报讯 统计局公布数据。', '工业平稳', '粮食产量1亿吨。'].join('\n\n');
    assert.deepEqual(await toldOf(article), ['1亿吨 全国 2024-01—2024-07']);
    assert.deepEqual(await toldOf(`${article}\n\n本报讯 水果产量3亿吨。`), ['1亿吨 全国 2024-01—2024-07', '3亿吨 全国 2024']);
    assert.deepEqual(await toldOf('关于产量的公告\n\n一、粮食产量7亿吨，比2023年增加1亿吨。'), ['7亿吨 全国 2024', '1亿吨 全国 2024']);
    assert.deepEqual(await toldOf('上半年，粮食产量1亿吨。\n\n2023年，粮食产量7亿吨。\n\n水果产量3亿吨。'), [
      ...['1亿吨 全国 2024H1', '7亿吨 全国 2023', '3亿吨 全国 2024'],
    ]);
  });
});

describe('the lines of an article', () => {
  const linesOf = (text: string): readonly string[] => splitReport(REPORT, text).paragraphs.map((paragraph) => paragraph.text);
  const kinds = (text: string): string[] => splitReport(REPORT, text).paragraphs.map(({ kind, text }) => `${kind} ${text}`);

  it('are told apart where a headline is long, or a date stands alone', () => {
    assert.deepEqual(kinds('【新征程】重庆：以双城经济圈建设引领高质量发展\n2024年4月10日\n央视网消息（新闻联播）：全市稳中有进。'), [
      ...['title 【新征程】重庆：以双城经济圈建设引领高质量发展', 'title 2024年4月10日', 'body 央视网消息（新闻联播）：全市稳中有进。'],
    ]);
    const copy = '我们在一线的调研中看到，许多企业为了完成今年的任务都赶在年底之前\n加紧生产，订单比上年多。';
    assert.equal(kinds(`经济观察\n\n${copy}`).length, 2);
  });

  it('are apart where one says when and where a page was put up', () => {
    const head = '推介会在江北举行，签约项目十二个，各界代表共话合作前景';
    for (const line of ['发稿时间：2021/6/9', '2021-06-09 来源：江北日报', '更新日期：2021年6月9日']) {
      const [title, date = '', body] = linesOf(`${head}\n${line}\n6月6日，推介会举行。`);
      assert.deepEqual([title, date.replace(/\s/g, ''), body], [head, line.replace(/\s/g, ''), '6月6日，推介会举行。']);
    }
  });

  it('are apart where the next item of a list begins behind one without its full stop', () => {
    assert.equal(linesOf('一是项目增多。\n\n二是占比达到45.3%\n\n三是新区加快。').length, 3);
    assert.equal(linesOf('今年以来全市坚持项目为王，多项主要指标增速在全省各市当中都排在第\n三是来之不易的。').length, 1);
  });
});

describe('the years of an article', () => {
  it('are those of the plan whose review a line heads', async () => {
    const text = '刘伟说，我们圆满完成了“十三五”规划确定的主要目标。有这样几个特点：\n\n一是实力增强。地区生产总值年均增长6.5%。';
    assert.deepEqual(await toldOf(text), ['6.5% 全国 2016—2020']);
    assert.deepEqual(await toldOf('“十三五”期间：\n\n●地区生产总值年均增长6.5%。'), ['6.5% 全国 2016—2020']);
  });
});
