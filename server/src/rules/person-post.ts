import type { Name, Title } from '../data/schema.ts';
import type { NameMention } from '../facts/facts.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';

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
    ],
    valid: [
      { text: '惠济区委书记李新军、上街区委书记李金勇出席。', data },
      { text: '郑州市工信局党组书记、局长王智明说。', data },
      { text: '市工信局局长王智明说。', data },
      { text: '惠济区委书记会见李金勇。', data },
      { text: '惠济区原区委书记李金勇。', data },
      { text: '2020年5月1日\n\n上街区区长赵某某出席。', data },
    ],
  },
  check({ facts, data: { names }, report }) {
    const { text } = facts.paragraph;
    const date = facts.context.date ?? (facts.context.year === null ? null : String(facts.context.year));
    for (const [i, person] of facts.names.entries()) {
      const place = facts.names[i - 1];
      if (person.record.type !== 'person' || !place || place.record.type === 'person') continue;
      const between = text.slice(place.end, person.start);
      if (!POST.test(between)) continue;
      const held = person.record.titles.filter((title) => holdsAt(title, date));
      const roles = rolesOf(between);
      if (held.length === 0 || roles.length === 0) continue;
      const here = held.filter((title) => isPlace(place, title.place));
      if (here.some((title) => isSubset(roles, rolesOf(title.post)))) continue;
      const same = held.find((title) => isSubset(roles, rolesOf(title.post)));
      const known = here[0] ?? same ?? held[0];
      if (!known) continue;
      const span = { start: place.start, end: person.end };
      const record = `${placeAndPost(known)}${person.record.name}`;
      report({
        span,
        kind: here.length > 0 ? 'post' : 'place',
        message: both(
          `职务不符：名称文件记载${person.record.name}为${placeAndPost(known)}，此处为“${text.slice(span.start, person.start)}”。`,
          `${person.record.name} is on record as ${placeAndPost(known)}; here it says ${text.slice(span.start, person.start)}.`,
        ),
        fixes:
          here.length === 0 && same
            ? [
                {
                  title: both(`地区改为“${same.place}”`, `Change the place to ${same.place}`),
                  edits: [{ span: place, newText: same.place }],
                },
                ...holdersOf(names, place, roles, date).map((name) => ({
                  title: both(`姓名改为“${name}”`, `Change the name to ${name}`),
                  edits: [{ span: { start: person.start, end: person.end }, newText: name }],
                })),
              ]
            : [],
        related: [
          { uri: person.record.origin.uri, span: person.record.origin.fields.name ?? person.record.origin, message: both(record, record) },
        ],
      });
    }
  },
});

const ROLE = /(?:党组|党委|党工委)?副?(?:书记|市长|区长|县长|州长|省长|乡长|镇长|主席|主任|局长|部长|厅长|处长|秘书长|院长|校长)/g;
/** Only the words of a post stand between place and person; 原 and 前任 tell of the past. */
const POST =
  /^(?:(?:市委|区委|县委|省委|州委|委|党组|党委|党工委|管委会|人民政府|政府|人大常委会|人大|政协|常委|常务|现任|党组成员|[市区县省州])?副?(?:书记|[市区县州省乡镇]长|主席|主任|局长|部长|厅长|处长|秘书长|院长|校长)?[、，,]?){1,6}$/;

const rolesOf = (post: string): readonly string[] => [...new Set(post.match(ROLE) ?? [])].map((role) => role.replace(/^党委|^党工委/, ''));
const isSubset = (roles: readonly string[], of: readonly string[]): boolean => roles.every((role) => of.includes(role));

const isPlace = ({ record, text }: NameMention, place: string): boolean =>
  record.name === place || record.aliases.includes(place) || text === place;

/** 上街区 + 区委书记 is 上街区委书记. */
function placeAndPost({ place, post }: Title): string {
  return post.startsWith(`${place.slice(-1)}委`) ? `${place}${post.slice(1)}` : `${place}${post}`;
}

/** As far as the record and the text say: a term without dates is one that still runs. */
function holdsAt({ from, to }: Title, date: string | null): boolean {
  if (date === null) return to === null;
  return !(isLater(from, date) || isLater(date, to));
}

function isLater(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

function holdersOf(names: readonly Name[], place: NameMention, roles: readonly string[], date: string | null): readonly string[] {
  const holders = names.filter(
    ({ type, titles }) =>
      type === 'person' &&
      titles.some((title) => isPlace(place, title.place) && isSubset(roles, rolesOf(title.post)) && holdsAt(title, date)),
  );
  return holders.length === 1 ? holders.map(({ name }) => name) : [];
}
