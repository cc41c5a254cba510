import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, type ClaimCase } from '../support/claimCases.ts';

const INVESTMENT = '利用外资 总量 2024 目标48亿元';
const BEDS = '新增护理床位 增量 2024 目标900张';
const JOBS = '城镇新增就业 增量 2024 目标≥3万人';
const RATE = '工业投资 增速 2024 目标7%';
const at2024 = { year: 2024, scope: '临江市' } as const;

/** What says nothing of what a goal is: that a figure is measured against it, or is of a part. */
const FAMILIES: Readonly<Record<string, readonly ClaimCase[]>> = {
  'what has been reached so far is no goal': [
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资21亿元，不足全年目标的一半。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '一是临江市利用外资仅21亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '对照年初计划，临江市利用外资21亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资21亿元，完成年度任务的44%。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资21亿元，落后序时进度6个百分点。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年6月18日\n\n目前，临江市利用外资21亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '今年以来，临江市利用外资21亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资21亿元，任务完成率44%。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '力争临江市利用外资21亿元。', bound: ['21亿元 利用外资 不符'] },
    { ...at2024, records: [INVESTMENT], text: '对照年初计划，力争临江市利用外资21亿元。', bound: ['21亿元 利用外资 不符'] },
    {
      ...at2024,
      records: ['利用外资 总量 2024 22亿元'],
      text: '临江市利用外资21亿元，完成年度任务的44%。',
      bound: ['21亿元 利用外资 不符'],
    },
  ],
  'parts that make up the record, each under its name': [
    {
      ...at2024,
      records: [BEDS],
      text: '力争临江市新建养老院6家，新增护理床位500张；改建敬老院8家，新增护理床位280张；扶持民办机构，新增护理床位120张。',
      bound: [],
    },
  ],
  'how much is wanting is no level': [
    { ...at2024, records: [INVESTMENT], text: '对照全年目标，临江市利用外资还差27亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资距年度任务还有27亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '临江市利用外资与全年目标仍有27亿元的差距。', bound: [] },
  ],
  'the year of a goal is not that of what is told next': [
    {
      ...at2024,
      records: ['开工项目 数量 2024 目标90个', '开工项目 数量 2024H1 52个'],
      text: '上半年，临江市利用外资21亿元，完成全年任务的44%，快于序时进度1个百分点；开工项目52个。',
      bound: ['52个 开工项目'],
    },
    {
      ...at2024,
      records: ['开工项目 数量 2024 目标90个', '开工项目 数量 2024H1 52个'],
      text: '上半年，临江市工业投资占年度计划的47%，开工项目25个。',
      bound: ['25个 开工项目 不符'],
    },
    {
      ...at2024,
      records: ['开工项目 数量 2024 目标90个'],
      text: '上半年开局良好，全年临江市力争开工项目80个。',
      bound: ['80个 开工项目 不符'],
    },
  ],
  'by how much a goal was outdone': [
    { ...at2024, records: [RATE], text: '2024年，临江市工业投资增长8.6%，高于年度目标1.6个百分点。', bound: [] },
    { ...at2024, records: [RATE], text: '2024年，临江市工业投资增长8.6%，超过全年预期目标1.6个百分点。', bound: [] },
    { ...at2024, records: [RATE], text: '2024年，临江市工业投资增长5.4%，低于省定目标1.6个百分点。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市利用外资50亿元，超过年度目标2亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市利用外资50亿元，超目标2亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市利用外资50亿元，超过年度目标46亿元。', bound: ['46亿元 利用外资 不符'] },
    { ...at2024, records: [RATE], text: '2024年，临江市力争工业投资增长8.6%。', bound: ['8.6% 工业投资 不符'] },
  ],
  'what one activity or channel brought is a part': [
    {
      ...at2024,
      records: [BEDS],
      text: '2024年，临江市新增护理床位900张。支持民办机构扩容，新增护理床位350张；依托社区，新增护理床位550张。',
      bound: ['900张 新增护理床位'],
    },
    { ...at2024, records: [BEDS], text: '2024年，临江市医养结合试点带动新增护理床位120张。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市赴外地举办推介会6场，利用外资13亿元。', bound: [] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市赴外地举办推介会6场，利用外资84亿元。', bound: ['84亿元 利用外资 不符'] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市聚焦主导产业，利用外资4.8亿元。', bound: ['4.8亿元 利用外资 不符'] },
    { ...at2024, records: [INVESTMENT], text: '2024年，临江市力争举办推介会6场，利用外资13亿元。', bound: ['13亿元 利用外资 不符'] },
  ],
  'a relative clause narrows what is counted': [
    { ...at2024, records: ['科技型企业 数量 2024 目标600家'], text: '2024年，临江市产值超5亿元的科技型企业仅17家。', bound: [] },
    { ...at2024, records: ['科技型企业 数量 2024 目标600家'], text: '2024年，临江市营业收入增长20%的科技型企业43家。', bound: [] },
    { ...at2024, records: ['科技型企业 数量 2024 目标600家'], text: '2024年，临江市科技型企业430家。', bound: ['430家 科技型企业 不符'] },
  ],
  'a goal that is set again for the year after': [
    { ...at2024, records: [JOBS], text: '2025年，临江市继续确保城镇新增就业3万人以上。', bound: [] },
    { ...at2024, records: [JOBS], text: '2025年，临江市城镇新增就业仍保持在3万人以上。', bound: [] },
    { ...at2024, year: 2025, records: [JOBS], text: '2025年，临江市力争城镇新增就业3万人以上。', bound: [] },
    {
      ...at2024,
      records: [JOBS],
      text: '一、2024年工作总结\n\n成绩来之不易。\n\n二、下一步打算\n\n2025年，力争城镇新增就业3万人以上。',
      bound: [],
    },
    { ...at2024, records: [JOBS], text: '临江市2024年工作总结\n\n2025年，力争城镇新增就业3万人以上。', bound: [] },
    {
      ...at2024,
      records: [JOBS],
      text: '临江市2024年工作要点\n\n2025年，力争城镇新增就业3万人以上。',
      bound: ['3万人以上 城镇新增就业 不符'],
    },
    {
      ...at2024,
      records: [JOBS],
      text: '临江市2024年工作要点\n\n2023年，力争城镇新增就业3万人以上。',
      bound: ['3万人以上 城镇新增就业 不符'],
    },
  ],
};

describe('claims against goals', () => {
  for (const [family, cases] of Object.entries(FAMILIES))
    for (const one of cases) it(`${family}: ${one.text.replace(/\n+/g, '')}`, () => assert.deepEqual(boundIn(one), one.bound));
});
