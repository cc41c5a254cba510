/** Numbers as the bits of words of 32: a set that takes no object for a member. */
export function note(set: Uint32Array, number: number): void {
  set[number >> 5] = (set[number >> 5] ?? 0) | (1 << (number & 31));
}

export const isNoted = (set: Uint32Array, number: number): boolean => (((set[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
