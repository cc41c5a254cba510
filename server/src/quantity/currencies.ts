import type { Atom } from './atom.ts';
import { unitNamed } from './units.ts';

const CODES: Readonly<Record<string, string>> = {
  ...{ RMB: '元', CNY: '元', USD: '美元', EUR: '欧元', GBP: '英镑', JPY: '日元', HKD: '港元' },
};
const CODE = new RegExp(`(?<![A-Za-z])(${Object.keys(CODES).join('|')}) ?$`);

/** RMB 300, HKD13.5, JPY¥1000. */
export function withCurrencyCode(text: string, atom: Atom | null): Atom | null {
  if (atom?.style !== 'arabic' || !/[A-Z ]/.test(text[atom.start - 1] ?? '')) return atom;
  if (atom.unit && !'¥￥'.includes(text.charAt(atom.start))) return atom;
  const code = CODE.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
  const name = CODES[code?.[1] ?? ''];
  return code && name ? { ...atom, start: atom.start - code[0].length, unit: unitNamed(name) ?? null } : atom;
}

const NAME = /(港币|港元|新台币|台币|日币|美金|澳币|加币|韩币|新币|泰币) ?$/;
const NAMED: Readonly<Record<string, string>> = { 美金: '美元', 韩币: '韩元', 加币: '加元', 港币: '港元' };

/** 港币两千九百六十元, 新台币 177.1 亿元: the name before the amount says whose 元 they are. */
export function withCurrencyName(text: string, atom: Atom): Atom {
  if (atom.unit ? atom.unit.name !== '元' : text[atom.start - 1] === ' ') return atom;
  if (!/[币元金 ]/.test(text[atom.start - 1] ?? '')) return atom;
  const name = NAME.exec(text.slice(Math.max(0, atom.start - 4), atom.start))?.[1];
  return name === undefined ? atom : { ...atom, unit: unitNamed(NAMED[name] ?? name) ?? atom.unit };
}
