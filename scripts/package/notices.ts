import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from '../vscode/packages.ts';

/** Licences under which a package may be delivered with the extension: each asks for its notice and no more. */
const ALLOWED = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)$/;
/** What the packs were made from. */
const DATA = ['node_modules/@vant/area-data'];

/** The notices of what is delivered: for each folder of a package its name, version, licence and the text of that. */
export function notices(folders: readonly string[]): string {
  const parts = [...new Set([...folders, ...DATA])].map(noticeOf).sort();
  return [`Hegao contains software and data of others, under these licences.\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder: string): string {
  const path = join(repository, folder);
  const manifest = join(path, 'package.json');
  // What is compiled into an addon has no manifest; its licence is that of the package around it.
  const { name, version, license, homepage } = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : { name: basename(folder), version: '', license: 'MIT', homepage: undefined };
  if (!ALLOWED.test(String(license))) throw new Error(`${name}: the licence ${license} is not one that may be delivered unseen`);
  const head = [`${name} ${version}`.trim(), String(license), ...(homepage ? [homepage] : [])];
  return `${head.join('\n')}\n\n${textOf(path, String(license))}\n`;
}

function textOf(path: string, license: string): string {
  const names = readdirSync(path).filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name));
  const texts = names.sort().map((name) => readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length > 0 ? texts.join('\n\n') : `(${license}; the package has no file of its licence)`;
}
