import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { compileExpressionsAtOnce, optimiseLater, startSmall } from './engine.ts';

// Starts the bundle beside this file, main.cjs, as the program that this file is named after: server.cjs or cli.cjs.
const program = fileURLToPath(import.meta.url);
// The command line has much to do from its first moment on.
const isServer = basename(program) === 'server.cjs';
/** How a bundle begins that the build has wrapped. */
const WRAPPED = '(function (exports, ';
compileExpressionsAtOnce();
optimiseLater();
if (isServer) startSmall();
run(join(dirname(program), 'main.cjs'));

/**
 * Runs a bundle with what V8 compiled of it last time, which saves a quarter of the start. The cache lies in the user's own folder, named by the
 * bundle's content and the engine; it is written when a process ends that found none, and where that fails the next start is no faster.
 * (`module.enableCompileCache` does the same from Node 22.1 on; editors still bring older ones.)
 */
function run(file: string): void {
  const read = reader();
  // The build makes it all ASCII: decoding UTF-8 took 20 ms.
  const source = read(file).toString('latin1');
  const cache = process.env.NODE_DISABLE_COMPILE_CACHE ? null : cacheOf(source);
  const cachedData = cache ? readCache(cache, read) : undefined;
  // The build has wrapped it: to do it here makes a second copy.
  const script = new Script(source.startsWith(WRAPPED) ? source : Module.wrap(source.replace(/^#!.*/, '')), {
    filename: file,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (cache && (!cachedData || script.cachedDataRejected)) process.once('exit', () => write(cache, script));
  const module = { exports: {} };
  // The bundle takes itself for the program.
  script.runInThisContext().call(module.exports, module.exports, createRequire(program), module, program, dirname(program));
}

interface CacheFile {
  readonly folder: string;
  /** What the caches of this program begin with, of whatever content. */
  readonly prefix: string;
  readonly name: string;
}

/** Null for a bundle whose last line does not name its content, such as one that is being worked on. */
function cacheOf(source: string): CacheFile | null {
  const content = /\n\/\/ ([0-9a-f]{24})\n$/.exec(source.slice(-40))?.[1];
  if (content === undefined) return null;
  // Of either program its own: what is compiled differs, and so do the engine's flags.
  const prefix = `${basename(program)}-`;
  return { folder: join(cacheFolder(), 'hegao'), prefix, name: `${prefix}${content}-${process.versions.v8}-${process.arch}` };
}

function cacheFolder(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local');
  const { XDG_CACHE_HOME: named = '' } = process.env;
  // Its specification: what is no absolute path is ignored.
  if (isAbsolute(named)) return named;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

type Read = (path: string) => Buffer;

/** Reads files one after the other into the same memory: to touch new memory takes longer than to read. What was read before is gone then. */
function reader(): Read {
  let memory = Buffer.alloc(0);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      // With room for a cache, which is larger than its bundle; what is never written to costs nothing.
      if (memory.length < size) memory = Buffer.allocUnsafeSlow(size * 2);
      let at = 0;
      for (let got = 1; got > 0 && at < size; at += got) got = readSync(file, memory, at, size - at, at);
      return memory.subarray(0, at);
    } finally {
      closeSync(file);
    }
  };
}

function readCache({ folder, name }: CacheFile, read: Read): Buffer | undefined {
  try {
    return read(join(folder, name));
  } catch {
    return undefined;
  }
}

function write({ folder, prefix, name }: CacheFile, script: Script): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const old of readdirSync(folder)) if (old.startsWith(prefix) && old !== name) rmSync(join(folder, old), { force: true });
    // What was compiled counts only for an engine of the same flags: those of the start.
    if (isServer) startSmall();
    const aside = join(folder, `${name}.${process.pid}`);
    writeFileSync(aside, script.createCachedData(), { mode: 0o600 });
    renameSync(aside, join(folder, name));
  } catch {
    // A folder that can't be written to, a full disk: the start stays as it is.
  }
}
