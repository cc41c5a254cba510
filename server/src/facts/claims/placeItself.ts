/** What stands between a place's short name and what is said of it, and makes it the place of all that follows: 宁波今年…, 江苏累计…, 重庆将…. */
const TOLD =
  /^(?:[，,]|今年|去年|明年|全年|当年|本年|上年|近|未来|[前上下]?(?:半年|[一二三四1-4两]个?季度)|前[^，。]{1,3}个月|\d|“|目前|现[有已]|已|将|正|还|也|又|共|累计|新[增设建引认签]|完成|实现|建成|拥有|达到|计划|力争|预计|有望|率先|全[省市区县年]|规上|规模以上|限上|地区生产|生产总值|固定资产|社会消费|城镇|居民|一般公共|外贸|进出口)/;

/** Something that is called after the place or lies in it, and is no figure of the place: 郑州机场, 江苏银行, 北京冬奥会, 江苏无锡这家企业. */
const CALLED_AFTER =
  /^(?:籍|[东西南北中]?路(?!网)|大道|大?街(?!道)|立交|巴巴|云计算|健康集团|人(?![均口才民])|话|时间|段|至|到|—|-|～|·|[、和与及等（(／/]|合作|方面|奥|冬奥|亚运|大运|世博|经验|模式|标准|精神|会议|共识|宣言|论坛|峰会|自由贸易|自贸|综合保税|综保|保税|经开|经济[区圈]|科[学技]城|石化|钢铁|[\d两三四五六七八九十]{1,3}个?[省市区县州])/;

/** The same, behind some words of its own name: 郑州新郑国际机场. */
const NAMED_THING =
  /^[〇\u3400-\u9fff]{0,6}?(?:机场|空港|银行|大学|学院|医院|集团|公司|港区?|口岸|海关|铁路|高铁|动车|地铁|轨道|班列|中心|总部|开发区|高新区|新区|都市圈|城市群|实验室|博览会|交易所|电厂|电站|水库|船闸|枢纽|水厂|大坝|火车站|高铁站|工程|项目|基地|园|景区|博物馆|古城|大桥|隧道|日报|盆地|高原|平原|半岛|流域)/;
const DONE = /[新增建设完成引投有至达]/;

/** How surely a place is spoken of by its short name that ends at `end`: `told` of it, `maybe`, or not at all, but of a thing that has its name. */
export function placeItself(text: string, end: number): 'told' | 'maybe' | null {
  const after = text.slice(end, end + 12);
  if (CALLED_AFTER.test(after)) return null;
  if (TOLD.test(after)) return 'told';
  const thing = NAMED_THING.exec(after)?.[0];
  return thing !== undefined && !DONE.test(thing) ? null : 'maybe';
}
