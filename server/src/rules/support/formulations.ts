import { isNoted, note } from '../../util/bitSet.ts';
import { formulations } from './formulationLists.ts';
import { WordsStanding } from './wordsStanding.ts';

/** An official formulation as its parts between marks, in their order. */
export interface Formulation {
  readonly names: readonly string[];
  readonly wording: string;
  /** Each part with the wordings it has, the first of them the published one. */
  readonly parts: readonly (readonly string[])[];
  /** How many items it counts; 0 where its marks do not tell. */
  readonly items: number;
  readonly inAnyOrder: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
  /** What it was revised to. */
  readonly successor: Formulation | null;
}

/** Where a part stands in a formulation. */
export interface Place {
  readonly formulation: Formulation;
  readonly at: number;
}

/** What stands between two marks. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Which sentence it is of. */
  readonly sentence: number;
}

const MARKS = /[、，,；;：:“”‘’"'「」『』（）()【】—…。！？!?\n\r\t \u3000]+/g;
const PART_ENDS = new RegExp(`[/${MARKS.source.slice(1)}`);
const STOPS = /[。！？!?\n]/;

/** What stands between the marks of a text. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  const add = (end: number): void => {
    if (end > start) clauses.push({ start, end, text: text.slice(start, end), sentence });
  };
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(text); mark; mark = MARKS.exec(text)) {
    add(mark.index);
    start = mark.index + mark[0].length;
    if (STOPS.test(mark[0])) sentence++;
  }
  add(text.length);
  return clauses;
}

/** Shorter parts are words that stand anywhere. */
const SHORTEST = 3;

/** Whether two parts of formulations stand in a text, be it within other words: of less nothing is told. */
export const holdsParts = (text: string): boolean => mayHoldParts(text) && PARTS.in(text).size > 1;

/** Whether two parts may begin in a text, by their first four units: told before the table is taken in, which a start would wait for. */
function mayHoldParts(text: string): boolean {
  beginnings ??= allBeginnings();
  let found = 0;
  let a = 0;
  let b = 0;
  let c = text.charCodeAt(0);
  let d = text.charCodeAt(1);
  for (let i = 2; i <= text.length; i++) {
    a = b;
    b = c;
    c = d;
    d = i < text.length ? text.charCodeAt(i) : 0;
    if (!mayBegin(beginnings, hashOf(a, b, c, d)) && !mayBegin(beginnings, hashOf(a, b, c, 0))) continue;
    found++;
    if (found > 1) return true;
  }
  return false;
}

let beginnings: Uint32Array | undefined;

/** By two hashes of each, so that hardly any other words are taken for one. */
function allBeginnings(): Uint32Array {
  const table = new Uint32Array(BITS / 32);
  for (const line of formulations().split('\n')) {
    const told = line.slice(line.indexOf('|') + 1);
    for (const part of told.slice(0, told.indexOf('|')).split(PART_ENDS)) {
      if (part.length < SHORTEST) continue;
      const fourth = part.length > SHORTEST ? part.charCodeAt(SHORTEST) : 0;
      const hash = hashOf(part.charCodeAt(0), part.charCodeAt(1), part.charCodeAt(2), fourth);
      note(table, hash >>> SHIFT);
      note(table, secondOf(hash));
    }
  }
  return table;
}

const BITS = 1 << 19;
const SHIFT = 32 - 19;
const hashOf = (a: number, b: number, c: number, d: number): number =>
  Math.imul(Math.imul(Math.imul(Math.imul(a, 0x2c1b3c6d) ^ b, 0x297a2d39) ^ c, 0x1b56c4e9) ^ d, 0x3504f335);

const mayBegin = (table: Uint32Array, hash: number): boolean => isNoted(table, hash >>> SHIFT) && isNoted(table, secondOf(hash));

/** The other bit of a hash. */
const secondOf = (hash: number): number => (hash ^ (hash << 9)) >>> SHIFT;

const PARTS = new WordsStanding(() => knownPlaces().keys());

let places: ReadonlyMap<string, readonly Place[]> | null = null;

/** The places that a clause has in formulations. */
export function placesOf(clause: string): readonly Place[] {
  return knownPlaces().get(clause) ?? NONE;
}

function knownPlaces(): ReadonlyMap<string, readonly Place[]> {
  places ??= allPlaces();
  return places;
}

const NONE: readonly Place[] = [];

function allPlaces(): ReadonlyMap<string, readonly Place[]> {
  const all = new Map<string, Place[]>();
  let last: Formulation | null = null;
  for (const line of formulations().trim().split('\n')) {
    const formulation = parsed(line, last);
    if (!line.startsWith('>')) last = formulation;
    for (const [at, wordings] of formulation.parts.entries())
      for (const wording of wordings) {
        if (wording.length < SHORTEST) continue;
        const known = all.get(wording);
        if (known) known.push({ formulation, at });
        else all.set(wording, [{ formulation, at }]);
      }
  }
  return all;
}

function parsed(line: string, before: Formulation | null): Formulation {
  const [head = '', told = '', time = '', source = ''] = line.split('|');
  const [since = '', until = ''] = time.split('..');
  const parts: string[][] = [];
  let isOther = false;
  for (const { start, end, text } of clausesOf(told)) {
    const [first = '', ...others] = text.split('/');
    if (isOther) parts.at(-1)?.push(first);
    else parts.push([first]);
    for (const other of others) parts.at(-1)?.push(other);
    isOther = told.slice(end, end + 1) === '/' && start < end;
  }
  const wording = told.replace(/\/[^、，]+/g, '');
  return {
    names: head.replace(/^[*>]/, '').split(' '),
    wording,
    parts,
    items: /，/.test(wording) && /、/.test(wording) ? 0 : parts.length,
    inAnyOrder: head.startsWith('*'),
    since: since === '' ? null : since,
    until: until === '' ? null : until,
    source,
    successor: head.startsWith('>') ? before : null,
  };
}
