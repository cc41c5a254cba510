import type { SloganMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { type Item, itemsAfter } from './support/enumeration.ts';
import { proseOf } from './support/prose.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 四个意识, quoted: true, members: [政治意识, 大局意识, 核心意识, 看齐意识] }
  - { text: 三大片区, quoted: false, members: [大运河智谷片区, 花园口新兴产业园, 古荥智能制造产业园] }
  - { text: 三去, quoted: true, members: [去产能, 去库存, 去杠杆] }
`,
};

export default defineRule({
  id: 'slogan-members',
  scope: 'paragraph',
  level: 'warning',
  undecided: true,
  docs: {
    title: both('所列内容与提法不符', 'Items that a phrase does not have'),
    why: both(
      '提法文件记载了这条提法所含的各项，此处所列与之不同。',
      'The phrases file says what the phrase counts; the text lists something else.',
    ),
    remedy: both('按提法文件改正；内容有调整的，请更新提法文件。', 'Correct the list, or update the phrases file.'),
    basis: '提法文件中的“内容”',
  },
  examples: {
    invalid: [
      {
        text: '增强“四个意识”（政治意识、大局意识、[[全局意识]]、看齐意识）。',
        data,
        fixes: ['增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。'],
      },
      { text: '增强“四个意识”，即政治意识、大局意识、核心意识、[[责任意识]]。', data },
      {
        text: '“四个意识”（政治、大局、[[全局]]、看齐意识）。',
        data,
        fixes: ['“四个意识”（政治、大局、核心意识、看齐意识）。'],
      },
      { text: '加快三大片区：大运河智谷片区、[[黄河滩片区]]、古荥智能制造产业园。', data },
    ],
    valid: [
      '“两个确立”：指确立习近平同志党中央的核心、全党的核心地位，确立习近平新时代中国特色社会主义思想的指导地位。',
      '“两个维护”是指坚决维护习近平总书记党中央的核心、全党的核心地位，坚决维护党中央权威和集中统一领导。',
      {
        text: '“三送”：送政策下乡、送技术、送岗位。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 三送, quoted: true, members: [送政策宣讲下乡, 送技术, 送岗位] }\n' },
      },
      { text: '“四个意识”（政治、大局、核心、看齐意识）。', data },
      { text: '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。', data },
      { text: '增强“四个意识”，即看齐意识、核心意识、大局意识、政治意识。', data },
      { text: '增强“四个意识”，即自觉增强政治意识、大局意识、核心意识和看齐意识。', data },
      { text: '增强“四个意识”：一要学习，二要落实。', data },
      { text: '推进三大片区建设，包括道路、管网、学校。', data },
      { text: '三大片区：面积大、产业新、配套全。', data },
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const mention of text === '' ? [] : facts.slogans) {
      const { members } = mention.record;
      if (members.length < 2) continue;
      const items = itemsAfter(text, mention.end);
      if (!items || items.length !== members.length) continue;
      const shared = sharedEnd(members);
      const foreign = items.filter((item) => !members.some((member) => isSame(item.text, member, shared)));
      const missing = members.filter((member) => !items.some((item) => isSame(item.text, member, shared)));
      // Where most items are unknown the text does not list the members at all.
      if (foreign.length === 0 || foreign.length !== missing.length || foreign.length * 2 > members.length) continue;
      for (const item of foreign) reportItem(item, missing, mention);
    }
    function reportItem(item: Item, missing: readonly string[], { record }: SloganMention): void {
      const span = { start: item.start, end: item.end };
      const [only] = missing;
      report({
        span,
        message: both(
          `“${record.text}”不含“${item.text}”，提法文件记载为“${missing.join('、')}”。${record.source ? `来源：${record.source}` : ''}`,
          `${item.text} is none of ${record.text}; the record has ${missing.join(', ')}.`,
        ),
        fixes:
          only !== undefined && missing.length === 1
            ? [{ title: both(`改为“${only}”`, `Change to ${only}`), edits: [{ span, newText: only }] }]
            : [],
        related: [
          {
            uri: record.origin.uri,
            span: record.origin.fields.members ?? record.origin.fields.text ?? record.origin,
            message: both(`“${record.text}”的记录`, `The record of ${record.text}`),
          },
        ],
      });
    }
  },
});

/** Whether an item is a member, be it with words before it (自觉增强政治意识) or shortened. */
function isSame(item: string, member: string, shared: string): boolean {
  const a = item.replace(MARKS, '');
  const b = member.replace(MARKS, '');
  return (
    a.includes(b) ||
    (a.length >= 3 && b.includes(a)) ||
    (a.length >= 4 && a.startsWith(b.slice(0, 2)) && isWithin(a, b)) ||
    (shared !== '' && a === b.slice(0, -shared.length))
  );
}

/** Whether a member without some of its words is the item: 宣传路线下基层 of 宣传路线、方针下基层. */
function isWithin(item: string, member: string): boolean {
  let at = 0;
  for (const c of member) if (c === item.charAt(at)) at++;
  return at === item.length;
}

/** 振兴 of 产业振兴、人才振兴: what all members end with, which a list may say once. */
function sharedEnd(members: readonly string[]): string {
  const [first = ''] = members;
  let end = '';
  for (let i = first.length - 1; i > 0 && members.every((member) => member.endsWith(first.slice(i))); i--) end = first.slice(i);
  return end.length >= 2 ? end : '';
}

const MARKS = /[“”‘’"\s]/g;
