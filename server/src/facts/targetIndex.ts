import type { DataSet, Target } from '../data/schema.ts';
import { gradeMatch, type IndicatorPattern, type MatchGrade, patternOf, type Subject } from './indicatorMatch.ts';
import { ownTerms, spellingsOf } from './ownTerms.ts';

/** A record with the names under which it may be spoken of. */
export interface IndexedTarget {
  readonly target: Target;
  readonly patterns: readonly IndicatorPattern[];
}

export interface Candidate {
  readonly target: Target;
  readonly grade: MatchGrade;
  /** Length of the indicator's name: of two that match, the longer says more. */
  readonly length: number;
  readonly added: boolean;
}

/** The records of the targets files, found by what a text calls their indicators. */
export interface TargetIndex {
  /** All records, in the order of the data set. */
  readonly targets: readonly Target[];
  /** The scopes that have records, by every wording: 荥阳市, 荥阳; 市工信局. */
  readonly scopes: ReadonlyMap<string, string>;
  /** The one year that all records are of; null if there are several. */
  readonly onlyYear: number | null;
  readonly onlyScope: string | null;
  candidates(subject: Subject): Candidate[];
  /** The records whose indicators stand in a normalised clause, with or without the verb that begins their names (开行中欧班列). */
  namedIn(clause: string): Candidate[];
}

/** Builds the index of a data set; time grows with the number of records. */
export function buildTargetIndex(data: DataSet): TargetIndex {
  const terms = ownTerms(data);
  const indexed: IndexedTarget[] = data.targets.map((target) => ({
    target,
    patterns: [target.indicator, ...target.aliases]
      .flatMap((name) => [name, withoutPlace(name, target.scope)])
      .flatMap((name) => spellingsOf(name, terms))
      .map(patternOf)
      .filter(({ core }) => core.length > 0),
  }));
  const byPair = new Map<string, number[]>();
  indexed.forEach(({ patterns }, at) => {
    for (const pair of new Set(patterns.flatMap(({ core }) => pairsOf(core)))) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  const years = new Set(data.targets.map(({ period }) => period.label.slice(0, 4)));
  const scopes = new Map<string, string>();
  for (const { scope } of data.targets) for (const wording of wordingsOfScope(scope)) if (!scopes.has(wording)) scopes.set(wording, scope);
  const names = new Set(data.targets.map(({ scope }) => scope));
  return {
    targets: data.targets,
    scopes,
    onlyYear: years.size === 1 ? Number([...years][0]) : null,
    onlyScope: names.size === 1 ? ([...names][0] ?? null) : null,
    candidates: (subject) => candidatesOf(subject, indexed, byPair),
    namedIn: (clause) => namedIn(clause, indexed, byPair),
  };
}

function candidatesOf(subject: Subject, indexed: readonly IndexedTarget[], byPair: ReadonlyMap<string, number[]>): Candidate[] {
  const pairs = pairsOf(subject.core);
  const hits = new Map<number, number>();
  for (const pair of pairs) for (const at of byPair.get(pair) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
  const found: Candidate[] = [];
  for (const [at, count] of hits) {
    const entry = indexed[at];
    // All of the subject's words must be in the indicator, in four pieces at most, so nearly all of its pairs are.
    if (!entry || count < Math.max(pairs.length / 2, pairs.length - 3)) continue;
    let best: Candidate | null = null;
    for (const pattern of entry.patterns) {
      const grade = gradeMatch(subject, pattern);
      if (grade > (best?.grade ?? 0)) best = { target: entry.target, grade, length: pattern.core.length, added: pattern.added };
    }
    if (best) found.push(best);
  }
  return found;
}

/** A verb that begins an indicator's name and may stand apart from its noun. */
const VERB = /^(?:开行|建成|新建|培育|新培育|引进|认定|签约|新?开工|完成|改造)(?=.{3})/;

function namedIn(clause: string, indexed: readonly IndexedTarget[], byPair: ReadonlyMap<string, number[]>): Candidate[] {
  const found: Candidate[] = [];
  for (const at of new Set(pairsOf(clause).flatMap((pair) => byPair.get(pair) ?? []))) {
    const entry = indexed[at];
    if (!entry) continue;
    const best = entry.patterns
      .filter(({ core }) => core.length >= 3 && clause.includes(core.replace(VERB, '')))
      .sort((a, b) => b.core.length - a.core.length)[0];
    if (best) found.push({ target: entry.target, grade: 1, length: best.core.length, added: best.added });
  }
  return found;
}

function pairsOf(text: string): string[] {
  if (text.length < 2) return [text];
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs;
}

/** 全市粮食产量, 郑州市固定资产投资: a record's indicator without the place or the year that its other fields say anyway. */
function withoutPlace(indicator: string, scope: string): string {
  const rest = indicator.replace(PLACE_OR_YEAR, '');
  const wording = wordingsOfScope(scope).find((place) => rest.startsWith(place));
  const bare = wording === undefined ? rest : rest.slice(wording.length);
  return bare.length < 3 || PART_OF_NAME.test(bare) ? indicator : bare.replace(PLACE_OR_YEAR, '');
}

const PLACE_OR_YEAR = /^(?:全年|年度|本年度?|今年|[全我本][省市区县州](?![级属直]))(?=.{3})/;

/** 全国重点实验室, 省级专精特新企业: there the place belongs to the thing. */
const PART_OF_NAME = /^(?:重点|文明|百强|先进|优秀|示范|级|属|直|本级|辖|对|人民政府)/;

/** How a text may call a scope: by its name, without 省/市/区/县, and a department without its city. */
export function wordingsOfScope(scope: string): string[] {
  const wordings = [scope];
  const bare = /^(.{2,4})(?:回族|满族|维吾尔自治|壮族自治|自治)?(?:省|市|县|区)$/.exec(scope);
  if (bare?.[1]) wordings.push(bare[1]);
  const department = /^.{2,3}(?:省|市|县|区)(.{2,})$/.exec(scope);
  if (department?.[1]) wordings.push(`市${department[1]}`, department[1]);
  return wordings;
}
