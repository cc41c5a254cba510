import type { DataSet, Name, NameType, Origin, Slogan, Target } from '../../server/src/data/schema.ts';
import { EMPTY_DATA } from '../../server/src/data/schema.ts';

/** A place of its own for each record, told by its text. */
function originOf(text: string): Origin {
  const start = [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_000_007, 0);
  return { uri: 'file:///data.yaml', start, end: start, fields: {} };
}

export function aName(name: string, type: NameType, more: Partial<Name> = {}): Name {
  return {
    kind: 'name',
    name,
    type,
    aliases: [],
    parent: null,
    titles: [],
    renamed: null,
    pinyin: null,
    definition: null,
    source: null,
    origin: originOf(name),
    ...more,
  };
}

export function aSlogan(text: string, more: Partial<Slogan> = {}): Slogan {
  return {
    kind: 'slogan',
    text,
    quoted: true,
    aliases: [],
    meaning: null,
    members: [],
    level: null,
    issuer: null,
    source: null,
    since: null,
    until: null,
    replacedBy: null,
    wrong: [],
    pinyin: null,
    origin: originOf(text),
    ...more,
  };
}

export function aTarget(indicator: string, more: Partial<Target> = {}): Target {
  return {
    kind: 'target',
    id: `荥阳市/${indicator}/2023`,
    indicator,
    aliases: [],
    measure: null,
    scope: '荥阳市',
    period: { from: '2023-01-01', to: '2023-12-31', label: '2023' },
    target: null,
    actual: null,
    asOf: null,
    base: null,
    basis: null,
    nature: null,
    owner: null,
    definition: null,
    source: null,
    superseded: [],
    origin: originOf(indicator),
    ...more,
  };
}

export const aDataSet = (more: Partial<DataSet>): DataSet => ({ ...EMPTY_DATA, revision: 1, ...more });

/** The places and phrases that most tests of wording speak of. */
export const CITY: DataSet = aDataSet({
  names: [
    aName('郑州市', 'district', { aliases: ['郑州'], parent: '河南省' }),
    aName('荥阳市', 'district', { aliases: ['荥阳'], parent: '郑州市' }),
    aName('惠济区', 'district', { aliases: ['惠济'], parent: '郑州市' }),
    aName('上街区', 'district', { aliases: ['上街'], parent: '郑州市' }),
    aName('二七区', 'district', { aliases: ['二七'], parent: '郑州市' }),
    aName('中原区', 'district', { aliases: ['中原'], parent: '郑州市' }),
    aName('金水区', 'district', { aliases: ['金水'], parent: '郑州市' }),
    aName('中牟县', 'district', { aliases: ['中牟'], parent: '郑州市' }),
    aName('高新区', 'zone', { aliases: ['高新'], parent: '郑州市' }),
    aName('大运河智谷片区', 'park', { parent: '惠济区' }),
    aName('大运河数字文创产业园', 'park', { parent: '惠济区' }),
    aName('花园口新兴产业园', 'park', { parent: '惠济区' }),
    aName('生命科学创新港', 'park', { parent: '荥阳市' }),
    aName('郑州惠济德濠智能制造产业园', 'park', { parent: '惠济区' }),
    aName('中国（郑州）黄河合唱周', 'activity', { aliases: ['黄河合唱周'], parent: '惠济区' }),
    aName('惠生活·共美好', 'activity', { parent: '惠济区' }),
    aName('郑州市工业和信息化局', 'organisation', { aliases: ['市工信局', '郑州市工信局'], parent: '郑州市' }),
    aName('李新军', 'person', { titles: [{ post: '区委书记', place: '惠济区', from: null, to: null }] }),
    aName('李金勇', 'person', { titles: [{ post: '区委书记', place: '上街区', from: null, to: null }] }),
  ],
  slogans: [
    aSlogan('万人助万企'),
    aSlogan('三个坚持'),
    aSlogan('十大战略'),
    aSlogan('全年红、全年稳', { aliases: ['全年红', '全年稳'] }),
    aSlogan('三标'),
    aSlogan('专精特新'),
    aSlogan('驻点+平台'),
    aSlogan('换道领跑'),
    aSlogan('双轮驱动', { quoted: false }),
    aSlogan('四项对接'),
  ],
  targets: [
    aTarget('新增高新技术企业'),
    aTarget('规上工业增加值', { scope: '郑州市工信局' }),
    aTarget('新增省级“专精特新”企业', { scope: '郑州市工信局' }),
    aTarget('“链主”企业', { scope: '郑州市工信局' }),
    aTarget('新签约项目总额', { scope: '惠济区' }),
  ],
});
