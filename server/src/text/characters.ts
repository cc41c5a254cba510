/** 字数 as a desk counts it: white space is none, and a rare character beyond the first plane is one. */
export const charactersIn = (text: string): number => text.replace(/\s|[\udc00-\udfff]/g, '').length;
