import type { Figure } from '../../quantity/figure.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import type { Previous } from './previousFigure.ts';
import { sameKind } from './subjectWords.ts';
import { isLeading } from './wording.ts';

/** What is done to things, where a clause tells of it by its verb alone. */
const DEED =
  /^(.*?)((?:累计|共)?(?:关停|淘汰|压减|化解|退出|解决|改造|新建改建|新改建|新建|建成|建设|开工|新开工|完成|治理|整治|培育|引进|培训|资助|安置|救助|新增|造林|转移|发放|投放|配建|加装|更新|提供|办理|查处|关闭|收储|供应|建))$/;

/** “十一五”期间，关停5000万千瓦小火电机组，今年要关停1000万千瓦: the same things, whose verb alone is said again; undefined where it is not so. */
export function sameDeed(words: string, figure: Figure, previous: Previous | null): readonly Subject[] | undefined {
  const [told, other] = previous?.subjects ?? [];
  if (!previous || !told || other || told.carried || !sameKind(figure, previous.figure)) return undefined;
  const [, front, verb] = DEED.exec(words.trim()) ?? [];
  if (front === undefined || verb === undefined || !isLeading(front) || !told.words.startsWith(verb)) return undefined;
  return told.readings;
}

/** 推进农村公路建设，新建改建500公里: what the clause before deals with, and the verb of what is done to it; empty where either is not clear. */
export function dealtWith(words: string, clause: string): string {
  const things = DEALT_WITH.exec(clause)?.[1];
  const [, front, verb] = (things === undefined ? null : DEED.exec(words.trim())) ?? [];
  return front !== undefined && verb !== undefined && isLeading(front) ? `${verb}${things}` : '';
}

const DEALT_WITH =
  /^(?:(?:全面|深入|大力|继续|积极|持续|稳步|有序|统筹|加快|加大|加强|推进|推动|实施|抓好|做好|开展|扎实|着力|促进)+)([〇\u3400-\u9fff“”]{3,14}?)(?:(?:建设|改造|整治|治理|发展)?(?:工作|力度|步伐|行动|进度)?)，$/;

/** 大枣发展到25.5万亩, 肉牛达到2.3万头: what is measured of crops and herds, where only their name is said. */
export function heldOf(words: string, { kind, unit }: Figure): readonly string[] {
  const name = words.trim();
  // 全区总面积695平方公里: of the whole place, as it seems.
  if (unit === '平方公里' && /^(?:全[省市区县州旗])?总面积$/.test(name)) return ['行政区域面积'];
  if (!/^[〇\u3400-\u9fff]{2,5}$/.test(name) || MEASURED.test(name)) return [];
  if (kind === 'measure' && /^(?:亩|公顷)$/.test(unit)) return [`${name}播种面积`];
  return kind === 'count' && /^[头只羽匹]$/.test(unit) ? [`${name}存栏`] : [];
}

const MEASURED = /(?:面积|造林|绿化|耕地|林地|草原|湿地|农田|土地|存栏|出栏|新建|改造|治理|流转|数量?)$/;
