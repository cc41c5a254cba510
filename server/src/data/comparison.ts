/** 两年平均, 年均: behind the name of an indicator whose growth is told as a mean of years (年均增速). */
const MEAN = /[（(](?:[两三四五]年)?(?:年均|年?平均)[）)]$|[两三四五2-5]年(?:平均|年均)(?:增速|增长率?|增幅)?$/;
/** （比2019年）, （比“十二五”末）: the year that growth is told against. */
const SINCE = /[（(][比较](?:(20\d{2})年(?:末|底)?|“?(十[一二三四五])五”?末)(?:增长|下降|提高|增减)?[）)]$/;
/** （同比）, （环比）. */
const BASIS = /[（(][同环]比[）)]$/;
const COMPARISON = new RegExp(`(?:${MEAN.source}|${SINCE.source}|${BASIS.source})`);

/** An indicator's name without what its growth is told against (比较的基期), which a text says with its verb: 进出口总额（两年平均）, 出口额（环比）. */
export const withoutComparison = (indicator: string): string => indicator.replace(COMPARISON, '');

/** Whether an indicator's name says that its growth is a mean of years (年均增速). */
export const isMeanOfYears = (indicator: string): boolean => MEAN.test(indicator);

/** The year that an indicator's name says its growth is told against: 2019 of 接待游客人次（比2019年）, 2015 of 绿地率（比“十二五”末）. */
export function comparedYear(indicator: string): number | undefined {
  const [, year, plan] = SINCE.exec(indicator) ?? [];
  if (plan !== undefined) return FIRST_END + 5 * '一二三四五'.indexOf(plan.charAt(1));
  return year === undefined ? undefined : Number(year);
}

/** The last year of the 11th plan. */
const FIRST_END = 2010;
