import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule, type Level, type ParagraphRuleContext } from './rule.ts';
import { reportShortMember } from './support/memberSlips.ts';
import { reportOtherNoun } from './support/phraseNouns.ts';
import { reportOtherVerb } from './support/phraseVerbs.ts';
import { proseOf } from './support/prose.ts';
import { provinceOf } from './support/provinces.ts';
import { reportTurned } from './support/turnedPhrases.ts';
import { cited, isNumeral, reportNearMisses } from './support/wording.ts';

const PHRASES = `slogans:
  - { text: 万人助万企, quoted: true }
  - { text: 十大战略, quoted: true }
  - { text: 全年红、全年稳, quoted: true, aliases: [全年红, 全年稳] }
  - { text: 换道领跑, quoted: true }
  - { text: 两个确立, quoted: true }
  - { text: 专精特新, quoted: true, wrong: [专新特精] }
  - { text: 三个坚持, quoted: true }
  - { text: 双轮驱动, quoted: false }
`;
const data = { 'slogans.yaml': PHRASES };
const ORDERED = {
  'slogans.yaml': 'slogans:\n  - { text: 优快办 }\n  - { text: 党建引领 }\n  - { text: 三联, members: [联排联调, 联勤联动, 联防联治] }\n',
};

export default defineRule({
  id: 'slogan-wording',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('提法有误', 'An official phrase misquoted'),
    why: both(
      '提法是固定的：一个同音字、漏字、多字或颠倒的次序就是引用错误。只差一个数字的提法往往各有其事，不在此列。',
      'Official phrases are fixed: a homophone, a lost, doubled or misplaced character misquotes them. Phrases that differ in a numeral are usually different phrases and are left alone.',
    ),
    remedy: both(
      '按提法文件中的写法改正；确有此提法的，请把它加入提法文件。',
      'Write the phrase as the phrases file has it, or add the phrase that was meant to that file.',
    ),
    basis: '提法文件；《报纸编校差错率计算方法》（2020）',
  },
  examples: {
    invalid: [
      { text: '深化“[[万人帮万企]]”活动。', data, fixes: ['深化“万人助万企”活动。'] },
      { text: '深化[[万人帮万企]]活动。', data, fixes: ['深化万人助万企活动。'] },
      { text: '实施“[[十大战路]]”。', data, fixes: ['实施“十大战略”。'] },
      { text: '共建“[[一代一路]]”行稳致远。', data: { 'slogans.yaml': 'slogans:\n  - { text: 一带一路, quoted: true }\n' } },
      {
        text: '建设“[[武大家园]]”。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 五大家园, quoted: true }\n' },
        fixes: ['建设“五大家园”。'],
      },
      { text: '实现“[[全年稳、全年红]]”。', data, fixes: ['实现“全年红、全年稳”。'] },
      { text: '实现“[[全年红，全年稳]]”。', data, fixes: ['实现“全年红、全年稳”。'] },
      { text: '实现‘[[全年稳’‘全年红]]’。', data, fixes: ['实现‘全年红’‘全年稳’。'] },
      { text: '落实“[[换到领跑]]”战略。', data, fixes: ['落实“换道领跑”战略。'] },
      { text: '培育“[[专精新特]]”企业。', data, fixes: ['培育“专精特新”企业。'] },
      { text: '培育“[[专新特精]]”企业。', data, fixes: ['培育“专精特新”企业。'] },
      { text: '深化“[[万人助助万企]]”活动。', data, fixes: ['深化“万人助万企”活动。'] },
      { text: '实施“[[十大十大战略]]”。', data, fixes: ['实施“十大战略”。'] },
      {
        text: '构建“[[一核二翼三带]]”格局。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 一核两翼三带, quoted: true }\n' },
        fixes: ['构建“一核两翼三带”格局。'],
      },
      {
        text: '践行[[开门就是办事，办事就是服从]]理念。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 开门就是办事，办事就是服务 }\n' },
        fixes: ['践行开门就是办事，办事就是服务理念。'],
      },
      {
        text: '做到[[稳步求快、先补后拆]]。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 稳步求快、先拆后补 }\n' },
        fixes: ['做到稳步求快、先拆后补。'],
      },
      { text: '深化“[[万人助助企]]”活动。', data: { 'slogans.yaml': 'slogans:\n  - { text: 万人助企, quoted: true }\n' } },
      { text: '推进“[[办成一件件事]]”改革。', data: { 'slogans.yaml': 'slogans:\n  - { text: 办成一件事, quoted: true }\n' } },
      { text: '打造“[[快优办]]”品牌。', data: ORDERED, fixes: ['打造“优快办”品牌。'] },
      {
        text: '实施“[[百企帮百村、千户齐动员]]”工程。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 百企帮百村、千户齐行动, quoted: true }\n' },
        fixes: ['实施“百企帮百村、千户齐行动”工程。'],
      },
      { text: '健全[[联排调]]、联勤联动、联防联治机制。', data: ORDERED, fixes: ['健全联排联调、联勤联动、联防联治机制。'] },
      { text: '做到联排联调、[[联勤动]]、联防联治。', data: ORDERED, fixes: ['做到联排联调、联勤联动、联防联治。'] },
      { text: '做到联排联调、联勤联动、[[防联治]]工作。', data: ORDERED },
      { text: '统筹推进“五位一体”[[总体部署]]。', fixes: ['统筹推进“五位一体”总体布局。'] },
      { text: '协调推进“四个全面”[[战略步局]]。', fixes: ['协调推进“四个全面”战略布局。'] },
      {
        text: '全体党员增强“四个意识”、坚定“四个自信”、[[坚定]]“两个维护”。',
        fixes: ['全体党员增强“四个意识”、坚定“四个自信”、做到“两个维护”。'],
      },
      { text: '[[协调]]推进“五位一体”总体布局。', fixes: ['统筹推进“五位一体”总体布局。'] },
      { text: '[[坚定拥护]]“两个确立”的决定性意义。', fixes: ['深刻领悟“两个确立”的决定性意义。'] },
      { text: '开展“两学一做”[[主题教育]]。', fixes: ['开展“两学一做”学习教育。'] },
      { text: '深入开展扫黑除恶[[专项行动]]。', fixes: ['深入开展扫黑除恶专项斗争。'] },
      { text: '深化“[[万人助企]]”活动。', data, fixes: ['深化“万人助万企”活动。'] },
    ],
    valid: [
      '树牢“四个意识”，坚定“四个自信”，坚决做到“两个维护”，增强“四个自信”，深刻认识“两个确立”的决定性意义，坚定拥护“两个确立”。',
      '集团确立“五位一体”战略布局。统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局，“两个确立”的决定性意义，学习“三个代表”要求。',
      '扫黑除恶斗争常态化，“不忘初心、牢记使命”主题教育、“三严三实”专题教育，坚持党的群众路线教育引导群众。',
      { text: '议题有“人工智能”“绿色低碳”。', data: { 'slogans.yaml': 'slogans:\n  - { text: 人工智能+, quoted: true }\n' } },
      { text: '深化“万人助万企”活动，实施“十大战略”。', data },
      { text: '实现“全年红”“全年稳”。', data },
      { text: '衷心拥护“两个确立”，做到“两个确保”。', data },
      { text: '把牢“四个坚持”，三轮驱动。', data },
      { text: '十大战役全面打响，换道行驶。', data },
      { text: '做好“五篇文章”。', data: { 'slogans.yaml': 'slogans:\n  - { text: 五篇大文章, quoted: true }\n' } },
      { text: '践行开门就是办事，办事就是服从群众。', data: { 'slogans.yaml': 'slogans:\n  - { text: 开门就是办事，办事就是服务 }\n' } },
      '深度融入共建“一带一路”，战略腹地建设提速推进。',
      {
        text: '“引领党建”“办优”“上好学”；联排联调、联勤联动；联排、联勤、联防；联排联调、联勤联动、联防联控；联勤、联防联治。',
        data: ORDERED,
      },
      '落实“一湖一策”“一山一策”，构建“四维一体”调解体系。',
      { text: '“一企一策”和“一户一策”。', data: { 'slogans.yaml': 'slogans:\n  - { text: 一企一策, quoted: true }\n' } },
    ],
  },
  check(context) {
    reportPartsInOtherOrder(context);
    reportDoubledWords(context);
    reportTurned(context);
    reportShortMember(context);
    const prose = proseOf(context.facts);
    reportOtherNoun(context, prose);
    reportOtherVerb(context, prose);
    const { text } = context.facts.paragraph;
    reportNearMisses(
      context,
      (miss) => (isOfOtherProvince(miss, context) ? null : judge(miss, text)),
      ({ start, end, wording, by, missing, quoted, right }) => {
        const found = text.slice(start, end);
        if (by === 'order')
          return both(
            `提法次序有误：${cited(found)}应为${cited(wording)}。`,
            `The parts stand in another order: “${found}” should be “${wording}”.`,
          );
        if (by === 'missing')
          return both(
            `提法疑漏“${missing}”${isMark(missing) ? '' : '字'}：${cited(found)}应为${cited(right)}。`,
            `A character seems to be missing: “${found}” should be “${right}”.`,
          );
        return both(
          `提法疑有误：${cited(found)}应为${cited(right)}。`,
          `“${found}” is probably misquoted${quoted ? '' : ' here'}; it should be “${right}”.`,
        );
      },
    );
  },
});

/** ‘全年稳’‘全年红’ beside each other, where the record has 全年红、全年稳: each is right by itself, so it is only a hint. */
function reportPartsInOtherOrder({ facts, report }: ParagraphRuleContext): void {
  const { text } = facts.paragraph;
  for (const [i, second] of facts.slogans.entries()) {
    const first = facts.slogans[i - 1];
    const { record } = second;
    if (first?.record !== record || !/^[”’」]、?[“‘「]$/.test(text.slice(first.end, second.start))) continue;
    const parts = record.text.split('、');
    const [at, next] = [parts.indexOf(first.text), parts.indexOf(second.text)];
    if (next < 0 || at <= next) continue;
    report({
      span: { start: first.start, end: second.end },
      level: 'hint',
      message: both(
        `提法文件中的次序是“${record.text}”，此处“${first.text}”在“${second.text}”之前。`,
        `The record has ${record.text}; here ${first.text} comes before ${second.text}.`,
      ),
      expected: record.text,
      fixes: [
        {
          title: both(`改为“${second.text}”在前`, `Put ${second.text} first`),
          edits: [
            { span: { start: first.start, end: first.end }, newText: second.text },
            { span: { start: second.start, end: second.end }, newText: first.text },
          ],
        },
      ],
    });
  }
}

/** “三个三个坚持”: two characters and more twice, in what is else a phrase on record. */
function reportDoubledWords({ facts, data, report }: ParagraphRuleContext): void {
  for (const match of matchesOf(proseOf(facts), DOUBLED)) {
    const [found, before = '', word = '', after = ''] = match;
    const right = `${before}${word}${after}`;
    if (!data.slogans.some(({ text }) => text.replace(/[“”]/g, '') === right)) continue;
    const span = { start: match.index + 1, end: match.index + found.length - 1 };
    report({
      span,
      message: both(`提法重字：“${right}”误作“${found.slice(1, -1)}”。`, `Words stand twice: ${right} is meant.`),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    });
  }
}

const DOUBLED = /“([\u4e00-\u9fff]{0,8}?)([\u4e00-\u9fff]{2,4})\2([\u4e00-\u9fff]{0,8})”/g;

/** “万人帮万企” of a city in Sichuan: what a province calls its own, a shipped record of another says nothing of. */
function isOfOtherProvince({ record }: NearMiss, { facts, data }: ParagraphRuleContext): boolean {
  const { scope } = facts.context;
  if (record.kind !== 'slogan' || record.origin.pack === undefined || scope === null) return false;
  const own = /^.{2,3}(?:省|自治区)/.exec(record.issuer ?? '')?.[0];
  const province = own === undefined ? undefined : provinceOf(scope, data.names);
  return province !== undefined && province !== own;
}

/** Between quotation marks a phrase is being quoted, so that less is proof; elsewhere only what cannot be anything else. */
function judge(miss: NearMiss, text: string): Level | null {
  const { record, by, quoted, wording, wrong, missing, likeness } = miss;
  const length = wording.length;
  if (record.kind !== 'slogan') return null;
  // Of a phrase that is established in print, but no record, only a quoted homophone or look-alike.
  if (record.origin.uri === '')
    return quoted && by === 'substitution' && (likeness === 'sound' || likeness === 'shape') && !isNumeral(wrong) ? 'warning' : null;
  // 两个确定 may be anything where no marks say that it is a phrase.
  if (by === 'listed') return quoted || length >= 5 || record.origin.pack === undefined ? 'error' : null;
  if (by === 'order') return 'warning';
  // 治理 for 整治: a word for another that shares a character with it.
  if (by === 'substitution' && wrong.length === 2) return length >= 7 ? 'warning' : null;
  // 武大家园 for 五大家园 is a slip; 三大家园 may be a phrase of its own.
  // 二 for 两 says the same number.
  if (quoted && length >= 5 && /^(?:二两|两二)$/.test(wrong + missing)) return 'warning';
  if (isNumeral(wrong) || (isNumeral(missing) && by !== 'missing' && likeness !== 'sound')) return null;
  // “人工智能”“绿色低碳”: the quotation ends, nothing is missing.
  if (/[“”‘’]/.test(wrong)) return null;
  if (by === 'swap') return length >= (quoted ? 4 : 5) ? 'error' : null;
  if (by === 'missing' && (OPTIONAL.test(missing) || (isMark(missing) && !quoted))) return null;
  if (by === 'missing') return length >= (quoted ? 5 : 7) && (!isNumeral(missing) || isRepeated(wording, missing)) ? 'warning' : null;
  // A line of a PDF ends there: 中国特 色社会主义.
  // 共建“一带一路”，战略腹地: a mark ends the words.
  if (by === 'extra' && (/\s/.test(wrong) || (isMark(wrong) && !quoted))) return null;
  if (by === 'extra' && OPTIONAL.test(wrong) && !isDoubled(miss)) return null;
  if (by === 'extra') return isDoubled(miss) ? 'error' : length >= (quoted ? 6 : 8) ? 'warning' : null;
  // 绿水青山就是金山银水的理念: so long a phrase, and no word goes on behind it.
  const endsThere = length >= LONG && miss.at.end === miss.end && ENDS.test(text.slice(miss.end, miss.end + 2));
  // At an edge the other character may begin or end another word: 社会主义核心价值体系.
  if (likeness === null && !quoted && isAtEdge(miss) && !endsThere) return null;
  if (isMark(missing)) return quoted && (isMark(wrong) || length >= 5) ? 'warning' : null;
  if (likeness === 'sound' || likeness === 'shape') return length >= (quoted ? 2 : 4) ? (quoted && length > 3 ? 'error' : 'warning') : null;
  if (likeness === 'nearSound') return length >= (quoted ? 4 : 6) ? 'warning' : null;
  // Unlike characters: only where the rest can be no other phrase: 万人帮万企. Outside a quotation a shipped phrase may be no phrase at all: 区域协同发展战略.
  if (!quoted && record.origin.pack !== undefined && length < LONG) return null;
  return length >= 5 && (length >= 8 || hasRepeated(wording, missing)) ? 'warning' : null;
}

/** So many characters are no other phrase by chance, even where they stand without marks. */
const LONG = 10;
const ENDS = /^(?:$|[^一-鿿]|的|理念|精神|要求|这一)/;

/** Characters that a phrase often goes without: 五篇（大）文章. */
const OPTIONAL = /^[大个的了性新]$/;

/** Whether a character occurs twice: the 万 of 万人助万企. */
const isRepeated = (wording: string, character: string): boolean => wording.indexOf(character) !== wording.lastIndexOf(character);
const hasRepeated = (wording: string, except: string): boolean =>
  [...wording].some((character) => character !== except && isRepeated(wording, character));
const isDoubled = ({ right, wrong, at, start }: NearMiss): boolean =>
  right.charAt(at.start - start - 1) === wrong || right.charAt(at.start - start) === wrong;
const isAtEdge = ({ start, end, at }: NearMiss): boolean => at.start === start || at.end === end;
const isMark = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);
