import type { FrontMatter } from './frontMatter.ts';
import type { Paragraph } from './paragraph.ts';

/** 报告 / 稿件: a text cut into paragraphs, with what its front matter says. */
export interface Report {
  readonly uri: string;
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
  readonly paragraphs: readonly Paragraph[];
}
