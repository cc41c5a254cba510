import { both } from '../util/bilingual.ts';
import type { FileText } from './workspaceFiles.ts';

export interface SteadyReaderOptions {
  /** What a file holds; null if it is not there. Where it rejects, the file cannot be read at the moment. */
  readonly read: (uri: string) => Promise<FileText | null>;
  /** What was taken last. */
  readonly known: (uri: string) => FileText | undefined;
  readonly take: (uri: string, file: FileText | null) => void;
}

/**
 * Reads files that other programs may be writing. What they hold is taken as it was or as it is to be, not half written: a file that changed is
 * taken once it rests, and one that looks like a piece of itself (empty, cut off, no longer readable) only after a while. What another program
 * locks stays as it was read last and is read again later. Of several readings of one file the newest counts.
 */
export class SteadyReader {
  readonly #options: SteadyReaderOptions;
  readonly #readings = new Map<string, object>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  #isOver = false;

  constructor(options: SteadyReaderOptions) {
    this.#options = options;
  }

  /** `settled`: the file is said to have changed, and may still be written. Else what is there is taken, unless something was read before. */
  async read(uri: string, { settled }: { readonly settled: boolean }): Promise<void> {
    const reading = {};
    this.#readings.set(uri, reading);
    const isNewest = () => this.#readings.get(uri) === reading && !this.#isOver;
    let seen = await this.#try(uri);
    for (let rested = 0; isNewest() && rested < this.#restOf(uri, seen, settled); ) {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      if (!isNewest()) return;
      const again = await this.#try(uri);
      rested = isSameFile(seen, again) ? rested + QUIET_MS : 0;
      seen = again;
    }
    if (!isNewest()) return;
    this.#readings.delete(uri);
    this.#take(uri, seen);
  }

  /** Several side by side, for each waits for the disk: of files of which it does not matter in which order they come. */
  async readAll(uris: readonly string[]): Promise<void> {
    const waiting = [...uris];
    const readOn = async () => {
      for (let uri = waiting.shift(); uri !== undefined; uri = waiting.shift()) await this.read(uri, { settled: false });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  }

  /** What a file holds is known, for it was just written: readings that began before are void. */
  supersede(uri: string): void {
    this.#readings.delete(uri);
  }

  dispose(): void {
    this.#isOver = true;
    for (const timer of this.#retries.values()) clearTimeout(timer);
  }

  /** How long a file must have been as it was seen. */
  #restOf(uri: string, seen: FileText | null, settled: boolean): number {
    const known = this.#options.known(uri);
    if (isSameFile(seen, known ?? null)) return 0;
    if (!known && !settled) return 0;
    return seen && isDoubtful(seen, known) ? PATIENCE_MS : QUIET_MS;
  }

  #take(uri: string, seen: FileText | null): void {
    clearTimeout(this.#retries.get(uri));
    this.#retries.delete(uri);
    if (this.#isOver) return;
    if (!seen?.locked) {
      this.#options.take(uri, seen);
      return;
    }
    const known = this.#options.known(uri);
    const isOfUse = known !== undefined && !known.unreadable;
    this.#options.take(
      uri,
      isOfUse ? { ...known, stale: both(`${seen.unreadable?.zh}${STALE.zh}`, `${seen.unreadable?.en} ${STALE.en}`) } : seen,
    );
    this.#retries.set(
      uri,
      setTimeout(() => void this.read(uri, { settled: true }), RETRY_MS),
    );
  }

  async #try(uri: string): Promise<FileText | null> {
    try {
      return await this.#options.read(uri);
    } catch {
      return { text: '', unreadable: LOCKED, locked: true };
    }
  }
}

/** Whether nothing that is said of a file would change. */
export const isSameFile = (one: FileText | null, other: FileText | null): boolean =>
  (one === null) === (other === null) &&
  one?.text === other?.text &&
  one?.unreadable?.en === other?.unreadable?.en &&
  one?.stale?.en === other?.stale?.en;

/** Whether a file looks as if only a part of it were written. */
function isDoubtful({ text, unreadable }: FileText, known: FileText | undefined): boolean {
  if (unreadable || text.trim() === '') return true;
  if (!known) return false;
  const isCut = text.length < known.text.length && known.text.startsWith(text);
  return isCut || (/\n$/.test(known.text) && !/\n$/.test(text));
}

const AT_ONCE = 8;
const QUIET_MS = 150;
const PATIENCE_MS = 1500;
const RETRY_MS = 2000;

const LOCKED = both('暂时读不到，可能正被别的程序占用。', 'This cannot be read at present; another program may hold it.');
const STALE = both('仍按上次读到的内容核对，读到后会更新。', 'What was read last is used until it can be read.');
