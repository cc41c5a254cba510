import { touching } from '../../util/spanIndex.ts';
import type { ReadClaim } from '../claims/readClaim.ts';
import type { ParagraphFacts } from '../facts.ts';
import { budgetsIn } from '../subjects/budget.ts';
import { behindTime, type Sentence, sentencesOf } from '../subjects/sentence.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import type { ClaimInput } from './claimInput.ts';
import { claimsOf } from './claims.ts';
import { Leads } from './leadPeriod.ts';
import { runInScope } from './levelScope.ts';
import { PlacesTold } from './placesTold.ts';
import { topicScope } from './topicScope.ts';

export interface SentenceClaims {
  readonly sentence: Sentence;
  readonly claims: readonly ReadClaim[];
}

/** A paragraph's claims, sentence by sentence: what one was told of, the next may go on with. */
export function* paragraphClaims(
  {
    paragraph: { text, kind },
    figures,
    periods,
    names,
    context,
  }: Pick<ParagraphFacts, 'paragraph' | 'figures' | 'periods' | 'names' | 'context'>,
  targets: TargetIndex,
): Generator<SentenceClaims> {
  const budgets = budgetsIn(text);
  const runIn = budgets.length > 0 || context.sectionBudget !== undefined ? runInScope(text, context, targets) : undefined;
  const topic = runIn ? undefined : topicScope(text, context, targets);
  let told: ClaimInput['told'] = runIn ? { ...runIn, began: true } : topic !== undefined ? { scope: topic, began: true } : undefined;
  const leads = new Leads(text, periods);
  const placesTold = new PlacesTold(text, names);
  for (const sentence of sentencesOf(text, figures, periods)) {
    const lead = leads.before(sentence.start);
    const { claims, level, beginsApart } = claimsOf({
      text,
      sentence,
      names: touching(names, sentence),
      placesTold,
      context,
      targets,
      lead,
      told,
      budgets,
      isHeadline: kind === 'title',
    });
    yield { sentence, claims };
    const scope = claims.at(-1)?.claim.scope;
    if (scope !== undefined)
      told = {
        scope,
        began:
          scope === null
            ? beginsApart || (told?.began === true && told.scope === null)
            : begins(text, sentence, level ?? scope.name) || goesOn(told, scope.name, level),
        ...(level !== undefined && { level }),
      };
  }
}

/** 益阳高新区政府债务…, 2025年，市级收入…: whether a sentence begins with the place that its figures are of. */
function begins(text: string, sentence: Sentence, scope: string): boolean {
  const { start } = sentence;
  const from = start + (NUMBER.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].length ?? 0);
  const at = behindTime(sentence, from, text);
  return (
    text.startsWith(scope.slice(0, 2), at) ||
    endsWithBeginning(scope, text.slice(at, at + scope.length).replace(/^[市区县州](?=[^辖直本])/, '')) ||
    (/[级直]$/.test(scope) && /^(?:[省市区县州]?本?级|[市区县州]直)/.test(text.slice(at, at + 3)))
  );
}

/** （2）州本级…, 二是高新区…: the number of a sentence that is an item. */
const NUMBER = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.．、]|[一二三四五六七八九十]{1,2}是)/;
const LONGEST_NUMBER = 6;

const goesOn = (told: ClaimInput['told'], scope: string, level: string | undefined): boolean =>
  told?.began === true && told.level === level && (told.scope?.name === scope || level !== undefined);

/** 中心城区收入… of 周口市中心城区. */
function endsWithBeginning(scope: string, text: string): boolean {
  for (let length = 3; length < scope.length; length++) if (scope.endsWith(text.slice(0, length))) return text.length >= length;
  return false;
}
