import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule } from './rule.ts';
import { yearBefore } from './support/dates.ts';
import { unlessEmpty } from './support/places.ts';
import { proseOf } from './support/prose.ts';
import { SURNAMES } from './support/surnames.ts';

export default defineReportRule({
  id: 'person-two-posts',
  scope: 'report',
  level: 'warning',
  undecided: true,
  needs: '省长 市长 县长 区长 州长 镇长 乡长 局长 书记 主任 主席'.split(' '),
  docs: {
    title: both('同一人前后职务不一', 'One person, two posts'),
    why: both(
      '一篇稿件里同一人的职务前后应当一致：标题称“市长”，正文不能称“副市长”。',
      'A person has one post throughout a text: 市长 in the headline is not 副市长 below it.',
    ),
    remedy: both('核对职务，改正其一；讲述以前任职的，请写明“时任”。', 'Check the post and correct one; of a former post write 时任.'),
    basis: '《报纸编校差错率计算方法》（2020）：前后不一致',
  },
  examples: {
    invalid: [
      {
        text: '县长何立民调研春耕生产\n3月6日，[[副县长何立民]]到农资市场调研。何立民要求，保障供应。',
        fixes: ['县长何立民调研春耕生产\n3月6日，县长何立民到农资市场调研。何立民要求，保障供应。'],
      },
      {
        text: '区委副书记孟庆祥到社区走访。\n[[区委书记孟庆祥]]强调，要办好民生实事。',
        fixes: ['区委副书记孟庆祥到社区走访。\n区委副书记孟庆祥强调，要办好民生实事。'],
      },
      { text: '市住建局局长宋文涛介绍情况。会后，[[市住建局副局长宋文涛]]回答提问。' },
    ],
    valid: [
      '县委副书记、县长何立民主持，副县长何立新参加。县长何立民强调，要保障供应。',
      '县长何立民说，他任副县长时来过这里。时任副县长何立民签下协议，如今县长何立民再访。',
      '2019年3月，县城通车，副县长何立民讲话。\n2022年5月，县长何立民出席开园仪式。',
      '市长周宏主持会议，副市长周宏伟汇报工作。',
      '市住建局局长宋文涛、市城管局副局长宋文涛先后发言。',
      '任命何立民为县长，免去何立民的副县长职务；代县长何立民、县长何立民是同一人。',
    ],
  },
  collect: (facts) => unlessEmpty(postsIn(proseOf(facts))),
  check({ collected, report }) {
    const seen = new Map<string, Collected<Held>>();
    const told = new Set<string>();
    for (const { paragraph, found } of collected)
      for (const held of found) {
        const key = `${held.of}|${held.name}`;
        const first = seen.get(key);
        if (!first) seen.set(key, { paragraph, found: held });
        else if (
          first.found.post !== held.post &&
          first.found.year === held.year &&
          paragraph - first.paragraph <= NEARBY &&
          !told.has(key)
        ) {
          told.add(key);
          const { found: above } = first;
          const span = { start: held.start, end: held.end };
          const right = `${above.post}${above.name}`;
          report(paragraph, {
            span,
            message: both(
              `职务前后不一：前文为“${right}”，此处为“${held.post}${held.name}”，请核对。`,
              `${right} above, and ${held.post}${held.name} here.`,
            ),
            expected: right,
            related: [
              {
                paragraph: first.paragraph,
                span: { start: above.start, end: above.end },
                message: both(`前文：${right}`, `Above: ${right}`),
              },
            ],
            fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
          });
        }
      }
  },
});

/** In paragraphs: farther away another time may be told of. */
const NEARBY = 12;

/** A person with the post right before the name. */
interface Held extends Span {
  /** The post without 副, by which two of them are one post. */
  readonly of: string;
  readonly post: string;
  readonly name: string;
  /** The year that its paragraph names before it: a chronicle tells of several. */
  readonly year: string;
}

/** 市长周宏, 副书记孟庆祥: a post with a name of three characters and what goes on from there. */
const POST = new RegExp(
  `(常务副|副)?(?:(书记|局长|主任|主席)|([省市县区州镇乡]长))([${SURNAMES}][\\u4e00-\\u9fff]{2})(?=[，。：；、！？\\s到主在出率一带深强要说介表指调先赴实就作专陪与和及来赶走]|督[导查办促]|检查|视察|察看|慰问|看望|会见|会同|接[待受见]|听取|考察|讲话|宣[布读讲]|致辞|前往|下[沉乡]|巡[查河视]|研究|座谈|签约|部署|参[加观]|回[应答]|通报|发言|$)`,
  'g',
);
/** What 书记, 局长 or 主任 is of, right before: 区委, 市教育局. */
const BODY = /(?:[省市县区州旗镇乡](?:[\u4e00-\u9fff]{2,6}[局办]|[\u4e00-\u9fff]{2,4}委|委|人大常委会|政协))$/;
/** Former posts, and changes of posts. */
const FORMER = /(?:时任|原任?|曾任?|前任?|历任|代理?|拟任|兼任?)$/;
const CHANGES = /任命|当选|免去|任职|简历|辞去|选举|接任|调任|转任|担任/;

function postsIn(text: string): readonly Held[] {
  if (CHANGES.test(text)) return [];
  return matchesOf(text, POST).flatMap(({ index, 0: found, 1: vice = '', 2: head = '', 3: chief = '', 4: name = '' }) => {
    const before = text.slice(Math.max(0, index - 14), index);
    if (FORMER.test(before)) return [];
    // 局长 and 书记 alone may be of another office.
    const own = head === '' ? '' : (BODY.exec(before)?.[0] ?? '');
    if (head !== '' && (own === '' || FORMER.test(before.slice(0, -own.length)))) return [];
    const deputy = vice === '' ? '' : '副';
    const year = yearBefore(text, index)?.slice(0, 4) ?? '';
    return [
      {
        of: `${own}${head}${chief}`,
        post: `${own}${deputy}${head}${chief}`,
        name,
        year,
        start: index - own.length,
        end: index + found.length,
      },
    ];
  });
}
