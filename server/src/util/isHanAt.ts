/** Whether a character of Chinese writing in the basic block stands at an offset (in UTF-16 units); not beyond a text's ends. */
export const isHanAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
};
