import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FIELDS, fieldNamed } from '../../server/src/data/fields.ts';
import type { DataKind } from '../../server/src/data/schema.ts';
import { load } from '../support/dataFiles.ts';

const page = readFileSync(new URL('../../docs/data-files.md', import.meta.url), 'utf8');
const KIND_OF: Readonly<Record<string, DataKind>> = { 目标: 'targets', 提法: 'slogans', 名称: 'names' };

describe('docs/data-files.md', () => {
  it('has examples that are read without a problem', () => {
    const examples = [...page.matchAll(/```(yaml|csv)\n([\s\S]*?)```/g)];
    assert.equal(examples.length, 6);
    for (const [, format, text = ''] of examples) {
      const kind = /^名称/.test(text) ? 'names' : /^提法/.test(text) ? 'slogans' : 'targets';
      const data = load([`${kind}.${format}`, text]);
      assert.deepEqual(data.problems, [], text);
      assert.ok(data[kind].length >= 1, text);
    }
  });

  it('lists every field of the table, under a name that the reader knows', () => {
    for (const section of page.split(/^## /m)) {
      const kind = KIND_OF[section.split('\n', 1)[0] ?? ''];
      if (!kind) continue;
      const listed = new Set<string>();
      for (const row of section.matchAll(/^\| (`.+?`) \| (.+?) \|/gm)) {
        const keys = [...(row[1] ?? '').matchAll(/`(\w+)`/g)].map((m) => m[1] ?? '');
        for (const key of keys) assert.equal(fieldNamed(kind, key)?.key, key);
        for (const name of (row[2] ?? '').split('、')) assert.ok(keys.includes(fieldNamed(kind, name)?.key ?? '') || name === '单位', name);
        for (const key of keys) listed.add(key);
      }
      const missing = FIELDS[kind].map((f) => f.key).filter((key) => !listed.has(key) && !['note', 'scopeOrUnit'].includes(key));
      assert.deepEqual(missing, [], kind);
    }
  });
});
