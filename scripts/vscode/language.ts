import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { provide } from './packages.ts';
import { vsCodeFolder } from './server.ts';

/** The last of these packages whose messages are known by their keys, so that they fit a later VS Code. */
const LANGUAGE_PACK = '4.3.2';

/** VS Code's own texts in Chinese, for a server whose data lies in `folder`: what that older pack does not know stays English. */
export async function installChinese(folder: string): Promise<void> {
  const name = '@codingame/monaco-vscode-language-pack-zh-hans';
  const modules = await provide('language', { [name]: LANGUAGE_PACK });
  const source = readFileSync(join(modules, name, 'translations/main.i18n.json.js'), 'utf8');
  const contents: unknown = runInNewContext(`${source.replace(/^export .*$/m, '')};content`);
  const data = join(folder, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/argv.json'), JSON.stringify({ locale: 'zh-cn' }));
  const translations = join(data, 'zh-cn.json');
  writeFileSync(translations, JSON.stringify({ contents: fitting(contents as Messages, join(await vsCodeFolder(), 'out')) }));
  const extensions = [{ extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: LANGUAGE_PACK }];
  writeFileSync(
    join(data, 'languagepacks.json'),
    JSON.stringify({ 'zh-cn': { hash: LANGUAGE_PACK, extensions, translations: { vscode: translations } } }),
  );
}

type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Without those whose placeholders are others in the VS Code whose compiled files lie in `out`. */
function fitting(messages: Messages, out: string): Messages {
  const keys: readonly (readonly [module: string, keys: readonly string[]])[] = JSON.parse(
    readFileSync(join(out, 'nls.keys.json'), 'utf8'),
  );
  const english: readonly string[] = JSON.parse(readFileSync(join(out, 'nls.messages.json'), 'utf8'));
  const all = keys.flatMap(([module, names]) => names.map((name) => [module, name] as const));
  const kept: Record<string, Record<string, string>> = {};
  for (const [at, [module, name]] of all.entries()) {
    const said = messages[module]?.[name];
    if (said === undefined || placeholders(said) !== placeholders(english[at] ?? '')) continue;
    kept[module] ??= {};
    kept[module][name] = said;
  }
  return kept;
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].sort().join();
