// Bundles the extension, the language server and the command line into dist/.
//   node esbuild.mjs                 with source maps
//   node esbuild.mjs --production    minified, without source maps
//   node esbuild.mjs --watch         builds again at every change
//   --outdir DIR                     somewhere else than dist/
//   --only NAME                      that bundle alone (extension, server, cli, web/extension, web/server); may be given several times
//   --metafile FILE                  also writes what went into the bundles, for the licences
import { createHash } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const {
  values: { production, watch, only, metafile, outdir: place },
} = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
    only: { type: 'string', multiple: true },
    metafile: { type: 'string' },
  },
});
const outdir = resolve(root, place);

/** Functions and classes of modules that are loaded when the first of them is called: evaluating the tables of readings alone took a tenth of the start. */
const LATE = {
  'pinyin-pro': ['pinyin'],
  numfmt: ['format', 'getFormatInfo', 'isDateFormat', 'isPercentFormat'],
  fflate: ['strToU8', 'unzipSync', 'zipSync'],
  tinyglobby: ['glob'],
  'iconv-lite': ['encode'],
  // Data files that people write are read without it.
  yaml: [
    ...['isAlias', 'isCollection', 'isMap', 'isScalar', 'isSeq', 'parseAllDocuments', 'parseDocument', 'visit'],
    ...['Lexer', 'Scalar', 'YAMLMap', 'YAMLSeq'],
  ],
  // What the protocol's own modules take of Node.
  crypto: ['randomBytes'],
  child_process: ['fork', 'spawnSync'],
};
/** Modules in a file of their own beside the bundle of Node: tables of readings and of GB 18030 that most starts never look into. */
const APART = { 'pinyin-pro': './pinyin-pro.cjs', 'iconv-lite': './iconv-lite.cjs' };
/** Our own tables that are apart likewise: modules of functions without arguments. */
const TABLES = {
  syllables: { source: 'server/src/facts/lexicon/syllables.ts', names: ['syllables'] },
  eventLists: {
    source: 'server/src/rules/support/eventLists.ts',
    names: ['plenums', 'congresses', 'namedEvents', 'observances', 'foundings'],
  },
  proposalLists: {
    source: 'server/src/rules/support/proposalLists.ts',
    names: ['adopted', 'speeches', 'proposals'],
  },
  lawLists: {
    source: 'server/src/rules/support/lawLists.ts',
    names: ['supersededLaws', 'daysInForce', 'decrees', 'standards'],
  },
  formulationLists: { source: 'server/src/rules/support/formulationLists.ts', names: ['formulations'] },
  fixedWordings: {
    source: 'server/src/facts/lexicon/fixedWordings.ts',
    names: ['fixedWordings', 'compounds', 'genuineWords', 'genuineNeighbours', 'partsOfCharacters'],
  },
  nationalLists: {
    source: 'server/src/rules/support/nationalLists.ts',
    names: ['laws', 'regulations', 'partyAndStandards', 'formerTitles', 'formerDistricts'],
  },
};
const tables = {
  name: 'tables',
  setup(build) {
    const filter = new RegExp(`/(?:${Object.keys(TABLES).join('|')})\\.ts$`);
    build.onResolve({ filter }, ({ path }) => ({ path: path.replace(/^.*\/|\.ts$/g, ''), namespace: 'table' }));
    build.onLoad({ filter: /./, namespace: 'table' }, ({ path }) => ({
      resolveDir: root,
      contents: TABLES[path].names.map((name) => `export const ${name} = () => require('./${path}.cjs').${name}();`).join('\n'),
    }));
  },
};
/** Makes such modules late; `apart` tells where those of a file of their own lie. */
const late = (apart = {}) => ({
  name: 'late',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(LATE).join('|')})$`);
    build.onResolve({ filter }, ({ path, namespace }) => (namespace === 'late' ? undefined : { path, namespace: 'late' }));
    build.onLoad({ filter, namespace: 'late' }, ({ path }) => ({
      resolveDir: root,
      contents: LATE[path]
        .map((name) => {
          const it = `require('${apart[path] ?? path}').${name}`;
          return /^[A-Z]/.test(name)
            ? `export function ${name}(...given) { return new (${it})(...given); }`
            : `export const ${name} = (...given) => ${it}(...given);`;
        })
        .join('\n'),
    }));
  },
});

/**
 * What the server takes of the protocol's modules, by name: where a bundle takes names of a module in CommonJS, a getter is made for each of the thousand
 * that it has. A name that is missing here fails the build.
 */
const PROTOCOL = [
  ...[
    'createConnection',
    'ProposedFeatures',
    'TextDocuments',
    'RequestType',
    'NotificationType0',
    'ResponseError',
    'CancellationTokenSource',
  ],
  ...['ErrorCodes', 'LSPErrorCodes', 'FileChangeType', 'MessageType', 'CompletionTriggerKind', 'DocumentDiagnosticReportKind'],
  ...['DidChangeConfigurationNotification', 'DidChangeWatchedFilesNotification', 'ShowMessageNotification'],
  ...['CodeActionKind', 'CodeLensRefreshRequest', 'CompletionRequest', 'TextDocumentSyncKind'],
];
const named = {
  name: 'named',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(?:\/node)?$/ }, ({ namespace }) =>
      namespace === 'named' ? undefined : { path: 'vscode-languageserver/node', namespace: 'named' },
    );
    build.onLoad({ filter: /./, namespace: 'named' }, ({ path }) => ({
      resolveDir: root,
      contents: `const its = require('${path}');\n${PROTOCOL.map((name) => `export const ${name} = its.${name};`).join('\n')}`,
    }));
  },
};

/** Leaves out the examples of rules, a ninth of a bundle, which only their pages and tests read. */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replace(/^ {2}examples: \{\n.*?^ {2}\},\n/ms, ''),
    }));
  },
};

/** Leaves out the tables of encodings that no report is written in: of iconv-lite's, those for GB 18030 alone are read. */
const gb18030Only = {
  name: 'gb18030-only',
  setup(build) {
    build.onLoad({ filter: /iconv-lite[\\/]encodings[\\/]tables[\\/](?:shiftjis|eucjp|cp949|cp950|big5-added)\.json$/ }, () => ({
      loader: 'json',
      contents: '[]',
    }));
  },
};

/** What makes a bundle smaller at the cost of its source map. */
const lean = production ? [withoutExamples] : [];

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The editor itself, and the addon with its dictionaries: both are found when the program runs.
  external: ['vscode', 'nodejieba'],
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: production ? false : 'linked',
  // In CommonJS there is no import.meta.url.
  define: { 'import.meta.url': 'importMetaUrl' },
  // Chinese as it is: escaped, it would take twice the room.
  charset: 'utf8',
  logLevel: 'warning',
  metafile: metafile !== undefined,
};
const META_URL = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";
const SHEBANG = '#!/usr/bin/env node';

// A browser has no Buffer; csv-parse brings one in its files for browsers.
const alias = { 'csv-parse/sync': 'csv-parse/browser/esm/sync' };
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  external: ['vscode'],
  define: {},
  alias,
};

/** A few lines that start main.cjs as the program that they are named after, with what the engine compiled of it last time. */
function launcher(name) {
  return { entryPoints: ['server/src/node/launch.ts'], outfile: join(outdir, name), banner: { js: `${SHEBANG}\n${META_URL}` } };
}

/**
 * What the launchers start: server and command line in one, which share nine tenths. In ASCII it is read and kept as one byte a character, where a single
 * character beyond would make that two. It is wrapped as a function of a module's names, which the launcher would have to make a copy for.
 */
const launched = {
  entryPoints: ['server/src/bundled.ts'],
  outfile: join(outdir, 'main.cjs'),
  banner: { js: `(function (exports, require, module, __filename, __dirname) { ${META_URL}` },
  footer: { js: '})' },
  charset: 'ascii',
  external: [...common.external, ...Object.values(APART), ...Object.keys(TABLES).map((name) => `./${name}.cjs`)],
  plugins: [late(APART), tables, named, ...lean],
};

/** Escapes what esbuild leaves as it is, in regular expressions, and names the content in a last line, by which the launcher finds what was compiled of it. */
async function seal(file) {
  const built = await readFile(file, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(built)) throw new Error(`${file}: this cannot be told in ASCII`);
  const content = built.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(file, `${content}\n// ${createHash('sha256').update(content).digest('hex').slice(0, 24)}\n`);
}

const bundles = {
  extension: { entryPoints: ['client/src/extension.ts'], outfile: join(outdir, 'extension.cjs'), banner: { js: META_URL } },
  server: launcher('server.cjs'),
  cli: launcher('cli.cjs'),
  main: launched,
  ...Object.fromEntries(
    Object.entries(APART).map(([name, file]) => [
      name,
      { entryPoints: [name], outfile: join(outdir, file), mainFields: ['main', 'module'], plugins: [gb18030Only] },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(TABLES).map(([name, { source }]) => [name, { entryPoints: [source], outfile: join(outdir, `${name}.cjs`) }]),
  ),
  // In a browser the extension host takes CommonJS too; the server is a worker's script.
  'web/extension': { ...browser, entryPoints: ['client/src/browser/extension.ts'], outfile: join(outdir, 'web/extension.js') },
  'web/server': {
    ...browser,
    entryPoints: ['server/src/browserMain.ts'],
    outfile: join(outdir, 'web/server.js'),
    format: 'iife',
    plugins: [late(), ...lean],
  },
};
const builds = Object.entries(bundles)
  .filter(
    ([name]) =>
      !only ||
      only.includes(name) ||
      ((name === 'main' || name in APART || name in TABLES) && (only.includes('server') || only.includes('cli'))),
  )
  .map(([, options]) => ({ ...common, ...options }));

if (watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await rm(outdir, { recursive: true, force: true });
  const built = await Promise.all(builds.map((options) => esbuild.build(options)));
  if (builds.some(({ outfile }) => outfile === launched.outfile)) await seal(launched.outfile);
  await Promise.all(builds.filter(({ banner }) => banner?.js.startsWith(SHEBANG)).map(({ outfile }) => chmod(outfile, 0o755)));
  if (metafile) {
    const inputs = new Set(
      built.flatMap((result) => Object.values(result.metafile?.outputs ?? {}).flatMap((output) => Object.keys(output.inputs))),
    );
    await writeFile(metafile, JSON.stringify([...inputs].sort(), null, 1));
  }
}
