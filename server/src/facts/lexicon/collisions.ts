/** Ordinary compounds that hold the short name of a place; where one stands, that place is not meant. */
export const COMPOUNDS: readonly string[] = (
  '高新技术 高新企业 高新产业 高新园区 高新科技 高新成果 高新领域 最高新 提高新 更高新 ' +
  '中原大地 中原经济 中原城市 中原地区 中原文化 中原崛起 中原儿女 中原出彩 中原更加出彩 中原农谷 中原银行 中原证券 中原油田 中原大学 中原工学院 中原学者 中原英才 ' +
  '中原科技城 中原龙子湖 中原医学科学城 中原熟地 中原腹地 中原粮仓 中原官话 中原网 ' +
  '二七广场 二七塔 二七纪念 二七大罢工 二七精神 二七路 二七商圈 金水河 金水路 金水桥 ' +
  '长白山 罗浮山 孙中山 中山大学 中山装 中山陵 中山路 大兴调查研究 大兴土木 真金白银 金山银山 武夷山 井冈山 大兴安岭 丹江口水库 ' +
  '新增城市 新增城区 新增城乡 新增城 净增城 交通城市 交通城区 街头 上街头 走上街 逛上街 经开发 新城市 新城镇 和平发展 和平崛起'
).split(' ');

/**
 * Words that mean something else more often than a place (和平区 is a district, 和平 is peace). Such a short name is taken
 * for the place only beside another place: 金水、中原、二七, or 郑州高新.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    '中原 高新 经开 长寿 和平 建设 解放 友谊 新华 长安 城区 郊区 矿区 城关 前进 向阳 东风 红旗 朝阳 平安 永安 安定 高明 光明 同心 团结 新城 新区 开发区 东区 西区 南区 北区 港区 ' +
    '东城 西城 南城 北城 城东 城西 城南 城北 城中 河东 河西 河南 河北 江东 江北 江南 海东 海南 海北 山南 昌都 东方 中山 大同 高平 太平 永和 安康 吉安 保定 宝山 通道 兴隆 繁荣 开平 ' +
    '民主 文明 自治 公安 开远 和谐 富裕 富民 安全 集贤 振兴 复兴 新兴 文化 平台 青年 白云 黄山 泰山 华山 衡山 恒山 西湖 东湖 东海 南海 黄河 长江 渭南 万年 千山 普安 天心 天台 望江 ' +
    '临时 工农 铁东 铁西 站前 桥东 桥西 路北 路南 市中 市北 市南 道外 道里 源城 双城 新市 沙市 关岭 龙门 大方 清流 甘泉 温泉 互助 五一 八一 南关 北关 西关 东山 西山 南山 北山 思念 老城区 新城区 城中区 城东区 城西区 城北区 城关区 市中区 新市区 东山区 西山区 南山区 山阳区'
  ).split(' '),
);

/** Uses in which a short name is no name: what stands before it, or after it. */
export const ORDINARY_USES: ReadonlyMap<string, { readonly before: RegExp; readonly after: RegExp }> = new Map([
  ['上街', { before: /[走人民众们员逛]$|出门$|有人$/, after: /^(?:头|游行|购物|买|宣传|巡|执法|散步|示威|叫卖|卖|逛|吃|执勤|发放|摆摊)/ }],
]);

/** Characters that begin a common word together with the last one of a full name: 惠济区 + 域, 郑州市 + 场. */
export const TAIL_WORDS: ReadonlyMap<string, string> = new Map([
  ['区', '域块间别分位'],
  ['市', '场民值面容价政圈集'],
  ['县', '域'],
  ['镇', '定静压痛'],
  ['乡', '村亲土愁'],
  ['州', '长'],
  ['港', '口湾'],
  ['园', '区'],
]);

/** Numerals before or after a name that begins with one: 一二七, 二七年. */
export const NUMERAL = /[一二三四五六七八九十百千万亿〇零两\d]/;
export const AFTER_NUMERAL = /[年月日号届%％度条名个]/;

/** What follows a two-character phrase that stands without its quotation marks: 深化三标活动. */
export const PHRASE_HEAD = /^(?:活动|行动|战略|工程|工作|机制|企业|计划|专项|攻坚|任务|目标|要求|精神|理念|政策|制度|模式)/;

/** Common nouns that end like a district; where one ends there, no place is meant. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(
  '城市 都市 门市 超市 县市 山区 地区 市区 城区 小区 特区 灾区 海区 湖区 库区 园区 校区 厂区 港区 矿区 林区 牧区 郊区 街区 社区 灌区 产区 考区 展区 赛区 时区 选区 专区 分区 共市 辖区 县区 战区 景区 老区 片区 新区 院区 病区 州市 省市 设市 全区 全县 全市 各区 各县 各市'.split(
    ' ',
  ),
);
