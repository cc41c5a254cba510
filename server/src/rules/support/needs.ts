/** Each of the first with each of the second behind it: `beside('省市', ['委'])` is 省委, 市委. */
export const beside = (first: Iterable<string>, second: Iterable<string>): readonly string[] =>
  [...first].flatMap((before) => [...second].map((behind) => before + behind));

/** Arabic digits, and those of full width. */
export const DIGITS = '0123456789';
export const WIDE_DIGITS = '０１２３４５６７８９';
