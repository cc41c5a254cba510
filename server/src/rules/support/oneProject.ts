import type { Figure } from '../../quantity/figure.ts';
import { exact, rounding } from './rounding.ts';

/** Two values of one project's investment, or of a total that is taken up again: 项目总投资35亿元，…。该项目总投资38亿元. */
export interface TwoInvestments {
  readonly above: Figure;
  readonly here: Figure;
  readonly kind: 'project' | 'again';
}

/** What a project has but one of. */
const WORDS = { money: '总投资额?', measure: '(?:全长|占地(?:面积)?)' } as const;
type Kind = keyof typeof WORDS;
const THINGS = '(?:项目|工程|[公铁水]路|(?<=该)[路桥]|大桥|隧道|绿道|水库|园区|公园|渠道|管线|线路)';
const toldOf = (kind: Kind): RegExp =>
  new RegExp(`(?:^|[，。；：、（(\\s]|${THINGS}|[该这]|这[个项座条])(?:计划|估算|概算|预计|约)?${WORDS[kind]}(?:约|达到?|为|共)?$`);
const TOLD: Readonly<Record<Kind, RegExp>> = { money: toldOf('money'), measure: toldOf('measure') };
/** 项目0.96亿元的总投资 */
const BEHIND = /^的(?:计划|概算)?总投资/;
const OF_PROJECT = /(?:^|[，。；：])(?:该|这一|这个|此|本)?(?:项目|工程)$/;
/** What tells that another sum is meant. */
const OTHERWISE =
  /其中|[一二三四首]期[^，。]*$|原[计来定]|调整|追加|增资|实际|设备|变更|增加[到至]|\d[个项家]|一批|全[市县区省州]|重点项目$|累计|年度/;
const REACH = 40;
const APART = 160;

/** In one paragraph, where no other project is named between the two. Linear: each figure is held against the one before it. */
export function twoInvestmentsIn(text: string, figures: readonly Figure[]): readonly TwoInvestments[] {
  return [
    ...(text.includes('总投资') ? twoIn(text, figures, 'money') : []),
    ...(/全长|占地/.test(text) ? twoIn(text, figures, 'measure') : []),
  ];
}

function twoIn(text: string, figures: readonly Figure[], kind: Kind): readonly TwoInvestments[] {
  const told = figures.filter((figure) => figure.kind === kind && exact(figure) && isInvestment(text, figure, kind));
  const [above, here] = told;
  if (!above || !here || told.length !== 2 || here.start - above.end > APART || above.unit !== here.unit || !differ(above, here)) return [];
  const [first, again] = [projectOf(text, above), projectOf(text, here)];
  if (first !== null && again !== null && (first.endsWith(again) || again.endsWith(first))) return [{ above, here, kind: 'project' }];
  const gap = text.slice(above.end, here.start);
  // 。“这个总投资…的项目: what somebody says of it; all else in quotation marks is a name.
  if (SPEAKS.test(gap) && (NAMES_MORE.test(gap.replace(OWN_CLAUSE, '')) || /。[^。]*。/.test(gap))) return [];
  const between = gap.replace(OWN_NAME, '').replace(SPEAKS, '$1');
  return POINTS_BACK.test(between) && !namesAnother(between) ? [{ above, here, kind: 'project' }] : [];
}

function isInvestment(text: string, { core }: Figure, kind: Kind): boolean {
  const clause = /[^。；！？\n]*$/.exec(text.slice(Math.max(0, core.start - REACH), core.start))?.[0] ?? '';
  const own = /[^，]*(?:，[^，]{0,4})?$/.exec(clause)?.[0] ?? '';
  if (OTHERWISE.test(own)) return false;
  return TOLD[kind].test(clause) || (BEHIND.test(text.slice(core.end, core.end + 6)) && OF_PROJECT.test(clause));
}

/** 河东水厂扩建工程总投资2亿元, 总投资2亿元的河东水厂扩建工程: what the sum is of, where that is named beside it. */
function projectOf(text: string, { core }: Figure): string | null {
  const behind = NAMED_BEHIND.exec(text.slice(core.end, core.end + REACH))?.[1];
  return behind ?? NAMED_BEFORE.exec(text.slice(Math.max(0, core.start - REACH), core.start))?.[1] ?? null;
}

const NAMED_BEHIND = /^的((?![该此本这])[\u4e00-\u9fff“”]{4,24}?(?:项目|工程))(?![建施监实总类群])/;
const NAMED_BEFORE =
  /(?:^|[，。；：、\s])((?![该此本这])[\u4e00-\u9fff“”]{4,24}?(?:项目|工程))(?:计划|估算|概算|预计)?总投资额?(?:约|达到?|为|共)?$/;

const differ = (a: Figure, b: Figure): boolean =>
  a.value !== null && b.value !== null && Math.abs(a.value - b.value) > rounding(a) + rounding(b);

/** 该项目…总投资, 。项目0.96亿元的总投资 */
const POINTS_BACK =
  /(?:该|这一|这个|此|本|这[座条])(?:项目|工程|[公铁水]?路|大?桥|隧道|绿道|水库|园区|公园|渠道|管线|线路)[^。；]*$|[，。；](?:项目|工程)(?:的|计划|[（(])?(?:总投资(?:约|达到?|为)?)?$|(?:^|[，。；：“])(?:[该这]|这[个项座条])(?:计划|概算|预计)?总投资(?:约|达到?|为)?$/;

const SPEAKS = /([。！？：，]|^)“(?=[^“”]*$)/;
/** What is told of the first, up to the next mark. */
const OWN_CLAUSE = /^[^，。；]*/;
const NAMES_MORE = /(?<![该这]|这[个座条])(?:[^园校]园|基地|中心|[广市水电鱼牧]场|工?厂)(?![区内里])[^”]*“/;
const OWN_NAME = new RegExp(`^的[^，。；]{1,24}?${THINGS}`);
const NAMES = new RegExp(`${THINGS}(?![建施监实总])`, 'g');

/** Whether a project stands there that 该 or 这一 does not point back to. */
function namesAnother(between: string): boolean {
  for (const match of between.matchAll(NAMES)) {
    if (!/(?:^|[，。；：、“”该此本据由]|这一|这个)$/.test(between.slice(0, match.index))) return true;
  }
  return /[“《]/.test(between);
}
