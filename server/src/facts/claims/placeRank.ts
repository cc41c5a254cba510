/** The rank of a place (行政级别) as 全市, 我县 name it: the last character of its name; undefined where the name tells none. */
export const rankOf = (place: string): string | undefined => /[省市区县州盟旗]$/.exec(place)?.[0];

/** Whether 全市, 我县 or the like can be a place: 德清县 is no 全市. A name that tells no rank may be any. */
export function mayBe(whole: string, place: string): boolean {
  const rank = rankOf(place);
  return rank === undefined || rankOf(whole) === undefined || rank === rankOf(whole);
}
