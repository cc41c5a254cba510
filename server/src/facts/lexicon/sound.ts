import { pinyin } from 'pinyin-pro';
import { syllables } from './syllables.ts';

/** How alike two characters are: of one sound without its tone, of nearly one sound, of like shape; null where they are neither. */
export type Likeness = 'sound' | 'nearSound' | 'shape' | null;

/** Compares characters as a typist confuses them: by pinyin (园 圆), by careless pinyin (推进 推劲), by shape (己 已). */
export class Sounds {
  readonly #known = new Map<string, Character | null>();
  /** Each syllable with a number of its own: numbers are compared faster. */
  readonly #numbers = new Map<string, number>();

  likeness(a: string, b: string): Likeness {
    const ours = this.#of(a);
    const theirs = this.#of(b);
    if (!ours || !theirs) return null;
    if (haveCommon(ours.readings, theirs.readings)) return 'sound';
    if (ours.lookAlikes !== '' && ours.lookAlikes.includes(b)) return 'shape';
    return haveCommon(ours.careless, theirs.careless) ? 'nearSound' : null;
  }

  /** Null for what is no Han character. */
  #of(character: string): Character | null {
    let known = this.#known.get(character);
    if (known === undefined) {
      known = HAN.test(character) ? this.#describe(character) : null;
      this.#known.set(character, known);
    }
    return known;
  }

  #describe(character: string): Character {
    const readings = readingsOf(character);
    const lookAlikes = LOOK_ALIKE.filter((group) => group.includes(character)).join('');
    const careless = readings.map((reading) => this.#numberOf(carelessly(reading)));
    return { readings: readings.map((reading) => this.#numberOf(reading)), careless, lookAlikes };
  }

  #numberOf(reading: string): number {
    const known = this.#numbers.get(reading) ?? this.#numbers.size;
    this.#numbers.set(reading, known);
    return known;
  }
}

function haveCommon(a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) if (b.includes(one)) return true;
  return false;
}

interface Character {
  readonly readings: readonly number[];
  readonly careless: readonly number[];
  readonly lookAlikes: string;
}

/** The table knows the common characters; what it does not know, pinyin-pro does, whose own tables take time to build. */
function readingsOf(character: string): readonly string[] {
  const table = syllables();
  const readings: string[] = [];
  for (let at = table.indexOf(character); at >= 0; at = table.indexOf(character, at + 1)) {
    const start = table.lastIndexOf(' ', at) + 1;
    const reading = /^[a-z]*/.exec(table.slice(start, at))?.[0] ?? '';
    if (RARE[character] !== reading) readings.push(reading);
  }
  return readings.length > 0 ? readings : pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
}

/** Readings in which nobody types a character: 南 in 南无, 省 in 反省. */
const RARE: Readonly<Record<string, string | undefined>> = { 南: 'na', 省: 'xing' };

const HAN = /^[〇\u3400-\u9fff]$/;

/** zh and z, n and l, ing and in are one to many a typist. */
const carelessly = (reading: string): string =>
  reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n');

/** Characters of like shape and unlike sound, as proof-readers list them. */
const LOOK_ALIKE: readonly string[] = (
  '例列 己已巳 末未 戊戌戍 拔拨 侯候 崇祟 土士 日曰 人入八 大太犬 干千于 天夫无 刀力刃 贝见 免兔 折拆 治冶 冷泠 准淮 推椎 析折 科料 ' +
  '北比 白自 目且 田由甲申 市布 斤斥 令今 代伐 仓仑 住往佳 侍待 便使 供洪 值植 借措 偏遍编 堰偃 埠阜 场扬汤 块快 坊访仿 壮状 夺奋 奖浆 季李 宣宜 密蜜 ' +
  '帅师 幕慕墓 底低抵 廷延 弛驰 径经 微徽 思恩 恒桓 惠慧 抓爪 投没 拢扰 换唤 掉悼 操燥躁 攻政 数敷 旅施 晴睛 暮募 杆秆 枝技 栗粟 桔结 梁粱 检捡 棉绵 楼搂 ' +
  '沽活 治治 泊伯 注住 泽译 浙浙 测侧 济挤 浦蒲 涌诵 清请情 渑绳 港巷 湖糊 滨宾 灸炙 炼练 烧绕 牟牢 特持 玖久 班斑 璜磺 盲育 盆盈 盐监 眷誊 碑啤 社杜 祥详 种钟 竞竟 第弟 ' +
  '籍藉 粹碎 纪记 维准 绵锦 罚罪 群郡 聘骋 肓盲 荥荣 荧莹 萍苹 著箸 蓝篮 虑虚 衷哀 裁载栽 规现 订钉 认议 设没 说悦 课棵 谋媒 赢羸 跑泡 载戴 辛幸 迁迂 进近 逐遂 邮邦 郊效 郑邓 采彩 铁跌 键健 陕峡 陵棱 险验 雷霍 须顶 领颁 颖颍 驻驼 鸟乌 龙尤 略路 头实 助肋 辐幅 竣峻 拓柘 擎掣 券卷 赋斌 祉址 瞻赡 扼轭 抉决块 汀江订汪 西酉 亳毫 黟黔 莒吕 婺婆 鄄甄 眙胎 沭沐 泰秦 淅浙 弋戈 兖充 郴彬 耒来 汨汩 郯剡 郓郸 邳邱 隰湿 歙翕 嵊乘 潢横 枞纵 ' +
  '戳戮 睢雎 徙徒 茸葺 暇瑕 骛鹜 楫揖 贪贫 撒撤 援缓暖 扰优忧 究穷空 权仅 义叉又 吏史 勾匀 促捉 屈届 履屡 勘堪 搏博 拙绌 辍缀 掇啜 斡翰 恃持侍 钓钩钧 遏竭揭 刺剌 濒频 赈账 屹吃 迸拼 亨享 炽织帜 肄肆 赅骇 殷毁 硕顾 臂擘 犍键健 芷芝 印邛 滕膝 藁蒿 涿琢啄 泯岷 郫牌 勤鄞 荏茌 泸沪 腔崆 洞峒 培涪 基綦 威咸 沅沉 郏郊 岫轴 莘辛 靳蕲 郸郫'
).split(' ');
