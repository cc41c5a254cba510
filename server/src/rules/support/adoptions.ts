import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { printedTime } from './eventDates.ts';
import { fixOf, renumbered } from './eventFixes.ts';
import { type EventMention, heldWith, type Series } from './events.ts';
import { adopted } from './proposalLists.ts';

interface Adoption {
  readonly kind: Series['kind'];
  readonly numbers: readonly number[];
  readonly title: string;
}

let made: readonly Adoption[] | undefined;

function adoptions(): readonly Adoption[] {
  made ??= adopted()
    .trim()
    .split('\n')
    .map((line) => {
      const [numbers = '', title = ''] = line.split(' ');
      return { kind: numbers.includes('/') ? 'session' : 'plenum', numbers: numbers.split(/[./]/).map(Number), title: plain(title) };
    });
  return made;
}

/** Without marks, which one office writes and another leaves out, and with 2035 in digits. */
const plain = (text: string): string => text.replace(/["《》〈〉]/g, '').replace(/二[〇○零]三五/g, '2035');

const isOf = ({ kind, numbers }: Adoption, of: Series['kind'], ordinals: readonly number[]): boolean =>
  kind === of && numbers.length === ordinals.length && numbers.every((one, at) => one === ordinals[at]);

/** Whether a sentence names what an event adopted. */
export function adoptedBy(sentence: string, kind: Series['kind'], ordinals: readonly number[]): boolean {
  const text = plain(sentence);
  return adoptions().some((adoption) => isOf(adoption, kind, ordinals) && text.includes(adoption.title));
}

/** Where a plenum or a session is told to have adopted what another one did: 十九届五中全会审议通过第三个历史决议. */
export function* adoptionSlips(text: string, events: readonly EventMention[]): Iterable<RuleFinding> {
  for (const [at, event] of events.entries()) {
    const { kind } = event.series;
    if (kind !== 'plenum' && kind !== 'session') continue;
    const next = events[at + 1]?.start ?? text.length;
    const clause = /^[^。;\n]*/.exec(plain(text.slice(event.end, Math.min(next, event.end + REACH))))?.[0] ?? '';
    const verb = ADOPTS.exec(clause);
    if (!verb) continue;
    const told = clause.slice(verb[0].length);
    const numbers = event.ordinals.map(({ value }) => value);
    const found = adoptions().filter((one) => one.kind === kind && told.includes(one.title) && told.indexOf(one.title) < NEAR);
    const [right] = found;
    const correction = right && !found.some((one) => isOf(one, kind, numbers)) ? renumbered(text, event, right.numbers) : null;
    if (!right || !correction) continue;
    const held = heldWith(event.series, right.numbers)[0];
    const name = text.slice(event.start, correction.span.start) + correction.right + text.slice(correction.span.end, event.end);
    yield {
      span: correction.span,
      kind: 'adopted',
      message: both(
        `这一文件由“${name}”通过${held ? `（${printedTime(held)}）` : ''}，不是“${text.slice(event.start, event.end)}”。来源：会议公报（新华社）`,
        `This was adopted by ${name}, not by ${text.slice(event.start, event.end)}.`,
      ),
      expected: correction.right,
      fixes: [fixOf(correction)],
    };
  }
}

const REACH = 90;
const NEAR = 24;
/** What it adopted, not what it went on from: 贯彻…, 根据…. */
const ADOPTS = /^(?:(?!贯彻|落实|学习|根据|依据|以来|之后|回顾|总结|评估).){0,20}?(?:审议通过|表决通过|通过|作出|做出|审议并通过)/;
