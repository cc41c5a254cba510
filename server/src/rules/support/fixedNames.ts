import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { proseOf } from './prose.ts';
import { WordsStanding } from './wordsStanding.ts';

/** A wording that no body, or no zone, bears; `word` stands in all that the expression finds. */
interface Fixed {
  readonly word: string;
  readonly wrong: RegExp;
  readonly right: string;
  readonly source: string;
}

const COUNCIL = '国务院关于机构设置的通知（国发〔2023〕5号）';
const BUREAUS = '国务院关于部委管理的国家局设置的通知（国发〔2023〕6号）';
const REFORM = '深化党和国家机构改革方案（2018）';

const rows = (source: string, ...list: readonly (readonly [string, RegExp, string])[]): readonly Fixed[] =>
  list.map(([word, wrong, right]) => ({ word, wrong, right, source }));

/** What follows a department's name: 局, 厅, 部, not 部门. */
const OFFICE = '(?=[局厅]|部(?!门)|委员会)';
const joined = (joint: string, first: string, second: string): RegExp => new RegExp(`(${first})${joint}(${second})${OFFICE}`, 'g');
const besides = (first: string, second: string): RegExp => joined('[与及暨]', first, second);

/** Departments of all levels are called as those of the State are: 市人力资源和社会保障局. 人大's 农业与农村委员会 is a committee of its own. */
export const BODIES: readonly Fixed[] = [
  ...rows(
    COUNCIL,
    ['改革', /(发展)[与及暨](改革)(?=委|局)/g, '$1和$2'],
    ['社会保障', besides('人力资源', '社会保障'), '$1和$2'],
    ['城乡建设', besides('住房', '城乡建设'), '$1和$2'],
    ['信息化', besides('工业|网络安全', '信息化'), '$1和$2'],
    ['旅游', besides('文化', '旅游'), '$1和$2'],
    ['规划', besides('自然资源', '规划'), '$1和$2'],
    ['草原', besides('林业', '草原'), '$1和$2'],
    ['物资储备', besides('粮食', '物资储备'), '$1和$2'],
    ['健康', joined('[和与及暨]', '卫生', '健康'), '$1$2'],
    ['农村', /(农业)[和与及暨](农村)(?=[局厅]|部(?!门))/g, '$1$2'],
    ['环境', joined('[和与及暨]', '生态', '环境'), '$1$2'],
    ['运输', joined('[和与及暨]', '交通', '运输'), '$1$2'],
    ['管理', joined('[和与及暨]', '应急', '管理'), '$1$2'],
    ['城市建设', /住房和城市建设(?=[局厅]|部(?!门))/g, '住房和城乡建设'],
    ['国有资产', /国务院国有资产管理委员会/g, '国务院国有资产监督管理委员会'],
    ['市场监督', /国家市场监督总局/g, '国家市场监督管理总局'],
    ['总局', /国家(医疗保障|统计|知识产权|信访)总局/g, '国家$1局'],
    ['海关', /(?:国家|中国|中华人民共和国)海关总局/g, '海关总署'],
    ['审计', /(?:国家|中华人民共和国)审计总署/g, '审计署'],
    ['国家体育局', /国家体育局/g, '国家体育总局'],
    ['市场监督', /国家市场监督管理局/g, '国家市场监督管理总局'],
    ['发展改革委员会', /国家发展改革委员会/g, '国家发展和改革委员会'],
    ['金融', /国家金融(?:监督总局|监督管理局|监管管理总局|管理监督总局|监管监督总局)/g, '国家金融监督管理总局'],
    ['国家医', /国家医(?:疗保险|保保障|疗保障管理)局/g, '国家医疗保障局'],
    ['信息办公室', /国家(?:网络信息|互联网信息管理)办公室/g, '国家互联网信息办公室'],
    ['广播电视局', /国家广播电视局/g, '国家广播电视总局'],
  ),
  ...rows(BUREAUS, [
    '总局',
    /国家(林业和草原|能源|移民管理|药品监督管理|邮政|文物|疾病预防控制|矿山安全监察|粮食和物资储备)总局/g,
    '国家$1局',
  ]),
  ...rows(
    BUREAUS,
    ['储备局', /国家粮食(?:和|与)?(?:战略物资|战略|物质|物资(?=储备总局))储备(?:总)?局/g, '国家粮食和物资储备局'],
    ['国家矿山安全', /国家矿山安全(?:监督|监管|监督管理)局/g, '国家矿山安全监察局'],
    ['移民', /国家移民管理总局/g, '国家移民管理局'],
  ),
  ...rows(
    '中华人民共和国全国人民代表大会组织法（2021修正）',
    [
      '全国人',
      /(全国人(?:大|民代表大会))(法制|预算|(?:香港|澳门)(?:特别行政区)?基本法|代表)(工作委员会|委员会(?<=基本法委员会))/g,
      '$1常委会$2$3',
    ],
    [
      '全国人',
      /(全国人(?:大|民代表大会))常(?:委|务委员)会(民族|宪法和法律|监察和司法|财政经济|教育科学文化卫生|外事|华侨|环境与资源保护|农业与农村|社会建设)委员会/g,
      '$1$2委员会',
    ],
    ['全国人大', /全国人大环境(?:和|及)?资源(?:环境)?保护委员会/g, '全国人大环境与资源保护委员会'],
    ['全国人大', /全国人大农业(?:和|及)?农村委员会/g, '全国人大农业与农村委员会'],
    ['全国人大', /全国人大宪法(?:与|及)?法律委员会/g, '全国人大宪法和法律委员会'],
    ['全国人大', /全国人大(?:监察(?:与|及)?司法|司法和监察)委员会/g, '全国人大监察和司法委员会'],
    ['全国人大', /全国人大(?:教科文卫|科学教育文化卫生|教育文化科学卫生)委员会/g, '全国人大教育科学文化卫生委员会'],
  ),
  ...rows(
    '中国人民政治协商会议全国委员会专门委员会通则',
    ['全国政协', /全国政协(农业|社会|民族)[与及](农村|法制|宗教)委员会/g, '全国政协$1和$2委员会'],
    ['全国政协', /全国政协社会(?:和|与)?法治委员会/g, '全国政协社会和法制委员会'],
    ['全国政协', /全国政协人口(?:、|和|与)?资源(?:、|和|与)环境委员会/g, '全国政协人口资源环境委员会'],
    ['全国政协', /全国政协(?:文史学习|文史与学习|文化文史与学习)委员会/g, '全国政协文化文史和学习委员会'],
  ),
  ...rows(REFORM, ['国家检', /国家检[察查]委员会/g, '国家监察委员会']),
  ...rows('中国共产党章程', ['委员会', /纪律(?:检察|监察|监查|检测)委员会/g, '纪律检查委员会']),
  ...rows('中国人民政治协商会议章程', ['政治协商', /中国人民政治协商(?:委员会|大会)/g, '中国人民政治协商会议']),
  ...rows('中华人民共和国宪法（2018修正）', ['人民代表', /(?<=[省市县区州旗国])人民代表会议(?=常务委员会|常委会)/g, '人民代表大会']),
  ...rows(
    '各团体章程',
    ['工商', /(中华全国|[省市县区州旗])工商联合会/g, '$1工商业联合会'],
    ['文学艺术', /(?<=[省市县区州旗])文学艺术联合会/g, '文学艺术界联合会'],
    ['联合会', /中国(妇女|青年|工商业)联合会/g, '中华全国$1联合会'],
    ['联合会', /中国(归国华侨)联合会/g, '中华全国$1联合会'],
    ['总工会', /中国(?:全国)?总工会/g, '中华全国总工会'],
    ['联谊会', /中国台湾同胞联谊会/g, '中华全国台湾同胞联谊会'],
    ['供销合作总社', /中国供销合作总社/g, '中华全国供销合作总社'],
    ['新闻工作者', /中国新闻工作者协会/g, '中华全国新闻工作者协会'],
    ['残疾人联合会', /中华全国残疾人联合会/g, '中国残疾人联合会'],
    ['科学技术协会', /中华全国科学技术协会/g, '中国科学技术协会'],
    ['文学艺术', /中国文学艺术联合会/g, '中国文学艺术界联合会'],
    ['红十字总会', /中国红十字总会/g, '中国红十字会总会'],
    ['贸易促进会', /中国国际贸易促进会/g, '中国国际贸易促进委员会'],
    ['作家', /中国作家联合会/g, '中国作家协会'],
  ),
  ...rows(
    '国务院关于各银行设立、改制的批复；各银行章程',
    ['发展银行', /国家农业发展银行/g, '中国农业发展银行'],
    ['进出口银行', /国家进出口银行/g, '中国进出口银行'],
    ['开发银行', /中国(?:国家)?开发银行/g, '国家开发银行'],
    ['邮政', /中国邮政银行/g, '中国邮政储蓄银行'],
    ['铁路集团', /中国铁路集团有限公司/g, '中国国家铁路集团有限公司'],
    ['下一代', /关心下一代(?:委员会|工委会)/g, '关心下一代工作委员会'],
  ),
];

const TRIAL = '国务院关于设立该类试验区的批复';
const EXPERIMENT = '国家有关部门公布的实验区名单';

/** 试验区 and 实验区 are not one: the State has called each kind of zone by one of them. */
export const ZONES: readonly Fixed[] = [
  ...rows(
    TRIAL,
    ['实验区', /(自由贸易|自贸)实验区/g, '$1试验区'],
    ['自由贸易', /(?<=中国（[^（）]{2,8}）)自由贸易(?:示范|先行|试点)?区/g, '自由贸易试验区'],
    ['实验区', /(综合配套改革|跨境电(?:子商务|商)综合|国家生态文明|(?:全国|国家)农村改革)实验区/g, '$1试验区'],
    ['实验区', /(国家大数据(?:（[^（）]{2,6}）)?综合|(?:人工智能|数字经济)创新发展|国家城乡融合发展|开发开放)实验区/g, '$1试验区'],
    ['实验区', /((?:绿色|普惠|科创)金融改革(?:创新)?|金融综合改革)实验区/g, '$1试验区'],
  ),
  ...rows(EXPERIMENT, [
    '试验区',
    /(平潭综合|国家可持续发展|(?<=国家级[^，。、]{0,10})文化生态保护|航空港经济综合|社区治理和服务创新)试验区/g,
    '$1实验区',
  ]),
  ...rows('国务院关于同意建设该类示范区的批复', ['验区', /(国家自主创新|生态绿色一体化发展|承接产业转移)[试实]验区/g, '$1示范区']),
];

const WORDS = new WordsStanding(() => BODIES.map(({ word }) => word));

/** Names that are wrong wherever they stand; not between 《 and 》, where a document may be called so, nor of other countries. */
export function reportFixedNames(context: ParagraphRuleContext, table: readonly Fixed[]): void {
  const text = proseOf(context.facts);
  // Of zones there are so few that each is looked for by itself.
  const standing = table === BODIES ? WORDS.in(text) : null;
  if (standing?.size === 0) return;
  for (const { word, wrong, right, source } of table) {
    if (!(standing?.has(word) ?? text.includes(word))) continue;
    for (const match of matchesOf(text, wrong)) {
      const { index, 0: found } = match;
      if (text.lastIndexOf('《', index) > text.lastIndexOf('》', index) || OLD.test(text)) continue;
      const newText = right.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
      const span = { start: index, end: index + found.length };
      context.report({
        span,
        level: 'warning',
        message: both(
          `名称疑有误：“${found}”应为“${newText}”。来源：${source}`,
          `${found} is probably miswritten; it should be ${newText}.`,
        ),
        expected: newText,
        fixes: [{ title: both(`改为“${newText}”`, `Change to ${newText}`), edits: [{ span, newText }] }],
      });
    }
  }
}

/** What tells of other times and countries has their names. */
const OLD = /(?<!\d)19[1-7]\d年|民国|苏区|越南|朝鲜|老挝|日本|韩国|俄罗斯|美国/;
