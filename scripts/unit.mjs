// The unit and wire tests, under Node's own test runner. Arguments: test files, none for all; `--name=…` as Node's --test-name-pattern.
import { mkdirSync } from 'node:fs';
import { node, unitTests } from './lib.mjs';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const names = args.filter((arg) => arg.startsWith('--name=')).map((arg) => `--test-name-pattern=${arg.slice(7)}`);
mkdirSync('out', { recursive: true });
process.exitCode = await node(
  ...['--import', 'tsx', '--test'],
  // The spec for the reader, TAP for the count that scripts/test.mjs adds up.
  ...['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', '--test-reporter-destination=out/unit.tap'],
  ...names,
  ...(files.length > 0 ? files : unitTests()),
);
