import type { Figure } from '../../quantity/figure.ts';

/** 1914户、4377人稳定脱贫; 脱贫退出495户963人: households and people of whom a table tells the number that are poor no more (脱贫户数, 脱贫人口). */
const BEHIND =
  /^(?:[、，]?\s*[\d.,]+万?[多余]?[户人名])?(?:(?:建档立卡|农村)?贫困(?:群众|人口|户|家庭))?(?:已|均|全部|如期|顺利|稳定|实现|成功|高质量)*脱贫(?![攻致])/;
const BEFORE = /脱贫(?:退出|摘帽|出列)?(?:共|达)?(?:[\d.,]+万?[多余]?[户人名][、，]?\s*)?$/;

/** What such a record may be called; empty for other figures. */
export function liftedNames(raw: string, { kind, unit, start, end }: Figure): readonly string[] {
  // 501个贫困村全部出列, 5个贫困县摘帽
  if (kind === 'count' && unit === '个') return PLACES[PLACE_BEHIND.exec(raw.slice(end, end + WITHIN))?.[1] ?? ''] ?? NONE;
  if (kind !== 'count' || !/^[户人名]$/.test(unit)) return NONE;
  if (!BEHIND.test(raw.slice(end, end + WITHIN)) && !BEFORE.test(raw.slice(Math.max(0, start - WITHIN), start))) return NONE;
  return unit === '户' ? HOUSEHOLDS : PEOPLE;
}

const PLACE_BEHIND =
  /^(?:建档立卡|国家级?|省级?)?贫困([村县乡])(?:已|均|全部|如期|顺利|稳定|实现|成功|高质量|整体|率先)*(?:脱贫)?(?:出列|摘帽|退出)/;
const PLACES: Readonly<Record<string, readonly string[] | undefined>> = {
  村: ['出列贫困村', '贫困村出列', '贫困村退出', '贫困村脱贫出列'],
  县: ['摘帽贫困县', '贫困县摘帽', '贫困县脱贫摘帽', '脱贫摘帽县'],
  乡: ['出列贫困乡', '贫困乡出列', '贫困乡退出'],
};

const NONE: readonly string[] = [];
const HOUSEHOLDS = ['脱贫户数', '贫困户脱贫'];
const PEOPLE = ['脱贫人口', '贫困人口脱贫'];
const WITHIN = 40;

/** 231个贫困村、24万贫困人口有望率先脱贫: whether poor villages and people are told of that are to be poor no more, and so not all that there are. */
export const areToBeLifted = (raw: string, { end }: Figure): boolean => LIFTED.test(raw.slice(end, end + LIST_WITHIN));

const LIFTED =
  /^贫困[〇\u3400-\u9fff]{1,4}(?:[、和][\d.]+万?[多余]?[个名人户]?贫困[〇\u3400-\u9fff]{1,4}){0,3}?(?:有望|将|可|已|均|全部|如期|率先|顺利|稳定|实现|提前|达到|整体)*(?:脱贫|出列|摘帽|退出)/;
const LIST_WITHIN = 60;
