import { both } from '../../util/bilingual.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { type Item, itemsAfter, itemsBefore, partedAt } from './enumeration.ts';
import { WordsStanding } from './wordsStanding.ts';

/**
 * Phrases whose members are printed in more than one wording: a line is the phrase `|` its members, of each the words that tell it, with `/` between them `|` source.
 * The first wording is the one that is shown.
 */
const LINES = `
新三样|电动载人汽车/新能源汽车/新能源车/电动汽车/汽车|锂电池/锂离子/动力电池/蓄电池|太阳能电池/光伏/太阳能|海关总署新闻发布会，2023
老三样|服装|家具/家居|家电/家用电器|海关总署新闻发布会，2023
三区三线|城镇空间/城镇|农业空间/农业|生态空间/生态|城镇开发边界|永久基本农田/基本农田|生态保护红线/生态红线|《关于在国土空间规划中统筹划定落实三条控制线的指导意见》
三农|农业|农村|农民|中央农村工作会议
三变|资源变资产|资金变股金|农民变股东/村民变股东/农户变股东|2017年中央一号文件
三同时|同时设计|同时施工|同时投入/同时投产/同时使用/同时投用|《中华人民共和国安全生产法》
三减三健|减盐|减油|减糖|健康口腔|健康体重|健康骨骼|全民健康生活方式行动
两优一先|优秀共产党员|优秀党务工作者|先进基层党组织|中共中央组织部
三下乡|文化|科技|卫生|中央宣传部等部门“三下乡”活动
三支一扶|支教|支农|支医|帮扶/扶贫/乡村振兴|人力资源社会保障部等部门“三支一扶”计划
三全育人|全员|全程/全过程|全方位|全国高校思想政治工作会议
两癌|宫颈癌|乳腺癌|国家卫生健康委妇女“两癌”检查
四史|党史|新中国史/国史|改革开放史|社会主义发展史|“不忘初心、牢记使命”主题教育总结大会上的讲话
三重一大|重大决策/重大事项/重大问题/决策|人事任免/干部任免/任免|重大项目/重要项目/项目|大额/大额度/资金|《关于进一步推进国有企业贯彻落实“三重一大”决策制度的意见》
三资|资金|资产|资源|农业农村部农村集体“三资”管理
三项制度|行政执法公示/执法公示|全过程记录/执法全过程|法制审核|国办发〔2018〕118号
五险|养老|医疗|失业|工伤|生育|《中华人民共和国社会保险法》
四议两公开|提议|商议|审议|决议|决议公开/决议结果公开/决议|实施结果公开/结果公开|《中国共产党农村基层组织工作条例》`;

interface Slots {
  readonly phrase: string;
  readonly slots: readonly (readonly string[])[];
  readonly source: string;
}

let known: readonly Slots[] | null = null;
const slots = (): readonly Slots[] => {
  known ??= LINES.trim()
    .split('\n')
    .map((line) => {
      const [phrase = '', ...rest] = line.split('|');
      return { phrase, slots: rest.slice(0, -1).map((slot) => slot.split('/')), source: rest.at(-1) ?? '' };
    });
  return known;
};
const STANDING = new WordsStanding(() => slots().map(({ phrase }) => phrase));

/** 电动载人汽车、锂电池、集成电路“新三样”: as many items as members, of which one is none of them. Phrases in quotation marks alone. */
export function reportOtherMember({ report }: ParagraphRuleContext, text: string): void {
  if (!/[“‘]/.test(text)) return;
  const standing = STANDING.in(text);
  if (standing.size === 0) return;
  for (const { phrase, slots: members, source } of slots()) {
    if (!standing.has(phrase)) continue;
    for (let at = text.indexOf(phrase); at > 0; at = text.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      if (!/[“‘]/.test(text.charAt(at - 1)) || !/[”’]/.test(text.charAt(end))) continue;
      const list = itemsAfter(text, end) ?? itemsBefore(text, at)?.items;
      if (!list) continue;
      const stranger = strangerIn(
        list.flatMap((item) => partedAt(item, members.flat())),
        members,
      );
      if (!stranger) continue;
      const span = { start: stranger.item.start, end: stranger.item.end };
      report({
        span,
        message: both(
          `“${phrase}”不含“${stranger.item.text}”，缺“${stranger.missing}”。来源：${source}`,
          `${stranger.item.text} is none of ${phrase}, of which ${stranger.missing} is missing.`,
        ),
        expected: stranger.missing,
        fixes: [
          { title: both(`改为“${stranger.missing}”`, `Change to ${stranger.missing}`), edits: [{ span, newText: stranger.missing }] },
        ],
      });
    }
  }
}

/** 城镇空间三个区域: what sums up behind the last one of a row is none of it. */
const SUMMED = /[两三四五六3](?:个|类|种|条|大|项)[\u4e00-\u9fff]{2,4}$/;

function strangerIn(
  list: readonly Item[],
  members: readonly (readonly string[])[],
): { readonly item: Item; readonly missing: string } | null {
  if (list.length !== members.length || list.some(({ text }) => /等/.test(text))) return null;
  const items = list.map((item) => {
    const [text = ''] = item.text.replace(SUMMED, '').split(/[，,]/);
    return { text, start: item.start, end: item.start + text.length };
  });
  const tells = (item: Item, wordings: readonly string[]): boolean => wordings.some((wording) => item.text.includes(wording));
  // The most telling words first: 生态保护红线 is not 生态空间.
  const open = new Set(items);
  const missing: string[] = [];
  for (const wordings of [...members].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))) {
    const found = [...open].find((item) => tells(item, wordings));
    if (found) open.delete(found);
    else missing.push(wordings[0] ?? '');
  }
  const [item] = open;
  const [only] = missing;
  return item && only !== undefined && missing.length === 1 && item.text.length <= LONGEST ? { item, missing: only } : null;
}

const LONGEST = 12;
