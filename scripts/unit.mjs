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
  // A file that a forgotten timer keeps alive fails by its name and holds up nothing else (from Node 20.11 on).
  ...(hasTimeout() ? ['--test-timeout=300000'] : []),
  ...names,
  ...(files.length > 0 ? files : unitTests()),
);

function hasTimeout() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 11);
}
