import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import { chineseName, FIELDS, type Field } from '../../data/fields.ts';
import { dataFormatOf } from '../../data/fileKinds.ts';
import type { DataFile } from '../../data/schema.ts';
import { yamlScalar } from '../../data/writeTargets.ts';
import { initialsOf, readingOf } from '../pinyin.ts';
import { Positions } from '../positions.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { type DataPlace, isChinese, placeIn } from './place.ts';

/** 补全 in a data file: names of fields that the record lacks, and values of the field that is being written. */
export function provideDataCompletion(
  analysis: Analysis,
  { uri, position }: { readonly uri: string; readonly position: Position },
): CompletionList {
  const file = analysis.dataFile(uri);
  if (!file || file.workbook) return { isIncomplete: false, items: [] };
  const positions = new Positions(analysis);
  const offset = positions.offset(uri, position);
  const place = placeIn(file, offset);
  if (!place) return { isIncomplete: false, items: [] };
  const range = positions.range(uri, { start: place.start, end: offset });
  const offers = place.of === 'value' ? values(analysis, file, place) : fieldNames(analysis, file, place);
  const items = offers
    .filter(({ text }) => text !== place.typed.trim() && fits(text, place.typed))
    .slice(0, MOST_ITEMS)
    .map(
      ({ text, newText, kind, detail }, i): CompletionItem => ({
        label: text,
        kind,
        ...(detail && { detail }),
        filterText: place.typed || text,
        sortText: String(i).padStart(3, '0'),
        textEdit: { range, newText },
      }),
    );
  return { isIncomplete: true, items };
}

const MOST_ITEMS = 50;

interface Offer extends Candidate {
  readonly newText: string;
  readonly kind: CompletionItemKind;
}

function values(analysis: Analysis, file: DataFile, place: DataPlace & { readonly of: 'value' }): readonly Offer[] {
  const isYaml = dataFormatOf(file.uri) === 'yaml';
  const opened = /["']/.test(file.text.charAt(place.start - 1));
  const write = (text: string): string => (isYaml && !opened ? yamlScalar(text) : text);
  const kind = CLOSED.has(place.field.shape) ? CompletionItemKind.EnumMember : CompletionItemKind.Value;
  return candidatesFor(analysis, { ...place, kind: file.kind }).map((candidate) => ({
    ...candidate,
    newText: write(candidate.text),
    kind,
  }));
}

const CLOSED: ReadonlySet<Field['shape']> = new Set(['measure', 'level', 'type', 'flag']);

function fieldNames(analysis: Analysis, file: DataFile, place: DataPlace & { readonly of: 'key' | 'header' }): readonly Offer[] {
  const isTable = place.of === 'header';
  const chinese = isChinese(file);
  const isHead = place.of === 'key' && place.isHead && /^\s*(?:targets|slogans|names|目标|提法|名称)\s*:/m.test(file.text);
  return FIELDS[file.kind]
    .filter((field) => field.key !== 'scopeOrUnit' && !place.taken.has(field.key) && (!isHead || field.fileDefault))
    .map((field) => {
      const text = chinese ? chineseName(field) : field.key;
      return {
        text,
        newText: isTable ? text : `${text}: `,
        kind: CompletionItemKind.Field,
        detail: field.description[analysis.settings.locale],
      };
    });
}

/** Typed in Han characters, in letters of the reading, or not at all. */
function fits(text: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '' || text.toLowerCase().includes(wanted)) return true;
  return /^[a-z]+$/.test(wanted) && (initialsOf(readingOf(text)).startsWith(wanted) || readingOf(text).join('').startsWith(wanted));
}
