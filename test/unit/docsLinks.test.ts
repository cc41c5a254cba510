import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const pages = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe('the pages', () => {
  it('link to what is there', () => {
    assert.ok(pages.length > 50, `${pages.length} pages`);
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|command:|#)([^)\s#]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(root, dirname(page), decodeURI(target))))
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('can all be reached from the README', () => {
    const reached = new Set<string>(['README.md']);
    for (const page of reached) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|command:|#)([^)\s#]+\.md)(?:#[^)]*)?\)/g))
        reached.add(join(dirname(page), target));
    }
    const lost = pages.filter((page) => !reached.has(page));
    assert.deepEqual(lost, []);
  });

  it('show real pictures, one of them moving, that a page can carry', () => {
    for (const page of ['README.md', 'README.en.md']) {
      const pictures = [...read(page).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
      assert.ok(pictures.length >= 4, page);
      assert.ok(
        pictures.some((path) => path.endsWith('.gif')),
        page,
      );
    }
    const images = join(root, 'docs/images');
    for (const name of readdirSync(images)) {
      assert.ok(statSync(join(images, name)).size <= 2 * 1024 * 1024, name);
      assert.ok(
        pages.some((page) => read(page).includes(name)),
        `${relative(root, join(images, name))} is shown somewhere`,
      );
    }
  });

  it('give the two commands', () => {
    for (const page of ['README.md', 'README.en.md']) assert.match(read(page), /npm start .*\nnpm test /);
  });
});
