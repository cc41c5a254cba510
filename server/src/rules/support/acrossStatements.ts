import { both } from '../../util/bilingual.ts';
import type { AcrossContext, Collected } from '../rule.ts';
import type { Statement } from './statements.ts';

export interface WithStatements {
  readonly statements: readonly Statement[];
}

/** Two reports of one folder: each is told of the other, as a warning, since either may be right. */
export function across({ reports, report }: AcrossContext<WithStatements>): void {
  const byKey = new Map<string, Map<string, Collected<Statement>[]>>();
  for (const { uri, collected } of reports) {
    for (const { paragraph, found } of collected) {
      for (const statement of found.statements) {
        if (statement.acrossKey === null) continue;
        const byReport = byKey.get(statement.acrossKey) ?? new Map<string, Collected<Statement>[]>();
        byKey.set(statement.acrossKey, byReport);
        const ofReport = byReport.get(uri) ?? [];
        byReport.set(uri, ofReport);
        ofReport.push({ paragraph, found: statement });
      }
    }
  }
  for (const byReport of byKey.values()) {
    const places = [...byReport].flatMap(([uri, statements]) => statements.map((statement) => ({ uri, ...statement })));
    const [one] = places;
    const other = places.find(({ uri, found }) => uri !== one?.uri && one !== undefined && disjoint(found, one.found));
    // A report that contradicts itself is told so; a third value is something else.
    if (!one || !other || [...byReport.values()].some(contradictsItself)) continue;
    if (!places.every(({ found }) => !disjoint(found, one.found) || !disjoint(found, other.found))) continue;
    for (const [uri, [first]] of byReport) {
      const here = first && { uri, ...first };
      const there = here && (disjoint(here.found, one.found) ? one : disjoint(here.found, other.found) ? other : undefined);
      if (here && there) tell(here, there, report);
    }
  }
}

interface Place extends Collected<Statement> {
  readonly uri: string;
}

/** Whether two values can't both be right: 全区增长5.2%，全市增长6.1% are of two places. */
export const disjoint = (a: Statement, b: Statement): boolean =>
  (a.high < b.low || b.high < a.low) && (a.level === b.level || a.level === '' || b.level === '');

/** Whether two of a report's statements are disjoint: the highest and the lowest, if any are. Those of 全区 and 全市 count as if they were, so that nothing is told. */
const contradictsItself = (statements: readonly Collected<Statement>[]): boolean =>
  statements.reduce((most, { found }) => Math.max(most, found.low), -Infinity) >
  statements.reduce((least, { found }) => Math.min(least, found.high), Infinity);

function tell(here: Place, there: Place, report: AcrossContext['report']): void {
  const [own, other] = [here.found.figure, there.found.figure];
  const name = nameOfFile(there.uri);
  report(here.uri, here.paragraph, {
    span: own.core,
    kind: 'across',
    level: 'warning',
    message: both(
      `两篇稿件不一：“${here.found.name}”此处为${own.text}，《${name}》为${other.text}，请核对。`,
      `${here.found.name} is ${own.text} here and ${other.text} in ${name}; check which is right.`,
    ),
    related: [
      {
        uri: there.uri,
        paragraph: there.paragraph,
        span: other.core,
        message: both(`《${name}》：${other.text}`, `${name}: ${other.text}`),
      },
    ],
  });
}

/** The file's name as a reader knows it: 工作报告.txt. */
function nameOfFile(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
