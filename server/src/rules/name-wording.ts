import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type Level } from './rule.ts';
import { judgeBody } from './support/bodyNames.ts';
import { BODIES, reportFixedNames } from './support/fixedNames.ts';
import { judgeLongName, messageOfName, reportNearMisses } from './support/wording.ts';

const NAMES = `names:
  - { name: 惠济区, type: district, aliases: [惠济], parent: 郑州市 }
  - { name: 花园口新兴产业园, type: park, parent: 惠济区 }
  - { name: 粤浦科技产业园, type: park, parent: 惠济区 }
  - { name: 大运河智谷片区, type: park, parent: 惠济区 }
  - { name: 方顶驿文化旅游度假区, type: project, parent: 上街区 }
  - { name: 国家中医医学中心, type: project, parent: 荥阳市 }
  - { name: 郑州市工业和信息化局, type: organisation, aliases: [郑州市工信局, 市工信局], parent: 郑州市 }
  - { name: 中国（郑州）黄河合唱周, type: activity, aliases: [黄河合唱周], parent: 惠济区 }
  - { name: 郑州企业家日, type: activity, parent: 郑州市 }
`;
const data = { 'names.yaml': NAMES };

export default defineRule({
  id: 'name-wording',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('园区、单位、项目、活动名称有误', 'A park, organisation, project or activity miswritten'),
    why: both(
      '园区、单位、项目和活动的名称不能错一个字。',
      'The name of a park, an organisation, a project or an activity must be exact to the character.',
    ),
    remedy: both(
      '按名称文件中的写法改正；确有此名称的，请把它加入名称文件。',
      'Write the name as the names file has it, or add the name that was meant to that file.',
    ),
    basis: '名称文件；《报纸编校差错率计算方法》（2020）',
  },
  examples: {
    invalid: [
      { text: '加快[[花园口新型产业园]]建设。', data, fixes: ['加快花园口新兴产业园建设。'] },
      { text: '建设[[粤浦科技产业圆]]。', data, fixes: ['建设粤浦科技产业园。'] },
      { text: '建设[[粤浦科技产园]]。', data, fixes: ['建设粤浦科技产业园。'] },
      { text: '推进[[大运智河谷片区]]开发。', data, fixes: ['推进大运河智谷片区开发。'] },
      { text: '推进[[大运河智谷谷片区]]开发。', data, fixes: ['推进大运河智谷片区开发。'] },
      { text: '推进[[国家中医学中心]]建设。', data, fixes: ['推进国家中医医学中心建设。'] },
      { text: '[[郑州市工业和信息化句]]印发通知。', data, fixes: ['郑州市工业和信息化局印发通知。'] },
      {
        text: '[[某某市国有资产管理监督委员会]]召开会议。',
        data: { 'names.yaml': 'names:\n  - { name: 某某市国有资产监督管理委员会, type: organisation }\n' },
        fixes: ['某某市国有资产监督管理委员会召开会议。'],
      },
      { text: '持续办好“[[黄河合长周]]”。', data, fixes: ['持续办好“黄河合唱周”。'] },
      { text: '县[[住房与城乡建设]]局公示名单。', fixes: ['县住房和城乡建设局公示名单。'] },
      { text: '报[[卫生和健康]]委员会备案。', fixes: ['报卫生健康委员会备案。'] },
      { text: '县[[纪律检察委员会]]召开全会。', fixes: ['县纪律检查委员会召开全会。'] },
      { text: '[[中国人民政治协商委员会]]上街区委员会换届。', fixes: ['中国人民政治协商会议上街区委员会换届。'] },
      { text: '会[[省工商联合会]]推荐人选。', fixes: ['会省工商业联合会推荐人选。'] },
      { text: '[[中国妇女联合会]]授予称号。', fixes: ['中华全国妇女联合会授予称号。'] },
      { text: '[[全国人大预算工作委员会]]来市调研。', fixes: ['全国人大常委会预算工作委员会来市调研。'] },
      { text: '邀请[[全国政协农业与农村委员会]]委员视察。', fixes: ['邀请全国政协农业和农村委员会委员视察。'] },
      { text: '[[国家粮食和物质储备局]]督查秋粮收购。', fixes: ['国家粮食和物资储备局督查秋粮收购。'] },
      { text: '县支行向[[国家农业发展银行]]申贷。', fixes: ['县支行向中国农业发展银行申贷。'] },
      { text: '[[国家海关总局]]公布数据。', fixes: ['海关总署公布数据。'] },
    ],
    valid: [
      { text: '加快花园口新兴产业园、大运河智谷片区建设。', data },
      { text: '花园口新兴产业集聚，新型产业园区和科技产业园建设。', data },
      { text: '乌兰科技产业园。', data },
      '全国人大常委会法制工作委员会、全国人大宪法和法律委员会、全国政协社会和法制委员会，中华全国总工会、国家开发银行。',
      '全国人大农业与农村委员会调研，人力资源与社会保障部门、文化与旅游部门参加，住房与城乡建设领域改革；越南海关总局来访。',
      '市人力资源和社会保障局、市纪律检查委员会、市工商业联合会；工商联、合会，1950年县人民代表会议常务委员会成立。',
      { text: '弘扬企业家精神，郑州企业家代表发言。', data },
    ],
  },
  check(context) {
    const { text } = context.facts.paragraph;
    reportFixedNames(context, BODIES);
    reportNearMisses(
      context,
      (miss) => judge(miss, text),
      (miss) => messageOfName(miss, text),
    );
  },
});

const TYPES: ReadonlySet<string> = new Set(['park', 'organisation', 'project', 'activity']);

function judge(miss: NearMiss, text: string): Level | null {
  const { record } = miss;
  if (record.kind !== 'name' || !TYPES.has(record.type)) return null;
  return record.origin.pack === undefined ? judgeLongName(miss) : judgeBody(miss, text);
}
