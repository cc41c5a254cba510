import { dataKindOf } from '../../server/src/data/fileKinds.ts';
import { createReportService, type ReportService, type ReportServiceOptions } from '../../server/src/service.ts';
import type { Span } from '../../server/src/util/span.ts';

/** A marked text without its marks: `$0` is the cursor, `[[…]]` or `[[…]]{label}` a span. */
export interface Marked {
  readonly text: string;
  readonly cursor: number | null;
  readonly spans: readonly (Span & { readonly label: string | null })[];
}

export function readMarks(marked: string): Marked {
  const marks = /\$0|\[\[|\]\](?:\{([a-z-]+)\})?/g;
  const spans: (Span & { readonly label: string | null })[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | null = null;
  let last = 0;
  for (const mark of marked.matchAll(marks)) {
    text += marked.slice(last, mark.index);
    last = mark.index + mark[0].length;
    if (mark[0] === '$0') cursor = text.length;
    else if (mark[0] === '[[') open.push(text.length);
    else {
      const start = open.pop();
      if (start !== undefined) spans.push({ start, end: text.length, label: mark[1] ?? null });
    }
  }
  return { text: text + marked.slice(last), cursor, spans: spans.sort((a, b) => a.start - b.start) };
}

/** Cuts a fixture at its `//- /path` lines; what stands before the first is the report `draft.gongwen`. */
export function splitFiles(fixture: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const parts = fixture.split(/^\/\/- \/(.+)\n/m);
  const [first = ''] = parts;
  if (first.trim() !== '' || parts.length === 1) files.set('draft.gongwen', first);
  for (let i = 1; i < parts.length; i += 2) files.set(parts[i] ?? '', parts[i + 1] ?? '');
  return files;
}

export interface Fixture {
  readonly service: ReportService;
  readonly files: ReadonlyMap<string, Marked>;
  /** The file that holds the cursor, else the first report, else the first file. */
  readonly uri: string;
  readonly marked: Marked;
}

export const uriOf = (path: string): string => `file:///work/${path}`;

/** A workspace from one string. Data files are told by their names. */
export function fixture(text: string, options: ReportServiceOptions = {}): Fixture {
  const files = new Map([...splitFiles(text)].map(([path, content]) => [path, readMarks(content)]));
  const service = createReportService(options);
  const data = new Map<string, { uri: string; kind: NonNullable<ReturnType<typeof dataKindOf>>; text: string }>();
  const reports = new Map<string, string>();
  for (const [path, marked] of files) {
    const kind = dataKindOf(path);
    if (kind) data.set(uriOf(path), { uri: uriOf(path), kind, text: marked.text });
    else reports.set(uriOf(path), marked.text);
  }
  service.apply({ data, reports });
  const all = [...files];
  const [path, marked] =
    all.find(([, content]) => content.cursor !== null) ??
    all.find(([name]) => !dataKindOf(name)) ??
    all[0] ??
    (['', readMarks('')] as const);
  return { service, files, uri: uriOf(path), marked };
}
