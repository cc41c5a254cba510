import { areAllParts, areInOneRespect, areOpposites, endsWithRest, isDivision, mayOverlap } from './divisions.ts';
import type { Part, Parts } from './parts.ts';

/** 其中城镇298万人，乡村187万人；就业人员210万人: what stands behind a complete division is no part. */
export function headOf({ items }: Parts, whole: string): readonly Part[] {
  const labels = items.map(({ label }) => label);
  const at = items.findIndex((_, last) => last > 0 && areAllParts(labels.slice(0, last + 1), whole));
  return at < 0 ? items : items.slice(0, at + 1);
}

/** Whether the parts must make up the whole: after 分别为, in a known division, in a list that ends with 其他, or behind a colon and goes on to the sentence's end. */
export function leavesNothingOut({ told, items, closes }: Parts, whole: string): boolean {
  const labels = items.map(({ label }) => label);
  if (items.length < 2) return false;
  if (areAllParts(labels, whole) || areOpposites(labels) || endsWithRest(labels)) return true;
  if (told === 'full') return closes || isDivision(labels);
  return told === 'colon' && closes && isDivision(labels);
}

/** 重点项目186个，其中产业类92个、基础设施类47个、民生类37个: what is so divided is seldom divided into more; one digit that explains the rest is a slip. */
export const areUsualKinds = (labels: readonly string[], whole: string): boolean =>
  /项目|工程/.test(whole) && labels.length === USUAL.length && USUAL.every((kind) => labels.some((label) => kind.test(label)));

/** 按内容分，农业类62件、交通类48件、教育类36件: classes under one noun, of which a clause that says by what they are told leaves none out. 等 and 主要 leave some. */
export const areClasses = ({ isAnew, isByKind, items }: Parts, text: string): boolean =>
  isAnew &&
  items.length > 2 &&
  (isByKind || CLASS.some((noun) => items.every(({ label }) => label.length > noun.length && label.endsWith(noun)))) &&
  items.every(({ label }) => !SOME.test(label)) &&
  items.every(({ figure }) => figure.kind === 'count' && figure.scale === 1) &&
  !/^[\u4e00-\u9fff]{0,4}等/.test(text.slice(items.at(-1)?.figure.end, (items.at(-1)?.figure.end ?? 0) + 6));

const CLASS = ['类', '方面', '领域'];
const SOME = /主要|其中|有关|涉及|较多|最多|突出/;

const USUAL: readonly RegExp[] = [/产业|工业/, /基础设施|基建/, /民生|社会事业|公共服务/];

/** 新建改扩建学校236所，其中新建82所、改扩建154所: the whole is named by its parts, one behind the other. */
export function areNamedInTurn(labels: readonly string[], whole: string): boolean {
  const [first = ''] = labels;
  const noun = labels.every((label) => label.length > 2 && label.endsWith(first.slice(-2))) ? 2 : 0;
  const names = labels.map((label) => label.slice(0, label.length - noun));
  return new Set(labels).size > 1 && ['', '、', '和', '及', '与'].some((joint) => whole.includes(names.join(joint)));
}

/** 改造项目78个，其中电机34个、余热29个、工艺25个: three kinds or more, of which a ten too many is told. */
export const areTenTooMany = (labels: readonly string[], tooMany: number): boolean =>
  labels.length > 2 &&
  [10, 100, 1000].includes(tooMany) &&
  new Set(labels).size === labels.length &&
  areInOneRespect(labels) &&
  !mayOverlap(labels);

/** 三地分别获批6家、2家、3家，共12家: counted in turn, without names. */
export const areCountedInTurn = ([first = '', ...others]: readonly string[]): boolean =>
  others.length > 0 && /分别[\u4e00-\u9fff]{0,4}$/.test(first) && others.every((label) => label === '');
