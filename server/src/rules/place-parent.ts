import type { Name } from '../data/schema.ts';
import type { NameMention, ParagraphFacts } from '../facts/facts.ts';
import type { PlaceTree } from '../facts/lexicon/placeTree.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { stoodThere } from './support/formerPlaces.ts';
import { proseOf } from './support/prose.ts';

const data = {
  'names.yaml': `names:
  - { name: 湖南省, type: district, aliases: [湖南] }
  - { name: 湖北省, type: district, aliases: [湖北] }
  - { name: 河南省, type: district, aliases: [河南] }
  - { name: 张家界市, type: district, aliases: [张家界], parent: 湖南省 }
  - { name: 郑州市, type: district, aliases: [郑州], parent: 河南省 }
  - { name: 洛阳市, type: district, aliases: [洛阳], parent: 河南省 }
  - { name: 云南省, type: district, aliases: [云南] }
  - { name: 大理白族自治州, type: district, aliases: [大理州], parent: 云南省 }
  - { name: 大理市, type: district, parent: 大理白族自治州, definition: 县级市 }
  - { name: 洱源县, type: district, parent: 大理白族自治州, definition: 县 }
  - { name: 祥云县, type: district, parent: 大理白族自治州, definition: 县 }
  - { name: 荆州市, type: district, parent: 湖北省, definition: 地级市 }
  - { name: 仙桃市, type: district, parent: 湖北省, definition: 县级市 }
  - { name: 潜江市, type: district, parent: 湖北省, definition: 县级市 }
  - { name: 平顶山市, type: district, parent: 河南省, definition: 地级市 }
  - { name: 许昌市, type: district, parent: 河南省, definition: 地级市 }
  - { name: 郏县, type: district, parent: 平顶山市, definition: 县 }
  - { name: 惠济区, type: district, parent: 郑州市 }
  - { name: 上街区, type: district, parent: 郑州市 }
  - { name: 大运河智谷片区, type: park, parent: 惠济区 }
  - { name: 国际陆港上街片区, type: park, parent: 上街区 }
`,
};

export default defineRule({
  id: 'place-parent',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  docs: {
    title: both('地区隶属有误', 'A place under another that it does not belong to'),
    why: both(
      '张家界属湖南省，大运河智谷片区在惠济区：名称文件记载的上级与此处不同。',
      '张家界 lies in 湖南省 and 大运河智谷片区 in 惠济区: the names file has another 上级 than the text.',
    ),
    remedy: both('改正上级地区；名称文件有误的，改正其中的“上级”。', 'Correct the place above it, or the parent in the names file.'),
    basis: '名称文件；民政部行政区划代码',
  },
  examples: {
    invalid: [
      { text: '组团赴[[湖北省张家界]]考察。', data, fixes: ['组团赴湖南省张家界考察。'] },
      { text: '组团赴[[湖北张家界市]]考察。', data, fixes: ['组团赴湖南张家界市考察。'] },
      { text: '推进[[上街区大运河智谷片区]]建设。', data, fixes: ['推进惠济区大运河智谷片区建设。'] },
      { text: '[[洛阳市惠济区]]加快发展。', data, fixes: ['郑州市惠济区加快发展。'] },
      { text: '客商到湖北省[[荆州市仙桃市]]考察。', data, fixes: ['客商到湖北省仙桃市考察。'] },
      { text: '到河南省[[许昌市郏县]]收红牛。', data, fixes: ['到河南省平顶山市郏县收红牛。'] },
      { text: '调研组到[[大理市洱源县]]调研。', data, fixes: ['调研组到大理白族自治州洱源县调研。'] },
    ],
    valid: [
      { text: '荆州市、仙桃市和潜江市；荆州市仙桃市两地签约，荆州市仙桃市潜江市同城化；湖北省仙桃市。', data },
      {
        text: '2018年，四平市公主岭市粮食丰收。',
        data: {
          'names.yaml':
            'names:\n  - { name: 吉林省, type: district }\n  - { name: 四平市, type: district, parent: 吉林省 }\n  - { name: 长春市, type: district, parent: 吉林省 }\n  - { name: 公主岭市, type: district, parent: 长春市 }\n',
        },
      },
      { text: '河南省平顶山市郏县、许昌市，许昌市县两级、许昌市各县、许昌市、郏县。', data },
      { text: '大理州洱源县、大理市、祥云县；大理市洱源县两地，大理市洱源县祥云县签约。', data },
      { text: '推动湖北张家界中学开工，河南洛阳路通车。', data },
      { text: '湖南省张家界市、河南省郑州市惠济区。', data },
      { text: '郑州市大运河智谷片区、惠济区大运河智谷片区。', data },
      { text: '湖北、张家界两地合作；郑州洛阳一体化。', data },
      { text: '湖北张家界经促会成立，河南张家界商会回访。', data },
      { text: '湖北与张家界签约，惠济区国际陆港合作。', data },
      { text: '湖北张家界高速公路通车，河南张家界公园开园。', data },
    ],
  },
  check({ facts, lexicon: { places }, report }) {
    if (proseOf(facts) === '') return;
    for (const [i, mention] of facts.names.entries()) {
      reportShortCounty(mention);
      const above = facts.names[i - 1];
      if (!above || above.end !== mention.start) continue;
      if (isUnderProvince(above, mention, facts, places)) {
        reportUnderProvince(above, mention);
        continue;
      }
      const right = placeAbove(above, mention, places) ?? prefectureOf(above, mention, facts, places);
      if (!right || namesSomethingElse(facts.paragraph.text.slice(mention.end), mention)) continue;
      if (stoodThere(facts, { start: above.start, end: mention.end })) continue;
      const isShort = above.text !== above.record.name;
      const newText = (isShort ? right.aliases[0] : undefined) ?? right.name;
      report({
        span: { start: above.start, end: mention.end },
        message: both(
          `隶属有误：${mention.record.name}属${right.name}，此处写在“${above.text}”之下。${mention.record.source ? `来源：${mention.record.source}` : ''}`,
          `${mention.record.name} belongs to ${right.name}; here it stands under ${above.text}.`,
        ),
        expected: `${newText}${mention.text}`,
        fixes: [
          { title: both(`改为“${newText}${mention.text}”`, `Change to ${newText}${mention.text}`), edits: [{ span: above, newText }] },
        ],
        related: [
          {
            uri: mention.record.origin.uri,
            span: mention.record.origin.fields.parent ?? mention.record.origin.fields.name ?? mention.record.origin,
            message: both(`“${mention.record.name}”的记录`, `The record of ${mention.record.name}`),
          },
        ],
      });
    }
    /** 济宁市曹县: names of two characters are none of the names on record where their own city is not told. */
    function reportShortCounty(above: NameMention): void {
      const { start, end } = above;
      const county = countyBehind(above, facts, places);
      if (!county || stoodThere(facts, { start, end: end + 2 })) return;
      const { name, parent, source } = county;
      const span = { start, end };
      report({
        span: { start, end: end + 2 },
        message: both(
          `隶属有误：${name}属${parent}，此处写在“${above.text}”之下。${source ? `来源：${source}` : ''}`,
          `${name} belongs to ${parent}; here it stands under ${above.text}.`,
        ),
        expected: `${parent}${name}`,
        fixes: [{ title: both(`改为“${parent}${name}”`, `Change to ${parent}${name}`), edits: [{ span, newText: parent ?? '' }] }],
      });
    }
    function reportUnderProvince({ start, end, text }: NameMention, mention: NameMention): void {
      const span = { start, end };
      report({
        span: { start, end: mention.end },
        level: 'warning',
        message: both(
          `隶属有误：${mention.record.name}由${mention.record.parent}直辖，不属“${text}”。${mention.record.source ? `来源：${mention.record.source}` : ''}`,
          `${mention.record.name} lies right under ${mention.record.parent}; here it stands under ${text}.`,
        ),
        expected: mention.text,
        fixes: [{ title: both(`改为“${mention.text}”`, `Change to ${mention.text}`), edits: [{ span, newText: '' }] }],
      });
    }
  },
});

/** 焦作市济源市: a county-level city that lies in no prefecture. A list that lost its marks tells the same, so a third place beside them is silent. */
function isUnderProvince(above: NameMention, mention: NameMention, { names, paragraph }: ParagraphFacts, places: PlaceTree): boolean {
  const { record } = mention;
  if (record.definition !== '县级市' || mention.text !== record.name || !PREFECTURES.has(above.record.definition ?? '')) return false;
  const [chain = [], ...others] = places.above(record.name);
  if (chain.length !== 1 || others.length > 0 || above.text !== above.record.name) return false;
  const isOfRow = ({ start, end }: NameMention, i: number) =>
    start === mention.end || (end === above.start && names[i]?.record.name !== chain[0]?.name);
  return (
    !names.some(isOfRow) &&
    !/^(?:[两二三四五六七八九十\d]|等|各|和|与|、|深度|融合|同城|一体|协同|合作|联动|交界|接壤)/.test(paragraph.text.slice(mention.end)) &&
    !/[、和与]/.test(paragraph.text.charAt(above.start - 1))
  );
}

/** The county of two characters that stands right behind the full name of a city which does not hold it, in the same province. */
function countyBehind(above: NameMention, { names, paragraph: { text } }: ParagraphFacts, places: PlaceTree): Name | null {
  if (!PREFECTURES.has(above.record.definition ?? '') || above.text !== above.record.name) return null;
  const behind = SHORT_COUNTY.exec(text.slice(above.end, above.end + 3))?.[0];
  if (behind === undefined || names.some(({ start }) => start === above.end)) return null;
  const [county, ...others] = places.named(behind);
  const [[prefecture, province] = []] = places.above(behind);
  if (!county || others.length > 0 || county.definition !== '县' || !prefecture || province?.name !== above.record.parent) return null;
  return prefecture.name === above.record.name || !PREFECTURES.has(prefecture.definition ?? '') ? null : county;
}

/** Not 济宁市和县区, 强市富县, 济宁市各县: characters that stand before 县 in other words. */
const SHORT_COUNTY = /^[^和应成新高道理古文富兴南代义丰康房]县(?![域级乡区直市政界际、])/;

const PREFECTURES: ReadonlySet<string> = new Set(['地级市', '自治州', '盟', '地区']);

/** 上海南京西路, 宜宾市合江门, 重庆昌都完全中学: a street or a school that bears a place's name. */
const namesSomethingElse = (after: string, { text, record }: NameMention): boolean =>
  text !== record.name &&
  /^(?:[东西南北中]?(?:路|大道|大街|街(?!道)|门(?!户)|大?桥|里|[店庄沟寨坡屯]|公路|高速|高铁|铁路|公园|机场|港|湖|塔|寺|站|间|经济圈|都市圈)|[\u4e00-\u9fff]{0,4}(?:中学|小学|学校|大学|学院|医院|银行|商会|经促会|促进会|同乡会|联谊会|协会|研究会|会馆|饭店|宾馆|大厦))/.test(
    after.slice(0, 8),
  );

/**
 * The place that should stand before another, if the one that does is of a higher rank and does not hold it. Where records of one name lie in several
 * places it must be in none of them, and where nothing is known above it, nothing is said.
 */
function placeAbove(above: NameMention, mention: NameMention, places: PlaceTree): Name | null {
  if (above.record.type !== 'district' || !LYING.has(mention.record.type)) return null;
  const chains = places.above(mention.record.name);
  if (chains.length === 0 || chains.some((chain) => chain.length === 0 || chain.some(({ name }) => name === above.record.name)))
    return null;
  if (chains.length > 1) return null;
  const [chain = []] = chains;
  // 郑州洛阳: places of one rank beside each other are two places.
  const depth = depthOf(above.record.name, places);
  const right = chain[chain.length - 1 - depth];
  return right && right.name !== above.record.name && rankOf(right) === rankOf(above.record) ? right : null;
}

/**
 * The prefecture (地、州) in place of a county-level city (县级市) of it, before a county of it: 大理市洱源县 for 大理州洱源县. Such a city holds no county.
 * A list that lost its marks (大理市洱源县祥云县) tells the same, so a third place beside them, or a count behind them, is silent.
 */
function prefectureOf(above: NameMention, mention: NameMention, { names, paragraph }: ParagraphFacts, places: PlaceTree): Name | null {
  if (above.record.definition !== '县级市' || above.text !== above.record.name) return null;
  if (mention.text !== mention.record.name || !COUNTIES.has(mention.record.definition ?? '')) return null;
  const [chain = [], ...others] = places.above(mention.record.name);
  const [prefecture] = chain;
  if (!prefecture || others.length > 0 || chain.length < 2 || prefecture.name !== above.record.parent) return null;
  const isOfRow = ({ record, start, end }: NameMention) =>
    (start === mention.end || end === above.start) && record.parent === prefecture.name;
  if (names.some(isOfRow) || /^(?:[两二三四五六七八九十\d]|等|各)/.test(paragraph.text.slice(mention.end))) return null;
  return prefecture;
}

const COUNTIES: ReadonlySet<string> = new Set(['县', '自治县', '旗', '自治旗']);

const LYING: ReadonlySet<string> = new Set(['district', 'zone', 'park', 'town']);

/** How many places lie above a place: 0 for a province. */
const depthOf = (name: string, places: PlaceTree): number => places.above(name)[0]?.length ?? 0;

/** Provinces and the cities of the country's rank are one rank, for one may be written for the other. */
const rankOf = ({ name }: Name): string => (/省$|自治区$|^(?:北京|天津|上海|重庆)市$/.test(name) ? '省' : 'below');
