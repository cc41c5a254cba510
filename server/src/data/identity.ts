import { type Bilingual, both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { FilePlaces } from './places.ts';
import { shown } from './problems.ts';
import type { DataProblem, ParsedFile, Target } from './schema.ts';

export interface Identified {
  readonly targets: readonly Target[];
  readonly problems: readonly DataProblem[];
}

/**
 * Gives every target of all files an id of its own. Where a file gives none, it is `scope/indicator/period`, as `惠济区/新签约项目总额/2023`; targets that
 * would share one get `/measure` too, then `/basis`. A target whose explicit id is taken is reported and left out.
 */
export function identify(files: readonly ParsedFile[]): Identified {
  const places = new Places(files);
  const problems: DataProblem[] = [];
  const taken = new Map<string, Target>();
  const all = files.flatMap((file) => file.records.filter((record) => record.kind === 'target'));
  for (const target of all) {
    if (target.id === '') continue;
    const first = taken.get(target.id);
    if (first) problems.push(duplicateId(target, first, places));
    else taken.set(target.id, target);
  }
  const derived = all.filter((target) => target.id === '');
  const sharers = countBy(derived, shortId);
  const targets: Target[] = [];
  for (const target of all) {
    if (target.id !== '') {
      if (taken.get(target.id) === target) targets.push(target);
      continue;
    }
    const { id, first } = freeId(target, sharers, taken);
    if (first && contradict(first, target)) problems.push(sameTarget(target, first, places));
    const identified = { ...target, id };
    taken.set(id, identified);
    targets.push(identified);
  }
  return { targets, problems };
}

const shortId = (target: Target): string => `${target.scope}/${target.indicator}/${target.period.label}`;

/** The shortest id that no other target has; `first` is the target that says the same thing already, if there is one. */
function freeId(target: Target, sharers: ReadonlyMap<string, Shared>, taken: ReadonlyMap<string, Target>) {
  const short = shortId(target);
  const shared = sharers.get(short);
  const withMeasure = shared && shared.measures.size > 1 && target.measure ? `${short}/${target.measure}` : short;
  const id = shared && shared.bases.size > 1 && target.basis ? `${withMeasure}/${target.basis}` : withMeasure;
  const first = taken.get(id) ?? null;
  if (!first) return { id, first };
  let copy = (shared?.copies.get(id) ?? 1) + 1;
  while (taken.has(`${id}/${copy}`)) copy++;
  shared?.copies.set(id, copy);
  return { id: `${id}/${copy}`, first };
}

interface Shared {
  readonly measures: Set<string | null>;
  readonly bases: Set<string | null>;
  /** The last number given to an id that several targets have. */
  readonly copies: Map<string, number>;
}

function countBy(targets: readonly Target[], key: (target: Target) => string): ReadonlyMap<string, Shared> {
  const shared = new Map<string, Shared>();
  for (const target of targets) {
    const entry = shared.get(key(target)) ?? { measures: new Set(), bases: new Set(), copies: new Map() };
    entry.measures.add(target.measure);
    entry.bases.add(target.basis);
    shared.set(key(target), entry);
  }
  return shared;
}

/** Whether two records of one thing say different goals or, for one date, different results. A goal and a result do not contradict. */
function contradict(a: Target, b: Target): boolean {
  if (a.target && b.target && a.target.text !== b.target.text) return true;
  return a.actual !== null && b.actual !== null && a.asOf === b.asOf && a.actual.text !== b.actual.text;
}

function duplicateId(target: Target, first: Target, places: Places): DataProblem {
  const place = places.at(target, idSpan(target).start);
  const where = places.named(first, target);
  return {
    uri: target.origin.uri,
    span: idSpan(target),
    code: 'duplicate-id',
    level: 'error',
    message: both(
      `${place.zh}的编号“${shown(target.id)}”已用于${where.zh}，这条记录未读入。请改用别的编号。`,
      `${place.en}: the id “${shown(target.id)}” is taken by ${where.en}; this record was not read. Use another id.`,
    ),
  };
}

function sameTarget(target: Target, first: Target, places: Places): DataProblem {
  const span = target.origin.fields.indicator ?? target.origin;
  const place = places.at(target, span.start);
  const where = places.named(first, target);
  const said = `${shown(saidBy(first))}、${shown(saidBy(target))}`;
  return {
    uri: target.origin.uri,
    span,
    code: 'duplicate-target',
    level: 'warning',
    message: both(
      `${place.zh}与${where.zh}是同一地区、指标和时期，数值却不同（${said}）。如口径不同，请填写“口径”或“计算口径”；如已调整，请写入“调整”。`,
      `${place.en}: same scope, indicator and period as ${where.en}, but another value (${said}). Give “measure” or “basis” if they differ, or “revised” if the target was changed.`,
    ),
  };
}

const idSpan = (target: Target): Span => {
  const { start, end } = target.origin.fields.id ?? target.origin;
  return { start, end };
};

const saidBy = (target: Target): string => target.target?.text ?? target.actual?.text ?? '';

/** Names places in data files for messages. */
class Places {
  readonly #files: ReadonlyMap<string, FilePlaces>;

  constructor(files: readonly ParsedFile[]) {
    this.#files = new Map(files.map(({ file }) => [file.uri, new FilePlaces(file)]));
  }

  at(target: Target, offset: number): Bilingual {
    return this.#files.get(target.origin.uri)?.at(offset) ?? both('', '');
  }

  /** The place of a record, as seen from another one. */
  named(target: Target, from: Target): Bilingual {
    const place = this.at(target, target.origin.start);
    const en = place.en.charAt(0).toLowerCase() + place.en.slice(1);
    if (target.origin.uri === from.origin.uri) return both(place.zh, en);
    const name = fileName(target.origin.uri);
    return both(`${name}${place.zh}`, `${en} of ${name}`);
  }
}

function fileName(uri: string): string {
  const name = uri.replace(/^.*[\\/]/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
