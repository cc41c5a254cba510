/**
 * The words beside a figure that tell where its subject is to be looked for: a bare verb, a measure alone, a remark on the number.
 */

/** 转移支付增加1.5万亿元、规模9.8万亿元: of what was named before. */
export const MEASURE_ALONE = /^\s*(?:总?规模|总额|总量|总数|数量)\s*$/;

/** What a number counts may stand behind it, where that is no remark on the number (1300家居全国第5位). */
export const NOUN_BEHIND = /^(?:企业|单位|项目|机构|学校|医院|社区|居民|农户|人员|学生|群众|职工|产品|平台|园区|村|县|城市)/;

/** 一是, ——, ①: what begins an item. */
export const ITEM_MARK = /^(?:[一二三四五六七八九十]{1,3}是|[—–-]{1,3}|[\u2460-\u2473])\s*/;

/** 高于全国, 位居全国第6位: how the value before compares, which names nothing anew. */
export const REMARK =
  /^\s*(?:均|也)?(?:高于|低于|快于|高出|好于|优于|超出|领先|追平|(?:[位稳跃]?居|[位排]?列|排名?|跃升|上?升至)(?=[全世前第首中各同\s]|$)|创(?=历史|近|新|$))[\p{Script=Han}\s]{0,8}$/u;

/** “全球服务商计划”引进201家企业: a noun that says little is no indicator without the words before the figure. */
export const GENERIC = /^(?:企业|项目|单位|平台|机构|人员|群众|学生|居民|产品|活动|岗位|基地|载体)$/;

/** 新登记经营主体320万户，总量达2037万户: the total is of all of them. */
export const NEWLY = /^新(?:登记注册|登记|注册|设立|设|认定|培育|引进)(?=.{2})/;

export const BARE_ADDITION = /^\s*(?:当年|全年)?(?:新增|净增)\s*$/;

/** What leads to a rank: …居全国第6位. */
export const RANKS = /(?:[位稳跃]?居|[位排]列?|列|排名?)(?:在?全[国省市区]|世界|全球|[中西东]部(?:地区)?)?\s*$/u;

/** 汽车产量120万辆，其中新能源汽车68万辆: the part is measured as the whole is. */
export const MEASURE_NOUN =
  /(?:产量|产值|增加值|销量|销售[额量]|出口额?|进口额?|投资|收入|里程|面积|装机容量|吞吐量|业务量|保有量|拥有量)$/;

/** What may be done to things of which a clause gives only the number. */
export const BARE_VERB =
  /^\s*(?:(?:力争|确保|争取|计划|预计|今年|全年|年内|再|将|共|累计)\s*)*(?:新?(?:增|建成?|培育|引进|认定|签约|开工|创建)|(?:先|连续)?发行|开行|开通|建成|完成|达标|净增|引育|布局|发放|办结)?\s*$/;

export const REDUCTION = /(?:压减|压缩|缩减|削减|减少)(?=了?$)/;
export const ADDITION = /新增|净增/;
export const LIST_ADDS = /^[^、]{0,6}(?:新增|净增)/;
export const INCREASE = /增加了?$/;
/** 增加中小学学位2万个; but 增加值. */
export const LEADING_INCREASE = /^增加(?=[\p{Script=Han}]{3})(?![值额])/u;

/** 总投资1.78万亿元的289个省重点项目: the total is theirs. */
export const TOTAL_OF = /^的\d+[个项家]([\p{Script=Han}“”]{1,10}?(?:项目|工程|企业|园区))/u;
