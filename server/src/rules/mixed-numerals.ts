import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { defineRule } from './rule.ts';
import { likeNeighbour, likeTheOthers, otherPercent } from './support/likeNumerals.ts';
import { mixedDates } from './support/mixedDates.ts';
import { asDigits } from './support/numerals.ts';
import { figuresBySentence, proseOf } from './support/prose.ts';

export default defineRule({
  id: 'mixed-numerals',
  scope: 'paragraph',
  level: 'hint',
  docs: {
    title: both('同类数字形式不一', 'Numerals of one kind in two styles'),
    why: both(
      '同一场合出现的同类数字、同一日期和时刻，用同一种形式：210家、340家；10月15日。',
      'Numbers of one kind in one place, and the parts of one date or time, take one style: 210家、340家; 10月15日.',
    ),
    remedy: both('统一用阿拉伯数字，或统一用汉字。', 'Use Arabic digits throughout, or Chinese numerals throughout.'),
    basis: 'GB/T 15835-2011 4.3（同类别同形式）',
  },
  examples: {
    invalid: [
      { text: '1860名学生参加长跑、[[三百二十名]]学生参加跳绳。', fixes: ['1860名学生参加长跑、320名学生参加跳绳。'] },
      { text: '张贴海报300张，悬挂标语[[六十条]]，接受咨询820人次。', fixes: ['张贴海报300张，悬挂标语60条，接受咨询820人次。'] },
      { text: '配备护士[[十二名]]，医生8名。', fixes: ['配备护士12名，医生8名。'] },
      { text: '新建停车场[[六个]]、公园10个。', fixes: ['新建停车场6个、公园10个。'] },
      { text: '新增高新技术企业[[二百一十家]]、规上企业340家。', fixes: ['新增高新技术企业210家、规上企业340家。'] },
      { text: '新建卫生室[[三十六所]]、文化广场52处。', fixes: ['新建卫生室36所、文化广场52处。'] },
      { text: '清理河道85公里，拆除违建[[一百二十处]]，补植树木3万株。', fixes: ['清理河道85公里，拆除违建120处，补植树木3万株。'] },
      { text: '发放低保金[[三千二百万元]]、救助金560万元。', fixes: ['发放低保金3200万元、救助金560万元。'] },
      { text: '调来水泵60台、卡车[[九辆]]、技工120名。', fixes: ['调来水泵60台、卡车9辆、技工120名。'] },
      { text: '合作社由[[三十五家]]增加到48家。', fixes: ['合作社由35家增加到48家。'] },
      { text: '自来水普及率由[[百分之九十一]]提高到96%。', fixes: ['自来水普及率由91%提高到96%。'] },
      { text: '回收利用率达到[[百分之85]]。', fixes: ['回收利用率达到85%。'] },
      { text: '演练于[[2022年六月18日]]举行。', fixes: ['演练于2022年6月18日举行。'] },
      { text: '[[6月十八日]]，全县开镰收麦。', fixes: ['6月18日，全县开镰收麦。'] },
      { text: '大会于[[8时四十分]]开始。', fixes: ['大会于8时40分开始。'] },
      { text: '捐书架十六个、桌椅[[24套]]、图书三百五十册。', fixes: ['捐书架十六个、桌椅二十四套、图书三百五十册。'] },
      { text: '每个村选派[[三至5名]]干部。', fixes: ['每个村选派3至5名干部。'] },
    ],
    valid: [
      '新增高新技术企业210家、规上企业340家。',
      '十个方面30家企业。',
      '两家企业、340家商户，党员12名、三个支部、两项制度，门店30家、历时三年、覆盖6县。',
      '三名党员带动12名群众，七家单位开设35家门店。',
      '出口占比近六成，增长14.6%，成功率百分之百、满意率98%。',
      '落实稳经济二十条，发放贷款35亿元；十项“暖心”行动和50项实事完成。',
      '历时三十五天，抢修线路120公里，百余家企业复工、80家满产。',
      '2024年三月三期间、农历2023年八月十五，2017年十月革命一百周年。',
      '二〇二三年十月十五日上午十时三十分，2023年10月15日9时30分。',
      '完成投资13亿元，经十三路、中心大街建成通车，居全省第十一位、增长6%。',
      '上午9点十分钟后出发。',
      '思想统一到5个方面，第二到5个月完成。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const touches = TOUCHING.test(text);
    for (const { span, right } of touches ? mixedDates(text) : []) add(span, right);
    for (const match of touches ? matchesOf(text, HALF_RANGE) : []) {
      const [found, low = '', joiner = '', high = ''] = match;
      add({ start: match.index, end: match.index + found.length }, `${asDigits(low)}${joiner}${asDigits(high)}${found.slice(-1)}`);
    }
    for (const match of matchesOf(text, HALF_PERCENT)) add({ start: match.index, end: match.index + match[0].length }, `${match[1]}%`);
    if (!facts.figures.some(({ style }) => style === 'chinese')) return;
    for (const { figures } of figuresBySentence(text, facts.figures)) {
      const odd = new Set<Figure>();
      for (const figure of figures) {
        if (figure.style !== 'chinese') continue;
        const found = otherPercent(text, figures, figure) ?? likeNeighbour(text, figures, figure);
        if (!found || odd.has(found.other)) continue;
        const right = likeTheOthers(text, figures, found.other);
        if (right === null) add(figure.core, found.right, found.other.text);
        else {
          odd.add(found.other);
          add(found.other.core, right, figure.text);
        }
      }
    }
    function add(span: Span, right: string, other?: string): void {
      report({
        span,
        message: both(
          `同类数字宜用同一形式：“${right}”${other === undefined ? '' : `，与“${other}”一致`}。`,
          `Write ${right}${other === undefined ? ': one style for numbers of one kind' : `, as in ${other}`}.`,
        ),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

/** In few paragraphs the two styles touch: 2021年十月, 三至5名. */
const TOUCHING = /\d[年月时点至到～~—－-][一二三四五六七八九十]|[〇零一二三四五六七八九十][年月时点至到～~—－-]\d/;

const COUNTED = '[家个名户人所处项条件元亩吨岁年天倍万亿]';
/** 三至5名, 15到二十家. 统一到5个 is none. */
const HALF_RANGE = new RegExp(
  `(?<![一二三四五六七八九十百千几\\d第.])((?=[二三四五六七八九十]{1,3}[至到～~—－-]\\d|\\d{1,4}[至到～~—－-][二三四五六七八九十])[\\d二三四五六七八九十]{1,4})([至到～~—－-])([\\d二三四五六七八九十]{1,4})${COUNTED}`,
  'g',
);
const HALF_PERCENT = /百分之(\d+(?:\.\d+)?)(?![\d%％])/g;
