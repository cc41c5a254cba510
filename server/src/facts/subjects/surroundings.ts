import type { Figure } from '../../quantity/figure.ts';
import type { Surroundings } from '../indicators/indicatorMatch.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import type { Piece } from './sentence.ts';
import { type Frame, startOfClause, wordsIn } from './sentenceFrame.ts';

/** The last figure before this one that ends in the same piece, so that the words between them can be told. */
export function leftEdge({ sentence, raw }: Frame, figure: Figure, piece: Piece | undefined): number {
  const index = sentence.figures.indexOf(figure);
  let i = index - 1;
  while (i >= 0 && isClassBefore(sentence.figures[i], figure, raw)) i--;
  return Math.max(piece?.start ?? sentence.start, sentence.figures[i]?.end ?? 0);
}

/** 5000万元以上, 3岁以下: whether a figure bounds what is spoken of. */
export const isBound = ({ qualifiers }: Figure): boolean => qualifiers.some(({ side, sense }) => side === 'after' && sense.length === 2);

/** 总投资10亿元以上项目50个, 3岁以下托位数5.5个: a bound that makes a class of things, and is a part of their name. */
function isClassBefore(bound: Figure | undefined, figure: Figure, raw: string): boolean {
  if (!bound) return false;
  // 年收入100万元以上的村达到40%: so large a share of them.
  if (figure.kind === 'percent')
    return isBound(bound) && bound.kind === 'money' && SHARE_OF_CLASS.test(raw.slice(bound.end, figure.core.start));
  if (figure.kind !== 'count' && bound.unit !== '千伏') return false;
  // 110千伏变电站3座, 35千伏线路500公里
  if (bound.unit === '千伏')
    return /^及?[〇\u3400-\u9fff]{0,2}(?:变电站|输变电|线路|电网|工程|输电)[〇\u3400-\u9fff]{0,6}$/.test(
      raw.slice(bound.end, figure.core.start),
    );
  // 新增进出口额超千万元企业23家
  if (bound.kind === 'money' && bound.comparator === '>' && !isBound(bound)) return OVER.test(raw.slice(bound.end, figure.core.start));
  if (!isBound(bound)) return false;
  return /^[〇\u3400-\u9fff“”]{2,14}$/.test(raw.slice(bound.end, figure.core.start));
}

const SHARE_OF_CLASS =
  /^的?[\u4e00-\u9fff“”]{0,6}(?:村|企业|农户|家庭|乡镇|园区|街道|项目)(?:数量?|比例|比重)?(?:占比?|达到?|提高到|提升到|超过?)?$/;

/** What is told apart by how much it makes, up to the number of it. */
const OVER =
  /^的?[〇\u3400-\u9fff“”]{0,8}(?:企业|项目|园区|集群|产业链?|品牌|[县镇村]|单位|基地|农户|商圈|街区|单品|楼宇|平台|公司|集团)(?:总数|数量|累计|新增|净增|增加|达到?|增至|增加到|发展到|已|共|有|仅|只|为|约){0,3}$/;

/** 新增15家备案博物馆和29家影院: what stands before 和 belongs to the figure before it. */
export const withoutJoined = (head: string, followsFigure: boolean): string => (followsFigure && JOINED.test(head) ? '' : head);

/** The words right after a figure, up to the next mark or figure. */
export function tailOf(frame: Frame, figure: Figure, piece: Piece | undefined): string {
  const end = rightEdge(frame, figure, piece);
  // Words that run into the next figure are that one's subject, but for what comes before its verb: 1593个省重点项目完成投资7295亿元.
  if (end < (piece?.end ?? end)) {
    const words = wordsIn(frame, figure.end, end);
    if (JOINED.test(words)) return words.replace(JOINED, '').replace(/^的/, '').trim();
    // 849座公园实现24小时开放: some of them, and not how many there are.
    if (/^\d+(?:小时|天|分钟)/.test(frame.raw.slice(end, end + 8))) return '';
    return BEFORE_VERB.exec(words)?.[1] ?? '';
  }
  // 842元/月: the unit's, and no thing.
  const words = wordsIn(frame, figure.end, end)
    .replace(/^\/[月年人天日]+/, '')
    .trim();
  // 突破40万亿元并连续多年居世界首位: what is told next.
  if (words === '' || /^并(?!购|网|轨|联|表)/.test(words)) return '';
  return (figure.unit === '' ? words.replace(GREAT, '') : words)
    .replace(/^的/, '')
    .replace(/^(?:大关|关口|(?:新的?)?大?台阶|新(?:阶段|水平)|行列)/, '')
    .replace(/(?:任务|目标|以上|以下|左右|等|的)$/, '')
    .replace(HOW_DONE, '');
}

/** 10大重点产业链: the ten great ones. */
const GREAT =
  /^大(?=[〇\u3400-\u9fff]{3})(?![学会道桥厦关约力型湾片量面批中专队营爆小地气数陆街门楼院连庆战选考赛奖户村家师夫使校幅于多概致体规宗豆米棚田堤坝江河湖海山洋火风雨旱灾案事局势抓干兴办建搞讨检调落见成有大班年龄])/;

/** 项目尽快开工: how something was done names nothing. */
const HOW_DONE =
  /(?<=[〇\u3400-\u9fff”]{2})(?:尽快|全面|陆续|相继|顺利|如期)(?=(?:开工|竣工|投产|建成|投用|落地|通车|签约)(?:建设|投产|投用|运营)?$)/;

const BEFORE_VERB =
  /^的?([〇\u3400-\u9fff“”（）]{2,12}?)(?:累计|全年|年度)?(?:完成|实现|带动|达到?|超|突破|年?(?:销售(?:收入|额)|营业收入|产值|利润)|(?:已|均)?(?:开工|竣工|完工|投产|建成|签约)$)/;

const JOINED = /(?:以及|[和与及])\s*$/;

function rightEdge({ sentence }: Frame, figure: Figure, piece: Piece | undefined): number {
  const at = sentence.figures.indexOf(figure);
  const behind = sentence.figures[at + 1];
  // 3座110千伏变电站
  const next = behind?.unit === '千伏' && behind.start === figure.end ? sentence.figures[at + 2] : behind;
  return Math.min(piece?.end ?? sentence.end, next?.start ?? sentence.end);
}

/** 26条省级、13条市级、67条县级产业链: the last item's words belong to all. */
export function chainAfter(frame: Frame, at: number, figure: Figure): string {
  const { pieces } = frame.sentence;
  let end = figure.end;
  for (let i = at + 1; i < pieces.length && pieces[i]?.before === '、'; i++) end = pieces[i]?.end ?? end;
  return end > figure.end ? normaliseTerm(wordsIn(frame, figure.end, end)) : '';
}

/** 新培育独角兽、小巨人、单项冠军企业300家: all that a list names, where no figure stands between its items. */
export function wholeList(frame: Frame, at: number, figure: Figure): string {
  const { pieces, figures } = frame.sentence;
  const first = startOfClause(frame.sentence, at);
  const start = pieces[first]?.start ?? figure.start;
  return first === at || figures.some((other) => other !== figure && other.start >= start && other.start < figure.start)
    ? ''
    : wordsIn(frame, start, figure.start);
}

/** 人均可支配收入，由5160元增加到7703元; 装机率先破亿、达到1.35亿千瓦: what the clause before names, where a figure's own begins with its verb; else empty. */
export function subjectBefore({ sentence: { pieces, figures }, text, sentence }: Frame, at: number, head: string): string {
  const [piece, before] = [pieces[at], pieces[at - 1]];
  if (!before || (piece?.before !== '，' && piece?.before !== '、')) return '';
  if (figures.some(({ core }) => before.start <= core.start && core.start < before.end)) return '';
  const words = text.slice(before.start - sentence.start, before.end - sentence.start);
  if (piece.before === '，' && FROM.test(head)) return words;
  return REACHED.test(head) ? (MARK_PASSED.exec(words)?.[1] ?? '') : '';
}

const FROM = /^\s*(?:将|已|也|则)?[由从]/;
const REACHED = /^\s*(?:已)?达到?(?:了)?\s*$/;
/** A mark that is told without a number of its own: 突破万亿元大关, 破亿. */
const MARK_PASSED =
  /^(.{3,}?)(?:在?全[国省市区]|首次|率先|成功|历史性|再次|一举)*(?:突破|破|跨过|跨越|跃上|迈上|站上|登上|跨上|迈入|跨入|迈过)[百千万亿]{1,2}(?:[元吨人户斤]|美元|千瓦|公里|大关|台阶)*$/;

/** How far back a clause without a noun may look for it. */
const FARTHEST = 2;

/** The clauses before a figure's own, as far as they have no figure that keeps their nouns for itself. */
export function clauseBefore(frame: Frame, at: number): string {
  const { pieces, figures } = frame.sentence;
  let start = startOfClause(frame.sentence, at);
  const end = pieces[start]?.start ?? 0;
  for (let i = 0; i < FARTHEST && pieces[start]?.before === '，'; i++) {
    const first = startOfClause(frame.sentence, start - 1);
    const from = pieces[first]?.start ?? 0;
    if (figures.some(({ core }) => from <= core.start && core.start < end)) break;
    start = first;
  }
  return normaliseTerm(wordsIn(frame, pieces[start]?.start ?? end, end));
}

/** What an item may borrow at its front: the items before it in the same list, or `last`, what the figure before it was said of. */
export function lentWords(frame: Frame, at: number, from: number, last: string): string {
  const { pieces } = frame.sentence;
  let start = pieces[at]?.start ?? from;
  for (let i = at; i > 0 && pieces[i]?.before === '、'; i--) start = pieces[i - 1]?.start ?? start;
  const chain = wordsIn(frame, start, from);
  return normaliseTerm(`${chain} ${last}`) + (LEVEL.exec(chain)?.[0] ?? '');
}

/** 国家级制造业单项冠军企业4户、绿色工厂39户: a term's full name may leave out whose title it is, which the next item needs. */
const LEVEL = /国家级|省级|市级/;

/** What stands before a figure's words, looked for and normalised when it is first asked for: of most figures nobody asks. */
export class Around implements Surroundings {
  readonly #findBefore: () => string;
  readonly #findClause: () => string;
  #before: string | undefined;
  #clause: string | undefined;
  #alone: Surroundings | undefined;

  constructor(findBefore: () => string, findClause: () => string) {
    this.#findBefore = findBefore;
    this.#findClause = findClause;
  }

  get before(): string {
    this.#before ??= this.#findBefore();
    return this.#before;
  }

  get clause(): string {
    this.#clause ??= this.#findClause();
    return this.#clause;
  }

  /** The same without what sentence and clause lend. */
  get alone(): Surroundings {
    this.#alone ??= new Around(
      () => '',
      () => '',
    );
    return this.#alone;
  }
}

/** 工业投资 of 工业投资、民间投资增长6%: the item before, if it has no figure of its own and begins the clause; of 化工6大产业比重 there is none. */
export function itemBefore({ sentence: { pieces, figures }, text, sentence }: Frame, at: number, from: number): string {
  const [piece, item] = [pieces[at], pieces[at - 1]];
  if (
    piece?.before !== '、' ||
    from !== piece.start ||
    !item ||
    item.before === '、' ||
    figures.some(({ core }) => item.start <= core.start && core.start < item.end)
  )
    return '';
  return text.slice(item.start - sentence.start, item.end - sentence.start).trim();
}

/** 庆阳、张掖、天水3个: the names in front of a number that counts them; else empty. */
export function namesOf(frame: Frame, at: number, figure: Figure): string {
  const list = wholeList(frame, at, figure);
  return list !== '' && list.split('、').length === figure.value ? list : '';
}
