/** 川道村、山区村: places of one kind may stand in a row. */
const PLACES = /市|县|区|镇|乡|(?<![农乡])村|街道|社区/;

/** Names that divide a whole without overlap; a label belongs to the first that it holds. */
const DIVISIONS: readonly RegExp[] = [
  /第[一二三]产业|[一二三]产/,
  /工业|农业|服务业|建筑业|商贸|商业|旅游/,
  /制造业|农业|服务业|建筑业/,
  /采矿业|制造业|电力|建筑业|房地产业?|金融业?|批发|零售|住宿|餐饮|交通运输/,
  /农林牧渔[\u4e00-\u9fff]{0,6}(?:服务业|活动)|农业|种植业|林业|畜?牧业|渔业/,
  /种植业|养殖业|林业/,
  /产业|基础设施|民生|生态|社会事业/,
  /中央|国家级|省级|市级|县级|区级|部级|街道级|乡镇级|镇级|社区级|村级/,
  /[2-5]A级/,
  /特大|重大|较大|一般/,
  /非党员|预备党员|正式党员|党员|群众/,
  /[\u4e00-\u9fffA-Z]{1,8}[类型级]/,
  /[一二三四五六七八九十ABCD甲乙丙丁特][级等期批类档]/,
  /[省市县区自]定/,
  /工人代表|农民代表|干部代表|妇女代表|知识分子代表/,
  /工人|农民|知识分子|干部|军人/,
  /城镇|农村|城市|乡村/,
  /市区|县域|城区|郊区/,
  /男|女/,
  /国有|国企|央企|民营|民企|民间|私营|外资|外企|外商|港澳台|集体|个体/,
  /公立|民营|私立|民办|公办/,
  /新建|新开工|续建|改建|扩建|改造|收尾|前期|储备/,
  /学前|小学|幼儿园|初中|高中|中职|职业|高校|高等|大学|特殊教育/,
  /学前|义务教育|高中|中职|职业|高等/,
  /博士|硕士|本科|专科|大专|高中|中专|初中|小学/,
  /研究生|本科|专科|大专|高中|初中/,
  /正高|副高|中级|初级/,
  /高级|中级|初级/,
  /出口|进口/,
  /水电|火电|煤电|气电|风电|光伏|核电|太阳能|生物质/,
  /原煤|煤炭|石油|原油|天然气|一次电力|水力|风力/,
  /^(?:工业|居民|商业|农业|生活|生态[\u4e00-\u9fff]{0,2})(?:[用补]|$)/,
  /^(?:第[一二三]产业|(?:城乡)?居民)/,
  /非常好|很好|较好|较差|很差|一般|好|差/,
  /(?:非常|很|比较|较|基本|不太|很不|完全不|不)?(?:满意|了解)|一般|不清楚|说不清/,
  /不合格|基本合格|合格|优秀|良好/,
  /赞成|反对|弃权|同意/,
  /不支持|支持|反对|无所谓|中立|说不清|没想好/,
  /公路|铁路|水路|水运|航空|民航|管道/,
  /乔木|灌木|汽车|摩托车|拖拉机/,
  /高速|国道|省道|县道|乡道|村道|专用公路/,
  /[东南西北中]部|[东南西北]片区/,
  /金牌|银牌|铜牌|[金银铜]奖/,
  /特等奖|[一二三]等奖|优秀奖/,
  /线上|线下/,
  /夏粮|早稻|秋粮|春粮/,
  /稻谷|水稻|小麦|玉米|大豆|薯类|杂粮/,
  /猪肉|牛肉|羊肉|禽肉/,
  /非税|税收/,
  /增值税|企业所得税|个人所得税|房产税|契税|土地增值税|城镇土地使用税|消费税|车船税|资源税|印花税/,
  /住户|非银行|企[（(]?事|企业|非金融|机关团体|境外/,
  /短期|中长期|票据/,
  /基本支出|项目支出/,
  /公益林|商品林|天然林|人工林/,
  /人工造林|飞播|封山育林|退化林|森林抚育/,
  /公租房|公共租赁|保障性租赁|共有产权|经济适用|廉租|安置房/,
  /水田|旱地|水浇地/,
  /川道|川区|平川|平原|平坝|坝区|丘陵|浅山|半山|深山|高山|山区|山地|塬区|滩区|库区|湖区|沿海|海岛/,
  /活期|定期/,
  /发明|实用新型|外观设计/,
  /民商?事|刑事|行政|执行/,
  /咨询|求助|投诉|举报|建议/,
  /企业|个体工商户|农民专业合作社|合作社/,
  /住宅|办公楼|商业营业用房/,
  /医院|卫生院|社区卫生|诊所|卫生室/,
  /医院|基层|专业公共卫生/,
  /图书馆|文化馆|博物馆|美术馆|纪念馆|体育馆/,
  /耕地|园地|林地|草地|湿地|水域/,
  /大型|中型|小型|微型/,
  /入境|海外|境外|国内/,
  /死亡|重伤|轻伤|受伤/,
  /中央|地方|省级?|市级?|县级?|自筹|贷款|银行|社会资本/,
  /财政|银行|贷款|自筹|社会资本|捐[赠款助资]|投[工劳]|债券/,
  /未?办结|正在办理|在办|已?竣工|已?完工|已?建成|在建|正在(?:建设|施工)|未开工/,
  PLACES,
];

/** Whether all labels belong to one division, each to another part of it. */
export function isDivision(labels: readonly string[]): boolean {
  return DIVISIONS.some((names) => {
    const found = labels.map((label) => (REST.test(label) ? label : names.exec(label)?.[0]));
    return found.every((name) => name !== undefined) && (new Set(found).size === found.length || names === PLACES);
  });
}

/** Divisions of which nothing can be left out, with the wholes that they divide. */
const COMPLETE: readonly { readonly whole: RegExp; readonly parts: readonly RegExp[] }[] = [
  { whole: /进出口|外贸总[额值]|对外贸易/, parts: [/出口/, /进口/] },
  { whole: /生产总值|GDP/, parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/] },
  { whole: /预算收入|财政收入|公共预算/, parts: [/非税/, /(?<!非)税收/] },
  { whole: /债/, parts: [/^[^限]*一般[^限]*$/, /^[^限]*专项[^限]*$/] },
  { whole: /债/, parts: [/新增/, /再融资|置换/] },
  { whole: /零售/, parts: [/商品/, /餐饮/] },
  { whole: /零售/, parts: [/城镇/, /乡村|农村/] },
  { whole: /用电/, parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/, /居民|生活/] },
  { whole: /农林牧渔/, parts: [/^(?:农|种植)业/, /^林业/, /^畜?牧业/, /^渔业/, /服务业|辅助性活动/] },
  { whole: /工业/, parts: [/^轻工业/, /^重工业/] },
  { whole: /游客|旅游/, parts: [/国内/, /入境|境外|海外|国际/] },
  { whole: /幼儿园|学校/, parts: [/公办/, /民办/] },
  // 男教师、女教师: of people, whatever they are called.
  { whole: /^/, parts: [/^男(?:性(?:人口)?|(?!性)[\u4e00-\u9fff]{1,4})?$/, /^女(?:性(?:人口)?|(?!性)[\u4e00-\u9fff]{1,4})?$/] },
  { whole: /人口/, parts: [/城镇|城市/, /农村|乡村/] },
  { whole: /应到/, parts: [/实到|出席|到会/, /缺席|未到/] },
  { whole: /优良天/, parts: [/^(?:优(?!良)|一级)/, /^(?:良|二级)/] },
  { whole: /有效/, parts: [/赞成|同意/, /反对/, /弃权/] },
  { whole: /隐患/, parts: [/重大/, /一般/] },
  { whole: /奖牌/, parts: [/金/, /银/, /铜/] },
  { whole: /专利/, parts: [/发明/, /实用新型/, /外观/] },
  { whole: /抽[检查样]|检[测查]|监测/, parts: [/不合格/, /(?<!不)合格/] },
];

/** Whether the labels are all parts of a known division of such a whole. */
export const areAllParts = (labels: readonly string[], whole: string): boolean =>
  COMPLETE.some(
    (division) =>
      division.whole.test(whole) &&
      labels.length === division.parts.length &&
      division.parts.every((name) => labels.some((label) => name.test(label))),
  );

/** 成年人, 未成年人; 农业人口, 非农业人口: nothing is left out, unless a third is told beside them (金属, 非金属, 水气矿产). */
export function areOpposites([one = '', other = '', ...more]: readonly string[]): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return more.length === 0 && shorter.length > 1 && [`未${shorter}`, `非${shorter}`].includes(longer);
}

/** Whether a whole has a division of which nothing can be left out. */
export const hasDivision = (whole: string): boolean =>
  COMPLETE.some((division) => division.whole.source !== '^' && division.whole.test(whole));

/** Whether a list ends with 其他, and so leaves nothing out. */
export const endsWithRest = (labels: readonly string[]): boolean => labels.length > 1 && REST.test(labels.at(-1) ?? '');

/** 已办结, 正在办理: what was taken up is either done or not, also where no 其中 tells so. */
export const areStates = (labels: readonly string[]): boolean =>
  labels.length === 2 && DONE.test(labels[0] ?? '') && (NOT_YET.test(labels[1] ?? '') || REST.test(labels[1] ?? ''));

const DONE =
  /^(?:已|其中)?(?:经)?(?:全部|按期|按时)?(?:立案|受理|采纳|办结|办理完毕|完成|整改|整改完成|整改到位|竣工|完工|开工|投产|审结|化解|解决|合格)/;
const NOT_YET = /^(?:正在|在办|在建|未|不予|尚未|待|不合格|尚在|仍在)/;
/** 其他, 农村及其他人员 */
const REST = /^(?:[\u4e00-\u9fff]{1,6}[及和与])?(?:其他|其它|其余)/;

/** Kinds of enterprises, people or projects overlap, whatever they are called; 民生支出 holds what stands beside it. */
export const mayOverlap = (labels: readonly string[]): boolean =>
  labels.filter((label) => KINDS.test(label)).length > 1 || labels.some((label) => UMBRELLA.test(label));

const KINDS = /企业|人才|人员|人$|户$|生$|员$|党员|妇女|少数民族|青年|代表|委员|干部|项目|单位|产品/;
const UMBRELLA = /处分|民生|重点|示范|特色|高新|三公|基本|规上|规模|涉|小微|民间|技改|限额|直达|网上|常住|流动/;

/** 综合公园、社区公园、口袋公园: kinds of one thing, three at least, under one noun. */
export function areKindsOfOne(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels;
  const noun = first.slice(-2);
  return (
    others.length > 1 &&
    new Set(labels).size === labels.length &&
    labels.every((label) => label.endsWith(noun) && label.length > 2) &&
    areInOneRespect(labels) &&
    !mayOverlap(labels)
  );
}

/** 三级医院, 民营医院: divided by rank and by owner. */
const RESPECTS: readonly RegExp[] = [/(?<!升)级|等/, /公[立办]|民[营办]|国有|私[营立]|外资/, /(?<![更创])新|老|旧/];
export const areInOneRespect = (labels: readonly string[]): boolean =>
  RESPECTS.every((respect) => new Set(labels.map((label) => respect.test(label))).size === 1);
