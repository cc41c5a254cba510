import { type Bilingual, both } from '../util/bilingual.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text and how it was encoded, or why there is no text. The byte order mark is no part of the text. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly unreadable: Bilingual };

/**
 * Decodes a file as Chinese offices save them: UTF-8 with or without byte order mark, UTF-16, or GB18030 (Excel's CSV). Nothing is replaced: bytes
 * that are no text in any of these give a reason.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const format = knownFormat(bytes);
  if (format) return { unreadable: format };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(bytes.subarray(3), 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes.subarray(2), 'utf-16be');
  // No text in UTF-8 or GB18030 has NULs; UTF-16 has one beside every ASCII character.
  const order = zeroSide(bytes);
  if (order) return decoded(bytes, order);
  const utf8 = decoded(bytes, 'utf-8');
  return 'text' in utf8 ? utf8 : decoded(bytes, 'gb18030');
}

function decoded(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = tryDecode(bytes, encoding);
  return text === null || !plausible(text) ? { unreadable: NOT_TEXT } : { text, encoding };
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Which bytes of the pairs are NUL: the second ones in little-endian UTF-16. Null if there are no NULs. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.includes(0)) return null;
  let first = 0;
  let second = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i + 1 < end; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) first++;
    else if (bytes[i] !== 0 && bytes[i + 1] === 0) second++;
  }
  return first > second ? 'utf-16be' : 'utf-16le';
}

/** Control characters other than tab, line ends and form feed are the mark of a binary file; so are NULs and non-characters. */
function plausible(text: string): boolean {
  let strange = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0 || unit === 0xffff || unit === 0xfffe) return false;
    if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || (unit >= 0x7f && unit <= 0x9f)) strange++;
    // Private use and unassigned Hangul extensions come up where bytes were taken for characters by mistake.
    else if (unit >= 0xe000 && unit <= 0xf8ff) strange++;
  }
  return strange * 50 <= end;
}

const SAMPLE = 1 << 16;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

function knownFormat(bytes: Uint8Array): Bilingual | null {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return ARCHIVE;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return OLD_OFFICE;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return PDF;
  return null;
}

const NOT_TEXT = both(
  '不是文本文件，没有读入。数据文件请存为 YAML 或 CSV，稿件请存为纯文本（UTF-8、UTF-16 或 GB18030）。',
  'This is no text file and was not read. Save data files as YAML or CSV, reports as plain text (UTF-8, UTF-16 or GB18030).',
);
const ARCHIVE = both(
  '是压缩包，或扩展名不对的 Excel、Word 文件，没有读入。工作簿请存为 .xlsx 或 CSV，稿件请存为 .docx 或纯文本。',
  'This is an archive, or an Excel or Word file under another extension, and was not read. Save tables as .xlsx or CSV, reports as .docx or plain text.',
);
const OLD_OFFICE = both(
  '是旧版 Excel、Word、WPS 文件（.xls、.doc、.wps）或加了密码的文件，没有读入。请另存为不加密码的 .xlsx 或 .docx。',
  'This is an old Excel, Word or WPS file (.xls, .doc, .wps) or one with a password and was not read. Save it as .xlsx or .docx without one.',
);
const PDF = both('是 PDF 文件，没有读入。请把文字另存为纯文本。', 'This is a PDF and was not read. Save its text as plain text.');
