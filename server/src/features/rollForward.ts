import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { draftOf, type TargetDraft } from '../data/draft.ts';
import { dataFormatOf } from '../data/fileKinds.ts';
import type { Target } from '../data/schema.ts';
import { targetsCsv, targetsYaml } from '../data/writeTargets.ts';
import { type FileComments, type RecordComments, yamlComments } from '../data/yamlComments.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { reviewedEdit } from './edits.ts';
import { fileName } from './wording.ts';

export interface NewTargetsFile {
  readonly edit: WorkspaceEdit;
  readonly label: Bilingual;
  readonly uri: string;
}

/**
 * 结转到下一年度: next year's targets file beside this year's. Results become 基数, values are cleared, each record is marked as carried over. Of a file
 * with several years the last is taken; records of several years at once run on and stay. Null if there is nothing to carry over.
 */
export function rollForward(analysis: Analysis, uri: string): NewTargetsFile | null {
  const dated = analysis.data.targets.filter(({ origin, period }) => origin.uri === uri && yearOf(period.label) !== null);
  const last = Math.max(...dated.map(({ period }) => yearOf(period.label) ?? 0));
  const { locale } = analysis.settings;
  const ofLast = dated.filter(({ period }) => yearOf(period.label) === last);
  const carried = ofLast.map((target) => carriedOver(target, last, locale));
  if (carried.length === 0) return null;
  const noted = commentsOf(
    analysis,
    uri,
    analysis.data.targets.filter(({ origin }) => origin.uri === uri),
  );
  const comments = new Map(ofLast.flatMap((target, at) => pairOf(carried[at], noted.of.get(target))));
  const next = nextUri(uri, last, (other) => analysis.dataFile(other) !== undefined);
  const head = [
    both(
      `${last + 1}年目标，由 ${fileName(uri)} 结转：“基数”为${last}年完成值，目标值待填。`,
      `Targets of ${last + 1}, carried over from ${fileName(uri)}: “base” is the result of ${last}, targets are to be filled in.`,
    )[locale],
    // What was written above an earlier file that was carried over holds no longer.
    ...noted.head.filter((line) => !/由 .+ 结转：“基数”|carried over from .+: “base”/.test(line)),
  ];
  const write = next.endsWith('.csv') ? targetsCsv : targetsYaml;
  const label = both(`结转 ${carried.length} 条目标到${last + 1}年`, `Carry ${carried.length} targets over to ${last + 1}`);
  const changes = [{ uri: next, newText: write(carried, { locale, head, comments, foot: noted.foot }) }];
  return { uri: next, label, edit: reviewedEdit({ label: label[locale], description: fileName(next), changes }) };
}

/** The comments of a YAML file go with its records into another one; other files have none. */
export function commentsOf(analysis: Analysis, uri: string, targets: readonly Target[]): FileComments {
  const file = analysis.dataFile(uri);
  if (!file || file.workbook || dataFormatOf(uri) !== 'yaml') return { head: [], of: new Map(), foot: [] };
  return yamlComments(
    file.text,
    targets.toSorted((a, b) => a.origin.start - b.origin.start),
  );
}

export const pairOf = (
  draft: TargetDraft | undefined,
  notes: RecordComments | undefined,
): readonly (readonly [TargetDraft, RecordComments])[] => (draft && notes ? [[draft, notes]] : []);

/** The year of a period that lies within one. */
function yearOf(label: string): number | null {
  const match = /^(\d{4})(?:[HQ]\d|-\d\d(?:—\1-\d\d)?)?$/.exec(label);
  return match ? Number(match[1]) : null;
}

function carriedOver(target: Target, year: number, locale: 'zh' | 'en'): TargetDraft {
  const draft = draftOf(target);
  return {
    ...draft,
    id: draft.id?.includes(String(year)) ? draft.id.replaceAll(String(year), String(year + 1)) : null,
    period: target.period.label.replaceAll(String(year), String(year + 1)),
    target: null,
    actual: null,
    asOf: null,
    base: target.actual?.text ?? null,
    revised: [],
    // What this year's file says was said of this year.
    source: null,
    note: both(
      target.actual ? `由${year}年结转` : `由${year}年结转，${year}年完成值未填（目标 ${target.target?.text ?? ''}）`,
      target.actual
        ? `carried over from ${year}`
        : `carried over from ${year}; its result was not given (target ${target.target?.text ?? ''})`,
    )[locale],
  };
}

/** 目标.yaml → 目标.2024.yaml, 2023年目标.csv → 2024年目标.csv, a.targets.yaml → a.2024.targets.yaml: a name that says targets file, too. */
function nextUri(uri: string, year: number, isTaken: (uri: string) => boolean): string {
  const folder = uri.replace(/[^/]*$/, '');
  const name = fileName(uri);
  const isTable = dataFormatOf(uri) !== 'yaml';
  const stem = name.replace(/\.[^.]+$/, '');
  const ending = isTable ? 'csv' : (/\.(ya?ml)$/i.exec(name)?.[1] ?? 'yaml');
  const named = stem.includes(String(year))
    ? stem.replaceAll(String(year), String(year + 1))
    : /^(?:targets|目标)(?=\.|$)/i.test(stem)
      ? stem.replace(/^(targets|目标)/i, `$1.${year + 1}`)
      : stem.replace(/\.targets$/i, `.${year + 1}.targets`).replace(/目标$/, `${year + 1}年目标`);
  for (let copy = 1; ; copy++) {
    const candidate = `${folder}${encodeURIComponent(numberedStem(named, copy))}.${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** A second file of a name that says targets file: 目标.2, a.2.targets, 科技局.2目标. */
export function numberedStem(stem: string, copy: number): string {
  if (copy === 1) return stem;
  return /^(?:targets|目标)(?:\.|$)/i.test(stem) ? `${stem}.${copy}` : stem.replace(/(\.targets|目标)?$/i, `.${copy}$1`);
}
