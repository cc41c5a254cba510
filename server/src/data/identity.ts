import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { DataPlaces } from './places.ts';
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
  const places = new DataPlaces(files);
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
    const id = freeId(target, sharers, taken);
    const identified = { ...target, id };
    taken.set(id, identified);
    targets.push(identified);
  }
  return { targets, problems };
}

const shortId = (target: Target): string => `${target.scope}/${target.indicator}/${target.period.label}`;

/** The shortest id that no other target has. */
function freeId(target: Target, sharers: ReadonlyMap<string, Shared>, taken: ReadonlyMap<string, Target>): string {
  const short = shortId(target);
  const shared = sharers.get(short);
  const withMeasure = shared && shared.measures.size > 1 && target.measure ? `${short}/${target.measure}` : short;
  const id = shared && shared.bases.size > 1 && target.basis ? `${withMeasure}/${target.basis}` : withMeasure;
  if (!taken.has(id)) return id;
  let copy = (shared?.copies.get(id) ?? 1) + 1;
  while (taken.has(`${id}/${copy}`)) copy++;
  shared?.copies.set(id, copy);
  return `${id}/${copy}`;
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

function duplicateId(target: Target, first: Target, places: DataPlaces): DataProblem {
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

const idSpan = (target: Target): Span => {
  const { start, end } = target.origin.fields.id ?? target.origin;
  return { start, end };
};
