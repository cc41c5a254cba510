/** 字数 as a desk counts it: white space is none, and a rare character beyond the first plane is one. */
export const charactersIn = (text: string): number => text.replace(/\s|[\udc00-\udfff]/g, '').length;

/** All that \s stands for in an expression. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
