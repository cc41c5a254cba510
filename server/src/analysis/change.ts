import type { DataFile } from '../data/schema.ts';
import type { Segmenter } from '../facts/lexicon/segmenter.ts';
import type { Settings } from './settings.ts';

export interface ConfigText {
  readonly text: string;
}

/** New inputs. `null` removes a report or a data file. */
export interface Change {
  readonly reports?: ReadonlyMap<string, string | null>;
  readonly data?: ReadonlyMap<string, DataFile | null>;
  /** The shipped packs, all of them; settings say which are on. */
  readonly packs?: readonly DataFile[];
  readonly settings?: Settings;
  readonly segmenter?: Segmenter;
  /** Texts of sidecars by their URI. `null` removes one. */
  readonly sidecars?: ReadonlyMap<string, string | null>;
  /** Texts of configurations (hegao.yaml), whose problems are told; what they set comes in `settings`. `null` removes one. */
  readonly configs?: ReadonlyMap<string, string | null>;
  /** ISO date, by which suppressions expire; null: none does. */
  readonly today?: string | null;
}
