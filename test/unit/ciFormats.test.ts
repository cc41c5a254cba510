import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Parser } from 'saxen';
import { checkText } from '../../server/src/cli/checkText.ts';
import { checkCheckstyle } from '../../server/src/cli/ciFormats.ts';
import type { RunResult } from '../../server/src/cli/run.ts';
import { plain } from '../../server/src/cli/terminal.ts';
import { both } from '../../server/src/util/bilingual.ts';
import { runCli } from '../support/terminal.ts';

const TARGETS =
  '地区: 惠济区\n时期: 2023\n来源: 市委全会 <第2号> & “附件”\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n  - { 指标: 新增高新技术企业, 目标值: 30家 }\n';
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n会上说：投资约60亿元左右。\n惠济区2023年力争新增高新技术企业30家。\n';
const DISK = { '稿件/draft.txt': DRAFT, 'targets.yaml': TARGETS, '稿件/干净, 好:稿.txt': '会议召开。\n' };

/** Reads XML with a parser that complains; elements as `name key=value…`. */
function elementsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser();
  const complain = (error: Error) => assert.fail(error.message);
  parser.on('error', complain);
  parser.on('warn', complain);
  parser.on('openTag', (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => {
    const said = Object.entries(attributes()).map(([key, value]) => `${key}=${decode(value)}`);
    found.push([name, ...said].join(' '));
  });
  parser.parse(xml);
  return found;
}

/** What may stand where in JUnit's XML, as the schema of Jenkins has it. */
const JUNIT: Readonly<Record<string, Record<'parents' | 'required' | 'allowed', readonly string[]>>> = {
  testsuites: { parents: [''], required: [], allowed: ['name', 'time', 'tests', 'failures', 'errors'] },
  testsuite: {
    parents: ['testsuites'],
    required: ['name', 'tests', 'failures', 'errors'],
    allowed: ['time', 'skipped', 'timestamp', 'file'],
  },
  testcase: { parents: ['testsuite'], required: ['name'], allowed: ['classname', 'time'] },
  failure: { parents: ['testcase'], required: [], allowed: ['type', 'message'] },
  'system-out': { parents: ['testcase', 'testsuite'], required: [], allowed: [] },
};

describe('formats of continuous integration', () => {
  it('prints JUnit: a suite for each file, a failure for each error or warning', async () => {
    const found = elementsOf((await runCli(['check', '--format', 'junit'], DISK)).out);
    assert.equal(found[0], 'testsuites name=hegao tests=4 failures=2 errors=0 time=0');
    assert.ok(found.includes('testsuite name=稿件/draft.txt tests=2 failures=2 errors=0 skipped=0 time=0'));
    assert.ok(found.includes('testcase name=1:18 target-mismatch classname=稿件/draft.txt time=0'));
    assert.ok(found.some((one) => one.startsWith('failure type=error message=与目标不符') && one.includes('<第2号> & “附件”')));
    assert.equal(found.filter((one) => one.startsWith('testcase')).length, 4);
  });

  it('prints JUnit as Jenkins and GitLab read it: these elements in each other, these attributes, and numbers that add up', async () => {
    const broken = { ...DISK, 'more.targets.yaml': '目标:\n  - { 指标: 新增就业, 目标值: 很多 }\n' };
    const { out } = await runCli(['check', '--format', 'junit'], broken);
    const open: string[] = [];
    const counted: Record<string, number> = { testcase: 0, failure: 0 };
    let totals: Record<string, string> = {};
    const parser = new Parser();
    parser.on('error', (error: Error) => assert.fail(error.message));
    parser.on('openTag', (name: string, attributes: () => Record<string, string>) => {
      const { parents, required, allowed } = JUNIT[name] ?? assert.fail(`there is no <${name}>`);
      assert.ok(parents.includes(open.at(-1) ?? ''), `<${name}> in <${open.at(-1)}>`);
      const given = Object.keys(attributes());
      for (const key of required) assert.ok(given.includes(key), `<${name}> lacks ${key}`);
      for (const key of given) assert.ok(required.includes(key) || allowed.includes(key), `<${name} ${key}>`);
      if (name in counted) counted[name] = (counted[name] ?? 0) + 1;
      if (name === 'testsuites') totals = attributes();
      open.push(name);
    });
    parser.on('closeTag', () => open.pop());
    parser.parse(out);
    assert.deepEqual([totals.tests, totals.failures], [String(counted.testcase), String(counted.failure)]);
    assert.ok((counted.failure ?? 0) >= 3, 'the data file, too');
  });

  it('prints any number of findings of one file in linear time, for people too', () => {
    const problem = { level: 'error', code: 'bad-value', message: both('不对。', 'Wrong.'), span: { start: 0, end: 1 } } as const;
    const position = { line: 0, character: 0 };
    const data = {
      path: '目标.yaml',
      file: { uri: 'file:///work/目标.yaml', kind: 'targets', text: '一' },
      problems: Array.from({ length: 150_000 }, () => problem),
      positions: { range: () => ({ start: position, end: position }) },
    };
    const run = { reports: [], data: [data], orphans: [], unmentioned: [], known: 0 } as unknown as RunResult;
    const since = performance.now();
    assert.equal(checkText(run, { locale: 'zh', paint: plain, coverage: 'sum' }).split('\n').length, 150_000 + 4);
    assert.equal(checkCheckstyle(run, 'zh').split('<error').length, 150_000 + 1);
    assert.ok(performance.now() - since < 20_000, `${performance.now() - since} ms`);
  });

  it('prints Checkstyle', async () => {
    const found = elementsOf((await runCli(['check', '--format', 'checkstyle'], DISK)).out);
    assert.equal(found[0], 'checkstyle version=4.3');
    assert.ok(
      found.some((one) => /^error line=2 column=7 severity=(?:error|warning) message=.*source=hegao\.approximation-clash$/.test(one)),
    );
    assert.equal(found.filter((one) => one.startsWith('file ')).length, 3);
  });

  it('prints workflow commands of GitHub, with nothing that could be another command', async () => {
    const disk = { ...DISK, '稿件/干净, 好:稿.txt': '投资约60亿元左右。\n' };
    const lines = (await runCli(['check', '--format', 'github'], disk)).out.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? '', /^::error file=稿件\/draft\.txt,line=1,endLine=1,col=18,endColumn=23,title=target-mismatch::与目标不符/);
    assert.ok(lines.some((line) => line.includes('file=稿件/干净%2C 好%3A稿.txt')));
    const broken = { 'a.txt': '会议召开。', 'targets.yaml': `${TARGETS}  - { 指标: 'x%\n\n::error::y', 目标值: 很多 }\n` };
    const { out } = await runCli(['check', '--format', 'github'], broken);
    assert.equal(
      out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('::error file=')),
      true,
      out,
    );
  });
});
