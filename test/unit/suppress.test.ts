import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { directiveText } from '../../server/src/analysis/directives.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/analysis/settings.ts';
import { sidecarOf } from '../../server/src/data/fileKinds.ts';
import { splitReport } from '../../server/src/text/splitReport.ts';

const URI = 'file:///work/draft.md';
const TARGETS = '地区: 惠济区\n时期: 2023\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const WRONG = '惠济区2023年力争新签约项目总额420亿元。';

interface Given {
  readonly sidecar?: string;
  readonly today?: string;
  readonly rules?: Settings['rules'];
}

function analyse(text: string, { sidecar, today = '2026-11-24', rules = {} }: Given = {}): Analysis {
  return new AnalysisHost().apply({
    reports: new Map([[URI, text]]),
    data: new Map([['file:///work/targets.yaml', { uri: 'file:///work/targets.yaml', kind: 'targets', text: TARGETS }]]),
    settings: { ...DEFAULT_SETTINGS, rules },
    sidecars: new Map([[sidecarOf(URI), sidecar ?? null]]),
    today,
  });
}

const rulesIn = (text: string, given?: Given) =>
  analyse(text, given)
    .report(URI)
    ?.findings.map(({ rule }) => rule);
const sidecarRules = (text: string, given: Given) =>
  analyse(text, given)
    .report(URI)
    ?.sidecarFindings.map(({ rule }) => rule);

describe('a suppression in a comment', () => {
  it('takes away what its rule finds in the paragraph that it stands in or before, and keeps the reason', () => {
    assert.deepEqual(rulesIn(WRONG), ['target-mismatch']);
    for (const text of [
      `${WRONG}<!-- 核稿忽略 target-mismatch：口径不同 -->`,
      `<!-- 核稿忽略 target-mismatch：口径不同 -->\n${WRONG}`,
      `<!-- 核稿忽略 与目标不符：口径不同 -->\n\n${WRONG}`,
      `<!--hegao-ignore target-mismatch "420亿元" until 2026-12: it is so-->\n${WRONG}`,
      WRONG.replace('420', '<!-- 核稿忽略 target-mismatch “420亿元”：口径不同 -->420'),
      `题目一则\n\n一、开头\n${WRONG}\n<!-- 核稿忽略全文 target-mismatch：口径不同 -->`,
    ]) {
      assert.deepEqual(rulesIn(text), [], text);
      assert.equal(analyse(text).report(URI)?.suppressed.length, 1, text);
    }
    const [suppressed] = analyse(`${WRONG}<!-- 核稿忽略 target-mismatch：口径不同 -->`).report(URI)?.suppressed ?? [];
    assert.equal(suppressed?.suppression.reason, '口径不同');
  });

  it('leaves other paragraphs, other words and other rules alone', () => {
    const other = WRONG.replace('420', '430');
    const count = (text: string) => rulesIn(text)?.filter((rule) => rule === 'target-mismatch').length;
    assert.deepEqual([count(`${WRONG}\n${other}`), count(`<!-- 核稿忽略 target-mismatch：甲 -->\n${WRONG}\n${other}`)], [2, 1]);
    assert.deepEqual(rulesIn(`${WRONG}<!-- 核稿忽略 target-mismatch “430亿元”：甲 -->`), ['target-mismatch', 'suppression-unused']);
    assert.deepEqual(rulesIn(`${WRONG}<!-- 核稿忽略 placeholder：甲 -->`), ['target-mismatch', 'suppression-unused']);
  });

  it('ends with its last day, and says so', () => {
    const text = `${WRONG}<!-- 核稿忽略 target-mismatch 至2026-11-23：待复核 -->`;
    assert.deepEqual(rulesIn(text, { today: '2026-11-23' }), []);
    assert.deepEqual(rulesIn(text, { today: '2026-11-24' }), ['target-mismatch', 'suppression-expired']);
    assert.deepEqual(rulesIn(text.replace('2026-11-23', '2026-11')), []);
  });

  it('does nothing without a reason or a known rule', () => {
    for (const comment of [
      '核稿忽略',
      '核稿忽略 target-mismatch',
      '核稿忽略 目标：甲',
      '核稿忽略 target-mismatch 至明天：甲',
      'hegao-ignore: why',
    ]) {
      assert.deepEqual(rulesIn(`${WRONG}<!-- ${comment} -->`), ['target-mismatch', 'suppression-invalid'], comment);
    }
  });

  it('is not called unused where its rule is off', () => {
    assert.deepEqual(rulesIn(`${WRONG}<!-- 核稿忽略 target-mismatch：甲 -->`, { rules: { 'target-mismatch': 'off' } }), []);
    assert.deepEqual(rulesIn('会议召开。<!-- 核稿忽略 placeholder：甲 -->', { rules: { 'suppression-unused': 'off' } }), []);
  });

  it('is written so that it is read again, or not at all', () => {
    const base = {
      rule: 'target-mismatch',
      text: '420亿元',
      sentence: null,
      reason: '口径：不同',
      until: '2026-12-31',
      by: null,
      on: null,
    };
    const comment = directiveText(base);
    assert.deepEqual(rulesIn(WRONG + comment), []);
    assert.equal(directiveText({ ...base, text: '“三个坚持”' }), null);
    assert.equal(directiveText({ ...base, reason: 'a --> b' }), null);
  });

  it('costs linear time', () => {
    const since = performance.now();
    rulesIn(`${'<!-- 核稿忽略 '.repeat(40_000)}${WRONG}`);
    rulesIn(`<!-- 核稿忽略 ${' 至'.repeat(100_000)} -->`);
    assert.ok(performance.now() - since < 4000, `${performance.now() - since} ms`);
  });
});

describe('comments', () => {
  it('are no part of the text, whose offsets stay', () => {
    const text = '惠济区<!-- 甲\n乙 -->力争<!--x-->新签约 <!-- 400 亿元 --> 总额420亿元。\n<!-- 只有注释 -->\n下一段。';
    const { paragraphs } = splitReport(URI, text);
    assert.deepEqual(
      paragraphs.map(({ text: own }) => own),
      ['惠济区力争新签约总额420亿元。', '下一段。'],
    );
    assert.equal(splitReport(URI, '未完<!-- 的注释').paragraphs[0]?.text, '未完<!-- 的注释');
  });
});

describe('a suppression in a sidecar', () => {
  const entry = (fields: string) => `忽略:\n  - { 规则: target-mismatch, 文字: 420亿元, ${fields} }\n`;
  const sidecar = entry('句子: 惠济区2023年力争新签约项目总额420亿元, 原因: 口径不同');

  it('holds by rule, words and sentence, wherever the report was edited else', () => {
    assert.deepEqual(rulesIn(WRONG, { sidecar }), []);
    assert.deepEqual(rulesIn(`题目\n\n会议召开。${WRONG}另一句。`, { sidecar }), []);
    assert.deepEqual(rulesIn('惠济区2023年力争新签约\n项目总额420亿元。', { sidecar }), [], 'a column break');
    assert.deepEqual(sidecarRules(WRONG, { sidecar }), []);
  });

  it('lapses when sentence or words change, and is reported at its entry', () => {
    for (const text of [WRONG.replace('力争', '确保'), WRONG.replace('420', '430')]) {
      assert.deepEqual(rulesIn(text, { sidecar }), ['target-mismatch']);
      assert.deepEqual(sidecarRules(text, { sidecar }), ['suppression-unused']);
    }
    const [finding] = analyse('会议召开。', { sidecar }).report(URI)?.sidecarFindings ?? [];
    assert.ok(finding);
    assert.match(sidecar.slice(finding.span.start, finding.span.end), /^\{ 规则/);
  });

  it('holds in the whole report without a sentence, ends with its day, and needs a reason', () => {
    assert.deepEqual(rulesIn(WRONG.replace('力争', '确保'), { sidecar: entry('原因: 甲') }), []);
    assert.deepEqual(sidecarRules(WRONG, { sidecar: entry('原因: 甲, 至: 2026-10-01') }), ['suppression-expired']);
    assert.deepEqual(sidecarRules(WRONG, { sidecar: entry('至: 2026-12-01') }), ['suppression-invalid']);
    assert.deepEqual(sidecarRules(WRONG, { sidecar: '忽略: [' }), ['suppression-invalid']);
    assert.deepEqual(sidecarRules(WRONG, { sidecar: '忽略:\n  - { rule: nothing, text: a, reason: b }\n' }), ['suppression-invalid']);
  });

  it('costs linear time, and of several the first counts', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `第${i}项投资约60亿元左右。`);
    const noted = lines.map(
      (line) => `  - { 规则: approximation-clash, 文字: 约60亿元左右, 句子: ${line.slice(0, -1)}, 原因: 讲话原文 }\n`,
    );
    const host = new AnalysisHost();
    host.apply({ reports: new Map([[URI, lines.join('\n\n')]]) }).report(URI)?.findings;
    const since = performance.now();
    const [last = ''] = noted.splice(-1);
    const text = `忽略:\n${noted.join('')}  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 全文如此 }\n${last}`;
    const review = host.apply({ sidecars: new Map([[sidecarOf(URI), text]]) }).report(URI);
    assert.ok(performance.now() - since < 10_000, `${performance.now() - since} ms`);
    assert.deepEqual([review?.findings.length, review?.suppressed.length], [0, 5000]);
    assert.deepEqual(
      review?.sidecarFindings.map(({ rule, span }) => [rule, text.slice(span.start, span.end).includes('第4999项')]),
      [['suppression-unused', true]],
    );
    assert.equal(review?.suppressed.at(-1)?.suppression.reason, '全文如此');
  });

  it('follows the sidecar, without reading the report anew', () => {
    const host = new AnalysisHost();
    const first = host.apply({ reports: new Map([[URI, '投资约60亿元左右。']]) }).report(URI);
    const uri = sidecarOf(URI);
    const noted = new Map([[uri, '忽略:\n  - { 规则: approximation-clash, 文字: 约60亿元左右, 原因: 讲话原文 }\n']]);
    const second = host.apply({ sidecars: noted }).report(URI);
    assert.deepEqual([first?.findings.length, second?.findings.length, second?.suppressed.length], [1, 0, 1]);
    assert.equal(second?.paragraphs[0], first?.paragraphs[0]);
    assert.equal(host.apply({ sidecars: noted }).report(URI), second, 'the same object while nothing changed');
    assert.equal(host.apply({ sidecars: new Map([[uri, null]]) }).report(URI)?.findings.length, 1);
  });
});
