import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readSidecar } from '../../server/src/data/sidecar.ts';
import { writeSidecar } from '../../server/src/data/writeSidecar.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/sidecar.schema.json'), 'utf8'));
const holds = new Ajv.default({ allowUnionTypes: true }).compile(schema);

const ignore = { rule: 'placeholder', text: '“甲”: #', sentence: '- 乙', reason: '丙', until: '2026-12', by: null, on: '2026-11-24' };
const tick = { text: '8%', sentence: '增长8%', nth: 2, record: 'a/b', state: '12', source: null, by: '~', on: '2026-11-24' };

describe('a sidecar', () => {
  it('is written so that it is read again and holds against its schema, in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const text = writeSidecar('', { ignore: [ignore], checked: [tick] }, { locale, report: 'a.txt' }) ?? '';
      assert.equal(holds(parse(text)), true, JSON.stringify(holds.errors));
      const { suppressions, ticks, problems } = readSidecar('', text);
      assert.deepEqual(problems, []);
      const bare = (entries: readonly { readonly place: unknown }[]) => entries.map(({ place: _, ...entry }) => entry);
      assert.deepEqual([bare(suppressions), bare(ticks)], [[ignore], [tick]]);
    }
  });

  it('keeps its own language, order and comments, and loses only what is taken out', () => {
    const before =
      '# 本组\nignore:\n  # 等统计局\n  - { rule: placeholder, text: XX, reason: a }\n  - { rule: ellipsis, text: 。。。, reason: b }\n';
    const { suppressions } = readSidecar('', before);
    const options = { locale: 'zh', report: 'a.txt' } as const;
    const after = writeSidecar(before, { remove: [suppressions[1]?.place.start ?? -1], checked: [tick] }, options) ?? '';
    assert.match(after, /^# 本组\nignore:\n {2}# 等统计局\n {2}- \{ rule: placeholder, text: XX, reason: a \}\nchecked:\n {2}- text: 8%\n/);
    assert.equal(writeSidecar(before, { remove: suppressions.map(({ place }) => place.start) }, options), '');
    assert.equal(writeSidecar('ignore: [', { checked: [tick] }, options), null);
  });

  it('names what it cannot read, and keeps the rest', () => {
    const text =
      '忽略:\n  - 规则: ellipsis\n  - { 规则: ellipsis, 文字: 甲, 原因: 乙, 至: 明天 }\n  - { 规则: ellipsis, 文字: 甲, 原因: 乙 }\n颜色: 红\n';
    const { suppressions, problems } = readSidecar('', text);
    assert.equal(suppressions.length, 1);
    assert.deepEqual(
      problems.map(({ place }) => text.slice(place.start, place.end)),
      ['规则: ellipsis', '{ 规则: ellipsis, 文字: 甲, 原因: 乙, 至: 明天 }', '颜色'],
    );
  });
});
