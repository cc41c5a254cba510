import { AnalysisHost } from '../../analysis/analysisHost.ts';
import type { Settings } from '../../analysis/settings.ts';
import type { TargetDraft } from '../../data/draft.ts';
import { targetsYaml } from '../../data/writeTargets.ts';

/** Records as they go into a file, and those that the text itself does not bear out. */
export interface CheckedDrafts {
  readonly drafts: readonly TargetDraft[];
  readonly doubtful: readonly TargetDraft[];
}

/** Puts goal and result of one thing into one record; of a value that the text gives twice, the first is kept. */
export function mergeDrafts(drafts: readonly TargetDraft[]): readonly TargetDraft[] {
  const merged = new Map<string, TargetDraft>();
  for (const draft of drafts) {
    const kind = /%|百分/.test(draft.target ?? draft.actual ?? '') ? '%' : '';
    const key = [draft.scope, draft.indicator, draft.period, draft.measure, kind].join('\n');
    const known = merged.get(key);
    merged.set(key, known ? { ...known, target: known.target ?? draft.target, actual: known.actual ?? draft.actual } : draft);
  }
  return [...merged.values()];
}

/**
 * Holds the report against the records that were made from it. One that the report contradicts (7%以上、力争达到8%: which is the goal?) is no record to
 * rely on and is set aside for the writer.
 */
export function checkedDrafts(
  drafts: readonly TargetDraft[],
  report: { readonly text: string; readonly settings: Settings },
): CheckedDrafts {
  const doubtful: TargetDraft[] = [];
  let kept = drafts;
  for (let round = 0; round < MOST_ROUNDS && kept.length > 0; round++) {
    const wrong = contradicted(kept, report);
    if (wrong.size === 0) break;
    doubtful.push(...kept.filter((_, index) => wrong.has(index)));
    kept = kept.filter((_, index) => !wrong.has(index));
  }
  return { drafts: kept, doubtful };
}

/** With a record gone, its figure may be held against another one. */
const MOST_ROUNDS = 6;

/** Which records the report contradicts, by their place in the list. */
function contradicted(
  drafts: readonly TargetDraft[],
  { text, settings }: { readonly text: string; readonly settings: Settings },
): Set<number> {
  const file = { uri: 'memory:/targets.yaml', kind: 'targets', text: targetsYaml(numbered(drafts), { locale: 'zh' }) } as const;
  const host = new AnalysisHost();
  const analysis = host.apply({ settings, data: new Map([[file.uri, file]]), reports: new Map([[REPORT, text]]) });
  const bindings = analysis.report(REPORT)?.paragraphs.flatMap((facts) => facts.bindings) ?? [];
  const wrong = bindings.filter(({ verdict }) => verdict === 'contradicts').flatMap(({ target, mismatch }) => [target, mismatch?.other]);
  return new Set(wrong.flatMap((target) => (target ? [Number(target.id)] : [])));
}

const REPORT = 'memory:/report.gongwen';

const numbered = (drafts: readonly TargetDraft[]): readonly TargetDraft[] =>
  drafts.map((draft, index) => ({ ...draft, id: String(index) }));
