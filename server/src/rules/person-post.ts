import type { Name, Title } from '../data/schema.ts';
import type { NameMention } from '../facts/facts.ts';
import { editAt } from '../facts/lexicon/oneEdit.ts';
import { Sounds } from '../facts/lexicon/sound.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Fix, type ParagraphRuleContext } from './rule.ts';
import { dateOf } from './support/dates.ts';
import { holdersOf, holdsAt, isSubset, POST, POST_AT_START, placeAndPost, rolesOf } from './support/posts.ts';

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
    ],
  },
  check(context) {
    const date = dateOf(context.facts);
    const { names } = context.facts;
    for (const [i, mention] of names.entries()) {
      if (mention.record.type === 'person') checkPerson(mention, [names[i - 1], names[i + 1]], date, context);
      else checkMiswritten(mention, names[i + 1], date, context);
    }
  },
});

/** 惠济区委书记李金勇, or, in the section of a place, 区委书记李金勇. */
function checkPerson(
  person: NameMention,
  around: readonly [NameMention | undefined, NameMention | undefined],
  date: string | null,
  context: ParagraphRuleContext,
): void {
  const { facts, data, report } = context;
  const { text } = facts.paragraph;
  const [before, after] = around;
  const place = placeBefore(person, before, context) ?? postBehind(person, after, context);
  if (!place) return;
  const held = person.record.titles.filter((title) => holdsAt(title, date));
  const roles = rolesOf(place.post);
  if (held.length === 0 || roles.length === 0) return;
  const here = held.filter((title) => place.names.includes(title.place));
  if (here.some((title) => isSubset(roles, rolesOf(title.post)))) return;
  const same = held.find((title) => isSubset(roles, rolesOf(title.post)));
  const known = here[0] ?? same ?? held[0];
  if (!known) return;
  const span = place.start < person.start ? { start: place.start, end: person.end } : { start: person.start, end: place.end };
  const said = place.start < person.start ? text.slice(span.start, person.start) : text.slice(place.start, place.end);
  const holders = here.length === 0 && same ? holdersOf(data.names, place.names, roles, date) : [];
  report({
    span,
    kind: here.length > 0 ? 'post' : 'place',
    message: both(
      `职务不符：名称文件记载${person.record.name}为${placeAndPost(known)}，此处为“${said}”。`,
      `${person.record.name} is on record as ${placeAndPost(known)}; here it says ${said}.`,
    ),
    fixes: [
      ...(here.length === 0 && same && place.span
        ? [
            {
              title: both(`地区改为“${same.place}”`, `Change the place to ${same.place}`),
              edits: [{ span: place.span, newText: same.place }],
            },
          ]
        : []),
      ...(holders.length === 1 ? holders.map((holder) => nameFix(person, holder)) : []),
    ],
    related: [relatedTo(person.record, known)],
  });
}

interface PlaceAndPost {
  /** Where the words of the post begin, those of the place included if it stands there. */
  readonly start: number;
  /** Where the post ends. */
  readonly end: number;
  readonly span: Span | null;
  /** All names of the place. */
  readonly names: readonly string[];
  readonly post: string;
}

function placeBefore(person: NameMention, before: NameMention | undefined, { facts, data }: ParagraphRuleContext): PlaceAndPost | null {
  const { text } = facts.paragraph;
  if (before && before.record.type !== 'person') {
    const post = text.slice(before.end, person.start);
    if (POST.test(post))
      return {
        start: before.start,
        end: person.start,
        span: before,
        names: [before.text, before.record.name, ...before.record.aliases],
        post,
      };
  }
  const { sectionScope } = facts.context;
  const post = sectionScope ? OWN_POST.exec(text.slice(Math.max(0, person.start - LONGEST_POST), person.start))?.[1] : undefined;
  if (!sectionScope || post === undefined || !post.startsWith(sectionScope.slice(-1))) return null;
  const record = data.names.find(
    ({ name, aliases, type }) => type !== 'person' && (name === sectionScope || aliases.includes(sectionScope)),
  );
  return {
    start: person.start - post.length,
    end: person.start,
    span: null,
    names: record ? [record.name, ...record.aliases] : [sectionScope],
    post,
  };
}

/** 李金勇（惠济区委书记）. */
function postBehind(person: NameMention, place: NameMention | undefined, { facts }: ParagraphRuleContext): PlaceAndPost | null {
  const { text } = facts.paragraph;
  if (!place || place.record.type === 'person' || place.start !== person.end + 1 || !/[（(]/.test(text.charAt(person.end))) return null;
  const post = /^([^（()）]{1,16})[）)]/.exec(text.slice(place.end, place.end + 18))?.[1];
  if (post === undefined || !POST.test(post)) return null;
  return {
    start: place.start,
    end: place.end + post.length,
    span: place,
    names: [place.text, place.record.name, ...place.record.aliases],
    post,
  };
}

const LONGEST_POST = 12;
/** 区委书记 with no place before it: that of the section. */
const OWN_POST = /(?:^|[，。；：、“！？\s])((?:[市区县州]委副?书记|副?[市区县州]长))$/;

/** 惠济区委书记李新君, where 李新军 holds the post: one character of like sound or shape is another. */
function checkMiswritten(place: NameMention, next: NameMention | undefined, date: string | null, context: ParagraphRuleContext): void {
  const { facts, data, report } = context;
  const { text } = facts.paragraph;
  const post = POST_AT_START.exec(text.slice(place.end, place.end + LONGEST_POST))?.[0];
  if (post === undefined) return;
  const start = place.end + post.length;
  if (next && next.start <= start + 1) return;
  const holders = holdersOf(data.names, [place.text, place.record.name, ...place.record.aliases], rolesOf(post), date);
  const [holder] = holders;
  if (!holder || holders.length > 1 || holder.name.length < 3) return;
  const edit = editAt(text, start, holder.name);
  if (edit?.by !== 'substitution' || edit.at.start === start) return;
  if (new Sounds().likeness(text.slice(edit.at.start, edit.at.end), edit.right) === null) return;
  const span = { start: edit.span.start, end: edit.span.end };
  report({
    span,
    kind: 'name',
    message: both(
      `姓名疑有误：名称文件记载${placeAndPostOf(holder)}为“${holder.name}”，此处为“${text.slice(span.start, span.end)}”。`,
      `${placeAndPostOf(holder)} is ${holder.name} on record; here it says ${text.slice(span.start, span.end)}.`,
    ),
    expected: holder.name,
    fixes: [nameFix(span, holder)],
    related: [relatedTo(holder, holder.titles[0])],
  });
}

const placeAndPostOf = ({ titles: [title] }: Name): string => (title ? placeAndPost(title) : '');

const nameFix = ({ start, end }: Span, { name }: Name): Fix => ({
  title: both(`姓名改为“${name}”`, `Change the name to ${name}`),
  edits: [{ span: { start, end }, newText: name }],
});

const relatedTo = ({ origin, name }: Name, title: Title | undefined) => {
  const record = `${title ? placeAndPost(title) : ''}${name}`;
  return { uri: origin.uri, span: origin.fields.name ?? origin, message: both(record, record) };
};
