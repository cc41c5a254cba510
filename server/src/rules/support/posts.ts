import type { Name, Title } from '../../data/schema.ts';
import { isAfter } from './dates.ts';

/** Only the words of a post stand between place and person; 原 and 前任 tell of the past. */
export const POST =
  /^(?:(?:市委|区委|县委|省委|州委|委|党组|党委|党工委|管委会|人民政府|政府|人大常委会|人大|政协|常委|常务|现任|党组成员|[市区县省州])?副?(?:书记|[市区县州省乡镇]长|主席|主任|局长|部长|厅长|处长|秘书长|院长|校长)?[、，,]?){1,6}$/;

/** A post at the beginning of a text, as far as it goes: 委书记、市长. */
export const POST_AT_START =
  /^(?:市委|区委|县委|省委|州委|委|党组|党委|党工委|管委会|人民政府|政府|人大常委会|人大|政协)?副?(?:书记|[市区县州省]长|主席|主任|局长|厅长)(?:、副?(?:[市区县州省]长|主席|主任|局长))?/;

const ROLE = /(?:党组|党委|党工委)?副?(?:书记|市长|区长|县长|州长|省长|乡长|镇长|主席|主任|局长|部长|厅长|处长|秘书长|院长|校长)/g;

/** The roles of a post: 党组书记、局长 are two. 市委书记 and 书记 are one, for the place says which. */
export const rolesOf = (post: string): readonly string[] =>
  [...new Set(post.match(ROLE) ?? [])].map((role) => role.replace(/^党委|^党工委/, ''));

export const isSubset = (roles: readonly string[], of: readonly string[]): boolean => roles.every((role) => of.includes(role));

/** 上街区 + 区委书记 is 上街区委书记. */
export function placeAndPost({ place, post }: Title): string {
  return post.startsWith(`${place.slice(-1)}委`) ? `${place}${post.slice(1)}` : `${place}${post}`;
}

/** As far as the record and the text say: a term without dates is one that still runs. */
export function holdsAt({ from, to }: Title, date: string | null): boolean {
  if (date === null) return to === null;
  return !(isAfter(from, date) || isAfter(date, to));
}

/** The persons who hold a post in a place, which has several names, at a date. */
export function holdersOf(
  names: readonly Name[],
  places: readonly string[],
  roles: readonly string[],
  date: string | null,
): readonly Name[] {
  return names.filter(
    ({ type, titles }) =>
      type === 'person' &&
      titles.some((title) => places.includes(title.place) && isSubset(roles, rolesOf(title.post)) && holdsAt(title, date)),
  );
}
