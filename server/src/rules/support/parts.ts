import type { Figure } from '../../quantity/figure.ts';
import { COMPARED_WITH } from './compared.ts';
import { exact } from './rounding.ts';

/** 工业30个: one item of an enumeration, with the words that name it. */
export interface Part {
  readonly label: string;
  readonly figure: Figure & { readonly value: number };
}

/** What follows a whole: 50个，其中[工业30个、服务业25个]. */
export interface Parts {
  /** `full` after 分别为, which names every part; `colon` after a bare colon; `some` after 其中 and in brackets. */
  readonly told: 'full' | 'colon' | 'some';
  readonly items: readonly Part[];
  /** Whether the sentence or the bracket ends with the last item. */
  readonly closes: boolean;
}

/**
 * The items that follow figure `at` and share its unit. What is told beside a figure (、增长5%, 、总投资180亿元) is passed over; the run ends where
 * anything but a mark and a plain label comes between.
 */
export function partsAfter(text: string, figures: readonly Figure[], at: number): Parts | null {
  const whole = figures[at];
  if (!whole) return null;
  let i = at + 1;
  let end = whole.end;
  const passAsides = (): void => {
    for (let aside = figures[i]; aside && isAside(text, end, whole, aside); aside = figures[++i]) end = aside.end;
  };
  passAsides();
  // 第二产业投资709亿元，其中工业投资700亿元；第三产业投资571亿元: the next of a row, and no part.
  const isInRow = /[；;][^。；;]*$/.test(text.slice(Math.max(0, whole.start - LONGEST_CLAUSE), whole.start));
  const items: Part[] = [];
  let told: Parts['told'] | null = null;
  for (let figure = figures[i]; figure; figure = figures[i]) {
    if (figure.unit !== whole.unit || figure.kind !== whole.kind || !exact(figure) || figure.start - end > 40) break;
    const gap = text.slice(end, figure.start);
    if (isInRow && (/[；;]/.test(gap) || (items.length === 0 && gap.includes('。')))) break;
    // （还本15亿元，付息11亿元），其中：一般债券…: of what was told before the bracket.
    if (items.length === 0 && /^[）)]/.test(gap)) break;
    told ??= toldBy(gap);
    const label = (items.length > 0 ? NEXT : told && OPENS[told])?.exec(gap)?.[1];
    if (label === undefined || !PLAIN.test(label)) break;
    items.push({ label, figure });
    i++;
    end = figure.end;
    passAsides();
  }
  return told && items.length > 0 ? { told, items, closes: CLOSED.test(text.slice(end, end + 6)) } : null;
}

const LONGEST_CLAUSE = 60;

/** The items before a figure that is said to be their sum: [小学40所、初中18所]，合计58所. Null where an earlier figure may belong to them. */
export function partsBefore(text: string, figures: readonly Figure[], at: number): readonly Part[] | null {
  const whole = figures[at];
  const last = figures[at - 1];
  if (!whole || !last || !TOTAL.test(text.slice(last.end, Math.min(whole.start, last.end + 12)))) return null;
  const items: Part[] = [];
  let i = at - 1;
  let next = last.end;
  for (let figure = last; figure.unit === whole.unit && figure.kind === whole.kind && exact(figure); ) {
    const before = figures[i - 1];
    const isNear = before !== undefined && figure.start - before.end <= 24;
    const gap = text.slice(isNear ? before.end : Math.max(0, figure.start - 24), figure.start);
    const run = isNear ? LISTED.exec(gap) : null;
    const label = run?.[1] ?? /[\u4e00-\u9fff“”]*$/.exec(gap)?.[0] ?? '';
    items.unshift({ label: label.slice(-12), figure });
    next = figure.start;
    if (!run) break;
    if (!before) return null;
    figure = before;
    i--;
  }
  const earlier = figures[i - 1];
  const isOpen =
    earlier?.unit === whole.unit && !/[。！？；;\n]/.test(text.slice(earlier.end, next)) && !/其中/.test(text.slice(earlier.end, next));
  return items.length < 2 || isOpen ? null : items;
}

function isAside(text: string, end: number, whole: Figure, aside: Figure): boolean {
  if (aside.start - end > 20) return false;
  const gap = text.slice(end, aside.start);
  return aside.kind === 'percent' || aside.kind === 'point' ? ASIDE.test(gap) : aside.unit !== whole.unit && BESIDE.test(gap);
}

const MOVES = '(?:增长|增加|提高|上升|下降|减少|降低|回落|提升|上涨)';
const ASIDE = new RegExp(
  `^[\\u4e00-\\u9fff]{0,4}[、，,（(]?(?:${COMPARED_WITH})?(?:实际|名义|分别)?(?:${MOVES}了?|占比?(?:[\\u4e00-\\u9fff]{0,10}的?比重)?(?:为|达到?)?)$`,
);
const BESIDE = /^[、，,](?:总投资|投资|投资额|总额|金额|资金|面积|总面积|涉及资金|计划总投资|协议资金|合同金额)(?:达到?|为|约)?$/;
const LABEL = '([2-5]A级[\\u4e00-\\u9fff]{0,4}|[\\u4e00-\\u9fff“”]{1,14})$';
const OPENS = {
  full: new RegExp(`^[\\u4e00-\\u9fff]{0,6}[）)]?[，,：:]?(?:分别(?:为|是)|即)${LABEL}`),
  some: new RegExp(`^[\\u4e00-\\u9fff]{0,6}(?:[）)]?[，,：:（(；;。]?其中[，,：:]?|[，,：:（(；;]包[括含]|[（(])${LABEL}`),
  colon: new RegExp(`^[\\u4e00-\\u9fff]{0,4}[：:]${LABEL}`),
} as const;
const NEXT = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,6}[）)]?[、，,；;]|和|及|以及)(?:和|及)?${LABEL}`);
const LISTED = /^(?:[\u4e00-\u9fff]{0,6}[、，,；;]|和|及|以及)(?:和|及)?([\u4e00-\u9fff]{0,14})$/;
const TOTAL = /^[\u4e00-\u9fff]{0,4}[，,；;]?(?:三项|两项|四项|几项|以上)?(?:合计|共计|总计|总共)(?:为|是|达)?$/;
const CLOSED = /^[^等]{0,2}(?:[）)]|[。；;！!\n]|$)/;

const toldBy = (gap: string): Parts['told'] | null =>
  OPENS.full.test(gap) ? 'full' : OPENS.some.test(gap) ? 'some' : OPENS.colon.test(gap) ? 'colon' : null;

// 占, 增长, 比上年 … tell something else than a part; 亿元以上 and 其中 tell parts of parts.
const PLAIN =
  /^(?!.*(?:不含|不包|扣除|占|增(?!材|加值)|减|降|升|比|较|同|其中|以上|以下|累计|达|超|均|每|约|人均|目前|总|共|合计|今年|去年|上年))/;

/** Names that divide a whole without overlap. */
const DIVISIONS: readonly RegExp[] = [
  /工业|农业|服务业|建筑业|第[一二三]产业|[一二三]产|制造业/,
  /产业|基础设施|民生|生态|社会事业/,
  /中央|国家级|省级|市级|县级|区级|部级|乡镇级/,
  /[2-5]A级/,
  /特大|重大|较大|一般/,
  /党员|群众/,
  /[\u4e00-\u9fff]{1,6}类$/,
  /[省市县区自]定/,
  /工人代表|农民代表|干部代表|妇女代表|知识分子代表/,
  /工人|农民|知识分子|干部|军人/,
  /城镇|农村|城市|乡村/,
  /市区|县域/,
  /男|女/,
  /国有|民营|外资|集体/,
  /公立|民营|私立|民办/,
  /公办|民办/,
  /新建|续建|改建|扩建|改造/,
  /小学|初中|高中|幼儿园|高校|大学/,
  /博士|硕士|本科|专科|大专/,
  /正高|副高|中级|初级/,
  /出口|进口/,
  /水电|火电|煤电|气电|风电|光伏|核电|太阳能|生物质/,
  /^(?:工业|居民|商业|农业|生活|生态)(?:用|$)/,
  /非常好|很好|较好|较差|很差|一般/,
  /非常满意|比较满意|基本满意|不太满意|不满意|满意|一般/,
  /公路|铁路|水路|航空|管道/,
  /乔木|灌木|汽车|摩托车|拖拉机/,
  /省道|国道|县道|乡道|村道/,
  /[东南西北中]部|[东南西北]片区/,
  /金牌|银牌|铜牌|[金银铜]奖/,
  /特等奖|[一二三]等奖|优秀奖/,
  /线上|线下/,
  /市|县|区|镇|乡|(?<![农乡])村|街道|社区/,
];

/** Whether all labels belong to one division, each to another part of it. */
export function isDivision(parts: readonly Part[]): boolean {
  return DIVISIONS.some((names) => {
    const found = parts.map(({ label }) => (REST.test(label) ? label : names.exec(label)?.[0]));
    return found.every((name) => name !== undefined) && (new Set(found).size === found.length || /市\|县/.test(names.source));
  });
}

/** Divisions of which nothing can be left out, with the wholes that they divide. */
const COMPLETE: readonly { readonly whole: RegExp; readonly parts: readonly RegExp[] }[] = [
  { whole: /进出口|外贸总[额值]|对外贸易/, parts: [/出口/, /进口/] },
  { whole: /生产总值|GDP/, parts: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/] },
  { whole: /人口|人|职工|代表|委员/, parts: [/^男/, /^女/] },
  { whole: /人口/, parts: [/城镇|城市/, /农村|乡村/] },
  { whole: /隐患/, parts: [/重大/, /一般/] },
  { whole: /奖牌/, parts: [/金/, /银/, /铜/] },
];

/** Whether the parts leave nothing out: all of a known division, or a list that ends with 其他. */
export function isComplete(parts: readonly Part[], whole: string): boolean {
  if (parts.length > 1 && REST.test(parts.at(-1)?.label ?? '')) return true;
  return COMPLETE.some(
    (division) =>
      division.whole.test(whole) &&
      parts.length === division.parts.length &&
      division.parts.every((name) => parts.some(({ label }) => name.test(label))),
  );
}

const REST = /^(?:其他|其它|其余)/;
