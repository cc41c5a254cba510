import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** A post that its body does not have, or posts out of their order, and what is meant. */
export interface PostSlip extends Span {
  readonly rights: readonly string[];
  /** Whether only the order is amiss. */
  readonly isOrder: boolean;
}

interface Row {
  readonly pattern: RegExp;
  readonly rights: readonly string[];
}

const row = (pattern: RegExp, ...rights: readonly string[]): Row => ({ pattern, rights });

/**
 * Who heads a body: 宪法 and the organic laws of congresses (地方各级人民代表大会和地方各级人民政府组织法 on towns), governments, courts and procuratorates; the statutes of 政协, 工会, 妇联 and 共青团; 村民委员会组织法.
 * 镇人大主席 is right, and so is 自治区政府主席.
 */
const WRONG_POSTS: readonly Row[] = [
  row(/(?<!法院[、和与及])(检察院)(副?)院长/g, '$1$2检察长'),
  row(/(?<!检察院[、和与及])(人民法院|中级法院|高级法院)(副?)检察长/g, '$1$2院长'),
  row(/(?<=[省市县区州旗])(政协)(副?)主任(?!会|科|委|们)/g, '$1$2主席'),
  row(/(?<=[省市县区州旗])(人大常委会)(副?)主席(?!团)/g, '$1$2主任'),
  row(/(全国人大常委会)(副?)(?:主任|主席)(?!会|团)/g, '$1$2委员长'),
  row(/(总工会)(副?)(?:主任|会长|理事长)/g, '$1$2主席'),
  row(/(共青团[一-鿿]{1,6}委|团[省市县区州]委)(副?)(?:主任|主席)(?!科)/g, '$1$2书记'),
  row(/(?<=[省市县区州旗])(纪委)(副?)(?:主任|主席)(?!科)/g, '$1$2书记'),
  row(/(村委会)(副?)(?:主席|会长)/g, '$1$2主任'),
  row(/(村委会)()书记/g, '村党支部书记', '$1主任'),
  row(/(村党支部|村党总支)(副?)主任/g, '$1$2书记'),
  row(/(?<=[省市县区州旗])(人大)()主任常委会/g, '$1常委会主任'),
  // A town has no standing committee: its congress has a 主席, that of a county a 主任. 新乡 is a city.
  row(/(?<![县市区][、和及]?|[宁湘桐萍新金西内武东]|景德)([乡镇]人大)(?:常委会)?(副?)主任(?!会|科|委|们)/g, '$1$2主席'),
  row(/(?<![各全街镇社园][省市县区州旗])(?<=[省市县区州旗])(人大)(副?)主席(?!团)/g, '$1常委会$2主任'),
  row(/([乡镇]党委|街道党工委)(副?)(?:主任|主席)(?!科)/g, '$1$2书记'),
  row(/(居委会)(副?)(?:主席|会长)/g, '$1$2主任'),
];

/** 市长、市委副书记主持: the post in the Party stands first where one person has both; of several persons each has a name of their own. */
const ORDER =
  /(?<![、和与及各两任为])(?<!书记)((?:常务)?副?([省市县区州旗])长)、(\2委(?:副书记|常委))(?=(?:[一-鿿]{2,3})?(?:主持|带队|调研|出席|讲话|强调|指出|赴|前往|到(?!会)|参加|率队|表示|致辞|作))(?!等|分别|均|都)/g;

/** The posts that a text gets wrong. */
export function postSlips(text: string): readonly PostSlip[] {
  const wrong = WRONG_POSTS.flatMap(({ pattern, rights }) =>
    matchesOf(text, pattern).map(({ index, 0: found, 1: body = '', 2: deputy = '' }) => ({
      start: index,
      end: index + found.length,
      rights: rights.map((right) => right.replace('$1', body).replace('$2', deputy)),
      isOrder: found.endsWith('主任常委会'),
    })),
  );
  const order = matchesOf(text, ORDER).map(({ index, 0: found, 1: office = '', 3: party = '' }) => ({
    start: index,
    end: index + found.length,
    rights: [`${party}、${office}`],
    isOrder: true,
  }));
  return [...wrong, ...order];
}

/** One of these stands wherever there is such a slip. */
export const POST_NEEDS: readonly string[] = (
  '检察院院 检察院副院 法院检察 法院副检察 政协主任 政协副主任 人大常委会主 人大常委会副主席 人大常委会副主任 总工会主 总工会会长 总工会理事 总工会副 委主任 委主席 委副主 ' +
  '村委会主席 村委会会长 村委会书记 村委会副 村党支部主任 村党支部副 村党总支主任 村党总支副 人大主任常 长、省委 长、市委 长、县委 长、区委 长、州委 长、旗委 ' +
  '乡人大主任 镇人大主任 乡人大副 镇人大副 乡人大常 镇人大常 人大主席 人大副主席 党委主任 党委主席 党委副主 党工委主 党工委副 居委会主席 居委会会长 居委会副'
).split(' ');
