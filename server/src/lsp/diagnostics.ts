import type { Diagnostic } from 'vscode-languageserver';
import { reportOfSidecar } from '../data/fileKinds.ts';
import type { ReportService } from '../service.ts';
import { NO_ITEMS, ResultIds } from './resultIds.ts';

/** The diagnostics of a document and a name for exactly these. */
export interface Diagnosed {
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
}

/** Keeps the diagnostics of every document until the analysis of that document is another one. */
export class DiagnosticsCache {
  readonly resultIds = new ResultIds();
  readonly #service: ReportService;
  readonly #entries = new Map<string, Diagnosed & { readonly basis: object; readonly settings: object }>();

  constructor(service: ReportService) {
    this.#service = service;
  }

  of(uri: string): Diagnosed {
    const analysis = this.#service.analysis();
    const { settings } = analysis;
    const sidecar = analysis.sidecar(uri) && analysis.report(reportOfSidecar(uri));
    const basis = analysis.config(uri) ?? (analysis.dataFile(uri) ? analysis.data : (sidecar?.sidecarFindings ?? analysis.report(uri)));
    if (!basis) {
      this.#entries.delete(uri);
      return NOTHING;
    }
    const known = this.#entries.get(uri);
    if (known && known.basis === basis && known.settings === settings) return known;
    const items = this.#service.diagnostics(uri);
    const entry = { items, resultId: this.resultIds.of(items), basis, settings };
    this.#entries.set(uri, entry);
    return entry;
  }

  /** Every document that has or could have diagnostics. */
  uris(): readonly string[] {
    return [...this.dataUris(), ...this.sidecarUris(), ...this.#service.analysis().reports];
  }

  /** Of sidecars and configurations. */
  sidecarUris(): readonly string[] {
    const { sidecars, configs } = this.#service.analysis();
    return [...sidecars, ...configs];
  }

  dataUris(): readonly string[] {
    return this.#service.analysis().data.files.map(({ uri }) => uri);
  }
}

export const NOTHING: Diagnosed = { items: [], resultId: NO_ITEMS };
