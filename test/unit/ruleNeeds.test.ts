import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import { ParagraphCheck } from '../../server/src/analysis/paragraphCheck.ts';
import { RuleNeeds } from '../../server/src/analysis/ruleNeeds.ts';
import { rules } from '../../server/src/rules/index.ts';
import { hostileTexts } from '../support/hostileTexts.ts';
import { unmark } from '../support/ruleExamples.ts';

const URI = 'file:///work/report.gongwen';
const READING = rules.filter((rule) => rule.scope !== 'suppression');

describe('what rules need', () => {
  it('is told of all rules in one pass', () => {
    const needs = new RuleNeeds([{ needs: ['同比', '环比'] }, {}, { needs: ['比'] }, { needs: ['番'] }]);
    assert.deepEqual([...needs.metBy('同比增长')], [1, 1, 1, 0]);
    assert.deepEqual([...needs.metBy('翻一番')], [0, 1, 0, 1]);
    assert.deepEqual([...needs.metBy('')], [0, 1, 0, 0]);
  });

  it('stands wherever they find something', () => {
    const needs = new RuleNeeds(READING);
    const passedOver = new Set<string>();
    for (const text of texts()) {
      const host = new AnalysisHost();
      const analysis = host.apply({ reports: new Map([[URI, text]]) });
      for (const facts of analysis.report(URI)?.paragraphs ?? []) {
        const met = needs.metBy(facts.paragraph.text);
        READING.forEach((rule, at) => {
          if (met[at] === 1) return;
          passedOver.add(rule.id);
          const check = new ParagraphCheck(facts, analysis);
          if (rule.scope === 'paragraph') {
            check.run(rule);
            assert.deepEqual(check.said, [], `${rule.id}: ${facts.paragraph.text}`);
          } else assert.equal(rule.collect(facts), null, `${rule.id}: ${facts.paragraph.text}`);
        });
      }
    }
    assert.deepEqual(
      [...passedOver].sort(),
      READING.filter(({ needs: words }) => words)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

/** The rules' examples as they are, each with one of its characters left out, doubled or exchanged at a time, and texts that no one writes. */
function* texts(): Iterable<string> {
  const examples = rules.flatMap(({ examples: { invalid, valid } }) =>
    [...invalid, ...valid].map((example) => unmark(typeof example === 'string' ? example : example.text).text),
  );
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  yield examples.join('\n\n');
  yield [...hostileTexts(60).values()].join('\n\n');
  for (let round = 0; round < 8; round++) {
    const other = examples[random(examples.length)] ?? '';
    yield examples
      .map((text) => {
        const at = random(text.length);
        const put = [text.slice(at, at + 1).repeat(2), '', other.charAt(random(other.length)), ' '][random(4)] ?? '';
        return text.slice(0, at) + put + text.slice(at + 1);
      })
      .join('\n\n');
  }
}
