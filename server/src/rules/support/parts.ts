import type { Figure } from '../../quantity/figure.ts';
import { exact } from './changes.ts';

/** 工业30个: one item of an enumeration, with the words that name it. */
export interface Part {
  readonly label: string;
  readonly figure: Figure & { readonly value: number };
}

/**
 * The items that follow figure `at` and share its unit: 50个，其中[工业30个、服务业25个]. `opens` must match all that stands between the whole
 * and the first label; the run ends where anything but 、 ， 和 and a plain label comes between.
 */
export function partsAfter(text: string, figures: readonly Figure[], at: number, opens: RegExp): readonly Part[] {
  const whole = figures[at];
  if (!whole) return [];
  const parts: Part[] = [];
  const beside = figures[at + 1];
  // 项目42个、总投资180亿元，其中工业25个: a figure of another kind between the whole and its parts.
  const isBeside =
    beside !== undefined && beside.unit !== whole.unit && BESIDE.test(text.slice(whole.end, Math.min(beside.start, whole.end + 12)));
  let end = isBeside ? beside.end : whole.end;
  for (let i = isBeside ? at + 2 : at + 1; i < figures.length; i++) {
    const figure = figures[i];
    if (!figure || figure.unit !== whole.unit || figure.kind !== whole.kind || !exact(figure)) break;
    const gap = text.slice(end, Math.min(figure.start, end + 40));
    if (figure.start - end > 40) break;
    const label = parts.length === 0 ? opens.exec(gap)?.[1] : NEXT.exec(gap)?.[1];
    if (label === undefined || !PLAIN.test(label)) break;
    parts.push({ label, figure });
    end = figure.end;
  }
  return parts;
}

const BESIDE = /^[、，,](?:总投资|投资|投资额|总额|金额|资金|面积|总面积|涉及资金|计划总投资|协议资金|合同金额)(?:达到?|为|约)?$/;
const NEXT = /^(?:[\u4e00-\u9fff]{0,6}[、，,]|和|及|以及)(?:和|及)?([2-5]A级|[\u4e00-\u9fff]{1,14})$/;
// 占, 增长, 比上年 … tell something else than a part; 亿元以上 and 其中 tell parts of parts.
const PLAIN = /^(?!.*(?:占|增|减|降|升|比|较|同|其中|以上|以下|累计|达|超|均|每|约|人均|目前|总|共|合计|今年|去年|上年))/;

/** Names that divide a whole without overlap. */
const DIVISIONS: readonly RegExp[] = [
  /工业|农业|服务业|建筑业|第[一二三]产业|[一二三]产|制造业/,
  /中央|国家级|省级|市级|县级|区级|部级|乡镇级/,
  /[2-5]A级/,
  /特大|重大|较大|一般/,
  /党员|群众/,
  /城镇|农村|城市|乡村/,
  /男|女/,
  /国有|民营|外资|集体/,
  /新建|续建|改建|扩建|改造/,
  /小学|初中|高中|幼儿园|高校|大学/,
  /博士|硕士|本科|专科|大专/,
  /出口|进口/,
  /水电|火电|风电|光伏|核电/,
  /省道|国道|县道|乡道|村道/,
  /[东南西北中]部|[东南西北]片区/,
  /市|县|区|镇|乡|街道/,
];

/** Whether all labels belong to one division, each to another part of it. */
export function isDivision(parts: readonly Part[]): boolean {
  return DIVISIONS.some((names) => {
    const found = parts.map(({ label }) => names.exec(label)?.[0]);
    return found.every((name) => name !== undefined) && (new Set(found).size === found.length || /市\|县/.test(names.source));
  });
}
