import { exact } from '../facts/extractFacts.ts';
import { isQuote } from '../facts/lexicon/candidates.ts';
import type { BlockKind } from '../text/paragraph.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule } from './rule.ts';
import { type Counted, type CountedPhrase, countedPhrases } from './support/counted.ts';
import { type Foreign, foreignBelow } from './support/foreignBelow.ts';
import { countBelow, type NumberedPassage, numberedPassage } from './support/numberedBelow.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 三个坚持, quoted: true }
  - { text: 四个推进, quoted: true }
  - { text: 三大片区, quoted: false }
  - { text: 四大主攻方向, quoted: false }
`,
};

const REVIVAL = {
  'slogans.yaml': 'slogans:\n  - { text: 五个振兴, quoted: true, members: [产业振兴, 人才振兴, 文化振兴, 生态振兴, 组织振兴] }\n',
};

export default defineReportRule({
  id: 'slogan-count',
  scope: 'report',
  level: 'warning',
  docs: {
    title: both('数字提法与列举不符', 'A numeral phrase and its enumeration differ'),
    why: both('“三个坚持”之后应当列出三项“坚持”。', 'After 三个坚持 three items that begin with 坚持 are due.'),
    remedy: both('补全所列各项，或者核对提法中的数字。', 'Complete the enumeration, or check the numeral.'),
    basis: '《报纸编校差错率计算方法》（2020）：前后不一致',
  },
  examples: {
    invalid: [
      { text: '镇里构建“[[一心三带]]”格局，沿河布局滨水休闲带、荷塘观光带，年接待游客9万人次。' },
      { text: '推行“[[六步办案法]]”，即受理、核查、调解、裁决、回访，让纠纷止于萌芽。' },
      { text: '重点实施[[五大工程]]：管网更新、老旧改造、停车增容、绿道连通，完成投资6亿元。' },
      { text: '建立[[四项制度]]（首问负责、限时办结、责任追究）。' },
      { text: '按照“[[三个一批]]”的思路，关停一批、搬迁一批、改造一批、培育一批，小作坊减至26家。' },
      { text: '走出了引进一批、改造一批、培育一批、淘汰一批的“[[三个一批]]”新路。' },
      {
        text: '指挥部下设[[五个工作组]]：\n\n综合组，负责统筹。\n\n材料组，负责文字。\n\n保障组，负责车辆。\n\n宣传组，负责报道。\n\n各组组长另行明确。',
      },
      { text: '落实“[[三个不变]]”：政策力度不变、帮扶队伍不变、资金投入不变、责任主体不变。' },
      { text: '聚焦“[[四强]]”目标，做到产业强、生态强、治理强。' },
      { text: '做到“[[三个到位]]”（认识到位、责任到位、措施到位和监督到位、保障到位）。' },
      { text: '突出“[[三个紧盯]]”。一是紧盯项目，抓开工；二是紧盯企业，抓服务。' },
      { text: '把牢“[[三个坚持]]”。一要坚持项目为王，二要坚持创新驱动。', data },
      {
        text: '全县实施“[[五大行动]]”。\n\n一是实施供水行动，修管道。\n\n二是实施道路行动，修公路。\n\n三是实施整治行动，改户厕。\n\n四是实施数字行动，建基站。\n\n会议还研究了其他事项。',
      },
      {
        text: '突出“[[四个聚焦]]”，加快发展。\n\n聚焦项目，强化调度。\n\n聚焦产业，延链补链。\n\n聚焦民生，办好实事。',
      },
      { text: '建立“[[三张清单]]”，即责任清单、任务清单，压实责任。' },
      { text: '把牢“[[三个坚持]]”，即坚持稳字当头、坚持项目为王。', data },
      { text: '把牢“[[三个坚持]]”：坚持稳字当头，坚持项目为王，坚持创新驱动，坚持实干为先。', data },
      { text: '把牢“[[三个坚持]]”，大干快上。\n\n坚持稳字当头。推动产业升级。\n\n坚持项目为王。加快开工建设。\n\n做好其他工作。', data },
      { text: '加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园、东部工业片区等[[三大片区]]建设。', data },
      {
        text: '加快大运河智谷片区、花园口新兴产业园[[三大片区]]建设。',
        data: { ...data, 'names.yaml': 'names:\n  - { name: 花园口新兴产业园, type: park }\n' },
      },
      { text: '加快[[三大片区]]（大运河智谷片区、花园口新兴产业园）建设。', data },
      { text: '今年办好[[六件民生实事]]：一是改造小区；二是新建学校；三是增设车位；四是拓宽道路；五是更换管网。' },
      { text: '会议提出[[四点要求]]：一是提高认识；二是压实责任；三是强化督导。' },
      { text: '做好如下[[三个方面]]：第一，扩大就业。第二，促进消费。' },
      {
        text: '要抓好以下[[三项工作]]。\n\n一是抓项目。加快开工。\n\n二是抓招商。强化对接。\n\n三是抓服务。优化环境。\n\n四是抓安全。守牢底线。\n\n会议还通报了情况。',
      },
      { text: '包括[[三个方面]]：\n\n（1）抓产业。\n\n（2）抓就业。\n\n会议还通报了情况。' },
      { text: '下面讲[[三点意见]]。\n\n一、提高认识。深刻领会。\n\n二、突出重点。抓好落实。\n\n谢谢大家！' },
      {
        text: '办好[[五件实事]]。\n\n1. 改造小区。\n\n2. 新建学校。\n\n3. 增设车位。\n\n4. 拓宽道路。\n\n资金由财政保障。',
      },
      {
        text: '抓好“五个振兴”，带动全局。\n\n推进产业振兴，做强加工。\n\n推进人才振兴，引才回乡。\n\n推进[[治理振兴]]，建强网格。\n\n推进生态振兴，治理水体。\n\n推进组织振兴，建强支部。',
        data: REVIVAL,
        fixes: [
          '抓好“五个振兴”，带动全局。\n\n推进产业振兴，做强加工。\n\n推进人才振兴，引才回乡。\n\n推进文化振兴，建强网格。\n\n推进生态振兴，治理水体。\n\n推进组织振兴，建强支部。',
        ],
      },
      { text: '重点在[[四个方面]]发力：一是抓项目，二是稳增长，三是优服务。', data },
      {
        text: '重点在[[四个方面]]发力。\n\n着力抓项目。加快开工。\n\n着力稳增长。强化调度。\n\n着力优服务。做好保障。\n\n会议要求抓好落实。',
        data,
      },
      {
        text: '聚焦[[四大主攻方向]] 建设现代化美丽上街\n\n上街区委书记说，要奋力冲刺。\n\n着力抓项目。加快开工。\n\n着力稳增长。强化调度。\n\n着力优服务。做好保障。\n\n会议要求抓好落实。',
        data,
      },
      { text: '全会有[[六项议程]]：一是听取报告；二是审议草案；三是讨论办法；四是补选委员；五是通过决议。' },
      { text: '整治分[[四个阶段]]推进：第一阶段摸清底数，第二阶段集中整改，第三阶段验收销号。' },
      { text: '规划“[[三步走]]”战略：第一步，三年打基础；第二步，五年见成效。' },
      { text: '手册有[[五个部分]]：一、办理依据；二、申请材料；三、办理流程；四、收费标准。' },
      { text: '“[[四招齐下]]”：一是建网格；二是强巡查；三是促联动。' },
      { text: '方案强调[[四点]]：第一，统一思想。第二，细化分工。第三，倒排工期。' },
      { text: '垃圾按红、黄、蓝、绿[[三类]]投放，通过窗口、网站、热线、信箱、短信等[[四种渠道]]公开。' },
      { text: '智能装备、轻纺[[三大支柱产业]]产值占七成。' },
    ],
    valid: [
      '针对三个问题：一是加大投入；二是加强监管。分三个阶段推进：第一阶段动员，第一阶段结束后，第二阶段整改；目前已到第三阶段。',
      '围绕三项任务推进改革：一是改体制；二是改机制；最后，改作风。分三批推进：第一批完工，第二、三批在建。',
      '支持企业、高校共建三大平台，加强原料、辅料采购、加工、销售三大环节管理，文化旅游、康养三大产业加快发展。',
      '新建、改建、扩建、迁建三级医院，经营、进口、储存、运输三类医疗器械，县（市、区）、乡镇两级联动。',
      '镇里构建“一心三带”格局，沿河布局滨水休闲带、荷塘观光带、稻渔共生带，“一廊两区”以东区为主，串起西区、北区、南区。',
      '重点实施四大工程：管网更新、老旧改造、停车增容，以及绿道连通、水系治理；五项制度：首问负责、限时办结、责任追究等；抓好四类人员（党员、干部和教师、医生）。',
      '四个城区：东城、西城、南城，各有特色、各有侧重；五大中心：上海、北京、广州，深圳和成都。',
      '指挥部下设四个工作组：\n\n综合组，负责统筹。\n\n材料组，负责文字。\n\n保障组，负责车辆。\n\n宣传组，负责报道。\n\n各组组长另行明确。',
      '按照“三个一批”的思路，关停一批、搬迁一批、改造一批，小作坊减至26家；走出了引进一批、改造一批、培育一批的“三个一批”新路。',
      '做好如下三个方面：第一，扩大就业。第二，促进消费。第三，优化服务。提出两点要求：一是提高认识；二是压实责任。',
      '要抓好以下三项工作。\n\n一是抓项目。先开工。\n\n二是抓招商。强化对接。\n\n三是抓服务。优化环境。\n\n会议还通报了情况。',
      '从组织、宣传、督导、保障等四个方面作了部署。\n\n一是抓项目。\n\n二是抓招商。\n\n三是抓服务。\n\n会议还通报了情况。',
      '抓好以下三个方面工作：\n\n（一）稳增长。\n\n1. 抓开工。\n\n2. 抓投产。\n\n（二）促改革。\n\n（三）惠民生。\n\n会议还通报了情况。',
      '提出以下三条建议。\n\n第一，加大投入。\n\n第二，加强监管。\n\n最后，完善机制。\n\n会议还通报了情况。',
      {
        text: '抓好“五个振兴”，带动全局。\n\n推进产业振兴，做强加工。\n\n推进人才振兴，引才回乡。\n\n加强乡村治理，建强网格。\n\n推进生态振兴，治理水体。\n\n推进组织振兴，建强支部。',
        data: REVIVAL,
      },
      '深刻领悟“两个确立”，做到“两个维护”。一要依法行政，二要干字当头，三要服务群众，四要严守底线。',
      '本规定所称“五日”，是指工作日，不包括节假日。',
      '落实“三个不变”：政策力度不变、帮扶队伍不变、资金投入不变；“三农”（农业、农村、农民）工作，“四好”农村路：建好、管好、护好等。',
      '突出“三个紧盯”。一是紧盯项目；二是紧盯企业；三是紧盯民生。做到“两个到位”。一是加强领导；二是强化保障；三是严格督导。',
      '坚持“三个聚焦”，即聚焦产业、聚焦项目，聚焦民生，推动发展。',
      '实现“两个确保”：一要稳增长，二要保就业；“十四五”规划：产业规划、空间规划、交通规划。',
      '“两个毫不动摇”：毫不动摇巩固和发展公有制经济，毫不动摇鼓励、支持、引导非公有制经济发展。',
      '深刻领悟“两个确立”的决定性意义，坚决做到“两个维护”。加强思想淬炼。\n\n坚持依法行政。规范执法。\n\n坚持务实勤政。狠抓落实。\n\n坚持廉洁从政。严守底线。\n\n各位代表！',
      '主要内容包括两个方面：一方面是教育、科学、文化、艺术、卫生、体育的发展，另一方面是思想、道德水平的提高。',
      '“两个毫不动摇”：指巩固和发展公有制经济，鼓励、支持、引导非公有制经济发展不动摇。',
      '“两个毫不动摇”：指巩固和发展公有制经济，鼓励、支持、引导非公有制经济发展。',
      '“十乱”：是指乱贴乱画、乱泼乱倒、乱拉乱挂、乱搭乱建、乱停乱放。“五镇”是指留山镇、辛安镇、大平镇、鲍家镇、南河镇；“多点”是指一般乡镇。',
      '始终胸怀“两个大局”。\n\n坚持依法行政。规范执法。\n\n坚持务实勤政。狠抓落实。\n\n坚持廉洁从政。严守底线。\n\n各位代表！',
      '实施“四大行动”。\n\n一是实施供水行动，修管道。\n\n二是实施道路行动，修公路。\n\n三是实施整治行动，改户厕。\n\n四是实施数字行动，建基站。',
      '突出“四个聚焦”，深化“三个年”活动。\n\n聚焦项目，强化调度。\n\n聚焦产业，延链补链。\n\n聚焦民生，办好实事。',
      { text: '把牢“三个坚持”，即坚持稳字当头、坚持项目为王、坚持创新驱动。', data },
      { text: '把牢“三个坚持”，深化“四个推进”。', data },
      { text: '把牢“三个坚持”。\n\n坚持稳字当头。推动产业升级。\n\n坚持项目为王。\n\n坚持“双轮”驱动。\n\n做好其他工作。', data },
      { text: '把牢“三个坚持”，即稳字当头、项目为王。', data },
      { text: '把牢“三个坚持”。\n\n坚持稳字当头。\n\n推动产业升级。', data },
      { text: '加快大运河智谷片区、花园口新兴产业园、古荥智能制造产业园等三大片区基础设施建设。', data },
      { text: '加快大运河智谷片区、花园口新兴产业园等三大片区建设，推进三大片区（智谷、花园口和古荥）招商。', data },
      { text: '重点在四个方面发力：一是抓项目，二是稳增长，三是优服务，四是保民生。', data },
      { text: '从教育、医疗、养老、托育等方面，两个方面的四个方面都要抓。', data },
      {
        text: '重点在四个方面持续发力。\n\n着力抓项目。\n\n着力稳增长。\n\n着力优服务。\n\n着力保民生。\n\n会议要求抓好落实。',
        data,
      },
    ],
  },
  collect(facts): Passage {
    const { kind, text } = facts.paragraph;
    const isItem = kind !== 'title' && kind !== 'visit';
    const [beginning = ''] = isItem ? (/^[^。，,；：]*/.exec(text.replace(NUMBERING, '')) ?? []) : [];
    const phrases = countedPhrases(facts).map((phrase) => ({
      leadsUp: text.length - phrase.end <= FARTHEST && (phrase.leadsItems || !isCitedInPassing(text, phrase)),
      ...phrase,
    }));
    return {
      kind,
      beginning: beginning.slice(0, SHOWN),
      ending: beginning.length > SHOWN ? beginning.slice(-LONGEST_NOUN) : '',
      from: text.length - text.replace(NUMBERING, '').length,
      phrases: phrases.length > 0 ? exact(phrases) : NO_PHRASES,
      ...numberedPassage(isItem ? text : ''),
    };
  },
  check({ collected, report }) {
    for (const [at, { paragraph, found }] of collected.entries()) {
      const fromHere = (most: number) => collected.slice(at, at + most).map((one) => one.found);
      const told = new Set<number>();
      for (const lead of found.leads) {
        const isCounted = found.phrases.some(({ start, items }) => start === lead.start && items);
        const count = isCounted ? null : countBelow(lead, fromHere(LONGEST_LIST));
        if (count === null) continue;
        told.add(lead.start);
        report(paragraph, {
          span: { start: lead.start, end: lead.start + lead.text.length },
          message: both(`“${lead.text}”之后列出了${count}项。`, `${lead.text} is followed by ${count} items.`),
        });
      }
      for (const phrase of found.phrases) {
        const foreign = phrase.items ? null : foreignBelow(phrase.members, fromHere(phrase.members.length + 1).slice(1));
        if (foreign) reportForeign(phrase, foreign, collected[at + 1 + foreign.index]);
        const items = told.has(phrase.start) ? null : (phrase.items ?? itemsBelow(collected, at, phrase));
        if (!items || items.shown.length < 2 || (items.least <= phrase.due && phrase.due <= items.most)) continue;
        if (tellsMembers(phrase, items.shown)) continue;
        const shown = items.shown.map((item) => item.slice(0, SHOWN));
        report(paragraph, {
          span: { start: phrase.start, end: phrase.end },
          message: both(
            `“${phrase.text}”列出了${shown.length}项：${shown.join('、')}。`,
            `${phrase.text} is followed by ${shown.length} items: ${shown.join(', ')}.`,
          ),
        });
      }
    }
    function reportForeign({ text }: CountedPhrase, { from, found, right }: Foreign, below: Collected<Passage> | undefined): void {
      if (!below) return;
      const span = { start: below.found.from + from, end: below.found.from + from + found.length };
      report(below.paragraph, {
        span,
        message: both(`“${text}”不含“${found}”，此处缺“${right}”。`, `${found} is none of ${text}, of which ${right} is missing.`),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const SHOWN = 12;
/** In paragraphs. */
const LONGEST_LIST = 200;

interface Passage extends NumberedPassage {
  readonly kind: BlockKind;
  /** How the paragraph begins, behind its numbering and up to the first mark. */
  readonly beginning: string;
  /** What stands right before that mark, where the beginning as it is kept does not tell. */
  readonly ending: string;
  /** Where that stands. */
  readonly from: number;
  readonly phrases: readonly PlacedPhrase[];
}

interface PlacedPhrase extends CountedPhrase {
  /** Whether the phrase stands in the paragraph's last sentences, so that the paragraph may lead up to a list. */
  readonly leadsUp: boolean;
}

const NO_PHRASES: readonly PlacedPhrase[] = [];

type Passages = readonly Collected<Passage>[];

/**
 * The paragraphs below that begin alike, one after the other: with the phrase's own word (三个坚持), or, of a phrase that has none (四个方面), with
 * 着力, 聚焦 and the like. Below a title they are looked for in its whole section.
 */
function itemsBelow(paragraphs: Passages, index: number, phrase: PlacedPhrase): Counted | null {
  if (paragraphs[index]?.found.kind === 'title' && !phrase.isUnknown)
    return phrase.isOfficial && !phrase.leadsItems ? onlyRunOf(paragraphs, index, phrase) : null;
  if (phrase.isUnknown) return ownBelow(paragraphs, index + 1, phrase);
  if (!phrase.leadsUp) return null;
  const run = runAt(paragraphs, index + 1, phrase.leadsItems ? phrase.noun.slice(0, 2) : null);
  return run && isListOf(phrase, run) ? near(run, phrase) : null;
}

/** “五大行动”。, and below it paragraphs that each begin with 实施某某行动, or of “四个聚焦” with 聚焦: one more or less than it says. */
function ownBelow(paragraphs: Passages, from: number, { noun, due }: CountedPhrase): Counted | null {
  const isOwn = ({ found }: Collected<Passage>, side: 'beginning' | 'ending'): boolean =>
    found.kind !== 'title' && (side === 'beginning' ? found.beginning.startsWith(noun) : (found.ending || found.beginning).endsWith(noun));
  const first = paragraphs[from];
  if (!first) return null;
  const side = isOwn(first, 'beginning') ? 'beginning' : 'ending';
  const below = paragraphs.slice(from, from + due + 2);
  const end = below.findIndex((paragraph) => !isOwn(paragraph, side));
  const own = end < 0 ? below : below.slice(0, end);
  const shown = own.map(({ found }) => found.beginning);
  // At the report's end the list may still be being written, unless only one is due and the last one is whole.
  const isWhole = from + own.length < paragraphs.length || own.at(-1)?.found.isWhole === true;
  if (shown.length < 3 || !isWhole || Math.abs(shown.length - due) !== 1) return null;
  return { least: shown.length, most: shown.length, shown };
}

const LONGEST_NOUN = 4;
const FARTHEST = 120;

/** 深刻领悟“两个确立”，做到“两个维护”, 胸怀“两个大局”: a phrase that is quoted in passing leads to no paragraphs, unless a colon says so. */
const isCitedInPassing = (text: string, { start }: Span): boolean => isQuote(text.charAt(start - 1)) && !/[：:]\s*$/.test(text);

/** Whether paragraphs may be what a phrase counts: where its record says what that is, one of them must be among it. */
const isListOf = ({ members, leadsItems }: CountedPhrase, { shown }: Run): boolean =>
  leadsItems || members.length === 0 || shown.some((item) => members.some((member) => member.startsWith(item.slice(0, 4))));

/** “两个毫不动摇”：指巩固和发展公有制经济，鼓励、支持、引导非公有制经济发展: what its record has, however it is cut. */
function tellsMembers({ members, due }: CountedPhrase, shown: readonly string[]): boolean {
  const told = shown.join('');
  const known = members.filter((member) => told.includes(member.slice(-5)));
  // One left out, or one too many, is told by slogan-members, which knows which.
  const isTheirs = (item: string): boolean => members.some((member) => member.includes(item.slice(-4)) || item.includes(member.slice(-5)));
  return members.length === due && (known.length === due ? shown.every(isTheirs) : known.length === due - 1 && shown.length === due - 1);
}

/** Of a phrase without a word of its own the run may be another list: only one item more or less is a slip. */
function near(run: Run | null, { due, leadsItems }: CountedPhrase): Counted | null {
  if (!run) return null;
  const { shown } = run;
  // At the report's end the list may still be being written.
  if (run.atEnd && shown.length < due) return null;
  if (!leadsItems && (shown.length < 2 || Math.abs(shown.length - due) > 1)) return null;
  return { least: shown.length, most: shown.length, shown };
}

function onlyRunOf(paragraphs: Passages, index: number, phrase: CountedPhrase): Counted | null {
  const runs: Run[] = [];
  for (let at = index + 1; at < paragraphs.length && paragraphs[at]?.found.kind !== 'title'; ) {
    const run = runAt(paragraphs, at, null);
    if (run) runs.push(run);
    at += run ? run.shown.length : 1;
  }
  const [run = null] = runs;
  return runs.length === 1 ? near(run, phrase) : null;
}

interface Run {
  readonly shown: readonly string[];
  readonly atEnd: boolean;
}

/** Paragraphs from an index on that begin with one word: the given one, or any of those that begin items. At least two, unless the word is given. */
function runAt(paragraphs: Passages, from: number, given: string | null): Run | null {
  const beginningOf = (at: number): string => paragraphs[at]?.found.beginning ?? '';
  const word = given ?? ITEM_WORD.exec(beginningOf(from))?.[0];
  if (word === undefined) return null;
  const shown: string[] = [];
  let at = from;
  for (; at < paragraphs.length; at++) {
    const beginning = beginningOf(at);
    if (!beginning.startsWith(word)) break;
    shown.push(beginning);
  }
  return shown.length > (given === null ? 1 : 0) ? { shown, atEnd: at >= paragraphs.length } : null;
}

const ITEM_WORD = /^(?:着力|坚持|聚焦|突出|强化|全力|紧盯|锚定|围绕|狠抓|在)/;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]是(?:要)?)\s*/;
