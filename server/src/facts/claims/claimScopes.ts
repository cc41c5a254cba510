import type { Figure } from '../../quantity/figure.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { touching } from '../../util/spanIndex.ts';
import type { Claim, NameMention, ReportContext } from '../facts.ts';
import type { Sentence } from '../subjects/sentence.ts';
import { blanked } from '../subjects/sentenceFrame.ts';
import type { ClaimInput } from './claimInput.ts';
import { isWhere, LONGEST_REACH, leads, reach, untilComma } from './leadingPlace.ts';
import { properScope } from './levelScope.ts';
import { partMentions } from './partMentions.ts';
import { tellsOfPart } from './partOfPlace.ts';
import { placeItself } from './placeItself.ts';
import { mayBe } from './placeRank.ts';
import { mayGovern } from './placesTold.ts';
import { governingMention, IN_ITS_CLAUSE, isBeside, isRank, type ScopeMention, tellsOfPlace } from './scopeMention.ts';

/** 全市, 我区; but 资本市场, 日本市场. */
const OWN = /[全我本该](?:省|市(?!场)|区(?!域)|县|州|盟|旗|自治区)|全疆|全国|我国/g;

/** The places and departments that govern what follows them, in the order of the text. */
export function scopeMentions({ text, sentence, names, targets, context }: ClaimInput): ScopeMention[] {
  const part = text.slice(sentence.start, sentence.end);
  const own = ownScope(context);
  const mentions: ScopeMention[] = [];
  for (const match of matchesOf(part, OWN)) {
    const start = sentence.start + match.index;
    // 高于全国平均水平 compares with the country; it does not speak of it.
    if (
      match[0] === '全国' &&
      (!leads(text, start, sentence) ||
        text[start - 1] === '”' ||
        /^(?:平均|排名|名特优新|名优|示范|百强|百佳|十大|十佳|优秀|先进|青年|一等|样板|第|前|领先|水平|同类|唯一|首|率先|最|各|两会|性|重点|文明|统一|精品|特色|[^，。；\d]{0,12}(?:赛事|联赛|大赛|锦标赛|公开赛|运动会|现场会|论坛|博览会))/.test(
          text.slice(start + 2, start + LONGEST_EVENT),
        ))
    )
      continue;
    if (isBaseOfShare(text, start, start + match[0].length) || isRank(text, start, start + match[0].length)) continue;
    // 我市市区5个站点: of the city proper.
    const proper = own === null ? undefined : CITY_PROPER.exec(text.slice(start + 2, start + 6))?.[0];
    const ofProper = proper && own !== null ? properScope(proper, own, targets, '') : undefined;
    if (proper !== undefined && ofProper !== undefined) {
      mentions.push({ start, end: start + 2 + proper.length, name: ofProper });
      continue;
    }
    const name = match[0].endsWith('国')
      ? '全国'
      : (toldBefore(names, sentence, text, start) ?? placeOfWhole(names, match[0], start) ?? 'section');
    // 全国健康城市创建扎实推进，人均预期寿命达78岁: there it is a part of a thing's name.
    const isOfName = name === '全国' && own !== '全国' && !hasFigureInClause(text, sentence, start);
    mentions.push({ start, end: start + match[0].length, name, ...(isOfName && untilComma(text, start)) });
  }
  const ends = new Set(mentions.map(({ end }) => end));
  for (const name of names) {
    const { start, end, record } = name;
    if (start < sentence.start || end > sentence.end || !mayGovern(record) || isShipped(name)) continue;
    // 全市平原县: a kind of counties there.
    if (/全[省市区县]$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    // 四川省专利密集型企业百强榜，资源利用率由…: in a city's report the province is a part of a thing's name.
    const isOfName =
      /(?:省|自治区)$/.test(record.name) &&
      own !== null &&
      /[市州县区盟]$/.test(own) &&
      record.name !== own &&
      !hasFigureInClause(text, sentence, start);
    // 加快江北区文体中心、江南区健身中心建设，…: things in several places.
    const isThing = text[start - 1] === '、' && !hasFigureInClause(text, sentence, start);
    // 湖南长沙县: the nearer one is meant.
    const isBelow = namesAt(names, start).some(
      (above) => above.end === start && mayGovern(above.record) && leads(text, above.start, sentence),
    );
    if (leads(text, start, sentence) || isBelow || isWhere(text, start, end) || ends.has(start)) {
      ends.add(end);
      mentions.push({
        start,
        end,
        name: withPlaceAbove(record.name, targets),
        ...reach(text, start, end, sentence),
        ...((isOfName || isThing) && untilComma(text, end)),
      });
    }
  }
  for (const { name, ...at } of targets.scopesIn(part)) {
    if (name === '全国') continue;
    const start = sentence.start + at.start;
    // 全市港口吞吐量5626万吨，其中防城港吞吐量3701万吨: a part is not the whole.
    if (name === own && text.slice(sentence.start, start).endsWith('其中')) continue;
    const end = sentence.start + at.end;
    // 金华市区, which has records of its own, is not 金华市.
    const shorter = mentions.findIndex((m) => m.start === start && m.end < end);
    if (shorter >= 0) mentions[shorter] = { start, end, name };
    else if (leads(text, start, sentence) && !mentions.some((m) => m.start <= start && start < m.end)) mentions.push({ start, end, name });
  }
  const read = new Uint8Array(part.length);
  for (const { start, end } of mentions) read.fill(1, start - sentence.start, end - sentence.start);
  const isRead = (at: number): boolean => read[at - sentence.start] === 1;
  const add = (short: Omit<ScopeMention, 'name'> | null, name: string): void => {
    if (!short) return;
    mentions.push(name === own ? { start: short.start, end: short.end, name: 'section' } : { name, ...short });
    read.fill(1, short.start - sentence.start, short.end - sentence.start);
  };
  for (const { start, end, text: word, record } of names) {
    if (start < sentence.start || end > sentence.end || !mayGovern(record) || isRead(start)) continue;
    if (namesAt(names, end).some((below) => below.start === end && mayGovern(below.record) && isRead(below.start))) continue;
    add(shortName(text, { start, end }, sentence), targets.scopes.get(word) ?? withPlaceAbove(record.name, targets));
  }
  for (const { start } of sentence.pieces) {
    const name = targets.scopes.get(text.slice(start, start + 2));
    if (name !== undefined && !isRead(start)) add(shortName(text, { start, end: start + 2 }, sentence), name);
  }
  mentions.push(...partMentions(text, sentence, own, targets, mentions));
  return mentions
    .filter(
      ({ start, end }) => !isBeside(text.slice(Math.max(sentence.start, start - LONGEST_BESIDE), start)) && !text.startsWith('占比', end),
    )
    .map((mention) => (isListed(mention, text, names) ? { ...mention, ...untilComma(text, mention.end) } : mention))
    .sort((a, b) => a.start - b.start);
}

const CITY_PROPER = /^(?:主城区|中心城区|市区|城区)/;

/** 翔安区, which records call 厦门市翔安区. */
function withPlaceAbove(place: string, { scopes }: ClaimInput['targets']): string {
  const name = scopes.get(place);
  return name?.includes(place) ? name : place;
}

/** Whether a figure stands behind an offset in its clause, or in the first one behind it where that is short (全国来看，…). */
function hasFigureInClause(text: string, { end, figures }: Sentence, at: number): boolean {
  const comma = text.slice(at, Math.min(end, at + LONGEST_REACH)).search(/[，；,;]/);
  if (comma < 0 || comma < 6) return true;
  return figures.some(({ core }) => core.start >= at && core.start < at + comma);
}

/** The names that end or begin at an offset, or stand around it. */
const namesAt = (names: readonly NameMention[], at: number): readonly NameMention[] => touching(names, { start: at, end: at });

/** What `isBeside` looks at. */
const LONGEST_BESIDE = 64;

/** 全国青少年校园足球联赛. */
const LONGEST_EVENT = 18;

/** 山西省晋城市发布情况综述，全市生产总值…: whose it is, where another place of that rank is the subject of the sentence. */
const toldBefore = (names: readonly NameMention[], sentence: Sentence, text: string, at: number): string | undefined =>
  names.find(
    ({ start, end, record }) =>
      start >= sentence.start &&
      end < at &&
      record.type === 'district' &&
      record.name.endsWith(text.charAt(at + 1)) &&
      ANNOUNCES.test(text.slice(end, at)),
  )?.record.name;

/** 今年山西全省固定资产投资…: whose whole it is. */
const placeOfWhole = (names: readonly NameMention[], whole: string, at: number): string | undefined =>
  whole.startsWith('全')
    ? namesAt(names, at).find(({ end, record }) => end === at && record.type === 'district' && record.name.endsWith(whole.slice(1)))?.record
        .name
    : undefined;

const ANNOUNCES = /^(?:统计局|政府)?(?:近日|日前)?(?:发布|公布|通报|披露)/;

/** 孝感、黄冈跨越3000亿元, 咸安机电制造、京山装备等5个集群: one of several, of which nothing is told behind their clause. */
const isListed = ({ name, end }: ScopeMention, text: string, names: readonly NameMention[]): boolean =>
  name !== 'section' &&
  name !== '' &&
  (EXAMPLES.test(text.slice(end, end + 60)) ||
    /^等\d{1,3}个/.test(text.slice(end, end + 5)) ||
    (text.charAt(end) === '、' && namesAt(names, end + 1).some(({ start, record }) => start === end + 1 && mayGovern(record))));

const EXAMPLES = /^[^，。；\d]{0,12}、[^，。；\d]{2,40}等\d{1,3}[个家]/;

/** The short name of a place that only a pack knows: it may be part of a thing's name (郑州机场货邮吞吐量 is not 郑州's). */
const isShipped = ({ record, text }: NameMention): boolean => record.origin.pack !== undefined && text !== record.name;

/**
 * The short name of a place, where it governs what follows: 宁波今年…, 在宁波，…, 产粮大省黑龙江今年…. Where other words follow it may be part of a
 * thing's name, and in mid-sentence it speaks of its clause alone.
 */
function shortName(text: string, { start, end }: Span, sentence: Sentence): Omit<ScopeMention, 'name'> | null {
  const said = placeItself(text, end);
  // “吉林一号”; 、阿里云: no place, or one of a list.
  if (said === null || /[“"、]/.test(text.charAt(start - 1))) return null;
  const before = text.slice(Math.max(sentence.start, start - 2), start);
  const isTold = said === 'told';
  if (!leads(text, start, sentence) && !(isTold && /大[省市县]$/.test(before)) && !(/在$/.test(before) && /^[，,]/.test(text.slice(end))))
    return null;
  if (isTold) return { start, end, ...reach(text, start, end, sentence) };
  // 今年1—5月，浦东… begins with 浦东.
  const isTopic = /^\s*[在，,]?\s*$/.test(blanked(text, { start: sentence.start, end: start }, sentence.periods)) || /[：:]$/.test(before);
  return { start, end, isLoose: true, ...(!isTopic && untilComma(text, end)), ...reach(text, start, end, sentence) };
}

/** Whether a mention stands within quotation marks; `before` is the sentence up to the figure. */
function isQuoted(before: string, { start }: ScopeMention, from: number): boolean {
  const words = before.slice(0, start - from);
  return words.lastIndexOf('“') > words.lastIndexOf('”');
}

/** The place that a text's figures are of, where it names none: the section's, or the document's. */
const ownScope = (context: ReportContext): string | null => context.sectionScope ?? context.headingScope ?? context.scope;

/** 占全市比重, 在全市招商中占比: the whole that a share is of, and a part of the indicator's name. */
const isBaseOfShare = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '占' ||
  text.startsWith('占比', end) ||
  (text[start - 1] === '在' && /^[^，。；、]{0,8}?中?(?:占比|比重|的份额)/.test(text.slice(end, end + 14)));

/** 收入28.7亿元（不含经开区36.4亿元）: that figure is the part's. */
const LEFT_OUT = /[（(]不(?:含|包括)([^（()）\d]{2,20})$/;

/** “三大改造”扎实推进，创建绿色工厂2家: a sentence with a beginning of its own goes on with no place of the one before. */
const leadsIn = (text: string, { start, figures: [first] }: Sentence): boolean =>
  first !== undefined && /^(?!收支|[^，,]*收支平衡)[^，,]{4,}[，,]/.test(text.slice(start, first.start));

/** 深圳和广州作为一线城市，GDP都超过1.3万亿元: of each of several places. */
const isOfSeveral = (names: readonly NameMention[], sentence: Sentence, text: string, figure: Figure): boolean =>
  names.some(
    ({ start, end, record }) =>
      start >= sentence.start &&
      end < figure.start &&
      mayGovern(record) &&
      /[和与及、]/.test(text.charAt(end)) &&
      namesAt(names, end + 1).some((next) => next.start === end + 1 && mayGovern(next.record)),
  );
const LONGEST_CLAUSE = 40;
const SEVERAL = /[都均](?:已|也)*[〇\u3400-\u9fff]{0,4}$|(?:[两三四]|\d)[市区县地](?:[〇\u3400-\u9fffA-Za-z]{0,8})[都均]/;

/** The scope that governs a figure: the last one named before it, else the section's or the document's; null where it is a part's. */
export function scopeOf(
  mentions: readonly ScopeMention[],
  figure: Figure,
  { text, context, sentence, names, placesTold, targets, told, budgets }: ClaimInput,
  mayBeOfPart = true,
): Claim['scope'] {
  const before = text.slice(sentence.start, figure.core.start);
  if (mayBeOfPart && tellsOfPart(before)) return null;
  const leftOut = LEFT_OUT.exec(before)?.[1];
  if (leftOut !== undefined) {
    const name = targets.scopes.get(leftOut);
    return name === undefined ? null : { name, from: 'sentence' };
  }
  let last = governingMention(mentions, figure, text);
  if (SEVERAL.test(before.slice(-LONGEST_CLAUSE)) && isOfSeveral(names, sentence, text, figure)) return null;
  // 市本级收入28.7亿元。其中：税收收入14.3亿元: parts of what was told.
  if (!last && told !== undefined && /^\s*(?:其中|加上)/.test(before)) return told.scope;
  const own = ownScope(context);
  // 益阳高新区政府债务限额167亿元。政府债务余额166亿元: of the same place, as it seems.
  // 高新区收入5亿元。支出安排1.7亿元: of that part.
  const goesOn = !last && told?.began === true;
  const isLed = goesOn && leadsIn(text, sentence);
  if (goesOn && told.scope === null && !isLed) return null;
  if (goesOn && told.scope && told.scope.name !== own && own !== null && own !== '') {
    // What a budget tells of a zone is never the whole place's.
    if (budgets.length > 0) return { name: told.scope.name, from: 'section' };
    return { name: isLed ? own : told.scope.name, from: 'section', or: isLed ? told.scope.name : own };
  }
  if (last?.name === '') {
    const between = text.slice(last.end, figure.core.start);
    if (!(last.isNamed && IN_ITS_CLAUSE.test(between)) && !tellsOfPlace(between, figure)) return null;
    last = undefined;
  }
  if (last && last.name !== 'section') {
    const isEarlier = last.isLoose || /[，；,;]/.test(text.slice(last.end, figure.core.start));
    return {
      name: last.name,
      from: 'sentence',
      ...(isEarlier && budgets.length === 0 && own !== null && own !== '' && own !== last.name && { or: own }),
    };
  }
  // 全市 is not of the country, nor of the place that a desk's settings name, if that is one.
  if (last && own === '全国' && /[市区县州旗盟]$/.test(text.slice(last.start, last.end))) return null;
  // 全市 is none of a county's, where it leads what is told and is no part of a title (“全省先进县”).
  if (
    last &&
    own !== null &&
    !mayBe(text.slice(last.start, last.end), own) &&
    leads(text, last.start, sentence) &&
    !isQuoted(before, last, sentence.start)
  )
    return null;
  const earlier = last ? undefined : placesTold.before(sentence.start);
  // Items of a budget may be of the city's offices alone (市直), as the paragraph before them says.
  const level =
    context.sectionBudget === undefined || own === null ? undefined : (targets.scopes.get(`${own}直`) ?? targets.scopes.get(`${own}本级`));
  const other = earlier !== undefined && earlier !== own ? earlier : level;
  const or = other === undefined ? {} : { or: other };
  if (context.sectionScope !== null) return context.sectionScope === '' ? null : { name: context.sectionScope, from: 'section', ...or };
  if (context.headingScope !== undefined)
    return { name: context.headingScope, from: 'section', ...(context.scope !== null && { or: context.scope }), ...or };
  return context.scope === null ? null : { name: context.scope, from: 'document', ...or };
}
