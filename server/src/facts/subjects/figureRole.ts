import type { Figure } from '../../quantity/figure.ts';
import type { FigureSubject } from './figureSubject.ts';
import { isWanting } from './heldAgainstGoal.ts';
import type { Frame } from './sentenceFrame.ts';
import type { TrailingWords } from './wording.ts';

/** Whether a figure is a level, what something rose or fell from (由12家增加到35家), or a distance to another value (高于全省1.2个百分点). */
export function roleOf(frame: Frame, figure: Figure, taken: string, head: string, tail: string): FigureSubject['role'] {
  if (
    /[由从]/.test(head) &&
    (/(?:由|从)\s*(?:的)?(?:人均|每人|每人每[年月])?$/.test(head.trimEnd()) ||
      (/(?:由|从)[^，。；]{0,8}$/.test(head) &&
        /^(?:[^，。；、]{0,4})(?:增加|增长|发展|拓展|扩展|壮大|提高|提升|跃升|攀升|上升|上涨|扩大|下降|降低|减少|压减|缩短|降|升|增|减|回落)(?:至|到)|^[^，。；、]{0,4}(?:整合|合并|精简|调整|优化|压减|缩减)[为到至]|^[^，。；、]{0,4}变成|^(?:转为|转正|变为|收窄|回升|扩大|加快)/.test(
          frame.raw.slice(figure.end, figure.end + 10),
        )))
  )
    return 'baseline';
  // 188个园区整合优化为120个
  if (figure.kind === 'count' && isMerged(frame.raw.slice(figure.end, figure.end + 24))) return 'baseline';
  if (figure.kind !== 'ordinal' && isWanting(head, frame.raw.slice(figure.end, figure.end + 6))) return 'difference';
  // 比年初预计的2700亿元多出2100亿元: what it is compared with.
  if (
    figure.end < frame.raw.length &&
    '多少高低增减'.includes(frame.raw.charAt(figure.end)) &&
    /[比较][^，。；\d]{0,10}的$/.test(frame.raw.slice(Math.max(0, figure.start - 14), figure.start))
  )
    return 'difference';
  // 达到或优于Ⅲ类水体比例94.8%: there the comparison is a part of the rate's name.
  const isOfName = (): boolean => /[好优]于[^，。；]{0,10}(?:比例|比重|比率|率)\s*(?:达到?|为|超过?|稳定在|保持在)?\s*$/.test(head);
  if (
    (figure.kind === 'point' || figure.kind === 'percent') &&
    /(?:高于|低于|快于|高出|好于|优于|超出)[^，。；]{0,10}$/.test(head) &&
    !isOfName()
  )
    return 'difference';
  if (figure.kind === 'point') return 'difference';
  if (
    figure.kind !== 'percent' &&
    (tail === '' && isCounted(figure) ? CHANGE : /(?:增加|减少)(?:了)?$/).test(taken.trimEnd()) &&
    !/增加到|增至|减少到/.test(taken)
  )
    return 'difference';
  return 'value';
}

/** How many became fewer. */
const isMerged = (behind: string): boolean => /[为成至到]\d/.test(behind) && MERGED.test(behind);
const MERGED = /^[〇\u3400-\u9fff]{1,10}?(?:整合|合并|归并|撤并|重组|精简|压减|压缩|缩减|优化){1,2}[为成至到]\d/;

/** 地下水开采量压减1.77亿立方米 gives no level. */
const CHANGE = /(?:增加|增长|增收|增产|增支|减收|减支|提高|提升|上升|减少|下降|降低|压减|压缩|缩减|削减|缩短|扩大)了?$/;

/** Only what can be counted takes its noun after it (30家企业, 340万亩营造林任务); a per cent does not. */
export const isCounted = (figure: Figure): boolean => figure.kind === 'count' || figure.kind === 'measure' || figure.kind === 'money';

/** 标准分别提高25元、50元: by how much, where 提高到25元 gives a level. */
export const isChange = (figure: Figure, verb: string): boolean => isCounted(figure) && CHANGE.test(verb.trimEnd());

/** 高速公路总里程达9.56万公里, 参保率90%: a level reached, unless it was added up over the years (累计…达). */
export function isLevel(words: string, { taken, motion }: TrailingWords, { kind, text }: Figure): boolean {
  if (kind === 'ordinal' || /累计|共|合计|新增|净增|新建|改造|年均|平均/.test(words + taken)) return false;
  if (taken !== '' && LEVEL_VERB.test(taken.trimEnd())) return true;
  if (kind === 'percent') return motion === null && /率|占|比[重例]|覆盖面/.test(words);
  return /^(?:突破|超)/.test(text) && /里程|余额|保有量|装机|人口/.test(words);
}

const LEVEL_VERB = /(?:达到?|(?:保持|稳定|维持)在|(?:提高|提升|扩大|上升|下降|降低|发展|拓展)[到至]|[增升降]至)$/;

/** How a figure is meant of which that is not said beside it: 约占全部发电量的35%; 至少降低30%; 守住18亿亩耕地红线. */
export function meantBy(head: string, taken: string, tail: string): FigureSubject['meant'] {
  if (ABOUT_SHARE.test(head)) return { comparator: '=', approximate: 'about' };
  const isLeast = taken.includes('至少') || (tail.endsWith('红线') && /守[住牢好]/.test(head));
  return isLeast ? { comparator: '>=', approximate: null } : undefined;
}

const ABOUT_SHARE = /(?:大?约|大概)占[^，。；]{0,12}$/;
