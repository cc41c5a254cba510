import type { ReportService } from '../service.ts';
import { describeError, type Log } from './guard.ts';
import type { Inputs } from './inputs.ts';
import { type LateSegmenter, takeOver, whenRested } from './readAhead.ts';

const DELAY_MS = 500;
/** For who never rests. */
const LATEST_MS = 20_000;

interface LateLoadingOptions {
  readonly load: () => Promise<LateSegmenter | null>;
  readonly service: ReportService;
  readonly inputs: Inputs;
  readonly log: Log;
}

/** Loads the better segmenter once the first diagnostics were handed out and typing rests: who types at once is not to share the processor with it. */
export class LateLoading {
  readonly #options: LateLoadingOptions;
  #loaded: LateSegmenter | null = null;
  #timer: NodeJS.Timeout | undefined;
  #latest = Number.POSITIVE_INFINITY;

  constructor(options: LateLoadingOptions) {
    this.#options = options;
  }

  /** Once; what follows is of no effect. */
  begin(): void {
    if (this.#timer) return;
    this.#latest = performance.now() + LATEST_MS;
    this.#timer = setTimeout(() => void this.#whenRested(), DELAY_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    void this.#loaded?.dispose();
  }

  async #whenRested(): Promise<void> {
    const { load, service, inputs, log } = this.#options;
    const left = DELAY_MS - inputs.restedMs;
    if (left > 0 && performance.now() < this.#latest) {
      this.#timer = setTimeout(() => void this.#whenRested(), left);
      return;
    }
    try {
      for (const _ of service.complete()) await whenRested(inputs);
      this.#loaded = await load();
      if (this.#loaded) await takeOver(this.#loaded.segmenter, { service, inputs });
    } catch (error) {
      log(`segmenter failed: ${describeError(error)}`);
    }
  }
}
