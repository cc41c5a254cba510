import type { Name } from '../data/schema.ts';
import type { NameMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule, type ReportRuleContext } from './rule.ts';
import { unlessEmpty } from './support/places.ts';

const data = {
  'names.yaml': `names:
  - { name: 郑州惠济德濠智能制造产业园, type: park, aliases: [德濠智能制造产业园, 德濠产业园] }
  - { name: 郑州市工业和信息化局, type: organisation, aliases: [郑州市工信局, 市工信局] }
  - { name: 荥阳市, type: district, aliases: [荥阳] }
`,
};

export default defineReportRule({
  id: 'first-mention',
  scope: 'report',
  level: 'hint',
  docs: {
    title: both('先简称后全称', 'A short name before the full one'),
    why: both(
      '单位、园区和项目的名称，第一次出现时用全称，以后用简称；同一篇稿件只用一种简称。',
      'An organisation, a park or a project has its full name at the first mention and one short name afterwards.',
    ),
    remedy: both('第一处改用全称，或者统一简称。', 'Write the full name at the first mention, or keep to one short name.'),
    basis: 'GB/T 9704-2012；党政机关公文处理工作条例',
  },
  examples: {
    invalid: [
      {
        text: '推进[[德濠智能制造产业园]]建设。\n\n郑州惠济德濠智能制造产业园已经投产。',
        data,
        fixes: ['推进郑州惠济德濠智能制造产业园建设。\n\n郑州惠济德濠智能制造产业园已经投产。'],
        kind: 'order',
      },
      {
        text: '德濠智能制造产业园开工。\n\n[[德濠产业园]]投产。',
        data,
        fixes: ['德濠智能制造产业园开工。\n\n德濠智能制造产业园投产。'],
        kind: 'mixed',
      },
    ],
    valid: [
      { text: '郑州惠济德濠智能制造产业园开工。\n\n德濠智能制造产业园投产，德濠智能制造产业园招商。', data },
      { text: '德濠智能制造产业园开工。', data },
      { text: '郑州市工信局发布。\n\n市工信局局长说。', data },
      { text: '荥阳加快发展。\n\n荥阳市召开会议。', data },
    ],
  },
  collect({ paragraph, names }) {
    return paragraph.kind === 'body' ? unlessEmpty(names.filter(({ record }) => isNamedInFull(record))) : null;
  },
  check(context) {
    const seen = new Map<Name, Seen>();
    for (const { paragraph, found } of context.collected) for (const mention of found) checkMention(mention, paragraph, seen, context);
    for (const [record, { short, full }] of seen) {
      if (!short || !full || !isBefore(short, full)) continue;
      report(context, short, {
        kind: 'order',
        message: both(
          `“${short.found.text}”是简称，第一次出现宜用全称“${record.name}”。`,
          `${short.found.text} is a short name; the first mention should be ${record.name}.`,
        ),
        newText: record.name,
      });
    }
  },
});

/** Places are called by their short names in headings and titles everywhere, and persons have none. */
const isNamedInFull = ({ type, aliases, origin }: Name): boolean =>
  origin.pack === undefined &&
  aliases.length > 0 &&
  (type === 'organisation' || type === 'park' || type === 'project' || type === 'activity');

/** The first mentions of a record in a report. */
interface Seen {
  readonly full: Collected<NameMention> | null;
  readonly short: Collected<NameMention> | null;
}

function checkMention(
  found: NameMention,
  paragraph: number,
  seen: Map<Name, Seen>,
  context: ReportRuleContext<readonly NameMention[]>,
): void {
  const { record, text } = found;
  const before = seen.get(record) ?? { full: null, short: null };
  const mention = { paragraph, found };
  if (text === record.name) {
    if (!before.full) seen.set(record, { ...before, full: mention });
    return;
  }
  const { short } = before;
  if (!short) seen.set(record, { ...before, short: mention });
  // 市工信局 after 郑州市工信局 is the same short name, shorter still.
  else if (!short.found.text.endsWith(text) && !text.endsWith(short.found.text)) {
    report(context, mention, {
      kind: 'mixed',
      message: both(
        `前文简称“${short.found.text}”，此处为“${text}”，宜统一。`,
        `Above it is ${short.found.text}, here ${text}; one short name is enough.`,
      ),
      newText: short.found.text,
    });
  }
}

const isBefore = (a: Collected<NameMention>, b: Collected<NameMention>): boolean =>
  a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.found.start < b.found.start);

interface Remark {
  readonly kind: 'order' | 'mixed';
  readonly message: ReturnType<typeof both>;
  readonly newText: string;
}

function report(
  context: ReportRuleContext<readonly NameMention[]>,
  { paragraph, found: { start, end } }: Collected<NameMention>,
  { kind, message, newText }: Remark,
): void {
  const span: Span = { start, end };
  context.report(paragraph, {
    span,
    kind,
    message,
    expected: newText,
    fixes: [{ title: both(`改为“${newText}”`, `Change to ${newText}`), edits: [{ span, newText }] }],
  });
}
