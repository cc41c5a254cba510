import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from './results.ts';

/** Results go from the extension host to the runner through a file, one JSON object a line. */
export const appendResult = (file: string, result: Result): void => appendFileSync(file, `${JSON.stringify(result)}\n`);

export function readResults(file: string): Result[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text): Result => JSON.parse(text));
}

/** The counts that scripts/test.mjs adds up. */
export function writeTap(file: string, results: readonly Result[]): void {
  const failed = results.filter(({ error }) => error !== null).length;
  mkdirSync(dirname(file), { recursive: true });
  const lines = results.map(({ name, error }) => `${error === null ? 'ok' : 'not ok'} - ${name}`);
  writeFileSync(file, [...lines, `# pass ${results.length - failed}`, `# fail ${failed}`, ''].join('\n'));
}
