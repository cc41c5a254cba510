import { basename, extname, join, resolve } from 'node:path';
import { commentedName, wordPath } from '../data/fileKinds.ts';
import { wordComments } from '../features/wordComments.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import type { Surroundings } from './options.ts';
import type { ReportResult, RunResult } from './run.ts';
import { printedPath } from './sources.ts';

/** Writes a copy of each Word file that was checked, its findings as comments. False where one could not be written. */
export async function writeCommentedCopies(
  { reports }: RunResult,
  to: string,
  { lang }: { readonly lang: Locale },
  { cwd, files, today, err }: Surroundings,
): Promise<boolean> {
  const words = reports.filter(({ file }) => wordPath(file));
  const path = resolve(cwd, to);
  const isFolder = await files.isFolder(path);
  const wrong = misuse(words, { path, isFolder });
  if (wrong) {
    err(`hegao: --comments ${to}: ${wrong[lang]}\n`);
    return false;
  }
  let sound = true;
  const taken = new Set<string>();
  for (const { file, result, positions, pathOf } of words) {
    const target = isFolder ? join(path, commentedName(basename(file))) : path;
    const options = wordComments(result, { locale: lang, positions, pathOf, today });
    const problem = taken.has(target) ? SAME_NAME : await files.writeComments(file, target, options);
    taken.add(target);
    sound &&= problem === null;
    const written = both(`批注 ${options.comments.length} 处。`, `${options.comments.length} comments.`);
    err(`hegao: ${printedPath(target, cwd)}: ${(problem ?? written)[lang]}\n`);
  }
  return sound;
}

function misuse(
  words: readonly ReportResult[],
  { path, isFolder }: { readonly path: string; readonly isFolder: boolean },
): Bilingual | null {
  if (words.length === 0) return NO_WORD;
  if (isFolder) return null;
  if (words.length > 1) return NO_FOLDER;
  // With macros a file is of another kind, and Word holds its name to it.
  return extname(path).toLowerCase() === extname(words[0]?.file ?? '').toLowerCase() ? null : OTHER_KIND;
}

const NO_WORD = both('没有核对 Word 文件（.docx），没有批注可写。', 'no Word file (.docx) was checked; there is nothing to comment on.');
const NO_FOLDER = both(
  '核对了多份 Word 文件，这里应是已有的文件夹。',
  'several Word files were checked; this should be a folder that exists.',
);
const OTHER_KIND = both('批注稿的扩展名应与原稿相同（.docx）。', 'the name of the copy should end as that of the report (.docx).');
const SAME_NAME = both('另一份稿件的批注稿已用了这个名字，没有写。', 'the copy of another report has this name; it was not written.');
