import type { NameMention } from '../facts/facts.ts';
import { TAIL_WORDS } from '../facts/lexicon/collisions.ts';
import { isCommonWord } from '../facts/lexicon/commonWord.ts';
import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import { beginsAsPlace } from '../facts/lexicon/placeStart.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { defineRule, type Level, type ParagraphRuleContext } from './rule.ts';
import { dateOf, isAfter, tellsOfFormerYears, tellsOfThePast, yearOf } from './support/dates.ts';
import { formerPlaces } from './support/formerPlaces.ts';
import { otherRanks } from './support/prefectures.ts';
import { proseOf } from './support/prose.ts';
import { reportNearMisses } from './support/wording.ts';

const NAMES = `names:
  - { name: 荥阳市, type: district, aliases: [荥阳], parent: 郑州市, definition: 县级市 }
  - { name: 惠济区, type: district, aliases: [惠济], parent: 郑州市 }
  - { name: 郑州市, type: district, aliases: [郑州], parent: 河南省 }
  - { name: 新乡市, type: district, aliases: [新乡], parent: 河南省 }
  - { name: 金山市, type: district, aliases: [金山], parent: 郑州市 }
  - { name: 广西壮族自治区, type: district, aliases: [广西], definition: 自治区 }
  - { name: 大理白族自治州, type: district, definition: 自治州 }
  - { name: 偃师区, type: district, aliases: [偃师], parent: 洛阳市, renamed: 偃师市（2021-03） }
`;
const data = { 'names.yaml': NAMES };

export default defineRule({
  id: 'place-level',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('地区级别有误', 'A place of another rank'),
    why: both(
      '荥阳是县级市，惠济是市辖区，“荥阳区”“惠济市”都不存在；撤县设区、撤市设区之后，旧称也不再使用。',
      '荥阳 is a city and 惠济 a district: there is no 荥阳区 and no 惠济市. Where a county became a district, its old name is out of use.',
    ),
    remedy: both('按名称文件中的级别改正。', 'Write the rank that the names file has.'),
    basis: '名称文件；民政部行政区划代码',
  },
  examples: {
    invalid: [
      { text: '[[荥阳区]]委书记表示。', data, fixes: ['荥阳市委书记表示。'], kind: 'level' },
      { text: '郑州市[[金山区]]工业回暖。', data, fixes: ['郑州市金山市工业回暖。'], kind: 'level' },
      { text: '赴[[广西省]]南宁市考察。', data, fixes: ['赴广西壮族自治区南宁市考察。'], kind: 'level' },
      { text: '支持[[惠济市]]发展。', data, fixes: ['支持惠济区发展。'], kind: 'level' },
      { text: '2023年5月1日\n\n支持[[偃师市]]发展。', data, fixes: ['2023年5月1日\n\n支持偃师区发展。'], kind: 'renamed' },
      { text: '内蒙古[[阿拉善市]]治沙30万亩。', fixes: ['内蒙古阿拉善盟治沙30万亩。'], kind: 'level' },
      { text: '云南省[[大理白族自治区]]启动洱海治理。', data, fixes: ['云南省大理白族自治州启动洱海治理。'], kind: 'level' },
      { text: '2022年5月，[[杭州市下城区]]开展检查。', fixes: ['2022年5月，杭州市拱墅区开展检查。'], kind: 'former' },
      { text: '2022年，[[六安市寿县]]修缮古城。', fixes: ['2022年，淮南市寿县修缮古城。'], kind: 'former' },
      { text: '2023年5月1日\n\n[[杭州江干区]]启动改造。', kind: 'former' },
      { text: '2023年，[[西安市长安县]]修复步道。', fixes: ['2023年，西安市长安区修复步道。'], kind: 'former' },
    ],
    valid: [
      '2024年，杭州市原萧山市的老照片展出；1998年，西安市长安县挖渠；2001年撤县前的苏州市吴县市，2020年撰成县志。',
      {
        text: '阿拉善盟、大理白族自治州、广西壮族自治区、凉山州、怒江市场监管；民族区域自治县域经济，1957年设大理白族自治区。',
        data,
      },
      '2020年5月，杭州市下城区开展检查；2022年，杭州市原下城区的档案移交，撤销上海市闸北区以来面貌一新。',
      '杭州市下城区开展检查。',
      { text: '加强荥阳区域合作，荥阳区位优势突出，惠济市场活跃。', data },
      '《滨海市停车管理办法》自2025年5月1日起施行；赴临海县、东阳县、南江市、金湖市、龙泉县考察，新安市、长兴市长途客运恢复。',
      { text: '荥阳市区和惠济区。', data },
      { text: '2023年5月1日\n\n1934年，红军经广西省进入贵州；广西省际通道通车，广西省立艺术馆开放，金山区域协同发展。', data },
      { text: '新乡县与新乡市。', data },
      { text: '2020年5月1日\n\n支持偃师市发展。', data },
      { text: '2023年5月1日\n\n偃师区（原偃师市）发展加快。', data },
      { text: '2023年5月1日\n\n撤销偃师市，设立偃师区。', data },
      { text: '支持偃师市发展。', data },
      { text: '2023年5月1日\n\n沙县小吃走向世界，三明沙县机场新开航线6条。', data },
      { text: '2024年1月5日\n\n赣县、寻乌创建示范县，盘县火腿走俏，新建县镇级管网450公里，荣获“中国长寿市”称号。' },
      { text: '20世纪60年代初，荥阳县干部群众修渠引水；1985年，荥阳县粮食丰收。', data },
    ],
  },
  check(context) {
    const { facts } = context;
    const year = yearOf(facts);
    // What is shipped tells the ranks of today: an old text has those of its time, and so has what is told of an old time.
    const hasFormerRank = (miss: NearMiss) =>
      (miss.record.origin.pack !== undefined && year < SHIPPED_FROM) ||
      tellsOfFormerYears(facts.paragraph.text, miss, Math.min(year, SHIPPED_FROM + 10));
    reportNearMisses(
      context,
      (miss) => {
        const level = judge(miss);
        return level !== null && hasFormerRank(miss) ? null : level;
      },
      ({ start, end, right, missing, record }) => {
        const found = context.facts.paragraph.text.slice(start, end);
        const rank = (record.kind === 'name' ? record.definition : null) ?? RANKS[missing] ?? '另一级地区';
        return both(
          `“${found.slice(0, -1)}”是${rank.length <= 4 ? rank : (RANKS[missing] ?? rank)}：“${found}”应为“${right}”。`,
          `${right} is meant: there is no ${found}.`,
        );
      },
      'level',
    );
    if (year >= SHIPPED_FROM) reportOtherRanks(context);
    reportFormerPlaces(context);
    const date = dateOf(context.facts);
    if (date !== null) for (const mention of context.facts.names) checkRenamed(mention, date, context);
  },
});

/** Until then dozens of counties became cities and districts. */
const SHIPPED_FROM = 2019;

const RANKS: Readonly<Record<string, string | undefined>> = { 市: '市', 区: '市辖区', 县: '县' };

const judge = ({ record, by }: NearMiss): Level | null => (record.kind === 'name' && by === 'level' ? 'error' : null);

/** 阿拉善市, 大理白族自治区: ranks that neither has, nor ever had. */
function reportOtherRanks({ facts, lexicon: { places }, report }: ParagraphRuleContext): void {
  const text = proseOf(facts);
  for (const { start, end, found, right } of otherRanks(text, places)) {
    const span = { start, end };
    if (tellsOfFormerYears(text, span, SHIPPED_FROM)) continue;
    report({
      span,
      kind: 'level',
      level: 'warning',
      message: both(`地区级别有误：“${found}”应为“${right}”。来源：民政部行政区划代码`, `${right} is meant: there is no ${found}.`),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    });
  }
}

/** What keeps a place's former name in its own. */
const OF_OTHER_NAME =
  /^(?:小吃|机场|大桥|战役|起义|酒|黄酒|豆腐|红茶|白茶|绿茶|牡丹|火腿|米粉|大米|陈醋|板鸭|烧鸡|黑猪|脐橙|蜜橘|柚|酥梨|大枣|大蒜|生姜|瓷|剪纸|皮影|渔鼓)/;

/** Who bears a place's name in full. */
const OFFICE = /^(?:委|人民政府|政府|人大|政协|县长|市长)/;

/** 杭州市下城区 in what is told of 2022. */
function reportFormerPlaces({ facts, report }: ParagraphRuleContext): void {
  for (const { start, end, text, year, now } of formerPlaces(facts)) {
    const span = { start, end };
    const [only] = now.length === 1 ? now : [];
    report({
      span,
      kind: 'former',
      level: 'warning',
      message: both(
        `“${text}”${year}年区划调整后已不存在，现属“${now.join('、')}”。来源：民政部《县级以上行政区划变更情况》`,
        `There has been no ${text} since ${year}; it is now ${now.join(', ')}.`,
      ),
      ...(only !== undefined && { expected: only }),
      fixes: only === undefined ? [] : [{ title: both(`改为“${only}”`, `Change to ${only}`), edits: [{ span, newText: only }] }],
    });
  }
}

/** A former name in a text of a later date, unless the text speaks of the past. */
function checkRenamed({ start, end, text, record }: NameMention, date: string, { facts, report }: ParagraphRuleContext): void {
  const { renamed, name } = record;
  if (!renamed || renamed.from !== text || record.type !== 'district' || !isAfter(date, renamed.date)) return;
  // 沙县小吃, 三明沙县机场: there the old name is a part of another.
  if (OF_OTHER_NAME.test(facts.paragraph.text.slice(end, end + 3))) return;
  // 新建县域医疗中心: no 新建县.
  if (TAIL_WORDS.get(text.slice(-1))?.includes(facts.paragraph.text.charAt(end)) && end < facts.paragraph.text.length) return;
  if (tellsOfThePast(facts.paragraph.text, { start, end })) return;
  // 赣县、寻乌: 赣县 is what 赣县区 is called for short.
  if (name === `${text}区` && !OFFICE.test(facts.paragraph.text.slice(end, end + 4))) return;
  // 新建县镇级管网450公里: no 新建县.
  const isWord = isCommonWord(text.slice(0, -1));
  if (
    isWord &&
    (/^[镇乡]/.test(facts.paragraph.text.slice(end, end + 1)) || !beginsAsPlace(facts.paragraph.text, { start, end }, facts.names))
  )
    return;
  const message: Bilingual = both(
    `“${text}”${renamed.date?.slice(0, 4)}年已改为“${name}”。`,
    `${text} has been ${name} since ${renamed.date?.slice(0, 4)}.`,
  );
  report({
    span: { start, end },
    kind: 'renamed',
    level: 'warning',
    message,
    expected: name,
    fixes: [{ title: both(`改为“${name}”`, `Change to ${name}`), edits: [{ span: { start, end }, newText: name }] }],
    related: [
      {
        uri: record.origin.uri,
        span: record.origin.fields.name ?? record.origin,
        message: both(`“${name}”的记录`, `The record of ${name}`),
      },
    ],
  });
}
