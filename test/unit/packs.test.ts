import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { DEFAULT_SETTINGS, PACKS } from '../../server/src/analysis/settings.ts';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import { readDataFile } from '../../server/src/data/readFile.ts';
import type { DataFile, DataRecord } from '../../server/src/data/schema.ts';
import { readPacks } from '../../server/src/node/packs.ts';

const root = join(import.meta.dirname, '../..');
const packs = await readPacks(new URL('../../server/src/main.ts', import.meta.url).href);

describe('the shipped packs', () => {
  it('are all there', () => {
    assert.deepEqual(
      packs.map(({ pack }) => pack),
      [...PACKS],
    );
  });

  it('are what the package and the lists of scripts/packs give', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/packs.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });

  for (const pack of packs) {
    it(`${pack.pack} reads as a writer's own file does`, () => {
      const { pack: _, ...own } = pack;
      const slow = readDataFile(own);
      assert.deepEqual(slow.problems, []);
      const plain = ({ origin, ...record }: DataRecord) => ({ ...record, origin: { start: origin.start, end: origin.end } });
      const fast = readDataFile(pack).records;
      assert.deepEqual(fast.map(plain), slow.records.map(plain));
      const subject = pack.kind === 'names' ? 'name' : 'text';
      for (const [i, { origin }] of fast.entries()) assert.deepEqual(origin.fields[subject], slow.records[i]?.origin.fields[subject]);
    });

    it(`${pack.pack} names the source of every record, and no record twice`, () => {
      const seen = new Set<string>();
      for (const record of readDataFile(pack).records) {
        assert.ok(record.source, JSON.stringify(record));
        assert.ok(record.kind !== 'target');
        const key = record.kind === 'name' ? `${record.name} ${record.parent}` : record.text;
        assert.ok(!seen.has(key), key);
        seen.add(key);
      }
    });
  }

  it('hold what a city desk of Zhengzhou writes', () => {
    const { names, slogans } = loadDataSet(packs);
    const name = (wanted: string) => names.find((record) => record.name === wanted);
    assert.deepEqual(
      ['郑州市', '荥阳市', '中牟县', '管城回族区', '郑东新区', '郑州航空港经济综合实验区'].map((wanted) => name(wanted)?.parent),
      ['河南省', '郑州市', '郑州市', '郑州市', '郑州市', '郑州市'],
    );
    assert.equal(name('荥阳市')?.definition, '县级市');
    assert.deepEqual(name('管城回族区')?.aliases, ['管城', '管城区']);
    assert.deepEqual(name('襄阳市')?.renamed, { from: '襄樊市', date: '2010' });
    assert.deepEqual(slogans.find(({ text }) => text === '四个意识')?.members, ['政治意识', '大局意识', '核心意识', '看齐意识']);
  });
});

describe('correct copy under the shipped packs', () => {
  const host = new AnalysisHost();
  host.apply({ packs, settings: DEFAULT_SETTINGS });
  const uri = 'file:///work/a.txt';
  const said = (text: string) =>
    (host.apply({ reports: new Map([[uri, text]]) }).report(uri)?.findings ?? []).map(
      ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
    );

  for (const text of [
    '2026年1月20日\n\n今年新建县域医疗中心12个，新增城市绿地40公顷。',
    '韩国大田市一家工厂起火，大田市警方正在调查。',
    '台湾新北市举行祭祀活动。',
    '井冈山是革命的摇篮，哈尔滨是冰雪之城，鄂尔多斯实验室挂牌。',
    '防范高风险省份和市县的债务风险，建设邕北灌区。',
    '上海南京西路人流如织，重庆昌都完全中学开学。',
    '黑龙江兴凯湖迎来候鸟，北京周口店遗址开放，老菜场改造的双塔市集热闹非凡。',
    '物业服务企业应当在十五日内向县（市、区）主管部门备案，特区政府在大埔区设避难场地。',
    '1988年5月1日发布\n\n本规定适用于神木县、东胜市。',
    '构建与水资源相适应的现代产业体系，做到“新官理旧账”。',
    '海南自由贸易港国际服务门户上线。',
    '深刻领悟“两个确立”，做到“两个维护”，推动各项部署落地。一要依法行政，二要干字当头，三要服务群众，四要严守底线。',
    '2006年3月30日通过\n2018年9月21日修正\n\n为推动实施乡村振兴战略，制定本条例。',
  ])
    it(`is left alone: ${text.slice(0, 40)}`, () => {
      assert.deepEqual(said(text), []);
    });

  for (const text of [
    '县自然资源和规划局、市文化广电和旅游局、市市场监督管理分局、市住房和城乡建设委员会印发通知。',
    '生态环境不断改善，应急管理不到位，交通运输不畅，农业农村部署工作，自然资源部分地块出让。',
    '县人民检察院检察委员会讨论，市监察委员会、市纪律检查委员会参加。',
    '国家民族宗教事务委员会、国家经济贸易委员会、国家能源委员会、中国农业科学院、中国书法家协会。',
    '全国人大华侨委员会、全国人大监察和司法委员会开展调研，韩国监查院来访。',
  ])
    it(`is left alone, bodies in it: ${text.slice(0, 40)}`, () => {
      assert.deepEqual(said(text), []);
    });

  for (const [text, slip] of [
    ['县人民检查院开展公益诉讼。', '人民检查院'],
    ['市退伍军人事务局走访慰问。', '退伍军人事务局'],
    ['县市场监督管局开展抽检。', '市场监督管局'],
    ['住房和城镇建设部印发通知。', '住房和城镇建设部'],
    ['国家改革和发展委员会批复。', '国家改革和发展委员会'],
    ['国家市场管理监督总局通报。', '国家市场管理监督总局'],
    ['国家知识产权权局公布名单。', '国家知识产权权局'],
    ['全国人民代表大会常委委员会审议。', '全国人民代表大会常委委员会'],
    ['市监查委员会立案。', '监查委员会'],
    ['中国残疾人联和会印发通知。', '中国残疾人联和会'],
  ])
    it(`is told from a miswritten body: ${slip}`, () => {
      assert.deepEqual(said(text ?? ''), [`name-wording ${slip}`]);
    });

  it('is told from slips beside it', () => {
    assert.deepEqual(said('支持井冈山是委、鄂尔多斯实政府工作。').length > 0, true);
    assert.deepEqual(said('2026年1月20日\n\n支持新建县发展。'), ['place-level 新建县']);
  });

  it('is left alone where several places may be called so, and nothing names the one above', () => {
    assert.deepEqual(said('《滨海市停车管理办法》施行；赴临海县、东阳县考察，龙江市、新阳市和江州市派员参加。'), []);
    assert.deepEqual(said('盐城滨海市加固海堤。'), ['place-level 滨海市']);
    assert.deepEqual(said('浙江海宁县举办皮革节。'), ['place-level 海宁县']);
  });
});

describe("a writer's own files beside the packs", () => {
  const own: DataFile = {
    uri: 'file:///work/names.yaml',
    kind: 'names',
    text: 'names:\n  - { name: 荥阳市, type: district, parent: 郑州市, source: 本报 }\n  - { name: 郑州高新技术产业开发区, type: zone, aliases: [高新区] }\n',
  };

  it('come before a pack: their record is the only one of its name', () => {
    const { names, files } = loadDataSet([...packs, own]);
    assert.deepEqual(
      names.filter(({ name }) => name === '荥阳市').map(({ source }) => source),
      ['本报'],
    );
    assert.equal(names[0]?.name, '荥阳市');
    assert.deepEqual(
      files.map(({ uri }) => uri),
      [own.uri],
    );
  });

  it('are alone where the packs are switched off', () => {
    const host = new AnalysisHost();
    host.apply({ packs, data: new Map([[own.uri, own]]) });
    assert.ok(host.analysis().data.names.length > 3000);
    host.apply({ settings: { ...DEFAULT_SETTINGS, packs: ['phrases'] } });
    assert.equal(host.analysis().data.names.length, 2);
    assert.ok(host.analysis().data.slogans.length > 100);
    host.apply({ settings: { ...DEFAULT_SETTINGS, packs: [] } });
    assert.equal(host.analysis().data.slogans.length, 0);
  });
});
