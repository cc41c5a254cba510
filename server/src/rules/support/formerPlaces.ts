import type { ParagraphFacts } from '../../facts/facts.ts';
import { sentenceAround } from '../../text/sentenceAround.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { dateToldAt, isAfter, tellsOfThePast, yearsNamed } from './dates.ts';

/** A district that was joined to another, or a county that was given to another city, as it was told with its city. */
export interface FormerPlace extends Span {
  readonly text: string;
  /** The year of the change. */
  readonly year: string;
  /** What it is now, with its city; several where it was divided. */
  readonly now: readonly string[];
}

/**
 * Districts that were, by the Ministry of Civil Affairs' yearly lists of changes (民政部《县级以上行政区划变更情况》): city, name, year, and what holds it now.
 * One whose name another place of its city bears today is not among them.
 */
const CHANGES = `
北京市 崇文区 2010 东城区
北京市 宣武区 2010 西城区
天津市 塘沽区 2009 滨海新区
天津市 汉沽区 2009 滨海新区
天津市 大港区 2009 滨海新区
石家庄市 桥东区 2014 长安区、桥西区
邢台市 桥东区 2020 襄都区
邢台市 桥西区 2020 信都区
保定市 新市区 2015 竞秀区
保定市 北市区 2015 莲池区
保定市 南市区 2015 莲池区
沈阳市 东陵区 2014 浑南区
白山市 八道江区 2010 浑江区
伊春市 伊春区 2019 伊美区
伊春市 南岔区 2019 南岔县
伊春市 西林区 2019 金林区
伊春市 翠峦区 2019 乌翠区
伊春市 新青区 2019 丰林县
伊春市 美溪区 2019 伊美区
伊春市 金山屯区 2019 金林区
伊春市 五营区 2019 丰林县
伊春市 乌马河区 2019 伊美区、乌翠区
伊春市 汤旺河区 2019 汤旺县
伊春市 带岭区 2019 大箐山县
伊春市 乌伊岭区 2019 汤旺县
伊春市 红星区 2019 丰林县
伊春市 上甘岭区 2019 友好区
上海市 卢湾区 2011 黄浦区
上海市 闸北区 2015 静安区
上海市 南汇区 2009 浦东新区
南京市 白下区 2013 秦淮区
南京市 下关区 2013 鼓楼区
无锡市 崇安区 2015 梁溪区
无锡市 南长区 2015 梁溪区
无锡市 北塘区 2015 梁溪区
徐州市 九里区 2010 鼓楼区、泉山区、铜山区
常州市 戚墅堰区 2015 武进区
苏州市 沧浪区 2012 姑苏区
苏州市 平江区 2012 姑苏区
苏州市 金阊区 2012 姑苏区
南通市 港闸区 2020 崇川区
连云港市 新浦区 2014 海州区
淮安市 清河区 2016 清江浦区
淮安市 清浦区 2016 清江浦区
扬州市 维扬区 2011 邗江区
杭州市 下城区 2021 拱墅区
杭州市 江干区 2021 上城区、钱塘区
宁波市 江东区 2016 鄞州区
芜湖市 三山区 2020 弋江区
马鞍山市 金家庄区 2012 花山区
铜陵市 铜官山区 2015 铜官区
铜陵市 狮子山区 2015 铜官区
巢湖市 居巢区 2011 合肥市巢湖市
三明市 梅列区 2021 三元区
南昌市 湾里区 2019 新建区
九江市 庐山区 2016 濂溪区、庐山市
青岛市 四方区 2012 市北区
济宁市 市中区 2013 任城区
莱芜市 莱城区 2018 济南市莱芜区
莱芜市 钢城区 2018 济南市钢城区
开封市 金明区 2014 龙亭区
洛阳市 吉利区 2021 孟津区
襄樊市 襄城区 2010 襄阳市襄城区
襄樊市 樊城区 2010 襄阳市樊城区
襄樊市 襄阳区 2010 襄阳市襄州区
广州市 萝岗区 2014 黄埔区
茂名市 茂港区 2014 电白区
梧州市 蝶山区 2013 万秀区
重庆市 万盛区 2011 綦江区
重庆市 双桥区 2011 大足区
广元市 元坝区 2013 昭化区
贵阳市 小河区 2012 花溪区
铜仁地区 万山特区 2011 铜仁市万山区
六安市 寿县 2015 淮南市寿县
四平市 公主岭市 2020 长春市公主岭市
安庆市 枞阳县 2015 铜陵市枞阳县
资阳市 简阳市 2016 成都市简阳市
`;

const PLACES = new Map(
  CHANGES.trim()
    .split('\n')
    .map((line) => {
      const [city = '', name = '', year = '', now = ''] = line.split(' ');
      return [
        `${city}${name}`,
        { city, name, year, now: now.split('、').map((place) => (place.includes('市') ? place : `${city}${place}`)) },
      ] as const;
    }),
);

/** With their city, be it short (上海闸北区). */
const FORMER = new RegExp([...PLACES.values()].map(({ city, name }) => `${city.slice(0, -1)}${city.slice(-1)}?${name}`).join('|'), 'g');

/** The former places of a paragraph that stand in what is told of a later year. */
export function formerPlaces(facts: ParagraphFacts): readonly FormerPlace[] {
  const { text } = facts.paragraph;
  return matchesOf(text, FORMER).flatMap(({ index, 0: found }) => {
    const place = placeOf(found);
    const span = { start: index, end: index + found.length };
    return place && isToldLater(facts, span, place.year) ? [{ ...span, text: found, year: place.year, now: place.now }] : [];
  });
}

const placeOf = (found: string) =>
  PLACES.get(found) ?? [...PLACES.values()].find(({ city, name }) => found === `${city.slice(0, -1)}${name}`);

function isToldLater(facts: ParagraphFacts, span: Span, year: string): boolean {
  const { text } = facts.paragraph;
  if (!isAfter(dateToldAt(facts, span), year) || tellsOfThePast(text, span)) return false;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  return !OF_THEN.test(sentence) && yearsNamed(sentence).every((named) => isAfter(named, year));
}

const OF_THEN =
  /原(?:属|名|系|为)|曾|时任|历任|先后|当时|当年|那时|撤销|合并|并入|划归|划入|代管|前身|出生|生于|籍贯|\d{4}年[^，。]{0,12}(?:毕业|参加工作|入伍)/;

/** Whether a county stood under another city than today's at the time that is told: 四平市公主岭市 till 2020. */
export function stoodThere(facts: ParagraphFacts, { start, end }: Span): boolean {
  const { text } = facts.paragraph;
  const place = placeOf(text.slice(start, end));
  if (!place) return false;
  const told = dateToldAt(facts, { start, end });
  return told !== null && !isAfter(told, place.year);
}
