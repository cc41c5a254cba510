/** Numbers in [0, 1) that are the same in every run with one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** What writers type, paste and break: words and figures, marks, line breaks of all kinds, halves of surrogate pairs, comments. */
const SNIPPETS: readonly string[] = [
  ...[
    '稳',
    '增长',
    '8%',
    '8%以上',
    '420亿元',
    '400万元',
    '30家',
    '左右',
    '超过',
    '约',
    '2023年',
    '2024年底',
    '全年',
    '上半年',
    '2025年1月2日',
  ],
  ...['，', '。', '、', '：', '；', '“', '”', '"', '《', '》', '（', '）', '……', '。。。', '！', '|', '#', '# ', '- '],
  ...['\n', '\n\n', '\r\n', '\r', '\r\n\r\n', '\u2028', ' ', '\u3000\u3000', '\ufeff', '\t', '\n　　'],
  ...['𠮷', '\ud842', '\udfb7', '👍🏽', 'é', '\u200b', '\u0000'],
  ...['一、', '（二）', '3.', '第四条', '一是', '二是', '三要', '——访荥阳市委书记张三', '本报记者 李四 文'],
  ...[
    '<!--',
    '-->',
    '<!-- 核稿忽略 approximation-clash：讲话原文 -->',
    '---\n',
    '---\nscope: 惠济区\nyear: 2024\n---\n',
    '---\r\nyear: 2022\r\n---\r\n',
  ],
  ...['惠济区', '荥阳市', '全市', '“三个坚持”', '坚持稳字当头。', '大运河智谷片区', '高新区', '郑政办[2023]059号', 'XX%', '二零二三年'],
  '规上工业增加值增长8%左右，新增高新技术企业300家。',
  '会议指出，要坚持稳中求进工作总基调，推动全市经济高质量发展取得新成效。',
  '\n\n一、2022年工作回顾\n\n全年新签约项目总额完成210亿元。\n\n二、2023年工作安排\n\n',
];

/** A stretch of text that is taken out, and what comes in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export const applyEdit = (text: string, { start, end, newText }: TextEdit): string => text.slice(0, start) + newText + text.slice(end);

/** An edit as a writer makes it: typing, deleting, pasting from elsewhere in the text, moving a line break. Any code unit may be its edge. */
export function randomEdit(random: () => number, text: string, longest: number): TextEdit {
  const at = Math.floor(random() * (text.length + 1));
  const reach = (most: number): number => Math.min(text.length, at + Math.floor(random() * most));
  const room = text.length < longest;
  const kind = random();
  if (room && kind < 0.55) return { start: at, end: at, newText: pick(random, SNIPPETS) };
  if (kind < 0.75) return { start: at, end: reach(6), newText: '' };
  if (kind < 0.82) return { start: at, end: reach(longest / 4), newText: '' };
  if (room && kind < 0.9) {
    const from = Math.floor(random() * text.length);
    return { start: at, end: at, newText: text.slice(from, from + Math.floor(random() * 200)) };
  }
  if (kind < 0.95) {
    const line = text.indexOf('\n', at);
    return line < 0
      ? { start: at, end: reach(2), newText: '' }
      : { start: line, end: line + 1, newText: pick(random, ['', '\r\n', '\n\n', '\r']) };
  }
  return { start: at, end: reach(8), newText: pick(random, SNIPPETS) };
}
