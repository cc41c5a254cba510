/**
 * 统计用语: what the statistics bureau calls a thing, and the short forms that reports use for it. `same` means exactly the same indicator;
 * longer short forms come first. Source: 国家统计局《统计用语》《国家统计调查制度》 names; short forms as used in government work reports.
 */
const SAME: readonly (readonly [official: string, ...short: string[]])[] = [
  ['地区生产总值', '国内生产总值', '生产总值', 'GDP', '经济总量'],
  ['规模以上', '规上'],
  ['规模以上工业', '规模工业'],
  ['限额以上', '限上'],
  ['社会消费品零售总额', '社会消费品零售额', '社会消费品零售', '社零总额', '社零额', '社零'],
  ['固定资产投资', '固投'],
  ['技术改造', '技改'],
  ['研究与试验发展', '研发', 'R&D', 'R＆D'],
  ['研究与试验发展经费投入强度', '研发经费投入强度', '研发投入强度', 'R&D经费投入强度', 'R&D投入强度', '全社会研发投入强度'],
  [
    '研究与试验发展经费支出',
    '全社会研究与试验发展经费支出',
    '全社会研发经费支出',
    '全社会研发经费投入',
    '全社会研发投入',
    '全社会研发经费',
    '研发经费支出',
    '研发经费投入',
    '研发经费',
    '研发投入',
    'R&D经费支出',
    'R&D经费',
  ],
  ['国有企业', '国企'],
  ['中小企业', '中小微企业'],
  ['居民消费价格', '居民消费价格指数', '消费价格', '物价', 'CPI'],
  ['工业生产者出厂价格', 'PPI'],
  ['粮食产量', '粮食总产量', '粮食总产', '粮食产能'],
  ['产量', '总产量'],
  ['实际利用外资', '实际使用外资', '实际吸收外资', '利用外资', '实际到位外资'],
  [
    '进出口总额',
    '进出口总值',
    ...['外贸进出口', '货物进出口', '货物贸易进出口'].flatMap((short) => [`${short}总额`, `${short}总值`, short]),
    '进出口',
  ],
  ['单位地区生产总值能耗', '万元地区生产总值能耗', '能耗强度', '单位GDP能耗', '万元GDP能耗', '单位生产总值能耗', '万元生产总值能耗'],
  ['增加值', '增加额'],
  ['一般公共预算收入', '公共财政预算收入', '公共财政收入', '财政收入'],
  ['一般公共预算支出', '公共财政预算支出', '公共财政支出', '财政支出'],
  ['赤字率', '财政赤字率'],
  ['赤字规模', '财政赤字规模', '财政赤字'],
  ['基本医疗保险', '基本医保', '医保'],
  ['营业里程', '运营里程'],
  ['里程', '总里程'],
  ['营业收入', '营收', '主营业务收入'],
  ['出口总额', '出口总值', '出口额', '出口'],
  ['进口总额', '进口总值', '进口额', '进口'],
  ['外商投资企业', '外资企业'],
  ['发电装机容量', '发电总装机容量', '发电总装机', '发电装机', '电力装机容量', '电力装机'],
  ['装机容量', '总装机容量', '装机规模', '装机'],
  ['博士学位授权点', '博士点', '博士学位点'],
  ['硕士学位授权点', '硕士点', '硕士学位点'],
  ['制造业单项冠军企业', '制造业单项冠军', '单项冠军企业', '单项冠军'],
  ['国家级专精特新小巨人企业', '专精特新小巨人企业', '专精特新小巨人', '国家专精特新小巨人企业', '国家级专精特新小巨人'],
  ['生产安全事故', '安全生产事故'],
  ['再就业', '实现再就业'],
  ['空气质量优良', '空气优良', '优良'],
  ['比重', '占比', '比例', '比率'],
  ['居民人均可支配收入', '全体居民人均可支配收入', '居民可支配收入', '居民收入', '人均可支配收入'],
  ['城镇', '城镇常住'],
  ['汽车', '整车'],
  ['金融机构存款余额', '金融机构本外币存款余额', '本外币各项存款余额', '各项存款余额', '本外币存款余额'],
  ['金融机构贷款余额', '金融机构本外币贷款余额', '本外币各项贷款余额', '各项贷款余额', '本外币贷款余额'],
  ['税收收入', '税收'],
  ['高新技术企业', '高企'],
  ['细颗粒物', 'PM2.5'],
  ['电子商务', '电商'],
  ['新建改建', '新改建', '新建和改建', '新建、改建', '新建、改扩建', '新改扩建', '新建改扩建'],
  ['政府专项债券', '地方政府专项债券', '地方专项债券', '地方政府专项债', '地方专项债', '专项债券', '专项债'],
  ['省外资金', '实际到位省外资金', '到位省外资金', '引进省外资金', '实际利用省外资金', '利用省外资金'],
  ['农村居民人均可支配收入', '农民人均可支配收入', '农村常住居民人均可支配收入'],
  ['科技成果转化', '成果转化'],
];

/** Every spelling with the one that stands for it, longest first, so that 单位生产总值能耗 is not read as 生产总值. */
const REPLACEMENTS: readonly (readonly [string, string])[] = SAME.flatMap(([official, ...short]) =>
  [official, ...short].map((word) => [word, official] as const),
).sort((a, b) => b[0].length - a[0].length);

const BY_FIRST = new Map<string, (readonly [string, string])[]>();
for (const entry of REPLACEMENTS) {
  const first = entry[0].charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry]);
}

/** Writes every known short form out in full and drops marks and spaces: `规上工业 增加值` → `规模以上工业增加值`. */
export function normaliseTerm(text: string): string {
  let out = '';
  const plain = text.replace(ABBREVIATION, '').replace(DROPPED, '');
  for (let i = 0; i < plain.length; ) {
    const c = plain.charAt(i);
    const hit = BY_FIRST.get(c)?.find(([word]) => plain.startsWith(word, i));
    if (hit) {
      out += hit[1];
      i += hit[0].length;
      continue;
    }
    out += c;
    i++;
  }
  return out.replace(SHARE_OF_INDUSTRY, '$1').replace(SHARE_OF_PRODUCT, '$1').replace(OF_A_YEAR, '');
}

/** 占规上工业比重: of value added or of output, the share's own name says which. */
const SHARE_OF_INDUSTRY = /(占(?:全部)?(?:规模以上)?工业)(?:增加值|总产值|产值)(?=比重)/g;

/** 服务业增加值占地区生产总值比重, 服务业比重: a sector's share without more is its share of the product. */
const SHARE_OF_PRODUCT =
  /(服务业|第[一二三]产业|制造业|民营经济|数字经济(?:核心产业)?|文化产业|旅游业)(?:增加值)?占(?:全[省市区县国])?地区生产总值(?=比重)/g;

/** 快递年业务量, 年产量: what a year brings is what is counted anyway. */
const OF_A_YEAR = /年(?=(?:业务|产|销售?|吞吐|客流|发电|供水|供气|交易)[量额])/g;

/** 细颗粒物（PM2.5）: the same a second time. */
const ABBREVIATION = /(?<=\p{Script=Han})[（(][A-Za-z&＆.\d]{2,6}[)）]/gu;

/** Quotation marks, brackets, spaces, list numbers (①), 的 and 拥有 make no difference to what an indicator is. */
const DROPPED = /[\s"'“”‘’「」『』()（）的\u2460-\u2473]|拥有/g;
