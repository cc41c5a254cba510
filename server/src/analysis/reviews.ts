import { sidecarOf } from '../data/fileKinds.ts';
import { readSidecar, type Sidecar } from '../data/sidecar.ts';
import type { ReportAnalysis, ReviewedAnalysis } from './analysis.ts';
import type { Change } from './change.ts';
import type { Settings } from './settings.ts';
import { applySuppressions } from './suppress.ts';

/**
 * Keeps the sidecars and lays people's decisions over analyses. It stands behind the paragraph cache: a new sidecar, or a new
 * day, costs no new reading of the report.
 */
export class Reviews {
  readonly #sidecars = new Map<string, Sidecar>();
  readonly #done = new Map<string, Done>();
  #today: string | null = null;

  apply({ sidecars, today, reports }: Change): void {
    for (const [uri, text] of sidecars ?? []) {
      if (text === null) this.#sidecars.delete(uri);
      else if (this.#sidecars.get(uri)?.text !== text) this.#sidecars.set(uri, readSidecar(uri, text));
    }
    for (const [uri, text] of reports ?? []) if (text === null) this.#done.delete(uri);
    if (today !== undefined) this.#today = today;
  }

  uris(): readonly string[] {
    return [...this.#sidecars.keys()];
  }

  sidecar(uri: string): Sidecar | undefined {
    return this.#sidecars.get(uri);
  }

  /** The same object as long as nothing changed that it rests on. */
  of(raw: ReportAnalysis, settings: Settings): ReviewedAnalysis {
    const sidecar = this.#sidecars.get(sidecarOf(raw.uri));
    const known = this.#done.get(raw.uri);
    if (known?.raw === raw && known.sidecar === sidecar && known.today === this.#today && known.settings === settings) return known.result;
    const { report, findings } = raw;
    const result: ReviewedAnalysis = {
      uri: raw.uri,
      report,
      // Worked out only when it is asked for, as in the raw analysis.
      get paragraphs() {
        return raw.paragraphs;
      },
      coverage: raw.coverage,
      fresh: raw.fresh,
      ...applySuppressions({ report, findings, sidecar, today: this.#today, settings }),
    };
    this.#done.set(raw.uri, { raw, sidecar, today: this.#today, settings, result });
    return result;
  }
}

interface Done {
  readonly raw: ReportAnalysis;
  readonly sidecar: Sidecar | undefined;
  readonly today: string | null;
  readonly settings: Settings;
  readonly result: ReviewedAnalysis;
}
