import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FileProblems } from '../../server/src/data/problems.ts';
import type { DataKind } from '../../server/src/data/schema.ts';
import { readYaml } from '../../server/src/data/yaml.ts';
import { parseAnyYaml } from '../../server/src/data/yamlParts.ts';
import { readSimpleYaml } from '../../server/src/text/simpleYaml.ts';

const KINDS: readonly DataKind[] = ['targets', 'slogans', 'names'];

/** Records, values for all of them and problems, with all their places, as the quick reader and as the library has them. */
function assertSame(text: string): void {
  for (const kind of KINDS) {
    const read = (parse?: typeof parseAnyYaml) => {
      const problems = new FileProblems({ uri: 'file:///w/目标.yaml', kind, text });
      return { raw: readYaml(text, kind, problems, parse), problems: problems.all };
    };
    assert.deepEqual(read(), read(parseAnyYaml), JSON.stringify(text));
  }
}

const isSimple = (text: string): boolean => readSimpleYaml(text) !== null;

describe('the quick reader of YAML', () => {
  it('reads the files that come with the program, as the library does', () => {
    for (const folder of ['samples', 'media/sample']) {
      const path = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
      for (const name of readdirSync(path).filter((name) => name.endsWith('.yaml'))) {
        const text = readFileSync(join(path, name), 'utf8');
        assert.ok(isSimple(text), name);
        assertSame(text);
        assertSame(text.replaceAll('\n', '\r\n'));
      }
    }
  });

  const simple = [
    '指标: 甲\n',
    '- 指标: 甲',
    '- 甲\n- 乙  # 注\n\n# 尾注\n',
    '目标:\n- 指标: 甲\n- 指标: 乙\n来源: 文件\n',
    '# 头\n来源: "市委全会"\n目标:\n  # 一\n  - 指标: 甲  # 注 # 注\n    别名: [乙, "丙, 丁", \'戊\']\n\n  # 二\n  - { 指标: 己, 调整: [{ 目标值: 3家, 日期: 2023-07-01 }] } # 注\n# 尾\n',
    '目标:\n  - 调整:\n      - 目标值: 3家\n        日期: 2023\n      - 4家\n    指标: 甲\n    网址: https://example.com/a:b#c\n',
    '- 指标:   甲 乙\n  目标值:  8.0 \n  时期: true\n',
  ];
  for (const text of simple) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.ok(isSimple(text));
      assertSame(text);
    });
  }

  const left = [
    ...[
      '',
      '# 注\n',
      '甲',
      '指标:\n',
      '指标: |\n  甲\n',
      '- &a 甲\n- *a\n',
      '指标: 甲\n  乙\n',
      '- 甲\n  乙\n',
      '---\n- 甲\n',
      '\ufeff- 甲\n',
    ],
    ...[
      '- 甲: 乙: 丙\n',
      '指标: ~\n',
      '指标: null\n',
      '- "甲\n  乙"\n',
      '- "甲\\n乙"\n',
      "- '甲''乙'\n",
      '- [甲,\n  乙]\n',
      '- [甲, ]\n',
      '- []\n',
    ],
    ...[
      '- {甲}\n',
      '- {甲:乙}\n',
      '- [甲: 乙]\n',
      '- {"甲": 乙}\n',
      '"甲": 乙\n',
      '? 甲\n: 乙\n',
      '- - 甲\n',
      '-\n  甲: 乙\n',
      '\t- 甲\n',
      '- 甲\n \n- 乙\n',
    ],
    ...[
      '- 指标: 甲\n    # 深\n  目标值: 3\n',
      '目标:\n  - 甲\n # 半\n  - 乙\n',
      '- 甲 "乙" #\t\n',
      '指标 : 甲\n',
      '甲: "乙" 丙\n',
      '甲: [乙] 丙\n',
      '甲: [乙]#丙\n',
    ],
  ];
  for (const text of left) it(`says the same of ${JSON.stringify(text)}, which it may leave to the library`, () => assertSame(text));

  it('leaves to the library what it does not know', () => {
    for (const text of ['', '甲', '指标:\n', '- &a 甲\n', '指标: 甲\n  乙\n', '---\n- 甲\n', '- 甲: 乙: 丙\n', '甲: ~\n'])
      assert.ok(!isSimple(text), text);
  });

  it('says the same of files put together at random', () => {
    const random = generator(20231);
    let simple = 0;
    for (let i = 0; i < RUNS; i++) {
      const text = randomFile(random);
      if (isSimple(text)) simple++;
      assertSame(text);
    }
    assert.ok(simple > RUNS / 10, `${simple} simple`);
  });

  it('says the same of the samples with a few characters changed', () => {
    const random = generator(7);
    const folder = fileURLToPath(new URL('../../samples', import.meta.url));
    const texts = ['目标.yaml', '名称.yaml', '提法.yaml'].map((name) =>
      readFileSync(join(folder, name), 'utf8').split('\n').slice(0, 22).join('\n'),
    );
    let simple = 0;
    for (let i = 0; i < RUNS; i++) {
      const text = changed(texts[i % texts.length] ?? '', random);
      if (isSimple(text)) simple++;
      assertSame(text);
    }
    assert.ok(simple > RUNS / 10, `${simple} simple`);
  });

  it('takes no more than linear time', () => {
    for (const part of [
      '- 甲\n',
      '甲: 乙\n',
      '- { 甲: [乙, 丙], 丁: 戊 }\n',
      '- 甲:乙:丙\n',
      '# 注\n',
      '- 甲 # #\n',
      '- 甲: 乙\n  丙: "丁"\n',
    ]) {
      const text = part.repeat(20_000);
      const from = performance.now();
      readSimpleYaml(text);
      assert.ok(performance.now() - from < 2000, part);
    }
    assert.equal(readSimpleYaml('- '.repeat(50_000)), null);
    assert.equal(readSimpleYaml(`- ${'['.repeat(50_000)}`), null);
    assert.equal(readSimpleYaml(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}甲:\n`).join('')), null);
  });
});

/** `HEGAO_YAML_RUNS=200000` looks longer. */
const RUNS = Number(process.env.HEGAO_YAML_RUNS ?? 400);

type Random = (below: number) => number;

function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const WORDS = ['指标', '目标', '地区', '甲', '名称', '提法', 'a b', '≥30%', '8.0', 'true', '别名', '“乙”', 'x#y', 'a:b', '2023-07'];
const ODD = [
  '',
  '~',
  'null',
  '- x',
  '"a"',
  "'b'",
  '"a\\"b"',
  "'a''b'",
  '[',
  ']',
  '{}',
  '&a x',
  '*a',
  '|',
  '>',
  '? x',
  ': ',
  '#',
  '%',
  '@',
  '!t x',
  '<<',
  '=',
  '`',
];

/** Mostly what people write, with odd values and odd indentation in between. */
function randomFile(random: Random): string {
  const lines: string[] = [];
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const odd = random(3);
  const value = (): string => (odd > 0 && random(14) === 0 ? pick(ODD) : pick(WORDS));
  const flow = (depth: number): string => {
    const kind = depth > 2 ? 0 : random(5);
    if (kind === 1) return `[${Array.from({ length: 1 + random(3) }, () => flow(depth + 1)).join(pick([', ', ',', ' , ']))}]`;
    if (kind === 2) return `{ ${Array.from({ length: 1 + random(3) }, () => `${value()}: ${flow(depth + 1)}`).join(', ')} }`;
    return random(6) === 0 ? JSON.stringify(value()) : value();
  };
  const note = (): string => pick(['', '', '', '', ' # 注', '  #注 # 注', ' ']);
  const space = (columns: number): string => ' '.repeat(Math.max(0, columns + (odd > 1 && random(12) === 0 ? random(5) - 2 : 0)));
  const between = (columns: number): void => {
    if (random(8) === 0) lines.push('');
    if (random(8) === 0) lines.push(`${space(columns)}# 注`);
    if (random(40) === 0) lines.push(' ');
  };
  const map = (columns: number, depth: number, first: string): void => {
    let lead = first;
    for (let i = 1 + random(3); i > 0; i--) {
      if (lead === '') between(columns);
      const start = lead === '' ? space(columns) : lead;
      lead = '';
      if (depth < 3 && random(3) === 0) {
        lines.push(`${start}${value()}:${note()}`);
        block(columns + (random(4) === 0 ? 0 : 2), depth + 1);
      } else lines.push(`${start}${value()}:${pick([' ', '  '])}${flow(0)}${note()}`);
    }
  };
  const block = (columns: number, depth: number): void => {
    if (random(2) === 0) {
      between(columns);
      map(columns, depth, space(columns));
      return;
    }
    for (let i = 1 + random(3); i > 0; i--) {
      between(columns);
      if (random(2) === 0) lines.push(`${space(columns)}- ${flow(0)}${note()}`);
      else map(columns + 2, depth + 1, `${space(columns)}- `);
    }
  };
  between(0);
  block(0, 0);
  between(0);
  return lines.join(random(4) === 0 ? '\r\n' : '\n') + (random(3) === 0 ? '' : '\n');
}

const CHARACTERS = [...' \n#:-[]{},"\'|>&*!?%@\t\r~甲：', '\n  ', '\n    ', ' #', ': ', '- ', '\n\n', '---\n', ''];

function changed(text: string, random: Random): string {
  let out = text;
  for (let i = 1 + random(3); i > 0; i--) {
    const at = random(out.length);
    const put = CHARACTERS[random(CHARACTERS.length)] ?? '';
    out = out.slice(0, at) + put + out.slice(at + random(3));
  }
  return out;
}
