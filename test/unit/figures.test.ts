import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure } from '../../server/src/quantity/figure.ts';
import { scanFigures } from '../../server/src/quantity/figures.ts';

/** A figure in short: `text = value unit`, with its bounds as an interval where it has no one value. */
function inShort({ text, value, low, high, unit, comparator, approximate }: Figure): string {
  const number = value ?? `${low}–${high}`;
  return [text, '=', [comparator === '=' ? '' : comparator, approximate ?? '', number].filter((part) => part !== '').join(' '), unit]
    .join(' ')
    .trim();
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  digits: [
    ['粮食产量１２．５万吨左右', '１２．５万吨左右 = about 125000 吨'],
    ['总投资1，234.5万元', '1，234.5万元 = 12345000 元'],
    ['补贴标准3万4000元', '3万4000元 = 34000 元'],
    ['全市人口28.5万', '28.5万 = 285000'],
    ['利润下降-0.3%', '-0.3% = -0.3 %'],
    ['去年收获0.46亿元，今年30亿元', '0.46亿元 = 46000000 元', '30亿元 = 3000000000 元'],
  ],
  'Chinese numerals': [
    ['推进三百二十个项目', '三百二十个 = 320 个'],
    ['投资十二点六亿元', '十二点六亿元 = 1260000000 元'],
    ['为廿余户解困', '廿余户 = > over 20 户'],
    ['接待一万三千余人', '一万三千余人 = > over 13000 人'],
    ['整治二百一十家', '二百一十家 = 210 家'],
  ],
  rates: [
    ['下降百分之八', '百分之八 = 8 %'],
    ['故障率万分之三', '万分之三 = 0.03 %'],
    ['死亡率5‰', '5‰ = 0.5 %'],
    ['近七成企业', '近七成 = below 70 %'],
    ['覆盖面超过八成五', '超过八成五 = > 85 %'],
    ['过半企业复工', '过半 = > 50 %'],
    ['提高1.5个百分点，回落0.3个点', '1.5个百分点 = 1.5 个百分点', '0.3个点 = 0.3 个百分点'],
    ['增长2.5倍，再翻两番', '2.5倍 = 2.5 倍', '翻两番 = 4 倍'],
    ['完成四分之三', '四分之三 = 0.75'],
  ],
  ranges: [
    ['每年投资3至5亿元', '3至5亿元 = 300000000–500000000 元'],
    ['增长8-10%', '8-10% = 8–10 %'],
    ['选派10—15家', '10—15家 = 10–15 家'],
    ['奖励一千到两千万元', '一千到两千万元 = 10000000–20000000 元'],
    ['培育十几家、几十名、二三十个', '十几家 = 10–20 家', '几十名 = 10–100 名', '二三十个 = 20–30 个'],
    ['不少于30家、不超过50家', '不少于30家、不超过50家 = 30–50 家'],
  ],
  'comparators and approximations': [
    ['力争达到200亿元以上', '200亿元以上 = >= 20000000000 元'],
    ['控制在3%以内', '3%以内 = <= 3 %'],
    ['不低于350万元/亩', '不低于350万元/亩 = >= 3500000 元/亩'],
    ['惠及近10万户、30余万人', '近10万户 = below 100000 户', '30余万人 = > over 300000 人'],
    ['引来上百家企业、上万人参加', '上百家 = > over 100 家', '上万人 = > over 10000 人'],
    ['1500名左右', '1500名左右 = about 1500 名'],
  ],
  'magnitudes without a digit': [
    ['经济总量突破万亿元', '突破万亿元 = > 1000000000000 元'],
    ['迈上万亿元台阶', '上万亿元 = > over 1000000000000 元'],
    ['规模达到千亿元', '千亿元 = 100000000000 元'],
    ['签约亿元以上项目30个', '30个 = 30 个'],
    ['千亿级产业集群3个', '3个 = 3 个'],
    ['两个100亿元级产业集群', '两个 = 2 个'],
    ['抢占万亿赛道'],
    ['新增万吨级泊位5个', '5个 = 5 个'],
  ],
  'what is not a figure': [
    ['新增5G基站3000个', '3000个 = 3000 个'],
    ['107国道、G107、PM2.5、7×24小时'],
    ['12345热线和“1+8+N”体系'],
    ['郑政办〔2023〕15号第十四条'],
    ['二七区、三全食品、八六三园区、四川、三门峡'],
    ['十二届四次全会、二十大、第3次会议'],
    ['“三个坚持”“万人助万企”'],
    ['一批、一流、进一步、统一、半导体、两岸、双碳'],
    ['一户一策、一村一品、万众一心'],
    ['三次产业结构调整为5.1∶42.3∶52.6'],
    ['进入全国百强县、中国企业500强企业'],
    ['万元GDP能耗下降3%', '3% = 3 %'],
    ['每万人拥有12.5件', '12.5件 = 12.5 件'],
  ],
};

describe('figures', () => {
  for (const [family, cases] of Object.entries(CASES)) {
    it(`reads ${family}`, () => {
      for (const [text, ...figures] of cases) assert.deepEqual(scanFigures(text).map(inShort), figures, text);
    });
  }

  it('keeps offsets in the text as it is written', () => {
    for (const text of ['增长１２．５％以上', '力争新签约项目总额　４００亿元']) {
      for (const figure of scanFigures(text)) assert.equal(text.slice(figure.start, figure.end), figure.text);
    }
  });
});
