import type { Target } from '../../data/schema.ts';

/** Every wording under which a target's indicator is looked for: its own, its aliases, and the statisticians' short and long forms. */
export function wordingsOfIndicator(target: Target): readonly string[] {
  const wordings = new Set<string>();
  for (const word of [target.indicator, ...target.aliases]) {
    wordings.add(word);
    for (const [short, long] of SHORT_FORMS) {
      if (word.includes(long)) wordings.add(word.replace(long, short));
      else if (word.includes(short)) wordings.add(word.replace(short, long));
    }
  }
  return [...wordings];
}

/** 规上 and 规模以上 are one thing to a statistician; so are these. */
const SHORT_FORMS: readonly (readonly [short: string, long: string])[] = [
  ['规上', '规模以上'],
  ['限上', '限额以上'],
  ['社零总额', '社会消费品零售总额'],
  ['固投', '固定资产投资'],
  ['GDP', '地区生产总值'],
  ['一般公共预算收入', '地方一般公共预算收入'],
  ['研发投入', '研发经费投入'],
];
