import { unzipSync } from 'fflate';

/** Why an archive was not opened: it is none, or it would become too large. */
export type ZipFault = 'broken' | 'too-large';

/**
 * The parts of an archive whose names are wanted, decoded. Sizes are bounded before anything is inflated: a part is inflated into a
 * buffer of the size that the archive declares, and what does not fit is an error.
 */
export function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> | ZipFault {
  const files = filesOf(bytes, wanted, LIMITS);
  if (typeof files === 'string') return files;
  return new Map([...files].map(([name, content]) => [name, decoded(content)]));
}

/** XML is UTF-8 unless it begins with the byte order mark of UTF-16. */
function decoded(content: Uint8Array): string {
  const [first, second] = content;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

/** How much is inflated at the most: bytes of one part, and of all. */
export interface ZipLimits {
  readonly part: number;
  readonly total: number;
}

/** The same as bytes. */
export function filesOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  { part: maxPart, total: maxTotal }: ZipLimits,
): ReadonlyMap<string, Uint8Array> | ZipFault {
  let total = 0;
  let entries = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        entries++;
        if (entries > MAX_ENTRIES) throw new TooLarge();
        if (!wanted(name)) return false;
        total += Math.max(originalSize, size);
        if (originalSize > maxPart || total > maxTotal) throw new TooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : 'broken';
  }
}

class TooLarge extends Error {}

/** A targets table of people has some kilobytes of XML, a long report some megabytes. */
const LIMITS: ZipLimits = { part: 32 * 1024 * 1024, total: 64 * 1024 * 1024 };
/** Pictures and themes included, a workbook or a report has some dozens of parts. */
const MAX_ENTRIES = 5000;
