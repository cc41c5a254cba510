import type { ParagraphFacts } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import { type Collected, defineReportRule } from './rule.ts';
import { areAllParts, hasDivision } from './support/divisions.ts';
import { type ListLead, type ListLine, listLeadOf, listLineOf } from './support/listLines.ts';
import { divisionsAnew, type Part, partsAtStart } from './support/parts.ts';
import { proseOf } from './support/prose.ts';
import {
  aboutOf,
  isAdditive,
  isChange,
  isConfirmed,
  isNear,
  mayBeWhole,
  sumOfParts,
  tailFits,
  unlikeSum,
  unlikeWhole,
  type Whole,
} from './support/wholes.ts';

export default defineReportRule({
  id: 'sum-across-paragraphs',
  scope: 'report',
  level: 'error',
  undecided: true,
  docs: {
    title: both('分行、分段列出的分项之和与总数不符', 'Parts in lines of their own that do not make up the whole'),
    why: both(
      '逐行列出的各项应等于末行的合计；上一段的总数应等于下一段“分产业看”等列全的分项之和。四舍五入造成的末位差不算。',
      'The lines of a list make up its last line, the total, and a division in the next paragraph makes up the whole in the one before; what rounding explains is let pass.',
    ),
    remedy: both('核对合计和各行、各段的数字，改正错数。', 'Check the total and the figures of the lines and paragraphs.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '收入安排如下：\n\n公共预算收入12.1亿元；\n\n上级补助28.3亿元；\n\n调入资金4.2亿元。\n\n收入总计[[46.6亿元]]。',
        fixes: ['收入安排如下：\n\n公共预算收入12.1亿元；\n\n上级补助28.3亿元；\n\n调入资金4.2亿元。\n\n收入总计44.6亿元。'],
        kind: 'differs',
      },
      { text: '各项收入如下：\n\n1.果园收入36万元；\n\n2.林木收入12万元；\n\n3.养殖收入27万元；\n\n合计[[85万元]]。', kind: 'differs' },
      { text: '城建项目[[128个]]：\n\n道路项目62个；\n\n桥梁项目41个；\n\n管网项目35个。', kind: 'exceeds' },
      { text: '预算收入总计[[98.5亿元]]，具体构成如下：\n\n1.公共预算52.3亿元；\n\n2.上级补助36.8亿元；\n\n3.调入资金10.4亿元。' },
      {
        text: '一般公共预算收入完成[[36.25亿元]]，增长5.1%。\n\n从收入结构看，税收收入23.94亿元，增长3.2%；非税收入12.41亿元，增长9%。',
        fixes: ['一般公共预算收入完成36.35亿元，增长5.1%。\n\n从收入结构看，税收收入23.94亿元，增长3.2%；非税收入12.41亿元，增长9%。'],
        kind: 'exceeds',
      },
      {
        text: '年末户籍人口126.5万人。\n\n分性别看，男性[[65.1万人，女性62.4万人]]；分城乡看，城镇人口58.2万人，乡村人口68.3万人。',
        kind: 'exceeds',
      },
      { text: '进出口总额[[135.2亿元]]，增长8.6%。\n\n其中，出口96.4亿元，进口37.8亿元。', kind: 'differs' },
      { text: '地区生产总值[[86.5亿元]]，增长5.2%。\n\n第一产业增加值12.3亿元；\n\n第二产业增加值31.6亿元；\n\n第三产业增加值43.6亿元。' },
    ],
    valid: [
      '支出安排：\n\n基本支出1862万元；\n\n其中：人员经费1500万元；\n\n项目支出2350万元。\n\n支出合计4212万元。',
      '各项收入：\n\n一、果园收入36万元；\n\n二、其他收入39万元；\n\n1.林木收入12万元；\n\n2.养殖收入27万元；\n\n合计75万元。',
      '上级补助28.3亿元，其中专项补助6.1亿元；\n\n公共预算收入12.1亿元；\n\n调入资金4.2亿元；\n\n收入总计44.6亿元。',
      '城建项目128个，其中：\n\n道路项目62个；\n\n桥梁项目41个。',
      '一般公共预算收入完成36.35亿元，增长5.1%。\n\n从收入结构看，市本级税收收入13.94亿元；非税收入2.41亿元。',
      '地区生产总值86.5亿元，增长5.2%。\n\n其中，第一产业增加值12.3亿元，第二产业增加值31.6亿元，第三产业增加值42.6亿元。',
      '财政总收入46.2亿元，公共预算收入36.35亿元。\n\n从收入结构看，税收收入23.94亿元；非税收入12.41亿元。',
    ],
  },
  collect(facts): Passage | null {
    const text = proseOf(facts);
    if (text === '' || facts.figures.length === 0) return passage({ lead: listLeadOf(facts) });
    const parts = divisionIn(text, facts);
    const others = parts ? divisionsAnew(text, facts.figures, parts.length) : [];
    return passage({
      line: listLineOf(facts),
      lead: listLeadOf(facts),
      wholes: wholesIn(text, facts),
      parts,
      ...(others.length > 0 && { others }),
    });
  },
  check({ collected, report }) {
    const at = (paragraph: number): Passage | null => byParagraph.get(paragraph) ?? null;
    const byParagraph = new Map(collected.map(({ paragraph, found }) => [paragraph, found]));
    const tell = (paragraph: number, figure: Whole, parts: readonly Placed[], others: Passage['others'] = []): void => {
      const { sum, slack } = sumOfParts(figure, parts);
      if (Math.abs(sum - figure.value) <= slack || !isNear(figure, sum)) return;
      const [first] = parts;
      if (first && isConfirmed(figure, others ?? [])) {
        const related = [{ paragraph, span: figure.core, message: both(`总数：${figure.text}`, `Whole: ${figure.text}`) }];
        report(first.paragraph, { ...unlikeWhole(figure, parts, sum), related });
        return;
      }
      report(paragraph, {
        ...unlikeSum(figure, sum),
        related: parts.map(({ paragraph, label, figure }) => ({
          paragraph,
          span: figure.core,
          message: both(`分项：${label}${figure.text}`, `Part: ${figure.text}`),
        })),
      });
    };
    for (const { paragraph, found } of collected) {
      const { parts } = found;
      if (parts)
        tellDivision(
          paragraph - 1,
          parts.map((part) => ({ paragraph, ...part })),
          found.others,
        );
    }
    for (const run of runsOf(collected)) {
      const [first] = run;
      const last = run.at(-1);
      if (!first || !last) continue;
      const above = at(first.paragraph - 1);
      const items = last.isTotal ? run.slice(0, -1) : run;
      if (items.length < 2 || !areAlike(run)) continue;
      // Where something stands before the first line that is no heading, a line may have been told at greater length.
      if (last.isTotal) {
        if ((above?.lead || first.paragraph === 0) && !tailFits(last.figure, items)) tell(last.paragraph, last.figure, items);
      } else if (above?.lead?.whole && isClosed(items) && above.lead.whole.unit === first.figure.unit)
        tell(first.paragraph - 1, above.lead.whole, items);
      // The whole may be a line itself: 地区生产总值…。第一产业…；.
      else for (const from of [0, 1]) tellDivision(first.paragraph - 1 + from, items.slice(from));
    }

    /** Tells of the one whole in a paragraph that some parts divide. */
    function tellDivision(paragraph: number, parts: readonly Placed[], others: Passage['others'] = []): void {
      const labels = parts.map(({ label }) => label);
      const wholes = (at(paragraph)?.wholes ?? []).filter(
        ({ figure, about }) => figure.unit === parts[0]?.figure.unit && areAllParts(labels, about),
      );
      const [whole] = wholes;
      if (whole && wholes.every(({ figure }) => figure.value === whole.figure.value)) tell(paragraph, whole.figure, parts, others);
    }
  },
});

interface Passage {
  readonly line?: ListLine | null;
  readonly lead?: ListLead | null;
  /** The figures of what has a division in which nothing is left out: 生产总值, 进出口. */
  readonly wholes?: readonly { readonly about: string; readonly figure: Whole }[] | null;
  /** The division with which the paragraph begins: 分产业看，…. */
  readonly parts?: readonly Part[] | null;
  /** Those that follow it: 分城乡看，…. */
  readonly others?: readonly (readonly Part[])[];
}

const passage = (found: Passage): Passage | null => (found.line || found.lead || found.wholes || found.parts ? found : null);

type Placed = Part & { readonly paragraph: number };
type Line = ListLine & { readonly paragraph: number };

function wholesIn(text: string, { figures }: ParagraphFacts): Passage['wholes'] {
  const wholes = figures.filter(mayBeWhole).flatMap((figure) => {
    const about = aboutOf(text, figure);
    return hasDivision(about) && isAdditive(about) && !isChange(text, figure) ? [{ about, figure }] : [];
  });
  return wholes.length > 0 ? wholes : null;
}

const divisionIn = (text: string, { figures }: ParagraphFacts): readonly Part[] | null => partsAtStart(text, figures)?.items ?? null;

/** Lines of one unit that follow on each other, up to a total or to where they end. */
function runsOf(collected: readonly Collected<Passage>[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let before: Line | null = null;
  for (const { paragraph, found } of collected) {
    if (!found.line) continue;
    const line: Line = { paragraph, ...found.line };
    const follows = before && !before.isTotal && before.paragraph === paragraph - 1 && before.figure.unit === line.figure.unit;
    if (follows) runs.at(-1)?.push(line);
    else runs.push([line]);
    before = line;
  }
  return runs;
}

/** 一、… and 1.… are lines and lines below them. */
const areAlike = (run: readonly Line[]): boolean =>
  new Set(run.filter(({ isTotal }) => !isTotal).map(({ numbering }) => numbering)).size === 1;

/** Whether the marks tell that a list ends with its last line. */
const isClosed = (items: readonly Line[]): boolean =>
  items.every(({ mark }, at) => (at === items.length - 1 ? mark === '。' : /[；;，,]/.test(mark)));
