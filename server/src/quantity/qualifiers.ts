import type { Approximation, Comparator, Qualifier } from './figure.ts';

type Sense = Comparator | Approximation;

const NEGATIONS = '不得 不能 不应 不可 不宜 不许 不会 未 没有 没'.split(' ');

/** 以上, 以下 and 以内 include the number, 不满 and 超过 do not (民法典 第一千二百五十九条). */
const BEFORE: readonly (readonly [string, Sense])[] = bySize([
  ...words('>=', '不少于 不低于 不小于 不下于 不下 至少 起码 最少 最低 大于等于 大于或等于 大于或者等于 ≥ >='),
  ['大于 或 等于', '>='],
  ['小于 或 等于', '<='],
  ...negated('>=', '少于 低于 小于'),
  ...negated('<=', '超过 超 高于 多于 大于 突破'),
  ...words('>', '超过 超出 超越 超 逾 突破 大于 高于 多于 冲破 > 愈'),
  ...words('<=', '不超过 不超 不高于 不多于 不大于 不突破 最多 至多 最高不超过 小于等于 小于或等于 小于或者等于 ≤ <='),
  ...words('<', '不足 不到 不满 未满 未到 低于 少于 小于 不及 未达到 没有达到 没达到 没到 <'),
  ...words('about', '大约 约 约为 大概 大致 约合 约占 预计约'),
  ...words('below', '将近 接近 近 逼近 趋近'),
]);

const AFTER: readonly (readonly [string, Sense])[] = bySize([
  ...words('>=', '及以上 或以上 或者以上 以上 (含)以上 (含)及以上 含以上 或更多 或者更多 起步'),
  ...words('>', '之上 开外 以外'),
  ...words('over', '多 出头 有余'),
  ...words('<=', '及以下 或以下 或者以下 以下 (含)以下 以内 之内 (含)以内 (含)及以下'),
  ...words('<', '之下'),
  ...words('about', '左右 上下'),
]);

function words(sense: Sense, list: string): (readonly [string, Sense])[] {
  return list.split(' ').map((word) => [word, sense] as const);
}

/** 不得少于, 不能超过, 未突破. */
function negated(sense: Sense, list: string): (readonly [string, Sense])[] {
  return list.split(' ').flatMap((word) => NEGATIONS.map((not) => [`${not}${word}`, sense] as const));
}

function bySize(list: (readonly [string, Sense])[]): readonly (readonly [string, Sense])[] {
  return list.sort((a, b) => b[0].length - a[0].length);
}

/** The words by the character that they end with, or begin with: most characters end none. */
const BEFORE_BY_END = byCharacter(BEFORE, (word) => word.slice(-1));
const AFTER_BY_BEGINNING = byCharacter(AFTER, (word) => word.charAt(0));

type Senses = readonly (readonly [string, Sense])[];

function byCharacter(list: Senses, characterOf: (word: string) => string): ReadonlyMap<string, Senses> {
  const map = new Map<string, (readonly [string, Sense])[]>();
  for (const entry of list) {
    const character = characterOf(entry[0]);
    map.set(character, [...(map.get(character) ?? []), entry]);
  }
  return map;
}

/** Words that may stand between a comparator and its number. */
const FILLERS = /(?:人民币|每(?:立方米|升|公斤|人|户|亩)| |了|到|是|有|为|出|过)$/;

/** The characters that a qualifier before a number can end with, fillers included. */
const BEFORE_ENDS: ReadonlySet<string> = new Set([...BEFORE_BY_END.keys(), ...'币 了到是有为出过上米升斤人户亩']);

/** How far back a comparator may begin. */
const REACH = 14;

/** Whether a qualifier may stand on either side of what is written there; most characters end and begin none. */
export const mayBeQualified = (text: string, start: number, end: number): boolean =>
  BEFORE_ENDS.has(text.charAt(start - 1)) || text[end] === ' ' || AFTER_BY_BEGINNING.has(text.charAt(end));

/** The qualifiers that end right before `at` in a folded text, nearest last. */
export function qualifiersBefore(text: string, at: number): readonly Qualifier[] {
  if (!BEFORE_ENDS.has(text.charAt(at - 1))) return NONE;
  const found: Qualifier[] = [];
  let end = at;
  const floor = Math.max(0, at - REACH);
  for (let round = 0; round < 3; round++) {
    const head = text.slice(floor, end);
    const hit = matchBefore(head, text, at) ?? (FILLERS.test(head) ? matchBefore(head.replace(FILLERS, ''), text, at) : null);
    if (!hit) break;
    const start = floor + hit.start;
    found.unshift({
      start,
      end: start + hit.word.length,
      text: text.slice(start, start + hit.word.length),
      sense: hit.sense,
      side: 'before',
    });
    end = start;
  }
  return found;
}

const NONE: readonly Qualifier[] = [];

interface Hit {
  readonly start: number;
  readonly word: string;
  readonly sense: Sense;
}

function matchBefore(head: string, text: string, numberAt: number): Hit | null {
  for (const [word, sense] of BEFORE_BY_END.get(head.slice(-1)) ?? []) {
    if (!head.endsWith(word)) continue;
    const start = head.length - word.length;
    const previous = head[start - 1] ?? '';
    // 最近5年, 附近3个村, 贫困线以上: the character belongs to another word.
    if (word === '近' && /[最附邻靠临远亲]/.test(previous)) return null;
    if (word === '约' && /[条合节公预签大制履契]/.test(previous)) return null;
    if (word === '超' && /[赶反]/.test(previous)) return null;
    if (word === '最低' && /\d/.test(text[numberAt] ?? '') && previous === '历') return null;
    if (word === '突破' && isBreakthrough(text, numberAt)) return null;
    if (word === '逾' && previous === '不') return { start: start - 1, word: '不逾', sense: '<=' };
    return { start, word, sense };
  }
  const next = text[numberAt] ?? '';
  const last = head[head.length - 1];
  const previous = head[head.length - 2] ?? '';
  // 过半, 过百亿; 上百家, 上千人.
  if (last === '过' && /[半百千万亿\d]/.test(next) && !/[经通超越度路难穿跨渡飞驶不走太有做去透]/.test(previous))
    return { start: head.length - 1, word: '过', sense: '>' };
  // 破千亿, 首破4000亿元; but 打破3项纪录, 侦破5起
  if (
    last === '破' &&
    /^(?:[\d.,]+[万亿%]|[\d.]+℃|[百千万亿])/.test(text.slice(numberAt, numberAt + 9)) &&
    !/[打侦攻踏击爆撞识]/.test(previous)
  )
    return { start: head.length - 1, word: '破', sense: '>' };
  if (last === '上' && /[百千万亿]/.test(next) && !/[以身网线路会地面海陆早晚马向级台]/.test(previous))
    return { start: head.length - 1, word: '上', sense: 'over' };
  return null;
}

/** 突破10项关键技术: what is broken through, not how many more there are. */
export const isBreakthrough = (text: string, at: number): boolean =>
  /^[\d一二两三四五六七八九十百余多]{1,6}[项种个类件款批](?:以上)?(?:[\u4e00-\u9fff“”]{0,10})(?:技术|难题|难关|瓶颈|部件|装备|材料|产品|成果|卡脖子)/.test(
    text.slice(at, at + 26),
  );

/** The qualifiers that begin right after `at`. */
export function qualifiersAfter(text: string, at: number): readonly Qualifier[] {
  const next = text.charAt(at);
  if (next !== ' ' && !AFTER_BY_BEGINNING.has(next)) return NONE;
  const found: Qualifier[] = [];
  // 1万台(套)以上.
  let from = at + (/^\((?!含)[〇\u3400-\u9fff]{1,2}\)(?=以[上下内]|左右)/.exec(text.slice(at, at + 8))?.[0].length ?? 0);
  for (let round = 0; round < 2; round++) {
    const gap = text[from] === ' ' ? 1 : 0;
    const hit = AFTER_BY_BEGINNING.get(text.charAt(from + gap))?.find(([word]) => text.startsWith(word, from + gap));
    if (!hit) break;
    const [word, sense] = hit;
    // 3人以上下班: 上下 needs its own end; 以外 after a place is no comparator.
    if (word === '以上' && text.startsWith('以上述', from + gap)) break;
    // 增长2倍多, 300%多; but 3个多边协定.
    if (word === '多' && (!'倍%成番'.includes(text.charAt(from - 1)) || gap > 0 || /^多(?:样|边|层|元化)/.test(text.slice(from, from + 3))))
      break;
    if (word === '上下' && /[游级班水车学联文铺]/.test(text[from + gap + 2] ?? '')) break;
    const start = from + gap;
    found.push({ start, end: start + word.length, text: word, sense, side: 'after' });
    from = start + word.length;
  }
  return found;
}

/** 比五成高, 比 170 低: more or less than what stands there, not by how much (比5%高2个百分点). */
export function comparedWith(text: string, start: number, end: number): Qualifier | null {
  if (text[start - 1] !== '比' && !(text[start - 1] === ' ' && text[start - 2] === '比')) return null;
  const words = /^\s?要?([大高多小低少])(?:一些|一点|些)?(?=[,。;、!?)的\s]|$)/.exec(text.slice(end, end + 7));
  if (!words) return null;
  return { start: end, end: end + words[0].length, text: words[0], sense: '大高多'.includes(words[1] ?? '') ? '>' : '<', side: 'after' };
}

/** What several qualifiers say together: 最多不超过 is one comparator, 超过…左右 a comparator and an approximation. */
export function senseOf(qualifiers: readonly Qualifier[]): { readonly comparator: Comparator; readonly approximate: Approximation | null } {
  let comparator: Comparator = '=';
  let approximate: Approximation | null = null;
  for (const { sense } of qualifiers) {
    if (sense === 'about' || sense === 'below' || sense === 'over')
      approximate = approximate === null || sense === 'over' ? sense : approximate;
    else if (comparator === '=') comparator = sense;
  }
  return { comparator, approximate };
}
