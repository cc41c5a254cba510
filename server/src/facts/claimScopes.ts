import type { Figure } from '../quantity/figure.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import type { ClaimInput } from './claims.ts';
import type { Claim } from './facts.ts';
import type { Sentence } from './sentence.ts';
import { wordingsOfScope } from './targetIndex.ts';

/** A place or department that governs what follows it. */
export interface ScopeMention extends Span {
  /** The scope's name; `section` stands for 全市, 我区 and the like. */
  readonly name: string | 'section';
  /** Where its reach ends, if before the sentence's end: 支持三明市…建设，新建高标准农田70万亩. */
  readonly until?: number;
}

const OWN = /[全我本](?:省|市|区(?!域)|县|州|盟|旗|自治区)|全疆|全国|我国/g;

/** The places and departments that govern what follows them, in the order of the text. */
export function scopeMentions({ text, sentence, names, targets, context }: ClaimInput): ScopeMention[] {
  const part = text.slice(sentence.start, sentence.end);
  const mentions: ScopeMention[] = [];
  for (const match of matchesOf(part, OWN)) {
    const start = sentence.start + match.index;
    // 高于全国平均水平 compares with the country; it does not speak of it.
    if (
      match[0] === '全国' &&
      (!leads(text, start, sentence) ||
        text[start - 1] === '”' ||
        /^(?:平均|排名|示范|百强|样板|第|前|领先|水平|同类|唯一|首|率先|最|各|两会|性|重点|文明|统一)/.test(
          text.slice(start + 2, start + 4),
        ))
    )
      continue;
    if (isBaseOfShare(text, start, start + match[0].length)) continue;
    mentions.push({ start, end: start + match[0].length, name: /国/.test(match[0]) ? '全国' : 'section' });
  }
  for (const { start, end, record } of names) {
    if (
      start < sentence.start ||
      end > sentence.end ||
      (record.type !== 'district' && record.type !== 'organisation' && record.type !== 'zone')
    )
      continue;
    if (leads(text, start, sentence)) mentions.push({ start, end, name: record.name, ...reach(text, start, end) });
  }
  for (const { name, ...at } of targets.scopesIn(part)) {
    if (name === '全国') continue;
    const start = sentence.start + at.start;
    // 全市港口吞吐量5626万吨，其中防城港吞吐量3701万吨: a part is not the whole.
    if (name === (context.sectionScope ?? context.scope) && text.slice(sentence.start, start).endsWith('其中')) continue;
    if (leads(text, start, sentence) && !mentions.some((m) => m.start <= start && start < m.end))
      mentions.push({ start, end: sentence.start + at.end, name });
  }
  const place = context.sectionScope ?? context.scope;
  if (place)
    for (const { start, end } of sentence.pieces) {
      const proper = PROPER.exec(text.slice(start, end))?.[0];
      const name = proper && targets.scopes.get(place + (place.endsWith('市') ? proper.replace(/^市/, '') : proper));
      if (proper && name !== undefined && !mentions.some((m) => m.start === start))
        mentions.push({ start, end: start + proper.length, name });
    }
  const bare = context.scope === null ? undefined : wordingsOfScope(context.scope)[1];
  if (bare) {
    for (const { start, end } of sentence.pieces)
      if (text.startsWith(bare, start) && end > start + bare.length + 3 && !/^[省市区县州]/.test(text.slice(start + bare.length, end)))
        mentions.push({ start, end: start + bare.length, name: 'section' });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** 市区城镇居民收入: of the city proper, where that has records of its own. */
const PROPER = /^(?:市区|城区|市本级|主城区|中心城区)(?!（|\()/;

/** 占全市比重, 在全市招商中占比: the whole that a share is of, and a part of the indicator's name. */
const isBaseOfShare = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '占' || (text[start - 1] === '在' && /^[^，。；、]{0,8}?中?(?:占比|比重|的份额)/.test(text.slice(end, end + 14)));

/** A place governs what follows where it begins its clause (荥阳市将…, 其中惠济区…), not where it is an object (与高新区的合作). */
function leads(text: string, start: number, sentence: Sentence): boolean {
  if (start === sentence.start) return true;
  return /(?:[，,；;：:、（(“”"。\s]|其中|表示|年|推动|确保|支持|力争|使)$/.test(text.slice(Math.max(sentence.start, start - 2), start));
}

/** What is done for a place is told in that clause alone. */
function reach(text: string, start: number, end: number): { readonly until?: number } {
  if (!/(?:推动|支持|促进|帮助)$/.test(text.slice(Math.max(0, start - 2), start))) return {};
  const comma = text.slice(end).search(/[，；。,;]/);
  return comma < 0 ? {} : { until: end + comma };
}

/** 每个园区完成投资5亿元, 在兰洽会上签约125个: of one of many, or of an event, and so not the place's. */
const OF_PART = /(?:^|[。；;，,的])每[个家座](?!月|季度?|工作日)|在[^，。；]{2,24}(?:会|节|展|赛)(?:上|期间)[，,]/;

/** The scope that governs a figure: the last one named before it, else the section's or the document's; null where it is a part's. */
export function scopeOf(mentions: readonly ScopeMention[], figure: Figure, { text, context, sentence }: ClaimInput): Claim['scope'] {
  if (OF_PART.test(text.slice(sentence.start, figure.core.start))) return null;
  let last: ScopeMention | undefined;
  for (const mention of mentions) if (mention.end <= figure.core.start && figure.core.start < (mention.until ?? Infinity)) last = mention;
  if (last && last.name !== 'section') {
    const own = context.sectionScope ?? context.scope;
    const isEarlier = /[，；,;]/.test(text.slice(last.end, figure.core.start));
    return { name: last.name, from: 'sentence', ...(isEarlier && own !== null && own !== '' && own !== last.name && { or: own }) };
  }
  if (context.sectionScope !== null) return context.sectionScope === '' ? null : { name: context.sectionScope, from: 'section' };
  return context.scope === null ? null : { name: context.scope, from: 'document' };
}
