import type { Figure } from '../quantity/figure.ts';
import { isBreakthrough } from '../quantity/qualifiers.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Fix, type Level } from './rule.ts';
import {
  ABOUT_AFTER,
  ABOUT_APART,
  ABOUT_DONE,
  AFTER,
  BEFORE,
  CLASHES,
  type Clash,
  FIRST_UNITS,
  LAST_UNITS,
  LIMIT_APART,
  LONGEST_APART,
  type Sense,
} from './support/clashes.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'approximation-clash',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('概数、界限词重复或矛盾', 'Words of approximation or limit that clash'),
    why: both(
      '“超过”与“左右”意义相反，“至少”与“以上”意义重复；一个数字只用一个这样的词。',
      '超过 and 左右 contradict each other, 至少 and 以上 say the same twice; a number takes one such word.',
    ),
    remedy: both('删去其一。', 'Delete one of the two.'),
    basis: '《民法典》第一千二百五十九条；GB/T 15835-2011 4.2.2（概数）；《报纸编校差错率计算方法》（2020）',
  },
  examples: {
    invalid: [
      { text: '每个网格[[至少配备3名以上]]巡查员。', fixes: ['每个网格配备3名以上巡查员。', '每个网格至少配备3名巡查员。'] },
      { text: '每季度[[至少谋划亿元以上工业项目10个以上]]。' },
      { text: '抢修[[约用了3个小时上下]]。' },
      { text: '日均接待[[大概近千人]]左右。', fixes: ['日均接待近千人。', '日均接待大概千人。'] },
      { text: '签约[[超过400亿元左右]]。', fixes: ['签约400亿元左右。', '签约超过400亿元。'], kind: 'contradiction' },
      { text: '项目[[将近30余亿元]]。', fixes: ['项目30余亿元。', '项目将近30亿元。'], kind: 'contradiction' },
      { text: '总额[[达近200亿元]]。', fixes: ['总额近200亿元。', '总额达200亿元。'], kind: 'contradiction' },
      { text: '新增[[至少20家以上]]。', fixes: ['新增20家以上。', '新增至少20家。'], kind: 'repetition' },
      { text: '培育[[约30家左右]]。', fixes: ['培育30家左右。', '培育约30家。'], kind: 'repetition' },
      { text: '增速[[不到3%左右]]。', fixes: ['增速3%左右。', '增速不到3%。'], kind: 'contradiction' },
      { text: '控制在[[最多30家以下]]。', fixes: ['控制在30家以下。', '控制在最多30家。'], kind: 'repetition' },
      { text: '每县[[至少建成2个以上]]。', fixes: ['每县建成2个以上。', '每县至少建成2个。'], kind: 'repetition' },
      { text: '覆盖企业[[超过60多家]]。', fixes: ['覆盖企业60多家。', '覆盖企业超过60家。'], kind: 'repetition' },
      { text: '[[大约有300人左右]]参加。', fixes: ['有300人左右参加。', '大约有300人参加。'], kind: 'repetition' },
      { text: '每户补贴[[最多可达3000元以下]]。', kind: 'repetition' },
      {
        text: '林地[[约占全镇总面积的近四成]]。',
        fixes: ['林地占全镇总面积的近四成。', '林地约占全镇总面积的四成。'],
        kind: 'contradiction',
      },
      { text: '邀请[[上百余名]]专家到场。', fixes: ['邀请百余名专家到场。', '邀请上百名专家到场。'], kind: 'repetition' },
      { text: '涨幅控制在[[2%以内左右]]。', fixes: ['涨幅控制在2%左右。', '涨幅控制在2%以内。'], kind: 'contradiction' },
      { text: '[[约有近300家]]企业参展。', fixes: ['有近300家企业参展。', '约有300家企业参展。'], kind: 'contradiction' },
      { text: '[[将近上百名]]志愿者参加。', fixes: ['上百名志愿者参加。', '将近百名志愿者参加。'], kind: 'contradiction' },
      { text: '全程[[大约需要3个小时左右]]。', fixes: ['全程需要3个小时左右。', '全程大约需要3个小时。'], kind: 'repetition' },
      { text: '带动周边[[上千余户]]农户。', fixes: ['带动周边千余户农户。', '带动周边上千户农户。'], kind: 'repetition' },
      { text: '每年[[至少不少于4次]]。', fixes: ['每年不少于4次。', '每年至少4次。'], kind: 'repetition' },
      { text: '年收入[[低于3000元以下]]的家庭。', fixes: ['年收入3000元以下的家庭。', '年收入低于3000元的家庭。'], kind: 'repetition' },
      { text: '渠道[[近30公里多]]。', fixes: ['渠道30公里多。', '渠道近30公里。'], kind: 'contradiction' },
      { text: '到场[[至少要有50人以上]]。', fixes: ['到场要有50人以上。', '到场至少要有50人。'], kind: 'repetition' },
      { text: '[[数百余名]]志愿者参加。', fixes: ['百余名志愿者参加。', '数百名志愿者参加。'], kind: 'repetition' },
      { text: '航程[[约5至8公里左右]]。', fixes: ['航程5至8公里左右。', '航程约5至8公里。'], kind: 'repetition' },
      { text: '覆盖[[百余个以上]]行政村。', kind: 'repetition' },
      { text: '抢修了[[将近6个多小时]]。', fixes: ['抢修了6个多小时。', '抢修了将近6个小时。'], kind: 'contradiction' },
      {
        text: '晚高峰车流[[大约在每小时800辆上下]]。',
        fixes: ['晚高峰车流在每小时800辆上下。', '晚高峰车流大约在每小时800辆。'],
        kind: 'repetition',
      },
      { text: '用工[[大致维持在300人左右]]。', fixes: ['用工维持在300人左右。', '用工大致维持在300人。'], kind: 'repetition' },
      { text: '上山[[大约走了两个小时左右]]。' },
      { text: '受益群众[[约近3万人]]。', fixes: ['受益群众近3万人。', '受益群众约3万人。'], kind: 'contradiction' },
    ],
    valid: [
      '至少开展以党史为内容的学习，全年举办讲座3次以上。',
      '约有亿元以上项目20个落地，完成投资过半。',
      '至少培育5亿元以上企业3家，选派30岁以下干部至少2名。',
      '健全工作清单，重点突破50亿元以上先进制造业项目、总部经济项目。',
      '指数达到近3个月内新高，突破10项以上关键核心技术，水位达到近120年来最高值。',
      '管理范围向外不少于50米不超过200米以内。',
      '常年参加培训的有3200人，超过60周岁以上常住人口的两成，接近30岁以下在职职工的一半。',
      '引进不少于3家以上市公司为龙头的企业集团。',
      '签约400亿元左右，新增20家以上，培育约30家，增速不到3%。',
      '超过30家规模以上企业、6家省级以上平台入驻。',
      '近6个多小时的抢修，近三个多月来，大约在每年6月左右两岸的稻田边。',
      '近10余年来，近3年以上的数据表明成效明显。',
      '达到200亿元以上，控制在3%以内，最多不超过30家。',
      '增长7%以上、力争达到8%左右。',
      '网上百余家商户、规模以上百余家企业，参会人数百余人，约占总数的四成，其中近三成是新企业。',
      '上山大约走了两个小时，他约来了10位左右的老同学，两村大约走了三次，左右两岸都有人等；附近上百家商户、近上游百余户居民。',
      '沿河50米以内左右两岸、道路20米左右两侧。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    if (text === '') return;
    for (const [at, figure] of facts.figures.entries()) {
      const words = wordsAround(text, figure, facts.figures[at - 1]?.end ?? 0);
      // 达到近120年来的最高值: a stretch of time.
      const clash = /^[年月天日]以?来/.test(text.slice(figure.core.end - 1, figure.core.end + 2)) ? null : firstClash(words, figure);
      if (!clash) continue;
      const [a, b] = clash.words;
      if (/^[上下]/.test(b.text.slice(-1)) && PART_OF_THEM.test(text.slice(b.end, b.end + LONGEST_APART))) continue;
      // 一天至少走上2万多步 is said so;
      // 至少培育5亿元以上企业3家: the limit is of how many, and 以上 of how large they are.
      if (a.end < figure.core.start && b.sense === 'over' && /least|most/.test(a.sense)) continue;
      if (a.end < figure.core.start && COUNTED_BEHIND.test(text.slice(b.end, b.end + LONGEST_APART))) continue;
      // 不少于50米不超过200米以内 has a limit on either side; 约5至8公里左右 is no limit.
      if (figure.value === null && a.sense !== 'some' && !(a.sense === 'about' && b.sense === 'about')) continue;
      const span = { start: Math.min(a.start, figure.core.start), end: Math.max(b.end, figure.core.end) };
      report({
        span,
        kind: clash.kind,
        level: clash.level,
        message:
          clash.kind === 'contradiction'
            ? both(`“${a.text}”与“${b.text}”意义矛盾，请删去其一。`, `${a.text} and ${b.text} contradict each other; delete one.`)
            : both(`“${a.text}”与“${b.text}”意义重复，请删去其一。`, `${a.text} and ${b.text} say the same twice; delete one.`),
        fixes: [dropFor(a, b, words, figure), dropFor(b, a, words, figure)],
      });
    }
  },
});

interface Word extends Span {
  readonly text: string;
  readonly sense: Sense;
}

/** Words before the number, the 余 or 多 inside, and the words after, in this order. */
function wordsAround(text: string, figure: Figure, floor: number): readonly Word[] {
  const words: Word[] = [];
  const some = someOf(text, figure);
  let end = some?.start ?? figure.core.start;
  for (let round = 0; round < 2; round++) {
    const head = text.slice(Math.max(0, end - 4), end);
    // 大约有300人, 约为300人
    const filled = /(?:[约莫概致少多到]|超过|[将接]近)[有为是在]$/.test(head) && (round === 0 || /[约莫概致近]有$/.test(head)) ? 1 : 0;
    if (LAST_UNITS[head.charCodeAt(head.length - 1 - filled)] !== 1) break;
    const hit = BEFORE.map(([pattern, sense]) => ({ match: pattern.exec(filled > 0 ? head.slice(0, -1) : head), sense })).find(
      ({ match }) => match,
    );
    const found = hit?.match?.[0];
    if (
      found === '突破' &&
      (isBreakthrough(text, figure.core.start) || TELLS_WHICH.test(text.slice(figure.core.end, figure.core.end + 14)))
    )
      break;
    if (!hit || found === undefined || isPartOfWord(text[end - filled - found.length - 1] ?? '', found)) break;
    end -= filled;
    words.unshift({ start: end - found.length, end, text: found, sense: hit.sense });
    end -= found.length;
    // 最多可达3000元以下
    if (hit.sense === 'reach' && '可能要应需须'.includes(text[end - 1] ?? ' ')) end--;
  }
  // 至少建成2个以上: a verb may stand between.
  if (words.length === 0) {
    const from = Math.max(0, figure.core.start - LONGEST_APART);
    const head = text.slice(from, figure.core.start);
    const apart =
      LIMIT_APART.exec(head) ??
      (ABOUT_AFTER.test(text.slice(figure.core.end, figure.core.end + 2)) ? (ABOUT_APART.exec(head) ?? ABOUT_DONE.exec(head)) : null);
    const start = from + (apart?.index ?? 0);
    const word = apart?.[1] ?? apart?.[2];
    if (word !== undefined && !isPartOfWord(text[start - 1] ?? '', word)) {
      words.push({
        start,
        end: start + word.length,
        text: word,
        sense: /[约概致]/.test(word) ? 'about' : /[少码]/.test(word) ? 'least' : 'most',
      });
    }
  }
  const share = aboutShare(text, figure, Math.max(floor, (words[0]?.start ?? figure.core.start) - LONGEST_WHOLE));
  if (share) words.unshift(share);
  if (some) words.push(some);
  const over = /[余多](?=[万亿]*$)/.exec(
    text.slice(figure.numeral.start, figure.numeral.end + 1).replace(/[^\d.,，一二三四五六七八九十百千万亿两〇零余多]+$/, ''),
  );
  // 6个多小时
  const isMore = /^个多(?=小时|月|星期|钟头)/.test(text.slice(figure.numeral.end, figure.numeral.end + 4));
  if (over || isMore) {
    const start = over ? figure.numeral.start + over.index : figure.numeral.end + 1;
    words.push({ start, end: start + 1, text: text.charAt(start), sense: 'over' });
  }
  // 3%以内左右: one may follow upon the other.
  let from = figure.core.end;
  for (let round = 0; round < 2 && FIRST_UNITS[text.charCodeAt(from)] === 1; round++) {
    const tail = text.slice(from, from + 4);
    for (const [pattern, sense] of AFTER) {
      const found = pattern.exec(tail)?.[0];
      // 约有亿元以上项目20个: a class of them, of which there are about so many.
      if (found !== undefined && sense === 'from' && isClass(text, figure, from + found.length)) continue;
      // 翻了一番多 has been read.
      if (found === undefined || words.some(({ start }) => start === from)) continue;
      words.push({ start: from, end: from + found.length, text: found, sense });
      from += found.length;
      break;
    }
  }
  return words;
}

/** 亿元以上项目: a size without a number, and what has it. */
const isClass = (text: string, { core }: Figure, end: number): boolean =>
  /^[百千万亿]{1,2}元$/.test(text.slice(core.start, core.end).replace(/以上$/, '')) &&
  /^[\u4e00-\u9fff]{0,6}(?:项目|企业|产业|园区|集群|工程)/.test(text.slice(end, end + 10));

const COUNTED_BEHIND = /^的?[\u4e00-\u9fff“”]{1,12}?(?:\d+|[一二两三四五六七八九十百]+)(?:多|余)?[个家项名人户位所处条座辆台批支]/;

/** 约占耕地总面积的近三成: what it is a part of stands between. */
function aboutShare(text: string, figure: Figure, from: number): Word | null {
  const match = ABOUT_SHARE.exec(text.slice(from, figure.core.start));
  if (!match?.[1]) return null;
  const start = from + match.index;
  return isPartOfWord(text[start - 1] ?? '', match[1]) ? null : { start, end: start + match[1].length, text: match[1], sense: 'about' };
}

const ABOUT_SHARE = /(大约|大概|约)占[^，。；、：！？（）\d]{0,20}$/;
const LONGEST_WHOLE = 26;

/** 上百余名, 数百余名: a hundred and more, or some hundreds; but 网上百余家 and 人数百余人 are other words. */
function someOf(text: string, { numeral }: Figure): Word | null {
  const start = /[上数几]/.test(text.charAt(numeral.start)) ? numeral.start : numeral.start - 1;
  const word = text.charAt(start);
  if (!/^(?:上[百千万]|[数几][十百千万][余多])/.test(text.slice(start, start + 3))) return null;
  const before = text.slice(Math.max(0, start - 2), start);
  const isOwn = word === '上' ? BEFORE_SOME.test(before) : !/[人户次件总函参个起指家台项]$/.test(before);
  return isOwn ? { start, end: start + 1, text: word, sense: 'some' } : null;
}

const BEFORE_SOME =
  /(?:^|[，。、；：\s近的了有]|全[国省市县区]|周边|附近|各地|当地|超过|组织|吸引|带动|聚集|汇集|集聚|来自|邀请|共有|高达|惠及|覆盖|培育|引进|新增|发动|涉及|先后|累计|服务|派出|动员|走访|出动|投入)$/;

/** 重点突破50亿元以上先进制造业项目: how large what is worked on is. */
const TELLS_WHICH = /^以上(?:的)?[\u4e00-\u9fff]{0,8}(?:项目|技术|产业)/;

/** 最近, 附近, 合约, 条约, 赶超: the word before is another one. */
function isPartOfWord(previous: string, word: string): boolean {
  return (
    (word === '近' && /[最附邻靠临远亲]/.test(previous)) ||
    (word === '约' && /[条合节公预签制履契]/.test(previous)) ||
    (word === '超' && /[赶反]/.test(previous)) ||
    (word === '达' && /[发到表传抵直送下]/.test(previous))
  );
}

/** 超过60周岁以上老年人口的三成: 以上 is of those who are counted, and 超过 of their part. */
const PART_OF_THEM =
  /^[\u4e00-\u9fff]{2,12}?的(?:近|约)?(?:\d[\d.]*[%％]|百分之|[一二两三四五六七八九十]{1,3}(?:成|分之|半)|半数|多数|大多数|绝大多数)/;

const TIME = /^(?:年|月|个月|天|日|周|小时|个小时)/;

function firstClash(
  words: readonly Word[],
  figure: Figure,
): { readonly words: readonly [Word, Word]; readonly kind: Clash; readonly level: Level } | null {
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j < words.length; j++) {
      const [a, b] = [words[i], words[j]];
      const kind = a && b ? CLASHES[a.sense]?.[b.sense] : undefined;
      if (!a || !b || !kind) continue;
      // 近10余年 means the last ten years and more; 达到近3个月内新高 speaks of a stretch of time; 将近 does not.
      if ([a, b].some(({ sense, text }) => sense === 'near' && text === '近') && TIME.test(figure.unit)) continue;
      return { words: [a, b], kind, level: kind === 'contradiction' && a.sense !== 'reach' ? 'error' : 'warning' };
    }
  }
  return null;
}

/** Deletes a word, and what still clashes with the one that is kept: 大概近千人左右. */
function dropFor(word: Word, kept: Word, words: readonly Word[], figure: Figure): Fix {
  const dropped = [word];
  for (let rest = words.filter((other) => other !== word); ; ) {
    const clash = firstClash(rest, figure);
    const next = clash?.words.find((other) => other !== kept);
    if (!next) break;
    dropped.push(next);
    rest = rest.filter((other) => other !== next);
  }
  const texts = dropped.map(({ text }) => `“${text}”`).join('');
  return {
    title: both(`删去${texts}`, `Delete ${dropped.map(({ text }) => text).join(', ')}`),
    edits: dropped.map(({ start, end }) => ({ span: { start, end }, newText: '' })),
  };
}
