import { matchesOf } from '../../util/matchesOf.ts';

/**
 * 行业名称 that hold a mark or a word with which lists are joined. Source: 国民经济行业分类 (GB/T 4754—2017), its 门类 and 大类, and the short forms of them that
 * statistical bulletins use.
 */
const INDUSTRIES = [
  ...'农、林、牧、渔业 农林牧渔专业及辅助性活动 煤炭开采和洗选业 石油和天然气开采业 酒、饮料和精制茶制造业 纺织服装、服饰业 皮革、毛皮、羽毛及其制品和制鞋业'.split(
    ' ',
  ),
  ...'木材加工和木、竹、藤、棕、草制品业 造纸和纸制品业 印刷和记录媒介复制业 文教、工美、体育和娱乐用品制造业 石油、煤炭及其他燃料加工业'.split(
    ' ',
  ),
  ...'化学原料和化学制品制造业 橡胶和塑料制品业 黑色金属冶炼和压延加工业 有色金属冶炼和压延加工业 铁路、船舶、航空航天和其他运输设备制造业'.split(
    ' ',
  ),
  ...'电气机械和器材制造业 计算机、通信和其他电子设备制造业 金属制品、机械和设备修理业 电力、热力、燃气及水生产和供应业 电力、热力生产和供应业'.split(
    ' ',
  ),
  ...'燃气生产和供应业 水的生产和供应业 批发和零售业 交通运输、仓储和邮政业 住宿和餐饮业 信息传输、软件和信息技术服务业 租赁和商务服务业'.split(
    ' ',
  ),
  ...'科学研究和技术服务业 水利、环境和公共设施管理业 居民服务、修理和其他服务业 卫生和社会工作 文化、体育和娱乐业 公共管理、社会保障和社会组织'.split(
    ' ',
  ),
];

const JOINERS = /[、和及]/g;

/** The names that hold a joiner, by the characters on both sides of it. */
const BY_JOINER = byJoiner();

function byJoiner(): ReadonlyMap<string, readonly (readonly [name: string, at: number])[]> {
  const map = new Map<string, (readonly [string, number])[]>();
  for (const name of INDUSTRIES)
    for (const { index } of name.matchAll(JOINERS)) {
      const key = name.slice(index - 1, index + 2);
      map.set(key, [...(map.get(key) ?? []), [name, index]]);
    }
  return map;
}

/** Whether the joiner at an offset stands inside an industry's name: 计算机、通信和其他电子设备制造业. */
export const isInIndustry = (text: string, at: number): boolean =>
  BY_JOINER.get(text.slice(at - 1, at + 2))?.some(([name, joiner]) => text.startsWith(name, at - joiner)) === true;

/** A list's items, where `joiners` (global, one character each) separate them outside the names of industries. */
export function splitOutside(list: string, joiners: RegExp): string[] {
  const items: string[] = [];
  let from = 0;
  for (const { index } of matchesOf(list, joiners)) {
    if (isInIndustry(list, index)) continue;
    items.push(list.slice(from, index));
    from = index + 1;
  }
  return [...items, list.slice(from)];
}

/** 规模以上制造业增加值 of 制造业, where the paragraph tells of industry above the designated size; else nothing. */
export function industryOfSize(words: string, before: string): readonly string[] {
  const [, industry] = INDUSTRY.exec(words.trim()) ?? [];
  return industry !== undefined && OF_SIZE.test(before) ? [`规模以上${industry}增加值`] : [];
}

const INDUSTRY =
  /^(?:其中|工业中的?)?((?!第[一二三]|规模以上|规上|建筑业|服务业|批发|零售|住宿|餐饮|农|林|牧|渔)[〇\u3400-\u9fff、（）]{2,24}?(?:业|企业|工业))(?:增加值)?$/;
const OF_SIZE = /规(?:模以)?上工业(?:企业)?(?:增加值|中)/;
