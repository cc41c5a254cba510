import type { RecordReader } from './recordReader.ts';
import { SLOGAN_LEVELS, type Slogan, type SloganLevel } from './schema.ts';

/** Reads a record of a file of official phrases; null where there is no phrase. */
export function readSlogan(reader: RecordReader): Slogan | null {
  const phrase = reader.required('text');
  const quoted = reader.flag('quoted');
  const level = reader.choice('level', {
    names: LEVEL_NAMES,
    code: 'unknown-level',
    known: ['国家（national）', '省级（provincial）', '市级（municipal）', '部门（department）'],
  });
  const since = reader.date('since');
  const until = reader.date('until');
  if (!phrase) return null;
  const text = unquoted(phrase.text);
  return {
    kind: 'slogan',
    text,
    quoted: quoted ?? text !== phrase.text,
    aliases: reader.texts('aliases').map(unquoted),
    meaning: reader.text('meaning'),
    members: reader.texts('members'),
    level,
    issuer: reader.text('issuer'),
    source: reader.text('source'),
    since,
    until,
    replacedBy: reader.text('replacedBy'),
    wrong: reader.texts('wrong').map(unquoted),
    pinyin: reader.text('pinyin'),
    origin: reader.origin(),
  };
}

/** Without the quotation marks around the whole: “三个坚持” → 三个坚持; “一带一路”倡议 stays. */
function unquoted(text: string): string {
  return /^[“「"]([^“”「」"]+)[”」"]$/.exec(text)?.[1] ?? text;
}

/** Names of levels in data files. */
export const LEVEL_NAMES: Readonly<Record<string, SloganLevel>> = {
  ...Object.fromEntries(SLOGAN_LEVELS.map((level) => [level, level])),
  国家: 'national',
  国家级: 'national',
  全国: 'national',
  中央: 'national',
  省: 'provincial',
  省级: 'provincial',
  全省: 'provincial',
  省委: 'provincial',
  市: 'municipal',
  市级: 'municipal',
  全市: 'municipal',
  市委: 'municipal',
  部门: 'department',
  部门级: 'department',
  单位: 'department',
};
