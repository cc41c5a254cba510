import type { Level, Rule } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';

/** What a user or a command line sets. */
export interface Settings {
  /** Levels by rule id; `off` silences the rule. */
  readonly rules: Readonly<Record<string, Level | 'off'>>;
  /** The year of 今年 and the scope of 全市 where the report does not say. */
  readonly year: number | null;
  readonly scope: string | null;
  readonly locale: Locale;
  /** Ids of the shipped packs that are on. */
  readonly packs: readonly string[];
  /** What differs from folder to folder. */
  readonly folders?: readonly FolderSettings[];
}

/** The packs that are shipped: divisions of China, development zones, central bodies, national phrases. */
export const PACKS = ['divisions', 'zones', 'institutions', 'phrases'] as const;

export const DEFAULT_SETTINGS: Settings = { rules: {}, year: null, scope: null, locale: 'zh', packs: PACKS };

/** The one place where the level of a finding is decided: the user's setting, else the case's own level, else the rule's. */
export function levelOf(rule: Rule, own: Level | undefined, settings: Settings): Level | 'off' {
  const set = settings.rules[rule.id];
  if (set === 'off') return 'off';
  if (set === undefined) return rule.optional ? 'off' : (own ?? rule.level);
  return set;
}

/** What holds in one folder and below, and for some of its files. */
export interface FolderSettings {
  /** URI without a closing slash. */
  readonly folder: string;
  readonly rules: Settings['rules'];
  readonly year?: number | null;
  readonly scope?: string | null;
  /** 例外: later ones come before earlier ones. Globs are relative to the folder; one without `/` holds for names anywhere below. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Settings['rules'] }[];
}
