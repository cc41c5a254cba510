/** 占生产总值, 占全国, 占比. */
export const SHARE = /^\s*占(?:比|比重)?((?:\s*[\p{Script=Han}]{2,12})?)$/u;

/** 占全市生产总值: of the place's own, as the record's scope says. */
export const OWN_WHOLE = /^[全我](?:省|市|区|县|州)(?=.{2})/;

/** 财政支出的80%以上用于民生: its share. */
export const USED_FOR = /^(?:以上|左右)?用于(?:保障和?)?(?:改善)?([\p{Script=Han}]{2,6}?)(?:领域|方面|支出|事业)?(?=[，。；、]|$)/u;

/** 76%的财政支出用于民生, 98%的卫生院达标: of what the share is. */
export const shareOf = (words: string): string => {
  const [, whole, use] = /^(.{2,}?)(?:用于|投向)(?:保障和?)?(?:改善)?(.{2,6}?)(?:领域|方面|支出|事业)?$/.exec(words) ?? [];
  return whole !== undefined && use !== undefined ? `${use}支出占${whole}比重` : `${words}比重`;
};

/** 约占…的35%: the word before the share is said of its figure. */
export const ABOUT_SHARE = /(?:大?约|大概)占[^，。；]{0,12}$/;

/** 增长5%，占52%. */
export const BARE_SHARE = /^\s*占比?\s*$/;
