import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { type Placed, proseOf, reportPlaces } from './support/prose.ts';

export default defineRule({
  id: 'ellipsis',
  scope: 'report',
  level: 'warning',
  docs: {
    title: both('省略号', 'The ellipsis'),
    why: both(
      '省略号为六连点“……”，占两个字，不用句号或英文句点代替。',
      'The ellipsis is six dots, ……, two characters wide; neither full stops nor three dots take its place.',
    ),
    remedy: both('改为“……”。', 'Change to …….'),
    basis: 'GB/T 15834-2011 4.11',
  },
  examples: {
    invalid: [
      { text: '抓项目、抓招商、抓服务[[。。。]]', fixes: ['抓项目、抓招商、抓服务……'] },
      { text: '抓项目、抓招商[[...]]一件接着一件。', fixes: ['抓项目、抓招商……一件接着一件。'] },
    ],
    valid: ['抓项目、抓招商……一件接着一件。', '第一章总则..........3'],
  },
  check(context) {
    const places: Placed[] = [];
    for (const facts of context.facts.paragraphs) {
      for (const match of proseOf(facts).matchAll(DOTS)) {
        const span = { start: match.index, end: match.index + match[0].length };
        places.push({
          paragraph: facts.paragraph.index,
          finding: {
            span,
            message: both('省略号应为“……”。', 'The ellipsis is ……'),
            fixes: [{ title: both('改为“……”', 'Change to ……'), edits: [{ span, newText: '……' }] }],
          },
        });
      }
    }
    reportPlaces(context, places);
  },
});

// Seven and more points lead to a page number in a table of contents.
const DOTS = /。{2,}|(?<=[\u4e00-\u9fff”’》）])(?:\.{3,6}|．{3,6}|(?:·){3,6})(?![.．·\d])/g;
