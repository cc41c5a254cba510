import type { ReviewedAnalysis } from '../analysis/analysis.ts';
import type { Finding } from '../analysis/finding.ts';
import type { CommentOptions, WordComment } from '../text/docx/writeComments.ts';
import { both, type Locale } from '../util/bilingual.ts';
import { textAt } from '../util/span.ts';
import type { Positions } from './positions.ts';
import { LEVEL_LABELS } from './wording.ts';

export interface WordCommentsParams {
  readonly locale: Locale;
  readonly positions: Positions;
  /** How a data file or another report is named. */
  readonly pathOf: (uri: string) => string;
  /** ISO date. */
  readonly today: string;
}

/** 批注: the findings of a report as comments for its Word file, each with its reason, its record and what it may be changed to. */
export function wordComments({ report, findings }: ReviewedAnalysis, params: WordCommentsParams): CommentOptions {
  return {
    text: report.text,
    comments: findings.map((finding) => commentOf(finding, report.text, params)),
    author: AUTHOR,
    initials: INITIALS,
    date: `${params.today}T00:00:00Z`,
  };
}

function commentOf({ span, level, message, related, fixes, rule }: Finding, text: string, params: WordCommentsParams): WordComment {
  const { locale, positions, pathOf } = params;
  const where = related.map(({ uri, span: place, message: said }) => {
    const line = positions.range(uri, place).start.line + 1;
    return both(`依据：${said.zh}（${pathOf(uri)}:${line}）`, `Record: ${said.en} (${pathOf(uri)}:${line})`)[locale];
  });
  const changes = fixes.map(({ title }) => title[locale]).join(' / ');
  const words = textAt(text, span).replace(/\s+/g, '');
  return {
    span,
    paragraphs: [
      both(`【${LEVEL_LABELS[level].zh}】${message.zh}`, `[${LEVEL_LABELS[level].en}] ${message.en}`)[locale],
      ...where,
      ...(changes === '' ? [] : [both(`改法：${changes}`, `Fix: ${changes}`)[locale]]),
      both(`规则：${rule}`, `Rule: ${rule}`)[locale],
    ],
    away: both(`所指：“${words}”（在脚注、尾注或文本框里）`, `About: “${words}” (in a note or a text box)`)[locale],
  };
}

/** Who signs the comments. */
const AUTHOR = '核稿';
const INITIALS = '核';
