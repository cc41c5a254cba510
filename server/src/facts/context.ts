import type { Report } from '../text/report.ts';
import type { ReportContext } from './facts.ts';

/** The document's own year, date and scope: front matter first, then the text's dateline and title, then the settings. */
export function documentContext(_report: Report, settings: { readonly year: number | null; readonly scope: string | null }): ReportContext {
  return { year: settings.year, date: null, scope: settings.scope, sectionYear: null, sectionScope: null, sectionModality: null };
}
