import { FIELDS, type Field, type FieldShape, fieldOfKey, LIST_KEYS, SUBJECT } from './fields.ts';
import { MEASURE_NAMES } from './measure.ts';
import { TYPE_NAMES } from './name.ts';
import type { DataKind } from './schema.ts';
import { LEVEL_NAMES } from './slogan.ts';

/** A piece of JSON schema (draft 7). */
export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON schema of the YAML files of a kind, made from the field table: every name of every field in both languages. */
export function jsonSchemaOf(kind: DataKind): JsonSchema {
  const defaults = FIELDS[kind].filter((field) => field.fileDefault);
  const list = { type: ['array', 'null'], items: { $ref: '#/definitions/record' } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: TITLES[kind],
    description: '由字段表生成，请勿手改。 Generated from the field table; do not edit.',
    type: ['array', 'object', 'null'],
    items: { $ref: '#/definitions/record' },
    properties: { ...Object.fromEntries(LIST_KEYS[kind].map((key) => [key, list])), ...propertiesOf(defaults) },
    additionalProperties: false,
    definitions: { record: recordSchema(kind) },
  };
}

const TITLES: Readonly<Record<DataKind, string>> = {
  targets: '核稿：目标 · Hegao: targets',
  slogans: '核稿：提法 · Hegao: official phrases',
  names: '核稿：名称 · Hegao: names',
};

function recordSchema(kind: DataKind): JsonSchema {
  const subject = fieldOfKey(kind, SUBJECT[kind]);
  return {
    type: kind === 'targets' ? 'object' : ['object', 'string'],
    properties: { ...propertiesOf(FIELDS[kind]), '<<': {} },
    additionalProperties: false,
    anyOf: [...namesOf(subject), '<<'].map((name) => ({ required: [name] })),
  };
}

function propertiesOf(fields: readonly Field[]): JsonSchema {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const schema = {
        title: `${field.names[0]} · ${field.key}`,
        description: `${field.description.zh} ${field.description.en}`,
        ...SHAPES[field.shape],
      };
      return namesOf(field).map((name) => [name, schema]);
    }),
  );
}

const namesOf = (field: Field): readonly string[] => [field.key, ...field.names];

const SCALAR: JsonSchema = { type: ['string', 'number', 'null'] };
const LIST: JsonSchema = { type: ['array', 'string', 'number', 'null'], items: { type: ['string', 'number'] } };
const PARTS: JsonSchema = { type: ['array', 'object', 'string', 'null'], items: { type: ['object', 'string'] } };

const SHAPES: Readonly<Record<FieldShape, JsonSchema>> = {
  text: SCALAR,
  period: SCALAR,
  quantity: SCALAR,
  number: SCALAR,
  date: SCALAR,
  list: LIST,
  flag: { enum: [true, false, '是', '否', 'yes', 'no', null] },
  measure: { enum: [...Object.keys(MEASURE_NAMES), null] },
  level: { enum: [...Object.keys(LEVEL_NAMES), null] },
  type: { enum: [...Object.keys(TYPE_NAMES), null] },
  revisions: PARTS,
  titles: PARTS,
  renamed: PARTS,
};
