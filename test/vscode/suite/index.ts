import { appendResult } from '../resultFiles.ts';
import { line, runTests } from '../results.ts';
import { tests } from './tests.ts';

/** What the extension host calls: rejects if a test failed, which ends the run with 1. */
export async function run(): Promise<void> {
  const file = process.env.HEGAO_TEST_RESULTS;
  const failures = await runTests(tests, (result) => {
    if (file) appendResult(file, result);
    console.log(line(result));
  });
  if (failures > 0) throw new Error(`${failures} of ${tests.length} tests failed`);
}
