import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { FIELDS, fieldNamed, normalLabel } from '../../server/src/data/fields.ts';
import { type JsonSchema, jsonSchemaOf } from '../../server/src/data/jsonSchema.ts';
import type { DataKind } from '../../server/src/data/schema.ts';

const KINDS: readonly DataKind[] = ['targets', 'slogans', 'names'];
const SAMPLES: Readonly<Record<DataKind, string>> = { targets: '目标.yaml', slogans: '提法.yaml', names: '名称.yaml' };
const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('field table', () => {
  for (const kind of KINDS) {
    it(`names every field of ${kind} once`, () => {
      const owners = new Map<string, string>();
      for (const field of FIELDS[kind]) {
        for (const name of [field.key, ...field.names]) {
          const label = normalLabel(name);
          assert.ok(!owners.has(label) || owners.get(label) === field.key, `${name} is both ${owners.get(label)} and ${field.key}`);
          owners.set(label, field.key);
        }
      }
    });
  }

  it('takes Chinese and English names, in any case and width', () => {
    for (const label of ['asOf', 'as_of', 'AS OF', '截至', ' 截至：']) assert.equal(fieldNamed('targets', label)?.key, 'asOf', label);
    assert.equal(fieldNamed('targets', '天气'), null);
  });
});

describe('JSON schemas', () => {
  for (const kind of KINDS) {
    const path = root(`schemas/${kind}.schema.json`);
    const made = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;

    it(`schemas/${kind}.schema.json is what the field table says (HEGAO_UPDATE=1 writes it)`, () => {
      if (process.env.HEGAO_UPDATE) writeFileSync(path, made);
      assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(made));
    });

    it(`accepts the sample of ${kind}`, () => {
      const sample = parse(readFileSync(root(`samples/${SAMPLES[kind]}`), 'utf8'));
      assert.deepEqual(errorsOf(JSON.parse(readFileSync(path, 'utf8')), sample), []);
    });
  }

  it('accepts both languages and both shapes, and refuses an unknown field', () => {
    const schema = jsonSchemaOf('targets');
    assert.deepEqual(errorsOf(schema, [{ indicator: '甲', target: '30家', period: 2023 }]), []);
    assert.deepEqual(errorsOf(schema, { 地区: '荥阳市', 目标: [{ 指标: '甲', 目标值: 30 }] }), []);
    assert.deepEqual(errorsOf(schema, [{ 指标: '甲', 口劲: '增速' }]), ['/0/口劲 is not allowed']);
    assert.deepEqual(errorsOf(schema, [{ 目标值: '30家' }]), ['/0 fits none of anyOf']);
    assert.deepEqual(errorsOf(schema, [{ 指标: '甲', 口径: '快' }]), ['/0/口径 is not in the enum']);
    assert.deepEqual(errorsOf(jsonSchemaOf('slogans'), { slogans: ['三个坚持'] }), []);
  });
});

/** As much of JSON schema as ours use. */
function errorsOf(whole: JsonSchema, value: unknown, schema: JsonSchema = whole, path = ''): string[] {
  if (typeof schema.$ref === 'string') {
    const definitions = whole.definitions as Record<string, JsonSchema>;
    return errorsOf(whole, value, definitions[schema.$ref.replace('#/definitions/', '')], path);
  }
  const errors: string[] = [];
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && ![schema.type].flat().includes(type)) errors.push(`${path} is ${type}`);
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) errors.push(`${path} is not in the enum`);
  if (Array.isArray(schema.anyOf) && !schema.anyOf.some((one) => errorsOf(whole, value, one, path).length === 0))
    errors.push(`${path} fits none of anyOf`);
  if (Array.isArray(value) && schema.items) {
    value.forEach((item, index) => {
      errors.push(...errorsOf(whole, item, schema.items as JsonSchema, `${path}/${index}`));
    });
  } else if (type === 'object') {
    const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
    const given = value as Record<string, unknown>;
    for (const name of (schema.required ?? []) as string[]) if (!(name in given)) errors.push(`${path}/${name} is missing`);
    for (const [key, item] of Object.entries(given)) {
      const property = properties[key];
      if (property) errors.push(...errorsOf(whole, item, property, `${path}/${key}`));
      else if (schema.additionalProperties === false) errors.push(`${path}/${key} is not allowed`);
    }
  }
  return errors;
}
