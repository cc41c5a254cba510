/** Words that a text may leave out at the end of an indicator's name, or inside it, without meaning another thing. */
const END =
  /^(?:总?量|电量|发行(?:总?额|规模)|(?:机组)?容量|机组|人次|户数|起数|件数|立案数|发案数|拥有量|装机容量|产量|旅客|总?额|总?值|金额|总?数量?|规模|面积|人数|收入|投资额|支出|标准|任务|项目|(?:通车|营业)?里程|产品|活动|列数|建设|增加值|水平|情况|指数|余额|(?:领域|方面)?比重|排放量|排放总量|(?:年?平?均)?浓度|不含农户)$/;
/** What the unit says already: 造林1亿亩, 新增公路60.9万公里. */
const OF_UNIT = /^(?:旅客|面积|(?:通车|营业)?里程|(?:装机|机组)?容量|电量|产量|排放量|排放总量|(?:年?平?均)?浓度)$/;
const INSIDE =
  /^(?:总|消费品|质量|产品|全部|累计|完成|实现|企业|单位|地方|项目|建设|常住|中|及|和|与|各类|相关|用|户用|面|机构|新|年|当年|年末|平均|年均|拥有|婴幼儿|居民|综合|通车|营业|月|业|政府|基本医疗保险)$/;
const FRONT =
  /^(?:发行|全省|全市|全区|全县|全国|全部|全年|完成|实现|建设|开行|各类|本级|本地|年度|拟|常住人口|中央对地方|城乡|全社会|生产安全|接待|月)$/;

/** Whether a part of an indicator's name, which begins at `at` of `core`, may be left out by a text that means the same. */
export function mayBeLeftOut(text: string, at: number, core: string): boolean {
  const isEnd = at + text.length === core.length;
  // 社会融资规模增长: what is measured from year to year is the stock.
  if (isEnd && text === '存量') return core === '社会融资规模存量';
  // 一般公共预算收入总量: with what was carried over.
  if (isEnd && /^(?:总[计量]|合计)$/.test(text) && /预算(?:收入|支出)$/.test(core.slice(0, at))) return false;
  if (isEnd) return END.test(text) && core.length - text.length >= (OF_UNIT.test(text) ? 2 : 3);
  // 地方一般公共预算收入 is what a province calls its own; 地方财政赤字 is a part of 财政赤字.
  if (text === '地方') return at === 0 && core.includes('一般公共预算收入');
  // 获文华奖3项、群星奖4项
  if (at === 0 && /^荣?获(?:得)?$/.test(text)) return /奖励?$/.test(core);
  // 地表水断面达标率; but 地表水用水量 is not all that is used.
  if (text === '地表水') return at === 0 && /^(?:水质|[国省市][控考]|断面|优良|达到|达标|考核)/.test(core.slice(3));
  if (text === '金融机构') return at === 0 && /^(?:各项)?[存贷]款余额/.test(core.slice(4));
  // 债务限额, 再融资债券: whose else.
  if (text === '政府') return at === 0 ? /^(?:债务(?:限额|余额|规模)|再融资债券|专项债|一般债)/.test(core.slice(2)) : INSIDE.test(text);
  // 集装箱吞吐量: a place has no other.
  if (text === '港口') return at === 0 && /^(?:货物|集装箱|吞吐)/.test(core.slice(2));
  // 经营主体达到210万户: those that are registered.
  if (/^(?:在册|实有|登记在册)$/.test(text)) return /^(?:经营主体|企业|个体工商户|市场主体)/.test(core.slice(at + text.length));
  // 金银珠宝类零售额
  if (text === '商品') return at > 0 && core.startsWith('零售额', at + text.length);
  // 低保标准不低于1.4万元/年: whose, every record of it says.
  if (at === 0 && text === '城乡居民') return core.startsWith('最低生活保障', 4);
  if (/^(?:年|月)?人均$/.test(text) && core.startsWith('最低生活保障')) return core.startsWith('标准', at + text.length);
  // 省绿色工厂, 自治区绿色工厂
  if (text === '级')
    return /(?:国家|省|自治区|兵团)$/.test(core.slice(0, at)) && !/^(?:财政|[^，]{0,6}预算|收入|支出)/.test(core.slice(at + 1));
  if (at === 0) return FRONT.test(text);
  // 每人每年补助670元: the text says so in other words.
  if (/^(?:人均|人均财政|财政)$/.test(text)) return core.startsWith('补', at + text.length);
  // 生产性服务业占服务业比重: of value added, as goes without saying.
  if (text === '增加值') return core.includes('占') && /^(?:占|比重$)/.test(core.slice(at + text.length));
  // 项目支出 and 基本支出 are parts of 支出.
  if (text === '项目' && core.startsWith('支出', at + 2)) return false;
  // 果品占农业比重: of its output, which is all that is counted of it.
  if (text === '总产值') return /占农业$/.test(core.slice(0, at)) && core.startsWith('比重', at + 3);
  // 规模以上国有企业增加值, where it is told of industry.
  if (text === '工业') return core.startsWith('规模以上') && core.startsWith('企业增加值', at + 2);
  if (text === '发电') return core.startsWith('装机', at + text.length);
  // 县域经济总量占全省比重: of the same of the whole.
  if (/占全[省市区县国]$/.test(core.slice(0, at)) && core.slice(0, core.indexOf('占')).endsWith(text)) return true;
  // 民间投资占比: of what, only the name says. Where two names would do, none does (`best`).
  if (text.startsWith('占') && core.slice(at + text.length) === '比重') return true;
  // 总投资 is what a project will have cost, 投资 what was spent.
  if (text === '总') return !/预算$/.test(core.slice(0, at)) && !core.startsWith('投资', at + 1);
  return INSIDE.test(text);
}
