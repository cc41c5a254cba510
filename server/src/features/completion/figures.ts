import type { Target } from '../../data/schema.ts';
import { isRateOfChange } from '../../facts/binding/sameMeasure.ts';
import type { Lexicon } from '../../facts/lexicon/lexicon.ts';

/** A figure that a record gives for the indicator before the cursor. `start` is an offset in the line. */
export interface FigureOffer {
  readonly start: number;
  readonly text: string;
  readonly record: Target;
  readonly of: 'target' | 'actual';
}

/** After an indicator, the figures of its records: 规上工业增加值 → 增长8%以上, 新增高新技术企业 → 30家. */
export function figuresAfter(lexicon: Lexicon, before: string): readonly FigureOffer[] {
  const from = Math.max(0, before.length - REACH);
  const line = before.slice(from);
  const mention = lexicon.scan(line).indicators.at(-1);
  if (!mention) return [];
  const tail = line.slice(mention.end);
  const lead = LEAD.exec(tail)?.[0];
  if (lead === undefined) return [];
  const offers: FigureOffer[] = [];
  for (const record of mention.records) {
    for (const of of ['target', 'actual'] as const) {
      const stated = record[of];
      if (!stated) continue;
      for (const text of wordingsOf(stated.text, record, lead))
        offers.push({ start: before.length - rest(lead, record), text, record, of });
    }
  }
  return offers;
}

const REACH = 80;
/** Words between an indicator and its figure. */
const LEAD = /^(?:(?:总量|数量|增速)?(?:达到?|为|实现|完成|增长?|下降?|不少于|不低于|突破|超过|约)?)?$/;

/** A 增 or 下 that was begun is written out together with the figure. */
const rest = (lead: string, record: Target): number => (/[增下]$/.test(lead) && isRateOfChange(record) ? 1 : 0);

function wordingsOf(written: string, record: Target, lead: string): readonly string[] {
  const verb = record.measure === '增速' ? '增长' : record.measure === '降幅' ? '下降' : '';
  const before = /增长$|下降$|增速|降幅/.test(lead) ? '' : verb;
  const [, sign = '', bare = written] = SIGN.exec(written.trim()) ?? [];
  if (/(?:不少于|不低于|突破|超过|约)$/.test(lead)) return [bare.replace(/(?:及?以上|左右)$/, '')];
  const bound = sign === '' ? [] : /[≥>＞]|不少于|不低于|至少/.test(sign) ? [`${before}${bare}以上`] : [`${before}${bare}以内`];
  return [`${before}${bare}`, ...bound];
}

const SIGN = /^(≥|>=|＞|>|≤|<=|＜|<|不少于|不低于|至少|超过|突破|不超过|不高于)?\s*(.+)$/;
