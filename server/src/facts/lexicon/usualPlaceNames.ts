import { PROVINCES, REGIONS_AND_MUNICIPALITIES } from './provinceNames.ts';

/** What names of towns are made of everywhere: where they lie, water and hills, and what brings luck. */
const USUAL = new Set(
  '东西南北中上下新老古滨临沿江河海湖溪川泉洲岛港湾山岭林石桥门关城青云龙凤金银玉平安和兴清明阳宁长永丰州原源昌福康泰顺太',
);

/** 滨海, 临江, 新安: several places may be called so, in a draft also one that was made up, so that the rank tells of none of them. */
export const isUsualPlaceName = (stem: string): boolean => stem.length === 2 && [...stem].every((char) => USUAL.has(char));

/** Whether a text says of which of them it tells: it names the city or province above, or stands right behind a province. */
export const namesPlaceAbove = (text: string, start: number, parent: string | null): boolean =>
  PROVINCE.test(text.slice(Math.max(0, start - 3), start)) || (parent !== null && parent.length > 2 && text.includes(parent.slice(0, -1)));

const PROVINCE = new RegExp(`(?:省|自治区|${PROVINCES}|${REGIONS_AND_MUNICIPALITIES})市?$`);
