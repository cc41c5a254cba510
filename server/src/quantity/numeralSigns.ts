/** What a character is in a numeral: a digit, a small scale word, or a large one. */
const DIGITS = new Map([...'〇零○一二两三四五六七八九'].map((c, i) => [c, [0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][i] ?? 0]));
for (const [i, c] of [...'壹贰叁肆伍陆柒捌玖'].entries()) DIGITS.set(c, i + 1);
const SMALL = new Map([...'十拾百佰千仟'].map((c, i) => [c, [10, 10, 100, 100, 1000, 1000][i] ?? 1]));
const LARGE = new Map([...'万萬亿億兆'].map((c, i) => [c, [1e4, 1e4, 1e8, 1e8, 1e12][i] ?? 1]));
/** 廿, 卅. */
export const TENS: ReadonlyMap<string, number> = new Map([...'廿卅'].map((c, i) => [c, 20 + 10 * i]));

export const isAsciiDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
export const digitAt = (text: string, at: number): number | undefined => DIGITS.get(text[at] ?? '');

/** 十字, 百姓, 百货, 千瓦, 千方: the scale word begins a word or a unit of its own. */
export const smallAt = (text: string, at: number): number | undefined => {
  const by = SMALL.get(text[at] ?? '');
  if (by === undefined) return undefined;
  const next = text[at + 1] ?? '';
  if (by === 1000 && '瓦克米卡帕焦赫方'.includes(next) && next !== '') return undefined;
  if (by === 100 && '姓货'.includes(next) && next !== '') return undefined;
  return by === 10 && '字堰'.includes(next) && next !== '' ? undefined : by;
};

/** 兆赫, 兆瓦: 兆 is a unit's prefix there. */
export const largeAt = (text: string, at: number): number | undefined => {
  const by = LARGE.get(text[at] ?? '');
  return by === 1e12 && /[赫瓦帕比字欧]/.test(text[at + 1] ?? '') ? undefined : by;
};

export const scaleAt = (text: string, at: number): number | undefined => smallAt(text, at) ?? largeAt(text, at);

/** 余, 多, 几 right after a number mean "and some more", unless they begin a word of their own (多元化, 余额). */
export const fuzzAt = (text: string, at: number): boolean => {
  const c = text[at];
  if (c === '余' || c === '几') return !/[额热姚杭]/.test(text[at + 1] ?? '');
  return c === '多' && !/^(?:样|边|媒|元化|层次)/.test(text.slice(at + 1, at + 3));
};

/** Whether a numeral can begin with this code unit of a folded text. */
export const canBeginNumeral = (c: string): boolean => BEGINNINGS.has(c);

/** All that a numeral can begin with. */
export const BEGINNINGS: ReadonlySet<string> = new Set([
  ...'0123456789几数半.',
  ...DIGITS.keys(),
  ...SMALL.keys(),
  ...LARGE.keys(),
  ...TENS.keys(),
]);
