declare module 'gifenc' {
  type Palette = number[][];
  interface Options {
    readonly palette?: Palette;
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    readonly dispose?: number;
    readonly repeat?: number;
  }
  interface Encoder {
    writeFrame(indexed: Uint8Array, width: number, height: number, options?: Options): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  const gifenc: {
    GIFEncoder(): Encoder;
    quantize(rgba: Uint8Array, colours: number, options?: { readonly format?: 'rgb565' | 'rgb444' }): Palette;
    applyPalette(rgba: Uint8Array, palette: Palette, format?: 'rgb565' | 'rgb444'): Uint8Array;
  };
  export default gifenc;
}
