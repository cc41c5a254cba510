const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零○', '一壹', '二两贰兩貳', '三叁參', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value]),
  ),
);
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
const VALUES: readonly number[] = [...Array(10).keys(), 10, 100, 1000, 1e4, 1e8, 1e12];
const FIRST_SMALL = 10;
const FIRST_LARGE = 13;

/** What a code unit is in a numeral: the place of its value in `VALUES` and one, 0 for what is no sign. */
const SIGN = new Uint8Array(0x10000);
for (const [sign, value] of Object.entries({ ...DIGITS, ...SMALL, ...LARGE })) SIGN[sign.charCodeAt(0)] = VALUES.indexOf(value) + 1;

const signAt = (text: string, at: number): number => (at >= 0 && at < text.length ? (SIGN[text.charCodeAt(at)] ?? 0) : 0) - 1;
/** 廿, 卅. */
export const TENS: ReadonlyMap<string, number> = new Map([...'廿卅'].map((c, i) => [c, 20 + 10 * i]));

export const isAsciiDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
export const digitAt = (text: string, at: number): number | undefined => {
  const sign = signAt(text, at);
  if (sign === 3 && text[at] === '參') return LARGER.includes(text[at + 1] || '|') ? sign : undefined;
  return sign >= 0 && sign < FIRST_SMALL ? sign : undefined;
};
/** 參佰; 參 is mostly a word's beginning (參加). */
const LARGER = '拾佰仟萬億十百千万亿';

/** 两, which is a unit of weight too. */
export const isTwo = (text: string, at: number): boolean => text[at] === '两' || text[at] === '兩';

/** 十字, 百姓, 百货, 千瓦, 千方: the scale word begins a word or a unit of its own. */
export const smallAt = (text: string, at: number): number | undefined => {
  const sign = signAt(text, at);
  if (sign < FIRST_SMALL || sign >= FIRST_LARGE) return undefined;
  const by = VALUES[sign];
  const next = text[at + 1] ?? '';
  // 两千卡路里
  if (by === 1000 && '瓦克米卡帕焦赫方伏'.includes(next) && next !== '') return next === '卡' && text[at + 2] === '路' ? by : undefined;
  if (by === 100 && '姓货帕'.includes(next) && next !== '') return undefined;
  // 1.2百分点
  if (by === 100 && next === '分' && text[at + 2] === '点') return undefined;
  return by === 10 && '字堰'.includes(next) && next !== '' ? undefined : by;
};

/** 兆赫, 兆瓦: 兆 is a unit's prefix there. */
export const largeAt = (text: string, at: number): number | undefined => {
  const sign = signAt(text, at);
  if (sign < FIRST_LARGE) return undefined;
  const by = VALUES[sign];
  return by === 1e12 && /[赫瓦帕比字欧]/.test(text[at + 1] ?? '') ? undefined : by;
};

export const scaleAt = (text: string, at: number): number | undefined => smallAt(text, at) ?? largeAt(text, at);

/** 余, 多, 几 right after a number mean "and some more", unless they begin a word of their own (多元化, 余额). */
export const fuzzAt = (text: string, at: number): boolean => {
  const c = text[at];
  if (c === '余' || c === '几') return !/[额热姚杭]/.test(text[at + 1] ?? '');
  if (c === '来') return SOME_MORE.test(text.slice(at + 1, at + 4));
  return c === '多' && !/^(?:样|边|媒|元化|层次)/.test(text.slice(at + 1, at + 3));
};

/** 十来个, 三百来块, 四十来万; but 五百来宾. */
const SOME_MORE =
  /^(?:[个名位岁天次件条只户亩斤吨块张台辆座场篇部种桌箱艘架头棵颗匹米](?!人)|人(?![员民])|家(?![乡访])|本(?![地市省县区])|里(?![面])|公[里斤顷]|平方|立方|分钟|小时|多?年|元(?!旦)|[万亿](?![州宁科达家]))/;

/** Whether a numeral can begin with this code unit of a folded text. */
export const canBeginNumeral = (c: string): boolean => BEGINNINGS.has(c);

/** All that a numeral can begin with. */
export const BEGINNINGS: ReadonlySet<string> = new Set([
  ...'0123456789几数半.',
  ...Object.keys(DIGITS),
  ...Object.keys(SMALL),
  ...Object.keys(LARGE),
  ...TENS.keys(),
]);
