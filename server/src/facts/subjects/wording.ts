import { sparseMatches, unitTable } from '../../util/sparseMatches.ts';

/**
 * The words that stand between an indicator and its figure, and before an indicator. They belong to the sentence, not to the indicator's name.
 */

/** 增长, 提高 … and what they do to the figure. */
const UP =
  '上涨幅度|增长幅度|增长速度|微增|略增|同增|增长|增加|上升|提高|上涨|增幅|增速|涨幅|(?<!自然)增长率|扩大|攀升|加快|升高|上调|上浮|净增|递增|增收|增产|大涨|微涨|猛增|激增|增支';
const DOWN =
  '下降幅度|降低幅度|微降|略降|同降|缩小|下降|降低|减少|回落|下跌|降幅|压减|压降|缩减|收窄|下滑|削减|压缩|递减|负增长|减亏|减产|再降|再减|精简|下调|下浮|微跌|大跌|锐减|骤降|降价|减支|减收';

/** A word that is taken off the end, with what must stand before it. */
interface TrailingWord {
  readonly word: string;
  readonly behind: RegExp | undefined;
}

/** By their last character, the longest first: an expression would be tried at each of the last ten characters. */
const TRAILING = new Map<number, TrailingWord[]>();
for (const source of [
  ...'(?<=标准)统一 执行中 平均每\\d+公斤 预期增长目标 增长目标 预期目标 拟定为 拟定 设定为 定为 定在 设为 确定为 提升至 提升到 跃升至 跃升到 攀升至 攀升到 提高至 提高到 上升至 上升到 下降至 下降到 转为 减为 变为 升为 降低至 降低到 增长至 增长到 增加至 增加到 扩大到 压减至 压减到 减少到 缩小到 缩小至 回落到 回落至 继续 一直 持续 达到 达 为 是 完成 实现 突破 超过 保持在 稳定在 控制在 维持在 保持 稳定 整合为 整合优化为 优化整合为 撤并为 归并为 压缩为 拓展为 合并为 精简为 调整为 优化为 压减为 缩减为 变成 增至 增到 升至 降至 降到 提至 由 从 到 至 在 超 位居 连跨 连上 连续跨越'.split(
    ' ',
  ),
  ...'(?<=[价费]|补贴|补助|标准)每 每人每年 每人每月 每人每天 每人 每月 每年 (?<![签节契预履条公集大])约 近 仅 有 共 共有 共计 合计 总计 累计 分别 各 (?<![人户亩地平年月日])均 都 平均 预计 预期 有望 力争 确保 争取 目标 左右 在册总数 在册总量 在册 总数 (?<!业务)总量 再 又 也 仍 (?<![返偿归])还 已 已经 就 要 将 拟 拟按 按 安排'.split(
    ' ',
  ),
  ...'可比 同口径 按同口径 可比口径 按可比口径 (?<=收入|支出)执行 从人均 由人均 从每人 由每人 同比 环比 比上月 较上月 比上个月 较上个月 比上季度 较上季度 比同期 较同期 预定 逐年 逐步 稳步 温和 比上年 较上年 比去年 较去年 比上年同期 较上年同期 上年 去年 上月 上季度 同期 年均 日均 月均 名义 实际增 按可比价计算 按可比价格计算 按不变价格计算 的 以 了 净 至少 年内 总体 全面 超额 力争达到 努力 即 其中 高达 多达 超额完成 实际 首次 跨上 迈上 站上 跃上 登上 跨过 跨越 每立方米 每升 大幅 大幅度 显著 明显 强劲 逆势 历史性 历史性地 一举 连续 拓展到 拓展至 扩展到 扩展至 发展到 发展至 扩容到 扩容至 扩充到 扩充至 扩大至 扩至 增设到 (?<=浓度|污染指数|综合指数|分别|[Mm]2.5|M10|物|末|年|同比|较|\\s)改善'.split(
    ' ',
  ),
  '(?<=支出|收入|产值|增加值|投资|总额)增',
  ...['高', '低'].map((than) => `(?<=[比较](?:上年|去年)(?:末|同期|年末)?)${than}`),
  // 管网改造提升60公里: what is done to them.
  '(?<!改造|整治|扩容)提升',
  ...UP.split('|'),
  ...DOWN.split('|'),
]) {
  const [, behind, word = ''] = /^(\(.*\))?(.*)$/.exec(source) ?? [];
  const last = word.charCodeAt(word.length - 1);
  const alike = TRAILING.get(last) ?? [];
  alike.push({ word, behind: behind === undefined ? undefined : new RegExp(`${behind}$`) });
  TRAILING.set(
    last,
    alike.sort((a, b) => b.word.length - a.word.length),
  );
}

/** What is told of growth that had been lost. */
export const TURNS = '(?:实现)?(?:扭负为正|扭降为升|由负转正|由降转升|由降转增|转负为正|止跌回升|止跌转增|止降转增|企稳回升|逆势上扬)';

/** The length of the word that is to be taken off the end of a text; 0 where none stands there. */
function trailingLength(text: string): number {
  // 地区生产总值（GDP）, 预算收入（预计完成数，下同）
  if (text.endsWith('）') || text.endsWith(')')) return /[（(](?:[A-Za-z]{2,6}|[^（()）\d]{0,10}下同)[）)]$/.exec(text)?.[0].length ?? 0;
  // PM2.5浓度实现“双下降”，分别下降…
  if (text.endsWith('”')) return FEAT.exec(text)?.[0].length ?? 0;
  // 粮食产量在灾情影响下实现230亿斤
  // 执行中经各级人代会批准调整为
  if (text.endsWith('批准')) return /(?:执行中)?[，,]?[经报][〇\u3400-\u9fff]{2,16}批准$/.exec(text)?.[0].length ?? 0;
  // 企业数在全省县级率先突破1000家
  if (text.endsWith('率先')) return AHEAD.exec(text)?.[0].length ?? 0;
  if (text.endsWith('均') && MEAN_OF_YEARS.test(text)) return MEAN_OF_YEARS.exec(text)?.[0].length ?? 0;
  if (text.endsWith('名') || text.endsWith('位')) return PLACED.exec(text)?.[0].length ?? 0;
  if (text.endsWith('、')) return TURNED.exec(text)?.[0].length ?? 0;
  if (text.endsWith('下')) return AMID.exec(text)?.[0].length ?? 0;
  for (const { word, behind } of TRAILING.get(text.charCodeAt(text.length - 1)) ?? [])
    if (text.endsWith(word) && (behind === undefined || behind.test(text.slice(0, -word.length)))) return word.length;
  return 0;
}

/** 投资增速前三名 */
const PLACED = /(?:排名|位居|居|列)?[前后][一二两三四五六七八九十\d]{1,2}[名位]$/;
/** 规上工业增加值扭负为正、增长3.5% */
const TURNED = new RegExp(`${TURNS}、$`);
/** 两年平均, 四年年均: over how many years. */
const MEAN_OF_YEARS = /(?<![\d第])[两二三四五2-5]年(?:来|间)?(?:年均|平均)$/;
const AMID = /在[〇\u3400-\u9fff]{2,10}(?:影响|情况|背景|形势|局面|压力|条件|环境|基数)下$/;
const AHEAD = /(?:(?<=[〇\u3400-\u9fff]{3})在[〇\u3400-\u9fff\s]{2,10})?率先$/;
const FEAT = /(?:(?:实现|呈现|保持)“[双两三四五][〇\u3400-\u9fff]{1,3}”|“双(?:[增降减升提超控]|增长|下降|提升|提高|减少|突破)”)$/;

const LEADING_WORDS = [
  ...'其中 并且 并 且 同时 预计 预期 力争 力促 确保 争取 努力 推动 促进 带动 实现 完成 达到 保持 年均 累计建成 累计建设 累计拥有 已建成 建有 累计 平均 共有 一共 以及 主要预期目标是 预期目标是 目标是 主要目标是 已经 已 还 将 要 使(?!用|馆|者|命) (?<![出转])让 约 达 登记在册 在册 (?<!新)注册(?=市场主体|经营主体) 全部 直接 扎实 有效 支持 引导 组织 全面 加快 持续 进一步 大力 稳步 稳定 总体 整体'.split(
    ' ',
  ),
  ...'划定 建议 争创 依法 依法公开 公开发布 发布 聘用 取缔 清运 偿还 储备 谋划 招引 选聘 招聘 招录 申报 我国 中国(?=国内|货物|外贸|服务|出口|进口) 举办 召开 承办 募集 各类 (?<!占)全社会 全年 全省 全市 全区 全县 全州 全国 我省 我市 我区 我县 省内 市内 区内 本市 本省 今年 去年 有效期内 正常年景下? 新的一年 年内 年末 期末 当年 当月 单月 截至目前 目前 截止 截至 通过 由于 随着 经济方面 推进 抓好 做好 加强 发展 落实 实施 开展 深化 强化 围绕 聚焦 新一轮 高质量 积极 切实 有力 成功 全力 着力 奋力 坚决 统筹 下达 拨付 投入 筹集 安排 拟安排 先 当中 特别是 尤其是 包括 打造 调度 勘探(?=新增) 办好 搭建 评选 评定 遴选 出台 推出 制定 审议 撬动 帮助 兑现 发放 参加 获得 荣?获得?(?=[^得].{1,16}奖) 夺得 斩获 获(?=认定) 共获(?=新增) 获(?=新增) 实有 现有 拥有 共建 提供 组建 办理 争取到 以(?![上下内外及来]) 对 把 从 在 至 到 比(?![重例率]) 较'.split(
    ' ',
  ),
]
  .sort((a, b) => b.length - a.length)
  .concat('(?<![高中平同均初优何])等(?=[〇\\u3400-\\u9fff“]{4})')
  .join('|');

const LEADING = new RegExp(LEADING_WORDS, 'g');
const LEADING_HERE = new RegExp(LEADING_WORDS, 'y');
/** The characters that these words begin with; of 等 and 全社会 what must stand before them comes first. */
const LEADING_BEGINNINGS = unitTable(LEADING_WORDS.replace(/\(\?<[^)]*\)/g, '').replace(/(?:^|\|)(.)[^|]*/g, '$1'));

/** Whether nothing but verbs and adverbs that lead to an indicator stand there: 预计全年完成, and not 中小港完成. */
export const isLeading = (words: string): boolean => words.replace(LEADING, '').trim() === '';

export interface TrailingWords {
  /** What remains before the words that were taken off. */
  readonly rest: string;
  readonly motion: 'up' | 'down' | null;
  /** The words taken off, from left to right. */
  readonly taken: string;
}

const IS_UP = new RegExp(`(?:${UP}|提升)`);
const IS_DOWN = new RegExp(`(?:${DOWN})`);

/** Takes the verbs and adverbs off the end: `工业投资同比增长` → 工业投资, up. Linear: each round takes something off. */
export function stripTrailing(words: string): TrailingWords {
  let rest = words.trimEnd();
  for (let round = 0; round < 12; round++) {
    const length = trailingLength(rest);
    if (length === 0) break;
    rest = rest.slice(0, rest.length - length).trimEnd();
  }
  const taken = words.slice(rest.length);
  if (taken.trimStart() === '') return { rest, motion: motionOfName(rest), taken };
  // The last motion counts: 由降转升 and the like are rare enough to be left to it.
  // 涨幅回落到2.6%: the rate is a rise still.
  const isRateOfRise = RISE_REACHED.test(taken.trimEnd());
  const isDown = !isRateOfRise && IS_DOWN.test(taken);
  // PM2.5浓度改善17.8%: there is less of it.
  const isCleaner = taken.includes('改善') && /PM|浓度|颗粒物|排放|污染(?:综合)?指数/.test(rest);
  const motion = isDown || isCleaner ? 'down' : IS_UP.test(taken) || /^增(?=约|近|超|了|$)/.test(taken.trim()) ? 'up' : null;
  return { rest, motion: motion ?? motionOfName(rest), taken };
}

/** How fast something rose or fell, as a noun: 增速, 增长幅度, 降幅. */
export const RATE_OF_RISE = '增[速幅]|涨幅|(?<!自然)增长(?:幅度|速度|率)|上[涨升]幅度';
export const RATE_OF_FALL = '[降跌]幅|(?:下降|降低)幅度';

const RISE_REACHED = new RegExp(`(?:${RATE_OF_RISE})[^，]{0,6}(?:到|至|为)$`);

/** 居民消费价格涨幅, 全员劳动生产率增速: the name itself ends with the motion. */
const motionOfName = (name: string): 'up' | 'down' | null => {
  if (!name.endsWith('速') && !name.endsWith('幅')) return null;
  return /(?:增速|增幅|涨幅)$/.test(name) ? 'up' : name.endsWith('降幅') ? 'down' : null;
};

/** How many readings of one phrase are tried. */
const MOST_READINGS = 5;

/** The phrase, and what is left of it after each leading verb or adverb: `力争全年工业投资` → itself, 全年工业投资, 工业投资. */
export function readingsOf(phrase: string): string[] {
  const branch = phrase.replace(OF_BRANCH, '');
  const readings = branch === phrase || isLeading(phrase.slice(0, phrase.search(OF_BRANCH))) ? [phrase] : [branch, phrase];
  const starts: number[] = [];
  for (const match of sparseMatches(phrase, LEADING_HERE, LEADING_BEGINNINGS)) {
    const end = match.index + match[0].length;
    // 船舶出口占全国造船完工量的比重: a share without its part is another one.
    // 自治区层面统筹推进重大项目: those alone.
    if (end < phrase.length && !/占[^占]{0,8}$|层面[^，]{0,6}$/.test(phrase.slice(0, end))) starts.push(end);
  }
  for (const start of starts.reverse().slice(0, MOST_READINGS)) readings.push(phrase.slice(start));
  if (!OTHERWISE.test(phrase)) return readings;
  for (const [sign, pattern, other] of SAME_OTHERWISE)
    if (sign.test(phrase) && pattern.test(phrase)) readings.push(phrase.replace(pattern, other));
  return readings;
}

/** 第二产业实现增加值, 城镇实现零售额: of whom the measure is told. */
const OF_BRANCH =
  /(?<=[〇\u3400-\u9fff]{2})(?:累计|共)?(?:实现|完成)(?=(?:工业)?(?:总产值|产值|增加值|营业收入|业务收入|销售收入|销售产值|销售额|零售额|营业额|利润|利税|税收|进出口|出口)(?:总?[额量])?$)/;

export const isOfBranch = (phrase: string): boolean => OF_BRANCH.test(phrase);

/** How reports say what tables name otherwise; read so after the text's own words. In front is what must stand anyway, which is told much faster. */
const SAME_OTHERWISE: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /生产/,
    /^(?:在[〇\u3400-\u9fff]{1,2})?生产(?!总值|性|力|线|企业|经营|许可|安全|用|基地|能力|指数|者)([〇\u3400-\u9fff]{2,10})$/,
    '$1产量',
  ],
  // 种植粮食800万亩
  [/^(?:种植|播种|栽种)/, /^(?:种植|播种|栽种)(?!面积)([〇\u3400-\u9fff]{2,8})$/, '$1播种面积'],
  [/种植$/, /^(?:完成|实现|全年|共)?([〇\u3400-\u9fff]{2,6})种植$/, '$1播种面积'],
  [/^(?:市内|省内|全年|年)?产粮$/, /^(?:市内|省内|全年|年)?产粮$/, '粮食产量'],
  [/^[发供售用]电$|^外送电$/, /^([发供售用]电|外送电)$/, '$1量'],
  [/产[煤粮油气]$/, /^(?:预计|全年|年|市内|省内)?产煤$/, '原煤产量'],
  [/^销售/, /^销售(?!收入|额|总额|面积|量|网)([〇\u3400-\u9fff]{2,10})$/, '$1销量'],
  [/[重例比]$/, /^(.{2,14}?)相当于\s*(.{2,12}?)的?(比重|占比|比例)$/, '$1占$2$3'],
  [/[重例比]$/, /^(.{2,14}?)在(.{2,12}?)中的?(比重|占比|比例)$/, '$1占$2$3'],
  [
    /等/,
    /^(新[建增设改扩引培认获][〇\u3400-\u9fff]{0,2}?|建成|获批|改造|建设)[^等]{2,14}?(?<![高中平同均初优何])等(?=[〇\u3400-\u9fff]{2})/,
    '$1',
  ],
  [/[盖及保]$/, /(?<=.{2}(?:保险|职业伤害保障))(?:制度|试点)?(?:覆盖|惠及|参保)$/, '参保人数'],
  [/合作医疗/, /(?<=合作医疗)(?:制度)?(?:覆盖|惠及|参合|参保)$/, '参合人数'],
  [/“/, /^(?:开展|实施|推进|举办|组织)?“[^”]{2,14}”(?=[〇\u3400-\u9fff]{4})/, ''],
  [/完成/, /(?<=[〇\u3400-\u9fff]{2})完成(?=(?:年度)?投资)/, ''],
  [
    /^(?:累计|共)?[为对向面]/,
    /^(?:累计|共)?(?:为|对|向|面向)[〇\u3400-\u9fff\d、“”]{2,24}?(?:提供|开展|(?=新?发放|新增|节省|挽回|减免|减税|减负|降低|追回))/,
    '',
  ],
  [/人大/, /^(?:配合|提请)[〇\u3400-\u9fff]{0,3}人大(?:及其)?(?:常委会)?(?:审议通过|审议|制定修改|制定|修改|出台)?/, ''],
  [/人次$/, /(?<=^接待[〇\u3400-\u9fff]{2,6})人次$/, ''],
  [/[相有]关的/, /^.*[相有]关的(?=.{3})/, ''],
  [/累计/, /(?<=[〇\u3400-\u9fff]{2})累计(?=[〇\u3400-\u9fff]{2})/, ''],
  [/再/, /(?<=[〇\u3400-\u9fff]{2})再(?=减量|增加|压减)/, ''],
  [/实施|进行/, /(?<=[〇\u3400-\u9fff]{2})(?:实施|进行)(?=[〇\u3400-\u9fff]{4})/, ''],
  [/建成|开工|各类/, /(?<=建成)(?:交付|投用)|(?<=开工)建设|各类/, ''],
  [/[帽列贫]$/, /^(.{0,6}贫困(?:县|村|镇|人口))(?:已?全部|顺利|如期|实现)*(摘帽|出列|脱贫)$/, '$2$1'],
  [/贫困/, /^(?:剩余|剩下)?(?:农村|建档立卡|[省市县]定)*贫困人口(?:已|全部|全面|顺利|如期|实现|稳定|高质量)*脱贫$/, '脱贫人口'],
  [/[设题作]$/, /(?<=.{3})(?:建设|问题|工作)$/, ''],
  [/[成营行]$/, /(?<=.{4})(?:全部|全面|平稳|稳定|顺利|如期)(?:完成|运营|运行)$/, ''],
  [/^建设/, /^建设(?=[〇\u3400-\u9fff]{3})/, '建成'],
  [/^建成/, /^建成(?=[〇\u3400-\u9fff]{3})/, '建设'],
  // 服务贸易增长10%: what is measured of a trade is its value.
  [/贸易/, /^((?:货物|服务|数字|加工|一般|跨境|边境)贸易)(?:规模)?$/, '$1进出口'],
  [/占全[省市区县州部]$/, /占全[省市区县州部]$/, '占全部比重'],
  [/科技/, /科技(?:领域)?支出(?=$|比重|占比)/, '科学技术支出'],
  // 12个项目获国家科学技术奖
  [/获/, /^(?:项目|成果)?(?:荣获|获得?|获评|斩获)(?=[〇\u3400-\u9fff“”]{2,14}奖)/, ''],
  [/获得|得到|享受/, /(?<=[〇\u3400-\u9fff]{2})(?:获得|得到|享受)(?=[〇\u3400-\u9fff]{2})/, ''],
  [/实现脱贫|实现就业|落户/, /实现(?=(?:脱贫|就业)$)|在(?=城镇落户)/, ''],
  // 整车下线12万辆
  [/下线$/, /^([〇\u3400-\u9fff]{2,6})下线$/, '$1产量'],
  // 按经营地分，乡村消费品零售额: of 社会消费品零售总额, as every bulletin tells it.
  [/零售额$/, /^(城镇|乡村|农村)(?:实现)?(?:消费品)?零售额$/, '$1社会消费品零售总额'],
  // 市级预算安排就业补助资金: those of the city.
  [/安排/, /^([省市县区州]本?级)(?:财政)?(?:预算)?(?:拟)?安排(?=[〇\u3400-\u9fff“]{4})/, '$1'],
  [/[贫列帽]$/, /(?<=[〇\u3400-\u9fff]{3})(?:已?全部|如期|顺利|全面)+(?=(?:脱贫|出列|摘帽)$)/, ''],
  [/肉产量$/, /^肉产量$/, '肉类产量'],
  [/蛋产量$/, /^蛋产量$/, '禽蛋产量'],
  [/奶产量$/, /^(?:生牛|生鲜?|生鲜牛|鲜)?奶产量$/, '牛奶产量'],
  [/发生/, /^(?:共|累计)?发生(?:各类)?(?=[〇\u3400-\u9fff]{0,12}(?:事故|案件|灾害|火灾|疫情)$)/, ''],
  // 契税3亿元: what it brings in.
  [/税$/, /^(?!.*[减免退缓欠纳完缴])[〇\u3400-\u9fff]{1,10}税$/, '$&收入'],
  [/税收入$/, /(?<=[〇\u3400-\u9fff]税)收入$/, ''],
  // 机动车150万辆: a place has no other number of them.
  [/[动汽]车$/, /^(?:年末)?((?:民用|私人|全部)?机动车|(?:民用|私人|家用)汽车)$/, '$1保有量'],
  // 出栏肉猪, 猪出栏
  [/出栏/, /^(?:出栏(?:肉|生)?猪|[肉生]?猪出栏)量?$/, '生猪出栏'],
  [/存栏/, /^(?:存栏(?:肉|生)?猪|[肉生]?猪存栏)量?$/, '生猪存栏'],
  // 科技支出 is of the general budget, whether it is said or not.
  [/^一般公共预算科技/, /^一般公共预算科技支出$/, '科学技术支出'],
  [/^一般公共预算/, /^一般公共预算(?=[〇\u3400-\u9fff]{2,12}支出$)/, ''],
  [/^发行/, /^发行(.{2,}(?:债券|国债|债))$/, '$1发行额'],
  [/^(?:发放|投放)/, /^(?:发放|投放)(.{2,}贷款)$/, '$1发放额'],
  [/^技术合同/, /^技术合同(?:交易|成交)$/, '技术合同成交额'],
  [/^(?:争创|创成)/, /^(?:争创|创成)(?=[〇\u3400-\u9fff“]{3})/, '创建'],
  [/“新三样”/, /^[^“]{2,24}(?=“新三样”)/, ''],
  [/创汇$/, /^(?:外贸)?(?:出口)?创汇$/, '出口额'],
  [/^新增就业$/, /^新增就业$/, '城镇新增就业'],
  [/[）)]/, /[（(](?:不?含|不?包括|剔除|扣除)[^（()）\d]{1,14}[）)]/, ''],
  [/^参加/, /^参加([〇\u3400-\u9fff]{2,14}(?:保险|医保))的?(?:人数|人口|居民|职工)$/, '$1参保人数'],
  [/^参加/, /^参加(?:了)?([〇\u3400-\u9fff]{2,14}(?:保险|医保))$/, '$1参保人数'],
  [/^参加/, /^参加([〇\u3400-\u9fff]{0,6}合作医疗)的?(?:人数|人口|农民)$/, '$1参合人数'],
  [/用于民生/, /^[〇\u3400-\u9fff]{0,6}用于民生(?:领域|方面)?的?支出$/, '民生支出'],
  [/口径$/, /(?<=[〇\u3400-\u9fff]{3})按?(?:可比|同)口径$/, ''],
  [/开工改造/, /^新?开工改造/, '改造'],
  // 守住18亿亩耕地红线, 耕地不少于18亿亩
  [/耕地/, /^(?:[〇\u3400-\u9fff]{0,8}守[住牢好])?(?:全[国省市区县])?耕地(?:保护|面积)?(?:(?:这条)?红线)?$/, '耕地保有量'],
  [/[工用]$/, /(?<=[〇\u3400-\u9fff]{4})(?:完工|竣工|投用|投入使用)$/, ''],
];

/** Whether any of them may do: most phrases hold no sign of one. */
const OTHERWISE = new RegExp(SAME_OTHERWISE.map(([{ source }]) => source).join('|'));

/** 全市经济总量突破3000亿元, 一般公共预算收入总计2179亿元 (with what was carried over): there the total is a part of the name. */
export function withTotal(words: TrailingWords): TrailingWords {
  const { rest, taken } = words;
  const isName = rest.endsWith('经济') ? taken.startsWith('总量') : /^[总合]计/.test(taken) && /预算(?:收入|支出)$/.test(rest);
  return isName ? { ...words, rest: rest + taken.slice(0, 2), taken: taken.slice(2) } : words;
}

/** 压减政府性基金项目30%: the motion is said first. */
export function cutFirst(isPercent: boolean, words: TrailingWords): TrailingWords {
  const cut = isPercent && words.motion === null ? CUT.exec(words.rest)?.[0] : undefined;
  return cut === undefined ? words : { rest: words.rest.slice(cut.length), motion: 'down', taken: cut.trim() };
}

const CUT = /^\s*(?:压减|削减|精简|压缩|下调|调低|降低(?=[〇\u3400-\u9fff]{3,8}$))(?=[〇\u3400-\u9fff]{3})/;

/** 培育智能工厂100家: an addition to them, or all of them. */
export const MADE =
  /^(?:成功|新)?(?:培育(?:形成|认定|发展)?|打造|创建|建设|建成|组建|开设|设立|选派|取得|入选|获批|获评|争创|创成|认定|布局(?:建设)?|投用|引进|引育|发放|兑现|研发|推广|形成|交付)(?:首批|一批)?(?=[〇\u3400-\u9fff“]{3})/;
