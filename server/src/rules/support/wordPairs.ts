import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { LOOK_ALIKES } from './lookAlikes.ts';
import { misspelt, pair, type WordPair } from './wordPair.ts';

/**
 * Pairs that 《现代汉语词典》 and the guides of official writing keep apart, where one of them cannot be meant. What offices write either way (制定 and 制订,
 * 作出 and 做出, 无需 and 无须) is not among them.
 */
const WORD_PAIRS: readonly WordPair[] = [
  // A time up to which something is counted; 报名截止3月31日 tells when it ends.
  pair(
    '截止',
    '截至',
    /(?:^|[，。；：、（(\s])$/,
    /^[至到]?(?:目前|现在|今[年天日]|去年|本[年月]|上[年月]|(?:[〇○零一二三四五六七八九]{4}|\d{4})年|\d{1,2}月|[一二三四五六七八九十]{1,2}月|年[底末]|月[底末])(?![^，。；]{0,12}(?:截止|结束|停止|前(?:[，。；）)]|$)))/,
  ),
  // 反映 tells of something, 反应 answers it.
  pair(
    '反应',
    '反映',
    /(?<!应急|快速|化学|连锁|不良|过敏|条件|生理|心理|聚合|第一时间|作出|做出)$/,
    /^(?:了|的|出)?(?:人民|广大|基层|职工|居民|村民|企业)?的?(?:群众(?!体)|民意|社情|诉求|呼声|心声|意愿|问题|困难|意见|建议)/,
  ),
  // 多次到乡里反应，: he tells of it there.
  pair(
    '反应',
    '反映',
    /[到向](?:[\u4e00-\u9fff]{0,4}?(?:乡|镇|村|县|社区|街道|部门|上级|政府|组织|物业|居委会|村委会))里?$/,
    /^(?:了|过)?(?:情况|问题)?[，。；]/,
  ),
  pair('党风廉洁建设', '党风廉政建设'),
  pair('反映', '反应', /(?:应急|化学|过敏|连锁)$/, /^(?:机制|能力|速度|体系|预案|队伍|堆|釜|[，。、])/),
  pair('反映', '反应', /快速$/, /^(?:机制|能力|部队|体系|队伍)/),
  // 法治 rules by law, 法制 is the system of laws.
  pair('法制化', '法治化', /(?:市场化|国际化|便利化)[、，和]?$/),
  pair('法制化', '法治化', undefined, /^(?:[、，和]?(?:国际化|便利化|市场化)|的?(?:一流)?营商环境)/),
  pair('法制', '法治', undefined, /^(?:政府(?:建设|示范)|思维|营商环境)/),
  // An office has power (权力), a person has rights (权利).
  pair('权利', '权力', undefined, /^(?:清单[^，。；]{0,8}责任清单|寻租|运行(?:的?制约|监督|公开|流程))/),
  pair('权利', '权力', /责任清单(?:[、和与]|以及)$|(?:部门|政府|行政|[市县区镇乡]级|公布|编制)$/, /^清单/),
  pair('权利', '权力', /(?:把|让|将)(?:公|行政)?$/, /^(?:关进|在阳光下运行)/),
  pair('权利', '权力', /(?:国家|公共|行政|立法|绝对)$/, /^(?:机关|运行|监督|制约)/),
  pair('权力', '权利', /(?:公民|消费者|劳动者|农民工|妇女|残疾人)的?(?:合法|基本|正当)?$/, /^(?!机关|清单|运行)/),
  pair('权力', '权利', undefined, /^(?:义务关系|[和与]义务)/),
  // An epidemic is warded off (防控), an attack from the air as well (防空).
  pair('防空', '防控', /(?:疫情|常态化|精准|肺炎|病虫害|流感|风险|传染病|联防|污染|群防)$/, /^(?!警报|洞|地下室|掩体|袭)/),
  pair('短版', '短板', /(?:补齐|补足|补强|补上|弥补|拉长|找准|突出|明显|民生|设施|发展|能力|弱项[、和])$/),
  pair('短版', '短板', undefined, /^[、和]?(?:弱项|不足|瓶颈)/),
  pair('兜低', '兜底', undefined, /^(?:保障|救助|服务|作用|功能|民生|政策|安置|帮扶|脱贫|责任)/),
  pair('低线', '底线', /(?:兜牢|兜住|守住|守牢|筑牢|坚守|突破|法律|道德|纪律|生态|环保)$/),
  // What is wanted (需要) and what must be (须要, 必须).
  pair('须要', '需要', /(?:实际|工作|发展|现实|生产|生活|迫切|切实|建设|管理|群众|市场)的?$/),
  pair(
    '必需',
    '必须',
    undefined,
    /^(?:坚持|加强|严格|做到|按照|依法|立即|牢记|坚决|坚定|清醒|始终|认真|切实|符合|遵守|服从|采取|经过|履行|全面|进一步)/,
  ),
  pair('必须', '必需', undefined, /^品/),
  pair('体质', '体制', /(?:管理|领导|经济|行政|财政|卫生|投资|金融|政治|文化|科技|深化|创新|完善|理顺)$/, /^(?:改革|机制|创新|障碍)/),
  pair('体质', '体制', undefined, /^机制/),
  pair(
    '机智',
    '机制',
    /(?:退出|联动|工作|长效|体制|协调|激励|保障|合作|协作|考核|评价|监管|监督|管理|运行|预警|应急|准入|共享|会商|约束|补偿|衔接)$/,
  ),
  pair(
    '编织',
    '编制',
    /(?:机构|规划|预算|方案|负债表|清单|目录|人员|行政|事业)$/,
    /^(?:委员会|工作|试点|完成|[和、，。]|管理|办法|方案|规划)/,
  ),
  pair('编织', '编制', undefined, /^(?:完成)?了?(?:《|规划|预算|方案|目录|清单|预案|规程)/),
  pair('自愿', '志愿', undefined, /^服务(?:者|队|站|活动|组织|时长|项目|精神)/),
  pair('自愿者', '志愿者'),
  pair(
    '自愿',
    '资源',
    /(?:公共|人力|自然|土地|水|矿产|旅游|信息|教育|医疗)$/,
    /^(?:交易|服务机构|配置|整合|开发|利用|主管|优势|共享|平台)/,
  ),
  pair('资源', '志愿', /(?:文明实践|学雷锋|青年)$/, /^服务(?:者|队|活动|组织|站)/),
  pair('联系', '联席', /(?:部际|厅际|局际|市际|部门间)$/, /^会议/),
  pair('实验', '试验', /(?:自贸|自由贸易)$/, /^区/),
  pair('主题', '主体', undefined, /^责任/),
  pair('主题', '主体', /(?:市场|经营)$/, /^(?:活力|退出|地位|准入|登记|总量|倍增|培育|达|数量)/),
  pair('主体', '主题', /(?:“不忘初心、牢记使命”|社会主义思想)$/, /^教育/),
  pair('启示', '启事', /(?:招聘|招领|征稿|寻人|寻物|遗失|征婚|招租)$/),
  pair('事物', '事务', /(?:退役军人|政府|行政|日常|机关|民族宗教|村级)$/, /^(?:管理|服务|中心|所|局|办)/),
  // How things stand (形势), and what they look like (形式).
  pair('形式', '形势', /(?:经济|安全生产|国际|国内|就业|疫情|防汛|防火)的?$/, /^(?:严峻|复杂|依然|分析|研判|逼人|向好)/),
  pair('形势', '形式', undefined, /^(?:主义|多样)/),
  // A hard time is overcome (渡过), others are spent (度过).
  pair('度过', '渡过', undefined, /^(?:了)?(?:难关|危机|险滩)/),
  pair('渡过', '度过', undefined, /^了?(?:一个|春节|汛期|假期|佳节|晚年|寒冬|冬天)/),
  // 自己经过 has 自己.
  pair('己经', '已经', /(?:^|[^自知异克利律舍为损人])$/),
  pair('竟相', '竞相', undefined, /^(?!信)/),
  pair('布署', '部署', /(?<!发|公|颁|宣)$/, /^(?!名)/),
  pair('账篷', '帐篷'),
  pair('善做善成', '善作善成'),
  // Words of finance, and what dams are freed of.
  pair('隐形', '隐性', undefined, /^(?:债务|就业|失业|负债)/),
  pair('出险', '除险', undefined, /^加固/),
  pair('宏现', '宏观'),
  pair('证卷', '证券'),
  pair('亨受', '享受'),
  pair('保有辆', '保有量'),
  // 彰显着 goes on.
  pair('显着', '显著', /(?:成效|效果|成绩|进步|作用|优势|特色|变化|更加|更为|日益|十分|非常|最为|较为|取得)$/),
  pair(
    '显着',
    '显著',
    /(?<![凸彰浮])$/,
    /^(?:提升|提高|增强|改善|下降|降低|减少|增加|增长|加快|扩大|优化|好转|成效|成绩|成果|进展|进步|优势|特点|特征|变化)/,
  ),
  // 部属高校 belong to a ministry.
  pair(
    '部属',
    '部署',
    /(?:作出|作了|全面|周密|统筹|动员|专题|再次?|进行|作好|抓好|安排)$/,
    /^(?!高校|高等|院校|单位|企业|医院|研究|师范|大学)/,
  ),
  pair('部属', '部署', undefined, /^(?:了|会议|要求|安排|推进(?:会|全)|落实)/),
  // 矛盾不上交 is what 枫桥经验 is told with; what is due to the treasury is 上缴.
  pair('上缴', '上交', /(?:矛盾|纠纷)(?:不|零|少|绝不|决不)$/),
  // What a notice says of itself.
  pair('下例', '下列', /(?:有|对|按|以|将|经|从|符合|具备|具有|违反)$/, /^(?:情形|情况|行为|条件|规定|事项|材料|要求|人员|单位|问题|之一)/),
];

/** Words that are none, and what they stand for: from the hundred that 《咬文嚼字》 found most often in print, and others of their kind. */
const NO_WORDS =
  '按装安装 针贬针砭 脉博脉搏 松驰松弛 穿流不息川流不息 防碍妨碍 幅射辐射 天翻地复天翻地覆 言简意骇言简意赅 一股作气一鼓作气 粗旷粗犷 震憾震撼 迫不急待迫不及待 ' +
  '一如继往一如既往 不径而走不胫而走 峻工竣工 烩炙人口脍炙人口 鼎立相助鼎力相助 再接再励再接再厉 杀戳杀戮 痉孪痉挛 美仑美奂美轮美奂 萎糜不振萎靡不振 沉缅沉湎 默守成规墨守成规 ' +
  '沤心沥血呕心沥血 凭添平添 出奇不意出其不意 修茸修葺 亲睐青睐 磬竹难书罄竹难书 声名雀起声名鹊起 发韧发轫 谈笑风声谈笑风生 人情事故人情世故 有持无恐有恃无恐 追朔追溯 ' +
  '金榜提名金榜题名 走头无路走投无路 趋之若骛趋之若鹜 迁徒迁徙 洁白无暇洁白无瑕 完美无暇完美无瑕 渲泄宣泄 寒喧寒暄 弦律旋律 膺品赝品 竭泽而鱼竭泽而渔 滥芋充数滥竽充数 脏款赃款 ' +
  '装祯装帧 坐阵坐镇 旁证博引旁征博引 灸手可热炙手可热 姿意恣意 编篡编纂 人才倍出人才辈出 直接了当直截了当 别出新裁别出心裁 重蹈复辙重蹈覆辙 融汇贯通融会贯通 不负重望不负众望 ' +
  '按步就班按部就班 不记其数不计其数 既往不究既往不咎 披星带月披星戴月 循私舞弊徇私舞弊 贪脏枉法贪赃枉法 通辑通缉 催毁摧毁 部暑部署 毗临毗邻 竟争竞争 竟赛竞赛 竞然竟然 究竞究竟 ' +
  '瞩托嘱托 疏竣疏浚 清於清淤 涅磐涅槃 气慨气概 慷概慷慨 帐蓬帐篷 精萃精粹 荟粹荟萃 国藉国籍 户藉户籍 书藉书籍 藉贯籍贯 慰籍慰藉 急燥急躁 烦燥烦躁 浮燥浮躁 暴燥暴躁 撒销撤销 一愁莫展一筹莫展 名列前矛名列前茅 好高鹜远好高骛远 入场卷入场券 证卷公司证券公司 证卷交易证券交易 国库卷国库券 消费卷消费券 优惠卷优惠券 气侯气候 侯选人候选人 侯车室候车室 侯鸟候鸟 火侯火候 即然既然 既将即将 既使即使 即定目标既定目标 未尾末尾 威摄威慑 震摄震慑 装璜装潢 布暑部署 步署部署 部骤步骤 署假暑假 祟高崇高 作崇作祟 徙步徒步 徙弟徒弟 学徙学徒 歹徙歹徒 戊边戍边 戌边戍边 卫戊区卫戍区 卫戌区卫戍区 如火如茶如火如荼 盅惑蛊惑 针炙针灸 脍灸人口脍炙人口 瞻养赡养 赡仰瞻仰 缀学辍学 点辍点缀 暇疵瑕疵 闲瑕闲暇 渲传宣传 渲布宣布 堪察设计勘察设计 堪探勘探 勘称堪称 勘比堪比 勘忧堪忧 不勘一击不堪一击 频临濒临 濒繁频繁 篷勃蓬勃 逢勃蓬勃 账灾赈灾 筹错资金筹措资金 搏士博士 搏物馆博物馆 博斗搏斗 拼博拼搏 搏览会博览会 赌搏赌博 搏弈博弈 簿弱薄弱 户口薄户口簿 渝期逾期 歌讼歌颂 朗颂朗诵 砥励砥砺 激砺激励 鼓砺鼓励 严励严厉 历行节约厉行节约 公圆公园 校圆校园 家圆家园 团园团圆 讲坐讲座 像征象征 录象录像 摄象头摄像头 气像气象 迹像迹象 ' +
  '毕竞毕竟 必竟毕竟 犹其尤其 坐谈会座谈会 迫在眉捷迫在眉睫 读职渎职 报消报销';

/** The pairs by the word that is wrong. */
const PAIRS: ReadonlyMap<string, readonly WordPair[]> = byWrong([...WORD_PAIRS, ...LOOK_ALIKES, ...misspelt(NO_WORDS)]);

/** Of words that are right nearly always, what stands there when they are not. */
const NEEDED: Readonly<Record<string, string | undefined>> = {
  反映: '应急反映 化学反映 过敏反映 连锁反映 快速反映',
  权力: '公民 消费者 劳动者 农民工 妇女 残疾人 权力义务 权力和义务 权力与义务',
  必须: '必须品',
  体质: '体质改革 体质机制 体质创新 体质障碍',
  资源: '资源服务',
  联系: '联系会议',
  实验: '实验区',
  主题: '主题责任 市场主题 经营主题',
  主体: '主体教育',
  形式: '形式严峻 形式复杂 形式依然 形式分析 形式研判 形式逼人 形式向好',
  上缴: '不上缴 零上缴 少上缴',
  形势: '形势主义 形势多样',
  货款: '学货款 息货款 押货款 房货款 金货款 额货款 揭货款 农货款 惠货款 良货款 存货款 货款利率 货款贴息 货款投放 货款风险',
  自愿: '自愿服务 自愿交易 自愿配置 自愿整合 自愿开发 自愿利用 自愿主管 自愿优势 自愿共享 自愿平台',
};

/** One of these stands in every paragraph that has such a word. */
export const NEEDS_OF_PAIRS: readonly string[] = [...PAIRS.keys()].flatMap((wrong) => NEEDED[wrong]?.split(' ') ?? [wrong]);

/** A word that is taken for another, and what is meant. */
export interface ConfusedWord extends Span {
  readonly right: string;
}

/** The words of a text that are taken for others. */
export function confusedWords(text: string): readonly ConfusedWord[] {
  const found: ConfusedWord[] = [];
  for (const { 0: word, index: start } of matchesOf(text, ANY)) {
    const meant = PAIRS.get(word)?.find((one) => isMeant(text, start, one));
    if (meant) found.push({ start, end: start + meant.wrong.length, right: meant.right });
  }
  return found;
}

/** Longer ones first. */
const ANY = new RegExp([...PAIRS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** So much of the text beside a word tells what it means. */
const REACH = 24;

function isMeant(text: string, start: number, { wrong, before, behind }: WordPair): boolean {
  const end = start + wrong.length;
  return (before?.test(text.slice(Math.max(0, start - REACH), start)) ?? true) && (behind?.test(text.slice(end, end + REACH)) ?? true);
}

/** By each word its own pairs, and those of a shorter word that it begins with: 法制化, 法制. */
function byWrong(pairs: readonly WordPair[]): ReadonlyMap<string, readonly WordPair[]> {
  const same = new Map<string, WordPair[]>();
  for (const one of pairs) {
    const others = same.get(one.wrong);
    if (others) others.push(one);
    else same.set(one.wrong, [one]);
  }
  const shorter = (word: string): readonly WordPair[] =>
    Array.from({ length: word.length - 1 }, (_, i) => same.get(word.slice(0, i + 1)) ?? []).flat();
  return new Map([...same].map(([word, own]) => [word, [...shorter(word), ...own]] as const));
}
