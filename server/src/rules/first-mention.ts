import type { Name } from '../data/schema.ts';
import type { NameMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule, type ReportRuleContext } from './rule.ts';
import {
  type Defined,
  definedIn,
  isOtherShort,
  isOtherShortTitle,
  officesIn,
  type ShortName,
  shortTitlesIn,
  titlesDefinedIn,
  tokensIn,
} from './support/shortNames.ts';

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
        text: '[[县发改委]]牵头编制方案。\n\n清单报县发展改革委汇总。',
        fixes: ['县发展改革委牵头编制方案。\n\n清单报县发展改革委汇总。'],
        kind: 'mixed',
      },
      { text: '县卫健委发布提示，[[县卫生健康委员会]]提醒市民。', kind: 'order' },
      {
        text: '市水务发展投资集团有限公司（以下简称“水投集团”）负责实施。\n\n[[水务投公司]]应当按月报送。',
        fixes: ['市水务发展投资集团有限公司（以下简称“水投集团”）负责实施。\n\n水投集团应当按月报送。'],
        kind: 'mixed',
      },
      {
        text: '印发《全市河道采砂专项整治工作方案》（以下简称《方案》）。《方案》要求，[[《工作方案》]]所列任务按月调度。',
        fixes: ['印发《全市河道采砂专项整治工作方案》（以下简称《方案》）。《方案》要求，《方案》所列任务按月调度。'],
        kind: 'mixed',
      },
      { text: '第三届古城山地马拉松邀请赛（以下简称“古马赛”）开赛。[[古城邀请赛]]全程42公里。', kind: 'mixed' },
      { text: '县供销合作社联合社（以下简称“县供销社”）办年货节。[[供销联社]]工作人员到场。', kind: 'mixed' },
      { text: '县第二人民医院（以下简称“县二院”）搬迁。新址上，[[县二医院]]还设了儿科门诊。', kind: 'mixed' },
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
      '印发《全市采砂整治工作方案》（以下简称《方案》），各县制定《实施方案》；印发《全市增绿行动方案》（以下简称《行动方案》），《行动方案》明确任务。',
      '第三届古城山地马拉松邀请赛（以下简称“古马赛”）开赛，古马赛、马拉松邀请赛设补给点，山城龙舟邀请赛同日举行。',
      '市发展和改革委员会牵头，市发改委汇总；省发展改革委、市发改委共同研究。',
      '市水务发展投资集团有限公司（以下简称“水投集团”）负责实施，水投集团应当按月报送，集团公司对其考核。',
      { text: '郑州惠济德濠智能制造产业园开工。\n\n德濠智能制造产业园投产，德濠智能制造产业园招商。', data },
      { text: '德濠智能制造产业园开工。', data },
      { text: '郑州市工信局发布。\n\n市工信局局长说。', data },
      { text: '荥阳加快发展。\n\n荥阳市召开会议。', data },
    ],
  },
  collect({ paragraph, names }): Found | null {
    if (paragraph.kind !== 'body') return null;
    const { text } = paragraph;
    const found = {
      mentions: names.filter(({ record }) => isNamedInFull(record)),
      offices: officesIn(text),
      defined: definedIn(text),
      // They matter only where a short name is defined, before or in the same paragraph.
      tokens: tokensIn(text),
      titlesDefined: titlesDefinedIn(text),
      titles: shortTitlesIn(text),
    };
    return Object.values(found).some(({ length }) => length > 0) ? found : null;
  },
  check(context) {
    const seen = new Map<Name, Seen>();
    for (const { paragraph, found } of context.collected)
      for (const mention of found.mentions) checkMention(mention, paragraph, seen, context);
    checkOffices(context);
    checkDefined(context);
    checkTitles(context);
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

interface Found {
  readonly mentions: readonly NameMention[];
  readonly offices: readonly ShortName[];
  readonly defined: readonly Defined[];
  readonly tokens: readonly (Span & { readonly text: string })[];
  readonly titlesDefined: readonly Defined[];
  readonly titles: readonly (Span & { readonly text: string })[];
}

/** 市发改委 and 市发展改革委 in one text, or 区人社局 first and its full name behind: told once of each office. */
function checkOffices(context: ReportRuleContext<Found>): void {
  const first = new Map<string, Collected<ShortName>>();
  const told = new Set<string>();
  for (const { paragraph, found } of context.collected)
    for (const office of found.offices) {
      const before = first.get(office.body)?.found;
      // 市发展和改革委员会（以下简称市发改委）: from its full name on it has its short one.
      if (!before || (before.isFull && !office.isFull)) first.set(office.body, { paragraph, found: office });
      else if (before.text !== office.text && !told.has(office.body)) {
        told.add(office.body);
        tellOffice(context, first.get(office.body) ?? { paragraph, found: before }, { paragraph, found: office });
      }
    }
}

function tellOffice(context: ReportRuleContext<Found>, before: Collected<ShortName>, here: Collected<ShortName>): void {
  if (here.found.isFull) {
    report(context, here, {
      kind: 'order',
      message: both(
        `前文已用简称“${before.found.text}”，此处为全称；宜第一次用全称，以后用简称。`,
        `The short name ${before.found.text} stands before the full one.`,
      ),
      newText: before.found.text,
    });
    return;
  }
  // 发展改革委 is the short name that rules set; 发改委 is how it is said.
  const [amiss, right] = here.found.isStandard && !before.found.isStandard ? [before, here] : [here, before];
  report(context, amiss, {
    kind: 'mixed',
    message: both(
      `同一机构用了两种简称：“${right.found.text}”和“${amiss.found.text}”，宜统一。`,
      `One office has two short names: ${right.found.text} and ${amiss.found.text}.`,
    ),
    newText: right.found.text,
  });
}

/** （以下简称“城投集团”）, and 城建投公司 below. */
function checkDefined(context: ReportRuleContext<Found>): void {
  const defined: Defined[] = [];
  for (const { paragraph, found } of context.collected) {
    defined.push(...found.defined);
    for (const token of found.tokens) {
      const of = defined.filter((one) => isOtherShort(token.text, one));
      const [only] = of;
      if (!only || of.length > 1 || defined.some(({ short }) => short === token.text)) continue;
      report(
        context,
        { paragraph, found: token },
        {
          kind: 'mixed',
          message: both(
            `前文已定简称“${only.short}”，此处为“${token.text}”，宜统一。`,
            `The short name was set as ${only.short}; here it is ${token.text}.`,
          ),
          newText: only.short,
        },
      );
    }
  }
}

/** 《…行动方案》（以下简称《方案》）, and 《行动方案》 below. */
function checkTitles(context: ReportRuleContext<Found>): void {
  const defined: Defined[] = [];
  for (const { paragraph, found } of context.collected) {
    defined.push(...found.titlesDefined);
    for (const title of defined.length > 0 ? found.titles : []) {
      const [only, ...others] = defined.filter((one) => isOtherShortTitle(title.text, one));
      if (!only || others.length > 0 || defined.some(({ short, full }) => short === title.text || full === title.text)) continue;
      report(
        context,
        { paragraph, found: title },
        {
          kind: 'mixed',
          message: both(
            `前文已定简称《${only.short}》，此处为《${title.text}》，宜统一。`,
            `The short title was set as ${only.short}; here it is ${title.text}.`,
          ),
          newText: `《${only.short}》`,
        },
      );
    }
  }
}

/** The first mentions of a record in a report. */
interface Seen {
  readonly full: Collected<NameMention> | null;
  readonly short: Collected<NameMention> | null;
}

function checkMention(found: NameMention, paragraph: number, seen: Map<Name, Seen>, context: ReportRuleContext<Found>): void {
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
  context: ReportRuleContext<Found>,
  { paragraph, found: { start, end } }: Collected<Span>,
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
