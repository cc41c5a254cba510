import { isInnerPath } from '../util/innerPath.ts';
import { type Span, spanOf } from '../util/span.ts';

/** Documents that people cite; nothing that a machine would run. */
const DOCUMENT = '\\.(?:docx?|wps|pdf|ofd|xlsx?|et|csv|pptx?|dps|txt|md|gongwen|ya?ml|jpe?g|png|tiff?)';
const MARKS = '\\s\\p{Cc}<>"\'`“”‘’（）()【】《》，。；、：:;,|*?';
/** Begins behind a mark, but not behind a scheme (command:). */
const RUN = new RegExp(`(?<![^${MARKS}])(?<![a-z\\d.+-]:)[^${MARKS}]+${DOCUMENT}(?![\\w.-])`, 'iu');
const WHOLE = new RegExp(`^[^\\p{Cc}<>"'\`|*?:]+${DOCUMENT}$`, 'iu');

/**
 * The path of a document that a record's source names (资料/全会报告.docx，第3页). It is relative and leads nowhere up; whether there is such a file,
 * and whether it lies in the workspace, only the disk can tell.
 */
export function filePath(text: string): (Span & { readonly path: string }) | null {
  const trimmed = text.trim();
  const found = WHOLE.test(trimmed) && isInnerPath(trimmed) ? trimmed : RUN.exec(text)?.[0];
  if (found === undefined || found.length > LONGEST || !isInnerPath(found)) return null;
  const start = text.indexOf(found);
  return { ...spanOf(start, start + found.length), path: found.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '') };
}

const LONGEST = 300;
