// Times, their medians, and the table in which they are printed.
import { performance } from 'node:perf_hooks';

const rows = [];

export function timed(run) {
  const from = performance.now();
  run();
  return performance.now() - from;
}

export const measure = (times, run) => Array.from({ length: times }, () => timed(run));
export const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))];
export const median = (times) => quantile(times, 0.5);
export const ms = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** One line: what, its median and 99th percentile (or one value with its unit), a ratio to a baseline, and what is aimed at. */
export function print({ what, times, value, baseline, aim = '' }) {
  const found = value ?? ms(median(times));
  const worst = times && times.length > 20 ? ms(quantile(times, 0.99)) : '';
  const ratio = baseline ? `${(median(times) / baseline.time).toFixed(1)} × ${baseline.name} (${ms(baseline.time)})` : '';
  rows.push([what, found, worst, ratio, aim]);
  console.log([what.padEnd(62), found.padStart(12), worst && `p99 ${worst}`, ratio, aim && `aim ${aim}`].filter(Boolean).join('   '));
}

export const markdown = () =>
  [['what', 'median', 'p99', 'beside', 'aim'], ['---', '---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
