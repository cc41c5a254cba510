import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorRateOf } from '../../server/src/features/errorRate.ts';
import { createReportService } from '../../server/src/service.ts';
import { runCli } from '../support/terminal.ts';

const REPORT = 'file:///work/r.txt';
const DATA = 'file:///work/targets.yaml';
const targets = 'period: 2023\nscope: 惠济区\ntargets:\n  - { indicator: 新签约项目总额, target: 400亿元 }\n';

function rateOf(text: string) {
  const result = createReportService()
    .apply({ reports: new Map([[REPORT, text]]), data: new Map([[DATA, { uri: DATA, kind: 'targets', text: targets }]]) })
    .report(REPORT);
  assert.ok(result);
  return errorRateOf(result);
}

const WRONG = '惠济区2023年力争新签约项目总额420亿元。';

describe('rate of editing errors', () => {
  it('counts a wrong figure as one error, whatever its digits', () => {
    const { errors, characters, rate } = rateOf(WRONG);
    assert.deepEqual([errors, characters, rate], [1, WRONG.length, Math.round((1 / WRONG.length) * 1_000_000) / 100]);
  });

  it('counts a figure once that is wrong on several grounds, and the right one beside it not at all', () => {
    const { errors, items } = rateOf(`${WRONG}\n\n后文。\n\n惠济区2023年力争新签约项目总额400亿元。`);
    assert.deepEqual([errors, items.map(({ text, rule }) => [text, rule])], [1, [['420亿元', 'target-mismatch']]]);
  });

  it('counts two values of one indicator as one error where no record tells which is wrong', () => {
    const { errors } = rateOf('惠济区2023年力争一般公共预算收入30亿元。\n\n后文。\n\n惠济区2023年力争一般公共预算收入35亿元。');
    assert.equal(errors, 1);
  });

  it('counts the same error three times at most', () => {
    const { errors, items } = rateOf(Array(5).fill(WRONG).join('另有介绍。\n\n'));
    const [figure] = items.filter(({ rule }) => rule === 'target-mismatch');
    assert.deepEqual([figure?.times, figure?.counted, figure?.sum], [5, 3, 3]);
    assert.ok(errors >= 3);
  });

  it('counts an error in a headline twice', () => {
    const [item] = rateOf('# 惠济区2023年力争新签约项目总额420亿元\n\n正文一句。').items;
    assert.deepEqual([item?.doubled, item?.sum], [true, 2]);
  });

  it('bounds errors in the use of numerals by one for an issue', () => {
    const slips = ['3千亩', '4千亩', '5千亩', '6千亩', '7千亩', '8千亩', '9千亩', '2千亩', '3百亩', '4百亩', '5百亩', '6百亩'];
    const { errors, items } = rateOf(slips.map((slip, at) => `第${at + 1}处为${slip}。`).join('\n\n'));
    assert.equal(items.filter(({ class: kind }) => kind === 'numerals').length, slips.length);
    assert.equal(errors, 1);
  });

  it('leaves out what is ignored, hints and marks without a certain weight', () => {
    const { errors, uncounted } = rateOf('把牢“四个推进”，坚持"三个坚持"。');
    assert.deepEqual([errors, uncounted], [0, 1]);
  });

  it('is printed with its derivation, and for programs', async () => {
    const disk = { 'a.txt': `${WRONG}\n`, 'b.txt': '一切如常。\n', 'targets.yaml': targets };
    const { out } = await runCli(['check', '--error-rate'], disk);
    assert.match(out, /420亿元 {2}1 × 1处 = 1 {2}target-mismatch/);
    assert.match(out, /合计 {2}万分之/);
    const json = JSON.parse((await runCli(['check', '--error-rate', '--format', 'json'], disk)).out);
    assert.deepEqual([json.files[0].errorRate.errors, json.files[1].errorRate.errors, json.errorRate.errors], [1, 0, 1]);
    assert.equal(JSON.parse((await runCli(['check', '--format', 'json'], disk)).out).errorRate, undefined);
  });
});
