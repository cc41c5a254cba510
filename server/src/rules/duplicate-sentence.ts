import { exact } from '../facts/extractFacts.ts';
import { BLANKS } from '../text/characters.ts';
import { both } from '../util/bilingual.ts';
import { fingerprintNumber } from '../util/fingerprint.ts';
import type { Span } from '../util/span.ts';
import { unitTable } from '../util/sparseMatches.ts';
import { defineReportRule } from './rule.ts';
import { doubledWords } from './support/doubledWords.ts';
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
      {
        text: '会议强调，要抓实抓细防汛备汛各项工作。[[要抓实抓细防汛备汛各项工作。]]',
        fixes: ['会议强调，要抓实抓细防汛备汛各项工作。'],
        kind: 'words',
      },
      { text: '建成口袋公园12处，绿地率达42%。新修步道9公里。[[建成口袋公园12处，绿地率达42%。]]' },
      { text: '严查超标排放。\n\n落实河长制，县乡村三级河长到岗。\n\n[[落实河长制，县乡村三级河长到岗。]]\n\n加强宣传。' },
      {
        text: '抓工业。\n县里选派干部进厂，帮企业解难题。全年办结诉求86件。\n[[县里选派干部进厂，帮企业解难题。全年办结诉求86件。]]\n抓农业。',
      },
      { text: '惠及农民310万人；农村学生学杂费已经全部免除；医疗试点扩大到5个县；[[农村学生学杂费已经全部免除。]]' },
      { text: '县农业农村局[[农业农村局]]负责同志介绍了情况。', fixes: ['县农业农村局负责同志介绍了情况。'], kind: 'words' },
      { text: '推进城市更新，改造小区120个。[[推进城市更新，改造小区120个。]]', fixes: ['推进城市更新，改造小区120个。'], kind: 'words' },
      {
        text: '坚持把创新作为高质量发展的第一动力，加快推进万山科创城和智谷片区建设。\n力争签约400亿元。\n[[坚持把创新作为高质量发展的第一动力，加快推进万山科创城和智谷片区建设。]]',
      },
      {
        text: '抓工业。\n培育智能工厂18家，带动360家中小企业上云用数赋智。\n抓服务，做好惠企政策兑现。\n[[培育智能工厂18家，带动360家中小企业上云用数赋智。]]',
      },
    ],
    valid: [
      '一、关于财政决算的决议\n表决结果：赞成46票，反对0票，弃权1票，表决通过。\n二、关于审计报告的决议\n表决结果：赞成46票，反对0票，弃权1票，表决通过。',
      '一、关于土地出让的请示\n会议经过讨论，一致同意该事项，由自然资源局按程序办理。\n二、关于道路命名的请示\n会议经过讨论，一致同意该事项，由自然资源局按程序办理。',
      '小麦收割基本结束；秋粮播种进展顺利。小麦收割基本结束；春耕备耕全面展开。\n\n坚持绿色发展理念。\n\n要抓实。\n\n坚持绿色发展理念。',
      '第二届国际合作论坛在云山市开幕，来自三十个国家的代表出席开幕式。\n  第二届国际合作论坛在云山市开幕，来自三十个国家的代表出席开幕式。这是与会代表在参观展览。新华社记者 张三 摄',
      '第一条 本办法适用于全市。\n第二条 擅自占道经营的，责令限期改正；逾期不改正的，由城市管理部门处一千元罚款。\n第三条 擅自挖掘道路的，责令限期改正；逾期不改正的，由城市管理部门处一千元罚款。\n第四条 逾期不改正的，由城市管理部门处一千元罚款。',
      '抓招商。\n责任单位：市教育局、市财政局、市人力资源和社会保障局、各区县人民政府。\n抓项目。\n责任单位：市教育局、市财政局、市人力资源和社会保障局、各区县人民政府。',
      '政府工作报告\n坚持稳中求进。\n坚持稳中求进。',
      '人民是江山的根基。江山就是人民。守江山守的是人民的心。人民是江山的根基。',
      '（1）全市收入增长8%，主要原因：一是缴费人数增加，缴费标准提高。二是异地就医基金支出及门诊慢特病基金支出增加。\n（2）市本级收入增长6%，主要原因：一是缴费人数增加。二是异地就医基金支出及门诊慢特病基金支出增加。',
      '1.抓工业。（责任单位：市发展改革委、市工业和信息化局、市财政局）\n2.抓农业。（责任单位：市发展改革委、市工业和信息化局、市财政局）',
    ],
  },
  collect(facts): Said | null {
    const { kind } = facts.paragraph;
    if (kind === 'title' || kind === 'byline') return null;
    const sentences: Comparable[] = [];
    /** What stands between semicolons of one sentence. */
    const clauses = new Map<string, Span>();
    const doubled: Span[] = [];
    /** Sentences of this paragraph by what they say, the shorter ones too: near by, they are no refrain of the text. */
    const near = new Map<string, Span>();
    const again: Again[] = [];
    let previous = '';
    const prose = proseOf(facts);
    const all = sentencesOf(prose);
    const hasPicture = prose.includes('摄');
    for (const [at, sentence] of all.entries()) {
      const mark = closingMark(sentence.text);
      const body = mark < 0 ? sentence.text : sentence.text.slice(0, mark);
      const isNext = body.length >= SHORTEST_NEXT && endsWithClause(previous, body);
      previous = body;
      // …全覆盖；将持续…全覆盖。: the stronger mark stays.
      const shift = isNext && mark === sentence.text.length - 1 && '；;'.includes(prose.charAt(sentence.start - 1)) ? 1 : 0;
      if (isNext) doubled.push({ start: sentence.start - shift, end: sentence.end - shift });
      const inRow =
        clauses.size === 0 || isNext || body.length < SHORTEST_IN_ROW || IN_CHARGE.test(sentence.text) ? undefined : clauses.get(body);
      if (inRow) again.push({ first: spanAt(inRow), second: spanAt(sentence) });
      if (mark >= 0 && '；;'.includes(sentence.text.charAt(mark))) clauses.set(body, sentence);
      else if (clauses.size > 0) clauses.clear();
      if (inRow || isNext || sentence.text.length < SHORTEST_NEAR) continue;
      // Names of those in charge come again under each task by custom.
      if (
        mark < 0 ||
        !'。！？'.includes(sentence.text.charAt(mark)) ||
        '（(“”）)'.includes(sentence.text.charAt(0)) ||
        IN_CHARGE.test(sentence.text) ||
        (hasPicture && isOfPicture(all, at)) ||
        CARRIED_OVER.test(sentence.text) ||
        OF_MINUTES.test(sentence.text)
      )
        continue;
      const key = withoutMarks(body.replace(SAID, '')).replace(LABEL, '');
      const first = near.get(key);
      if (!first) near.set(key, sentence);
      else if (key.length >= SHORTEST_NEAR - 1) again.push({ first: spanAt(first), second: spanAt(sentence) });
      if (!first && key.length >= SHORTEST - 1)
        sentences.push({
          start: sentence.start,
          end: sentence.end,
          key: fingerprintNumber(key),
          isCustom: /\d/.test(key) && OF_PLANS.test(key),
        });
    }
    for (const span of doubledWords(prose)) doubled.push(span);
    const isArticle = ARTICLE.test(prose);
    const whole =
      sentences.length === 0 && !hasPicture && mayBeTwice(prose)
        ? { start: 0, end: prose.length, key: fingerprintNumber(prose.trim()) }
        : null;
    if (sentences.length + doubled.length + again.length === 0 && !isArticle && whole === null) return null;
    return { sentences: exact(sentences), doubled: exact(doubled), again: exact(again), isArticle, whole };
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
    let before = { paragraph: -1, whole: -1 };
    const seen = new Map<number, { readonly paragraph: number; readonly sentence: Span }>();
    for (const { paragraph, found } of collected) {
      const repeats: Repeat[] = found.again.map(({ first, second }) => ({ paragraph, first, second, isLoose: false }));
      // A short paragraph, which would be a refrain farther on.
      const { whole } = found;
      if (whole && before.whole === whole.key && before.paragraph === paragraph - 1)
        repeats.push({ paragraph: paragraph - 1, first: whole, second: whole, isLoose: false });
      before = { paragraph, whole: whole?.key ?? -1 };
      for (const sentence of found.sentences) {
        const first = seen.get(sentence.key);
        if (!first) seen.set(sentence.key, { paragraph, sentence });
        // Tasks of a plan may share their measure of success: 每年举办场景对接活动不少于2场。
        else if (!isLaw)
          repeats.push({
            paragraph: first.paragraph,
            first: first.sentence,
            second: sentence,
            isLoose: paragraph - first.paragraph > 1 && sentence.isCustom,
          });
      }
      for (const { paragraph: earlier, first, second, isLoose } of joined(repeats)) {
        report(paragraph, {
          span: spanAt(second),
          level: isLoose ? 'information' : 'warning',
          message: both('这句话前文已原样出现过，请核对是否重复。', 'This sentence already stands earlier in the text, word for word.'),
          related: [{ paragraph: earlier, span: spanAt(first), message: both('首次出现在此。', 'It first stands here.') }],
        });
      }
    }
  },
});

/** A sentence that stands twice in its own paragraph. */
interface Again {
  readonly first: Span;
  readonly second: Span;
}

interface Repeat extends Again {
  /** Of the first one. */
  readonly paragraph: number;
  readonly isLoose: boolean;
}

/** Whether a paragraph of short sentences, which are compared nowhere else, is more than a refrain. */
const mayBeTwice = (prose: string): boolean => {
  const text = prose.trim();
  return text.length >= SHORTEST_NEXT && /[\u4e00-\u9fff][。！；]$/.test(text) && !IN_CHARGE.test(text) && !OF_MINUTES.test(text);
};

const spanAt = ({ start, end }: Span): Span => ({ start, end });

/** Sentences that follow on in both places are one passage that was pasted twice: it is told once. */
function joined(repeats: readonly Repeat[]): readonly Repeat[] {
  const passages: Repeat[] = [];
  for (const repeat of [...repeats].sort((a, b) => a.second.start - b.second.start)) {
    const last = passages.at(-1);
    const follows =
      last?.paragraph === repeat.paragraph && last.second.end === repeat.second.start && last.first.end === repeat.first.start;
    if (!last || !follows) passages.push(repeat);
    else
      passages[passages.length - 1] = {
        ...last,
        first: { start: last.first.start, end: repeat.first.end },
        second: { start: last.second.start, end: repeat.second.end },
        isLoose: last.isLoose && repeat.isLoose,
      };
  }
  return passages;
}

/** 会议指出，要压实责任。要压实责任。: the first one may say who said so. */
const endsWithClause = (before: string, body: string): boolean =>
  before.endsWith(body) && (before.length === body.length || '，：,:'.includes(before.charAt(before.length - body.length - 1)));

/** What a paragraph holds that may stand twice. */
interface Said {
  readonly sentences: readonly Comparable[];
  /** Words that follow upon themselves: 加大力度加大力度 (the second ones). */
  readonly doubled: readonly Span[];
  readonly again: readonly Again[];
  /** Whether it begins as an article does: 第三条. */
  readonly isArticle: boolean;
  /** The paragraph itself, where it is short. */
  readonly whole: (Span & { readonly key: number }) | null;
}

/** A sentence that may stand twice. */
interface Comparable extends Span {
  /** Fingerprint of what is left of it without marks and numbering: kept instead of the words, which would be a second copy of the report. */
  readonly key: number;
  /** Whether it is one that plans and budgets say again: 每年举办对接活动不少于2场. */
  readonly isCustom: boolean;
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

const ARTICLE = /^.{0,12}第[一二三四五六七八九十百千零〇]{1,9}条/;
const FEWEST_ARTICLES = 3;
/** Shorter ones are refrains: 坚持稳中求进。 */
const SHORTEST = 22;
/** Within one paragraph. */
const SHORTEST_NEAR = 15;
/** Of one of the clauses between the semicolons of one sentence. */
const SHORTEST_IN_ROW = 8;
/** Of a sentence right behind itself. */
const SHORTEST_NEXT = 12;
/** 会议要求: who says it. */
const SAID = /^(?:会议|通知|他|她)?(?:要求|指出|强调|认为|提出|表示|说)[，,：:]/;
/** 加上上级补助收入3亿元，收入总量为9亿元。主要是政策性减收。: the same for a city and for its own level, maybe. */
/** 表决结果：赞成228票，反对0票，弃权0票。: minutes say the same of each matter. */
const OF_MINUTES =
  /(?:赞成|同意|反对|弃权)[^，。]{0,6}票|[应实]到[^。]*(?:人|名)|法定人数|表决|一致(?:通过|同意)(?:该|此|本|上述|以上)|(?:该|此|本|上述|以上)(?:议案|议题|事项|决议|方案|草案)[^。]{0,12}(?:通过|同意)|请[^，。]{0,6}(?:审议|审查)|^[与参]会(?:人员|代表|同志)/;
const CARRIED_OVER =
  /^(?:加上|收支)(?=.*\d)|^[一二三四五六]是.*(?:增加|增长|减少|下降|提高|降低)。$|^因.*[市县区州省]本?级|^(?:增长|下降|减少|增加|超收|短收|增支|减支)?的?主要(?:原因)?[是为]|债务余额[^。]*限额。?$/;
const OF_PLANS = /不少于|不低于|每年|预算|决算|债务|结转|限额/;
const IN_CHARGE = /^(?:责任|牵头|配合|主管|主办|协办|承办|联系|完成|落实)[^：:，。]{0,6}[：:]/;
const LABEL = /^(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;
