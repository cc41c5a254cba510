/** Heads and deputies of places, bodies and companies, as a post ends. */
const HEADS =
  '书记|[省市区县州旗乡镇]长|主席|主任|局长|部长|厅长|处长|司长|科长|秘书长|院长|校长|行长|会长|台长|社长|馆长|所长|站长|理事长|监事长|检察长|总队长|支队长|大队长|董事长|总经理|总裁';

/** Parts of a place's leadership, which stand between the place and the post: 惠济区人大常委会主任. */
const ORGANS = '人大常委会|人大|政协|人民政府|政府|管委会|党工委|党组|党委';

/** Only the words of a post stand between place and person; 原 and 前任 tell of the past. */
export const POST = new RegExp(
  `^(?:(?:[省市区县州旗]委|委|${ORGANS}|常委|常务|现任|党组成员|[省市区县州旗])?副?(?:${HEADS})?(?:[、，,]|兼)?){1,6}$`,
);

/** A post at the beginning of a text, as far as it goes: 委书记、市长. */
export const POST_AT_START = new RegExp(`^(?:[省市区县州旗]委|委|${ORGANS})?副?(?:${HEADS})(?:、副?(?:${HEADS}))?`);

/** A run of posts that ends right before a person: 党组书记、局长. What stands before it says of which body they are. */
export const POSTS_AT_END = new RegExp(
  `(?:(?:党组|党委|党工委)?(?:常务)?副?(?:${HEADS})(?:、|兼))?(?:党组|党委|党工委)?(?:常务)?副?(?:${HEADS})$`,
);

/** One post of a title, with the words that say of what it is: 潍坊市统计局 + 副局长. */
export const ONE_POST = new RegExp(`^(.*?)((?:党组|党委|党工委)?(?:常务)?副?(?:${HEADS}))$`);

const ROLE = new RegExp(`(?:党组|党委|党工委)?副?(?:${HEADS})`, 'g');

/** The roles of a post: 党组书记、局长 are two. 市委书记 and 书记 are one, for the place says which. */
export const rolesOf = (post: string): readonly string[] =>
  [...new Set(post.match(ROLE) ?? [])].map((role) => role.replace(/^党委|^党工委/, ''));

export const isSubset = (roles: readonly string[], of: readonly string[]): boolean => roles.every((role) => of.includes(role));

/**
 * What is said of a person's posts in a body that cannot be, given those on record there. A record names few of a person's posts, so that 党组书记 beside a
 * recorded 局长 is nothing.
 */
export const clashIn = (said: readonly string[], recorded: readonly string[]): Clash | undefined =>
  said
    .filter((role) => !recorded.includes(role))
    .flatMap((role) =>
      recorded.filter((other) => !said.includes(other) && isClash(role, other)).map((other) => ({ said: role, recorded: other })),
    )
    .at(0);

export interface Clash {
  readonly said: string;
  readonly recorded: string;
}

/** 局长 and 副局长; 区长 and 书记, which two people hold; 董事长 and 副总经理. */
const isClash = (a: string, b: string): boolean => isOneHigher(a, b) || EXCLUSIVE.some((pair) => isPair(pair, a, b));

/** 局长 and 副局长, one of which the other is not. */
export const isOneHigher = (a: string, b: string): boolean => a !== b && headOf(a) === headOf(b);

const headOf = (role: string): string => role.replace('副', '');

const EXCLUSIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/^书记$/, /^副?[省市区县州旗乡镇]长$/],
  [/^主席$/, /^[省市区县州旗乡镇]长$/],
  [/^董事长$/, /^(?:副?总经理|副?总裁)$/],
];

const isPair = ([first, second]: readonly [RegExp, RegExp], a: string, b: string): boolean =>
  (first.test(a) && second.test(b)) || (first.test(b) && second.test(a));

/** Right before the body of a post that somebody had, or may have: 时任惠济区委书记, 原市委书记. */
export const FORMER_POST = /(?:(?:时任|曾任|历任|拟任|原任|前任)[^，。；：！？]{0,16}|[原前代老曾])$/;
