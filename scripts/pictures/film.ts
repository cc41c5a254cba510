import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { paletteOf } from './colours.ts';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A moment of a film: what was seen, and for how many milliseconds it stays. */
interface Frame {
  readonly png: Buffer;
  readonly stays: number;
}

/** Takes pictures of a part of the page, one by one, and makes a GIF of them. */
export class Film {
  readonly #page: Page;
  readonly #clip: Clip;
  readonly #frames: Frame[] = [];

  constructor(page: Page, clip: Clip) {
    this.#page = page;
    this.#clip = clip;
  }

  /** What is seen now; it stays for so many milliseconds. */
  async take(stays: number): Promise<void> {
    this.#frames.push({ png: await this.#page.screenshot({ clip: this.#clip, caret: 'initial' }), stays });
  }

  /** One palette for all, and only what changed from frame to frame. */
  gif(): Uint8Array {
    const frames = this.#frames.map(({ png, stays }) => ({ ...PNG.sync.read(png), stays }));
    const [first] = frames;
    if (!first) throw new Error('an empty film');
    const palette = paletteOf(
      frames.map(({ data }) => data),
      COLOURS,
    );
    const transparent = palette.colours.length;
    const encoder = gifenc.GIFEncoder();
    let before: Uint8Array | null = null;
    for (const { data, width, height, stays } of frames) {
      const indexed = palette.indexed(data);
      const shown = before === null ? indexed : indexed.map((colour, at) => (colour === before?.[at] ? transparent : colour));
      encoder.writeFrame(shown, width, height, {
        palette: [...palette.colours, [0, 0, 0]],
        delay: stays,
        ...(before && { transparent: true, transparentIndex: transparent }),
        dispose: 1,
      });
      before = indexed;
    }
    encoder.finish();
    return encoder.bytes();
  }
}

/** One of 256 is for what does not change. */
const COLOURS = 255;
