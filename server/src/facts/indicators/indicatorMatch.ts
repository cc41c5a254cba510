import { type IndicatorPattern, isVerb } from './indicatorPattern.ts';
import { mayBeLeftOut } from './leftOut.ts';

/** The words of the text around a figure that may name its indicator. Made by `readingWith`, or written out in full. */
export interface Subject extends IndicatorPattern {
  readonly around: Surroundings;
  /** Normalised text that stands after the subject in its sentence and may lend it a part (城镇、农村居民人均可支配收入). */
  readonly after: string;
  /** The words right behind the figure, where they name what it counts. */
  readonly tail?: string | undefined;
  /** What the whole was measured in of which this is a part (汽车保有量…，其中新能源汽车…): of another measure it says nothing. */
  readonly measure?: string | undefined;
  /** Whether it is only likely that a record of this name is meant: it may confirm, or show a slip of its own value (`slip.ts`); `joint` where it may
   * be of several things together, and so can only confirm. */
  readonly weak?: true | 'joint' | undefined;
  /** Whether it is a whole name that the text says in parts: no record is meant that is only called alike. */
  readonly isFull?: true | undefined;
}

/** Normalised text that stands before a subject. */
export interface Surroundings {
  /** In its sentence; it may lend it a part. */
  readonly before: string;
  /** The clause before, which may lend to a subject that says most by itself (建成沿黄高速公路，通车总里程突破1万公里). */
  readonly clause: string;
}

/** The subject that a name is, and nothing else: written out, as below. */
export const readingNamed = ({ core, added, isMeasured }: IndicatorPattern, around: Surroundings, after: string): Subject => ({
  core,
  added,
  isMeasured,
  around,
  after,
  tail: undefined,
  measure: undefined,
  weak: undefined,
  isFull: undefined,
});

/** A subject with some of it otherwise. Written out: objects that are made by spreading others have many hidden classes, and all that reads them is slow. */
export const readingWith = (from: Subject, said: Partial<Subject>): Subject =>
  Object.assign(
    {
      core: from.core,
      added: from.added,
      isMeasured: from.isMeasured,
      around: from.around,
      after: from.after,
      tail: from.tail,
      measure: from.measure,
      weak: from.weak,
      isFull: from.isFull,
    },
    said,
  );

/** How well a subject names an indicator: 3 the same words, 2 with a part that may be left out, 1 with a part taken from its sentence, 0 not. */
export type MatchGrade = 0 | 1 | 2 | 3;

/**
 * Whether the text's words name this indicator. Every word of the text's must be in the indicator (工业投资 is not 固定资产投资), and what the
 * text leaves out must be a word that may be left out or one that its sentence has lent.
 */
export function gradeMatch(subject: Subject, indicator: IndicatorPattern): MatchGrade {
  if (subject.core.length === 0) return 0;
  if (subject.core === indicator.core || isItsAmount(subject.core, indicator.core)) return 3;
  if (subject.core.length < 2 && indicator.core.length > 2) return 0;
  // 贷款余额 beside 存贷款余额 is a part of it.
  if (indicator.core.includes('存贷款') && !subject.core.includes('存贷')) return 0;
  // 一般公共预算524亿元: of which side, is not said.
  if (subject.core.endsWith('预算') && /^(?:收入|支出)$/.test(indicator.core.slice(subject.core.length))) return 0;
  const missing = missingParts(subject.core, indicator.core);
  if (!missing) return 0;
  // 大口径财政收入44亿元、公共财政预算收入21亿元: the record is what the other item names.
  if (indicator.core.length > 3 && (subject.around.before.includes(indicator.core) || subject.after.includes(indicator.core))) return 0;
  let grade: MatchGrade = 2;
  for (const { text, at } of missing) {
    if (subject.measure !== undefined && MEASURE.test(text) && !subject.measure.endsWith(text)) return 0;
    if (text.startsWith('占') && isShareOfOther(text, subject)) return 0;
    // 国有资本经营收入 is an item of another budget.
    if (text === '预算' && subject.core.startsWith('国有资本经营')) return 0;
    // 发放贷款6800万元 is no balance.
    if (text === '金融机构' && !subject.core.includes('余额')) return 0;
    if (mayBeLeftOut(text, at, indicator.core)) continue;
    if (isLent(text, at, subject, indicator.core)) {
      grade = 1;
      continue;
    }
    return 0;
  }
  return grade;
}

/** 进出口总额, where the record says 进出口: what else there is of it. */
const isItsAmount = (said: string, name: string): boolean =>
  /[进出]口$/.test(name) && said.startsWith(name) && /^(?:总?额|总?值)$/.test(said.slice(name.length));

/** 地区生产总值9万亿元，其中民营经济占比67.4%: of the product, and no share of jobs or trade. */
function isShareOfOther(text: string, { core, around }: Subject): boolean {
  const of = text.replace(/^占(?:全[国省市区县州部])?/, '');
  const told = WHOLE.exec(around.before)?.[1];
  // 占全州, and of an investment that of all investment, say nothing else.
  return of !== '' && told !== undefined && !of.includes(told) && !core.replace(/比重$/, '').endsWith(of.slice(-2));
}

const WHOLE = /(生产总值|进出口|零售|固定资产投资|预算收入|预算支出)(?:总额)?$/;

interface Part {
  readonly text: string;
  readonly at: number;
}

/** The parts of `whole` that `part` leaves out, if all of `part` stands in `whole` in order and in pieces of two units or more; else null. */
function missingParts(part: string, whole: string): Part[] | null {
  if (part.length > whole.length || !standsIn(part, whole)) return null;
  const found = align(part, whole, 0, 0, 0);
  if (!found) return null;
  const missing: Part[] = [];
  let at = 0;
  for (const [start, end] of found) {
    if (start > at) missing.push({ text: whole.slice(at, start), at });
    at = end;
  }
  if (at < whole.length) missing.push({ text: whole.slice(at), at });
  return missing;
}

/** Whether all of `part` stands in `whole` in order: told at once, where the pieces take a search. */
function standsIn(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole.charCodeAt(i) === part.charCodeAt(at)) at++;
  return at === part.length;
}

/** Longest pieces first; at most four pieces, so that the search stays small. */
function align(part: string, whole: string, from: number, at: number, pieces: number): (readonly [number, number])[] | null {
  if (from === part.length) return [];
  if (pieces === 4) return null;
  for (let length = part.length - from; length >= 1; length--) {
    const piece = part.slice(from, from + length);
    if (length === 1 && !(from + 1 === part.length && '额量率数值'.includes(piece))) return null;
    const start = whole.indexOf(piece, at);
    if (start < 0) continue;
    const rest = align(part, whole, from + length, start + length, pieces + 1);
    if (rest) return [[start, start + length], ...rest];
  }
  return null;
}

/** 城镇调查失业率5.2%，居民人均可支配收入增长5.4%: whether words speak of what is urban, and not of a rate that is only called so. */
export const lendsUrban = (words: string): boolean => /城镇(?!调查|登记|新增|化)/.test(words);

/** 规模以上工业增加值增长7.5%；固定资产投资增长4%: all of it, and not that of industry alone. */
export const isAllInvestment = ({ core }: Subject): boolean => core === '固定资产投资';

/** A part that other words of the same sentence lend: 金融机构 of 金融机构存款余额…、贷款余额…, 增加值 of 高技术制造业、装备制造业增加值. */
function isLent(text: string, at: number, subject: Subject, core: string): boolean {
  // 收入7.5亿元、人均3200元: the one is not the other.
  if ((text.length < 2 && !(text === '对' && at === 0)) || text === '人均' || text === '周转') return false;
  // 86个项目竣工投产；25个省级重点项目…: that verb is of the first alone.
  if (isVerb(text) && subject.around.before.length > text.length && subject.around.before.endsWith(text)) return false;
  if (text === '城镇' && !lendsUrban(subject.around.before + subject.after)) return false;
  if (at === 0 && isAllInvestment(subject) && !subject.around.before.endsWith(text)) return false;
  // 一般公共预算收入…，税收占比65%: the whole is named before.
  if (text.startsWith('占') && subject.around.before.includes(text.slice(1))) return true;
  // 进出口总额3.4万亿元，一般贸易占比42%: of 一般贸易进出口占进出口总额比重.
  const [, what, of] = /^(.{2,8})占(.{2,12})$/.exec(text) ?? [];
  if (what !== undefined && of?.includes(what) && subject.around.before.includes(of)) return true;
  // 新增电力装机2000万千瓦，其中绿色能源占比60%, of 新增电力装机中绿色能源占比.
  if (at === 0 && /.{3}中$/.test(text) && subject.around.before.includes(text.slice(0, -1))) return true;
  if (at + text.length === core.length) {
    // 职工、居民住院报销比例: 基本医疗保险 goes without saying, the rest is said behind.
    const unsaid = WITHOUT_SAYING.exec(text)?.[0];
    if (unsaid !== undefined) return isLent(text.slice(unsaid.length), at + unsaid.length, subject, core);
    // 住宿、餐饮营业额 of 住宿业营业额
    const kind = /^(?:产业|行业|业)(?=.{2})/.exec(text)?.[0].length ?? 0;
    if (kind > 0) return isLent(text.slice(kind), at + kind, subject, core);
    // 工业、工业技改投资: the last item is the one that says so, and this is another.
    if (subject.after.endsWith(subject.core + text)) return false;
    // 城镇保障性住房基本建成470万套、新开工630万套: to a verb alone its thing is lent.
    // 新开工住宅117万平方米，竣工54万平方米: 面积 is of the unit.
    const thing = text.replace(/(?<=.{2})(?:面积|数量|数)$/, '');
    return (
      (!subject.isMeasured && subject.after.includes(text.replace(/(?<=.{2})余额$/, ''))) ||
      (isVerb(subject.core) && subject.around.before.includes(thing)) ||
      (MEASURE.test(text) && subject.around.before.includes(text))
    );
  }
  if (subject.around.before.includes(text) || subject.after.includes(text)) return !isPartOf(text, at, subject.around.before, core);
  if (at === 0 && standsApart(text, subject.around.before)) return true;
  if (at !== 0) return false;
  // 职工基本养老保险制度不断完善，参保人数达到2.5亿人: a measure alone is that of what the clause before begins with.
  if (BARE.test(subject.core) && text.length >= 4 && subject.around.clause.startsWith(text)) return true;
  return subject.core.length >= Math.min(6, Math.max(4, text.length)) && subject.around.clause.includes(text);
}

/** What nobody has a record of without a name of what it measures. */
const BARE =
  /^(?:参保率?|(?:总)?产值|增加值|(?:营业|销售|主营业务)收入|营业额|覆盖率|普及率|参与率|(?:总)?里程|装机容量|总?面积|产量|产能|从业人员|用户|注册用户)$/;

/** 规模以上工业企业429户，实现增加值2570亿元: theirs, and not that of all industry. */
function isPartOf(text: string, at: number, before: string, core: string): boolean {
  const lender = before.slice(0, Math.max(0, before.lastIndexOf(text)));
  // 续建和已批待建项目119个，总投资…: of both together.
  // 中国药谷“三个一批”项目84个，总投资…: of those there alone.
  if (at === 0 && text.length >= 4 && (OF_PLACE.test(lender) || /[和与及]$/.test(lender))) return true;
  // 占规上服务业的比重…；营业收入增长15%: what a share is of lends nothing.
  return at === 0 && (lender.endsWith('占') || (!/^(?:规模|限额)以上/.test(core) && /(?:规模|限额)以上$/.test(lender)));
}

const OF_PLACE = /(?:药谷|硅谷|光谷|声谷|港区|园区|新区|高新区|经开区|开发区|新城|示范区|管理区|街道|[镇乡村])$/;

const WITHOUT_SAYING = /^(?:基本医疗保险|基本养老保险)(?=.{2})/;

/** 淘汰落后炼钢产能900万吨、水泥230万吨: what all items of a list are measured in. */
const MEASURE =
  /^(?:产能|产量|产值|总产值|增加值|(?:主营)?(?:营业|业务)收入|利润总?额?|销量|销售额|零售额|出口总?额?|进口总?额?|投资|收入|支出|里程|营业里程|面积|装机容量|吞吐量|业务量|排放量|保有量|拥有量|余额)$/;

/** 生产安全死亡事故起数和死亡人数: of 生产安全事故死亡人数 both front pieces were said, with another word between them. */
function standsApart(text: string, before: string): boolean {
  for (let cut = 2; cut <= text.length - 2; cut++) {
    const first = before.indexOf(text.slice(0, cut));
    if (first < 0) return false;
    const gap = before.indexOf(text.slice(cut), first + cut) - first - cut;
    if (gap >= 0 && gap <= 4) return true;
  }
  return false;
}
