import type { Target } from '../../data/schema.ts';
import { periodName } from '../../quantity/periodName.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';

/** Marks of quotation inside others are single (GB/T 15834-2011, 4.8.3.3). */
const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** What a message calls a record: 惠济区2023年“新签约项目总额”. */
export const labelOf = (target: Target): string => `${target.scope}${periodName(target.period, 'zh')}${quoted(target.indicator)}`;

/** Where a record says that it comes from; empty where it does not. */
export const sourceOf = (target: Target): Bilingual =>
  target.source ? both(`来源：${target.source}`, ` Source: ${target.source}`) : both('', '');
