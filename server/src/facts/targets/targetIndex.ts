import type { DataSet, Target } from '../../data/schema.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import { gradeMatch, type MatchGrade, type Subject } from '../indicators/indicatorMatch.ts';
import { type IndicatorPattern, patternOf } from '../indicators/indicatorPattern.ts';
import { gradeApart, gradeLoosely, isOfOtherBudget, type Loosely, mayStandApart } from '../indicators/looseMatch.ts';
import { isPartNamed } from '../indicators/partOfWhole.ts';
import { isTerm, normaliseTerm } from '../indicators/terms.ts';
import { ownTerms, spellingsOf } from './ownTerms.ts';
import { countPairs, PairIndex, pairsOf } from './pairIndex.ts';
import { bareWordingsOfScope, ofWhole, type ScopeWording, scopeFinder, withoutPlace, wordingsOfScope } from './scopeWordings.ts';

/** The records that are called by the same names: those of one indicator, of many places and years. */
interface Namesakes {
  readonly patterns: readonly IndicatorPattern[];
  /** Their places in the data set. */
  readonly members: number[];
}

export interface Candidate {
  readonly target: Target;
  readonly grade: MatchGrade;
  /** Length of the indicator's name: of two that match, the longer says more. */
  readonly length: number;
  readonly added: boolean;
  /** Whether it is only likely that the text names it (`looseMatch.ts`). */
  readonly isLikely?: true;
}

/** The records of the targets files, found by what a text calls their indicators. */
export interface TargetIndex {
  /** All records, in the order of the data set. */
  readonly targets: readonly Target[];
  /** The scopes that have records, by every wording: 荥阳市, 荥阳; 市工信局. */
  readonly scopes: ReadonlyMap<string, string>;
  /** Where a text names scopes by wordings of three characters and more, in the order of `scopes`. */
  scopesIn(text: string): readonly ScopeWording[];
  /** The levels of government and the zones whose budgets indicators name: 本级 wherever it stands, 市级 and 高新区 where a name begins with it (市级财政支出). */
  readonly levels: ReadonlySet<string>;
  /** The one year that all records are of; null if there are several. */
  readonly onlyYear: number | null;
  readonly onlyScope: string | null;
  candidates(subject: Subject): Candidate[];
  /** The records whose indicators the subject names in other words (`looseMatch.ts`); their `length` tells how well. */
  looseCandidates(subject: Subject): Candidate[];
  /** The records of whose indicators the subject names the end, and the words earlier in its sentence, which need not be normalised, the rest. */
  apartCandidates(subject: Subject, earlier: string): Candidate[];
  /** The records of parts that the subject names, of what was said before, in words that need not be normalised (`partOfWhole.ts`). */
  partsIn(subject: Subject, earlier: string): Candidate[];
  /** The records whose indicators' names end with the subject's words, and say more in front of them. */
  endingIn(subject: Subject): Candidate[];
  /** The records of the same indicator, of every measure, scope and period. */
  namesakes(record: Target): Candidate[];
  /** The records whose indicators stand in a normalised clause, with or without the verb that begins their names (开行中欧班列). */
  namedIn(clause: string): Candidate[];
}

/** Builds the index of a data set; time grows with the number of records. */
export function buildTargetIndex(data: DataSet): TargetIndex {
  const terms = ownTerms(data);
  const byNames = new Map<string, Namesakes>();
  data.targets.forEach((target, at) => {
    const names = [target.indicator, ...target.aliases].flatMap((name) => [name, withoutPlace(name, target.scope), ofWhole(name)]);
    const key = names.join('\n');
    let namesakes = byNames.get(key);
    if (!namesakes) {
      const patterns = names
        .flatMap((name) => spellingsOf(name, terms))
        .map(patternOf)
        .filter(({ core }) => core.length > 0);
      namesakes = { patterns, members: [] };
      byNames.set(key, namesakes);
    }
    namesakes.members.push(at);
  });
  const byIndicator = new Map<string, Target[]>();
  for (const target of data.targets) {
    const same = byIndicator.get(target.indicator);
    if (same) same.push(target);
    else byIndicator.set(target.indicator, [target]);
  }
  const byPair: ByPair = new PairIndex();
  for (const namesakes of byNames.values())
    for (const pair of new Set(namesakes.patterns.flatMap(({ core }) => pairsOf(core)))) byPair.add(pair, namesakes);
  const years = new Set(data.targets.map(({ period }) => period.label.slice(0, 4)));
  const scopes = new Map<string, string>();
  for (const { scope } of data.targets) for (const wording of wordingsOfScope(scope)) if (!scopes.has(wording)) scopes.set(wording, scope);
  const names = new Set(data.targets.map(({ scope }) => scope));
  const bare = [...names].flatMap((scope) => bareWordingsOfScope(scope).map((wording) => [wording, scope] as const));
  for (const [wording, scope] of bare)
    if (!scopes.has(wording) && bare.every(([other, of]) => other !== wording || of === scope)) scopes.set(wording, scope);
  return {
    targets: data.targets,
    scopes,
    scopesIn: scopeFinder(scopes),
    levels: new Set(data.targets.flatMap(({ indicator }) => matchesOf(indicator, LEVELS).map(([level]) => level))),
    onlyYear: years.size === 1 ? Number([...years][0]) : null,
    onlyScope: names.size === 1 ? ([...names][0] ?? null) : null,
    candidates: (subject) => candidatesOf(subject, data.targets, byPair),
    looseCandidates: (subject) => looseCandidatesOf(subject, data.targets, byPair),
    apartCandidates: (subject, earlier) => apartCandidatesOf(subject, earlier, data.targets, byPair),
    partsIn: (subject, earlier) => partsIn(subject, earlier, data.targets, byPair),
    endingIn: (subject) => endingIn(subject, data.targets, byPair),
    namesakes: ({ indicator }) =>
      (byIndicator.get(indicator) ?? []).map((target) => ({ target, grade: 3, length: indicator.length, added: false })),
    namedIn: (clause) => namedIn(clause, data.targets, byPair),
  };
}

const LEVELS =
  /本级|^[省市区县州]级(?=.*(?:财政|预算|税|债|支出|收入))|^[\u4e00-\u9fff]{0,8}?(?:高新区|经开区|开发区|新区|园区|示范区|管理区)(?=.*(?:财政|预算|税|债))/g;

type ByPair = PairIndex<Namesakes>;

function candidatesOf(subject: Subject, targets: readonly Target[], byPair: ByPair): Candidate[] {
  const pairs = countPairs(subject.core);
  let hits: Map<Namesakes, Hit> | undefined;
  for (let first = 0; first < pairs; first++) hits = withHits(hits, byPair.at(subject.core, first), first);
  if (!hits) return [];
  const found: Found[] = [];
  for (const [{ patterns, members }, { first, count }] of hits) {
    // All of the subject's words must be in the indicator, in four pieces at most, so nearly all of its pairs are.
    if (count < Math.max(pairs / 2, pairs - 3)) continue;
    let best: Omit<Candidate, 'target'> | null = null;
    for (const pattern of patterns) {
      const grade = gradeMatch(subject, pattern);
      if (grade > (best?.grade ?? 0)) best = { grade, length: pattern.core.length, added: pattern.added };
    }
    if (best) found.push({ first, members, ...best });
  }
  return inOrder(found, targets);
}

/** Counts namesakes that hold a pair. Most words of a text hold no pair of any, so that the counts are made when the first is found. */
function withHits(before: Map<Namesakes, Hit> | undefined, named: readonly Namesakes[], first: number): Map<Namesakes, Hit> | undefined {
  if (named.length === 0) return before;
  const hits = before ?? new Map<Namesakes, Hit>();
  for (const namesakes of named) {
    const hit = hits.get(namesakes);
    if (hit) hit.count++;
    else hits.set(namesakes, { first, count: 1 });
  }
  return hits;
}

/** Names of which the subject and the words behind its figure have a third of the pairs. */
function looseCandidatesOf(subject: Subject, targets: readonly Target[], byPair: ByPair): Candidate[] {
  let hits: Map<Namesakes, Hit> | undefined;
  const seen: (readonly Namesakes[])[] = [];
  let first = 0;
  for (const words of [subject.core, subject.tail ?? '']) {
    for (let i = 0; i < countPairs(words); i++, first++) {
      const named = byPair.at(words, i);
      if (named.length === 0 || seen.includes(named)) continue;
      seen.push(named);
      hits = withHits(hits, named, first);
    }
  }
  if (!hits) return [];
  const found: Found[] = [];
  for (const [{ patterns, members }, { first, count }] of hits) {
    if (count < 2) continue;
    let best: Omit<Candidate, 'target'> | null = null;
    for (const pattern of patterns) {
      if (count * 3 < pattern.core.length - 1) continue;
      const { length, isLikely } = gradeLoosely(subject, pattern);
      if (length > 0 && (!best || isBetter({ length, isLikely }, best)))
        best = { grade: 1, length, added: pattern.added, ...(isLikely && { isLikely }) };
    }
    if (best) found.push({ first, members, ...best });
  }
  return inOrder(found, targets);
}

function apartCandidatesOf(subject: Subject, earlier: string, targets: readonly Target[], byPair: ByPair): Candidate[] {
  const found: Found[] = [];
  let said: string | undefined;
  const seen = new Set<Namesakes>();
  let first = 0;
  for (const words of [subject.core, subject.tail ?? '']) {
    for (let i = 0; i < countPairs(words); i++, first++) {
      for (const namesakes of byPair.at(words, i)) {
        if (seen.has(namesakes)) continue;
        seen.add(namesakes);
        const likely = namesakes.patterns.filter((pattern) => mayStandApart(subject, pattern));
        if (likely.length === 0) continue;
        const normal = said ?? normaliseTerm(earlier);
        said = normal;
        const length = Math.max(...likely.map((pattern) => gradeApart(subject, normal, pattern)));
        const added = namesakes.patterns[0]?.added ?? false;
        if (length > 0) found.push({ first, members: namesakes.members, grade: 1, length, added, isLikely: true });
      }
    }
  }
  return inOrder(found, targets);
}

const isBetter = (a: Loosely, b: Omit<Candidate, 'target'>): boolean =>
  a.isLikely === (b.isLikely ?? false) ? a.length > b.length : !a.isLikely;

/** A pair of characters of the text by which namesakes were found first, and how many of its pairs they have. */
interface Hit {
  readonly first: number;
  count: number;
}

interface Found extends Omit<Candidate, 'target'> {
  readonly first: number;
  readonly members: readonly number[];
}

/** Those that the text's first words name come first, then in the order of the data set. */
function inOrder(found: readonly Found[], targets: readonly Target[]): Candidate[] {
  if (found.length === 0) return [];
  const entries = found.flatMap((namesakes) => namesakes.members.map((at) => ({ at, namesakes })));
  if (found.length > 1) entries.sort((a, b) => a.namesakes.first - b.namesakes.first || a.at - b.at);
  return entries.flatMap(({ at, namesakes: { grade, length, added, isLikely } }) => {
    const target = targets[at];
    return target ? [{ target, grade, length, added, ...(isLikely && { isLikely }) }] : [];
  });
}

/** So far behind the whole, in characters, its parts are told of. */
const FARTHEST = 400;

function partsIn({ core, around }: Subject, earlier: string, targets: readonly Target[], byPair: ByPair): Candidate[] {
  if (countPairs(core) === 0 || GENERIC.test(core)) return [];
  const found: Found[] = [];
  let said: string | undefined;
  for (const { patterns, members } of byPair.at(core, 0)) {
    const likely = patterns.filter((pattern) => pattern.core.includes(core) && !pattern.core.endsWith(core));
    if (likely.length === 0) continue;
    said ??= around.clause + normaliseTerm(earlier.slice(-FARTHEST));
    const before = said;
    const named = likely.find((pattern) => isPartNamed(pattern.core, core, before) && !isOfOtherBudget(core, pattern.core));
    if (named) found.push({ first: 0, members, grade: 1, length: named.core.length, added: named.added, isLikely: true });
  }
  return inOrder(found, targets);
}

function endingIn({ core }: Subject, targets: readonly Target[], byPair: ByPair): Candidate[] {
  // 出口总额 is all of it, and none of its parts.
  if (core.length < SHORTEST_END || isTerm(core) || GENERIC.test(core)) return [];
  const last = countPairs(core) - 1;
  const found: Found[] = [];
  for (const { patterns, members } of byPair.at(core, last)) {
    const named = patterns.find((pattern) => endsIn(pattern.core, core));
    if (named) found.push({ first: last, members, grade: 1, length: named.core.length, added: named.added, isLikely: true });
  }
  return inOrder(found, targets);
}

/** 项目总额: of what, is not said at all. */
const GENERIC =
  /^(?:项目|企业|资金|总投资|投资|收入|支出|产值|总额|数量|规模|人数|面积|用户|工程|产业|建设|比重|任务|服务|金额|合同|签约|全部|累计)+$/;

/** Fewer characters end the names of many things. */
const SHORTEST_END = 4;

/** 农作物耕种收综合机械化率, of which a text says 综合机械化率; 培育农业产业引领型企业, of which it says 培育引领型企业. */
function endsIn(name: string, words: string): boolean {
  if (name.length <= words.length || isOfOtherBudget(words, name)) return false;
  const verb = MAKES.exec(words)?.[0] ?? '';
  const thing = words.slice(verb.length);
  return name.endsWith(words) || (verb !== '' && thing.length >= SHORTEST_END && name.startsWith(verb) && name.endsWith(thing));
}

const MAKES = /^(?:新建改建|新建|建成|建设|培育|引进|认定|改造|实施|推广|打造|创建|开工)(?=.{4})/;

/** A verb that begins an indicator's name and may stand apart from its noun. */
const VERB = /^(?:开行|建成|新建|培育|新培育|引进|认定|签约|新?开工|完成|改造)(?=.{3})/;

function namedIn(clause: string, targets: readonly Target[], byPair: ByPair): Candidate[] {
  const found: Found[] = [];
  const seen = new Set<Namesakes>();
  for (let first = 0; first < countPairs(clause); first++) {
    for (const namesakes of byPair.at(clause, first)) {
      if (seen.has(namesakes)) continue;
      seen.add(namesakes);
      const best = namesakes.patterns
        .filter(({ core }) => core.length >= 3 && clause.includes(core.replace(VERB, '')))
        .sort((a, b) => b.core.length - a.core.length)[0];
      if (best) found.push({ first, members: namesakes.members, grade: 1, length: best.core.length, added: best.added });
    }
  }
  return inOrder(found, targets);
}
