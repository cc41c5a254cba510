import { exact } from '../facts/extractFacts.ts';
import { BLANKS } from '../text/characters.ts';
import { both } from '../util/bilingual.ts';
import { fingerprintNumber } from '../util/fingerprint.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { unitTable } from '../util/sparseMatches.ts';
import { defineReportRule } from './rule.ts';
import { proseOf, sentencesOf } from './support/prose.ts';

export default defineReportRule({
  id: 'duplicate-sentence',
  scope: 'report',
  level: 'warning',
  docs: {
    title: both('语句重复', 'A sentence said twice'),
    why: both(
      '同一句话在一篇稿件中原样出现两次，多为拼接、粘贴所致。',
      'The same sentence stands twice in one text, mostly after pasting.',
    ),
    remedy: both('删去其一；确需重申的保留。', 'Delete one of them, unless it is meant to be said again.'),
    basis: '《报纸编校差错率计算方法》（2020）',
  },
  examples: {
    invalid: [
      { text: '要切实提高政治站位[[，切实提高政治站位]]，抓好落实。', fixes: ['要切实提高政治站位，抓好落实。'], kind: 'words' },
      { text: '加强干部队伍建设[[加强干部队伍建设]]，提升服务能力。', fixes: ['加强干部队伍建设，提升服务能力。'], kind: 'words' },
      { text: '推进城市更新，改造小区120个。[[推进城市更新，改造小区120个。]]', fixes: ['推进城市更新，改造小区120个。'], kind: 'words' },
      {
        text: '坚持把创新作为高质量发展的第一动力，加快推进万山科创城和智谷片区建设。\n力争签约400亿元。\n[[坚持把创新作为高质量发展的第一动力，加快推进万山科创城和智谷片区建设。]]',
      },
    ],
    valid: [
      '第二届国际合作论坛在云山市开幕，来自三十个国家的代表出席开幕式。\n  第二届国际合作论坛在云山市开幕，来自三十个国家的代表出席开幕式。这是与会代表在参观展览。新华社记者 张三 摄',
      '第一条 本办法适用于全市。\n第二条 擅自占道经营的，责令限期改正；逾期不改正的，由城市管理部门处一千元罚款。\n第三条 擅自挖掘道路的，责令限期改正；逾期不改正的，由城市管理部门处一千元罚款。\n第四条 逾期不改正的，由城市管理部门处一千元罚款。',
      '抓招商。\n责任单位：市教育局、市财政局、市人力资源和社会保障局、各区县人民政府。\n抓项目。\n责任单位：市教育局、市财政局、市人力资源和社会保障局、各区县人民政府。',
      '政府工作报告\n坚持稳中求进。\n坚持稳中求进。',
      '1.抓工业。（责任单位：市发展改革委、市工业和信息化局、市财政局）\n2.抓农业。（责任单位：市发展改革委、市工业和信息化局、市财政局）',
    ],
  },
  collect(facts): Said | null {
    const { kind } = facts.paragraph;
    if (kind === 'title' || kind === 'byline') return null;
    const sentences: Comparable[] = [];
    const doubled: Span[] = [];
    let previous = '';
    const prose = proseOf(facts);
    const all = sentencesOf(prose);
    const hasPicture = prose.includes('摄');
    for (const [at, sentence] of all.entries()) {
      const mark = closingMark(sentence.text);
      const body = mark < 0 ? sentence.text : sentence.text.slice(0, mark);
      const isNext = body === previous && body.length >= SHORTEST_NEXT;
      previous = body;
      if (isNext) doubled.push({ start: sentence.start, end: sentence.end });
      if (isNext || sentence.text.length < SHORTEST) continue;
      // Names of those in charge come again under each task by custom.
      if (
        mark < 0 ||
        !'。！？'.includes(sentence.text.charAt(mark)) ||
        '（(“”）)'.includes(sentence.text.charAt(0)) ||
        IN_CHARGE.test(sentence.text) ||
        (hasPicture && isOfPicture(all, at)) ||
        CARRIED_OVER.test(sentence.text)
      )
        continue;
      const key = withoutMarks(body.replace(SAID, '')).replace(LABEL, '');
      if (key.length >= SHORTEST - 1)
        sentences.push({ start: sentence.start, end: sentence.end, key: fingerprintNumber(key), hasDigits: /\d/.test(key) });
    }
    const { twice, isDoubled } = repeatedIn(prose);
    for (const span of twice) doubled.push(span);
    for (const { index, 0: found } of isDoubled ? matchesOf(prose, DOUBLED) : [])
      doubled.push({ start: index + found.length / 2, end: index + found.length });
    const isArticle = ARTICLE.test(prose);
    if (sentences.length + doubled.length === 0 && !isArticle) return null;
    return { sentences: exact(sentences), doubled: exact(doubled), isArticle };
  },
  check({ collected, report }) {
    for (const { paragraph, found } of collected) {
      for (const span of found.doubled) {
        report(paragraph, {
          span,
          kind: 'words',
          message: both('这些文字紧接着又写了一遍，请核对是否误重。', 'These words stand twice, one after the other.'),
          fixes: [{ title: both('删去重复的文字', 'Delete the doubled words'), edits: [{ span, newText: '' }] }],
        });
      }
    }
    // Regulations say the same of one thing and another: 逾期不改正的，处一千元以上五千元以下罚款。
    const isLaw = collected.filter(({ found }) => found.isArticle).length >= FEWEST_ARTICLES;
    const seen = new Map<number, { readonly paragraph: number; readonly sentence: Span }>();
    for (const { paragraph, found } of collected) {
      for (const sentence of found.sentences) {
        const { key } = sentence;
        const first = seen.get(key);
        if (!first) {
          seen.set(key, { paragraph, sentence });
          continue;
        }
        if (isLaw && first.paragraph !== paragraph) continue;
        report(paragraph, {
          span: { start: sentence.start, end: sentence.end },
          // Tasks of a plan may share their measure of success: 每年举办场景对接活动不少于2场。
          level: paragraph - first.paragraph > 1 && sentence.hasDigits ? 'information' : 'warning',
          message: both('这句话前文已原样出现过，请核对是否重复。', 'This sentence already stands earlier in the text, word for word.'),
          related: [
            {
              paragraph: first.paragraph,
              span: { start: first.sentence.start, end: first.sentence.end },
              message: both('首次出现在此。', 'It first stands here.'),
            },
          ],
        });
      }
    }
  },
});

/** What a paragraph holds that may stand twice. */
interface Said {
  readonly sentences: readonly Comparable[];
  /** Words that follow upon themselves: 加大力度加大力度 (the second ones). */
  readonly doubled: readonly Span[];
  /** Whether it begins as an article does: 第三条. */
  readonly isArticle: boolean;
}

/** A sentence that may stand twice. */
interface Comparable extends Span {
  /** Fingerprint of what is left of it without marks and numbering: kept instead of the words, which would be a second copy of the report. */
  readonly key: number;
  readonly hasDigits: boolean;
}

/** 11月18日，论坛开幕。丁薛祥出席并致辞。新华社记者 张领 摄: the words below a picture say again what the news says, in some sentences. */
const isOfPicture = (sentences: readonly { readonly text: string }[], at: number): boolean =>
  sentences.slice(at, at + 1 + LONGEST_LEGEND).some(({ text }) => CREDIT.test(text));

const LONGEST_LEGEND = 2;
const CREDIT =
  /^\s*(?:[（(]?图片来源|[（(]?(?:新华社|中新社|人民网|本报|[\u4e00-\u9fff]{0,6})(?:记者|通讯员)[^，。]{2,14}摄|(?:这是|图为|上图|下图))/;

/** Where the mark stands that ends a sentence, a quotation mark behind it or not; -1 where there is none. */
function closingMark(sentence: string): number {
  const last = sentence.length - 1;
  const at = sentence.endsWith('”') || sentence.endsWith('’') ? last - 1 : last;
  return at >= 0 && '。！？；;'.includes(sentence.charAt(at)) ? at : -1;
}

/** Without blanks, commas and double quotation marks. */
function withoutMarks(text: string): string {
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (MARKS[text.charCodeAt(at)] === 0) continue;
    if (at > done) out += text.slice(done, at);
    done = at + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

const MARKS = unitTable(`${BLANKS}，,、“”`);

/**
 * Clauses that stand twice, one after the other (切实提高政治站位，切实提高政治站位，: the second ones with the comma before them), and whether some six to
 * twenty characters may follow upon themselves. Both are told in one pass over the runs of characters between marks.
 */
function repeatedIn(text: string): { readonly twice: readonly Span[]; readonly isDoubled: boolean } {
  const twice: Span[] = [];
  let isDoubled = false;
  let startBefore = 0;
  let endBefore = -1;
  let done = 0;
  for (let start = 0; start < text.length; start++) {
    if (!isHan(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    const length = end - start;
    const from = endBefore - length;
    // Right behind a comma, and as long as the words before it that are compared.
    if (endBefore === start - 1 && from >= done && from >= startBefore && isSaidAgain(text, from, start, end)) {
      twice.push({ start: start - 1, end });
      done = end;
    }
    isDoubled ||= length >= 2 * LEAST_DOUBLED && holdsDoubled(text, start, end);
    startBefore = start;
    endBefore = end;
    start = end;
  }
  return { twice, isDoubled };
}

/** Whether the words between two marks are those from another offset on, with a comma between them and a mark or 要 before. */
function isSaidAgain(text: string, from: number, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST_CLAUSE || length > LONGEST_CLAUSE || text.charCodeAt(from) !== text.charCodeAt(start)) return false;
  if (!/[，,]/.test(text.charAt(start - 1)) || !/[，。,；]/.test(text.charAt(end))) return false;
  return (from === 0 || /[，。；：要]/.test(text.charAt(from - 1))) && text.slice(from, from + length) === text.slice(start, end);
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

const SHORTEST_CLAUSE = 8;
const LONGEST_CLAUSE = 20;

/** Whether, between two offsets, some six characters stand again after six to twenty. Told much faster than the expression finds that there are none. */
function holdsDoubled(text: string, start: number, end: number): boolean {
  for (let distance = LEAST_DOUBLED; distance <= MOST_DOUBLED && start + 2 * distance <= end; distance++) {
    // A run as long as the distance holds one of these places.
    for (let at = start + distance; at < end; at += distance) {
      if (text.charCodeAt(at) === text.charCodeAt(at - distance) && isDoubledAround(text, at, distance)) return true;
    }
  }
  return false;
}

/** Whether so many characters as the distance, of which this is one, are those that stand at that distance before them. */
function isDoubledAround(text: string, at: number, distance: number): boolean {
  const isSame = (i: number): boolean => text.charCodeAt(i) === text.charCodeAt(i - distance);
  let first = at;
  while (first > distance && isSame(first - 1)) first--;
  let behind = at + 1;
  while (behind < text.length && behind - first < distance && isSame(behind)) behind++;
  return behind - first >= distance;
}

const LEAST_DOUBLED = 6;
const MOST_DOUBLED = 20;
const ARTICLE = /^.{0,12}第[一二三四五六七八九十百千零〇]{1,9}条/;
const FEWEST_ARTICLES = 3;
/** Six characters and more; shorter ones may be said so (研究研究). */
const DOUBLED = /([\u4e00-\u9fff]{6,20})\1/g;
/** Shorter ones are refrains: 坚持稳中求进。 */
const SHORTEST = 22;
/** Of a sentence right behind itself. */
const SHORTEST_NEXT = 12;
/** 会议要求: who says it. */
const SAID = /^(?:会议|通知|他|她)?(?:要求|指出|强调|认为|提出|表示|说)[，,：:]/;
/** 加上上级补助收入3亿元，收入总量为9亿元。主要是政策性减收。: the same for a city and for its own level, maybe. */
const CARRIED_OVER = /^(?:加上|收支)(?=.*\d)|^(?:增长|下降|减少|增加|超收|短收|增支|减支)?的?主要(?:原因)?[是为]|债务余额[^。]*限额。?$/;
const IN_CHARGE = /^(?:责任|牵头|配合|主管|主办|协办|承办|联系|完成|落实)[^：:，。]{0,6}[：:]/;
const LABEL = /^(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;
