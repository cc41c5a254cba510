import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import type { Span } from '../util/span.ts';

/** What would change, as a patch. Names stay legible: the library writes every Chinese character of them as three numbers. */
export function patchOf(path: string, before: string, after: string): string {
  const names = { oldFileName: `a/${path}`, newFileName: `b/${path}`, oldHeader: undefined, newHeader: undefined };
  const patch = formatPatch({ ...names, hunks: hunksOf(linesOf(before), linesOf(after)) }, FILE_HEADERS_ONLY);
  return /["\\\p{Cc}]/u.test(path) ? patch : patch.replace(/^--- .*\n\+\+\+ .*\n/, () => `--- a/${path}\n+++ b/${path}\n`);
}

/** Lines of the text before, and those that stand in their place after. */
interface Change {
  readonly before: Span;
  readonly after: Span;
}

/** Lines that are shown around a change. */
const CONTEXT = 1;

function hunksOf(before: readonly string[], after: readonly string[]): StructuredPatchHunk[] {
  const groups: Change[][] = [];
  for (const change of changesOf(before, after)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.before.start - last.before.end <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return groups.map((group) => hunkOf(group, before, after));
}

function hunkOf(changes: readonly Change[], before: readonly string[], after: readonly string[]): StructuredPatchHunk {
  const lines: string[] = [];
  const add = (mark: ' ' | '-' | '+', from: readonly string[], { start, end }: Span) => {
    for (const line of from.slice(start, end)) {
      lines.push(mark + line.replace(/\n$/, ''));
      if (!line.endsWith('\n')) lines.push('\\ No newline at end of file');
    }
  };
  const first = changes[0]?.before.start ?? 0;
  const start = Math.max(0, first - CONTEXT);
  let at = start;
  for (const change of changes) {
    add(' ', before, { start: at, end: change.before.start });
    add('-', before, change.before);
    add('+', after, change.after);
    at = change.before.end;
  }
  const end = Math.min(before.length, at + CONTEXT);
  add(' ', before, { start: at, end });
  const newStart = (changes[0]?.after.start ?? 0) - (first - start);
  const grown = changes.reduce((sum, change) => sum + lengthOf(change.after) - lengthOf(change.before), 0);
  return { oldStart: start + 1, oldLines: end - start, newStart: newStart + 1, newLines: end - start + grown, lines };
}

/** In linear time, for fixes seldom add or take away lines; the shortest patch of a text that is changed all over takes minutes to find. */
function changesOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const from = { i, j };
    let met = meeting(before, after, i, j);
    while (!met) met = meeting(before, after, ++i, ++j);
    [i, j] = met;
    changes.push({ before: { start: from.i, end: i }, after: { start: from.j, end: j } });
  }
  return changes;
}

/** The next lines, a few at most ahead, that are the same in both; where one text ends, both ends. */
function meeting(before: readonly string[], after: readonly string[], i: number, j: number): [number, number] | null {
  if (i >= before.length || j >= after.length) return [before.length, after.length];
  for (let ahead = 0; ahead <= REACH; ahead++)
    for (let skipped = 0; skipped <= ahead; skipped++) {
      const line = before[i + skipped];
      if (line !== undefined && line === after[j + ahead - skipped]) return [i + skipped, j + ahead - skipped];
    }
  return null;
}

/** How many lines of both texts together are passed over to where they go on alike. */
const REACH = 12;

const lengthOf = ({ start, end }: Span): number => end - start;

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\n)/));
