import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../vscode/packages.ts';
import { copyJieba, JIEBA_SOURCES } from './jieba.ts';
import { notices } from './notices.ts';

/** What a manifest says; only some fields are looked at here. */
type Manifest = Readonly<Record<string, unknown>> & { readonly name: string; readonly version: string };

/** A folder with the files of one package, each package.json as that package needs it. */
export interface Staged {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What the editor never reads, what would make a packer look for more files, and `type`: in a browser only scripts that are no modules are loaded. */
const DEVELOPMENT = [
  'type',
  'private',
  'scripts',
  'files',
  'bin',
  'allowScripts',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
];
/** What npm never reads. */
const EDITOR = [
  'main',
  'browser',
  'l10n',
  'icon',
  'galleryBanner',
  'categories',
  'activationEvents',
  'contributes',
  'capabilities',
  'displayName',
];
/** Files of the npm package beside the bundles. */
const NPM_FILES = ['packs', 'schemas', 'docs', 'README.md', 'README.en.md', 'CHANGELOG.md', 'LICENSE'];

/** The extension's files: those of package.json's `files`, the bundles as they are delivered. With the addon it belongs to this platform alone. */
export function stageExtension(folder: string, { addon }: { readonly addon: 'none' | 'nodejieba' }): Staged {
  const manifest = readManifest();
  copy(namesOf(manifest.files), folder);
  leaveOutPictures(join(folder, 'docs'));
  writeFileSync(join(folder, 'README.md'), extensionPage('repository' in manifest));
  const bundled = build(join(folder, 'dist'), ['extension', 'server', 'cli', 'web/extension', 'web/server']);
  // In dist/node_modules, where the server's `require` finds it: what lies in node_modules beside the manifest is not packed.
  if (addon === 'nodejieba') copyJieba(join(folder, 'dist/node_modules/nodejieba'));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices([...bundled, ...(addon === 'nodejieba' ? JIEBA_SOURCES : [])]));
  writeFileSync(join(folder, '.vscodeignore'), '# Everything here is packed.\n');
  return write(folder, without(manifest, DEVELOPMENT));
}

/** The npm package: command line and language server, bundled, so that it needs no other package; nodejieba is used where npm could build it. */
export function stageNpm(folder: string): Staged {
  const manifest = readManifest();
  copy(NPM_FILES, folder);
  const bundled = build(join(folder, 'dist'), ['server', 'cli']);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices(bundled));
  const { optionalDependencies, engines, description } = manifest;
  const kept = without(manifest, [...DEVELOPMENT.filter((field) => field !== 'bin'), ...EDITOR, 'engines', 'publisher']);
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(repository, 'package.nls.json'), 'utf8'));
  return write(folder, {
    ...kept,
    description: String(description).replace(/^%(.+)%$/, (whole, key) => texts[key] ?? whole),
    engines: { node: (engines as { readonly node: string }).node },
    files: ['dist', ...NPM_FILES, 'THIRD-PARTY-NOTICES.txt'],
    optionalDependencies,
  });
}

/**
 * The extension's own page: the README in both languages, for the editor takes one. It leaves out what only somebody with the repository can do
 * (`<!-- source -->` … `<!-- /source -->`), and, where the repository has no address, all pictures and links that would need it: the editor shows
 * none without one. The pictures are also in the walkthrough, the pages in the handbook that a command opens.
 */
function extensionPage(hasAddress: boolean): string {
  const pages = ['README.md', 'README.en.md'].map((name) => readFileSync(join(repository, name), 'utf8').trim());
  const page = pages.join('\n\n---\n\n').replace(/<!-- source -->\n[\s\S]*?<!-- \/source -->\n*/g, '');
  if (hasAddress) return page;
  return page.replace(PICTURE, '').replace(/\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g, '$1');
}

const PICTURE = /^!\[[^\]]*\]\((?!https:)([^)]+)\)\n\n?/gm;

/** The handbook without the pictures that the package has no room for. */
function leaveOutPictures(docs: string): void {
  for (const name of readdirSync(docs).filter((name) => name.endsWith('.md'))) {
    const page = readFileSync(join(docs, name), 'utf8');
    writeFileSync(
      join(docs, name),
      page.replace(PICTURE, (line, picture: string) => (existsSync(join(docs, picture)) ? line : '')),
    );
  }
}

/** The name that VS Code gives to this machine's platform. */
export function platformTarget(): string {
  const isAlpine = process.platform === 'linux' && existsSync('/etc/alpine-release');
  const arch = process.arch === 'arm' ? 'armhf' : process.arch;
  return `${isAlpine ? 'alpine' : process.platform}-${arch}`;
}

const readManifest = (): Manifest => JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

const namesOf = (files: unknown): readonly string[] => (Array.isArray(files) ? files.filter((name) => name !== 'dist').map(String) : []);

function copy(names: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) cpSync(join(repository, name), join(folder, name), { recursive: true });
}

/** Builds as for delivery, and returns the folders of the packages that went into the bundles. */
function build(outdir: string, only: readonly string[]): readonly string[] {
  const metafile = `${outdir}.inputs.json`;
  const args = ['esbuild.mjs', '--production', '--outdir', outdir, '--metafile', metafile, ...only.flatMap((name) => ['--only', name])];
  execFileSync(process.execPath, args, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });
  const inputs: readonly string[] = JSON.parse(readFileSync(metafile, 'utf8'));
  rmSync(metafile);
  return [...new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []))].sort();
}

function without(manifest: Manifest, fields: readonly string[]): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([field]) => !fields.includes(field))) as Manifest;
}

function write(folder: string, manifest: Manifest): Staged {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { folder, manifest };
}
