import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { type Diagnosed, type DiagnosticsCache, NOTHING } from './diagnostics.ts';
import type { Inputs } from './inputs.ts';

export interface PushOptions {
  readonly cache: DiagnosticsCache;
  readonly inputs: Inputs;
  /** What is to be shown of a document at present. */
  readonly shown: (uri: string) => Diagnosed;
  readonly send: (params: PublishDiagnosticsParams) => void;
}

/**
 * Sends diagnostics to a client that cannot ask for them: for open documents and for data files. Only what differs from
 * the last list is sent, and never an empty list before the new one, so that nothing flickers.
 */
export class PushDiagnostics {
  readonly #options: PushOptions;
  readonly #sent = new Map<string, string>();

  constructor(options: PushOptions) {
    this.#options = options;
  }

  publish(): void {
    const { cache, inputs, shown, send } = this.#options;
    const wanted = new Set([...inputs.openUris(), ...cache.dataUris(), ...cache.sidecarUris()]);
    for (const uri of wanted) {
      const { items, resultId } = shown(uri);
      const known = this.#sent.get(uri);
      if (known === resultId || (known === undefined && items.length === 0)) continue;
      this.#sent.set(uri, resultId);
      send({ uri, version: inputs.buffer(uri)?.version, diagnostics: [...items] });
    }
    for (const [uri, resultId] of this.#sent) {
      if (wanted.has(uri)) continue;
      this.#sent.delete(uri);
      if (resultId !== NOTHING.resultId) send({ uri, diagnostics: [] });
    }
  }
}
