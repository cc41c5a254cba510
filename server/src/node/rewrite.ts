import { dirname } from 'node:path';
import { encode } from 'iconv-lite';
import { decodeText, type Encoding } from '../text/decode.ts';
import { type CommentOptions, isCommentedCopy, writeComments } from '../text/docx/writeComments.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { readFile, stat } from './disk.ts';
import { codeOf, readWordBytes } from './files.ts';
import { liesWithin, writtenPlace } from './places.ts';
import { writeAside } from './writeAside.ts';

/**
 * Writes a report back in the encoding that its file has, with or without byte order mark as it was. Nothing is written where
 * the file no longer holds what was read (somebody has saved it since), or where a character has no place in that encoding.
 * What went wrong is a value.
 */
export async function rewriteText(path: string, before: string, text: string): Promise<Bilingual | null> {
  try {
    const bytes = await readFile(path);
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) return decoded.unreadable;
    if (decoded.text !== before) return CHANGED_SINCE;
    const written = encodeLike(bytes, text, decoded.encoding);
    const again = decodeText(written);
    if (!('text' in again) || again.text !== text) return NOT_ENCODABLE;
    await writeAside(await writtenPlace(path), written);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Writes a file aside and renames it, with folders only in these; what went wrong is a value. */
export async function writeText(path: string, text: string, within?: readonly string[]): Promise<Bilingual | null> {
  if (within && !(await liesWithin(dirname(path), within))) return NOT_WRITTEN;
  return writeAside(await writtenPlace(path, within), text).then(() => null, reasonOf);
}

/**
 * Writes a copy of a Word file with comments in it. Neither the file itself nor any other is overwritten, but for a copy that was written so
 * and that nobody has saved since.
 */
export async function writeCommentedCopy(source: string, target: string, options: CommentOptions): Promise<Bilingual | null> {
  try {
    const read = await readWordBytes(source);
    if ('unreadable' in read) return read.unreadable;
    const there = await stat(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    // Of a pipe the end may never come.
    if (there && !(there.isFile() && isCommentedCopy(await readFile(target)))) return OVERWRITES;
    if (there && (await isSameFile(source, target))) return OVERWRITES;
    const copy = writeComments(read.bytes, options);
    if ('refused' in copy) return copy.refused;
    await writeAside(await writtenPlace(target), copy.bytes);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** By any name: through a link, or in letters of another case. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })]);
  return a.ino === b.ino && a.dev === b.dev;
}

function encodeLike(before: Uint8Array, text: string, encoding: Encoding): Uint8Array {
  const [first, second, third] = before;
  const hasMark =
    (encoding === 'utf-8' && first === 0xef && second === 0xbb && third === 0xbf) ||
    (encoding === 'utf-16le' && first === 0xff && second === 0xfe) ||
    (encoding === 'utf-16be' && first === 0xfe && second === 0xff);
  return encode(text, encoding, { addBOM: hasMark });
}

const OVERWRITES = both(
  '这个文件已经存在，不是核稿写的批注稿，或已有人改过，没有覆盖。请换一个名字。',
  'This file exists and is no copy that Hegao wrote, or somebody has changed it since; it was not overwritten. Choose another name.',
);
const reasonOf = (error: unknown): Bilingual => (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)) ? NO_PERMISSION : NOT_WRITTEN);

const NO_PERMISSION = both(
  '没有权限写入这个文件或它所在的文件夹，文件没有改动。',
  'There is no permission to write to this file or its folder; it is as it was.',
);
const NOT_WRITTEN = both('未能写入，原文件没有改动。', 'This could not be written; the file is as it was.');
const CHANGED_SINCE = both(
  '稿件在核对期间改过，未写入；请再核对一次。',
  'The report was changed while it was checked; nothing was written. Check it again.',
);
const NOT_ENCODABLE = both(
  '文件的编码里没有要写入的字，文件没有改动。',
  'The file’s encoding lacks a character that is to be written; it is as it was.',
);
