import { structureAt } from '../../quantity/industryStructure.ts';
import { type Distributed, subjectFor } from './distribution.ts';
import { subjectWith } from './figureSubject.ts';
import type { Item } from './listItems.ts';
import type { Frame } from './sentenceFrame.ts';
import type { TrailingWords } from './wording.ts';

/**
 * 三次产业结构由8.7∶41.2∶50.1调整为7.4∶39.6∶53: three figures that follow one another as the shares of the three industries in the product. Null where the
 * figure at `index` begins none.
 */
export function industryShares({ sentence, raw }: Frame, index: number): Distributed | null {
  const shares = structureAt(sentence.figures, index, raw);
  if (!shares) return null;
  const [first] = shares;
  // 三次产业投资比重为6.8∶77.3∶15.9: of what was invested.
  const of = OF.exec(raw.slice(sentence.start, first.start))?.[1] ?? '';
  const names = of === '' || of === '增加值' ? NAMES : [`${of}占比`];
  const before = raw.slice(Math.max(sentence.start, first.start - 16), first.start);
  const isBaseline = /[由从](?:[^，,。；;由从]{0,12}的)?$/.test(before);
  const isEnd = /[:：∶]\s?[\d.]+[^，,。；;\d]{0,8}[为到至]$/.test(before);
  const isDated = /年的?$/.test(before);
  const subjects = shares.flatMap((figure, i) => {
    const [subject, ...others] = names.flatMap((name) => subjectFor(figure, shareOf(i, name, first.start), NO_VERB));
    if (!subject) return [];
    const readings = [subject, ...others].flatMap((named) => named.readings);
    return [subjectWith(subject, { readings, role: isBaseline ? 'baseline' : 'value', isEnd, isDated })];
  });
  return { items: [], subjects };
}

/** What a record may call the share. */
const NAMES = ['占比', '增加值占比'];

const OF = /(?:三次产业|产)([\u4e00-\u9fff]{2,6}?)(?:结构|构成|占比|比重|比例|比)(?:(?!产业)[^。；;]){0,40}$/;

const shareOf = (industry: number, name: string, start: number): Item => ({
  words: `第${'一二三'.charAt(industry)}产业${name}`,
  span: { start, end: start },
  before: '',
  after: '',
});

const NO_VERB: TrailingWords = { rest: '', motion: null, taken: '' };
