import { beginsArticle, tellsWhenPrinted } from './articleOpening.ts';
import type { BlockKind } from './paragraph.ts';

/** A body text that ends like a sentence, or in a table row. */
export const ENDED = /[。！？：；”’!?:;"』」…|]$|[.．]$/;

/** 一、; 一、二季度 and 一、二、三产业 begin a sentence. */
const NUMBERED = '[一二三四五六七八九十]{1,3}、(?!(?:[一二三四五六七八九十]、)*[一二三四五六七八九十](?:[季产]|类|级|期|线|号|批))';

/** 一、 （一） 1. 第一条 —— |: a line that begins an item of its own. */
export const STARTS_ITEM = new RegExp(
  `^(?:${NUMBERED}|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十百\\d]{1,4}[章节条部]|——|\\|)`,
);

/** 2026年重点工作 or ——1月20日在…会议上 before a line, 今年经济社会发展主要预期目标是： at its beginning: there a part begins, whatever mark is missing. */
export const startsPart = (before: string, text: string): boolean =>
  headsPart(before) ||
  tellsWhenPrinted(before) ||
  goesOnCounting(before, text) ||
  (NEXT_ITEM.test(text) && !/[第其一二三四五六七八九十百千万\d]$/.test(before)) ||
  beginsArticle(text) ||
  (text.length > 24 && /^[^。：\d]{0,24}(?:\d{4}年)?[^。：\d]{0,14}预期目标(?:是|为|：)/.test(text));

/** 05 新增托位3000个 behind 04 …: items that are numbered without a mark. */
function goesOnCounting(before: string, text: string): boolean {
  const number = COUNTED.exec(text)?.[1];
  return number !== undefined && (number.startsWith('0') || Number(COUNTED.exec(before)?.[1]) === Number(number) - 1);
}

const COUNTED = /^(\d{1,2})[ \u3000]{1,2}(?=[\u4e00-\u9fff“"])/;

/** 三是滨海新区…: behind an item whose full stop is missing. */
const NEXT_ITEM = /^[二三四五六七八九十]是[\u4e00-\u9fff“]{2}/;

const headsPart = (text: string): boolean => text.length <= 40 && HEADS_PART.test(text);

const HEADS_PART = /^“[^，。：；]*(?:回顾|重点工作|主要目标|总体要求|工作安排|发展成就|目标任务)$|^——[^，。：；]{4,}(?:会议|全会|大会)上$/;

/** 表1:2025年年末常住人口数及构成: a caption, which neither goes on nor tells of what the text around it tells. */
export const isCaption = (text: string): boolean =>
  text.length <= 60 && /^[图表]\s?\d{1,2}(?:[-—]\d{1,2})?\s?[:：.、]?\s?(?!.*(?:显示|所示|可见|表明))[^，。；]{2,54}$/.test(text);

/** 118.7: nothing but a number, as in the cell of a table. */
export const isCell = (text: string): boolean => /^[-−+]?\d[\d.,]*[%％‰]?$/.test(text);

/** A line that begins with a mark which can't begin a sentence goes on from the line before. */
export const startsInMidSentence = (text: string): boolean => /^[，。、；：）》”,;:)]/.test(text);

/** What a line is taken for, and how deep a heading it is. */
export interface Block {
  readonly kind: BlockKind;
  readonly level: number;
}

export const blockOf = (kind: BlockKind, level = 0): Block => ({ kind, level });

/** What a line is by its own marks, whatever stands around it. */
export function fixedKind(text: string): Block | null {
  const hashes = /^(#{1,6})\s/.exec(text);
  if (hashes) return blockOf('heading', hashes[1]?.length ?? 1);
  if (isCaption(text)) return blockOf('heading', CAPTION_LEVEL);
  if (text.length <= 60 && /^(?:—{1,2}|-{2})\s?(?:访|专访|记|对话|走访)/.test(text)) return blockOf('visit', 1);
  if (
    text.length <= 50 &&
    /(?:记者|通讯员|编辑|实习生)[ \u3000:：]?\s*[〇\u3400-\u9fff·]{2,4}(?:[ \u3000、]+[〇\u3400-\u9fff·]{2,4}){0,5}(?:文|图|文\/图|摄)?[）)]?$/.test(
      text,
    ) &&
    !/[，。；]/.test(text)
  )
    return blockOf('byline');
  if (text.length > 60 || /[。；！？]|[，,、]$/.test(text)) return null;
  if (/^第[一二三四五六七八九十百\d]{1,4}(?:章|编|部分)/.test(text)) return blockOf('heading', 1);
  if (/^第[一二三四五六七八九十百\d]{1,4}节/.test(text)) return blockOf('heading', 2);
  if (HEADED.test(text)) return blockOf('heading', 1);
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text) && text.length <= 40) return blockOf('heading', 2);
  if (/^[（(]\d{1,2}[）)][\u4e00-\u9fff、“”]{2,20}$/.test(text)) return blockOf('heading', 4);
  if (/^\d{1,2}[.．、](?!\d)/.test(text) && text.length <= 30 && !/[，,：:]/.test(text)) return blockOf('heading', 3);
  return null;
}

/** Below all headings of the text. */
const CAPTION_LEVEL = 5;

const HEADED = new RegExp(`^${NUMBERED}`);

/** What a line is where the paragraph before it has ended: a short line without the marks of a sentence is a heading, the first ones the title. */
export function looseKind(text: string, seenBody: boolean): Block {
  if (headsPart(text)) return text.startsWith('“') ? blockOf('heading', 1) : blockOf('body');
  const { length } = text.replace(COLUMN, '');
  const isShort = length <= 24 || (length <= 32 && !/[，,]/.test(text));
  const marked = seenBody && length === text.length ? text : text.replace(COLUMN, '').replace(PLACE_OF_HEADLINE, '');
  if (!isShort || /[。；：！？!?;:|]|[，,、]$/.test(marked) || STARTS_ITEM.test(text) || COUNTED.test(text) || QUOTED.test(text))
    return blockOf('body');
  return seenBody ? blockOf('heading', 2) : blockOf('title', 1);
}

/** What somebody says; but “十二五”完成投资190亿元 is a headline. */
const QUOTED = /^[“"‘](?!十[一二三四五六]五[”"’])/;

/** 【奋进新征程】: the column that an article stands in. */
const COLUMN = /^【[^】]{1,30}】\s?/;

/** 重庆：以双城经济圈建设引领发展. */
const PLACE_OF_HEADLINE = /^[〇\u3400-\u9fff]{2,5}[：:](?=[〇\u3400-\u9fff“]{6})/;
