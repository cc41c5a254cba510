import type { Name } from '../../data/schema.ts';
import { PROVINCES } from '../../facts/lexicon/provinceNames.ts';
import { Sounds } from '../../facts/lexicon/sound.ts';
import { both } from '../../util/bilingual.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { proseOf } from './prose.ts';

/**
 * 安徽毫州, 浙江杭洲: a city without its 市, right behind its province, of which one character is another of like sound or shape. Two characters alone are
 * too few to be looked for; of cities that end in 州 there are so many, and of other words so few, that the province behind which they stand is proof.
 */
export function reportShortCity({ facts, data, report }: ParagraphRuleContext): void {
  const text = proseOf(facts);
  if (!/[州洲]/.test(text)) return;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) !== '州' && text.charAt(at) !== '洲') continue;
    const found = text.slice(at - 1, at + 1);
    if (PART.test(text.charAt(at + 1))) continue;
    const above = PROVINCE.exec(text.slice(Math.max(0, at - 5), at - 1))?.[1];
    if (above === undefined) continue;
    const { byProvince, known } = citiesOf(data.names);
    const cities = byProvince.get(above);
    if (!cities || known.has(found)) continue;
    const [right, ...others] = cities.filter((city) => isSlip(found, city));
    if (right === undefined || others.length > 0) continue;
    const span = { start: at - 1, end: at + 1 };
    report({
      span,
      level: 'warning',
      message: both(`地名疑有误：“${found}”应为“${right}”。来源：民政部行政区划代码`, `${right} is meant, which lies in ${above}.`),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    });
  }
}

/** A province's name, of two or three characters, with or without 省. */
const PROVINCE = new RegExp(`(${PROVINCES})省?$`);
/** 毫州市 is told by its rank, and 长洲岛, 星洲路 are none of these. */
const PART = /[市县区镇乡村路街岛湾湖江河坝社]/;

/** The other character is the second one (杭洲), or the first one, and like it (毫州). */
const isSlip = (found: string, city: string): boolean =>
  found.charAt(1) === '洲' ? found.charAt(0) === city.charAt(0) : isLike(found.charAt(0), city.charAt(0));
const isLike = (wrong: string, right: string): boolean => ['sound', 'shape'].includes(sounds.likeness(wrong, right) ?? '');
const sounds = new Sounds();

interface Cities {
  readonly byProvince: ReadonlyMap<string, readonly string[]>;
  /** All names and short names of two characters. */
  readonly known: ReadonlySet<string>;
}

const made = new WeakMap<readonly Name[], Cities>();

function citiesOf(names: readonly Name[]): Cities {
  const before = made.get(names);
  if (before) return before;
  const byProvince = new Map<string, string[]>();
  const known = new Set<string>();
  for (const { name, aliases, parent, type } of names) {
    for (const short of [name, ...aliases]) if (short.length === 2) known.add(short);
    if (type !== 'district' || !/^.州市$/.test(name)) continue;
    known.add(name.slice(0, 2));
    if (!parent?.endsWith('省')) continue;
    const province = parent.slice(0, -1);
    byProvince.set(province, [...(byProvince.get(province) ?? []), name.slice(0, 2)]);
  }
  const cities = { byProvince, known };
  made.set(names, cities);
  return cities;
}
