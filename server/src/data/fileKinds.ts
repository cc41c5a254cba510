import type { DataKind } from './schema.ts';

/** What kind of data file a path is, by its name alone; null for every other file. Takes paths with `/` or `\`, and file URIs. */
export function dataKindOf(path: string): DataKind | null {
  if (sidecarPath(path)) return null;
  const name = baseName(path).toLowerCase();
  if (/^(?:targets|目标)\.(?:.+\.)?(?:ya?ml|csv|xls[xm]?|et)$/.test(name)) return 'targets';
  if (/.\.targets\.(?:ya?ml|csv|xls[xm]?|et)$/.test(name)) return 'targets';
  if (/目标\.(?:csv|xls[xm]?|et)$/.test(name)) return 'targets';
  if (/^(?:slogans|提法)\.(?:.+\.)?(?:ya?ml|csv)$/.test(name)) return 'slogans';
  if (/^(?:names|名称)\.(?:.+\.)?(?:ya?ml|csv)$/.test(name)) return 'names';
  return null;
}

/** Whether a path may hold data, whatever it is called: YAML, a table or a workbook. */
export const dataPath = (path: string): boolean => /\.(?:ya?ml|csv|xls[xm]?|et)$/i.test(path);

/** Whether a path is a report: plain text, Markdown or 公文稿, and not a data file. */
export function reportPath(path: string): boolean {
  return /\.(?:txt|md|gongwen)$/.test(baseName(path).toLowerCase()) && dataKindOf(path) === null && !projectPage(path);
}

/** Whether a path is a Word file (.docx), which is read as a report from the command line and on request. */
export const wordPath = (path: string): boolean => /\.doc[xm]$/.test(baseName(path).toLowerCase());

/** Whether a Word file in a folder is a report: not what Word leaves beside an open file (~$…), nor a copy that was written with comments. */
export const wordReportPath = (path: string): boolean => wordPath(path) && !/^[~.]|\.核稿(?:[ -]?\d+)?\.doc[xm]$/i.test(baseName(path));

/** The name of the copy of a Word file with the findings as comments: 报告.docx → 报告.核稿.docx. */
export const commentedName = (path: string): string => path.replace(/(?=\.[^.\\/]*$)/, '.核稿');

/** 旁注: whether a path is what people noted beside a report: `讲话稿.txt.hegao.yaml`. */
export const sidecarPath = (path: string): boolean => path.toLowerCase().endsWith(SIDECAR);

/** Path or URI of the sidecar of a report, and back. */
export const sidecarOf = (report: string): string => `${report}${SIDECAR}`;
export const reportOfSidecar = (sidecar: string): string => sidecar.slice(0, -SIDECAR.length);

const SIDECAR = '.hegao.yaml';

/** Whether a path is a page about a folder (README, LICENSE …), which speaks of reports but is none. */
export function projectPage(path: string): boolean {
  return /^(?:readme|changelog|contributing|licen[cs]e|architecture)\b/.test(baseName(path).toLowerCase());
}

/** How a data file is to be read: as a workbook, a table or YAML. Of workbooks only .xlsx and .xlsm can be; old ones (.xls) and those of WPS (.et) say what to do. */
export function dataFormatOf(path: string): 'yaml' | 'csv' | 'xlsx' {
  const name = baseName(path).toLowerCase();
  if (name.endsWith('.csv')) return 'csv';
  return /\.(?:xls[xm]?|et)$/.test(name) ? 'xlsx' : 'yaml';
}

/** The last step of a path or URI, decoded. */
export function baseName(path: string): string {
  // Two letters and more: one is a drive of Windows. Not every scheme has an authority (`tmp:/…`).
  const isUri = /^[a-z][a-z\d+.-]+:\//i.test(path);
  const name = (isUri ? path.replace(/[?#].*$/s, '') : path).replace(/^.*[\\/]/s, '');
  if (!isUri || !name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
