import type { Figure } from '../../quantity/figure.ts';
import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import type { FigureSubject } from './figureSubject.ts';
import type { Piece } from './sentence.ts';
import type { Frame } from './sentenceFrame.ts';
import { isInBrackets, REMARK } from './subjectWords.ts';

/** The figure told before, and what it was said of. */
export interface Previous {
  readonly figure: Figure;
  readonly subjects: readonly FigureSubject[];
  readonly piece: number;
  /** What the things of a list are measured in (食品行业营业收入达到560亿元，建材行业达350亿元); else empty. */
  readonly measured: string;
  /** What a share is of: 进出口总额22亿元，占全省六分之一，增长51%. */
  readonly of?: FigureSubject | undefined;
  /** What the parts before are parts of: 实施城建项目941个，其中新建611个，续建330个. */
  readonly whole?: FigureSubject | undefined;
}

/** 占全省六分之一, 全省占比: whether a figure was told as a share of something. */
export const isShare = ({ words }: FigureSubject): boolean => /^\s*(?:占|(?:全.|[〇\u3400-\u9fff]{2,4}[省市州])占比$)/.test(words);

/** What a share's figure is a share of: what the figure before it was said of. */
export const wholeOf = ([own]: readonly FigureSubject[], before: Previous | null): FigureSubject | undefined =>
  own && isShare(own) ? (before?.of ?? before?.subjects[0]) : undefined;

/** Whether a clause goes on with what was told before it: with no more than a remark between them (增长4.6%、追平全国，四季度增长5.6%). */
export function goesOn({ sentence: { pieces }, raw }: Frame, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) {
    const piece = pieces[i];
    if (!piece || piece.before === '；') return false;
    const words = raw.slice(piece.start, piece.end);
    if (i < to && words !== '' && !REMARK.test(words) && !ACHIEVED.test(words) && !AT_PRICES.test(words) && !isInBrackets(raw, piece.start))
      return false;
  }
  return true;
}

/** 全省第7，位次实现新突破，同比增长6.1%; 再创历史新高. */
const ACHIEVED =
  /^(?:(?:总量|规模|增速)?(?:位次|排名|名次|位居)(?:再|又|首次|连续|大幅|稳步|实现|取得|前移|提升|上升|进位|新|历史性?|突破|[一二三四五\d]|[位名个])+|(?:总量|规模|增速|总值|总额)?(?:再|又|均|双双)?(?:创(?:下|造)?|刷新)(?:了)?(?:历史|同期|近年来)*(?:新高|最好水平|新纪录|纪录)|(?:再|又|成功|首次)?[迈登跃跨站]?上(?:了)?(?:一个)?新(?:的)?(?:大)?台阶|(?:再次)?(?:实现|取得)(?:历史性|重大|新)(?:的)?(?:突破|跨越|晋位|进位)|跻身全[国省市](?:第[一二三四五六七八九十\d]{1,3}位?|前[一二三四五六七八九十\d]{1,2}位?)|(?:历史性)?突破百亿大关|达到新的量级|(?:稳|跃)?居全[国省市](?:第[一二三四五六七八九十\d]{1,3}位?|前[一二三四五六七八九十\d]{1,2}位?)|规模稳居全[国省市]第[一二三四五六七八九十\d]{1,3}位?|(?:继续|持续|延续|保持)(?:了)?[〇\u3400-\u9fff\s]{0,12}(?:态势|势头|走势|水平))$/;

/** 949746亿元，按不变价格计算，同比增长4.8%. */
const AT_PRICES = /^(?:按照?(?:可比|不变)(?:价格?|口径)(?:计算)?|(?:扣除|剔除)[^，。；\d]{2,10}因素(?:影响)?)$/;

/** 新增A37家、B8家、C3家: the verb of the first item belongs to all. */
export const addsOn = (piece: Piece | undefined, previous: Previous | null, words = ''): boolean =>
  (piece?.before === '、' || words.startsWith('其中')) && goesOnAdding(previous);

/** 新增债券67亿元（其中：一般债券2亿元）: whether a piece begins behind 其中：. */
export const isOfWhich = ({ raw }: Frame, piece: Piece | undefined): boolean =>
  piece?.before === '：' && raw.startsWith('其中', piece.start - 3);

export const goesOnAdding = (previous: Previous | null): boolean => previous?.subjects[0]?.readings[0]?.added === true;

/**
 * 新增甲企业28家，乙企业23家: whether a bare number of things behind a comma may be one of new ones, too; but 城镇新增就业255万人，转移就业347万人 are two names.
 */
export const mayBeNewToo = (
  piece: Piece | undefined,
  previous: Previous | null,
  { kind, unit }: Figure,
  taken: string,
  tail: string,
): boolean =>
  piece?.before === '，' &&
  goesOnAdding(previous) &&
  !/.[新净]增/.test(previous?.subjects[0]?.words ?? '') &&
  kind === 'count' &&
  unit === previous?.figure.unit &&
  taken.trim() === '' &&
  tail === '';

/** What a figure is a part of, as 其中 says, or a bare word of work in the row behind it (其中新建611个，续建330个). */
export function wholeOfPart(head: string, words: string, figure: Figure, previous: Previous | null): FigureSubject | undefined {
  if (!previous || figure.kind !== previous.figure.kind || figure.unit !== previous.figure.unit) return undefined;
  // 其中农村1万个
  if (/^\s*其中/.test(head)) return previous.subjects[0];
  return WORK.test(words.trim()) ? previous.whole : undefined;
}

const WORK = /^(?:新建|续建|扩建|改建|改扩建|新开工|在建|竣工|完工|投产|开工|储备)$/;

/** What a part of a whole may be called: 农村充电桩, 充电桩农村; 发明专利授权 of 专利授权; 新建城建项目 of 实施941个城建项目. */
export const partsOf = (part: string, { readings }: FigureSubject): Subject[] =>
  part === '' || readings[0]?.core.includes(part)
    ? []
    : readings.slice(0, MOST_WHOLES).flatMap((whole) => {
        const behind = whole.tail === undefined || whole.tail === '' ? [] : [part + whole.tail];
        const within = [part + whole.core.slice(overlap(part, whole.core)), whole.core + part, ...withinWhole(part, whole.core)];
        return [...behind, ...within].map((name) => {
          const { core, added } = WORK.test(part) ? patternOf(name) : { core: name, added: whole.added };
          return readingWith(whole, { core, added, tail: undefined, after: '' });
        });
      });

/** 开通客运航线162条，其中国际航线25条: 国际客运航线. */
function withinWhole(part: string, whole: string): readonly string[] {
  let length = 0;
  while (length < part.length && length < whole.length && part.at(-length - 1) === whole.at(-length - 1)) length++;
  return length < 2 || length === part.length || length === whole.length ? [] : [part.slice(0, -length) + whole];
}

/** 完成营造林, 营造林: the whole with its verb and without. */
const MOST_WHOLES = 2;

/** How many characters end the first words and begin the second. */
function overlap(first: string, second: string): number {
  for (let length = Math.min(first.length, second.length); length > 1; length--) if (first.endsWith(second.slice(0, length))) return length;
  return 0;
}

/** 县级骨干教师500名、市级60名: the same things of another level; empty where the words are no level alone. */
export function ofOtherLevel(words: string, previous: Previous | null, { kind, unit }: Figure): string {
  const told = previous?.subjects[0]?.words ?? '';
  if (!LEVEL_ALONE.test(words) || previous?.figure.kind !== kind || previous.figure.unit !== unit) return '';
  return LEVEL.test(told) ? told.replace(LEVEL, words.trim()) : '';
}

const { source: LEVELS } = /(?:国家|省部?|市|县|区)级(?:以上|及以上)?/;
const LEVEL = new RegExp(LEVELS);
const LEVEL_ALONE = new RegExp(`^\\s*${LEVELS}\\s*$`);
