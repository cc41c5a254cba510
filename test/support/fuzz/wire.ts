import type { ChildProcess } from 'node:child_process';
import { type Message, StreamMessageReader } from 'vscode-languageserver/node';
import { pick, seeded } from '../randomEdits.ts';
import { memoryOf, spawnServer } from '../serverProcess.ts';
import { CANARY, randomMessage } from './wireMessages.ts';

export interface WireFuzzOptions {
  readonly seed: number;
  readonly messages: number;
  readonly isOver?: () => boolean;
}

export interface WireFuzzResult {
  readonly messages: number;
  readonly answers: number;
  /** The longest that a right request waited behind a batch of the others. */
  readonly slowestMs: number;
  readonly mostMemory: number;
  readonly failures: readonly string[];
}

const BATCH = 40;
/** Generous: the machine may be busy. */
const MOST_MS = 20_000;
const MOST_MEMORY = 700;
const PROBE = `力争超过60亿元左右。\n`;

/**
 * Sends a server messages that are right, broken and senseless, and after each batch asks it something right: it must still be there, answer in
 * time with what it always answers, stay within its memory, and have put nothing of a text into its log.
 */
export async function fuzzWire({ seed, messages, isOver = () => false }: WireFuzzOptions): Promise<WireFuzzResult> {
  const random = seeded(seed);
  const failures: string[] = [];
  const server = new RawServer(random);
  let sent = 0;
  let slowestMs = 0;
  let mostMemory = 0;
  try {
    await server.ask('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///nowhere', name: 'x' }],
      initializationOptions: { coverage: true },
      capabilities: {
        textDocument: { diagnostic: {}, completion: { dynamicRegistration: true }, definition: { linkSupport: true } },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
        window: { workDoneProgress: true },
      },
    });
    server.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    while (sent < messages && !isOver() && failures.length === 0) {
      const batch: unknown[] = [];
      for (let i = 0; i < BATCH; i++, sent++) batch.push(randomMessage(random, sent));
      for (const message of batch) server.send(message);
      const from = performance.now();
      const trouble = await server.probe(`untitled:probe-${sent}`);
      slowestMs = Math.max(slowestMs, performance.now() - from);
      mostMemory = Math.max(mostMemory, server.memory());
      const why = trouble ?? (mostMemory > MOST_MEMORY ? `took ${mostMemory.toFixed(0)} MB` : server.leak());
      if (why !== null) failures.push(`${why}\nseed ${seed}, after ${sent} messages; the last: ${JSON.stringify(batch).slice(0, 20_000)}`);
    }
  } catch (error) {
    failures.push(`${error instanceof Error ? error.message : error}\nseed ${seed}, after ${sent} messages`);
  } finally {
    await server.end();
  }
  return { messages: sent, answers: server.answers, slowestMs, mostMemory, failures };
}

/** A client's end of the wire without any manners. */
class RawServer {
  answers = 0;
  readonly #random: () => number;
  readonly #child: ChildProcess;
  readonly #exited: Promise<string>;
  readonly #waiting = new Map<unknown, (answer: unknown) => void>();
  #said = '';
  /** What it wrote to stderr alone: where it ends, why. */
  #errors = '';
  #probes = 0;

  constructor(random: () => number) {
    this.#random = random;
    this.#child = spawnServer();
    this.#exited = new Promise((resolve) =>
      this.#child.once('exit', (code, signal) => resolve(`the server ended with ${signal ?? code}: ${this.#errors.slice(-3000)}`)),
    );
    this.#child.stdin?.on('error', () => {});
    this.#child.stderr?.on('data', (piece: Buffer) => {
      this.#said += piece.toString();
      this.#errors += piece.toString();
    });
    if (!this.#child.stdout) return;
    const reader = new StreamMessageReader(this.#child.stdout);
    // A server that is killed in the middle of a message leaves one that is waited for without end.
    reader.partialMessageTimeout = 0;
    reader.listen((message) => this.#hear(message));
  }

  send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message) ?? 'null');
    this.#child.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  async ask(method: string, params: unknown): Promise<unknown> {
    const id = `probe-${this.#probes++}`;
    const answer = new Promise<unknown>((resolve) => this.#waiting.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, params });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${method} was not answered within ${MOST_MS} ms: ${this.#said.slice(-2000)}`)), MOST_MS);
    });
    const ended = this.#exited.then((why) => {
      throw new Error(why);
    });
    ended.catch(() => {});
    try {
      return await Promise.race([answer, late, ended]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What is wrong with the server now; null if nothing is. */
  async probe(uri: string): Promise<string | null> {
    this.send({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'gongwen', version: 1, text: PROBE } },
    });
    const answer = JSON.stringify(await this.ask('textDocument/diagnostic', { textDocument: { uri } }));
    this.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } });
    return answer.includes('approximation-clash') ? null : `it answers ${answer}; it said ${this.#said.slice(-2000)}`;
  }

  memory(): number {
    return memoryOf(this.#child.pid);
  }

  /** What of a text came into the log. */
  leak(): string | null {
    const at = this.#said.indexOf(CANARY);
    return at < 0 ? null : `a text is in the log: ${this.#said.slice(Math.max(0, at - 300), at + 100)}`;
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  #hear(message: Message): void {
    const { id, method, params } = message as { readonly id?: unknown; readonly method?: string; readonly params?: unknown };
    if (method === undefined) {
      this.answers++;
      // What comes back of a text in an answer is what was asked for.
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    } else if (id === undefined) {
      if (/^window\/|^telemetry|^\$\/logTrace/.test(method)) this.#said += JSON.stringify(params);
    } else {
      const answer = pick(this.#random, [
        { result: null },
        { result: [] },
        { result: 'x' },
        { result: { rules: 7, applied: 'x' } },
        { result: [[{}], CANARY] },
        { error: { code: -32601, message: 'no' } },
        null,
      ]);
      if (answer) this.send({ jsonrpc: '2.0', id, ...answer });
    }
  }
}
