const ERA = /(?:洪武|永乐|嘉靖|万历|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|民国|公元前?|纪元前?)$/;

/** Whether a year's number is counted from an emperor's first year, or from before our era: 光绪20年, 民国26年7月, 公元前202年. */
export const followsEra = (text: string, at: number): boolean =>
  ERA_ENDS.has(text.charAt(at - 1)) && ERA.test(text.slice(Math.max(0, at - 3), at));

const ERA_ENDS = new Set('武乐靖历祯治熙正隆庆光丰绪统国元前');
