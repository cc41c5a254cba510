/**
 * Folds full-width forms, quotation marks, dashes and commas to one form each, one code unit to one code unit, so that
 * offsets in the folded text are offsets in the raw one: `４００，“三个坚持”` → `400,"三个坚持"`.
 */
export function fold(text: string): string {
  return NEEDS_FOLD.test(text) ? text.replace(FOLDABLE, foldUnit) : text;
}

const NEEDS_FOLD = /[\uFF01-\uFF5E\u2010-\u2015\u2212\u2018-\u201F\u3000\u00A0\u2002-\u200A\u300C-\u300F\u301C]/;
const FOLDABLE = new RegExp(NEEDS_FOLD.source, 'g');

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code >= 0x2018 && code <= 0x201f) return '"';
  if (code >= 0x300c && code <= 0x300f) return '"';
  if (code === 0x301c) return '~';
  return ' ';
}
