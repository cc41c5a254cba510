import { profileLevels, profileNamed } from '../analysis/profiles.ts';
import { DEFAULT_SETTINGS, type Settings } from '../analysis/settings.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';
import { type DataFileGlob, readDataFileGlobs } from './dataFileNames.ts';
import { objectOf, textOf } from './json.ts';

/** What a client sets under `hegao`. */
export interface ServerSettings {
  /** False: nothing is marked, counted or offered unasked until it is true again. */
  readonly enabled: boolean;
  /** How long typing rests before the sentence that is being written is marked, in milliseconds. */
  readonly typingPause: number;
  readonly analysis: Settings;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly dataFiles: readonly DataFileGlob[];
}

/**
 * Reads the client's configuration, whatever shape it has: what is missing or not understood stays at its default.
 * `locale` is the client's own language, for `hegao.language: auto`.
 */
export function readSettings(config: unknown, locale: string | undefined): ServerSettings {
  const { language, year, scope, profile, rules, packs, inlayHints, codeLens, dataFiles, enable, typingPause } = objectOf(config);
  return {
    enabled: enable !== false,
    typingPause: typeof typingPause === 'number' && typingPause >= 0 ? Math.min(typingPause, MAX_PAUSE_MS) : TYPING_PAUSE_MS,
    analysis: {
      rules: { ...profileLevels(profileNamed(profile)), ...readLevels(rules) },
      year: readYear(year),
      scope: textOf(scope),
      locale: readLocale(language, locale),
      packs: Array.isArray(packs) ? packs.filter((pack) => typeof pack === 'string') : DEFAULT_SETTINGS.packs,
    },
    inlayHints: objectOf(inlayHints).enabled === true,
    codeLens: objectOf(codeLens).enabled !== false,
    dataFiles: readDataFileGlobs(dataFiles),
  };
}

const TYPING_PAUSE_MS = 800;
const MAX_PAUSE_MS = 60_000;

/** `{ "target-mismatch": "warning", "range-unit": "off" }`; any other value leaves the rule at its own level. */
function readLevels(rules: unknown): Settings['rules'] {
  const known: readonly string[] = [...LEVELS, 'off'];
  return Object.fromEntries(
    Object.entries(objectOf(rules)).filter(
      (entry): entry is [string, Level | 'off'] => typeof entry[1] === 'string' && known.includes(entry[1]),
    ),
  );
}

function readYear(year: unknown): number | null {
  const value = typeof year === 'string' ? Number(year) : year;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2200 ? value : DEFAULT_SETTINGS.year;
}

function readLocale(language: unknown, locale: string | undefined): Locale {
  if (language === 'zh' || language === 'en') return language;
  return locale === undefined || /^zh/i.test(locale) ? 'zh' : 'en';
}
