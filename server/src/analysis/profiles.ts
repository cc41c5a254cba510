import { rules as allRules } from '../rules/index.ts';
import type { Level, Rule } from '../rules/rule.ts';
import type { Settings } from './settings.ts';

export type Levels = Settings['rules'];

/** 标准: national standards whose rules are switched as one. A rule belongs to the standard that its basis names first. */
export const STANDARDS = ['GB/T 15834', 'GB/T 15835', 'GB/T 9704'] as const;
export type Standard = (typeof STANDARDS)[number];

/** 方案: sets of levels for a kind of office. */
export const PROFILES = ['newspaper', 'government', 'enterprise'] as const;
export type Profile = (typeof PROFILES)[number];

/** The profile of a name in either language; null for 无 and for what is none. */
export const profileNamed = (name: unknown): Profile | null =>
  PROFILES.find((profile) => profile === name || PROFILE_NAMES[profile] === name) ?? null;

export const PROFILE_NAMES: Readonly<Record<Profile, string>> = { newspaper: '党报', government: '政府公文', enterprise: '企业' };

/** The levels that a profile sets; those of a user come before them. */
export const profileLevels = (profile: Profile | null): Levels => (profile === null ? {} : LEVELS_OF[profile]);

/** `off` silences a standard's rules, `on` gives each its own level, those that are off by default included; a level is for all of them. */
export function standardLevels(standard: Standard, setting: Level | 'on' | 'off'): Levels {
  const own = allRules.filter((rule) => standardOf(rule) === standard);
  return Object.fromEntries(own.map(({ id, level }) => [id, setting === 'on' ? level : setting]));
}

export const standardOf = ({ docs }: Pick<Rule, 'docs'>): Standard | null =>
  STANDARDS.find((standard) => docs.basis.startsWith(standard)) ?? null;

const LEVELS_OF: Readonly<Record<Profile, Levels>> = {
  // A page has its own headings and no document numbers of its own; it sets no spaces.
  newspaper: { 'heading-numbering': 'off', 'stray-space': 'warning', 'first-mention': 'information' },
  // GB/T 9704 is binding.
  government: {
    'document-number': 'error',
    'heading-numbering': 'warning',
    'stray-space': 'information',
    'zero-in-code': 'warning',
  },
  // A company's report is held to its figures, less to the forms of official documents.
  enterprise: {
    'document-number': 'information',
    'heading-numbering': 'hint',
    'slogan-quotes': 'off',
    'first-mention': 'off',
    'zero-in-code': 'off',
    'ambiguous-range': 'off',
  },
};
