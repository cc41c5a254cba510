import { CompletionRequest, type Connection, type Disposable } from 'vscode-languageserver';
import type { DataSet } from '../data/schema.ts';
import { STATIC_TRIGGERS } from './capabilities.ts';

/**
 * In unspaced Chinese an editor asks for completions only at trigger characters, so every Han character of a name, phrase
 * or indicator is one; they change with the data. (Latin letters start a word and need none.)
 */
export class CompletionTriggers {
  readonly #connection: Connection;
  #registered: Promise<Disposable> | undefined;
  #triggers: string | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Registers anew if the characters differ; the new registration comes before the old one goes, so that none is missed. */
  async update(data: DataSet): Promise<void> {
    const triggers = triggersOf(data);
    const key = triggers.join('');
    if (key === this.#triggers) return;
    this.#triggers = key;
    const previous = this.#registered;
    this.#registered = this.#connection.client.register(CompletionRequest.type, {
      documentSelector: null,
      triggerCharacters: triggers,
      resolveProvider: true,
    });
    await this.#registered;
    (await previous)?.dispose();
  }
}

/** In the order of their code points, so that equal sets compare equal. */
export function triggersOf({ targets, slogans, names }: DataSet): string[] {
  const words = [
    ...targets.flatMap(({ indicator, aliases }) => [indicator, ...aliases]),
    ...slogans.flatMap(({ text, aliases }) => [text, ...aliases]),
    ...names.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const han = new Set(words.join('').match(/[〇\u3400-\u9fff]/g) ?? []);
  return [...STATIC_TRIGGERS, ...[...han].sort()];
}
