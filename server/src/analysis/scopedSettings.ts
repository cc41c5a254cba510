import { globMatcher } from '../util/glob.ts';
import type { FolderSettings, Settings } from './settings.ts';

/** The settings by which a report is judged, by its place. Reports that share all that holds for them share one object. */
export class ScopedSettings {
  readonly #settings: Settings;
  readonly #folders: readonly Folder[];
  readonly #known = new Map<string, Settings>();

  constructor(settings: Settings) {
    this.#settings = settings;
    // The innermost folder comes first.
    this.#folders = (settings.folders ?? [])
      .map((own) => ({ own, overrides: own.overrides.map(({ files, rules }) => ({ rules, matches: files.map(matcherOf) })) }))
      .sort((a, b) => b.own.folder.length - a.own.folder.length);
  }

  of(uri: string): Settings {
    const folder = this.#folders.find(({ own }) => uri.startsWith(`${own.folder.replace(/\/+$/, '')}/`));
    if (!folder) return this.#settings;
    const path = decoded(uri.slice(folder.own.folder.replace(/\/+$/, '').length + 1));
    const overrides = folder.overrides.filter(({ matches }) => matches.some((isMatch) => isMatch(path)));
    const key = `${folder.own.folder} ${overrides.map((one) => folder.overrides.indexOf(one)).join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const { rules, year, scope } = folder.own;
    const settings: Settings = {
      ...this.#settings,
      rules: Object.assign({}, this.#settings.rules, rules, ...overrides.map((one) => one.rules)),
      year: year ?? this.#settings.year,
      scope: scope ?? this.#settings.scope,
    };
    this.#known.set(key, settings);
    return settings;
  }
}

interface Folder {
  readonly own: FolderSettings;
  readonly overrides: readonly { readonly rules: Settings['rules']; readonly matches: readonly ((path: string) => boolean)[] }[];
}

function matcherOf(glob: string): (path: string) => boolean {
  const below = glob.replace(/^\.?\//, '');
  if (below.includes('/')) return globMatcher(below.endsWith('/') ? `${below}**` : below);
  const [name, folder] = [globMatcher(`**/${below}`), globMatcher(`**/${below}/**`)];
  return (path) => name(path) || folder(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
