import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Fix } from './rule.ts';
import { levelsToldAsChange } from './support/levelAsChange.ts';
import { multiplesOf } from './support/multiplesOf.ts';
import { beside } from './support/needs.ts';
import { printed } from './support/numerals.ts';
import { basisOf } from './support/prices.ts';
import { proseOf } from './support/prose.ts';
import { exact, type Growth, growthBounds, within } from './support/rounding.ts';
import { isFan, toldTwice } from './support/toldTwice.ts';

export default defineRule({
  id: 'increase-to-or-by',
  scope: 'paragraph',
  level: 'error',
  needs: ['倍', '番', '%', '％', '百分之', ...beside('加增多长高升大涨少减降低短落缩', ['了'])],
  docs: {
    title: both('“增长几倍”与“是几倍”', 'Grown by, or grown to'),
    why: both(
      '增长的倍数不含基数：由3.6亿元增到7.2亿元，是原来的2倍，只增长1倍。',
      'A growth leaves out the base: from 3.6亿元 to 7.2亿元 is twice as much, a growth by 1倍.',
    ),
    remedy: both('改为减去基数后的倍数，或写“是原来的…倍”。', 'Subtract the base, or write 是原来的…倍.'),
    basis: '国家统计局统计术语：倍数',
  },
  examples: {
    invalid: [
      {
        text: '产值由3.6亿元增到7.2亿元，[[增长2倍]]。',
        fixes: ['产值由3.6亿元增到7.2亿元，增长1倍。', '产值由3.6亿元增到7.2亿元，是原来的2倍。'],
      },
      {
        text: '造林面积由2000亩扩大到8000亩，[[增加4倍]]。',
        fixes: ['造林面积由2000亩扩大到8000亩，增加3倍。', '造林面积由2000亩扩大到8000亩，是原来的4倍。'],
      },
      { text: '果园2016年只有80亩，如今有320亩，[[增加了整整4倍]]。' },
      { text: '茶社刚成立时只有30户，如今有120户入社，足足[[增加了4倍]]。' },
      {
        text: '书屋刚开馆时每天只有20人来，如今达到120人，[[增加了6倍]]。',
        fixes: ['书屋刚开馆时每天只有20人来，如今达到120人，增加了5倍。', '书屋刚开馆时每天只有20人来，如今达到120人，是原来的6倍。'],
      },
      { text: '如今茶社有会员360户，三年前只有60户，[[多出了6倍]]。' },
      { text: '改造前每班检修8台，现在每班检修24台，[[增加3倍]]。' },
      { text: '合作社由50家发展到150家，[[增长近3倍]]。' },
      {
        text: '企业由20家增加到90家，[[增加了5倍]]。',
        fixes: ['企业由20家增加到90家，增加了3.5倍。', '企业由20家增加到90家，是原来的4.5倍。'],
      },
      {
        text: '2016年，全县蜂箱1.2万箱。到2021年，蜂箱达到3.6万箱，比2016年[[增长3倍]]。',
        fixes: ['2016年，全县蜂箱1.2万箱。到2021年，蜂箱达到3.6万箱，比2016年增长2倍。'],
      },
      { text: '快件由40万件增加到160万件，是原来的[[3倍]]。', fixes: ['快件由40万件增加到160万件，是原来的4倍。'] },
      {
        text: '研发投入由1200万元增加到4800万元，研发投入[[增长4倍]]。',
        fixes: ['研发投入由1200万元增加到4800万元，研发投入增长3倍。', '研发投入由1200万元增加到4800万元，研发投入是原来的4倍。'],
      },
      { text: '油茶由2万亩扩大到8万亩，[[增长5倍]]多。' },
      { text: '戏台由20座增加到80座，是2018年的[[3倍]]。', fixes: ['戏台由20座增加到80座，是2018年的4倍。'] },
      { text: '脱网率由12%[[下降了0.9%]]，下降11.1个百分点。', fixes: ['脱网率由12%下降到0.9%，下降11.1个百分点。'] },
      { text: '亩均效益由6万元提高到15万元，是改制前的[[1.5倍]]。', fixes: ['亩均效益由6万元提高到15万元，是改制前的2.5倍。'] },
      { text: '日产量由建厂之初的20吨提高到80吨，是建厂之初的[[3倍]]。' },
      { text: '藏书达到90万册，是2015年30万册的[[2倍]]。', fixes: ['藏书达到90万册，是2015年30万册的3倍。'] },
      { text: '藏书达9万册，是2015年的3倍，比2015年增长[[3倍]]。', fixes: ['藏书达9万册，是2015年的3倍，比2015年增长2倍。'] },
      { text: '藏书达72万册，是2015年30万册的2.4倍，增长[[240%]]。', fixes: ['藏书达72万册，是2015年30万册的2.4倍，增长140%。'] },
      {
        text: '绿化率由2015年的46.8%[[提高了56.2%]]。',
        fixes: ['绿化率由2015年的46.8%提高到56.2%。', '绿化率比2015年的46.8%提高了56.2%。'],
      },
      { text: '积案由500件[[减少了40件]]。', fixes: ['积案由500件减少到40件。', '积案比500件减少了40件。'] },
      { text: '渠道由80公里[[延长了120公里]]，增长50%。', fixes: ['渠道由80公里延长到120公里，增长50%。'] },
      { text: '“去年这时候一天卖50筐，今年平均200筐，[[增加了4倍]]。”摊主说。' },
      {
        text: '冷库建成时只有20户租用，如今已有100户，比当初[[多出5倍]]。',
        fixes: ['冷库建成时只有20户租用，如今已有100户，比当初多出4倍。'],
      },
      {
        text: '与2018年的15家相比，如今镇上已有民宿60家，是当时的4倍，净增[[4倍]]。',
        fixes: ['与2018年的15家相比，如今镇上已有民宿60家，是当时的4倍，净增3倍。'],
      },
      { text: '去年一季度新开民宿6家，今年一季度新开18家，比去年同期[[增加3倍]]。' },
      { text: '藏书9.2万册，是2015年（3.1万册）的[[2倍]]。', fixes: ['藏书9.2万册，是2015年（3.1万册）的3倍。'] },
      { text: '积案由500件[[减少100件]]，下降80%。', fixes: ['积案由500件减少到100件，下降80%。'] },
      { text: '“前年直播间一共卖出300盒，去年卖了1200盒，一下子[[多出四倍]]。”' },
      { text: '“头一年收了600斤蜜，第二年收了1800斤，整整[[多了3倍]]。”' },
      { text: '去年，茶山接待写生学生3600人，而前年只有1200人，同比[[增长3倍]]。' },
    ],
    valid: [
      '去年，茶山接待写生学生3600人，而前年只有1200人，同比增长2倍；茶山接待写生学生3600人，前年为900人，比去年增长3倍。',
      '“前年直播间一共卖出300盒，去年卖了1200盒，一下子多出三倍，多养了四倍的鸡。”',
      '前年来了300人，今年种了1200亩，一下子多出四倍；去年收了1800斤，前年收了600斤，比大前年多了3倍。',
      '研发投入由1200万元增加到4800万元，专利增长4倍；水塘由2万口增加3万口，增长1.5倍。',
      '货运量由20.1万吨增加到2393.7万吨，规模扩大了118.1倍。',
      '游客由2019年的50万人次增加到150万人次，是2018年的2倍；增长1倍多，由20人增加到45人。',
      '藏书达到90万册，是2015年30万册的3倍。',
      '渠道由80公里延长了40公里，增长50%；积案由500件减少了400件，下降80%；积案由500件减少了40件，降至460件。',
      '藏书达9万册，是2015年的3倍，比2018年增长3倍；产值是全省平均的3倍，增长3倍。',
      '产值由3.6亿元增到7.2亿元，增长1倍。',
      '企业由20家增加到90家，增长3.5倍；效益由6万元提高到15万元，是改制前的2.5倍；销量由6万件增至15万件，是五年前的4倍。',
      '由20家增加到90家，年均增长5倍。',
      '与2018年的15家相比，镇上又新增民宿60家，增长4倍；去年一天卖50筐，今年平均200筐，增加了3倍。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    for (const change of context.everyChange()) {
      const { from, to, delta } = change;
      const figure = delta?.figure;
      if (!delta?.rising || figure?.kind !== 'multiple' || figure.text.includes('番') || from.kind === 'ordinal') continue;
      const growth = growthBounds(from, to);
      if (!growth || growth.value <= 0 || !contradicts(figure, growth)) continue;
      // Prices rise: what grew at constant prices grew by less than its levels.
      if (basisOf(text, change) === 'constant' && (figure.value ?? 0) < (growth.value / 100) * 1.5) continue;
      const by = printed(growth.value / 100, Math.max(1, figure.decimals));
      const times = printed(growth.value / 100 + 1, Math.max(1, figure.decimals));
      const span = { start: delta.verb.start, end: figure.core.end };
      const head = text.slice(delta.verb.start, figure.core.start);
      const options = [`${head}${by}倍`, `是原来的${times}倍`];
      report({
        span,
        message: both(
          `前后两数之比是${times}，应为“${options[0]}”或“${options[1]}”。`,
          `The second level is ${times} times the first: ${options[0]} or ${options[1]}.`,
        ),
        expected: `${by}倍`,
        // 比2016年是原来的3倍 would say it twice.
        fixes: (AGAINST.test(text.slice(Math.max(0, span.start - 10), span.start)) ? options.slice(0, 1) : options).map((right) =>
          fixOf(span, right),
        ),
      });
    }
    for (const { from, to, multiple } of multiplesOf(text, facts.figures, context.changes())) {
      const growth = growthBounds(from, to);
      if (!growth || !exact(multiple) || within(multiple, growth.low / 100 + 1, growth.high / 100 + 1)) continue;
      const right = `${printed(growth.value / 100 + 1, Math.max(1, multiple.decimals))}倍`;
      report({
        span: multiple.core,
        message: both(
          `前后两数之比不是${multiple.text}，应为“${right}”。`,
          `The second level is not ${multiple.text} the first: ${right}.`,
        ),
        expected: right,
        fixes: [fixOf(multiple.core, right)],
      });
    }
    // 是2015年的3倍，比2015年增长3倍
    for (const { first, second, times } of toldTwice(text, facts.figures)) {
      const [whole, growth] = times[0] === first.value && !isFan(first) ? [times[0], second] : [times[1], first];
      if (isFan(first) || isFan(second) || Math.abs(times[0] - times[1] - (growth === second ? -1 : 1)) > whole * 0.01) continue;
      const right = growth.kind === 'percent' ? `${printed((whole - 1) * 100, growth.decimals)}%` : `${printed(whole - 1)}倍`;
      report({
        span: growth.core,
        message: both(
          `是原来的${printed(whole)}倍，就是增长${right}，不是增长${growth.text}。`,
          `${printed(whole)} times what was is a growth by ${right}, not by ${growth.text}.`,
        ),
        expected: right,
        fixes: [fixOf(growth.core, right)],
      });
    }
    for (const { level, verb, size, lead } of levelsToldAsChange(text, facts.figures)) {
      const span = { start: verb.start, end: level.core.end };
      const right = `${verb.text}到${text.slice(level.start, level.core.end)}`;
      report({
        span,
        ...(size ? {} : { level: 'warning' as const }),
        message: size
          ? both(
              `从“${size.text}”看，${level.text}是变化后的数，应为“${right}”。`,
              `By ${size.text}, ${level.text} is what it came to: ${right}.`,
            )
          : both(
              `“由…”后应是变化后的数：应为“${right}”；如${level.text}是变化量，“由”应为“比”。`,
              `What follows 由 is what it came to: ${right}; if ${level.text} is the change, write 比 for 由.`,
            ),
        expected: right,
        fixes: size ? [fixOf(span, right)] : [fixOf(span, right), fixOf(lead, '比')],
      });
    }
  },
});

const AGAINST = /[比较][^，。；]{1,8}$/;

const fixOf = (span: Span, right: string): Fix => ({
  title: both(`改为“${right}”`, `Change to ${right}`),
  edits: [{ span, newText: right }],
});

/** Whether levels and multiple can't be one: where the multiple is that of the levels themselves, coarse printing explains nothing. */
function contradicts(figure: Figure, { low, high, value }: Growth): boolean {
  if (figure.value === null) return false;
  const growth = value / 100;
  // 近3倍 is a little less.
  if (figure.approximate === 'below' && figure.comparator === '=') return growth < figure.value - 0.7 || growth > figure.value + 0.05;
  // 增加5倍多 of what grew by 4倍.
  if (figure.comparator === '>' || figure.comparator === '>=') return growth < figure.value * 0.95;
  if (!exact(figure)) return false;
  return Math.abs(growth + 1 - figure.value) < Math.min(0.3, figure.value * 0.02) || !within(figure, low / 100, high / 100);
}
