import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** An office of a place by one of its names, or a short name that a text defines. */
export interface ShortName extends Span {
  /** Whose name it is: 市|发展改革委. */
  readonly body: string;
  readonly text: string;
  readonly isFull: boolean;
  /** Whether it is the short name that rules set. */
  readonly isStandard: boolean;
}

/** Full names of offices with the short ones in use; the first short one is that of 规范化简称. */
const BODIES = (
  '发展和改革委员会=发展改革委/发改委 人力资源和社会保障局=人力资源社会保障局/人社局 人力资源和社会保障厅=人力资源社会保障厅/人社厅 卫生健康委员会=卫生健康委/卫健委 ' +
  '住房和城乡建设局=住房城乡建设局/住建局 住房和城乡建设厅=住房城乡建设厅/住建厅 市场监督管理局=市场监管局 工业和信息化局=工信局 文化和旅游局=文旅局 ' +
  '国有资产监督管理委员会=国资委 交通运输局=交通局 应急管理局=应急局 医疗保障局=医保局 自然资源和规划局=资规局 城市管理综合行政执法局=城管局'
)
  .split(' ')
  .map((row) => {
    const [full = '', short = ''] = row.split('=');
    return { full, names: [full, ...short.split('/')] };
  });
const BY_NAME = new Map(BODIES.flatMap(({ full, names }) => names.map((name) => [name, full] as const)));
const STANDARD = new Set(BODIES.map(({ names }) => names[1] ?? ''));
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
const OFFICE = new RegExp(`(国家|[省市县区州旗])(${NAMES.join('|')})(?![会])`, 'g');
export const OFFICE_WORDS = [...BY_NAME.keys()];

/** The offices that a paragraph names, where they may be called by more than one name. */
export function officesIn(text: string): readonly ShortName[] {
  return matchesOf(text, OFFICE).flatMap(({ index, 0: found, 1: level = '', 2: name = '' }): readonly ShortName[] => {
    // 《市发展和改革委员会关于…的通知》 is a title, 来源：市发改委 a mark.
    const before = text.slice(0, index);
    if (before.lastIndexOf('《') > before.lastIndexOf('》') || /(?:来源|供图|供稿|摄影)[：:][^。]{0,8}$/.test(before)) return [];
    const body = BY_NAME.get(name) ?? '';
    return [
      {
        start: index,
        end: index + found.length,
        body: `${level}|${body}`,
        text: found,
        isFull: name === body,
        isStandard: STANDARD.has(name),
      },
    ];
  });
}

/** 某某集团有限公司（以下简称“城投集团”）: a full name with its short one. */
export interface Defined {
  readonly full: string;
  readonly short: string;
}

const DEFINED = /([\u4e00-\u9fff]{6,24})[（(]以下(?:均|统一|统)?简称[：:]?[“"]?([\u4e00-\u9fff]{2,8})[”"]?[）)]/g;
export const definedIn = (text: string): readonly Defined[] =>
  text.includes('简称') ? matchesOf(text, DEFINED).map(([, full = '', short = '']) => ({ full, short })) : [];

const EVENTS = '公开赛 联赛 大赛 锦标赛 邀请赛 论坛 博览会 交易会 洽谈会 运动会 艺术节 文化节 音乐节 旅游节 采摘节 丰收节'.split(' ');
/** What an abbreviated name may end with. */
const KINDS = ['公司', '集团', '中心', '医院', '联社', ...EVENTS];
const TOKEN = new RegExp(
  `(?<=^|[，。；：、（\\s]|[由对向与和及经])([\\u4e00-\\u9fff]{2,6}(?:${KINDS.join('|')}))(?=[，。；、应须负按对在要将的作与及和可不还也已于全共设是为]|客户经理|员工|工作人员|职工|负责人|$)`,
  'g',
);

/** Other short names of companies and events that begin a clause: 城建投公司, 环城公开赛. */
export const tokensIn = (text: string): readonly (Span & { readonly text: string })[] =>
  !KINDS.some((kind) => text.includes(kind))
    ? []
    : matchesOf(text, TOKEN).map(({ index, 1: token = '' }) => ({ start: index, end: index + token.length, text: token }));

/** 《…三年行动方案》（以下简称《方案》）, by the words within the marks. */
const DEFINED_TITLE = /《([\u4e00-\u9fff（）—\d]{6,60})》[（(]以下(?:均|统一|统)?简称[：:]?[“"]?《([\u4e00-\u9fff]{2,8})》[”"]?[）)]/g;
export const titlesDefinedIn = (text: string): readonly Defined[] =>
  text.includes('简称') ? matchesOf(text, DEFINED_TITLE).map(([, full = '', short = '']) => ({ full, short })) : [];

/** Short titles, which matter where one is defined: 《行动方案》. */
export const shortTitlesIn = (text: string): readonly (Span & { readonly text: string })[] =>
  matchesOf(text, /《([\u4e00-\u9fff]{2,8})》/g).map(({ index, 0: { length }, 1: title = '' }) => ({
    start: index,
    end: index + length,
    text: title,
  }));

/** Whether a title is the end of a full one, and longer than the short one that was set for it. */
export const isOtherShortTitle = (title: string, { full, short }: Defined): boolean =>
  title !== short && title !== full && title.endsWith(short) && full.endsWith(title);

/** Whether a token is made of a full name's characters in their order, with some left out, and is neither its end nor the name that was set. */
export function isOtherShort(token: string, { full, short }: Defined): boolean {
  if (
    token === short ||
    full.includes(token) ||
    short.includes(token) ||
    token.includes(short) ||
    /^(?:[该本各子母总分]|全资|集团|项目)/.test(token)
  )
    return false;
  // 论坛 for a short name 论坛年会 is what it is; of 环城赛 only what is a 赛 too.
  if (EVENTS.some((kind) => token.endsWith(kind)) && !token.endsWith(short.slice(-1))) return false;
  let at = 0;
  for (const character of full) if (character === token.charAt(at)) at++;
  return at === token.length && token.length >= SHORTEST;
}

const SHORTEST = 4;
