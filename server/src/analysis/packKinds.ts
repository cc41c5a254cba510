import type { DataKind } from '../data/schema.ts';
import type { PACKS } from './settings.ts';

/** What the records of a shipped pack are. */
export const PACK_KINDS: Readonly<Record<(typeof PACKS)[number], DataKind>> = {
  divisions: 'names',
  zones: 'names',
  institutions: 'names',
  phrases: 'slogans',
};
