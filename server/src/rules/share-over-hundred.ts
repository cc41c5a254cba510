import type { Figure } from '../quantity/figure.ts';
import { structureAt } from '../quantity/industryStructure.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { printed } from './support/numerals.ts';
import { isDivision, type Part } from './support/parts.ts';
import { figuresBySentence, proseOf } from './support/prose.ts';
import { exact, rounding } from './support/rounding.ts';

export default defineRule({
  id: 'share-over-hundred',
  scope: 'paragraph',
  level: 'error',
  needs: ['占', '率', '比重', '份额', '优良天数比', '满意度', '三次产业', '一、二、三', '一二三产', '一产'],
  docs: {
    title: both('占比超过100%', 'A share over 100%'),
    why: both(
      '部分不能多于整体：占比、覆盖率、合格率不超过100%；三次产业比重之和为100%。',
      'A part is not more than its whole: shares and rates of coverage end at 100%, and the three industries add up to it.',
    ),
    remedy: both(
      '核对分子、分母；若指完成计划的程度，请写“完成年度计划的…%”。',
      'Check both numbers; where progress is meant, name the plan.',
    ),
    basis: '算术；国家统计局统计术语：比重、产业结构',
  },
  examples: {
    invalid: [
      { text: '产品出口占全部出口的[[132%]]。', kind: 'share' },
      { text: '高技术产业占比[[112%]]。', kind: 'share' },
      { text: '服务业增加值占地区生产总值的比重达到[[105.3%]]。', kind: 'share' },
      { text: '三次产业结构为[[5.2∶41.3∶55.6]]。', kind: 'sum' },
      { text: '一产占比8%，二产占比46%，[[三产占比56%]]。', kind: 'sum' },
      { text: '污水处理率由92%提高到[[192%]]。', kind: 'share' },
      { text: '三次产业占比分别为[[9.2%、43.1%、57.7%]]。', kind: 'sum' },
      { text: '工业占45%、建筑业占12%、[[服务业占50%]]。', kind: 'sum' },
      { text: '工业、居民、商业用电分别占全社会用电量的[[62%、21%、19%]]。', kind: 'sum' },
      { text: '非常满意的占72%，比较满意的占25%，[[一般的占8%]]。', kind: 'sum' },
      { text: '从支出看，教育占38%、医疗占27%、社保占42%，合计[[107%]]。', kind: 'share' },
    ],
    valid: [
      '省级重点项目投资完成率126.2%、开工率105%、竣工率144.1%。',
      '资本充足率215%，贷款拨备覆盖率186%。',
      '高技术产业占比12%，服务业增加值占比重达到55.3%。',
      '三次产业结构由5.9∶41.5∶52.6调整为5.2∶41.3∶53.5，工业占45%、服务业占50%。',
      '税收收入占年度预算的105%，完成年度计划的112%，毛入学率103%。',
      '小学六年巩固率112.1%，毛入园率109.2%。',
      '民营企业占90%、高新技术企业占60%。',
      '水电、风电、光伏发电量分别占全国的75%、45%、49%。',
      '一、二、三产业占比分别为9.2%、43.1%、47.7%，毛入学率由98%提高到101%。',
      '进出口、工业投资占全省比重分别为60%、70%。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const figure of facts.figures) {
      if (figure.kind !== 'percent' || figure.value === null || figure.value <= 100) continue;
      const clause = /[^。；;，,]*$/.exec(text.slice(Math.max(0, figure.start - 32), figure.start))?.[0] ?? '';
      // 由68%提高到168%
      const before = clause.replace(/[由从][\d.]+[%％](?=\D+$)/, '');
      const isSum =
        /(?:合计|共占|总计占?)(?:为|达)?$/.test(before) &&
        /占[^。；]*$/.test(text.slice(Math.max(0, figure.start - 60), figure.start - before.length));
      if (!(isSum || SHARE.test(before)) || AGAINST.test(before)) continue;
      report({
        span: figure.core,
        kind: 'share',
        message: isSum
          ? both(`各部分占比合计为${figure.text}，超过100%，请核对。`, `The shares add up to ${figure.text}.`)
          : both(`占比不应超过100%：此处为${figure.text}，请核对。`, `A share is not over 100%: ${figure.text}.`),
      });
    }
    for (let i = 0; i < facts.figures.length; i++) {
      const shares = structureAt(facts.figures, i, text);
      if (!shares) continue;
      i += shares.length - 1;
      const [{ start }, , { end }] = shares;
      const sum = shares.reduce((total, { low }) => total + (low ?? 0), 0);
      if (Math.abs(sum - 100) <= 1.5 * shares[0].step + 1e-9 || sum < 50) continue;
      report({ span: { start, end }, kind: 'sum', message: industriesSum(sum) });
    }
    for (const match of matchesOf(text, THREE)) {
      const sum = match.slice(1, 4).reduce((total, value) => total + Number(value), 0);
      if (Math.abs(sum - 100) <= 1.6) continue;
      const start = match.index + match[0].search(/\d/);
      report({ span: { start, end: match.index + match[0].length }, kind: 'sum', message: industriesSum(sum) });
    }
    if (!text.includes('占')) return;
    for (const { sentence, figures } of figuresBySentence(text, facts.figures)) {
      const inTurn = sharesInTurn(text, figures, sentence.start);
      const parts = inTurn ?? shareParts(text, figures, sentence.start);
      const sum = parts.reduce((total, { figure }) => total + figure.value, 0);
      const slack = parts.reduce((total, { figure }) => total + rounding(figure), 0);
      const last = parts[parts.length - 1];
      if (parts.length < 2 || !last || sum <= 100 + slack || !isDivision(parts)) continue;
      const end = last.figure.end;
      report({
        span: { start: inTurn ? (inTurn[0]?.figure.start ?? end) : text.lastIndexOf(last.label, last.figure.start), end },
        kind: 'sum',
        message: both(`各部分占比合计为${printed(sum, 2)}%，超过100%，请核对。`, `The shares add up to ${printed(sum, 2)}%.`),
        related: parts
          .slice(0, -1)
          .map(({ figure, label }) => ({ span: figure.core, message: both(`${label}占${figure.text}`, `Share: ${figure.text}`) })),
      });
    }
  },
});

const industriesSum = (sum: number) =>
  both(`三次产业比重合计为${printed(sum, 2)}%，应为100%，请核对。`, `The three industries add up to ${printed(sum, 2)}%, not to 100%.`);

/** 工业、居民、商业用电分别占全社会用电量的62%、21%、19%: parts of one whole that are named first. Null where there is no such list. */
function sharesInTurn(text: string, figures: readonly Figure[], from: number): readonly Part[] | null {
  const shares = figures.filter((figure) => figure.kind === 'percent');
  const [first] = shares;
  const named =
    first &&
    /([\u4e00-\u9fff、和]{3,40})分别占(?!全[国省市区县球](?:总量)?的?$|世界的?$)[^，。；、]{0,16}$/.exec(
      text.slice(Math.max(from, first.start - 60), first.start),
    );
  const labels = named?.[1]?.split(/[、和]/) ?? [];
  if (labels.length < 2 || labels.length !== shares.length) return null;
  const parts: Part[] = [];
  for (const [at, label] of labels.entries()) {
    const figure = shares[at];
    const before = shares[at - 1];
    if (!figure || !exact(figure) || (before && !/^[、，和]$/.test(text.slice(before.end, figure.start)))) return null;
    parts.push({ label, figure });
  }
  return parts;
}

/** 工业占45%、服务业占50%: parts of one whole, one after the other. */
function shareParts(text: string, figures: readonly Figure[], from: number): readonly Part[] {
  const parts: Part[] = [];
  let end = -1;
  for (const figure of figures) {
    if (figure.kind !== 'percent' || !exact(figure)) continue;
    const isNear = end >= 0 && figure.start - end <= 16;
    const gap = text.slice(isNear ? end : Math.max(from, figure.start - 14), figure.start);
    const label = /(?:^|[，,、：:；;和])(?:选择)?([\u4e00-\u9fff“”]{1,12}?)的?(?:占比?|比重)为?$/.exec(gap)?.[1];
    if (label === undefined || (end >= 0 && !isNear)) {
      if (parts.length > 0) break;
      continue;
    }
    parts.push({ label: label.replace(/^(?:和|及|其中)/, ''), figure });
    end = figure.end;
  }
  return parts;
}

const SHARE =
  /(?:占比|比重|占[^，。；、]{1,10}的?比例|份额|(?:覆盖|普及|合格|优良|达标|处理|治理|收集|绿化|森林覆盖|城镇化|失业|就业|满意|硬化路|通达|通畅|签约|整改|接种|知晓|通过|硬化|通车|办结|回复|渗透|占有)率|优良天数比[例率]|满意度|占全[部国省市县区][^，。；、]{1,8}的)(?:已|均|分别)?(?:为|达到?|高达|提高到|上升到|提升到|提高至|提升至|上升至|升至|保持在|稳定在)?$/;
const AGAINST = /拨备|资本充足|流动性|杠杆|偿付|准备金|预算|计划|目标|任务|序时|上年|去年|同期/;
const THREE =
  /(?:三次产业|一、二、三(?:次)?产业?)[^，。；、\d]{0,12}(?:占比|比重|结构)分别(?:为|是|达到?)(\d+(?:\.\d+)?)[%％][、，](\d+(?:\.\d+)?)[%％](?:[、，和])(\d+(?:\.\d+)?)[%％]/g;
