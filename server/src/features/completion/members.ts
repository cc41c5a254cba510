import type { Slogan } from '../../data/schema.ts';
import type { Lexicon } from '../../facts/lexicon/lexicon.ts';

/** What a phrase counts, offered where the text begins to list it. `start` is an offset in the line. */
export interface MemberOffer {
  readonly start: number;
  readonly text: string;
  readonly record: Slogan;
}

/** After “四个意识”，即 all its members in one, then each that is not yet written. */
export function membersAfter(lexicon: Lexicon, before: string): readonly MemberOffer[] {
  const from = Math.max(0, before.length - REACH);
  const line = before.slice(from);
  const mention = lexicon.scan(line).slogans.findLast(({ record }) => record.members.length > 1);
  if (!mention) return [];
  const { record } = mention;
  const tail = line.slice(mention.end);
  const lead = LEAD.exec(tail)?.[0];
  if (lead === undefined) return [];
  const listed = tail.slice(lead.length);
  const parts = listed.split(/[、；]/);
  const typed = parts.at(-1) ?? '';
  // What is written between the marks must be members, or the sentence speaks of something else.
  if (!parts.slice(0, -1).every((part) => record.members.includes(part))) return [];
  const left = record.members.filter((member) => !listed.includes(member) && member.startsWith(typed));
  const start = before.length - typed.length;
  const all = listed === '' && left.length === record.members.length ? [{ start, text: record.members.join(markOf(record)), record }] : [];
  return [...all, ...left.map((text) => ({ start, text, record }))];
}

const REACH = 200;
/** Words that announce the list. */
const LEAD = /^[”’"]?(?:[，,]?(?:即|就是|分别是|分别为|包括)[：:]?|[：:（(])/;

/** Members that hold a 、 themselves are parted by ；. */
const markOf = ({ members }: Slogan): string => (members.some((member) => /[、，]/.test(member)) ? '；' : '、');
