import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../server/src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

/** Each layer imports from itself and from those before it. */
const LAYERS = [
  'util',
  'text',
  'quantity',
  'data',
  'facts',
  'rules',
  'analysis',
  'features',
  'service',
  'lsp',
  'node',
  'browser',
  'entry',
] as const;
type Layer = (typeof LAYERS)[number] | 'cli';

/** The steps within `facts`, from the words of an indicator to the record that a figure is held against; `facts.ts` names what they all give. */
const FACTS = ['facts.ts', 'indicators', 'lexicon', 'targets', 'subjects', 'claims', 'binding'];

/** Packages that also run in a browser, the only ones left of `lsp`. */
const PURE = [
  /^picomatch\/posix\.js$/,
  /^vscode-languageserver-types$/,
  /^vscode-languageserver-textdocument$/,
  /^yaml$/,
  /^csv-parse(?:\/|$)/,
  /^pinyin-pro(?:\/|$)/,
  /^fflate$/,
  /^numfmt$/,
  /^saxen$/,
];
const ENTRIES = ['main.ts', 'serve.ts', 'browserMain.ts', 'cli.ts', 'command.ts', 'bundled.ts'];
/** What is over this is to be split along the data flow. */
const MOST_LINES = 300;

describe('architecture', () => {
  it('reads every file of the server', () => {
    assert.ok(files.length > 40, `${files.length} files`);
  });

  it('keeps the order of the layers', () => {
    const wrong = files.flatMap((file) =>
      localImports(file)
        .filter((other) => !mayImport(layerOf(file), layerOf(other)))
        .map((other) => `${file} imports ${other}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('takes no Chinese words from the source of an expression, which a bundle writes in other characters', () => {
    const wrong = files.filter((file) =>
      /\.source\.\w+\([^)\n]*[\u4e00-\u9fff]|[\u4e00-\u9fff][^\n]*\/\.test\([^)\n]*\.source\)/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(wrong, []);
  });

  it('tells Chinese characters in expressions by their ranges: by their script, expressions have twenty times the machine code', () => {
    const read = files.filter((file) => ['text', 'quantity', 'data', 'facts', 'rules'].includes(layerOf(file)));
    assert.deepEqual(
      read.filter((file) => /\\p\{Script/.test(readFileSync(join(root, file), 'utf8'))),
      [],
    );
  });

  it('keeps the order of the steps within facts', () => {
    const wrong = files.flatMap((file) =>
      localImports(file)
        .filter((other) => layerOf(file) === 'facts' && layerOf(other) === 'facts' && stepOf(other) > stepOf(file))
        .map((other) => `${file} imports ${other}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('goes round in no circle: no file comes back to itself through what it imports, types among it', () => {
    const order = new Map<string, number>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (order.has(file)) return;
      order.set(file, order.size);
      for (const other of localImports(file)) visit(other, [...path, file]);
    };
    for (const file of files) visit(file, []);
    assert.equal(order.size, files.length);
    assert.deepEqual(circles, []);
  });

  it('keeps node, the connection and native addons out of the core', () => {
    const core = files.filter((file) => LAYERS.indexOf(layerOf(file) as 'util') <= LAYERS.indexOf('service') && layerOf(file) !== 'cli');
    const wrong = core.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !PURE.some((pure) => pure.test(name)))
        .map((name) => `${file} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('lets only the entries import from node/ and browser/, and only they make a connection', () => {
    const surroundings = ['node', 'browser'];
    const wrong = files.flatMap((file) =>
      localImports(file)
        .filter((other) => surroundings.includes(layerOf(other)) && ![layerOf(other), 'entry'].includes(layerOf(file)))
        .map((other) => `${file} imports ${other}`),
    );
    assert.deepEqual(wrong, []);
    const makers = files.filter((file) => /\bcreateConnection\(/.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(makers.sort(), ['browserMain.ts', 'serve.ts']);
  });

  it('keeps Node out of what runs in a browser', () => {
    const reached = new Set(['browserMain.ts']);
    for (const file of reached) for (const other of localImports(file)) reached.add(other);
    const wrong = [...reached].flatMap((file) =>
      importsOf(file)
        .filter((name) => /^node:|\/node$|^nodejieba$/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    assert.ok(reached.size > 40);
    assert.deepEqual(wrong, []);
  });

  it('has no client in the server and no file that nobody can hold in mind', () => {
    assert.deepEqual(
      files.filter((file) => importsOf(file).includes('vscode')),
      [],
    );
    const long = files.filter((file) => linesOfCode(file) > MOST_LINES);
    assert.deepEqual(long, []);
  });

  it('tells a layer that is broken', () => {
    assert.equal(mayImport('data', 'facts'), false);
    assert.equal(mayImport('cli', 'lsp'), false);
    assert.equal(mayImport('facts', 'data'), true);
    assert.ok(stepOf('facts/claims/claims.ts') > stepOf('facts/subjects/subjects.ts'));
    assert.ok(stepOf('facts/extractFacts.ts') > stepOf('facts/binding/binding.ts'));
  });
});

/** Which step of `facts` a file belongs to; what stands beside them joins them all. */
function stepOf(file: string): number {
  const step = FACTS.indexOf(file.split('/')[1] ?? '');
  return step < 0 ? FACTS.length : step;
}

function layerOf(file: string): Layer {
  const [first = ''] = file.split('/');
  if (ENTRIES.includes(first)) return 'entry';
  if (first === 'service.ts') return 'service';
  if (first === 'cli') return 'cli';
  const layer = LAYERS.find((name) => name === first);
  assert.ok(layer, `${file} belongs to no layer`);
  return layer;
}

function mayImport(from: Layer, to: Layer): boolean {
  if (from === to || from === 'entry') return true;
  // The command line stands beside the server, not on it.
  if (from === 'cli') return to !== 'cli' && LAYERS.indexOf(to) < LAYERS.indexOf('service');
  return to !== 'cli' && LAYERS.indexOf(to) <= LAYERS.indexOf(from);
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [
    ...source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function localImports(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.normalize(posix.join(posix.dirname(file), name)))
    .filter((name) => !relative('.', name).startsWith('..') && name.endsWith('.ts'));
}

/** Word lists and other tables are data, not code: a line that holds only a string, or strings, does not count. */
function linesOfCode(file: string): number {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*'.*',?$/.test(line)).length;
}
