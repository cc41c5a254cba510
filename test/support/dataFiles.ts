import { loadDataSet } from '../../server/src/data/dataset.ts';
import { dataKindOf } from '../../server/src/data/fileKinds.ts';
import type { DataFile, DataRecord, DataSet } from '../../server/src/data/schema.ts';

/** A data file by its name. */
export function dataFile(name: string, text: string): DataFile {
  const kind = dataKindOf(name);
  if (!kind) throw new Error(`${name} is no data file`);
  return { uri: `file:///w/${name}`, kind, text };
}

export const load = (...files: readonly (readonly [name: string, text: string])[]): DataSet =>
  loadDataSet(files.map(([name, text]) => dataFile(name, text)));

/** The raw text that each field of a record is said to stand at. */
export function fieldTexts(record: DataRecord, text: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record.origin.fields).map(([key, span]) => [key, text.slice(span.start, span.end)]));
}

/** Problems as `code at text`, in the order in which they are reported. */
export function problemsOf(data: DataSet, text: string): readonly string[] {
  return data.problems.map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`);
}
