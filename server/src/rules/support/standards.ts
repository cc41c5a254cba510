import { sentenceAround } from '../../text/sentenceAround.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { dateToldAt, isAfter, yearsNamed } from './dates.ts';
import { standards } from './lawLists.ts';

/** 《环境空气质量标准》（GB 3838—2002）: the number of another standard, or a title that the standard of that number does not bear. */
export function reportStandards(context: ParagraphRuleContext, text: string): void {
  const { report } = context;
  if (!text.includes('GB')) return;
  for (const pattern of [TITLE_FIRST, NUMBER_FIRST])
    for (const match of matchesOf(text, pattern)) {
      const { bare = '', title = bare.replace(LEAD, ''), code = '', number = '', year = '' } = match.groups ?? {};
      const told = title.replace(/（[^）]*）|[\s　]/g, '');
      const byTitle = read().find((one) => one.title === told);
      const byNumber = read().find((one) => one.number === number);
      const wrongNumber = byTitle && byTitle.number !== number;
      // Another edition may have had another title, and a title may be told in short.
      const wrongTitle = bare === '' && !byTitle && byNumber?.years.includes(year) === true && !isShort(told, byNumber.title);
      if (!wrongNumber && !wrongTitle) {
        const start = match.index + match[0].indexOf(code);
        if (byTitle) reportEdition(context, text, byTitle, { start, end: start + code.length }, year);
        continue;
      }
      const found = wrongNumber ? code : `《${title}》`;
      const right = wrongNumber
        ? `${codeOf(byTitle.number)}${/\s/.test(code.slice(0, 6)) ? ' ' : ''}${byTitle.number}—${byTitle.years.at(-1)}`
        : `《${byNumber?.title}》`;
      const start = match.index + match[0].indexOf(found);
      const span = { start, end: start + found.length };
      report({
        span,
        kind: 'number',
        level: 'warning',
        message: both(
          `标准的名称与编号不符：《${wrongNumber ? byTitle.title : byNumber?.title}》的编号是${wrongNumber ? byTitle.number : number}。来源：国家标准全文公开系统`,
          `The standard and its number differ: ${wrongNumber ? `${byTitle.title} is ${byTitle.number}` : `${number} is ${byNumber?.title}`}.`,
        ),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
}

/** 2024年…符合《生活饮用水卫生标准》（GB 5749—2006）: an edition that another has replaced, applied or called in force since. */
function reportEdition({ facts, report }: ParagraphRuleContext, text: string, standard: Standard, span: Span, year: string): void {
  const { since, title, years } = standard;
  const [last = ''] = years.slice(-1);
  if (since === '' || year === '' || year >= last || !isAfter(dateToldAt(facts, span), since.slice(0, 7))) return;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  const isOfThen = yearsNamed(sentence).some((date) => !isAfter(date, since.slice(0, 7)));
  if (isOfThen || !APPLIED.test(text.slice(start, span.start)) || REPLACED.test(sentence) || sentence.includes(`—${last}`)) return;
  const code = text.slice(span.start, span.end);
  const right = code.replace(/\d{4}$/, last);
  report({
    span,
    kind: 'edition',
    level: 'warning',
    message: both(
      `《${title}》已有${last}年版，自${since}起实施，${year}年版同时被代替。来源：国家标准全文公开系统`,
      `Of ${title} the edition of ${last} is in force since ${since}, in the place of that of ${year}.`,
    ),
    expected: right,
    fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
  });
}

const APPLIED = /现行|符合|执行|达到|按照?|依据|依照|满足|根据|优于/;
const REPLACED = /修订|替代|代替|取代|废止|旧|原|新版|设计|批复|环评|验收|建成|当时|改为|过渡/;

const CODE = '(?<code>GB(?:/T)?\\s?(?<number>\\d{4,5})(?:\\s?[-—–－]{1,2}\\s?(?<year>(?:19|20)\\d\\d))?)(?![\\d.])';
const TITLE = '《(?<title>[^《》\\n]{4,40})》';
// 《…》《…》（GB 3096—2008、GB 12348—2008）: of several it is not known which is whose.
const UNMARKED = '(?<![\\u4e00-\\u9fff])(?<bare>[\\u4e00-\\u9fff]{6,40}?)(?=[（(]GB)';
const TITLE_FIRST = new RegExp(`(?:(?<!》[和、]?)${TITLE}|${UNMARKED})[（(]?${CODE}(?!\\s?[、，和/]\\s?[A-Z])`, 'g');
const NUMBER_FIRST = new RegExp(`(?<![》、和][（(]?\\s?)${CODE}\\s?${TITLE}(?!《|[（(]\\s?[A-Z])`, 'g');

/** What stands before a title without its marks: 水质达到地表水环境质量标准. */
const LEAD = /^.*(?:执行|符合|达到|按照?|依据|满足|根据|国家)/;

/** Those that are recommended are GB/T. */
const codeOf = (number: string): string => (RECOMMENDED.includes(number) ? 'GB/T' : 'GB');
const RECOMMENDED = ['9704', '15834', '15835', '4754', '21010', '14848', '18883', '50378', '33000'];

/** 农用地土壤污染风险管控标准 of 土壤环境质量农用地土壤污染风险管控标准: in its order, whatever is left out. */
function isShort(told: string, title: string): boolean {
  let at = 0;
  for (const character of title) if (character === told.charAt(at)) at++;
  return at === told.length || told.endsWith(title);
}

interface Standard {
  readonly number: string;
  readonly years: readonly string[];
  /** The day from which the last edition is in force; empty where it is not on record. */
  readonly since: string;
  readonly title: string;
}

let made: readonly Standard[] | undefined;

function read(): readonly Standard[] {
  made ??= standards()
    .trim()
    .split('\n')
    .map((row) => {
      const [number = '', years = '', title = ''] = row.split(' ');
      const [all = '', since = ''] = years.split('@');
      return { number, years: all.split(','), since, title };
    });
  return made;
}
