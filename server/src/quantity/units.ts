import type { FigureKind } from './figure.ts';

/** A unit or classifier (单位 / 量词). */
export interface Unit {
  /** The name that figures carry: 元, 平方米, 家. */
  readonly name: string;
  readonly kind: FigureKind;
  /** Quantities of one dimension can be compared: 亩 and 公顷 are both `area`. A classifier is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's base unit one of this unit is. */
  readonly factor: number;
}

/** `name=factor alias alias`, by dimension. Conversions after 国务院《关于在我国统一实行法定计量单位的命令》 (1984); 1亩 = 10000/15 平方米. */
const MEASURES: Readonly<Record<string, string>> = {
  length:
    '米=1 m 公尺|公里=1000 km 千米|厘米=0.01 cm 公分|毫米=0.001 mm|分米=0.1 dm|微米=1e-6 μm um|纳米=1e-9 nm|英里=1609.344|英尺=0.3048|英寸=0.0254|海里=1852|华里=500|丈=3.3333333333333335|光年=9.4607304725808e15',
  area: '平方米=1 m² m2 ㎡ 平米 平方公尺|平方公里=1e6 km² km2 平方千米|公顷=1e4 hm² ha|亩=666.6666666666666|平方厘米=1e-4 cm² cm2|平方英尺=0.09290304|平方英里=2589988.11',
  volume:
    '立方米=1 m³ m3 立方 方|立方千米=1e9 立方公里|升=0.001 L 公升|毫升=1e-6 ml mL|立方厘米=1e-6 cm³ cm3|加仑=0.003785411784|桶=0.158987294928',
  mass: '吨=1e6 t 公吨|公斤=1000 kg 千克|克=1 g|毫克=0.001 mg|微克=1e-6 μg|斤=500 市斤|两=50|磅=453.59237|盎司=28.349523125|克拉=0.2',
  energy:
    '千瓦时=1 kwh kWh 度电|焦耳=2.7777777777777776e-7|千焦=2.777777777777778e-4|千卡=0.001163 大卡 kcal|卡路里=1.163e-6|吨标准煤=8141 吨标煤|兆焦=0.2777777777777778',
  power: '千瓦=1 kw kW|瓦=0.001|兆瓦=1000 MW|千伏安=1.0000001 kVA|马力=0.7355',
  voltage: '千伏=1000 kV|伏=1 伏特',
  frequency: '赫兹=1 Hz|千赫=1e3 千赫兹 kHz|兆赫兹=1e6 兆赫 MHz|吉赫=1e9 GHz',
  data: 'GB=1|TB=1024|MB=9.765625E-4|KB=9.5367431640625e-7|PB=1048576|EB=1073741824|比特=1.1641532182693481e-10',
  compute: 'PFLOPS=1|EFLOPS=1000|P=1.0000001',
  temperature: '摄氏度=1 °C ℃|华氏度=1.0000001 °F',
  angle: '度=1',
  pressure: '帕=1 Pa|兆帕=1e6 MPa|千帕=1e3 kPa|百帕=100 hPa',
  sound: '分贝=1 dB',
  speed: '公里/小时=1 km/h',
  containers: '标准箱=1 标箱 TEU 个标准箱 个标箱',
  year: '年=1 周年 个年头',
  month: '个月=1 个多月',
  day: '天=1|日=1.0000001|工作日=1.0000002',
  week: '周=1 个星期 星期 个周',
  hour: '小时=1 个小时 h 学时=1.0000001|课时=1.0000002|分钟=0.016666666666666666 min|秒=2.777777777777778e-4 秒钟|刻钟=0.25',
  century: '世纪=1 个世纪|年代=1.0000001',
};

/** Currencies are not converted into one another. */
const MONEY =
  '元 元人民币 人民币 人民币元 圆 块钱 块 元钱|美元 美金 美圆|欧元|日元 日圆|英镑|港元 港币 港圆|新台币 台币 新台币元|澳元 澳大利亚元|加元 加拿大元|韩元 韩圆|卢布|瑞士法郎|法郎|泰铢 泰币|新加坡元 新币|卢比|越南盾|澳门元|马克|第纳尔|比索|里亚尔';

/** Units of counting. Each is a dimension of its own, but for those that mean one thing (人, 名, 位). */
const CLASSIFIERS =
  '家 个 条 列 所 项 座 件 起 辆 户 场 处 宗 批 对 班 只 台 套 篇 部 支 块 本 张 份 幅 枚 颗 粒 株 棵 头 匹 口 艘 架 门 间 栋 幢 层 片 段 道 眼 孔 根 副 双 组 类 种 款 笔 单 期 届 次 趟 回 遍 轮 步 级 页 字 句 首 封 盏 面 顶 扇 台套 台件 架次 人次 人日 户次 车次 班次 列次 航次 件次 批次 家次 项次 例 床 卷 册 集 帧 盒 瓶 包 袋 箱 捆 车 船 股 手 席 票 镇 乡 村 县 市 区 省 国 校 院 园 馆 站 线 桥 港 店 厂 岗 路 号 分 点 角 环 代 茬 季 餐 桌 排 队 营 团 连 师 军 弹 星 层次 门类 宗 起 尾 羽 亿次 个人 个百分位 方面 小区 城市 国家 地区 标段 座次 网点';

/** Counts of people mean one thing. */
const PEOPLE = '人 名 位 个人 口人';

const RATES: readonly (readonly [string, Unit])[] = [
  ['%', { name: '%', kind: 'percent', dimension: 'percent', factor: 1 }],
  ['‰', { name: '‰', kind: 'percent', dimension: 'percent', factor: 0.1 }],
  ['个百分点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['百分点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['个点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['倍', { name: '倍', kind: 'multiple', dimension: 'multiple', factor: 1 }],
  ['个工作日', { name: '个工作日', kind: 'measure', dimension: '个工作日', factor: 1 }],
  ['个交易日', { name: '个交易日', kind: 'measure', dimension: '个交易日', factor: 1 }],
  ['个自然日', { name: '个自然日', kind: 'measure', dimension: '个自然日', factor: 1 }],
  ['周年', { name: '周年', kind: 'measure', dimension: '周年', factor: 1 }],
];

function buildTable(): ReadonlyMap<string, Unit> {
  const table = new Map<string, Unit>();
  for (const name of CLASSIFIERS.split(' ')) table.set(name, { name, kind: 'count', dimension: name, factor: 1 });
  for (const name of PEOPLE.split(' '))
    table.set(name, { name: name === '口人' || name === '个人' ? '人' : name, kind: 'count', dimension: '人', factor: 1 });
  for (const [dimension, list] of Object.entries(MEASURES)) {
    for (const entry of list.split('|')) {
      const [head = '', ...aliases] = entry.split(' ');
      const [name = '', factor = '1'] = head.split('=');
      for (const alias of [name, ...aliases])
        table.set(alias.split('=')[0] ?? alias, { name, kind: 'measure', dimension, factor: Number(factor) });
    }
  }
  for (const entry of MONEY.split('|')) {
    const [name = '', ...aliases] = entry.split(' ');
    for (const alias of [name, ...aliases]) table.set(alias, { name, kind: 'money', dimension: name, factor: 1 });
  }
  for (const [spelling, unit] of RATES) table.set(spelling, unit);
  return table;
}

const TABLE = buildTable();
const LONGEST = Math.max(...[...TABLE.keys()].map((name) => name.length));

/** The unit of this exact spelling. */
export const unitNamed = (spelling: string): Unit | undefined => TABLE.get(spelling) ?? compound(spelling);

export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

/** The longest unit that begins at `at` in a folded text, compounds such as 微克/立方米 included. */
export function readUnit(text: string, at: number): UnitMatch | null {
  const one = readSimple(text, at);
  if (!one) return null;
  if (text[one.end] !== '/') return one;
  const other = readSimple(text, one.end + 1);
  if (!other) return one;
  const unit = compoundOf(one.unit, other.unit);
  return { unit, end: other.end };
}

function readSimple(text: string, at: number): UnitMatch | null {
  const most = Math.min(LONGEST, text.length - at);
  for (let length = most; length > 0; length--) {
    const spelling = text.slice(at, at + length);
    const unit = TABLE.get(spelling);
    if (unit && !endsInsideWord(text, at, spelling)) return { unit, end: at + length };
  }
  return null;
}

/** Latin units end where the Latin word ends (5G is no five grams); Han ones where no longer word goes on. */
function endsInsideWord(text: string, at: number, spelling: string): boolean {
  const next = text[at + spelling.length] ?? '';
  if (/[A-Za-z]$/.test(spelling))
    return (
      /[A-Za-z0-9]/.test(next) || (spelling.length === 1 && spelling === spelling.toUpperCase() && spelling !== 'L' && spelling !== 'P')
    );
  return NOT_UNIT.get(spelling)?.test(text.slice(at + spelling.length, at + spelling.length + 3)) ?? false;
}

/** Where the characters after it make a unit's character part of another word (名 in 名单, 点 in 点位). */
const NOT_UNIT = new Map<string, RegExp>([
  ['家', /^(?:庭|乡|居|电|具|长|园|政|喻|族|风)/],
  ['个', /^(?:人(?:所得|信|贷|住|账|经|身|信|养|隐)|体|性|别|股)/],
  ['条', /^(?:件|例|约|款)/],
  ['项', /^目/],
  ['名', /^(?:单|录|胜|牌|字|义|誉|称|额|优|师|家|医|企|校|城|镇|品)/],
  ['位', /^(?:居|列|于|置|移)/],
  ['人', /^(?:均|才|工|口|民|员|大|力|类|机|事|居|社|行|文|参|气|物|形|体|财|防|间|生|格)/],
  ['点', /^(?:击|赞|位|评|多|少|亮|面|线|状|睛|对|滴|名|\d)/],
  ['分', /^(?:别|类|布|级|区|解|工|析|期|配|公司|局|会|散|段|批|层|支|之|享|担|离|红|管|中心|院|校|步|行|流|拣|钟)/],
  ['度', /^(?:假|过|汛|夏|电)/],
  ['方', /^(?:面|式|案|向|法|针|便|阵|略|位|可|能|言|舱|圆|米)/],
  ['天', /^(?:然|气|空|津|数|网|文|下|府|山|才|河|地|平|眼|宫|问|元|路|猫)/],
  ['年', /^(?:度|代|级|轻|龄|产|均|人|会|货|薪|终|份|夜|报|检)/],
  ['日', /^(?:本|均|常|报|产|前|用|照|益|程|夜|历|处理|元|圆|军|游|供)/],
  ['级', /^(?:别|联|差)/],
  ['部', /^(?:门|分|署|队|长|委|级|属|位|件|落)/],
  ['区', /^(?:域|位|间|别|块|县|划|委|政|长|级|直|内|外|市)/],
  ['市', /^(?:场|民|委|政|长|值|级|直|域|区|内|外|县|容|州)/],
  ['县', /^(?:域|城|委|政|长|级|直|乡|区|市|内|处级)/],
  ['省', /^(?:级|委|政|长|直|内|外|域|会|市|份|区|部)/],
  ['国', /^(?:家|内|际|有|企|资|务|道|民|土|防|外|产|债|标|控|考|省)/],
  ['村', /^(?:民|庄|镇|委|级|干|集体|落|党|史)/],
  ['乡', /^(?:村|镇|亲|土|愁|贤|音)/],
  ['镇', /^(?:区|村|长|党|街)/],
  ['校', /^(?:园|企|长|外|内|地|区|舍|车|友)/],
  ['院', /^(?:士|长|校|所|线|内|区|落)/],
  ['园', /^(?:区|林|长)/],
  ['站', /^(?:位|点|稳|在|区)/],
  ['线', /^(?:上|下|路|索|条|性|城市|缆|网)/],
  ['店', /^(?:铺|面)/],
  ['厂', /^(?:房|区|商|家)/],
  ['路', /^(?:口|网|线|径|段|面|灯|况|桥)/],
  ['号', /^(?:召|码|称|角|线|文件|楼|公告|令|院|提案)/],
  ['期', /^(?:间|待|盼|望|货|末|限|权|刊)/],
  ['届', /^(?:时|满|全|中央|人大|政协|三中|四中|五中|六中|二中|一中|七中|省委|市委|理事)/],
  ['次', /^(?:要|日|生|序|新|品|高|贷)/],
  ['轮', /^(?:动|流|车|胎|换|驱|训|岗|作|廓|渡|机|轨|椅|值|候|回|船|休)/],
  ['代', /^(?:表|码|替|理|际|办|价|建|言|工|谢|县长|市长|省长)/],
  ['面', /^(?:向|积|临|对|貌|上|粉|试|板|料|包|广)/],
  ['环', /^(?:境|保|节|卫|线|路|绕|球|评)/],
  ['角', /^(?:度|色|落|逐|大|楼)/],
  ['手', /^(?:续|段|机|工|术|抓|册|拉)/],
  ['组', /^(?:织|建|合|成|团|长|阁|级)/],
  ['类', /^(?:型|别|似|比)/],
  ['种', /^(?:植|业|养|子|质|粮|源|群|田|苗)/],
  ['层', /^(?:次|级|面|出|层|高)/],
  ['道', /^(?:路|德|理|教|观|县)/],
  ['片', /^(?:区|面|状)/],
  ['块', /^(?:状|链)/],
  ['座', /^(?:谈|次)/],
  ['班', /^(?:子|车|级|组|主任|列|轮)/],
  ['批', /^(?:发|准|复|评|判|示|办|量|而)/],
  ['场', /^(?:所|景|地|馆|站|内|外|均|面)/],
  ['处', /^(?:理|置|级|于|长|罚|分|方|室|境|僵)/],
  ['所', /^(?:有|以|需|属|在|得|谓|长|占|作|能)/],
  ['起', /^(?:步|来|点|诉|草|到|源|义|重|降|飞|码|航|势)/],
  ['对', /^(?:外|口|接|于|比|标|策|象|应|话|华|台|港|照|抗|冲|全|我|这|各)/],
  ['单', /^(?:位|一|个|元|独|价|项|件|产|品|体|边|打)/],
  ['份', /^(?:额|子)/],
  ['本', /^(?:地|市|省|区|县|级|年|次|届|科|土|报|级|质|领|轮|届|月|季|周|息|金|计划|项目|办法|规定|条例|单位)/],
  ['张', /^(?:家|力|贴|北|店)/],
  ['件', /^(?:套|数)/],
  ['套', /^(?:房价|种|用|餐|取|利)/],
  ['包', /^(?:括|容|含|装|保|干|联|抓|片|户|村|邮|机|袱)/],
  ['车', /^(?:间|辆|型|主|站|位|道|流|牌|联|企|用|载|规|路)/],
  ['船', /^(?:舶|员|型|厂|队)/],
  ['站', /^(?:位|点|稳|在|区)/],
  ['股', /^(?:份|东|权|市|票|价|指|改|息)/],
  ['集', /^(?:团|中|群|聚|体|成|约|装|散|合|结|采|镇|疏|贸|邮|训|会|市)/],
  ['口', /^(?:岸|径|腔|碑|号|子|袋|粮|述|头)/],
  ['门', /^(?:类|店|户|槛|诊|票|球|市|禁|口|楼)/],
  ['头', /^(?:部|条|雁|等|号|名|寸)/],
  ['支', /^(?:持|撑|部|付|出|柱|援|流|行|队|线|配|架|点|护|教|农)/],
  ['段', /^(?:落|位)/],
  ['元', /^(?:旦|宵|素|首|宇宙|件|器|月|年|老)/],
  ['块', /^(?:状|链)/],
  ['周', /^(?:边|口|期|岁|转|至|密|围|到|恩|年|一|二|三|四|五|六|末|日)/],
  ['两', /^(?:个|项|大|岸|级|会|地|市|省|区|种|类|条|家|次|年|侧|端|翼|手|新|重|江|山|河|端|者|方|业|化)/],
  ['吨', /^(?:位|级码头|公里)/],
  ['桶', /^装/],
  ['瓦', /^(?:斯|解|房|房店)/],
  ['米', /^(?:面|粉|线|袋|饭|业|字)/],
  ['克', /^(?:服|隆|拉|难|坚|强|里)/],
  ['丈', /^(?:夫|量)/],
  ['斤', /^(?:两|斧)/],
  ['升', /^(?:级|学|温|值|规|至|到|高|格|为|本|挡|旗|入|降|空|任|迁|档)/],
  ['季', /^(?:度|节|后|风|军|均)/],
  ['餐', /^(?:饮|厅|具|桌|馆)/],
  ['团', /^(?:体|队|结|长|组织|员|委|圆|伙|伍|购|聚|中央|建|市|省)/],
  ['队', /^(?:伍|员|列|友)/],
  ['师', /^(?:资|生|范|德|傅|市|徒)/],
  ['军', /^(?:民|人|事|队|地|工|区|属|休|转|垦|营|政|运)/],
  ['连', /^(?:续|接|片|通|年|锁|云|同|队|江|锁|心|线|环|带)/],
  ['营', /^(?:商|业|收|养|运|造|销|利|地|口|养)/],
  ['排', /^(?:名|放|查|水|污|涝|序|除|列|在|位|头|全)/],
  ['星', /^(?:级|火|期|空|辰|座|光|链|城)/],
  ['票', /^(?:据|房|价|制)/],
  ['席', /^(?:位|卷|地)/],
  ['单', /^(?:位|一|个|元|独|价|项|件|产|品|体|边|打)/],
  ['线', /^(?:上|下|路|索|条|性|城市|缆|网|以)/],
  ['港', /^(?:口|区|澳|铁|资|珠|商|股|湾)/],
  ['桥', /^(?:梁|头|隧)/],
  ['馆', /^(?:舍|长|藏)/],
  ['岗', /^(?:位|前|巴)/],
  ['字', /^(?:号|样|体|型|母|幕|节)/],
  ['句', /^(?:话)/],
  ['册', /^(?:子)/],
  ['例', /^(?:如|行|外|会)/],
  ['首', /^(?:次|批|个|家|位|都|府|创|座|条|届|发|要|选|台|套|先|店|月|季|件|部|年|艘|张|例|长|站|提|善|付|日|款)/],
  ['根', /^(?:据|本|治|植|除|基|系|源)/],
  ['面', /^(?:向|积|临|对|貌|上|粉|试|板|料|包|广)/],
  ['顶', /^(?:层|级|尖|住|端|岗|部|格)/],
  ['回', /^(?:升|落|归|收|应|复|暖|稳|顾|流|族|头|迁|款|忆|购)/],
  ['步', /^(?:伐|行|骤|入|走|道|调|履|态|枪|兵)/],
  ['页', /^(?:岩)/],
  ['片', /^(?:区|面|状)/],
  ['间', /^(?:接|隔|断|距|作)/],
  ['架', /^(?:构|设|空|势|桥|子)/],
  ['台', /^(?:湾|账|阶|州|商|胞|风|资|企|独|上|前|历|达|海|式|盟|属|办|北|班|农|青|球)/],
  ['只', /^(?:有|要|能|是|增|减|进|争|为|做|跑|说|看|见|收|需|限|承|可)/],
  ['双', /^(?:方|边|向|碳|创|一流|重|随机|拥|城|轮|减|控|高|千|百|循环|赢|到|联|招|报|提|促|休|语|胞|季|基|链|鸭|层|线|峰|核|化|管)/],
  ['副', /^(?:省|市|县|区|主任|书记|中心|产|食|局|厅|处|高|院|校|职|秘|总|部)/],
  ['国', /^(?:家|内|际|有|企|资|务|道|民|土|防|外|产|债|标|控|考|省|之|都|库|人|门|务院|力|策|药|家级|网|开|铁|窖)/],
  ['卷', /^(?:烟|入|起|宗)/],
  ['床', /^(?:位|头|上)/],
  ['类', /^(?:型|别|似|比)/],
]);

function compound(spelling: string): Unit | undefined {
  const [one, two, more] = spelling.split('/');
  const a = one === undefined ? undefined : TABLE.get(one);
  const b = two === undefined ? undefined : TABLE.get(two);
  return a && b && more === undefined ? compoundOf(a, b) : undefined;
}

function compoundOf(a: Unit, b: Unit): Unit {
  return { name: `${a.name}/${b.name}`, kind: a.kind, dimension: `${a.dimension}/${b.dimension}`, factor: a.factor / b.factor };
}

/** A value said in one unit, in another of the same dimension; null where the two can't be compared. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const a = unitNamed(from);
  const b = unitNamed(to);
  return a && b && a.dimension === b.dimension ? (value * a.factor) / b.factor : null;
}
