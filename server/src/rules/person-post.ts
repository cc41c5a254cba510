import type { Name } from '../data/schema.ts';
import type { NameMention } from '../facts/facts.ts';
import { editAt } from '../facts/lexicon/oneEdit.ts';
import { Sounds } from '../facts/lexicon/sound.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Fix, type ParagraphRuleContext } from './rule.ts';
import { dateOf, dateToldAt, isAfter } from './support/dates.ts';
import { holdersOf, holdsAt, isElsewhere, isSameBody, type Office, officeInWords, officesOf } from './support/offices.ts';
import { clashIn, isOneHigher, POST_AT_START, rolesOf } from './support/posts.ts';
import { type SaidPost, saidPostOf, wordingsOf } from './support/saidPosts.ts';

const data = {
  'names.yaml': `names:
  - { name: 惠济区, type: district }
  - { name: 上街区, type: district }
  - { name: 郑州市工业和信息化局, type: organisation, aliases: [市工信局, 郑州市工信局] }
  - { name: 李新军, type: person, titles: [{ post: 区委书记, place: 惠济区 }] }
  - { name: 李金勇, type: person, titles: [{ post: 区委书记, place: 上街区 }] }
  - { name: 王智明, type: person, titles: [{ post: 党组书记、局长, place: 郑州市工信局 }] }
  - { name: 赵某某, type: person, titles: [{ post: 区长, place: 上街区, from: 2019, to: 2021 }, { post: 区委书记, place: 中原区, from: 2022 }] }
`,
};

const BODIES = {
  'names.yaml': `names:
  - { name: 临川市商务局, type: organisation, aliases: [市商务局], parent: 临川市 }
  - { name: 市水利局, type: organisation }
  - { name: 东山区文化广电和旅游局, type: organisation, aliases: [区文广旅局] }
  - { name: 梁少华, type: person, titles: 临川市商务局局长（2023-01—） }
  - { name: 何立群, type: person, titles: 临川市水利局党组书记、局长 }
  - { name: 施建平, type: person, titles: 东山区文广旅局局长 }
  - { name: 冯国栋, type: person, titles: 临川市委副书记、市长 }
  - { name: 蒋为民, type: person, titles: 临川市审计局副局长 }
  - { name: 许文博, type: person, titles: 临港新材董事长 }
`,
};

export default defineRule({
  id: 'person-post',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  docs: {
    title: both('人员与职务不符', 'A person with a post that is not theirs'),
    why: both(
      '名称文件记载了此人任职的地区（单位）和职务，与此处不同。',
      'The names file has the person in another post, or in another place.',
    ),
    remedy: both(
      '核对姓名、地区和职务；职务有变动的，请更新名称文件。',
      'Check name, place and post; update the names file where the post has changed.',
    ),
    basis: '名称文件',
  },
  examples: {
    invalid: [
      { text: '[[惠济区委书记李金勇]]说。', data, fixes: ['上街区委书记李金勇说。', '惠济区委书记李新军说。'], kind: 'place' },
      { text: '——访[[上街区区长李金勇]]', data, kind: 'post' },
      { text: '2023年5月1日\n\n[[上街区区长赵某某]]出席。', data },
      {
        text: '——访惠济区委书记李新军\n\n[[区委书记李金勇]]表示，要加快发展。',
        data,
        fixes: ['——访惠济区委书记李新军\n\n区委书记李新军表示，要加快发展。'],
        kind: 'place',
      },
      {
        text: '[[李金勇（惠济区委书记]]）：要抓好落实。',
        data,
        fixes: ['李金勇（上街区委书记）：要抓好落实。', '李新军（惠济区委书记）：要抓好落实。'],
        kind: 'place',
      },
      { text: '惠济区委书记[[李新君]]说。', data, fixes: ['惠济区委书记李新军说。'], kind: 'name' },
      {
        text: '[[市水利局局长梁少华]]介绍情况。',
        data: BODIES,
        fixes: ['临川市商务局局长梁少华介绍情况。', '市水利局局长何立群介绍情况。'],
        kind: 'place',
      },
      { text: '[[市商务局副局长梁少华]]说。', data: BODIES, fixes: ['市商务局局长梁少华说。'], kind: 'post' },
      { text: '记者采访了[[市审计局局长蒋为民]]。', data: BODIES, fixes: ['记者采访了市审计局副局长蒋为民。'], kind: 'post' },
      { text: '会议由[[副市长冯国栋]]主持。', data: BODIES, fixes: ['会议由市长冯国栋主持。'], kind: 'post' },
      { text: '[[市委书记冯国栋]]讲话。', data: BODIES, fixes: ['市委副书记冯国栋讲话。'], kind: 'post' },
      { text: '[[临港新材总经理许文博]]说。', data: BODIES, fixes: [], kind: 'post' },
    ],
    valid: [
      {
        text: '惠济区委书记李新军、李金勇（上街区委书记）出席。',
        data: {
          'names.csv': '名称,类别,职务\n惠济区,区县,\n上街区,区县,\n李新军,人员,惠济区委书记（2021-08—）\n李金勇,人员,上街区委书记\n',
        },
      },
      { text: '惠济区委书记李新军、上街区委书记李金勇出席。', data },
      { text: '郑州市工信局党组书记、局长王智明说。', data },
      { text: '市工信局局长王智明说。', data },
      { text: '惠济区委书记会见李金勇。', data },
      { text: '惠济区原区委书记李金勇。', data },
      { text: '2020年5月1日\n\n上街区区长赵某某出席。', data },
      { text: '——访惠济区委书记李新军\n\n区委书记李新军表示，要加快发展。', data },
      { text: '惠济区委书记王新军说。', data },
      { text: '惠济区委书记主持会议。', data },
      { text: '临川市商务局局长梁少华说。', data: BODIES },
      { text: '我们请到市商务局局长梁少华先生。', data: BODIES },
      { text: '市水利局党组书记、局长何立群说，东山区文化广电和旅游局局长施建平说。', data: BODIES },
      { text: '区文广旅局局长施建平说，区文广旅局党组书记施建平说。', data: BODIES },
      { text: '市委副书记、市长冯国栋主持，市政府党组书记、市长冯国栋讲话，临川市市长冯国栋说。', data: BODIES },
      { text: '时任副市长冯国栋，南江市副市长冯国栋；当选的副市长冯国栋。', data: BODIES },
      {
        text: '时任临川市审计局局长蒋为民，时任惠济区区长李金勇，原市委书记、副市长冯国栋。',
        data: { 'names.yaml': `${BODIES['names.yaml']}${data['names.yaml'].slice(7)}` },
      },
      { text: '审计局局长与蒋为民交谈，南江市审计局局长蒋为民。', data: BODIES },
      { text: '临港新材党委书记、董事长许文博说，临港新材董事长兼总经理许文博说。', data: BODIES },
    ],
  },
  check(context) {
    const { facts } = context;
    const { names } = facts;
    const document = dateOf(facts);
    for (const [i, mention] of names.entries()) {
      if (mention.record.type !== 'person') checkMiswritten(mention, names[i + 1], document, context);
      else if (!CHANGES.test(sentenceOf(facts.paragraph.text, mention)))
        checkPerson(mention, [names[i - 1], names[i + 1]], document, context);
    }
  },
});

/** Who comes into a post, or leaves it, is on record in the other. */
const CHANGES = /任命|当选|免去|任职|简历|辞去|选举|接任|调任|转任|担任|提名|候选/;

const sentenceOf = (text: string, span: Span): string => {
  const { start, end } = sentenceAround(text, span);
  return text.slice(start, end);
};

/** 惠济区委书记李金勇, or, in the section of a place, 区委书记李金勇. */
function checkPerson(
  person: NameMention,
  around: readonly [NameMention | undefined, NameMention | undefined],
  document: string | null,
  context: ParagraphRuleContext,
): void {
  const { facts, data } = context;
  const date = dateToldAt(facts, person);
  const held = officesOf(person.record.titles).filter(({ title }) => holdsAt(title, date));
  if (held.length === 0) return;
  const said = saidPostOf(person, around, held, context);
  if (!said || data.names.some((other) => other.name === person.record.name && other !== person.record && other.type === 'person')) return;
  // Of a year before the document's own, a title without dates says nothing.
  const sure = isAfter(document, date) ? held.filter(({ title }) => title.from !== null) : held;
  if (said.bodies === null || held.some(({ body }) => said.bodies?.some((name) => isSameBody(name, body))))
    checkPost(person, said, held, sure, context);
  else checkBody(person, said, sure, date, context);
}

/** 市统计局局长刘志强, who is its 副局长. */
function checkPost(
  person: NameMention,
  said: SaidPost,
  held: readonly Office[],
  sure: readonly Office[],
  { facts, report }: ParagraphRuleContext,
): void {
  const { roles } = said;
  const left = roles.filter((role) => !held.some((office) => office.body === '' && office.role === role));
  const here = sure.filter((office) => said.mayBe(office));
  const clash = clashIn(
    left,
    here.map(({ role }) => role),
  );
  const known = here.find(({ role }) => role === clash?.recorded);
  if (!clash || !known) return;
  const { text } = facts.paragraph;
  const at = text.slice(said.start, said.end).lastIndexOf(clash.said);
  const span = { start: said.start + at, end: said.start + at + clash.said.length };
  report({
    ...conflict(person, said, known, text),
    kind: 'post',
    ...(/^(?:董事长|总经理|总裁)$/.test(clash.said) && !isOneHigher(clash.said, clash.recorded) ? { level: 'warning' as const } : {}),
    fixes: at >= 0 && isOneHigher(clash.said, clash.recorded) ? [postFix(span, clash.recorded)] : [],
  });
}

/** 惠济区委书记李金勇, who is 区委书记 of another. */
function checkBody(person: NameMention, said: SaidPost, sure: readonly Office[], date: string | null, context: ParagraphRuleContext): void {
  const { bodies, roles, bodySpan } = said;
  if (bodies === null) return;
  const { facts, data, report } = context;
  const { text } = facts.paragraph;
  const elsewhere = sure.filter((office) => isElsewhere(bodies, roles, office));
  const same = elsewhere.find(({ role }) => roles.includes(role));
  const known = same ?? elsewhere[0];
  if (!known) return;
  const holders = same ? holdersOf(data.names, bodies, roles, date) : [];
  report({
    ...conflict(person, said, known, text),
    kind: 'place',
    fixes: [
      ...(same && bodySpan && same.body.length > 1 ? [bodyFix(bodySpan, same.body)] : []),
      ...(holders.length === 1 ? holders.map((holder) => nameFix(person, holder)) : []),
    ],
  });
}

/** What both cases say: the post on record, and the one that stands here. */
function conflict(person: NameMention, said: SaidPost, known: Office, text: string) {
  const { name } = person.record;
  const here = text.slice(said.start, said.end);
  return {
    span: { start: Math.min(said.start, person.start), end: Math.max(said.end, person.end) },
    message: both(
      `职务不符：名称文件记载${name}为${officeInWords(known)}，此处为“${here}”。`,
      `${name} is on record as ${officeInWords(known)}; here it says ${here}.`,
    ),
    related: [relatedTo(person.record, officeInWords(known))],
  };
}

const LONGEST_POST = 12;

/** 惠济区委书记李新君, where 李新军 holds the post: one character of like sound or shape is another. */
function checkMiswritten(place: NameMention, next: NameMention | undefined, date: string | null, context: ParagraphRuleContext): void {
  const { facts, data, report } = context;
  const { text } = facts.paragraph;
  const post = POST_AT_START.exec(text.slice(place.end, place.end + LONGEST_POST))?.[0];
  if (post === undefined) return;
  const start = place.end + post.length;
  if (next && next.start <= start + 1) return;
  const [bodies, roles] = [wordingsOf(place), rolesOf(post)];
  const holders = holdersOf(data.names, bodies, roles, date);
  const [holder] = holders;
  if (!holder || holders.length > 1 || holder.name.length < 3) return;
  const edit = editAt(text, start, holder.name);
  if (edit?.by !== 'substitution' || edit.at.start === start) return;
  if (new Sounds().likeness(text.slice(edit.at.start, edit.at.end), edit.right) === null) return;
  const office = officesOf(holder.titles).find(({ body, role }) => roles.includes(role) && bodies.some((name) => isSameBody(name, body)));
  if (!office) return;
  const inWords = officeInWords(office);
  const span = { start: edit.span.start, end: edit.span.end };
  report({
    span,
    kind: 'name',
    message: both(
      `姓名疑有误：名称文件记载${inWords}为“${holder.name}”，此处为“${text.slice(span.start, span.end)}”。`,
      `${inWords} is ${holder.name} on record; here it says ${text.slice(span.start, span.end)}.`,
    ),
    expected: holder.name,
    fixes: [nameFix(span, holder)],
    related: [relatedTo(holder, inWords)],
  });
}

const bodyFix = (span: Span, body: string): Fix => {
  const what = /[省市区县州旗乡镇]$/.test(body) ? both('地区', 'place') : both('单位', 'body');
  return {
    title: both(`${what.zh}改为“${body}”`, `Change the ${what.en} to ${body}`),
    edits: [{ span, newText: body }],
  };
};

const postFix = (span: Span, post: string): Fix => ({
  title: both(`职务改为“${post}”`, `Change the post to ${post}`),
  edits: [{ span, newText: post }],
});

const nameFix = ({ start, end }: Span, { name }: Name): Fix => ({
  title: both(`姓名改为“${name}”`, `Change the name to ${name}`),
  edits: [{ span: { start, end }, newText: name }],
});

const relatedTo = ({ origin, name }: Name, post: string) => {
  const record = `${post}${name}`;
  return { uri: origin.uri, span: origin.fields.name ?? origin, message: both(record, record) };
};
