import type { NameType } from '../../data/schema.ts';
import type { ParagraphFacts } from '../../facts/facts.ts';
import { toWord } from '../../facts/lexicon/words.ts';
import { covers, overlaps, type Span } from '../../util/span.ts';

/** A phrase or name that a text uses and no record has. */
export type WordingDraft =
  | { readonly kind: 'slogan'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly type: NameType; readonly parent: string | null };

/** What a report says of its own: quoted numeral phrases (“三个坚持”), and words that end like a park, a project or an activity. Each once. */
export function wordingDrafts(paragraphs: readonly ParagraphFacts[]): readonly WordingDraft[] {
  const drafts = new Map<string, WordingDraft>();
  for (const facts of paragraphs) {
    if (facts.paragraph.kind === 'frontMatter' || facts.paragraph.kind === 'byline') continue;
    for (const { span, draft } of [...quotedPhrases(facts), ...namesIn(facts)]) {
      if (isKnown(facts, span)) continue;
      const key = toWord(draft.text);
      if (!drafts.has(key)) drafts.set(key, draft);
    }
  }
  return [...drafts.values()];
}

/** What a selected text most likely is: by its ending, by its numeral, else a phrase. */
export function draftOf(selected: string, parent: string | null): WordingDraft {
  const text = selected.replace(/^[“‘"「]|[”’"」]$/g, '');
  const type = NUMERAL_PHRASE.test(text) ? undefined : typeOf(text);
  return type ? { kind: 'name', text, type, parent } : { kind: 'slogan', text };
}

interface Found {
  readonly span: Span;
  readonly draft: WordingDraft;
}

/** A place within a name makes it no known one: 郑州国际花卉大厦. “十四五” is a period. */
const isKnown = ({ names, slogans, periods }: ParagraphFacts, span: Span): boolean =>
  [...slogans, ...periods].some((known) => overlaps(known, span)) ||
  names.some((known) => covers(known, span) || (overlaps(known, span) && known.record.type !== 'district' && known.record.type !== 'zone'));

const NUMERAL_PHRASE = /^[一二三四五六七八九十两双百千万][〇\u3400-\u9fff、]{1,11}$/;

function quotedPhrases({ paragraph: { text }, context }: ParagraphFacts): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/[“‘]([^“”‘’]{2,12})[”’](活动|行动)?/g)) {
    const [, phrase = '', activity] = match;
    const span = { start: match.index + 1, end: match.index + 1 + phrase.length };
    if (NUMERAL_PHRASE.test(phrase)) found.push({ span, draft: { kind: 'slogan', text: phrase } });
    else if (activity) found.push({ span, draft: { kind: 'name', text: phrase, type: 'activity', parent: scopeOf(context) } });
  }
  return found;
}

/** Names by their endings; the first kind whose ending fits. */
const ENDINGS: readonly (readonly [NameType, RegExp])[] = [
  ['park', /(?:产业园区?|科技园|工业园|物流园|软件园|创业园|片区|小镇|科技城|科创城|创新港|贸易港|陆港|总部基地|创新园)$/],
  ['project', /(?:博览馆|大厦|度假区|活力带|科创带|生活圈|综合体|枢纽工程|改造工程|示范基地|体验基地)$/],
  ['organisation', /(?:研究院|实验室|有限公司|集团|管委会)$/],
  ['activity', /(?:论坛|博览会|合唱周|文化节|大会战)$/],
];

const typeOf = (text: string): NameType | undefined => ENDINGS.find(([, ending]) => ending.test(text))?.[0];

/** Marks and words between which a name of an enumeration stands. */
const PIECES = /[^，。；：、！？,;:!?\s“”‘’"《》（）()和与及等]+/g;
/** Verbs and adverbs before a name: 加快推进, 高标准建设, 依托. */
const LEAD =
  /^.*(?:加快推进|推进|推动|加快|建设|建成|建立|打造|谋划|依托|支持|聚焦|围绕|实施|启动|办好|举办|引进|落户|成立|组建|培育|发展|完成|开工|新建|续建|做强|做大|做优|用好|以|在|为|将|对|把)/;
/** Words that make it a class of things and no name: 省级产业园, 各类园区, 10个片区. */
const CLASS =
  /^(?:全?[省市县区州国]级?|国家级|各类?|重点|一批|多个|新型|现代|先进|特色|专业|主题|若干|\d|[一二三四五六七八九十两](?:[大个处家座批类项]|$))/;

function namesIn({ paragraph: { text }, context }: ParagraphFacts): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(PIECES)) {
    const type = typeOf(match[0]);
    if (!type) continue;
    const lead = LEAD.exec(match[0])?.[0].length ?? 0;
    const name = match[0].slice(lead);
    const ending = ENDINGS.find(([known]) => known === type)?.[1].exec(name)?.[0] ?? '';
    if (name.length - ending.length < 2 || name.length > LONGEST_NAME || CLASS.test(name) || /的/.test(name)) continue;
    const start = match.index + lead;
    found.push({ span: { start, end: start + name.length }, draft: { kind: 'name', text: name, type, parent: scopeOf(context) } });
  }
  return found;
}

const LONGEST_NAME = 20;

const scopeOf = ({ sectionScope, scope }: ParagraphFacts['context']): string | null => sectionScope || scope;
