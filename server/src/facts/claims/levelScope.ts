import type { Paragraph } from '../../text/paragraph.ts';
import type { Claim, ReportContext } from '../facts.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';

/** 市区城镇居民收入: of the city proper; 市本级, in budgets also 市级 and 本级: of its own budget. */
export const PROPER =
  /^(?:市区|城区|主城区|中心城区)(?!（(?!含)|\((?!含))|^[省市区县州]本级(?!（不|\(不)|^(?:[省市区县州]级|[市区县州]直|本级)(?=(?:[（(](?!不)[^（()）]{0,60}[）)])?(?:地方)?(?:一般公共|政府性基金|国有资本|社会保险|社保|预算|财政|税收|到期|政府债|债务|发行|主要支出|收入|支出))/;

/** 高新区一般公共预算收入: of a zone's own budget; 市级统筹的社会保险基金: of the funds that are the city's. */
export const ZONE =
  /^[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|开发区|新区|园区|示范区|管理区|度假区|合作区)(?=(?:[（(][^（()）]{0,20}[）)])?(?:安排|完成|实现|地方){0,2}(?:一般公共|政府性基金|国有资本|社会保险|社保|预算|财政|政府债|债务|新增债|“三公”))|^[省市县]级统筹(?=的?[\u4e00-\u9fff]{0,12}(?:基金|保险))/;

/** 开发区完成主营业务收入…, 新郑综保区三期封关运行，2016年完成进出口总值…: a zone that a sentence begins with, and of which it tells. */
export const ZONE_TOLD =
  /^(?![全各推支加深建把将在对与和以]|.{0,6}[个级类家])[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|开发区|产业园区?|工业园区?|科技园区?|物流园区?|综合保税区|综保区|保税区|保税港区|集聚区)(?=(?:全年|共|累计|已|预计|当年|年内)*(?:完成|实现)(?:(?:[^，。；\d的]{2,16})[约近超达]{0,2}\d)|(?:[一二三四]期)?(?:正式|顺利|全面|获批|通过验收)*(?:封关|开关|开园|挂牌|揭牌)(?:运行|运营|运作)?[，,])/;

/** 大王店产业园区2007年开始建设，累计投入…: a park with a name, of which its sentence tells. */
export const PARK =
  /^(?![^，。；]{0,8}[全各]|.{0,8}[个级])[\u4e00-\u9fff]{2,8}?(?:产业园区?|工业园区?|科技园|物流园|开发区|高新区|经开区|管理区)(?=(?:19|20)\d{2}年|现[有已]|累计|规划面积|入[驻园]企业|落户)/;

/**
 * The part of a place that has records of its own. What the place's own budget (本级) tells is never that of the whole place: '' where it has none. `behind` is what
 * follows its name.
 */
export function properScope(proper: string, own: string, { scopes }: Pick<TargetIndex, 'scopes'>, behind: string): string | undefined {
  const part = own.endsWith(proper.charAt(0)) ? proper.slice(1) : proper;
  const bracket = INCLUDING.exec(behind)?.[0];
  const whole = bracket === undefined ? undefined : scopes.get(own + part + bracket);
  if (whole !== undefined) return whole;
  const name = scopes.get(own + part) ?? (part === '级' ? scopes.get(`${own}本级`) : undefined);
  return name ?? (/[级直]$|^(?:主|中心)城区$/.test(proper) ? '' : undefined);
}

/** 市本级（含高新开发区）: a level that has a zone's figures in it. */
export const INCLUDING = /^[（(]含[^（()）\d]{2,20}[）)]/;

/**
 * What records call a level of government where they tell its own budget by their names (市本级财政支出), and not by their scope: as the text does, or, where
 * they have but one of the two, by the other of 市级 and 市本级. Undefined where they tell it otherwise.
 */
export function nameOfLevel(said: string, { levels }: Pick<TargetIndex, 'levels'>): string | undefined {
  // 市本级（含高新开发区） is more than 市本级, and by a name of its own.
  const more = /[（(]含.*$/.exec(said)?.[0];
  if (more !== undefined) {
    const name = nameOfLevel(said.slice(0, -more.length), { levels });
    return name === undefined ? undefined : name + more;
  }
  const isOwn = said.includes('本级');
  if (levels.has(isOwn ? '本级' : said)) return said;
  if (isOwn) return levels.has(said.replace('本', '')) ? said.replace('本', '') : undefined;
  return /^[省市区县州]级$/.test(said) && levels.has('本级') ? `${said.charAt(0)}本级` : undefined;
}

/**
 * What a heading of a report of a year's beginning says of whose budget the figures below it are (2.市本级预算收支情况, （四）经开区财政预算草案,
 * 1.全市预算收支情况); undefined where it says nothing.
 */
export function levelScope(
  { kind, level, text }: Paragraph,
  { scope, sectionScope, scopeDepth = 2, isAnnual }: ReportContext,
  targets: TargetIndex,
): string | null | undefined {
  if (kind !== 'heading') return undefined;
  const proper = LEVEL_IN_HEADING.exec(text);
  // 全市和市本级财政收支预算安排: of both.
  if (proper && /全[省市区县州](?:和|及|与|、)$/.test(text.slice(0, proper.index))) return null;
  if (proper) return properScope(proper[0], scope ?? '', targets, text.slice(proper.index + proper[0].length));
  const [, budgetOf, named] = (isAnnual ? OTHERS_BUDGET.exec(text) : null) ?? [];
  const place = budgetOf ?? named;
  if (place !== undefined) return targets.scopes.get(place) ?? (scope?.endsWith(place) ? null : (onlyScope(place, targets) ?? ''));
  const isSet = sectionScope === '' || /[级直]$/.test(sectionScope ?? '') || (isAnnual && sectionScope !== null);
  // （一）2025年预算执行情况, below 四、西湖管理区: of it still.
  return isSet && ((level <= scopeDepth && !/^[（(]\d/.test(text)) || /全[省市区县州]/.test(text)) ? null : undefined;
}

/** 园区 of 苏州工业园区, 市经济技术开发区 of 大同经济技术开发区, 高新区 of 河池高新技术产业开发区: the one place of the records that is called so. */
export function onlyScope(place: string, { scopes }: Pick<TargetIndex, 'scopes'>): string | undefined {
  const short = place.replace(/^[省市区县州]/, '');
  const names = new Set([...scopes].filter(([wording, name]) => name.endsWith(short) || wording.endsWith(short)).map(([, name]) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

const LEVEL_IN_HEADING = /(?:[省市区县州]本?级|[市区县州]直)(?=.{0,24}(?:预算|财政|收支|收入|支出|债务))/;

/** 市本级 of 2.市本级预算收支情况, with what it says to be in it (市本级（含高新开发区）). */
export function levelOfHeading(text: string): string | undefined {
  const { 0: level, index = 0 } = LEVEL_IN_HEADING.exec(text) ?? {};
  return level === undefined ? undefined : level + (INCLUDING.exec(text.slice(index + level.length))?.[0] ?? '');
}

/** （2）市本级收支情况。…: what a paragraph says at its beginning of whose budget it tells; undefined where it says nothing. */
export function runInScope(
  text: string,
  { scope }: ReportContext,
  targets: TargetIndex,
): { readonly scope: Claim['scope']; readonly level: string } | undefined {
  const level = scope === null ? undefined : RUN_IN.exec(text)?.[1];
  if (scope === null || level === undefined) return undefined;
  const behind = text.slice(text.indexOf(level) + level.length, text.indexOf(level) + 40);
  const name = properScope(level, scope, targets, behind);
  if (name === undefined) return undefined;
  return {
    scope: name === '' ? null : { name, from: 'sentence' },
    level: level + (name === '' ? (INCLUDING.exec(behind)?.[0] ?? '') : ''),
  };
}

const RUN_IN =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、])?(?:20\d\d年)?([省市区县州]本?级|[市区县州]直)[^。，；]{0,24}(?:收支|预算|执行|安排|使用)[^。，；]{0,8}[。：]/;

const NUMBERED = '^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）.．、])?(?:20\\d\\d年)?';
const ZONE_NAME = '[\\u4e00-\\u9fff]{0,12}?(?<!全)(?:开发区|管理区|新区|园区|高新区|经开区|度假区|示范区|合作区)';
const OTHERS_BUDGET = new RegExp(
  `${NUMBERED}(?:(${ZONE_NAME}|[\\u4e00-\\u9fff]{2,12}?(?<!全)[区县])(?=(?:财政|预算|一般公共|政府性基金|国有资本|社会保险|社保|政府债|债务))|([\\u4e00-\\u9fff]{2}${ZONE_NAME})$)`,
);
