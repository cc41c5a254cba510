import { withGaps } from '../text/gaps.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineReportRule, type RuleFinding } from './rule.ts';
import { placesOf, reportPlaces, unlessEmpty } from './support/places.ts';

export default defineReportRule({
  id: 'stray-space',
  scope: 'report',
  level: 'hint',
  optional: true,
  docs: {
    title: both('汉字与数字、字母之间的空格', 'A space between Chinese and digits or Latin letters'),
    why: both(
      '报纸和公文中，汉字与阿拉伯数字、字母之间不加空格，多由网页或文字处理软件带入。',
      'Newspapers and official documents set no space between Chinese and digits or Latin letters; web pages and word processors bring it in.',
    ),
    remedy: both('删去空格。', 'Delete the space.'),
    basis: '报纸、公文排版惯例（各单位做法不一，默认关闭）',
  },
  examples: {
    invalid: [
      { text: '宽带网络覆盖率达[[到 83]]%，比上年提高。', fixes: ['宽带网络覆盖率达到83%，比上年提高。'] },
      { text: '全市建[[成 5G]]基站，覆盖主城区。', fixes: ['全市建成5G基站，覆盖主城区。'] },
      { text: '推进工业AP[[P 培]]育工程。', fixes: ['推进工业APP培育工程。'] },
    ],
    valid: [
      '全市建成5G基站，推进工业APP培育工程，覆盖率达到83%。',
      '推广使用Windows 10 个人版系统。',
      '见附件 2，表 3，图 4。',
      '专栏1  工业互联网网络互联',
      '某市人民政府办公厅 2019年1月3日',
      '| 指标 | 单位 2023 |',
      '联系人：张三 13800000000。',
    ],
  },
  collect(facts) {
    if (facts.paragraph.kind !== 'body') return null;
    const { text, inside } = withGaps(facts.paragraph);
    // The expression looks behind at every character; most paragraphs have no blank.
    if (!/[ \u00a0]/.test(text) || LAID_OUT.test(text)) return null;
    const findings: RuleFinding[] = [];
    for (const { index, 0: found } of matchesOf(text, STRAY)) {
      // A blank alone can't be pointed at: it is told with the characters on both sides.
      const around = inside({ start: index - 1, end: index + 2 });
      findings.push({
        span: inside({ start: index - 1, end: index + found.length }),
        message: both('汉字与数字、字母之间不加空格，请删去。', 'No space between Chinese and digits or letters: delete it.'),
        fixes: [
          { title: both('删去空格', 'Delete the space'), edits: [{ span: around, newText: `${text[index - 1]}${text[index + 1]}` }] },
        ],
      });
    }
    return unlessEmpty(findings);
  },
  check: (context) => reportPlaces(context, placesOf(context.collected)),
});

// Tables, columns set with spaces, code: there a space keeps things apart.
const LAID_OUT = /[\t|`]|[ \u3000]{2,}\S|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*$/;
// A label and its number (附件 2), a date and a telephone number stand apart on purpose. A space before a unit is number-format's.
const STRAY =
  /(?<=[\u4e00-\u9fff])(?<![表图例件页章节附号第栏条款版])[ \u00a0](?!\d{4}[-./]|\d{7})(?:\d+|[A-Za-z])[A-Za-z\d]{0,20}|(?<=[\u4e00-\u9fff][A-Za-z][A-Za-z\d]{0,20})[ \u00a0][\u4e00-\u9fff]/g;
