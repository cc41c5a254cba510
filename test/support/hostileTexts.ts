/** Texts that no writer writes are made of these, each again and again: what a scanner without bounds is slow at. */
const UNITS: readonly string[] = [
  ...['7', ',', '，', '1,', '1,234,', '1-', '1.', '0.1', '１', '1 234 ', '-', '1—', '3至', '约', '超过', '近', '以上', '%', '1/', '$'],
  ...[
    '一',
    '二',
    '十',
    '百',
    '万',
    '亿',
    '零',
    '〇',
    '点',
    '几',
    '一点',
    '三四',
    '百分之',
    '分之',
    '三分之',
    '成',
    '半',
    '翻',
    '第',
    '第一',
    '多',
    '余',
  ],
  ...['〔', '（', '(', '【', '“', '”', '"', '《', '》', '〔2023〕', '[', '{{', '（一）'],
  ...['2023', '2023年', '2023-', '2023年1月', '年', '月', '1月', '至1月', '上半年', '“十四五”', '近三年', '前三季度', '十四五'],
  ...[
    'A',
    'A1',
    '1A',
    'X',
    '×',
    'N+',
    '1+',
    '编号',
    '号',
    '1:',
    '。',
    '、',
    '；',
    '！',
    ' ',
    '\u3000',
    '\n',
    '\r',
    '𠮷',
    '\ud842',
    '<!--',
    '-->',
    '#',
    '|',
    '——',
  ],
  ...[
    '元',
    '亿元',
    '1亿元',
    '1家',
    '家',
    '增长',
    '增长8%',
    '由1家增加到2家，',
    '其中',
    '一是',
    '一、',
    '惠济区',
    '惠济区、',
    '惠',
    '同比',
    '分别',
    '各',
    '和',
    '的',
    '三次产业结构8.3∶41.4∶50.3',
    '三次产业8:41:50',
    '收入比2.2∶1，',
    '比2∶1',
    '其中：税收收入3亿元。',
    '市本级一般公共预算收入3亿元，',
    '一般公共预算',
    '加上上级补助收入3亿元，',
    '（不含',
    '（不含区3亿元',
    '连续5年',
    '01 建\n',
    '高于全省2个百分点，',
    '完成预算的98%，',
    '3个区整合为',
    '这五年，',
    '五年来，',
    '（年度目标6%',
    ...[
      '新增 1 家',
      '**1家**',
      '家\u200b',
      '增长5%.',
      '长5.',
      '「一」',
      '一、二季度',
      '一、工作。',
      '第3页\n',
      '— 3 —\n',
      '- 新增1家\n',
      '省（区、市）',
      '（区、',
      '5年来年均',
      '比五年前',
      '从环比看，',
      '分别对甲、',
    ],
  ],
];

/** Each unit repeated to a length of about `length`, by name. */
export const hostileTexts = (length: number): Map<string, string> =>
  new Map(UNITS.map((unit) => [JSON.stringify(unit), unit.repeat(Math.ceil(length / unit.length))]));

/** Brackets within brackets, and a pseudo-random mixture of all units. */
export function mixedTexts(length: number): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [open = '', close = ''] of ['（）', '〔〕', '“”', '《》', '()'].map((pair) => [...pair]))
    texts.set(`nested ${open}${close}`, open.repeat(length / 2) + close.repeat(length / 2));
  let state = 1;
  let mixed = '';
  while (mixed.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    mixed += UNITS[state % UNITS.length];
  }
  return texts.set('a mixture of all', mixed);
}

/** What a paragraph without end may be made of, repeated, with what stands behind it. */
const ENDLESS: readonly (readonly [unit: string, end?: string])[] = [
  ['惠济区2023年新签约项目总额420亿元。'],
  ['惠济区2023年新签约项目总额420亿元，'],
  ['1—7月增长5%。全年增长6%。'],
  ['2023年，其中3家？'],
  ['汽车制造业增长5%。'],
  ['第二产业增长5%，投资3亿元。'],
  ['市级一般公共预算收入3亿元。'],
  ['张三和李四和', '来到规模企业3家'],
  ['渠堰塘坝', '完成3家'],
  ['的每个', '3家'],
  ['示范基地引进', '3家'],
  ['工作', '每2家'],
  ['国家税务总局、', '共3家'],
  ['惠济区、', '共3家'],
  ['坚持稳扎稳打工作思路，'],
  ['清风里', '园。'],
  ['甲'],
];

/** Each to a length of about so many characters, by name. */
export const endlessTexts: ReadonlyMap<string, (length: number) => string> = new Map(
  ENDLESS.map(([unit, end = '']) => [JSON.stringify(unit), (length) => unit.repeat(Math.ceil(length / unit.length)) + end]),
);
