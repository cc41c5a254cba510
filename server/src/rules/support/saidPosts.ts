import type { NameMention } from '../../facts/facts.ts';
import type { Span } from '../../util/span.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { isSameBody, type Office } from './offices.ts';
import { FORMER_POST, isOneHigher, POST, POSTS_AT_END, rolesOf } from './posts.ts';

/** A post as it stands beside a person. */
export interface SaidPost extends Span {
  /** All names of the body; null where none is said: 市长周建平. */
  readonly bodies: readonly string[] | null;
  /** Where the body's own words stand. */
  readonly bodySpan: Span | null;
  readonly roles: readonly string[];
  /** Whether it may be said of the body of a record. */
  mayBe(office: Office): boolean;
}

type Context = Pick<ParagraphRuleContext, 'facts' | 'data'>;

/** What stands beside a person: 惠济区委书记李金勇, 李金勇（惠济区委书记）, and, without a body on record, 市统计局局长刘志强, 市长周建平. */
export function saidPostOf(
  person: NameMention,
  [before, after]: readonly [NameMention | undefined, NameMention | undefined],
  held: readonly Office[],
  context: Context,
): SaidPost | null {
  const { text } = context.facts.paragraph;
  const said =
    behindBody(text, before, person.start) ??
    ofSection(person, context) ??
    inBrackets(text, person, after) ??
    behindWording(person, held, context) ??
    alone(person, context);
  return said && FORMER_POST.test(text.slice(Math.max(0, said.start - LONGEST_BODY), said.start)) ? null : said;
}

/** All names of a body that the text names. */
export const wordingsOf = ({ text, record }: NameMention): readonly string[] => [
  text,
  record.name,
  ...record.aliases,
  ...(record.renamed ? [record.renamed.from] : []),
];

const BODIES = new Set(['district', 'zone', 'park', 'town', 'organisation']);

function named(start: number, end: number, body: NameMention, post: string): SaidPost | null {
  const roles = rolesOf(post);
  return POST.test(post) && roles.length > 0 ? ofBody({ start, end, roles }, wordingsOf(body), { start: body.start, end: body.end }) : null;
}

const ofBody = ({ start, end, roles }: Words, bodies: readonly string[], bodySpan: Span | null): SaidPost => ({
  start,
  end,
  bodies,
  bodySpan,
  roles,
  mayBe: ({ body }) => body !== '' && bodies.some((name) => isSameBody(name, body)),
});

const behindBody = (text: string, body: NameMention | undefined, end: number): SaidPost | null =>
  body && BODIES.has(body.record.type) ? named(body.start, end, body, text.slice(body.end, end)) : null;

/** 李金勇（惠济区委书记）. */
function inBrackets(text: string, person: NameMention, body: NameMention | undefined): SaidPost | null {
  if (!body || !BODIES.has(body.record.type) || body.start !== person.end + 1 || !/[（(]/.test(text.charAt(person.end))) return null;
  const post = /^([^（()）]{1,16})[）)]/.exec(text.slice(body.end, body.end + 18))?.[1] ?? '';
  return named(body.start, body.end + post.length, body, post);
}

/** 区委书记 with no place before it: that of the section. */
function ofSection(person: NameMention, { facts, data }: Context): SaidPost | null {
  const { sectionScope } = facts.context;
  const found = wordsBefore(facts.paragraph.text, person.start, OWN_POST);
  if (!sectionScope || !found?.post.startsWith(sectionScope.slice(-1))) return null;
  const record = data.names.find(
    ({ name, aliases, type }) => type !== 'person' && (name === sectionScope || aliases.includes(sectionScope)),
  );
  return ofBody(found, record ? [record.name, ...record.aliases] : [sectionScope], null);
}

/** Right before a post that stands without its body; other characters may be part of a place's name: 泰和县长. */
const EDGE = '(?:^|[，。；：、“！？（(\\s]|[了由请让跟给向对是])';
const OWN_POST = new RegExp(`${EDGE}((?:[市区县州]委副?书记|副?[市区县州]长))$`);

/** 市统计局局长刘志强: the body is no record of its own, but that of the person's post. */
function behindWording(person: NameMention, held: readonly Office[], { facts }: Context): SaidPost | null {
  const { text } = facts.paragraph;
  const found = wordsBefore(text, person.start, POSTS_AT_END);
  if (!found) return null;
  const head = text.slice(Math.max(0, found.start - LONGEST_BODY), found.start);
  for (const { body } of held) {
    const wording = shortFormsOf(body).find((form) => head.endsWith(form));
    if (wording === undefined) continue;
    const start = found.start - wording.length;
    // 寿光市 + 市统计局: the place before says that it is another's.
    if (facts.names.some((name) => name.start < start && start < name.end)) return null;
    if ((wording !== body || LEVEL.test(body)) && !isEdge(text.slice(0, start), facts.context.scope)) return null;
    return ofBody({ start, end: found.end, roles: found.roles }, [body], { start, end: found.start });
  }
  return null;
}

/** How far the words of a body, and of the posts before it, reach. */
const LONGEST_BODY = 24;
const LONGEST_POST = 14;
const LEVEL = /^[省市区县州旗乡镇]/;
const AT_EDGE = /(?:^|[，。；：、“！？（(\s]|[了由请让跟给向对是到与及从据被在])$/;

const isEdge = (before: string, scope: string | null): boolean =>
  AT_EDGE.test(before) || (scope !== null && (before.endsWith(scope) || before.endsWith(scope.replace(/[省市区县州旗]$/, ''))));

/** 潍坊市统计局, 市统计局, 统计局: the name of a body, with and without the place that it begins with. */
function shortFormsOf(body: string): readonly string[] {
  if (body.length < 4) return [];
  const level = body.slice(0, -3).search(/(?<=.)[省市区县州旗乡镇]/);
  return level < 0 ? [body] : [body, body.slice(level), body.slice(level + 1)].filter((form) => form.length > 2);
}

/** 市长周建平, 总经理何静怡: no body is said. */
function alone(person: NameMention, { facts }: Context): SaidPost | null {
  const { text } = facts.paragraph;
  if (person.end - person.start < 3) return null;
  const found = wordsBefore(text, person.start, ALONE);
  if (!found) return null;
  const before = text.slice(0, found.start);
  // 原市委书记、市长冯国栋
  if (/[原前代老曾][^，。；：！？]{0,12}$/.test(before.slice(-LONGEST_POST))) return null;
  const level = /[省市区县州旗](?=委|长$)/.exec(found.post)?.[0];
  const [role = ''] = found.roles;
  const { scope } = facts.context;
  // The last place before it of that level: of another city than that on record, the post may be another's.
  const place = facts.names.findLast(
    ({ end, record }) => end <= found.start && record.type === 'district' && level !== undefined && record.name.endsWith(level),
  );
  const mayBe = ({ body, role: recorded }: Office): boolean => {
    if (level === undefined) return COMPANY.test(recorded) && (before.includes(body) || !OTHER_COMPANY.test(before));
    if (!body.endsWith(level) || (place && !wordingsOf(place).some((name) => isSameBody(name, body)))) return false;
    return isOneHigher(role, recorded) || scope === null || isSameBody(scope, body);
  };
  return { start: found.start, end: found.end, bodies: null, bodySpan: null, roles: found.roles, mayBe };
}

const COMPANY = /^副?(?:董事长|总经理|总裁)$/;
/** A company or another that the paragraph tells of, to which the post may belong. */
const OTHER_COMPANY = /公司|集团|股份|企业|科技|银行|[一-鿿]厂/;
const ALONE = new RegExp(`${EDGE}((?:[省市区县州旗]委副?书记|(?:常务)?副?[省市区县州旗]长|副?(?:董事长|总经理|总裁)))$`);

/** The posts right before a person, as an expression finds them at the end of a text. */
function wordsBefore(text: string, end: number, pattern: RegExp): (Words & { readonly post: string }) | null {
  const match = pattern.exec(text.slice(Math.max(0, end - LONGEST_BODY), end));
  const post = match?.[1] ?? match?.[0] ?? '';
  const roles = rolesOf(post);
  return roles.length > 0 ? { start: end - post.length, end, roles, post } : null;
}

interface Words extends Span {
  readonly roles: readonly string[];
}
