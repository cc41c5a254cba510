import { Sounds } from '../facts/lexicon/sound.ts';
import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { matchAt, unitTable } from '../util/sparseMatches.ts';
import { type Collected, defineReportRule } from './rule.ts';
import { proseOf } from './support/prose.ts';
import { SURNAMES } from './support/surnames.ts';

export default defineReportRule({
  id: 'person-two-spellings',
  scope: 'report',
  level: 'warning',
  undecided: true,
  docs: {
    title: both('同一人姓名前后不一', 'One person, two spellings'),
    why: both(
      '一篇稿件里同一人的姓名前后应当一致：前文介绍的是“周海涛”，后文说话的“周海滔”没有交代，多半是同音或者形近的别字。',
      'A person has one name throughout a text: whoever is quoted was introduced before, and a name that differs in one character of like sound or shape is most likely a slip.',
    ),
    remedy: both(
      '核对姓名，改正其一；确是两人的，请交代后一人的身份。',
      'Check the name and correct one; where they are two persons, say who the other is.',
    ),
    basis: '《报纸编校差错率计算方法》（2020）：人名差错',
  },
  examples: {
    invalid: [
      {
        text: '茶场工人周海涛采了三十年茶。“一芽一叶，快不得。”[[周海滔]]说。',
        fixes: ['茶场工人周海涛采了三十年茶。“一芽一叶，快不得。”周海涛说。'],
      },
      {
        text: '副县长钱文斌到企业走访。\n[[钱文彬]]强调，要把问题解决在现场。',
        fixes: ['副县长钱文斌到企业走访。\n钱文斌强调，要把问题解决在现场。'],
      },
      {
        text: '孙玉兰守了二十年水站，喂熟了山里的鸟。去年换泵，[[孙玉蓝]]把旧泵擦得锃亮。',
        fixes: ['孙玉兰守了二十年水站，喂熟了山里的鸟。去年换泵，孙玉兰把旧泵擦得锃亮。'],
      },
      {
        text: '巡堤员周海涛守了半个月。汛后，记者在堤上见到[[周海滔]]，他正在补种护坡草。',
        fixes: ['巡堤员周海涛守了半个月。汛后，记者在堤上见到周海涛，他正在补种护坡草。'],
      },
    ],
    valid: [
      '巡堤员周海涛守了半个月。汛后，记者在堤上见到周海涛的哥哥周海滔，他正在补种护坡草。',
      '孙玉兰守了二十年水站。妹妹孙玉蓝把旧泵擦得锃亮。孙玉蓝把水站交给了她。',
      '孙玉兰守了二十年水站，孙玉蓝把旧泵擦得锃亮。',
      '孙玉兰守了二十年水站，是姐姐。孙玉蓝把旧泵擦得锃亮。',
      '茶场工人周海涛采了三十年茶。“一芽一叶，快不得。”周海涛说。',
      '茶场工人周海涛和弟弟周海滔都是采茶能手。“快不得。”周海滔说。',
      '村民周海涛、周海滔兄弟返乡创业。“快不得。”周海滔说。',
      '茶场工人周海涛采了三十年茶。“快不得。”周海洋说。',
      '茶场工人周海涛采茶，徒弟周海滔跟班。“快不得。”周海涛说。“我懂了。”周海滔说。',
    ],
  },
  collect(facts): Found | null {
    const text = proseOf(facts);
    const speakers: Person[] = [];
    const named: Person[] = [];
    for (let start = 0; start < text.length - 2; start++) {
      if (SURNAME_UNITS[text.charCodeAt(start)] !== 1) continue;
      const before = text.charAt(start - 1);
      const isFirst = before === '' || CLAUSE_ENDS.includes(before);
      const isIntroduced = !isFirst && INTRODUCING.includes(before);
      if (!isFirst && !isIntroduced && MET_UNITS[text.charCodeAt(start - 1)] !== 1) continue;
      if (!GIVEN.test(text.slice(start + 1, start + 3))) continue;
      const end = start + 3;
      const person = { start, end, name: text.slice(start, end) };
      if (isIntroduced) named.push(person);
      else if (isFirst && before !== '；' && before !== '，' && matchAt(text, SAYS, end)) speakers.push(person);
      else if (isFirst ? matchAt(text, DOES, end) : MET.test(text.slice(Math.max(0, start - 3), start)) && matchAt(text, WHO, end)) {
        const told = { sentence: sentenceOf(text, person), ...person };
        speakers.push(told);
        named.push(told);
      }
    }
    return speakers.length + named.length === 0 ? null : { speakers, named };
  },
  check({ collected, report }) {
    const introduced = new Introduced();
    const told = new Set<string>();
    for (const { paragraph, found } of collected) {
      let at = 0;
      for (const speaker of found.speakers) {
        for (let person = found.named[at]; person && person.end <= speaker.start; person = found.named[++at])
          introduced.add({ paragraph, found: person });
        const meant = told.has(speaker.name) ? null : introduced.meantBy(speaker.name, paragraph);
        if (!meant || areTwo(speaker, paragraph, meant)) continue;
        told.add(speaker.name);
        const span = { start: speaker.start, end: speaker.end };
        const { name: right, start, end } = meant.found;
        report(paragraph, {
          span,
          message: both(`姓名前后不一：前文为“${right}”，此处为“${speaker.name}”，请核对。`, `${right} above, and ${speaker.name} here.`),
          expected: right,
          related: [{ paragraph: meant.paragraph, span: { start, end }, message: both(`前文：${right}`, `Above: ${right}`) }],
          fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
        });
      }
      for (const person of found.named.slice(at)) introduced.add({ paragraph, found: person });
    }
  },
});

interface Person extends Span {
  readonly name: string;
  /** Of one who is told of without a word for it: where the sentence begins, or that it tells of sisters and brothers. */
  readonly sentence?: number;
}

const KIN_TOLD = -1;
/** Two sisters, or two persons in one sentence. */
const areTwo = ({ sentence }: Person, paragraph: number, meant: Collected<Person>): boolean =>
  sentence !== undefined &&
  (sentence === KIN_TOLD || meant.found.sentence === KIN_TOLD || (paragraph === meant.paragraph && meant.found.start >= sentence));

interface Found {
  /** Names of three characters that say something, or are told to do what only a person does. */
  readonly speakers: readonly Person[];
  /** Three characters behind a word for a person, or beside another name. */
  readonly named: readonly Person[];
}

/** Who was introduced so far, by the name and by the name with one character left open: 周海_. */
class Introduced {
  readonly #names = new Set<string>();
  readonly #byGap = new Map<string, Map<string, Collected<Person>>>();

  add(person: Collected<Person>): void {
    const { name } = person.found;
    this.#names.add(name);
    for (const gap of gapsOf(name)) {
      const persons = this.#byGap.get(gap);
      if (persons) persons.set(name, person);
      else this.#byGap.set(gap, new Map([[name, person]]));
    }
  }

  /** The only person nearby whose name differs in one character that is like the other; null where the speaker was introduced too. */
  meantBy(name: string, paragraph: number): Collected<Person> | null {
    if (this.#names.has(name)) return null;
    const alike = gapsOf(name)
      .flatMap((gap) => [...(this.#byGap.get(gap)?.values() ?? [])])
      .filter((person) => paragraph - person.paragraph <= NEARBY && isAlike(person.found.name, name));
    const [only = null, ...others] = alike;
    return others.length > 0 ? null : only;
  }
}

const gapsOf = (name: string): readonly string[] => [`${name.charAt(0)}_${name.charAt(2)}`, `${name.slice(0, 2)}_`];

/** In paragraphs. */
const NEARBY = 12;

/** Of names with one surname of which one other character differs. */
function isAlike(one: string, other: string): boolean {
  const at = one.charAt(1) === other.charAt(1) ? 2 : 1;
  const likeness = sounds.likeness(one.charAt(at), other.charAt(at));
  return likeness === 'sound' || likeness === 'shape';
}

const sounds = new Sounds();

/** Where the sentence begins that tells of a person, or that it tells of sisters and brothers. */
function sentenceOf(text: string, person: Span): number {
  const sentence = sentenceAround(text, person);
  return KIN.test(text.slice(sentence.start, sentence.end)) ? KIN_TOLD : sentence.start;
}

const SURNAME_UNITS = unitTable(`${SURNAMES}侯洪倪尤骆欧阮柯颜安鲍葛霍聂岳齐常康牛樊施耿左焦巩`);
const GIVEN = /^[\u4e00-\u9fff]{2}$/;
const CLAUSE_ENDS = '。！？；，”\n';
/** 工人周海涛, 班长侯建斌练就…, 周海涛、周海滔兄弟: what stands before a name; where the name ends need not be known. */
const INTRODUCING = '长记任席员师户民人工家者生农手商理授士友主匠总属弟哥姐妹子女儿妻夫徒、和与叫是';
/** “快不得。”周海涛说; 。周海涛强调 */
const SAYS = /(?:笑着|接着|补充|继续|坦言|感慨|回忆|告诉|介绍|表示|强调|指出|要求)|说(?![明法是服])/y;
/** 周海涛守了三十年，; 去年，周海涛把…: what only a person does. */
const DOES =
  /把(?![关握脉控好])|[干当种养守教送跑]了|[抱拿端领带背挑骑]着|[蹲站坐住躺]在|走[进到]|回到|接过|掏出|拿出|捐[出了]|笑[了着]|哭了|愣了|从小|每天|天天|心里|家[里中的]|今年\d{2}岁|退休|嫁[到给]|娶了|没想到|记得|常说|不肯|舍不得|是(?:个|村里|镇上|土生土长|远近闻名)|的(?:儿子|女儿|丈夫|妻子|老伴|母亲|父亲|孩子)/y;
/** 记者在队里见到周海涛，他正在…: who was met is a person, and was told of before. */
const MET = /(?:[见遇找碰]到|遇见|采访|拨通|看望|探望|慰问|走访)了?$/;
/** The last characters of these words. */
const MET_UNITS = unitTable('到见访通望问了');
const WHO = /[时，](?=[他她]|老人)/y;
const KIN = /[姐妹兄弟哥嫂姑叔伯堂表孪]|双胞|父子|母女|父女|母子/;
