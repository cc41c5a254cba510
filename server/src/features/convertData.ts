import type { Analysis } from '../analysis/analysis.ts';
import { draftOf } from '../data/draft.ts';
import { targetsCsv, targetsYaml } from '../data/writeTargets.ts';
import { both } from '../util/bilingual.ts';
import { reviewedEdit } from './edits.ts';
import { commentsOf, type NewTargetsFile, numberedStem, pairOf } from './rollForward.ts';
import { fileName } from './wording.ts';

export interface ConvertParams {
  readonly uri: string;
  readonly to: 'yaml' | 'csv';
}

/** 转换: the records of a targets file, a workbook above all, as a text file that can be reviewed line by line. What was not read stands in comments. */
export function convertData(analysis: Analysis, { uri, to }: ConvertParams): NewTargetsFile | null {
  const { locale } = analysis.settings;
  const targets = analysis.data.targets.filter(({ origin }) => origin.uri === uri);
  const drafts = targets.map(draftOf);
  if (drafts.length === 0) return null;
  const problems = analysis.data.problems.filter((problem) => problem.uri === uri);
  const source = fileName(uri);
  const noted = commentsOf(analysis, uri, targets);
  const head = [
    both(`由 ${source} 转换，${drafts.length} 条记录。`, `Converted from ${source}, ${drafts.length} records.`)[locale],
    ...noted.head,
  ];
  const unread = problems.map(({ message }) => message[locale]);
  const comments = new Map(targets.flatMap((target, at) => pairOf(drafts[at], noted.of.get(target))));
  const foot = [...noted.foot, ...(unread.length > 0 ? [both('以下内容请核对：', 'To be looked at:')[locale], ...unread] : [])];
  const write = to === 'csv' ? targetsCsv : targetsYaml;
  const target = freeUri(analysis, uri, to);
  const label = both(`转换为 ${fileName(target)}`, `Convert to ${fileName(target)}`);
  const changes = [{ uri: target, newText: write(drafts, { locale, head, foot, comments }) }];
  return { uri: target, label, edit: reviewedEdit({ label: label[locale], changes }) };
}

/** Beside the source, under a name that says targets file. */
function freeUri(analysis: Analysis, uri: string, ending: string): string {
  const folder = uri.replace(/[^/]*$/, '');
  const stem = fileName(uri).replace(/\.[^.]+$/, '');
  // *目标 is a targets file as CSV only.
  const named = ending === 'yaml' && /.目标$/.test(stem) ? `目标.${stem.replace(/目标$/, '')}` : stem;
  for (let copy = 1; ; copy++) {
    const candidate = `${folder}${encodeURIComponent(numberedStem(named, copy))}.${ending}`;
    if (!analysis.dataFile(candidate)) return candidate;
  }
}
