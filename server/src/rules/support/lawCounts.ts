import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { asDigits } from './numerals.ts';

/** How many parts and articles a law has, of laws that have had one edition: its own text. 民法典 has 编, the others have 章; 0 where it has none. */
const COUNTS = new Map(
  (
    '民法典=7,1260 长江保护法=9,96 黄河保护法=11,122 青藏高原生态保护法=7,63 湿地保护法=7,65 黑土地保护法=0,38 噪声污染防治法=9,90 乡村振兴促进法=10,74 ' +
    '数据安全法=7,55 个人信息保护法=8,74 反电信网络诈骗法=7,50 反食品浪费法=0,32 反有组织犯罪法=9,77 家庭教育促进法=6,55 爱国主义教育法=5,40 ' +
    '粮食安全保障法=11,74 民营经济促进法=9,78 学前教育法=9,85 无障碍环境建设法=8,72 外商投资法=6,42 法律援助法=7,71 退役军人保障法=10,85 ' +
    '农村集体经济组织法=8,67 海南自由贸易港法=8,57 优化营商环境条例=7,72'
  )
    .split(' ')
    .map((row) => {
      const [name = '', counts = ''] = row.split('=');
      const [parts = 0, articles = 0] = counts.split(',').map(Number);
      return [name, { parts, articles }] as const;
    }),
);

const NAME = `(${[...COUNTS.keys()].join('|')})》?`;
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 民法典共7编、1260条; of both numbers together also a few words behind the law's name. */
const TOLD = new RegExp(
  `${NAME}(?:[^，。；《》法]{0,10}?[，,]?(?:全文|一共|总共|共有|共计|共|分为|包括|有)?|[^《》法条编章\\n]{0,20}?[“，])${NUMBER}[编章](?:[、，和]|以及附则[、，]?)?(?:共计?)?(\\d{2,4})(?:个法)?条(?!第)`,
  'g',
);
const ARTICLES = new RegExp(`${NAME}(?:全文|一共|总共)?(?:共有|共计|共)(\\d{2,4})(?:个法)?条`, 'g');

/** 民法典“7编1206条”: what is told of a law that has another number of parts or articles. */
export function reportLawCounts({ report }: ParagraphRuleContext, text: string): void {
  if (!text.includes('条')) return;
  for (const { index, 0: found, 1: name = '', 2: parts = '', 3: articles = '' } of matchesOf(text, TOLD)) {
    const end = index + found.length - (found.endsWith('个法条') ? 3 : 1);
    const from = index + found.lastIndexOf(parts, found.length - articles.length - 2);
    const law = COUNTS.get(name);
    if (law && law.parts > 0 && Number(asDigits(parts)) !== law.parts)
      tell(name, from, from + parts.length, law.parts, name === '民法典' ? '编' : '章');
    if (law && Number(articles) !== law.articles) tell(name, end - articles.length, end, law.articles, '条');
  }
  for (const { index, 0: found, 1: name = '', 2: articles = '' } of matchesOf(text, ARTICLES)) {
    const law = COUNTS.get(name);
    const start = index + found.lastIndexOf(articles);
    if (law && Number(articles) !== law.articles) tell(name, start, start + articles.length, law.articles, '条');
  }
  function tell(name: string, start: number, end: number, right: number, unit: string): void {
    const span = { start, end: end + 1 };
    report({
      span,
      kind: 'count',
      level: 'warning',
      message: both(
        `《${name}》共${right}${unit}，此处为${text.slice(start, end)}${unit}。来源：该法文本`,
        `The ${name} has ${right} ${unit}.`,
      ),
      expected: `${right}${unit}`,
      fixes: [{ title: both(`改为“${right}${unit}”`, `Change to ${right}${unit}`), edits: [{ span, newText: `${right}${unit}` }] }],
    });
  }
}
