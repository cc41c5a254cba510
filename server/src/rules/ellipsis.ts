import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineReportRule, type RuleFinding } from './rule.ts';
import { placesOf, reportPlaces, unlessEmpty } from './support/places.ts';
import { proseOf } from './support/prose.ts';

export default defineReportRule({
  id: 'ellipsis',
  scope: 'report',
  level: 'warning',
  needs: ['。。', '、、、', '…', '...', '．．．', '···', '•••', '⋯'],
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
      { text: '种粮大户、合作社[[…]]都行动起来。', fixes: ['种粮大户、合作社……都行动起来。'] },
      { text: '供暖、停水[[……等]]问题一一解决。', fixes: ['供暖、停水……问题一一解决。', '供暖、停水等问题一一解决。'] },
      { text: '供暖、停水、噪声[[、、、]]问题一一解决。', fixes: ['供暖、停水、噪声……问题一一解决。'] },
      {
        text: '水、电、气、路[[……等]]基础设施不断完善。',
        fixes: ['水、电、气、路……基础设施不断完善。', '水、电、气、路等基础设施不断完善。'],
      },
      { text: '供水、供电、供气[[等……]]。', fixes: ['供水、供电、供气……。', '供水、供电、供气等。'] },
      { text: '一条路、一座桥、一盏灯[[………]]都记着他。', fixes: ['一条路、一座桥、一盏灯……都记着他。'] },
      { text: '抓项目、抓招商[[...]]一件接着一件。', fixes: ['抓项目、抓招商……一件接着一件。'] },
    ],
    valid: [
      '用“…”还是“……”，规范里写得清楚。',
      '他说：“我先走……等你回来。”',
      '他一直等……等到天亮，他修路、架桥、引水……等孩子们长大，省略整段用…………。',
      '抓项目、抓招商……一件接着一件。',
      '第一章总则..........3',
    ],
  },
  collect(facts) {
    const findings: RuleFinding[] = [];
    for (const match of matchesOf(proseOf(facts), AND_SO_ON)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const fixes = ['……', '等'].map((right) => ({
        title: both(`改为“${right}”`, `Change to ${right}`),
        edits: [{ span, newText: right }],
      }));
      findings.push({ span, message: both('省略号与“等”不并用，请保留其一。', 'Either …… or 等, not both.'), fixes });
    }
    for (const match of matchesOf(proseOf(facts), DOTS)) {
      const span = { start: match.index, end: match.index + match[0].length };
      findings.push({
        span,
        message: both('省略号应为“……”。', 'The ellipsis is ……'),
        fixes: [{ title: both('改为“……”', 'Change to ……'), edits: [{ span, newText: '……' }] }],
      });
    }
    return unlessEmpty(findings);
  },
  check: (context) => reportPlaces(context, placesOf(context.collected)),
});

const AND_SO_ON =
  /(?<=[\u4e00-\u9fff])等……(?=[，。；]|$)|……等等?(?=[，。；、]|一应|问题|方面|领域|工作|内容|事项|活动|(?<=、[^。！？；]{0,16}……等)(?=[\u4e00-\u9fff])(?![你您我他她它到着了待会一不候级下来有那这孩天雨风])|[^\u4e00-\u9fff]|$)/g;
// Seven and more points lead to a page number in a table of contents.
const DOTS =
  /。{2,}|、{3,}|(?<![…“])(?:…|…{3})(?!…|”)|⋯+|(?<=[\u4e00-\u9fff])•{3,6}|(?<=[\u4e00-\u9fff”’》）])(?:\.{3,6}|．{3,6}|(?:·){3,6})(?![.．·\d])/g;
