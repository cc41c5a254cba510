/** Whether 第二产业 alone, of which growth is told, is that of something else than value added: of the investment or the electricity told before. */
export const isSectorOfOther = (name: string, before: string): boolean =>
  (/(?:工业|制造业|产业|服务业)$/.test(name.trim()) && /投资[^，。；\d]{0,16}[，：]$/.test(before.slice(-19))) ||
  (/^第?[一二三]次?产业?$/.test(name.trim()) && isToldOfOther(before));

const isToldOfOther = (before: string): boolean => {
  const last = Math.max(...['投资', '用电', '税收', '贷款', '消费量'].map((word) => before.lastIndexOf(word)));
  return last >= 0 && !/增加值|生产总值/.test(before.slice(last));
};
