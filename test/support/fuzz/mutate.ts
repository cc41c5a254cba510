import { pick } from '../randomEdits.ts';

/** Pieces that readers and scanners stumble over: marks of every format, hostile Unicode, huge numerals, nesting, keys of prototypes. */
const PIECES: readonly string[] = [
  ...[
    '"',
    '""',
    "'",
    ',',
    '\t',
    ';',
    '#',
    '\n',
    '\r',
    '\r\n',
    '- ',
    ': ',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '? ',
    '|',
    '>',
    '---\n',
    '...\n',
    '%',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '[[[[[[[[[[',
    '{a: {a: {a: {a: ',
    '- - - - - - ',
    '（（（（',
    '“‘“‘',
    '《《',
    '〔',
    '<!--',
    '-->',
    '<t>',
    '<![CDATA[',
    '&#0;',
    '&amp;',
  ],
  ...[
    '\0',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udfff',
    '𠮷',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0301'.repeat(40),
    '👨‍👩‍👧‍👦',
    '\u2028',
    '\u3000',
    'ﷺ',
    '\uffff',
    '\u0085',
  ],
  ...[
    '9'.repeat(400),
    '1e309',
    '-0',
    'NaN',
    '万亿万亿万亿',
    '零点零零零',
    '百分之',
    '九千九百九十九万亿',
    '1,234,567,890,123,456,789',
    '½',
    '①',
    '٣',
    '𝟙',
  ],
  ...[
    '400亿元',
    '≥30家',
    '8%以上',
    '10—15家',
    '2023',
    '2023年1—13月',
    '“十四五”',
    '增长8个百分点',
    '惠济区',
    '新签约项目总额',
    '全年',
    '其中',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '指标',
    '地区',
    '时期',
    '目标值',
    '目标:',
    '别名',
    '名称',
    '类别',
    '提法',
    '忽略:',
    '核对:',
  ],
  ...['scope: ', 'year: ', 'date: 2023-99-99', 'targets: ', '核稿忽略 target-mismatch：', '公开', '一、', '（一）', '1.'],
];

/** Changes some bytes as a broken disk, a careless paste or an enemy would. */
export function mutate(random: () => number, input: Uint8Array, corpus: readonly Uint8Array[], longest: number): Uint8Array {
  let bytes = input;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) bytes = mutateOnce(random, bytes, corpus);
  return bytes.length > longest ? bytes.slice(0, longest) : bytes;
}

function mutateOnce(random: () => number, bytes: Uint8Array, corpus: readonly Uint8Array[]): Uint8Array {
  const place = (): number => Math.floor(random() * (bytes.length + 1));
  const [a, b] = [place(), place()].sort((one, other) => one - other) as [number, number];
  switch (Math.floor(random() * 7)) {
    case 0: {
      const changed = bytes.slice();
      if (changed.length > 0) changed[a % changed.length] = Math.floor(random() * 256);
      return changed;
    }
    case 1:
      return joined(bytes.slice(0, a), bytes.slice(b));
    case 2:
      return joined(bytes.slice(0, b), bytes.slice(a));
    case 3: {
      const other = pick(random, corpus);
      const from = Math.floor(random() * other.length);
      return joined(bytes.slice(0, a), other.slice(from, from + 200), bytes.slice(a));
    }
    case 4: {
      const piece = Buffer.from(pick(random, PIECES));
      return joined(bytes.slice(0, a), ...Array.from({ length: 1 + Math.floor(random() ** 4 * 60) }, () => piece), bytes.slice(a));
    }
    default:
      return joined(bytes.slice(0, a), Buffer.from(pick(random, PIECES)), bytes.slice(random() < 0.5 ? a : Math.min(b, a + 6)));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
