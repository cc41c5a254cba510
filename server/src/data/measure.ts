import type { Quantity } from '../quantity/figure.ts';
import { MEASURES, type Measure } from './schema.ts';

/** What is measured of an indicator, where the words and the unit make it plain; null where they do not. */
export function inferMeasure(indicator: string, text: string, quantity: Quantity): Measure | null {
  switch (quantity.kind) {
    case 'percent':
      return percentMeasure(indicator, text);
    case 'point':
      return '差值';
    case 'multiple':
      return /增长|增加|提高/.test(text) ? '增速' : null;
    case 'count':
      if (quantity.unit === '') return null;
      if (GAIN.test(indicator) || /新增/.test(indicator) || IS_GAIN.test(text)) return '增量';
      return /(?:产量|销量|总量|规模)$/.test(indicator) ? '总量' : '数量';
    case 'money':
    case 'measure':
      return /^(?:新增|净增|新建)/.test(indicator) || IS_GAIN.test(text) ? '增量' : '总量';
    case 'ordinal':
      return null;
  }
}

/** Names of measures in data files. */
export const MEASURE_NAMES: Readonly<Record<string, Measure>> = {
  ...Object.fromEntries(MEASURES.map((measure) => [measure, measure])),
  总额: '总量',
  总数: '数量',
  个数: '数量',
  新增: '增量',
  增长: '增速',
  增幅: '增速',
  增长率: '增速',
  年均增速: '增速',
  年均增长: '增速',
  同比: '增速',
  同比增长: '增速',
  下降: '降幅',
  比重: '占比',
  比例: '占比',
  率: '比率',
  百分点: '差值',
  完成进度: '完成率',
  total: '总量',
  amount: '总量',
  count: '数量',
  number: '数量',
  increment: '增量',
  increase: '增量',
  growth: '增速',
  'growth rate': '增速',
  decline: '降幅',
  decrease: '降幅',
  share: '占比',
  proportion: '占比',
  rate: '比率',
  ratio: '比率',
  difference: '差值',
  completion: '完成率',
};

/** Values that tell a gain: 新增30家, 增加5亿元. */
const IS_GAIN = /^(?:新增|净增|增加)(?![到至])/;

/** Indicators that count what is new. */
const GAIN =
  /^(?:新增|新建|净增|新签约|新开工|新培育|新认定|新引进|新设|新获批|新入库|新升规|新投产|新改扩建|新筹集|新开通|新投用|新招引|新注册|新登记|新创建|新组建|新发展)/;

function percentMeasure(indicator: string, text: string): Measure | null {
  if (/完成率|完成进度|完成[\u4e00-\u9fff]{0,5}(?:预算|计划|目标|任务)$/.test(indicator)) return '完成率';
  if (/下降率|降低率|降幅/.test(indicator)) return '降幅';
  if (/增长率|增速|增幅|增长$/.test(indicator)) return '增速';
  const says = `${indicator}${text}`;
  const falls = /下降|降低|减少|压减/.test(says);
  const isRate = /(?:率|强度|度|比例|比率|指数)(?:下降|降低|减少|压减|提高)?$/.test(indicator.replace(/[（(].*$/, ''));
  if (falls) return isRate && !/强度/.test(indicator) ? null : '降幅';
  if (/占.*(?:比重|比例|比$)|占比|比重|份额/.test(indicator)) return '占比';
  if (isRate) return '比率';
  // A goal for these may well be a fall that the file leaves unsaid.
  return /能耗|排放|事故|死亡|浓度|用水|煤耗|负债|信访|立案|发案|案件/.test(indicator) ? null : '增速';
}
