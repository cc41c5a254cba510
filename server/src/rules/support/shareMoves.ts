import { LASTING } from './changeWords.ts';
import { COMPARED_WITH } from './compared.ts';

/** Shares; 发生率, 死亡率 and the like are told to fall by a part of themselves. */
export const SHARE =
  '(?:占比|比重|市场份额|投入强度|(?<![正反])比例|(?:优良天数|[绿新])比率|存贷比|(?:失业|就业|城镇化|覆盖|绿化|渗透|普及|参保|合格|优良|达标|满意|入学|巩固|机械化|数控化|自给|处理|入住|不良|不良贷款|负债|产能利用)率|(?:满意|外向|开放|依存|集中|首位)度|科技进步贡献率|恩格尔系数)';
/** A rate that was told in per cent before it moves: 办结率为98.4%. What is told to change by a part of itself, or is no part of a whole, is none. */
export const RATE =
  '(?<!增长|增|发生|死亡|发病|患病|感染|事故|发案|投诉|故障|差错|出生|生产|周转|收益|回报|利润|贡献|返贫|流失|产出|利|汇|费|税|频|功|效|速|产|倍)率';
// 年均增长2.5% may be a part of the rate itself.
export const RISES = '提高|提升|上升|升高|抬升|走高|回升|攀升|高出|增加|(?<!年均)增长|净增|扩大';
export const FALLS = '下降|降低|回落|下滑|走低|下跌|减少|缩小';
export const MOVES = `(?:${RISES}|${FALLS})了?`;
/** Over how long, or by steps: 五年累计, 年均. */
export const OVER = `(?:年均|(?:${LASTING})?(?:累计|共|净)?)`;
// Without a date to compare with, a plan may mean a part of the rate itself: 能源利用率提高10%.
export const SHARE_MOVES = new RegExp(
  `(?:占比|比重|失业率|城镇化率|市场份额)(?:分别)?${MOVES}$|${SHARE}(?:${COMPARED_WITH}${OVER}|年均|${LASTING}(?:累计|共)?)(?:${MOVES}|高|低)$|${RATE}(?![同环])${COMPARED_WITH}(?:${RISES})了?$`,
);
