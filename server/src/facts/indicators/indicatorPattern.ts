import { unitTable } from '../../util/sparseMatches.ts';
import { normaliseTerm } from './terms.ts';

/** An indicator's name, taken apart for comparison. */
export interface IndicatorPattern {
  /** The normalised name without the words of increase and of mere quantity: 新增高新技术企业 → 高新技术企业. */
  readonly core: string;
  /** Whether the name counts what was added (新增, 净增): an increase and a stock are two indicators. */
  readonly added: boolean;
  /** Whether words that say by what it is measured were left out (游客数量): it is measured by nothing else (游客花费). */
  readonly isMeasured?: true | undefined;
}

const ADDED =
  /新(?:认定|培育|晋|入选|入库|纳统|创建|打造|布局|组建|获批|投用|完成)|新增(?!劳动力(?:平均)?受教育)加?|净增(?!长)加?|新签约|新增设|新建(?!改建|改造|和|、|或|续建|商品)/g;
const ADDED_WORDS = new Set([
  '新认定',
  '新培育',
  '新晋',
  '新入选',
  '新入库',
  '新纳统',
  '新创建',
  '新打造',
  '新布局',
  '新组建',
  '新获批',
  '新投用',
  '新完成',
  '新增',
  '净增',
  '新增加',
  '净增加',
  '增加',
  '新建',
]);

/** Takes an indicator's name or a text's wording apart. */
export function patternOf(words: string): IndicatorPattern {
  const full = normaliseTerm(words);
  // A share within what was added is no addition.
  const core = !/[新净]/.test(full) || SHARE_WITHIN.test(full) ? full : full.replace(ADDED, (word) => (ADDED_WORDS.has(word) ? '' : word));
  const trimmed = trimQuantity(core);
  return {
    core: verbFirst(trimmed),
    added: core.length !== full.length,
    isMeasured: trimmed !== core && NUMBERED.test(core.slice(trimmed.length)) ? true : undefined,
  };
}

/** 新增电力装机中绿色能源占比 */
const SHARE_WITHIN = /中.{2,20}比重$/;

const NUMBERED = /^(?:总?数量?|数量|个数|人数)$/;

/** 城镇老旧小区改造, 改造城镇老旧小区: what is done and to what, in either order. */
function verbFirst(core: string): string {
  if (DONE_ENDS[core.charCodeAt(core.length - 1)] === 0) return core;
  DONE.lastIndex = LEAST_DONE;
  const [done, verb] = DONE.exec(core) ?? [];
  return done === undefined || verb === undefined ? core : verb + core.slice(0, -done.length) + done.slice(verb.length);
}

const VERBS =
  '(?<!技术)改造|基本建成|竣工投产|建成投[产用]|开工建设|新建改建|新建|改建|开行|出栏|入库|新?开工|新?建成|培育|引进|认定|新?投产|竣工|通车|新?落地|交付|(?:动态)?清零|(?:全部|全面)?完成';
/** 供热改造面积 measures what 供热改造 does. */
const DONE = new RegExp(`(${VERBS})(?:面积)?$`, 'g');
/** The characters that end what it finds. */
const DONE_ENDS = unitTable(`${VERBS.replace(/[^|]*(.)(?=\||$)/g, '$1')}积`);
/** What is done to is of so many characters at least. */
const LEAST_DONE = 3;
const DONE_ALONE = new RegExp(`^(?:${VERBS})$`);

/** Whether words are a verb of what is done to things, and nothing else (竣工, 交付). */
export const isVerb = (core: string): boolean => DONE_ALONE.test(core);

/** 高新技术企业总量, 进出口同比增长: words at the end say no more than that it is counted, or how it moves, which the record's measure says. */
function trimQuantity(core: string): string {
  if (QUANTITY_ENDS[core.charCodeAt(core.length - 1)] === 0) return core;
  const trimmed = core.replace(QUANTITY, '');
  return trimmed.length >= 2 ? trimmed : core;
}

const QUANTITY = new RegExp(
  [
    '(?<!自然)(?:同比|年均|平均|实际)?(?:增长(?:率|速度|幅度)?|增速|增幅|涨幅|降幅|下降(?:率|幅度)?|降低率?)$',
    '(?:列|套|辆|台|颗|枚|(?<=天气)天|(?<=[托床学车泊席]位))数$',
    '(?<=奖励?)获奖(?:项目|成果)?数?$',
    '(?<=.{4}|参保)(?<!死亡|受伤|伤亡)人数$',
    '(?<=就业)人员$',
    '(?:总量|总数量?|数量|个数|(?<!融资)总?规模|平均值|均值)$',
    // 企业数, 学校数; but 死亡人数 and 事故起数 are words of their own.
    '(?<![人户次件起指系倍位基总多分天日时])数$',
  ].join('|'),
);

/** The characters that end what it finds, and some more: those of the words themselves. */
const QUANTITY_ENDS = unitTable(QUANTITY.source.replace(/\(\?<[^)]*\)/g, ''));
