import type { ParagraphFacts, SloganMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import { defineReportRule } from './rule.ts';
import { unlessEmpty } from './support/prose.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 三个坚持, quoted: true }
  - { text: 四个推进, quoted: true }
`,
};

export default defineReportRule({
  id: 'slogan-count',
  scope: 'report',
  level: 'warning',
  docs: {
    title: both('数字提法与列举不符', 'A numeral phrase and its enumeration differ'),
    why: both('“三个坚持”之后应当列出三项“坚持”。', 'After 三个坚持 three items that begin with 坚持 are due.'),
    remedy: both('补全所列各项，或者核对提法中的数字。', 'Complete the enumeration, or check the numeral.'),
    basis: '报刊编校差错率计算方法（2020）：前后不一致',
  },
  examples: {
    invalid: [
      { text: '把牢“[[三个坚持]]”，即坚持稳字当头、坚持项目为王。', data },
      { text: '把牢“[[三个坚持]]”：坚持稳字当头，坚持项目为王，坚持创新驱动，坚持实干为先。', data },
      { text: '把牢“[[三个坚持]]”，大干快上。\n\n坚持稳字当头。推动产业升级。\n\n坚持项目为王。加快开工建设。\n\n做好其他工作。', data },
    ],
    valid: [
      { text: '把牢“三个坚持”，即坚持稳字当头、坚持项目为王、坚持创新驱动。', data },
      { text: '把牢“三个坚持”，深化“四个推进”。', data },
      { text: '把牢“三个坚持”。\n\n坚持稳字当头。推动产业升级。\n\n坚持项目为王。\n\n坚持“双轮”驱动。\n\n做好其他工作。', data },
      { text: '把牢“三个坚持”，即稳字当头、项目为王。', data },
      { text: '把牢“三个坚持”。\n\n坚持稳字当头。\n\n推动产业升级。', data },
    ],
  },
  collect(facts) {
    const phrases: CountedPhrase[] = [];
    for (const mention of facts.slogans) {
      const [, numeral = '', head = ''] = COUNTED.exec(mention.text) ?? [];
      const due = NUMERALS.indexOf(numeral) + 1;
      if (due >= 2) phrases.push({ mention, head, due, items: itemsInSentence(facts, mention, head) });
    }
    return unlessEmpty(phrases);
  },
  check({ facts: { paragraphs }, collected, report }) {
    for (const { paragraph, found } of collected) {
      for (const { mention, head, due, items: inSentence } of found) {
        const items = inSentence ?? itemsBelow(paragraphs, paragraph, mention, head);
        if (!items || items.length === due || items.length < 2) continue;
        report(paragraph, {
          span: { start: mention.start, end: mention.end },
          message: both(
            `“${mention.text}”列出了${items.length}项：${items.join('、')}。`,
            `${mention.text} is followed by ${items.length} items: ${items.join(', ')}.`,
          ),
        });
      }
    }
  },
});

/** 三个坚持: a phrase that says how many items are due, and those that its own sentence gives. */
interface CountedPhrase {
  readonly mention: SloganMention;
  /** The word that each item begins with. */
  readonly head: string;
  readonly due: number;
  /** Null where its sentence does not explain it. */
  readonly items: readonly string[] | null;
}

const COUNTED = /^([一二三四五六七八九十])(?:个|项|大)(\p{Script=Han}{2})$/u;
const NUMERALS = '一二三四五六七八九十';
const SHOWN = 12;

/** 即坚持A、坚持B: the items of the sentence that begin with the phrase's own word; null where the phrase is not explained there. */
function itemsInSentence({ paragraph: { text } }: ParagraphFacts, mention: SloganMention, head: string): readonly string[] | null {
  const [sentence = ''] = /^[^。！？\n]*/.exec(text.slice(mention.end, mention.end + 400)) ?? [];
  const list = /^[”’"]?(?:要求|原则|方针|工作)?[，,]?(?:即|就是|分别是|包括|：|:|——)+/.exec(sentence);
  if (!list) return null;
  const items = sentence
    .slice(list[0].length)
    .split(/[、，,；;]|(?:以及|和)(?=\p{Script=Han})/u)
    .filter((item) => item.startsWith(head));
  return items.length === 0 ? null : items.map((item) => item.slice(0, SHOWN));
}

/** Paragraphs below that begin with the phrase's own word one after the other, up to a paragraph of another beginning. */
function itemsBelow(paragraphs: readonly ParagraphFacts[], index: number, mention: SloganMention, head: string): readonly string[] | null {
  const own = paragraphs[index]?.paragraph;
  // Only a paragraph that leads up to the list: the phrase stands in its last sentences.
  if (!own || own.text.length - mention.end > 120) return null;
  const items: string[] = [];
  let at = index + 1;
  for (; at < paragraphs.length; at++) {
    const text = paragraphs[at]?.paragraph.text.replace(NUMBERING, '') ?? '';
    if (!text.startsWith(head)) break;
    items.push(/^[^。，,；：]*/.exec(text)?.[0].slice(0, SHOWN) ?? head);
  }
  // At the report's end the list may still be being written.
  return items.length > 0 && at < paragraphs.length ? items : null;
}

const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]是(?:要)?)\s*/;
