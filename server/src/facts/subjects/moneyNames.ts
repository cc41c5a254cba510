import type { Figure } from '../../quantity/figure.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import { asExact, asWeak } from './otherReadings.ts';

/** What a sum of money may be called besides the words before it. */
export interface MoneyNames {
  /** By these names and no others. */
  readonly exact: readonly string[];
  readonly named: readonly string[];
  readonly likely: readonly string[];
}

/** `rest` are the words before the figure, `taken` its verb, `tail` the words behind it, `last` what the figure before it was said of. */
export function moneyNames(raw: string, figure: Figure, rest: string, tail: string, last: string, taken: string): MoneyNames {
  const project = last !== '' && INVESTED.test(rest) && !isInRow(raw, figure) ? PROJECTS.exec(last)?.[1] : undefined;
  // The whole that will be invested (总投资) is another thing than what was.
  const spent = /总投/.test(rest) ? ['总投资'] : ['投资', '完成投资'];
  const total = /(?:总投资额?|投资额)$/.exec(rest)?.[0];
  const [, things = '', done] = (total === undefined ? null : TOTAL_OF.exec(raw.slice(figure.end, figure.end + 24))) ?? [];
  const funds = tail === '' ? undefined : FUND.exec(tail)?.[1];
  return {
    exact: project === undefined ? [] : spent.map((name) => project + name),
    named: [...(things.length > 2 ? [things] : []), ...(done ? [done + things] : [])].map((name) => `${name}${total}`),
    // 财政补助由每人每年380元提高到420元: what each is given.
    likely: [...(funds === undefined ? [] : [funds]), ...(/每人|人均/.test(taken) ? [`人均${rest}标准`, `${rest}标准`] : [])],
  };
}

/** What they name, to readings that `make` makes of words and those behind them. */
export const moneyReadings = (
  { exact, named, likely }: MoneyNames,
  chain: string,
  make: (words: string, after: string) => readonly Subject[],
): Subject[] => [
  ...exact.flatMap((name) => make(name, '').map(asExact)),
  ...named.flatMap((name) => make(name, chain)),
  ...likely.flatMap((name) => make(name, '').map(asWeak)),
];

/** 41个行业中，有34个…: the whole of which the next figure is a part, which no record of that part speaks of. */
export const isWholeOfNext = (raw: string, { kind, end }: Figure): boolean =>
  kind === 'count' && /^[〇\u3400-\u9fff]{1,14}中[，,]?(?:已?有|共有)?\d/.test(raw.slice(end, end + 20));

/**
 * Whether a sum can only confirm: 安排预备费10000万元，支出6790万元, of which the first was not spent; 近万亿元的重大项目投资中，…, the whole of what is
 * told next.
 */
export const isBaseOnly = (raw: string, { kind, end }: Figure, rest: string): boolean =>
  kind === 'money' &&
  ((!rest.includes('支出') && /^[，,](?:实际)?支出\d/.test(raw.slice(end, end + 6))) ||
    /^的[〇\u3400-\u9fff]{2,12}[中里][，,]/.test(raw.slice(end, end + 16)));

/** What funds are for, as the words behind their sum tell. */
export interface Purpose {
  /** 支持消费品以旧换新超长期特别国债; 民生实事安排资金. */
  readonly names: readonly string[];
  /** Whether no comma parts the two, so that the sum is no more than a part of such funds. */
  readonly isPart: boolean;
}

/** 安排超长期特别国债3000亿元支持消费品以旧换新; null where nothing is told. */
export function purposeOf(raw: string, { kind, end }: Figure, rest: string): Purpose | null {
  const fund = kind === 'money' ? FUNDED.exec(rest.trim())?.[1] : undefined;
  if (fund === undefined) return null;
  const [, comma, purpose] = FOR.exec(raw.slice(end, end + LONGEST_PURPOSE)) ?? [];
  if (purpose === undefined) return null;
  const thing = purpose.replace(PURPOSE_VERB, '');
  return { names: [purpose + fund, ...(thing === purpose ? [] : [thing + rest.trim()])], isPart: comma === '' };
}

const FUNDED =
  /^(?:再|拟|将|计划|预计|新增|统筹|专门|全年|共)*(?:安排|发行|下达|投入|拨付|发放|设立|筹集|使用|争取)?([〇\u3400-\u9fff“”]*(?:国债|债券|专项债|资金|基金|贷款))$/;
const FOR = /^([，,]?)((?:支持|用于|保障|推动|(?:全力|重点)?(?:实施|办好|抓好|落实))[〇\u3400-\u9fff“”]{3,20})/;
const PURPOSE_VERB = /^(?:全力|重点)?(?:用于|实施|办好|抓好|落实)/;
const LONGEST_PURPOSE = 24;

/** 总投资6.1亿元的农业项目: what the sum is for; else empty. */
export const investedIn = (raw: string, { end }: Figure, rest: string): string =>
  rest.endsWith('投资') ? (/^的([〇\u3400-\u9fff“”]{2,16})/.exec(raw.slice(end, end + 17))?.[1] ?? '') : '';

/** 投资5.9亿元新改建农村公路…，投资5986万元完成…: what the sum is for stands behind it, so that nothing said before is meant. */
export const isForNext = (raw: string, { kind, end }: Figure, rest: string, before: Figure | undefined): boolean =>
  kind === 'money' && (SPENT.test(rest) || (before?.kind === 'money' && TOTAL.test(rest))) && FOR_NEXT.test(raw.slice(end, end + 4));

/** 投资8亿元的中医院、总投资6300万元的妇幼保健院 */
const TOTAL = /^\s*总投资\s*$/;

const SPENT =
  /^\s*(?:计划|预计|累计|共|再|另|已)*(?:投资|投入|安排|拨付|筹集|落实|下达|争取|整合|统筹)(?:各类|专项|财政)*(?:资金|经费)?\s*$/;
const FOR_NEXT = /^(?:的?(?!以[上下内]|左右|上下|[占同比较增下达])[〇\u3400-\u9fff“]{2})/;

/** 实施重点项目1200个，完成投资3000亿元: what was invested in those that were told before. */
const INVESTED =
  /^\s*(?:今年|全年|当年|年内|年度|年|累计|合计|共计|已|预计|力争|确保|计划|实际|可|共|总)*(?:完成|实现)?(?:固定资产|年度|总)?投资额?\s*$/;
/** 完成投资1178亿元、3522亿元: of several things. */
const isInRow = (raw: string, { end }: Figure): boolean => /^[、和]\d/.test(raw.slice(end, end + 2));
const PROJECTS =
  /([〇\u3400-\u9fff“”A-Za-z]{2,}(?:项目|工程))(?:建设)?(?:(?:正)?(?:加快|稳步|全面|有序|扎实|顺利|强力|高效|持续)?(?:推进|建设|实施|开工))?\s*$/;

/** 总投资1.78万亿元的289个省重点项目: the total is theirs. */
const TOTAL_OF = new RegExp(
  /^的\d+[个项家]([〇\u3400-\u9fff“”]{0,10}?(?:项目|工程|企业|园区))(?:全部|均|已|尽快|全面|陆续|相继|顺利|如期|正式|成功|加快|集中)*(DONE)?/.source.replace(
    'DONE',
    /(?:竣工|开工|建成|投产|投用|签约|落地|投运|完工|达产|建设){1,2}/.source,
  ),
);

/** 10亿元省级前期工作专项资金作用, 90亿元消费品以旧换新资金 */
const FUND = /^((?:[〇\u3400-\u9fff“”]){2,16}?(?:资金|基金|贷款|国债|债券|补贴|专项债))(?:作用|支持|使用|$)/;
