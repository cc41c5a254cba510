import { both } from '../util/bilingual.ts';
import { readCsv } from './csv.ts';
import { baseName, dataFormatOf } from './fileKinds.ts';
import { readName } from './name.ts';
import { readPackFile } from './packFile.ts';
import { createParsers } from './parsers.ts';
import { FileProblems } from './problems.ts';
import type { RawFile } from './raw.ts';
import { RecordReader } from './recordReader.ts';
import type { DataFile, DataRecord, ParsedFile } from './schema.ts';
import { readSheets } from './sheets.ts';
import { readSlogan } from './slogan.ts';
import { readTarget } from './target.ts';
import { readYaml } from './yaml.ts';

/** Reads one data file: its records, and a problem at its place for everything that cannot be read. Never throws. */
export function readDataFile(file: DataFile): ParsedFile {
  if (file.pack !== undefined) return readPackFile(file);
  const problems = new FileProblems(file);
  if (file.stale) problems.whole('warning', 'stale-file', file.stale);
  const records = file.unreadable || !isText(file.text) ? notText(file, problems) : recordsOf(file, problems);
  return { file, records, problems: problems.all.toSorted((a, b) => a.span.start - b.span.start) };
}

function recordsOf(file: DataFile, problems: FileProblems): readonly DataRecord[] {
  if (file.text.replace(/^\ufeff/, '').trim() === '') {
    problems.whole('warning', 'empty-file', both('文件是空的。', 'The file is empty.'));
    return [];
  }
  const raw = rawFile(file, problems);
  const { uri, kind } = file;
  const parsers = createParsers();
  const records = raw.records.map((record) =>
    readRecord(new RecordReader({ kind, record, defaults: raw.defaults, problems, parsers, uri })),
  );
  return records.filter((record) => record !== null);
}

function rawFile(file: DataFile, problems: FileProblems): RawFile {
  const name = baseName(file.uri).replace(/\.[^.]*$/, '');
  if (file.workbook) return readSheets(file.workbook, name, file.kind, problems);
  return dataFormatOf(file.uri) === 'csv' ? readCsv(file.text, name, file.kind, problems) : readYaml(file.text, file.kind, problems);
}

function readRecord(reader: RecordReader): DataRecord | null {
  switch (reader.kind) {
    case 'targets':
      return readTarget(reader);
    case 'slogans':
      return readSlogan(reader);
    case 'names':
      return readName(reader);
  }
}

function notText(file: DataFile, problems: FileProblems): readonly DataRecord[] {
  problems.whole('error', 'not-text', file.unreadable ?? NOT_TEXT);
  return [];
}

/** An editor may show a binary file as text: with NULs, or with a replacement character for every byte that was none. */
function isText(text: string): boolean {
  const head = text.slice(0, 4096);
  return !head.includes('\0') && head.split('\ufffd').length - 1 <= head.length / 20;
}

const NOT_TEXT = both(
  '不是文本文件，没有读入。数据文件请存为 YAML 或 CSV（UTF-8 或 GB18030）。',
  'This is no text file and was not read. Save data files as YAML or CSV (UTF-8 or GB18030).',
);
