import type { Slogan } from '../data/schema.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 旧的提法, until: 2021-06-30, replacedBy: 新的提法 }
  - { text: 新的提法, since: 2021-07-01 }
  - { text: 早年提法, until: 2018 }
`,
};

export default defineRule({
  id: 'slogan-superseded',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('提法已停用或尚未启用', 'An official phrase out of its time'),
    why: both(
      '按稿件日期，这条提法已被新的提法取代，或者还没有提出。',
      "At the report's date the phrase had been replaced, or had not yet been issued.",
    ),
    remedy: both('改用当时的提法；引述历史的，可以保留。', 'Use the phrase of the time; where the past is being told it may stay.'),
    basis: '提法文件中的启用、停用日期',
  },
  examples: {
    invalid: [
      { text: '2023年7月1日\n\n全面落实“[[旧的提法]]”。', data, fixes: ['2023年7月1日\n\n全面落实“新的提法”。'], kind: 'superseded' },
      { text: '2020年7月1日\n\n全面落实“[[新的提法]]”。', data, kind: 'early' },
      { text: '2019年7月1日\n\n全面落实“[[早年提法]]”。', data, kind: 'superseded' },
    ],
    valid: [
      { text: '2021年6月30日\n\n全面落实“旧的提法”。', data },
      { text: '2023年7月1日\n\n全面落实“新的提法”。', data },
      { text: '2023年7月1日\n\n原“旧的提法”同时废止。', data },
      { text: '全面落实“旧的提法”。', data },
    ],
  },
  check({ facts, report }) {
    const date = facts.context.date ?? (facts.context.year === null ? null : String(facts.context.year));
    if (date === null || facts.paragraph.kind === 'frontMatter') return;
    for (const { start, end, text, record } of facts.slogans) {
      if (/(?:原|曾|曾经|过去|当年|当时)(?:提出)?的?[“‘]?$/.test(facts.paragraph.text.slice(Math.max(0, start - 8), start))) continue;
      const span = { start, end };
      if (isAfter(date, record.until)) {
        const replaced = record.replacedBy;
        report({
          span,
          kind: 'superseded',
          message: both(
            `提法“${text}”${record.until}后不再使用${replaced ? `，现为“${replaced}”` : ''}。${sourceOf(record)}`,
            `${text} was in use until ${record.until}${replaced ? `; it is now ${replaced}` : ''}.`,
          ),
          fixes: replaced ? [{ title: both(`改为“${replaced}”`, `Change to ${replaced}`), edits: [{ span, newText: replaced }] }] : [],
          related: [relatedTo(record)],
        });
      } else if (isAfter(record.since, date)) {
        report({
          span,
          kind: 'early',
          message: both(
            `提法“${text}”${record.since}才启用，晚于稿件日期 ${date}。${sourceOf(record)}`,
            `${text} came into use on ${record.since}, after the report's date ${date}.`,
          ),
          related: [relatedTo(record)],
        });
      }
    }
  },
});

/** Whether one date lies after another, as far as both are given: 2021 is not known to lie after 2021-06. */
function isAfter(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

const sourceOf = ({ source }: Slogan): string => (source ? `来源：${source}` : '');

const relatedTo = ({ origin, text }: Slogan) => ({
  uri: origin.uri,
  span: origin.fields.text ?? origin,
  message: both(`“${text}”的记录`, `The record of ${text}`),
});
