import type { Name, Title } from '../../data/schema.ts';
import { isAfter } from './dates.ts';
import { isSubset, ONE_POST, rolesOf } from './posts.ts';

/** A post with what it is of: 潍坊市商务局 and 局长. The body is empty where the record names none. */
export interface Office {
  readonly body: string;
  readonly role: string;
  readonly title: Title;
}

/** The posts of a person's titles, each with its body: 潍坊市商务局党组书记、局长 are two of one body. */
export function officesOf(titles: readonly Title[]): readonly Office[] {
  const known = OFFICES.get(titles);
  if (known) return known;
  const offices: Office[] = [];
  for (const title of titles)
    for (const piece of title.post.split(/[、，,；;]|兼/)) {
      const [, head = '', post = ''] = ONE_POST.exec(piece.trim()) ?? [];
      const [role] = rolesOf(post);
      if (role === undefined) continue;
      const own = head.replace(/^(?:中共|现任)/, '').replace(ORGAN, '');
      offices.push({ body: own === '' ? title.place || bodyAbove(role, offices.at(-1)) : inPlace(title.place, own), role, title });
    }
  OFFICES.set(titles, offices);
  return offices;
}

/** Titles are asked for again for every place that the text names with a post. */
const OFFICES = new WeakMap<readonly Title[], readonly Office[]>();

/** What a bare post is of: 局长 behind 潍坊市商务局党组书记; 市长 elsewhere is of a city that is not named. */
function bodyAbove(role: string, before: Office | undefined): string {
  const level = /[省市区县州旗乡镇](?=长$)/.exec(role)?.[0] ?? '';
  return before?.body.endsWith(level) ? before.body : level;
}

/** The post on record in words: 潍坊市市长, also where the record writes 潍坊市委副书记、市长. */
export const officeInWords = ({ body, role, title }: Office): string =>
  title.place === '' && title.post === role && body.length > 1 ? `${body}${role}` : placeAndPost(title);

/** 区委, 市人大常委会: parts of a place's leadership are of the place. */
const ORGAN = /(?:(?<=[省市区县州旗])委|党组|党委|党工委|管委会|人民政府|政府|人大常委会|人大|政协)$/;

/** 商务局 or 市商务局 in 潍坊市 is 潍坊市商务局. */
function inPlace(place: string, own: string): string {
  if (place === '' || own.startsWith(place)) return own;
  return place.endsWith(own.charAt(0)) ? `${place}${own.slice(1)}` : `${place}${own}`;
}

/**
 * Whether two wordings may mean one body: 市教育局 and 潍坊市教育局, 区教体局 and 建安区教育体育局. All characters of a short name stand in the full one, so that
 * 寿光市教育局 is another.
 */
export function isSameBody(one: string, other: string): boolean {
  const [short = '', full = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  if (short === '') return true;
  // 潍坊教育局 goes without the 市 of 市教育局.
  const words = LEVEL.test(full.slice(1)) ? short : short.replace(AT_LEVEL, '');
  return short.slice(-1) === full.slice(-1) && [...words].every((char) => full.includes(char));
}

const LEVEL = /[省市区县州旗乡镇]/;
const AT_LEVEL = /^[省市区县州旗乡镇](?=.{2})/;

const plain = (body: string): string =>
  body
    .replace(/委员会$/, '委')
    .replace(/办公[室厅]$/, '办')
    .replace('人民政府', '政府');

/**
 * Whether a post that is said of one body cannot be, given one on record in another: 区委书记 of two districts, 局长 of two bureaus. Some hold posts of
 * different kinds in two bodies (副市长 and 公安局局长, 镇党委书记 and that of a zone), and companies have one 董事长 for several.
 */
export function isElsewhere(bodies: readonly string[], roles: readonly string[], { body, role }: Office): boolean {
  const [said = ''] = bodies;
  const all = [...bodies, body];
  if (body === '' || bodies.some((name) => isSameBody(name, body)) || all.some((name) => SECOND_PLATE.test(name))) return false;
  const isShared = roles.includes(role);
  if (PLACE.test(said) && PLACE.test(body)) {
    if (all.some((name) => ZONE.test(name))) return false;
    return isShared || (said.slice(-1) === body.slice(-1) && ![role, ...roles].some((post) => post.startsWith('副')));
  }
  return isShared && (/^(?:局长|厅长|部长|司长)$/.test(role) || (role === '主任' && [said, body].every((name) => /委$/.test(plain(name)))));
}

const PLACE = /[省市区县州旗乡镇]$/;
const ZONE = /(?:开发|高新|经开|新|示范|实验|保税|港|园|景|度假|产业|合作|功能|工业)区$/;
/** 文物局: a second plate at the door of another bureau, whose head is its head, too. */
const SECOND_PLATE =
  /(?:文物|知识产权|中医药(?:管理)?|外国?专家?|版权|新闻出版|电影|公务员|粮食(?:和物资储备)?|海洋|林业|乡村振兴|大数据|金融监?管?理?)局$/;

/** 上街区 + 区委书记 is 上街区委书记. */
export function placeAndPost({ place, post }: Title): string {
  return post.startsWith(`${place.slice(-1)}委`) ? `${place}${post.slice(1)}` : `${place}${post}`;
}

/** As far as the record and the text say: a term without dates is one that still runs. */
export function holdsAt({ from, to }: Title, date: string | null): boolean {
  if (date === null) return to === null;
  return !(isAfter(from, date) || isAfter(date, to));
}

/** The persons who hold a post in a body, which has several names, at a date. */
export const holdersOf = (
  names: readonly Name[],
  bodies: readonly string[],
  roles: readonly string[],
  date: string | null,
): readonly Name[] => names.filter(({ type, titles }) => type === 'person' && isSubset(roles, rolesIn(bodies, titles, date)));

const rolesIn = (bodies: readonly string[], titles: readonly Title[], date: string | null): readonly string[] =>
  officesOf(titles).flatMap(({ body, role, title }) =>
    body !== '' && holdsAt(title, date) && bodies.some((said) => isSameBody(said, body)) ? [role] : [],
  );
