import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { readingAlone } from './otherReadings.ts';

/**
 * 居民消费价格的八大类. Source: 国家统计局《居民消费支出分类（2013）》 and 《居民消费价格指数编制方案》; before 2016 the classes were 食品、烟酒及用品、衣着、家庭设备用品及
 * 维修服务、医疗保健和个人用品、交通和通信、娱乐教育文化用品及服务、居住. Bulletins write 和 and 及 as they like.
 */
const CLASSES = new RegExp(
  `^\\s*(?:其中|[上下][涨降]的是|上涨的有|下降的有)?(${[
    '食品烟酒',
    '食品',
    '烟酒(?:[和及]用品)?',
    '衣着',
    '居住',
    '生活用品[和及]服务',
    '家庭设备用品[和及与]?维修服务',
    '医疗保健(?:[和及与]个人用品)?',
    '交通[和及与]?(?:通信|通讯)',
    '教育文化[和及与]?娱乐',
    '娱乐教育文化用品[和及与]服务',
    '其[他它]用品[和及与]服务',
  ].join('|')})类?(?:消费)?(?:价格)?\\s*$`,
);

/** The price index that was named last, or something else that is measured of such classes. */
const TOLD = /(城市|市区|城镇|农村)?居民消费(?:品)?(?:价格|八大类)|CPI|零售|出厂|购进|支出|销售|产值|增加值|投资|用电|进口|出口|批发/g;
const FARTHEST = 300;

/** 居民消费价格上涨2.1%，其中食品烟酒上涨3.3%: the class of the index. */
export function withPriceClass(subject: FigureSubject, raw: string): FigureSubject {
  const { figure, motion, words, span } = subject;
  if (figure.kind !== 'percent' || motion === null) return subject;
  const kind = CLASSES.exec(words)?.[1];
  if (kind === undefined) return subject;
  const told = [...raw.slice(Math.max(0, span.start - FARTHEST), span.start).matchAll(TOLD)].at(-1);
  if (!told || !/居民消费|CPI/.test(told[0])) return subject;
  // 城市居民消费价格, whose classes may be called so as well.
  const names = ['', ...(told[1] === undefined ? [] : [told[1]])].flatMap((of) => ['类', ''].map((as) => `${of}${kind}${as}居民消费价格`));
  return subjectWith(subject, { readings: [...names.map(readingAlone), ...subject.readings] });
}
