import gifenc from 'gifenc';

/** A palette of at most so many colours: those that most of the pictures are made of exactly as they are, the rest by likeness. */
export interface Palette {
  readonly colours: number[][];
  /** The index of the colour nearest to each pixel. */
  indexed(rgba: Uint8Array): Uint8Array;
}

export function paletteOf(pictures: readonly Uint8Array[], most: number): Palette {
  const counts = new Map<number, number>();
  for (const rgba of pictures) {
    for (let at = 0; at + 3 < rgba.length; at += 4) {
      const key = keyAt(rgba, at);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const frequent = [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
  const exact = frequent.slice(0, frequent.length <= most ? most : Math.floor(most / 2));
  const rest = frequent.slice(exact.length, exact.length + SAMPLE).flatMap((key) => [...channels(key), 255]);
  const alike = rest.length > 0 ? gifenc.quantize(Uint8Array.from(rest), most - exact.length) : [];
  const colours = [...exact.map(channels), ...alike.map((colour) => colour.slice(0, 3))];
  const nearest = new Map(exact.map((key, index) => [key, index]));
  return {
    colours,
    indexed(rgba) {
      const indices = new Uint8Array(rgba.length / 4);
      for (let at = 0; at + 3 < rgba.length; at += 4) {
        const key = keyAt(rgba, at);
        let index = nearest.get(key);
        if (index === undefined) {
          index = indexOfNearest(colours, channels(key));
          nearest.set(key, index);
        }
        indices[at / 4] = index;
      }
      return indices;
    },
  };
}

const SAMPLE = 20_000;

const keyAt = (rgba: Uint8Array, at: number) => ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
const channels = (key: number): number[] => [key >> 16, (key >> 8) & 255, key & 255];

function indexOfNearest(colours: readonly (readonly number[])[], [red = 0, green = 0, blue = 0]: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, [r = 0, g = 0, b = 0]] of colours.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}
