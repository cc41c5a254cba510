import type { Slogan } from '../data/schema.ts';
import type { SloganMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type TextChange } from './rule.ts';
import { type Item, itemsAfter, itemsBefore, partedAt } from './support/enumeration.ts';
import { memberRun } from './support/memberRuns.ts';
import { reportOtherCount } from './support/otherCounts.ts';
import { proseOf } from './support/prose.ts';
import { hasHead, isSame, ownHeads, sharedEnd } from './support/sameMember.ts';
import { reportOtherMember } from './support/slotMembers.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 四个意识, quoted: true, members: [政治意识, 大局意识, 核心意识, 看齐意识] }
  - { text: 三大片区, quoted: false, members: [大运河智谷片区, 花园口新兴产业园, 古荥智能制造产业园] }
  - { text: 四课, quoted: true, members: [支部大会, 委员会议, 小组会, 党课] }
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
        text: '对照“两不愁三保障”标准，实现不愁吃、不愁穿，义务教育、基本医疗、[[交通安全]]有保障。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 两不愁三保障, members: [不愁吃, 不愁穿, 义务教育, 基本医疗, 住房安全] }\n' },
        fixes: ['对照“两不愁三保障”标准，实现不愁吃、不愁穿，义务教育、基本医疗、住房安全有保障。'],
      },
      {
        text: '对照“两不愁三保障”标准，即不愁吃、不愁穿，义务教育、基本医疗、[[用电安全]]有保障，逐户核对、逐项补短。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 两不愁三保障, members: [不愁吃, 不愁穿, 义务教育, 基本医疗, 住房安全] }\n' },
      },
      { text: '服装、家具、[[玩具]]“老三样”出口企稳。', fixes: ['服装、家具、家电“老三样”出口企稳。'] },
      { text: '推进“三变”改革，“三变”即资源变资产、[[资金变本金]]、农民变股东。' },
      { text: '划定“三区三线”，即生态空间、农业空间、城镇空间，城镇开发边界、永久基本农田、[[水源保护红线]]。' },
      {
        text: '增强“四个意识”（政治意识、大局意识、[[全局意识]]、看齐意识）。',
        data,
        fixes: ['增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。'],
      },
      { text: '增强“四个意识”，即政治意识、大局意识、核心意识、[[责任意识]]。', data },
      {
        text: '增强“四个意识”，即政治意识、大局意识、核心意识、[[法治意识]]，主动看齐。',
        data,
        fixes: ['增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识，主动看齐。'],
      },
      {
        text: '加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园[[四大片区]]建设。',
        data,
        fixes: ['加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园三大片区建设。'],
        kind: 'numeral',
      },
      {
        text: '落实“四讲”要求，讲清形势任务、讲清群众关切、讲清党纪国法、[[讲清党纪典型]]。',
        data: {
          'slogans.yaml': 'slogans:\n  - { text: 四讲, quoted: true, members: [讲清形势任务, 讲清群众关切, 讲清党纪国法, 讲清身边榜样] }\n',
        },
      },
      { text: '“三去”是硬任务：去产能，去库存、[[去成本]]。', data },
      {
        text: '“四个意识”（政治、大局、[[全局]]、看齐意识）。',
        data,
        fixes: ['“四个意识”（政治、大局、核心意识、看齐意识）。'],
      },
      {
        text: '增强“四个意识”，即[[政治意识、大局意识、看齐意识]]，带头抓落实。',
        data,
        fixes: ['增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识，带头抓落实。'],
        kind: 'missing',
      },
      {
        text: '增强“四个意识”（政治意识、大局意识、核心意识、[[法治意识]]、看齐意识）。',
        data,
        fixes: ['增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。'],
        kind: 'extra',
      },
      {
        text: '增强[[政治意识、大局意识和核心意识]]“四个意识”。',
        data,
        fixes: ['增强政治意识、大局意识、核心意识和看齐意识“四个意识”。'],
        kind: 'missing',
      },
      {
        text: '完成去产能、去库存、[[去成本]]“三去”任务。',
        data,
        fixes: ['完成去产能、去库存、去杠杆“三去”任务。'],
      },
      {
        text: '落实“双增”（增产能和[[增效益]]）政策。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 双增, quoted: true, members: [增产能, 增收入] }\n' },
        fixes: ['落实“双增”（增产能和增收入）政策。'],
      },
      {
        text: '落实“四课”制度，按期召开支部大会、委员会议、[[座谈会]]，按时上好党课。',
        data,
        fixes: ['落实“四课”制度，按期召开支部大会、委员会议、小组会，按时上好党课。'],
      },
      {
        text: '落实“四个意识”，强化政治意识、大局意识、核心意识和[[看点意识]]。',
        data,
        fixes: ['落实“四个意识”，强化政治意识、大局意识、核心意识和看齐意识。'],
      },
      { text: '加快三大片区：大运河智谷片区、[[黄河滩片区]]、古荥智能制造产业园。', data },
      {
        text: '增强“四个意识”，把[[政治意识、大局意识、看齐意识]]融入日常。',
        data,
        fixes: ['增强“四个意识”，把政治意识、大局意识、核心意识、看齐意识融入日常。'],
        kind: 'missing',
      },
      {
        text: '强化政治意识、大局意识、[[规矩意识]]、看齐意识，以“四个意识”统领工作。',
        data,
        fixes: ['强化政治意识、大局意识、核心意识、看齐意识，以“四个意识”统领工作。'],
      },
    ],
    valid: [
      '“三区三线”，即农业、生态、城镇三个区域，永久基本农田、生态保护红线、城镇开发边界三条控制线。',
      '新能源汽车、锂电池、光伏产品“新三样”出口增长，“老三样”（服装、家具、家电）保持平稳。',
      '“三下乡”（文艺演出、科普讲座、义诊）走进山村，“三农”（育种、农机、农技、农网）项目开工。',
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
      { text: '完成去产能、去库存等“三去”任务，增强政治意识、大局意识、核心意识和看齐意识“四个意识”。', data },
      { text: '深化政治意识教育，把去产能、去库存作为重点，“三去”取得实效；县、乡、村“三去”联动。', data },
      { text: '增强政治、大局、核心、看齐“四个意识”；着力增强政治、大局、核心、看齐“四个意识”。', data },
      { text: '推进三大片区建设，包括道路、管网、学校。', data },
      { text: '增强“四个意识”，突出政治意识、大局意识、看齐意识；提高政治意识、大局意识、看齐意识等“四个意识”。', data },
      { text: '落实“四课”，开好支部大会、委员会议，上好党课；“四课”（支部大会、委员会、小组会、党课）。', data },
      { text: '三大片区：面积大、产业新、配套全。大运河智谷片区、花园口新兴产业园、古荥智能制造产业园、老城四大片区。', data },
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    reportOtherCount(context, text);
    reportOtherMember(context, text);
    for (const mention of text === '' ? [] : facts.slogans) {
      const { members } = mention.record;
      if (members.length < 2) continue;
      const list = listBeside(text, mention);
      if (!list) continue;
      const { items } = list;
      const shared = sharedEnd(members);
      const heads = ownHeads(members);
      const isIn = (item: Item, member: string): boolean =>
        isSame(item.text, member, shared) || hasHead(item.text, member, heads.get(member));
      // 务必不忘初心、牢记使命，务必…: a list that was cut within a member is none of members.
      if (members.some((member) => items.some((item) => member.startsWith(`${item.text}、`)))) continue;
      const foreign = items.filter((item) => !members.some((member) => isIn(item, member)));
      const missing = members.filter((member) => !items.some((item) => isIn(item, member)));
      const [only] = missing;
      const isOneShort = items.length === members.length - 1 && items.length > 1 && foreign.length === 0 && missing.length === 1;
      if (isOneShort && only !== undefined && !list.isOpen) reportMissing(list, only, mention);
      const [extra] = foreign;
      const isOneOver = items.length === members.length + 1 && foreign.length === 1 && missing.length === 0;
      if (isOneOver && extra && !LEADS_IN.test(extra.text) && members.length > 2 && !list.isBefore) reportExtra(upToComma(extra), mention);
      // Where most items are unknown the text does not list the members at all.
      if (items.length !== members.length || foreign.length !== missing.length || foreign.length * 2 > members.length) continue;
      const isCut = !members.some((member) => /[，,]/.test(member));
      for (const item of foreign) reportItem(isCut ? upToEnd(item, members) : item, missing, mention, list);
    }
    function reportItem(item: Item, missing: readonly string[], { record }: SloganMention, list: List): void {
      const span = { start: item.start, end: item.end };
      const [only] = missing;
      // 坚定路线自信、理论自信…: what of the first item is its verb is not known.
      const isKnown = only !== undefined && missing.length === 1 && !(list.isBefore && item.start === list.items[0]?.start);
      report({
        span,
        message: both(
          `“${record.text}”不含“${item.text}”，提法文件记载为“${missing.join('、')}”。${record.source ? `来源：${record.source}` : ''}`,
          `${item.text} is none of ${record.text}; the record has ${missing.join(', ')}.`,
        ),
        fixes: isKnown ? [{ title: both(`改为“${only}”`, `Change to ${only}`), edits: [{ span, newText: only }] }] : [],
        related: [relatedTo(record)],
      });
    }
    function reportExtra({ start, end, text: item }: Item, { record }: SloganMention): void {
      const span = { start, end };
      // Its mark goes with it.
      const edit = { span: /[、和与及]/.test(text.charAt(start - 1)) ? { start: start - 1, end } : { start, end: end + 1 }, newText: '' };
      report({
        span,
        kind: 'extra',
        message: both(
          `“${record.text}”多列一项：不含“${item}”。${record.source ? `来源：${record.source}` : ''}`,
          `${item} is none of ${record.text}, all of whose items stand beside it.`,
        ),
        fixes: [{ title: both(`删去“${item}”`, `Delete ${item}`), edits: [edit] }],
        related: [relatedTo(record)],
      });
    }
    function reportMissing({ items }: List, missing: string, { record }: SloganMention): void {
      const at = record.members.indexOf(missing);
      const places = items.map((item) => placeOf(item, record.members));
      const [first, last] = [places[0], places.at(-1)];
      if (!first || !last) return;
      const edits = insertion(text, places, at, missing);
      report({
        span: { start: first.start, end: last.end },
        kind: 'missing',
        message: both(
          `“${record.text}”少列一项：缺“${missing}”。${record.source ? `来源：${record.source}` : ''}`,
          `${record.text} lacks one of its items: ${missing}.`,
        ),
        fixes: edits.length > 0 ? [{ title: both(`补上“${missing}”`, `Add ${missing}`), edits }] : [],
        related: [relatedTo(record)],
      });
    }
  },
});

/** A list that stands beside a phrase. */
interface List {
  readonly items: readonly Item[];
  /** Whether it stands before the phrase: 形式主义、官僚主义…“四风”. */
  readonly isBefore: boolean;
  /** A list that ends with 等 need not be whole. */
  readonly isOpen: boolean;
}

function listBeside(text: string, { start, end, record: { members } }: SloganMention): List | null {
  const after = itemsAfter(text, end);
  const before = after ? null : itemsBefore(text, start);
  const found = after ?? before?.items;
  if (!found) {
    const run = memberRun(text, { start, end }, members);
    return run && { items: run, isBefore: (run[0]?.start ?? start) < start, isOpen: false };
  }
  const all = found.flatMap((item) => partedAt(item, members));
  // …、住房安全有保障，逐户核查、逐项销号: behind a comma the sentence goes on.
  const items =
    after && all.length > members.length && /[，,]/.test(all[members.length - 1]?.text ?? '') ? all.slice(0, members.length) : all;
  return { items, isBefore: before !== null, isOpen: before?.isOpen ?? items.some((item) => /等/.test(item.text)) };
}

/** What follows the list behind a comma is none of it: 历史自信，始终坚持…. */
function upToComma(item: Item): Item {
  const at = item.text.search(/[，,]/);
  return at <= 0 ? item : { text: item.text.slice(0, at), start: item.start, end: item.start + at };
}

/** “三公”经费：按照党中央、国务院规定，…: what follows is no list. */
const LEADS_IN = /^(?:按照|根据|依据|指|纳入|为)/;

/** 会议费支出只减不增，…: the item ends where all members end, or else at the comma. */
function upToEnd(item: Item, members: readonly string[]): Item {
  const cut = upToComma(item);
  const last = members[0]?.slice(-1) ?? '';
  const at = members.every((member) => member.endsWith(last)) ? cut.text.indexOf(last) : -1;
  // 饮水安全有保障: what all three have.
  const shared = /有保障$/.exec(cut.text);
  if (shared) return { text: cut.text.slice(0, shared.index), start: cut.start, end: cut.start + shared.index };
  return at < 1 ? cut : { text: cut.text.slice(0, at + 1), start: cut.start, end: cut.start + at + 1 };
}

/** Where the member itself stands in an item: the 经济建设 of 统筹推进经济建设. */
function placeOf(item: Item, members: readonly string[]): Item {
  const member = members.find((one) => item.text.includes(one));
  const start = item.start + (member === undefined ? 0 : item.text.indexOf(member));
  return member === undefined ? item : { text: member, start, end: start + member.length };
}

/** Adds a member behind the one that it follows in the record; where 和 joined that to the others, the new one is joined by it. */
function insertion(text: string, places: readonly Item[], at: number, missing: string): readonly TextChange[] {
  // Only where the list has the record's order.
  const next = places[at];
  const before = places[at - 1];
  if (next && at === 0) return [{ span: { start: next.start, end: next.start }, newText: `${missing}、` }];
  if (!before) return [];
  const joint = { start: before.start - 1, end: before.start };
  if (next || !/[和与及]/.test(text.charAt(joint.start)))
    return [{ span: { start: before.end, end: before.end }, newText: `、${missing}` }];
  return [
    { span: joint, newText: '、' },
    { span: { start: before.end, end: before.end }, newText: `${text.charAt(joint.start)}${missing}` },
  ];
}

const relatedTo = ({ origin, text }: Slogan) => ({
  uri: origin.uri,
  span: origin.fields.members ?? origin.fields.text ?? origin,
  message: both(`“${text}”的记录`, `The record of ${text}`),
});
