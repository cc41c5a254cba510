/** As much of `node:assert/strict` as the suite uses; a browser has none. */
const fail = (message: string): never => {
  throw new Error(message);
};
const shown = (value: unknown): string => (value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? String(value)));

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `${shown(value)} does not hold`);
}

export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
}

export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (shown(actual) !== shown(expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message ?? `${shown(actual)} does not match ${shown(pattern)}`);
}

export default { ok, equal, deepEqual, match };
