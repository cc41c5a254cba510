import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import { isUsualPlaceName, namesPlaceAbove } from '../facts/lexicon/usualPlaceNames.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type Level, type ParagraphRuleContext } from './rule.ts';
import { yearOf } from './support/dates.ts';
import { reportFixedNames, ZONES } from './support/fixedNames.ts';
import { reportShortCity } from './support/shortCities.ts';
import { judgeLongName, messageOfName, reportNearMisses } from './support/wording.ts';

const NAMES = `names:
  - { name: 荥阳市, type: district, aliases: [荥阳], parent: 郑州市 }
  - { name: 惠济区, type: district, aliases: [惠济], parent: 郑州市 }
  - { name: 郑州市, type: district, aliases: [郑州], parent: 河南省 }
  - { name: 管城回族区, type: district, aliases: [管城区, 管城], parent: 郑州市 }
  - { name: 河南省, type: district }
  - { name: 黟县, type: district, parent: 黄山市 }
  - { name: 郑州航空港经济综合实验区, type: zone, aliases: [航空港区], parent: 郑州市 }
`;
const data = { 'names.yaml': NAMES };
const SHORT_CITY = { 'names.yaml': 'names:\n  - { name: 郑州市, type: district, parent: 河南省 }\n' };

export default defineRule({
  id: 'place-wording',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('地名有误', 'A place miswritten'),
    why: both('区县、乡镇和功能区的名称不能错一个字。', 'The name of a district, a town or a zone must be exact to the character.'),
    remedy: both(
      '按名称文件中的写法改正；确有此名称的，请把它加入名称文件。',
      'Write the name as the names file has it, or add the name that was meant to that file.',
    ),
    basis: '名称文件；民政部行政区划代码',
  },
  examples: {
    invalid: [
      { text: '[[荣阳市]]发布公告。', data, fixes: ['荥阳市发布公告。'] },
      {
        text: '安徽省[[毫州市]]谯城区。',
        data: {
          'names.yaml':
            'names:\n  - { name: 亳州市, type: district, parent: 安徽省 }\n  - { name: 宿州市, type: district, parent: 安徽省 }\n',
        },
        fixes: ['安徽省亳州市谯城区。'],
      },
      { text: '河南[[正州]]机场新开航线。', data: SHORT_CITY, fixes: ['河南郑州机场新开航线。'] },
      { text: '河南省[[郑洲]]举办农博会。', data: SHORT_CITY, fixes: ['河南省郑州举办农博会。'] },
      { text: '支持[[惠挤区]]发展。', data, fixes: ['支持惠济区发展。'] },
      { text: '支持[[管城回组区]]发展。', data, fixes: ['支持管城回族区发展。'] },
      { text: '[[郑州航空港经济综和实验区]]投资增长。', data, fixes: ['郑州航空港经济综合实验区投资增长。'] },
      { text: '郑州市[[荥水市]]发布公告。', data, fixes: ['郑州市荥阳市发布公告。'] },
      { text: '黄山市[[黔县]]茶园增收。', data, fixes: ['黄山市黟县茶园增收。'] },
      { text: '郑州市[[惠济济区]]加快发展。', data, fixes: ['郑州市惠济区加快发展。'] },
      {
        text: '河南省商丘市[[雎县]]举办活动。',
        data: {
          'names.yaml':
            'names:\n  - { name: 商丘市, type: district, parent: 河南省 }\n  - { name: 睢县, type: district, parent: 商丘市 }\n',
        },
        fixes: ['河南省商丘市睢县举办活动。'],
      },
      { text: '[[河兰省]]出台办法。', data, fixes: ['河南省出台办法。'] },
      { text: '制度创新走在[[自贸实验区]]前列。', fixes: ['制度创新走在自贸试验区前列。'] },
      { text: '获批[[国家可持续发展试验区]]。', fixes: ['获批国家可持续发展实验区。'] },
      { text: '建设[[国家自主创新试验区]]。', fixes: ['建设国家自主创新示范区。'] },
    ],
    valid: [
      {
        text: '任务落在最偏远的州市上。',
        data: { 'names.yaml': 'names:\n  - { name: 德州市, type: district, parent: 山东省 }\n' },
      },
      { text: '河南郑州、河南绿洲集团、河南正洲岛、浙江正州。', data: SHORT_CITY },
      { text: '黄山市各县、黄山市黟县和黔江；郑州市各区、郑州市新城区、郑州市东济区。', data },
      { text: '荥阳是千年古城，荥阳时光博物馆开馆。', data },
      { text: '荥阳市、惠济区、管城区和郑州航空港经济综合实验区。', data },
      { text: '整治市场，会计区分科目，形成市区合力。', data },
      '自由贸易试验区、平潭综合实验区、幼儿教育改革实验区、水稻试验区。',
      { text: '各类城市、县城和新城市民。', data },
      '日本福冈县发布暴雨警报。',
    ],
  },
  check(context) {
    const { text } = context.facts.paragraph;
    // What is shipped has the names of today: 广西僮族自治区 was right in 1959.
    const year = yearOf(context.facts);
    const isElsewhere = ABROAD.test(text) || year < SHIPPED_FROM;
    // 青岛市四方区, as it was called till 2012.
    const isFormer = (miss: NearMiss) => miss.likeness === null && miss.wording.length < 5 && year < UNCHANGED_FROM;
    reportNearMisses(
      context,
      // 日本福冈县 is no 佛冈县.
      (miss) => ((isElsewhere || isFormer(miss) || mayBeAnother(text, miss)) && miss.record.origin.pack !== undefined ? null : judge(miss)),
      (miss) => messageOfName(miss, text),
    );
    reportDoubled(context);
    if (!isElsewhere) reportShortCity(context);
    reportFixedNames(context, ZONES);
  },
});

const SHIPPED_FROM = 1980;
/** Until then counties and districts were joined and divided in great numbers. */
const UNCHANGED_FROM = 2020;

/** Countries whose places are called as ours are. */
const ABROAD = /日本|韩国|朝鲜|越南|新加坡/;

const TYPES: ReadonlySet<string> = new Set(['district', 'zone', 'town']);

function judge(miss: NearMiss): Level | null {
  const { record, by, wording } = miss;
  if (record.kind !== 'name' || !TYPES.has(record.type) || by === 'level') return null;
  return wording.length < 5 && by === 'substitution' ? judgeShort(miss) : judgeLongName(miss);
}

/** 新阳市, 龙江市 in a draft that names neither province nor city above: a made-up place rather than 信阳 or 龙港. */
const mayBeAnother = (text: string, { start, end, record, isBelowParent }: NearMiss): boolean =>
  record.kind === 'name' &&
  isBelowParent !== true &&
  end - start === 3 &&
  isUsualPlaceName(text.slice(start, end - 1)) &&
  !namesPlaceAbove(text, start, record.parent);

/** 呼和浩特市赛罕罕区: a character twice in a short name, right below the city that the place lies in. */
function reportDoubled({ facts, lexicon: { places }, report }: ParagraphRuleContext): void {
  const { text } = facts.paragraph;
  for (const { end: start, record } of facts.names) {
    if (record.type !== 'district') continue;
    const [found, before = '', twice = '', after = ''] = DOUBLED.exec(text.slice(start, start + LONGEST_DOUBLED)) ?? [];
    const name = `${before}${twice}${after}`;
    if (found === undefined || !places.named(name).some(({ parent }) => parent === record.name)) continue;
    const at = start + before.length;
    report({
      span: { start, end: start + found.length },
      message: both(`地名重字：“${found}”应为“${name}”。`, `A character stands twice: ${name} is meant.`),
      expected: name,
      fixes: [{ title: both(`改为“${name}”`, `Change to ${name}`), edits: [{ span: { start: at, end: at + 1 }, newText: '' }] }],
    });
  }
}

const DOUBLED = /^([\u4e00-\u9fff]{0,2}?)([\u4e00-\u9fff])\2([\u4e00-\u9fff]{0,2}?[区县市旗])/;
const LONGEST_DOUBLED = 7;

/** 蓝考县: of one sound or like shape. A careless sound (肇芹市) is enough for a place that the writer's own file has. */
function judgeShort({ record, likeness, isBelowParent }: NearMiss): Level | null {
  if (likeness === null) return isBelowParent ? 'warning' : null;
  const isOwn = record.origin.pack === undefined;
  if (likeness === 'sound' || likeness === 'shape') return isOwn ? 'error' : 'warning';
  return likeness === 'nearSound' && isOwn ? 'warning' : null;
}
