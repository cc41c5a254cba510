import { TIME } from './changeWords.ts';

const PLACE = '(?:全国|全省|全市|全区|全县|全州|年均)';
const ONE = `(?:${TIME}|${PLACE})(?:同期|同月|末|底|初|时期|平均(?:水平|值)?|水平)?`;

/** 同比, 比上年末, 较全省平均水平, 比一季度、上半年分别 …: with what a change is compared; a pattern's source. */
export const COMPARED_WITH = `(?:(?:同比|环比|[比较]于?${ONE}(?:[、和与及]${ONE}){0,2}(?:相比)?)(?:分别)?)`;
