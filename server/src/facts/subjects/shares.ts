import { normaliseTerm } from '../indicators/terms.ts';
import type { FigureSubject } from './figureSubject.ts';
import { ADDITION } from './subjectWords.ts';
import { readingsOf } from './wording.ts';

/** 占生产总值, 占全国, 占比. */
const SHARE = /^\s*约?占(?:比|比重)?((?:\s*[〇\u3400-\u9fffA-Za-z]{2,12})?)$/;

/** 服务业快速发展，在国内生产总值中占比…: of what, the clause before says. */
const IN_WHOLE = /^\s*在([〇\u3400-\u9fffA-Za-z]{2,12}?)中的?(?:占比|比重|比例)$/;
export const isInWhole = (words: string): boolean => IN_WHOLE.test(words);
const GREW = /(?:快速|加快|加速|持续|稳步|蓬勃|健康)*(?:发展|壮大|成长|增长|提升)$/;

/** 占全市生产总值: of the place's own, as the record's scope says. */
const OWN_WHOLE = /^[全我](?:省|市|区|县|州)(?=.{2})/;

/** 财政支出的80%以上用于民生: its share. */
const USED_FOR = /^(?:以上|左右)?用于(?:保障和?)?(?:改善)?([〇\u3400-\u9fff]{2,6}?)(?:领域|方面|支出|事业)?(?=[，。；、]|$)/;

/** 财政支出的80%用于民生: what a record may call that. `behind` is what stands behind the figure. */
export function usesOf(whole: string, behind: string): readonly string[] {
  const use = USED_FOR.exec(behind)?.[1];
  return use === undefined ? [] : [`${whole}用于${use}`, `${use}支出占${whole}比重`];
}

/** What records may call a share: the likeliest names, to be tried before the text's own words, and others behind them. */
export interface ShareNames {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** Whether it is of what was added (新增企业15家，占全市的21%), so that the text's own words are of something else. */
  readonly isOfNew: boolean;
}

/** `words` stand before the share's figure, `behind` behind it and `clause` before its own; `part` is what the figure before was said of, `isNext` in the clause right before. */
export function shareNames(words: string, part: string, behind: string, isNext: boolean, clause: string): ShareNames {
  const inWhole = IN_WHOLE.exec(words)?.[1];
  const grown = inWhole === undefined ? undefined : /([〇\u3400-\u9fff]{2,})，?$/.exec(clause)?.[1];
  if (grown !== undefined && GREW.test(grown)) return { first: [`${grown.replace(GREW, '')}占${inWhole}比重`], last: [], isOfNew: false };
  const [, ofPart] = OF_PART.exec(words) ?? [];
  if (ofPart !== undefined && part !== '') return { first: wholesOf(part).map((of) => `${ofPart}占${of}比重`), last: [], isOfNew: false };
  const whole = SHARE.exec(words)?.[1];
  const named = whole?.trim().replace(/的?(?:比重|比例)$/, '');
  const of = named === undefined ? undefined : OWN_WHOLE.exec(named)?.[0];
  const said = named?.slice(of?.length ?? 0);
  // 地区生产总值62.7亿元，占全州GDP的比重: of the same of the whole.
  const isOfSame = said !== undefined && of !== undefined && normaliseTerm(said) === normaliseTerm(part);
  const wholes = said === undefined || said === '' ? [] : isOfSame ? [said, of] : [said];
  const halved = HALVED.exec(clause)?.[1];
  const ofPlace = OF_PLACE.exec(words)?.[1];
  // 主导产业支撑作用增强，占工业增加值比重提高到78%: of what the clause before tells of.
  const topic = isNext || wholes.length === 0 ? undefined : TOPIC.exec(clause)?.[1];
  return {
    first: [
      // 金融业增加值256.6亿元，占生产总值的8.8%: the share of what was named before.
      ...(part !== '' && isNext ? wholes.map((of) => `${part}占${of}比重`) : []),
      ...(topic === undefined ? [] : wholes.map((of) => `${topic}占${of}比重`)),
      // 民营企业进出口1.7万亿元，占进出口总值的一半以上，比重达54.5%
      ...(halved !== undefined && part !== '' && SHARE_ALONE.test(words) ? [`${part}占${halved}比重`] : []),
    ],
    last: [
      ...usesOf(words, behind),
      // 民营企业进出口4481亿元，增长5%，占52%: of what, the record says.
      ...(BARE_SHARE.test(words) && part !== '' ? [`${part}占比`] : []),
      // 数据产量8.1泽字节，增长22.7%，全球占比达10.5%
      ...(ofPlace !== undefined && part !== '' ? [`${part}占${ofPlace}比重`] : []),
    ],
    isOfNew: whole !== undefined && ADDITION.test(part),
  };
}

/** 民营经济快速发展，增加值增长13%，占生产总值比重达48%: what a share is of, with whose it is, where that is said in the clause before. */
export function partWithTopic(told: FigureSubject | undefined): string {
  const words = told?.words ?? '';
  const topic = MEASURE_ALONE.test(words) ? TOPIC.exec(told?.readings[0]?.around.clause ?? '')?.[1] : undefined;
  return topic === undefined ? words : `${topic}${words.trim()}`;
}

const MEASURE_ALONE = /^\s*(?:增加值|总?产值|营业收入|销售收入|出口额?|利润|税收)\s*$/;

const HALVED =
  /占(?:同期|同类)?([^占，]{2,14}?)(?:的?(?:一半|半数|绝大|大多|[一二三四五六七八九十]分之[一二三四五六七八九])|近半|过半|超[一二三四五六七八九]成|近?[二三四五六七八九]成)[^，]{0,4}，?$/;
const SHARE_ALONE = /^\s*(?:比重|占比|比例)\s*$/;
const OF_PLACE = /^\s*在?(全[国省市区县州球]|世界|[〇\u3400-\u9fff]{2,4}[省市州])\s*占比\s*$/;
const TOPIC =
  /(?:^|，)([〇\u3400-\u9fff]{2,10}?(?:产业|经济|工业|行业|企业|服务业|制造业|农业|旅游业|畜牧业|加工业))(?:[〇\u3400-\u9fff]{0,6}(?:发展|壮大|增强|提升|增长|优化|显现|突出|加快|提速|凸显))，?$/;

/** 电梯（占比11.3%）、医疗设备（占比7.3%）: what stands before the bracket; else empty. */
export function beforeBracket(raw: string, start: number): string {
  const from = Math.max(0, start - LONGEST_BRACKET);
  const near = raw.slice(from, start + 1);
  const open = from + Math.max(near.lastIndexOf('（'), near.lastIndexOf('('));
  if (open < from || !IN_BRACKET.test(raw.slice(open + 1, start))) return '';
  const name =
    raw
      .slice(Math.max(0, open - LONGEST_NAME), open)
      .split(MARKS)
      .at(-1)
      ?.replace(LEADS_TO, '')
      .trim() ?? '';
  return NAME.test(name) ? name : '';
}

const LONGEST_BRACKET = 30;
const IN_BRACKET = /^(?:[^（()）\d，,]{0,24}[，,])?占比?(?:约?为|达到?|约)?$/;
const LONGEST_NAME = 20;
const MARKS = /[、，,：:；;。）)]/;
const LEADS_TO = /^.*(?:集中在|包括|依次[为是]|分别[为是])/;
const NAME = /^[〇\u3400-\u9fffA-Za-z“”]{2,12}$/;

/** 建设和筹集保障性住房9.5万套，其中租赁型保障房占60%: of what was told before, with its verbs and without them. */
const OF_PART = /^\s*其中([〇\u3400-\u9fff“”]{2,14}?)占$/;
const wholesOf = (part: string): readonly string[] => [...new Set(readingsOf(part.trim()).reverse())];

/** 76%的财政支出用于民生, 98%的卫生院达标: what a share of them may be called. */
export function shareOf(words: string): readonly string[] {
  const [, whole, use] = /^(.{2,}?)(?:用于|投向)(?:保障和?)?(?:改善)?(.{2,6}?)(?:领域|方面|支出|事业)?$/.exec(words) ?? [];
  if (whole !== undefined && use !== undefined) return [`${use}支出占${whole}比重`];
  const [, things, deed] = DEED.exec(words) ?? [];
  return things === undefined || deed === undefined ? [`${words}比重`] : [`${deed}${things}比重`, `${words}比重`];
}

/** 86%的县建成三级医院: tables say 建成三级医院的县占比. */
const DEED =
  /^([〇\u3400-\u9fff“”]{1,10}?)((?:基本|全面|已)?(?:建成|建有|纳入|达到|达标|完成|实现|开展|配备|通过|具备|推行|设立|参与|接入|采用)[〇\u3400-\u9fff“”A-Za-z]{2,20})$/;

/** 规模化供水工程覆盖94%的农村人口, 基本药物制度在30%的基层医疗卫生机构实施: what such a share may be called; `behind` is what stands behind the figure. */
export function reachNames(words: string, behind: string, clause: string): readonly string[] {
  if (!/覆盖|在|惠及|范围|试点/.test(words)) return [];
  const [, what = '', reach] = REACH.exec(words.trim()) ?? [];
  if (reach === undefined) return [];
  const things =
    /^(?:以上|以下|左右)?的?((?:[〇\u3400-\u9fff]{2,14}?|[县乡镇村](?:（[市区、]{1,3}）)?))(?=实施|推行|推开|实行|开展|[，。；、（(]|$)/.exec(
      behind,
    )?.[1];
  if (things === undefined) return [];
  // 推进新型农村社会养老保险试点，试点范围扩大到23%的县: of what, the clause before says.
  const named = /^(?:试点|范围|试点范围)?$/.test(what) ? (TRIAL.exec(clause)?.[1] ?? '') : what.replace(/试点范围$/, '试点');
  if (named.length < 3) return [];
  const shares = [`${named}${things}占全国比重`, `${named}${things}比重`];
  if (reach === '在') return [`实施${named}${things}比重`];
  return [`${named}覆盖${things}比重`, `${named}${things}覆盖率`, ...(/试点$/.test(named) ? shares : [])];
}

const REACH =
  /^([〇\u3400-\u9fff“”]{0,24}?)(?:的?范围)?(?:已|要|将)?(覆盖|在|惠及|(?<=试点|范围|[已要将])(?:扩大|推广|拓展)到)(?:全[国省市区县])?$/;
const TRIAL = /([〇\u3400-\u9fff“”]{3,24}?试点)(?:工作)?，?$/;

/** 增长5%，占52%. */
const BARE_SHARE = /^\s*占比?\s*$/;
