import type { Figure, NumeralStyle, Quantity } from './figure.ts';

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** Writes a number in the style in which another one was printed. Chinese numerals up to 千亿, with 点 for decimals. */
export function formatNumber(value: number, style: NumeralStyle): string {
  const plain = plainNumber(Number(value.toPrecision(12)));
  if (style === 'fullWidth') return plain.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return style === 'chinese' ? formatChinese(plain) : plain;
}

/** Without an exponent, and with ten decimals at most. (The engine's own formats take 20 ms to load, and each call as long as reading a sentence.) */
function plainNumber(value: number): string {
  const short = String(value);
  if (/^-?\d+(?:\.\d{1,10})?$/.test(short) || !Number.isFinite(value)) return short;
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  const rounded = Math.round(Math.abs(value) * 1e10) / 1e10;
  return (Math.sign(value) * rounded).toFixed(10).replace(/\.?0+$/, '');
}

function formatChinese(plain: string): string {
  const [whole = '0', fraction] = plain.replace('-', '').split('.');
  const sign = plain.startsWith('-') ? '负' : '';
  const decimals = fraction === undefined ? '' : `点${[...fraction].map((d) => DIGITS[Number(d)]).join('')}`;
  return sign + chineseInteger(Number(whole)) + decimals;
}

function chineseInteger(value: number): string {
  if (value === 0) return '零';
  for (const [by, word] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value < by) continue;
    const rest = value % by;
    return `${chineseInteger(Math.floor(value / by))}${word}${rest === 0 ? '' : `${rest < by / 10 ? '零' : ''}${chineseInteger(rest)}`}`;
  }
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += (zero ? '零' : '') + (digit === 1 && place === 1 && text === '' ? '' : DIGITS[digit]) + PLACES[place];
    zero = false;
  }
  return text;
}

/** A value in the scale that reads best: 4e10 元 → 400亿元, 1.2e12 → 1.2万亿元, 30 家 → 30家. */
export function formatAmount(value: number, unit: string): string {
  const size = Math.abs(value);
  const [by, word] =
    size >= 1e12 && isShort(value / 1e12)
      ? [1e12, '万亿']
      : size >= 1e8
        ? [1e8, '亿']
        : size >= 1e4 && unit !== '%'
          ? [1e4, '万']
          : [1, ''];
  return `${formatNumber(value / by, 'arabic')}${word}${unit}`;
}

const isShort = (n: number): boolean => Math.abs(n * 1e4 - Math.round(n * 1e4)) < 1e-6;

const WORDS = { '=': '', '>=': '以上', '>': '', '<=': '以内', '<': '' } as const;
const PREFIXES = { '=': '', '>=': '', '>': '超过', '<=': '', '<': '不足' } as const;

/** A quantity in words: 8%以上, 超过400亿元, 10—15家, 5%左右. */
export function formatQuantity(quantity: Quantity): string {
  const { value, low, high, unit, comparator, approximate } = quantity;
  if (value === null) {
    if (low !== null && high !== null) return `${formatAmount(low, unit)}—${formatAmount(high, unit)}`;
    return low === null ? (high === null ? '' : `${formatAmount(high, unit)}以内`) : `${formatAmount(low, unit)}以上`;
  }
  const about = approximate === 'about' ? '左右' : '';
  return `${approximate === 'below' ? '近' : PREFIXES[comparator]}${formatAmount(value, unit)}${about || WORDS[comparator]}`;
}

/** The figure's own words with another value: scale word, unit, numeral style and the words around it stay (约４００亿元 → 约４２０亿元). */
export function withValue(text: string, figure: Figure, value: number): string {
  const printed = text.slice(figure.numeral.start, figure.numeral.end);
  const scaleWord = /[十百千万亿]+$/.exec(printed)?.[0] ?? '';
  // 分别投入3、8亿元: the scale of the last is that of all.
  if (scaleWord === '' && figure.style !== 'chinese' && figure.scale > 1) return formatNumber(value / figure.scale, figure.style);
  const by = figure.style === 'chinese' ? (/[万亿]/.test(scaleWord) ? scaleOf(scaleWord.replace(/[十百千]/g, '')) : 1) : scaleOf(scaleWord);
  const word = figure.style === 'chinese' ? scaleWord.replace(/[十百千]/g, '') : scaleWord;
  return `${formatNumber(value / by, figure.style)}${word}`;
}

const scaleOf = (words: string): number =>
  [...words].reduce((product, word) => product * ({ 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[word] ?? 1), 1);
