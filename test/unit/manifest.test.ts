import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../server/src/lsp/settings.ts';

type Json = Readonly<Record<string, unknown>>;
interface Manifest extends Json {
  readonly icon: string;
  readonly files: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Json>> };
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly id: string; readonly description: string; readonly media: { readonly image: string } }[];
    }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest: Manifest = read('package.json');
const { commands, menus, submenus, configuration, walkthroughs } = manifest.contributes;
const texts: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: read('package.nls.zh-cn.json'),
  en: read('package.nls.json'),
};
const sources = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
const client = sources('client/src');

describe('the manifest', () => {
  it('has every text in both languages, and no text that nothing shows', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''));
    assert.ok(used.size > 60, `${used.size} texts`);
    for (const [language, said] of Object.entries(texts)) {
      assert.deepEqual(
        [...used].filter((key) => !said[key]?.trim()),
        [],
        `missing in ${language}`,
      );
      assert.deepEqual(
        Object.keys(said).filter((key) => !used.has(key)),
        [],
        `shown nowhere, in ${language}`,
      );
    }
    const foreign = Object.entries(texts.zh).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    assert.deepEqual(foreign, []);
  });

  it('says in every command what the program it belongs to is', () => {
    for (const { command, title, category } of commands) {
      assert.equal(category, '%category%', command);
      assert.equal(title, `%command.${command.replace(/^hegao\./, '')}%`);
    }
    assert.equal(texts.zh.category, '核稿');
    const titles = commands.map(({ title }) => texts.zh[title.slice(1, -1)]);
    assert.equal(new Set(titles).size, titles.length, 'no two commands have one title');
  });

  it('registers every command, and contributes what is shown in menus', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const command of known) assert.ok(client.includes(`'${command}'`), `${command} is registered`);
    for (const [menu, items] of Object.entries(menus)) {
      for (const { command, submenu } of items) {
        assert.ok(command ? known.has(command) : submenus.some(({ id }) => id === submenu), `${menu}: ${command ?? submenu}`);
      }
    }
  });

  it('shows nothing where it cannot work', () => {
    // A submenu shows only where its parent does.
    const ownMenus = new Set(submenus.map(({ id }) => id));
    const without = Object.entries(menus).flatMap(([menu, items]) =>
      ownMenus.has(menu) ? [] : items.filter(({ when }) => !when).map(({ command }) => `${menu}: ${command}`),
    );
    assert.deepEqual(without, []);
    const limited = new Set(menus.commandPalette?.map(({ command }) => command));
    // These work anywhere, also with no file open.
    const anywhere = commands.map(({ command }) => command).filter((command) => !limited.has(command));
    assert.deepEqual(anywhere.toSorted(), [
      'hegao.checkWord',
      'hegao.commentWord',
      'hegao.convertTargets',
      'hegao.coverage.byReport',
      'hegao.coverage.byScope',
      'hegao.coverage.byVerdict',
      'hegao.createSample',
      'hegao.openDocs',
      'hegao.openSettings',
      'hegao.openWalkthrough',
      'hegao.restart',
      'hegao.rollForward',
      'hegao.ruleHelp',
      'hegao.showOutput',
      'hegao.showProblems',
      'hegao.toggleInlayHints',
      'hegao.togglePause',
    ]);
  });

  it('describes every setting, and defaults to what the server does', () => {
    const config: Record<string, unknown> = {};
    for (const [key, { description, markdownDescription, default: initial }] of Object.entries(configuration.properties)) {
      assert.match(String(markdownDescription ?? description ?? ''), /^%.+%$/, key);
      assert.notEqual(initial, undefined, key);
      const [last = '', ...path] = key
        .replace(/^hegao\./, '')
        .split('.')
        .reverse();
      const parent = path.reverse().reduce<Record<string, unknown>>((at, name) => {
        at[name] ??= {};
        return at[name] as Record<string, unknown>;
      }, config);
      parent[last] = initial;
    }
    assert.deepEqual(readSettings(config, 'zh-cn'), readSettings(undefined, 'zh-cn'));
  });

  it('has a walkthrough whose pictures and commands are there', () => {
    const [walkthrough] = walkthroughs;
    assert.equal(walkthrough?.id, 'hegao.start');
    const own = new Set(commands.map(({ command }) => command));
    for (const { id, description, media } of walkthrough?.steps ?? []) {
      assert.ok(existsSync(join(root, media.image)), media.image);
      for (const language of ['zh', 'en'] as const) {
        const said = texts[language][description.slice(1, -1)] ?? '';
        const called = [...said.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
        assert.ok(called.length > 0, `${id} has something to click in ${language}`);
        for (const command of called.filter((name) => name.startsWith('hegao.') && !name.endsWith('.focus')))
          assert.ok(own.has(command), command);
      }
    }
  });

  it('packs what it names', () => {
    assert.ok(existsSync(join(root, manifest.icon)));
    const png = readFileSync(join(root, manifest.icon));
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
    const packed = (path: string) => manifest.files.some((name) => path === name || path.startsWith(`${name}/`));
    const named = [
      manifest.icon,
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
      'media/sample/讲话稿.gongwen',
    ];
    assert.deepEqual(
      named.filter((path) => !packed(path)),
      [],
    );
  });
});

describe('texts of the editor', () => {
  it('has every text of the client in Chinese, and none that is not said', () => {
    const bundle: Readonly<Record<string, string>> = read('l10n/bundle.l10n.zh-cn.json');
    const said = new Set([...client.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)+)'/g)].map(([, text]) => (text ?? '').replaceAll("\\'", "'")));
    assert.deepEqual(
      [...said].filter((text) => !bundle[text]),
      [],
    );
    const known = client.replaceAll("\\'", "'");
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !known.includes(text)),
      [],
    );
  });
});
