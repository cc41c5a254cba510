import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LEAST_FREQUENCY } from '../../server/src/node/jiebaWorker.ts';
import { repository } from '../vscode/packages.ts';

const SOURCE = 'node_modules/nodejieba';
const DICTIONARIES = 'submodules/cppjieba/dict';
const ADDON = 'build/Release/nodejieba.node';

/** Folders whose licences the addon brings: its own, and those of the C++ that is compiled into it. */
export const JIEBA_SOURCES: readonly string[] = [SOURCE, `${SOURCE}/submodules/cppjieba`, `${SOURCE}/submodules/cppjieba/deps/limonp`];

/**
 * Copies of nodejieba what the server loads: its index, the addon, and the dictionaries without rare words. The server drops these words itself
 * when it loads the full dictionary, so the cuts are the same. The dictionary of keyword weights, half of the package, is never read.
 */
export function copyJieba(folder: string): void {
  const from = (name: string) => join(repository, SOURCE, name);
  if (!existsSync(from(ADDON))) throw new Error('nodejieba is not built here: npm rebuild nodejieba');
  for (const name of ['index.js', 'LICENSE', ADDON, `${DICTIONARIES}/hmm_model.utf8`]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(from(name), join(folder, name));
  }
  const { name, version, main, license } = JSON.parse(readFileSync(from('package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, main, license }));
  const words = readFileSync(from(`${DICTIONARIES}/jieba.dict.utf8`), 'utf8').split('\n');
  const frequent = words.filter((line) => Number(line.split(' ')[1]) >= LEAST_FREQUENCY);
  writeFileSync(join(folder, DICTIONARIES, 'jieba.dict.utf8'), `${frequent.join('\n')}\n`);
  for (const empty of ['user.dict.utf8', 'stop_words.utf8']) cpSync(from(`${DICTIONARIES}/${empty}`), join(folder, DICTIONARIES, empty));
}
