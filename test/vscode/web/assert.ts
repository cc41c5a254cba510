/** As much of `node:assert/strict` as a suite uses; a browser has none. */
function fail(message = 'failed'): never {
  throw new Error(message);
}

const shown = (value: unknown): string => (value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? String(value)));

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `${shown(value)} does not hold`);
}

const assert = {
  ok,
  fail,
  equal: (actual: unknown, expected: unknown, message?: string) =>
    ok(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`),
  notEqual: (actual: unknown, expected: unknown, message?: string) =>
    ok(!Object.is(actual, expected), message ?? `it should not be ${shown(expected)}`),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    ok(shown(actual) === shown(expected), message ?? `${shown(actual)} is not ${shown(expected)}`),
  match: (actual: string, pattern: RegExp, message?: string) =>
    ok(pattern.test(actual), message ?? `${shown(actual)} does not match ${shown(pattern)}`),
  doesNotMatch: (actual: string, pattern: RegExp, message?: string) =>
    ok(!pattern.test(actual), message ?? `${shown(actual)} matches ${shown(pattern)}`),
};

export default assert;
