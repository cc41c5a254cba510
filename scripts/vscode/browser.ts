import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { provide } from './packages.ts';

const CHROMIUM = '153.0.0';
const CHINESE_FONT = '1.0.0';

/** A browser without a window: CHROME_PATH, else Debian's, else Chromium from npm. Chinese is shown in a font from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraries } = await findBrowser();
  const fonts = await fontConfig();
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    env: {
      ...environment(),
      FONTCONFIG_FILE: fonts,
      ...(libraries && { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }),
    },
  });
}

interface Found {
  readonly executablePath: string;
  readonly libraries?: string;
}

async function findBrowser(): Promise<Found> {
  const set = process.env.CHROME_PATH;
  if (set) return { executablePath: set };
  if (existsSync('/usr/bin/chromium')) return { executablePath: '/usr/bin/chromium' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser: set CHROME_PATH to a Chrome or Chromium.');
  }
  const modules = await provide('chromium', { '@sparticuz/chromium': CHROMIUM }, unpack);
  const folder = join(modules, '../unpacked');
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/** The package's own helper wants a newer Node; what it unpacks is a program and the libraries that a small machine lacks. */
async function unpack(modules: string): Promise<void> {
  const packed = join(modules, '@sparticuz/chromium/bin');
  const folder = join(modules, '../unpacked');
  await mkdir(folder, { recursive: true });
  const open = async (name: string) => brotliDecompressSync(await readFile(join(packed, name)));
  await writeFile(join(folder, 'chromium'), await open('chromium.br'), { mode: 0o755 });
  const { status, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: await open('al2023.tar.br') });
  if (status !== 0) throw new Error(`tar: ${stderr.toString()}`);
}

/** A fontconfig file that names the machine's fonts and a Chinese one from npm. */
async function fontConfig(): Promise<string> {
  const modules = await provide('fonts', { '@embedpdf/fonts-sc': CHINESE_FONT });
  const chinese = join(modules, '@embedpdf/fonts-sc/fonts');
  const folder = dirname(modules);
  const file = join(folder, 'fonts.conf');
  const prefer = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map((family) => `<alias><family>${family}</family><default><family>Noto Sans S Chinese</family></default></alias>`)
    .join('\n');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<dir>/usr/local/share/fonts</dir>
<dir>${chinese}</dir>
<cachedir>${join(folder, 'cache')}</cachedir>
${prefer}
</fontconfig>
`,
  );
  return file;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
