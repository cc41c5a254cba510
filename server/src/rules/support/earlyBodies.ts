import { sentenceAround } from '../../text/sentenceAround.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { RuleFinding } from '../rule.ts';
import { dateInWords, isAfter, yearsNamed } from './dates.ts';

/** A body of the State, the month in which it was set up, and what bore its duties before; empty where there was no such body. */
interface NewBody {
  readonly name: string;
  readonly since: string;
  readonly before: string;
  readonly source: string;
}

const bodies = (source: string, since: string, rows: string): readonly NewBody[] =>
  rows.split(' ').map((row) => {
    const [name = '', before = ''] = row.split('=');
    return { name, since, before, source };
  });

const NEW_BODIES: readonly NewBody[] = [
  ...bodies(
    '《国务院机构改革方案》（2018年3月）',
    '2018-03',
    '国家卫生健康委员会=国家卫生和计划生育委员会 国家卫生健康委=国家卫生计生委 国家卫健委=国家卫计委 国家市场监督管理总局= 国家市场监管总局= 生态环境部=环境保护部 ' +
      '农业农村部=农业部 文化和旅游部= 自然资源部= 应急管理部= 退役军人事务部= 国家医疗保障局= 国家医保局= 国家林业和草原局=国家林业局 国家移民管理局= 国家广播电视总局=国家新闻出版广电总局',
  ),
  ...bodies('《国家矿山安全监察局职能配置、内设机构和人员编制规定》（2020年10月）', '2020-09', '国家矿山安全监察局=国家煤矿安全监察局'),
  ...bodies('国家乡村振兴局2021年2月25日挂牌（新华社）', '2021-02', '国家乡村振兴局=国务院扶贫办'),
  ...bodies('国家疾病预防控制局2021年5月13日挂牌（新华社）', '2021-05', '国家疾病预防控制局= 国家疾控局='),
  ...bodies('《党和国家机构改革方案》（2023年3月）', '2023-03', '国家金融监督管理总局=中国银保监会 国家数据局= 中央社会工作部='),
  ...bodies('国家消防救援局挂牌（2023年1月）', '2023-01', '国家消防救援局='),
];
/** Those of provinces, cities and counties, which were set up from October 2018 to March 2019; what stood there before may be called otherwise. */
const LOCAL_BODIES: readonly NewBody[] = bodies(
  '《关于地方机构改革有关问题的指导意见》（2018年9月）',
  '2018-10',
  '应急管理局=安全生产监督管理局 应急管理厅=安全生产监督管理局 农业农村局=农业局 农业农村厅=农业厅 自然资源局=国土资源局 自然资源和规划局=国土资源局 自然资源厅=国土资源厅 ' +
    '生态环境局=环境保护局 生态环境厅=环境保护厅 退役军人事务局= 退役军人事务厅= 卫生健康委员会=卫生和计划生育委员会 卫生健康委=卫生计生委 卫健委=卫计委 医疗保障局=',
);
const LOCAL = new Map(LOCAL_BODIES.map((body) => [body.name, body]));
const ANY_LOCAL = new RegExp(`(?<=[省市县区州旗])(?:${[...LOCAL.keys()].sort((a, b) => b.length - a.length).join('|')})`, 'g');
export const LOCAL_BODY_NAMES: readonly string[] = [...LOCAL.keys()];

const BY_NAME = new Map(NEW_BODIES.map((body) => [body.name, body]));
const ANY = new RegExp([...BY_NAME.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
export const NEW_BODY_NAMES: readonly string[] = [...BY_NAME.keys()];

/** 2016年5月，国家卫生健康委调研组来到…: what a sentence that opens with its one year tells a body to have done before it was set up. */
export function* earlyBodies(text: string): Iterable<RuleFinding> {
  for (const { index, 0: name } of [...matchesOf(text, ANY), ...matchesOf(text, ANY_LOCAL)]) {
    const local = LOCAL.get(name);
    const body = BY_NAME.get(name) ?? local;
    const span = { start: index, end: index + name.length };
    const { start, end } = sentenceAround(text, span);
    const sentence = text.slice(start, end);
    const [year, ...others] = yearsNamed(sentence);
    if (!body || year === undefined || others.length > 0 || !isAfter(body.since, year)) continue;
    const behind = text.slice(span.end, span.end + 24);
    if (TOLD_SINCE.test(sentence) || !(local ? isActingThere(sentence, behind) : isActing(sentence, text.slice(start, span.start), behind)))
      continue;
    const { since, before, source } = body;
    yield {
      span,
      kind: 'early',
      message: both(
        `“${name}”${dateInWords(since)}${local ? '起' : ''}才组建${before === '' ? '' : `，当时为“${before}”${local ? '（以当地机构设置为准）' : ''}`}，请核对。来源：${source}`,
        `There was no ${name} before ${since}${before === '' ? '' : `; it was ${before} then`}.`,
      ),
      ...(before !== '' && { expected: before }),
      fixes: before === '' ? [] : [{ title: both(`改为“${before}”`, `Change to ${before}`), edits: [{ span, newText: before }] }],
    };
  }
}

function isActing(sentence: string, before: string, behind: string): boolean {
  if (ACTS.test(behind) && OPENS_WITH_YEAR.test(sentence)) return true;
  return DECIDES.test(behind) && (OPENS_WITH_YEAR.test(sentence) || BESIDE_YEAR.test(before));
}

/** 2015年7月，县应急管理局对…开展排查: what an office of a county did. What it was honoured for is told with its name of today. */
const isActingThere = (sentence: string, behind: string): boolean => OPENS_WITH_YEAR.test(sentence) && ACTS_THERE.test(behind);
const ACTS_THERE =
  /^(?:[\u4e00-\u9fff]{0,4}(?:执法|工作|检查|督查|调查)(?:组|人员|队)|会同|联合|牵头|组织|对|向|开展|召开|举办|启动|出动|抽调|印发|下发|通报|到|赴|来到|立案|查处|责令|约谈|部署)/;

const OPENS_WITH_YEAR = /^[\s“（]*(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日|[初中底末])?)?，/;
/** What somebody of it did at that time; 被自然资源部命名为… uses the name of today. */
const ACTS =
  /^(?:[一-鿿]{0,4}(?:调研|督导|督查|检查|考察|专家|工作|巡视|验收|核查)组|[一-鿿]{0,2}(?:司长|局长|部长|主任|副部长|负责人)|在|来到|到|赴)/;
/** 批准, 核准注册 is what the body of that time decided; what it names or honours is often told with the name of today. */
const DECIDES =
  /^(?:正式|依法|联合|审查|审核|审定|组织|当年|当月|首批)*(?:核准|批准|批复|准予|登记注册|注册登记|颁证|印发|下发|审批|立案|受理|立项|约谈|备案)(?!的|过的)/;
/** 2016年7月由, 2016年7月，经. */
const BESIDE_YEAR = /(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日|[初中底末])?)?，?(?:由|经|获|获得|得到|被|报|报经|向)?$/;
const TOLD_SINCE = /(?<![发实出体表呈展])现|原|如今|前身|更名|改名|组建|挂牌|成立|以来|至今|后来|起|曾/;
