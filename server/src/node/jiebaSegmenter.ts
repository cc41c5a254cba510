import { createRequire } from 'node:module';
import type { MessagePort, Worker } from 'node:worker_threads';
import { longestMatchSegmenter, type Segmenter } from '../facts/lexicon/segmenter.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { JIEBA_WORKER } from './jiebaWorker.ts';

export interface JiebaOptions {
  /** A file from which `nodejieba` is resolved: `import.meta.url` of the entry, or its `__filename`. */
  readonly from: string | URL;
  /** Name or path of the addon's package. */
  readonly addon?: string;
  /** Words of the data that it learns before it is handed out: later ones are waited for at the next cut. */
  readonly words?: readonly string[];
  /** Called at most once, where the addon is missing or stops; the pure segmenter goes on in its place. */
  readonly warn: (message: Bilingual) => void;
}

/** A segmenter with nodejieba behind it, and the way to stop its thread. */
export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  dispose(): Promise<void>;
}

/**
 * Loads nodejieba in a worker thread. Resolves when it can cut, null where it can't: then nothing has to change.
 *
 * Call it after the first diagnostics and hand the segmenter to the host once:
 * `const loaded = await loadJiebaSegmenter({ from: import.meta.url, warn }); if (loaded) service.apply({ segmenter: loaded.segmenter })`.
 * The thread does not keep the process alive; `dispose` ends it at shutdown.
 *
 * `boundaries` stays synchronous: it waits for the worker, about 0.1 ms for a clause and never longer than `PATIENCE_MS`,
 * and answers are kept, so that the findings of a text are the same every time and nothing is drawn twice.
 */
export async function loadJiebaSegmenter({ from, addon = 'nodejieba', words = [], warn }: JiebaOptions): Promise<LoadedSegmenter | null> {
  let worker: Worker;
  // Loaded here, for every start of the server would wait for it.
  const threads: Threads = createRequire(from)('node:worker_threads');
  const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { port1, port2 } = new threads.MessageChannel();
  try {
    const path = createRequire(from).resolve(addon);
    worker = new threads.Worker(JIEBA_WORKER, {
      eval: true,
      workerData: { addon: path, signal, port: port2 },
      transferList: [port2],
      execArgv: [],
    });
  } catch {
    port1.close();
    port2.close();
    warn(MISSING);
    return null;
  }
  const answered = () =>
    new Promise<boolean>((resolve) => {
      worker.once('message', () => resolve(true));
      worker.once('error', () => resolve(false));
      worker.once('exit', () => resolve(false));
    });
  let ready = await answered();
  if (ready && words.length > 0) {
    worker.postMessage(words);
    ready = await answered();
  }
  if (!ready) {
    port1.close();
    warn(MISSING);
    return null;
  }
  const link = new JiebaLink(port1, new Int32Array(signal), { taught: words, warn, receive: threads.receiveMessageOnPort });
  worker.removeAllListeners();
  worker.once('error', () => link.stop());
  worker.once('exit', () => link.stop());
  worker.unref();
  port1.unref();
  return {
    segmenter: new JiebaSegmenter(link, longestMatchSegmenter()),
    dispose: async () => {
      link.close();
      await worker.terminate();
    },
  };
}

type Threads = typeof import('node:worker_threads');

const MISSING = both(
  '未能加载 nodejieba，改用内置分词，“上街”“高新”等简称的识别可能略有出入。',
  'nodejieba could not be loaded; the built-in segmenter is used, and short names such as 上街 may be recognised slightly differently.',
);
const STOPPED = both('nodejieba 已停止工作，改用内置分词。', 'nodejieba stopped; the built-in segmenter is used.');

const PATIENCE_MS = 50;
const KEPT_ANSWERS = 4000;

/** Cuts by jieba; where it does not answer, by the fallback. */
class JiebaSegmenter implements Segmenter {
  readonly #link: JiebaLink;
  readonly #fallback: Segmenter;
  readonly #answers = new Map<string, ReadonlySet<number>>();

  constructor(link: JiebaLink, fallback: Segmenter) {
    this.#link = link;
    this.#fallback = fallback;
  }

  withWords(words: readonly string[]): Segmenter {
    this.#link.teach(words);
    return new JiebaSegmenter(this.#link, this.#fallback.withWords?.(words) ?? this.#fallback);
  }

  boundaries(text: string): ReadonlySet<number> {
    const known = this.#answers.get(text);
    if (known) return known;
    const words = this.#link.cut(text);
    const starts = words ? startsOf(words, text) : null;
    if (!starts) return this.#fallback.boundaries(text);
    if (this.#answers.size >= KEPT_ANSWERS) this.#answers.clear();
    this.#answers.set(text, starts);
    return starts;
  }
}

/** The line to the worker thread: a question is put and its answer waited for. */
class JiebaLink {
  readonly #port: MessagePort;
  readonly #signal: Int32Array;
  readonly #warn: (message: Bilingual) => void;
  readonly #receive: Threads['receiveMessageOnPort'];
  readonly #taught: Set<string>;
  #id = 0;
  #state: 'open' | 'stopped' | 'closed' = 'open';

  constructor(
    port: MessagePort,
    signal: Int32Array,
    {
      taught,
      warn,
      receive,
    }: {
      readonly taught: readonly string[];
      readonly warn: (message: Bilingual) => void;
      readonly receive: Threads['receiveMessageOnPort'];
    },
  ) {
    this.#receive = receive;
    this.#port = port;
    this.#signal = signal;
    this.#taught = new Set(taught);
    this.#warn = warn;
  }

  /** Words stay known to jieba; one that the data no longer holds does no harm. */
  teach(words: readonly string[]): void {
    const fresh = words.filter((word) => !this.#taught.has(word));
    if (this.#state !== 'open' || fresh.length === 0) return;
    for (const word of fresh) this.#taught.add(word);
    this.#port.postMessage({ words: fresh });
  }

  cut(text: string): readonly string[] | null {
    if (this.#state !== 'open') return null;
    const id = ++this.#id;
    this.#port.postMessage({ id, text });
    const deadline = Date.now() + PATIENCE_MS;
    for (let left = PATIENCE_MS; left > 0; left = deadline - Date.now()) {
      const signalled = Atomics.load(this.#signal, 0);
      if (signalled !== id) Atomics.wait(this.#signal, 0, signalled, left);
      // Answers to questions that were given up lie before this one's.
      for (let got = this.#receive(this.#port); got; got = this.#receive(this.#port)) {
        if (isAnswer(got.message) && got.message.id === id) return got.message.words;
      }
    }
    return null;
  }

  stop(): void {
    if (this.#state !== 'open') return;
    this.#state = 'stopped';
    this.#port.close();
    this.#warn(STOPPED);
  }

  close(): void {
    if (this.#state === 'open') this.#port.close();
    this.#state = 'closed';
  }
}

function isAnswer(message: unknown): message is { readonly id: number; readonly words: readonly string[] } {
  return typeof message === 'object' && message !== null && 'id' in message && 'words' in message && Array.isArray(message.words);
}

/** Null where the words do not add up to the text (a lone surrogate does not survive the way to UTF-8 and back). */
function startsOf(words: readonly string[], text: string): ReadonlySet<number> | null {
  const starts = new Set<number>();
  let at = 0;
  for (const word of words) {
    starts.add(at);
    at += word.length;
  }
  starts.add(0);
  return at === text.length ? starts : null;
}
