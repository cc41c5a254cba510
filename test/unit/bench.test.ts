import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

describe('the bench', () => {
  it('names modules that are there', async () => {
    const { PARTS }: { readonly PARTS: readonly string[] } = await import(new URL('../../scripts/bench/bundles.mjs', import.meta.url).href);
    const root = fileURLToPath(new URL('../../', import.meta.url));
    assert.deepEqual(
      PARTS.filter((part) => !existsSync(join(root, part))),
      [],
    );
  });
});
