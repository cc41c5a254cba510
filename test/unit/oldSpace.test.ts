import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

const module = new URL('../../server/src/node/oldSpace.ts', import.meta.url).href;

/** A program that keeps 80 MB, and then 240 MB more: how often the engine looks for garbage meanwhile. */
const program = (isTight: boolean): string => `
  const { keepOldSpaceTight } = await import('${module}');
  const { PerformanceObserver } = await import('node:perf_hooks');
  if (${isTight}) keepOldSpaceTight();
  let major = 0;
  new PerformanceObserver((list) => { for (const { detail } of list.getEntries()) if (detail.kind === 4) major++; }).observe({ entryTypes: ['gc'] });
  const turn = () => new Promise((done) => setTimeout(done));
  const kept = [];
  const keep = async (rounds) => {
    for (let round = 0; round < rounds; round++) {
      kept.push(Array.from({ length: 8000 }, (_, i) => ({ round, list: [i] })));
      await turn();
    }
  };
  await keep(80);
  for (const seen of [1, 2, 3]) {
    gc();
    // What watches is told in a turn of its own, on a busy machine a late one.
    while (major < seen) await turn();
  }
  major = 0;
  await keep(240);
  await turn();
  console.log(major, kept.length);
`;

/** On one thread: on busy cores the engine's other threads come to it late. */
const collections = (isTight: boolean): number =>
  Number.parseInt(
    execFileSync(
      process.execPath,
      ['--expose-gc', '--single-threaded-gc', '--import', 'tsx', '--input-type=module', '-e', program(isTight)],
      { encoding: 'utf8' },
    ),
    10,
  );

describe('the space for what stays', () => {
  it('is collected each time that it has grown by a fifth, once it is large', () => {
    const [tight, loose] = [collections(true), collections(false)];
    assert.ok(tight >= 3 && tight > loose, `${tight} and ${loose} collections`);
  });
});
