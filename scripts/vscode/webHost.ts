import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize, sep } from 'node:path';
import { vsCodeFolder } from './server.ts';

/** VS Code as vscode.dev serves it: files alone, no server behind the page, extensions in a worker of the browser. */
export interface WebHost {
  /** A page of VS Code without a server. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface WebHostOptions {
  /** The folder of the extension that is installed, as a VSIX has it. */
  readonly installed: string;
  /** The folder of an extension under development, and the file of the tests in it. */
  readonly extension: string;
  readonly suite: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The folder that is open; `tmp:` is VS Code's file system in memory. */
  readonly workspace: string;
}

const STATIC = '/static';
const EXTENSION = '/extension';
const INSTALLED = '/installed';

export async function startWebHost({ installed, extension, suite, settings, workspace }: WebHostOptions): Promise<WebHost> {
  const program = await vsCodeFolder();
  const roots = { [STATIC]: program, [INSTALLED]: installed, [EXTENSION]: extension };
  const file = join(program, WORKBENCH);
  const workbench = { file, source: withoutServer(readFileSync(file, 'utf8')) };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page({ authority: request.headers.host ?? '', suite, settings, workspace }));
      return;
    }
    const file = fileOf(roots, decodeURIComponent(pathname));
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    if (file === workbench.file) response.end(workbench.source);
    else createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';

/** The packager of this VS Code takes the page's own host for a server behind it, which keeps the settings; VS Code itself does neither. */
function withoutServer(source: string): string {
  return PACKAGERS.reduce((text, [own, original]) => {
    if (!own.test(text)) throw new Error(`this VS Code is packaged in another way: ${own} is not in it`);
    return text.replace(own, original);
  }, source);
}

const PACKAGERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\{\.\.\.JSON\.parse\(\w+\)),remoteAuthority:location\.host(?=\})/, ''],
  [
    /(?<=get userRoamingDataHome\(\)\{return )\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/,
    '$1.file("/User").with({scheme:$2.vscodeUserData})',
  ],
];

function fileOf(roots: Readonly<Record<string, string>>, pathname: string): string | null {
  const root = Object.entries(roots).find(([prefix]) => pathname.startsWith(`${prefix}/`));
  if (!root) return null;
  const [prefix, folder] = root;
  const file = normalize(join(folder, pathname.slice(prefix.length)));
  const isInside = file.startsWith(folder + sep);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** The workbench's own page, told what to open. */
function page({
  authority,
  suite,
  settings,
  workspace,
}: Omit<WebHostOptions, 'installed' | 'extension'> & { readonly authority: string }): string {
  const uri = (path: string) => ({ scheme: 'http', authority, path });
  const configuration = {
    developmentOptions: { extensions: [uri(EXTENSION)], extensionTestsPath: uri(`${EXTENSION}/${basename(suite)}`) },
    additionalBuiltinExtensions: [uri(INSTALLED)],
    configurationDefaults: settings,
    productConfiguration: { enableTelemetry: false },
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(JSON.stringify({ ...configuration, folderUri: folderOf(workspace) }))}">
<meta id="vscode-workbench-web-base-url" data-settings="${STATIC}">
<link rel="stylesheet" href="${STATIC}/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('${STATIC}/out/', location.href).toString();</script>
<script type="module" src="${STATIC}/out/nls.messages.js"></script>
<script type="module" src="${STATIC}/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
}

function folderOf(uri: string): object {
  const [, scheme, path] = /^([a-z-]+):(.*)$/.exec(uri) ?? [];
  return { $mid: 1, scheme, path };
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
