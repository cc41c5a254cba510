import type { Figure } from '../../quantity/figure.ts';

/** 规模以上工业企业达到70家，完成产值85亿元: what the enterprises that were counted make; empty where no measure stands alone, or nothing was counted. */
export function ownersOf(
  words: string,
  before: { readonly figure: Figure; readonly subjects: readonly { readonly words: string }[] } | null,
): string {
  const measure = MADE_BY.exec(words)?.[1];
  const owners =
    before?.figure.kind === 'count' ? /^(.{4,})企业(?:数量?|总数)?$/.exec(before.subjects[0]?.words.trim() ?? '')?.[1] : undefined;
  return measure === undefined || owners === undefined ? '' : owners + measure;
}
const MADE_BY =
  /^\s*(?:累计|共|全年|预计)*(?:完成|实现)?(?:年)?((?:总)?产值|增加值|(?:主营业务|营业|销售)收入|利润总?额?|利税|税收|出口额?|进出口额?)\s*$/;
