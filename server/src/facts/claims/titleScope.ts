import type { Paragraph } from '../../text/paragraph.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { rankOf } from './placeRank.ts';

const PLACE = '((?!在)[〇\\u3400-\\u9fff]{2,8}?(?:省|自治区|市|区|县|州|旗))';
const BEGINS = '(?:^[#\\s]*|年|在|——)';
/** What a report is of beyond doubt: its government's, its congress's, or what its leader said. */
const SURELY = new RegExp(
  `${BEGINS}${PLACE}(?:(?:人民)?政府?工作报告|第[一二三四五六七八九十]{1,3}届人民代表大会|委?[^，。；]{0,16}会议?上的(?:讲话|报告))`,
);
/** 浏阳市召开经济工作会议: of whom it tells, as it seems. */
const ANNOUNCED = new RegExp(`^[#\\s]*(?:近日[，,])?${PLACE}(?:召开|举行)`);

/**
 * The place that a report's title or first lines say that it is of, be it one that no record is of: then none of its figures is held against the records of another,
 * even where all records are of one place.
 */
export function titleScope(head: readonly Paragraph[], targets: TargetIndex): string | null {
  const sure = placeIn(head, SURELY, targets);
  if (sure !== null) return sure;
  const named = scopeInTitle(head, targets);
  if (named !== null) return named;
  const announced = placeIn(head, ANNOUNCED, targets);
  // 市召开会议: what a county's desk writes below is of the county.
  return announced !== null && (targets.onlyScope === null || rankOf(targets.onlyScope) === rankOf(announced)) ? announced : null;
}

function placeIn(head: readonly Paragraph[], pattern: RegExp, { scopes }: TargetIndex): string | null {
  for (const { text } of head) {
    const name = pattern.exec(text.slice(0, LONGEST))?.[1];
    if (name !== undefined) return scopes.get(name) ?? name;
  }
  return null;
}

const LONGEST = 80;

/** The one scope of the targets files that the title names: 惠济区 of 在惠济区经济工作推进会上的讲话. */
function scopeInTitle(head: readonly Paragraph[], targets: TargetIndex): string | null {
  const named = new Set<string>();
  for (const { kind, text } of head) {
    if (kind !== 'title') continue;
    for (const [wording, scope] of targets.scopes) if (wording.length > 2 && text.includes(wording)) named.add(scope);
  }
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
