import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Analysis, ReportAnalysis } from '../../server/src/analysis/analysis.ts';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { DEFAULT_SETTINGS } from '../../server/src/analysis/settings.ts';
import type { DataSet } from '../../server/src/data/schema.ts';
import type { ReportContext } from '../../server/src/facts/facts.ts';
import { buildLexicon } from '../../server/src/facts/lexicon/lexicon.ts';
import { longestMatchSegmenter } from '../../server/src/facts/lexicon/segmenter.ts';
import { createCompletionProvider, provideCompletion, resolveCompletion } from '../../server/src/features/completion.ts';
import { initialsOf, readingOf } from '../../server/src/features/pinyin.ts';
import { parseQuantity } from '../../server/src/quantity/parse.ts';
import { aDataSet, aName, aSlogan, aTarget, CITY } from '../support/records.ts';

const URI = 'file:///report.gongwen';

describe('completion in unspaced Chinese', () => {
  const cases: readonly { readonly at: string; readonly accept: string; readonly result: string }[] = [
    { at: '加快推进大运$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '加快推进dayun$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '加快推进dayunh$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '加快推进dyhzg$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '加快推进dyhzgpq$0', accept: '大运河智谷片区', result: '加快推进大运河智谷片区' },
    { at: '加快推进大运hzg$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '加快推进dyunhe$0建设', accept: '大运河智谷片区', result: '加快推进大运河智谷片区建设' },
    { at: '支持zmx$0发展', accept: '中牟县', result: '支持中牟县发展' },
    { at: '支持zhongmou$0发展', accept: '中牟县', result: '支持中牟县发展' },
    { at: '支持zhongmu$0发展', accept: '中牟县', result: '支持中牟县发展' },
    { at: '支持xingyang$0发展', accept: '荥阳市', result: '支持荥阳市发展' },
    { at: '把牢“三个$0，', accept: '三个坚持', result: '把牢“三个坚持”，' },
    { at: '把牢“三个$0”，', accept: '三个坚持', result: '把牢“三个坚持”，' },
    { at: '把牢三个$0，', accept: '三个坚持', result: '把牢“三个坚持”，' },
    { at: '把牢“sgjc$0', accept: '三个坚持', result: '把牢“三个坚持”' },
    { at: '“深化三个$0”', accept: '三个坚持', result: '“深化‘三个坚持’”' },
    { at: '坚持双轮$0，', accept: '双轮驱动', result: '坚持双轮驱动，' },
    { at: '力争新增高新技术$0', accept: '新增高新技术企业', result: '力争新增高新技术企业' },
    { at: '评选“链$0', accept: '“链主”企业', result: '评选“链主”企业' },
    { at: '办好中国（郑$0', accept: '中国（郑州）黄河合唱周', result: '办好中国（郑州）黄河合唱周' },
    { at: '大$0', accept: '大运河智谷片区', result: '大运河智谷片区' },
    { at: '第一段。\n荥阳市委书记\n推动惠$0', accept: '惠济区', result: '第一段。\n荥阳市委书记\n推动惠济区' },
  ];
  for (const { at, accept, result } of cases) {
    test(`${at} → ${accept}`, () => {
      const { items, text } = completeAt(at, { invoked: at.endsWith('惠$0') });
      const item = items.find(({ label }) => label === accept);
      assert.ok(item, `offered: ${items.map(({ label }) => label).join(' ')}`);
      assert.equal(applied(text, item), result);
    });
  }

  for (const at of [
    '花园$0口新兴产业园',
    '在惠济区$0召开',
    '扩大$0内需',
    '马上$0开始',
    '推进大运河智谷片区$0建设',
    '推进大运河智谷片$0区建设',
    'GDP$0增长',
    'plan d$0',
    'd$0',
    '全省$0',
    '$0',
  ]) {
    test(`nothing for ${at}`, () => {
      assert.deepEqual(
        completeAt(at).items.map(({ label }) => label),
        [],
      );
    });
  }

  test('each item is filtered by exactly what was typed, and the list is asked for again at every letter', () => {
    const { items, isIncomplete } = completeAt('加快推进dayun$0建设');
    assert.equal(isIncomplete, true);
    assert.ok(items.length > 0);
    for (const item of items) assert.equal(item.filterText, 'dayun');
  });

  test('one letter behind Chinese begins the list, so that an editor goes on asking', () => {
    const { items, isIncomplete } = completeAt('推进d$0建设');
    assert.equal(isIncomplete, true);
    assert.deepEqual(
      items.map(({ label, filterText }) => `${label} ${filterText}`),
      ['大运河智谷片区 d', '大运河数字文创产业园 d'],
    );
  });

  test('an opened quotation offers the phrases that carry marks', () => {
    const { items, text } = completeAt('落实“$0”。');
    assert.ok(items.some(({ label }) => label === '十大战略') && !items.some(({ label }) => label === '双轮驱动'));
    assert.equal(
      applied(
        text,
        items.find(({ label }) => label === '十大战略'),
      ),
      '落实“十大战略”。',
    );
    assert.deepEqual(
      completeAt('落实“$0十大战略”。').items.filter(({ label }) => label === '十大战略'),
      [],
    );
  });

  test("a record's own reading is found, and shown", () => {
    const names = [aName('荥泽古镇', 'town', { pinyin: 'xíng zé gǔ zhèn' }), aName('尉氏县', 'district', { pinyin: 'wei shi xian' })];
    const slogans = [aSlogan('朝阳行动', { pinyin: 'zhao yang xing dong' })];
    const data = aDataSet({ names, slogans });
    for (const [typed, label] of [
      ['xzgz', '荥泽古镇'],
      ['xingze', '荥泽古镇'],
      ['wsx', '尉氏县'],
      ['zhaoyang', '朝阳行动'],
      ['chaoyang', '朝阳行动'],
    ] as const)
      assert.ok(
        completeAt(`推进${typed}$0`, { data }).items.some((item) => item.label === label),
        `${typed} → ${label}`,
      );
    assert.equal(completeAt('推进xzgz$0', { data }).items[0]?.labelDetails?.description, 'xzgz');
  });

  test('a pack waits for more than an ordinary word, and comes behind what the writer has', () => {
    const shipped = { pack: 'divisions', uri: 'file:///packs/divisions.csv', start: 0, end: 3, fields: {} };
    const names = [
      aName('和平县', 'district', { parent: '河源市', origin: shipped }),
      aName('荥经县', 'district', { parent: '雅安市', origin: { ...shipped, start: 9 } }),
      aName('荥阳市', 'district', { parent: '郑州市' }),
    ];
    const slogans = [aSlogan('创新驱动发展战略', { quoted: false, origin: { ...shipped, start: 20 } })];
    const offered = (at: string, invoked = false) =>
      completeAt(at, { data: aDataSet({ names, slogans }), invoked }).items.map(({ label }) => label);
    assert.deepEqual(offered('维护和平$0'), []);
    assert.deepEqual(offered('推动创新$0'), []);
    assert.deepEqual(offered('推动创新驱$0'), ['创新驱动发展战略']);
    assert.deepEqual(offered('维护和平$0', true), ['和平县']);
    assert.deepEqual(offered('支持x$0'), ['荥阳市', '荥经县']);
    assert.deepEqual(offered('支持xj$0'), ['荥经县']);
  });

  test('after a numeral phrase its members, and then those that are not yet written', () => {
    const members = ['政治意识', '大局意识', '核心意识', '看齐意识'];
    const data = aDataSet({ slogans: [aSlogan('四个意识', { members })] });
    const offered = (at: string) => completeAt(at, { data }).items.map(({ label }) => label);
    assert.deepEqual(offered('增强“四个意识”，即$0'), [members.join('、'), ...members]);
    assert.deepEqual(offered('增强“四个意识”（$0'), [members.join('、'), ...members]);
    assert.deepEqual(offered('增强“四个意识”，即政治意识、$0'), members.slice(1));
    assert.deepEqual(offered('增强“四个意识”，即政治意识、大$0'), ['大局意识']);
    assert.deepEqual(offered('增强“四个意识”，坚持$0'), []);
    const { items, text } = completeAt('增强“四个意识”（政治意识、大局$0）', { data });
    assert.equal(applied(text, items[0]), '增强“四个意识”（政治意识、大局意识）');
  });

  test("a district's own parks come first in its section, then what the report names already", () => {
    const names = [
      aName('新华产业园', 'park', { parent: '甲县' }),
      aName('新城产业园', 'park', { parent: '乙县' }),
      aName('新民产业园', 'park', { parent: '丙县' }),
    ];
    const { items } = completeAt('新民产业园投产。推进新$0', { data: aDataSet({ names }), scope: '乙县', invoked: true });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['新城产业园', '新民产业园', '新华产业园'],
    );
  });

  test('an item says what it is', () => {
    const item = completeAt('加快推进大运河智$0').items[0];
    assert.match(item?.detail ?? '', /^园区 · 惠济区$/);
    assert.equal(item?.labelDetails?.description, 'dyhzgpq');
    assert.ok(item);
    const { documentation } = resolveCompletion(analysisOf('', {}), item, 'plaintext');
    assert.match(typeof documentation === 'object' ? documentation.value : '', /大运河智谷片区/);
  });
});

describe('figures after an indicator', () => {
  const stated = (text: string) => {
    const quantity = parseQuantity(text);
    assert.ok(quantity, text);
    return { text, quantity };
  };
  const data = (): DataSet =>
    aDataSet({
      targets: [
        aTarget('新增高新技术企业', { target: stated('≥30家'), actual: stated('12家'), asOf: '2023-06' }),
        aTarget('新增高新技术企业', { scope: '惠济区', target: stated('20家') }),
        aTarget('规上工业增加值', { measure: '增速', target: stated('8%以上') }),
      ],
    });
  const offered = (at: string, scope = '荥阳市') =>
    completeAt(at, { data: data(), scope }).items.map(({ label, detail }) => `${label} ${detail}`);

  test('its own scope comes first', () => {
    assert.deepEqual(offered('力争新增高新技术企业$0，'), [
      '30家 目标 2023年 · 荥阳市',
      '30家以上 目标 2023年 · 荥阳市',
      '12家 完成 截至2023-06 · 荥阳市',
      '20家 目标 2023年 · 惠济区',
    ]);
    assert.match(offered('新增高新技术企业$0', '惠济区')[0] ?? '', /^20家/);
  });

  test('a rate brings its verb', () => {
    assert.deepEqual(offered('规上工业增加值$0'), ['增长8%以上 目标 2023年 · 荥阳市']);
    assert.deepEqual(offered('规上工业增加值增长$0'), ['8%以上 目标 2023年 · 荥阳市']);
    const { items, text } = completeAt('规上工业增加值增$0。', { data: data() });
    assert.equal(applied(text, items[0]), '规上工业增加值增长8%以上。');
  });

  test('nothing once the sentence has gone on', () => {
    assert.deepEqual(offered('新增高新技术企业30家$0'), []);
  });
});

describe('pinyin of names', () => {
  for (const [name, reading] of [
    ['重庆市', 'chong qing shi'],
    ['中牟县', 'zhong mu xian'],
    ['荥阳市', 'xing yang shi'],
    ['长葛市', 'chang ge shi'],
    ['浚县', 'xun xian'],
    ['山东单县', 'shan dong shan xian'],
    ['古荥智能制造产业园', 'gu xing zhi neng zhi zao chan ye yuan'],
    ['泌阳县', 'bi yang xian'],
  ] as const) {
    test(name, () => assert.equal(readingOf(name).join(' '), reading));
  }
  test('a record may say better', () => {
    assert.deepEqual(readingOf('中牟县', 'Zhōng mù xiàn'), ['zhong', 'mu', 'xian']);
    assert.deepEqual(readingOf('吕梁', 'lǚ liáng'), ['lv', 'liang']);
    assert.deepEqual(readingOf('中牟县', 'mu'), ['zhong', 'mu', 'xian']);
    assert.equal(initialsOf(readingOf('大运河智谷片区')), 'dyhzgpq');
  });
});

test('20,000 names answer within a few milliseconds', () => {
  const names = Array.from({ length: 20_000 }, (_, i) =>
    aName(`${[...'大运河智谷新兴产业'].map((c, k) => ((i >> k) & 1 ? c : '')).join('')}${i}园`, 'park'),
  );
  const analysis = analysisOf('推进dayunhe，推进大', { data: aDataSet({ names }) });
  const provide = createCompletionProvider();
  const params = { uri: URI, invoked: false } as const;
  for (const character of [9, 12]) provide(analysis, { ...params, position: { line: 0, character } });
  const start = performance.now();
  for (let i = 0; i < 10; i++) for (const character of [9, 12]) provide(analysis, { ...params, position: { line: 0, character } });
  const each = (performance.now() - start) / 20;
  assert.ok(each < 40, `${each} ms`);
});

interface Setting {
  readonly data?: DataSet;
  readonly scope?: string;
  readonly invoked?: boolean;
}

function completeAt(marked: string, setting: Setting = {}) {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const position = TextDocument.create(URI, '', 0, text).positionAt(offset);
  const list = provideCompletion(analysisOf(text, setting), { uri: URI, position, invoked: setting.invoked ?? false });
  return { text, items: list.items, isIncomplete: list.isIncomplete };
}

function applied(text: string, item: CompletionItem | undefined): string {
  assert.ok(item?.textEdit && 'range' in item.textEdit);
  return TextDocument.applyEdits(TextDocument.create(URI, '', 0, text), [item.textEdit]);
}

/** An analysis with one paragraph a line; only what completion reads. */
function analysisOf(text: string, { data = CITY, scope }: Setting): Analysis {
  const lexicon = buildLexicon(data, longestMatchSegmenter());
  const context: ReportContext = {
    year: 2023,
    date: null,
    scope: null,
    sectionYear: null,
    sectionScope: scope ?? null,
    sectionModality: null,
  };
  let start = 0;
  const paragraphs = text.split('\n').map((line, index) => {
    const paragraph = { index, kind: 'body' as const, level: 0, text: line, joints: [], start, end: start + line.length };
    start += line.length + 1;
    return { paragraph, context, figures: [], periods: [], bindings: [], ...lexicon.scan(line) };
  });
  const report: ReportAnalysis = {
    uri: URI,
    report: { uri: URI, text, frontMatter: null, paragraphs: paragraphs.map(({ paragraph }) => paragraph) },
    paragraphs,
    findings: [],
    coverage: { figures: 0, claims: 0, matched: 0, contradicted: 0 },
    fresh: 0,
  };
  return {
    ...new AnalysisHost().analysis(),
    data,
    lexicon,
    settings: DEFAULT_SETTINGS,
    reports: [URI],
    report: () => ({ ...report, suppressed: [], sidecarFindings: [] }),
    dataFile: () => undefined,
  };
}
