import type { NearMiss } from '../facts/nearMiss.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type Level } from './rule.ts';
import { isNumeral, reportNearMisses } from './support/wording.ts';

const NAMES = `names:
  - { name: 荥阳市, type: district, aliases: [荥阳], parent: 郑州市 }
  - { name: 惠济区, type: district, aliases: [惠济], parent: 郑州市 }
  - { name: 郑州市, type: district, aliases: [郑州], parent: 河南省 }
  - { name: 新乡市, type: district, aliases: [新乡], parent: 河南省 }
  - { name: 花园口新兴产业园, type: park, parent: 惠济区 }
  - { name: 粤浦科技产业园, type: park, parent: 惠济区 }
  - { name: 大运河智谷片区, type: park, parent: 惠济区 }
  - { name: 方顶驿文化旅游度假区, type: project, parent: 上街区 }
  - { name: 国家中医医学中心, type: project, parent: 荥阳市 }
`;
const data = { 'names.yaml': NAMES };

export default defineRule({
  id: 'place-wording',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('名称有误', 'A name miswritten'),
    why: both(
      '区县、园区、单位和项目的名称不能错一个字；荥阳是县级市，惠济是市辖区，“荥阳区”“惠济市”都不存在。',
      'The name of a place, park, organisation or project must be exact to the character; 荥阳 is a city and 惠济 a district, so there is no 荥阳区 and no 惠济市.',
    ),
    remedy: both(
      '按名称文件中的写法改正；确有此名称的，请把它加入名称文件。',
      'Write the name as the names file has it, or add the name that was meant to that file.',
    ),
    basis: '名称文件；民政部行政区划代码',
  },
  examples: {
    invalid: [
      { text: '加快[[花园口新型产业园]]建设。', data, fixes: ['加快花园口新兴产业园建设。'] },
      { text: '建设[[粤浦科技产业圆]]。', data, fixes: ['建设粤浦科技产业园。'] },
      { text: '建设[[粤浦科技产园]]。', data, fixes: ['建设粤浦科技产业园。'] },
      { text: '推进[[大运智河谷片区]]开发。', data, fixes: ['推进大运河智谷片区开发。'] },
      { text: '[[荥阳区]]委书记表示。', data, fixes: ['荥阳市委书记表示。'] },
      { text: '支持[[惠济市]]发展。', data, fixes: ['支持惠济区发展。'] },
      { text: '推进[[国家中医学中心]]建设。', data, fixes: ['推进国家中医医学中心建设。'] },
    ],
    valid: [
      { text: '加快花园口新兴产业园、大运河智谷片区建设。', data },
      { text: '花园口新兴产业集聚，新型产业园区和科技产业园建设。', data },
      { text: '加强荥阳区域合作，荥阳区位优势突出，惠济市场活跃。', data },
      { text: '荥阳市区和惠济区。', data },
      { text: '新乡县与新乡市。', data },
      { text: '乌兰科技产业园。', data },
    ],
  },
  check(context) {
    reportNearMisses(context, judge, ({ start, end, right, by, missing, record }) => {
      const found = context.facts.paragraph.text.slice(start, end);
      if (by === 'level')
        return both(
          `“${right.slice(0, -1)}”是${LEVELS[missing]?.zh ?? '另一级地区'}：“${found}”应为“${right}”。`,
          `${right} is meant: there is no ${found}.`,
        );
      const source = record.source ? both(`来源：${record.source}`, ` Source: ${record.source}`) : both('', '');
      return both(
        `名称疑有误：“${found}”应为“${right}”。${source.zh}`,
        `${found} is probably miswritten; it should be ${right}.${source.en}`,
      );
    });
  },
});

const LEVELS: Readonly<Record<string, { readonly zh: string } | undefined>> = { 市: { zh: '市' }, 区: { zh: '市辖区' }, 县: { zh: '县' } };

function judge(miss: NearMiss): Level | null {
  const { record, by, wording, wrong, missing, likeness, at, start } = miss;
  const length = wording.length;
  if (record.kind !== 'name') return null;
  if (by === 'level') return 'error';
  if (length < 5 && by === 'substitution' && record.type === 'district') return judgeShort(miss);
  if (length < 5 || isNumeral(wrong) || isNumeral(missing)) return null;
  // Its first two characters are what sets a name apart from others of its kind: 宜春经开区, 伊春经开区.
  const isHead = at.start - start < 2;
  if (by === 'swap') return isHead && length < 7 ? null : 'error';
  // 示范区 and 示范园区 are both common nouns.
  if ((by === 'missing' && missing === '园') || (by === 'extra' && wrong === '园')) return null;
  if (by === 'missing' || by === 'extra') return length >= 6 && !(isHead && length < 8) ? 'warning' : null;
  if (likeness === 'sound' || likeness === 'shape') return isHead && length < 6 ? null : 'error';
  if (likeness === 'nearSound') return !isHead && length >= 6 ? 'warning' : null;
  return null;
}

/** 蓝考县: of one sound or like shape. A careless sound (肇芹市) is enough for a place that the writer's own file has. */
function judgeShort({ record, likeness }: NearMiss): Level | null {
  const isOwn = record.origin.pack === undefined;
  if (likeness === 'sound' || likeness === 'shape') return isOwn ? 'error' : 'warning';
  return likeness === 'nearSound' && isOwn ? 'warning' : null;
}
