import { SharedParts, type SharedSpans } from '../facts/sharedParts.ts';
import { splitReport } from '../text/splitReport.ts';
import { type Basis, basisOf, type PartlyRead, readOn } from './analyseReport.ts';
import type { Analysis } from './analysis.ts';
import type { ReadParagraph } from './readParagraphs.ts';

type State = Pick<Analysis, 'data' | 'lexicon' | 'targets' | 'settings'>;

/** Reports that are read before they are asked for, some paragraphs at a time, so that nothing else waits for a whole one. */
export class ReadAhead {
  readonly #parts = new Map<string, PartlyRead>();
  readonly #spans: SharedSpans;

  constructor(spans: SharedSpans) {
    this.#spans = spans;
  }

  /** Reads on until it is enough. True: all of it is read. */
  read(uri: string, text: string, state: State, enough: () => boolean): boolean {
    const basis = basisOf(state);
    const known = this.#parts.get(uri);
    const before = known && sameBasis(known.basis, basis) ? known : undefined;
    const isEdited = before?.report.text !== text;
    const report = before && !isEdited ? before.report : splitReport(uri, text);
    const shared = before?.shared ?? new SharedParts(this.#spans);
    const { read, begun } = readOn(state, { report, shared, read: before?.read ?? [], begun: before?.begun, isEdited }, enough);
    this.#parts.set(uri, { basis, report, shared, read, begun });
    return read.length === report.paragraphs.length;
  }

  /** What was read of a report on this basis; it is handed out once. */
  take(uri: string, basis: Basis): readonly ReadParagraph[] {
    const known = this.#parts.get(uri);
    this.#parts.delete(uri);
    return known && sameBasis(known.basis, basis) ? known.read : [];
  }

  remove(uri: string): void {
    this.#parts.delete(uri);
  }

  clear(): void {
    this.#parts.clear();
  }
}

export const sameBasis = (a: Basis, b: Basis): boolean => sameWords(a, b) && a.targets === b.targets;

/** Whether a text would be read in the same way but for what its claims are held against. */
export const sameWords = (a: Basis, b: Basis): boolean => a.words === b.words && a.names === b.names && a.slogans === b.slogans;
