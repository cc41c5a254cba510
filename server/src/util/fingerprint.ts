/** A short name for exactly this text: cyrb53, 53 bits in base 36. Equal texts have equal fingerprints in every version of this program. */
export const fingerprint = (text: string): string => fingerprintNumber(text).toString(36);

/** The same as a number, which takes a tenth of a sentence's room. */
export function fingerprintNumber(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
