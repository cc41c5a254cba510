import { rules } from '../rules/index.ts';
import type { Collected, ReportRule, Rule, RuleFinding } from '../rules/rule.ts';
import type { Joined } from './joinReport.ts';
import type { ReadParagraph } from './readParagraphs.ts';
import { ruleFailure, runGuarded } from './ruleFailure.ts';

/** What a rule said of a report in the light of the other reports of its folder. */
export interface SaidAcross {
  readonly rule: Rule;
  readonly paragraph: number;
  readonly finding: RuleFinding;
}

/**
 * Joins what rules collected in the reports of one folder: one indicator with two values in two reports. A folder is joined again only when what was
 * collected in one of its reports is another. It knows the reports that were read so far.
 */
export class AcrossReports {
  readonly #known = new Map<string, Known>();
  readonly #said = new Map<string, ReadonlyMap<string, readonly SaidAcross[]>>();
  #changes = 0;

  /** Equal as long as what is said across reports is the same; always, where nothing is said. */
  get revision(): string {
    const folders = new Set([...this.#known.keys()].map(folderOf));
    const isSaid = [...folders].some((folder) => this.#saidIn(folder).size > 0);
    return isSaid ? String(this.#changes) : '';
  }

  /** Takes in a report that was read. */
  read(uri: string, { read, joined }: { readonly read: readonly ReadParagraph[]; readonly joined: readonly Joined[] }): void {
    const before = this.#known.get(uri);
    // A rule that collected the same as before keeps the same list of findings.
    if (before && RULES.every(({ at }) => before.joined[at] === joined[at])) return;
    const collected = RULES.map(({ at }) =>
      read.flatMap((entry, paragraph): Collected<unknown>[] => {
        const found = entry.collected[at] ?? null;
        return found === null ? [] : [{ paragraph, found }];
      }),
    );
    this.#known.set(uri, { joined, collected });
    this.#forget(uri);
  }

  remove(uri: string): void {
    if (this.#known.delete(uri)) this.#forget(uri);
  }

  said(uri: string): readonly SaidAcross[] {
    return this.#saidIn(folderOf(uri)).get(uri) ?? [];
  }

  #saidIn(folder: string): ReadonlyMap<string, readonly SaidAcross[]> {
    const said = this.#said.get(folder) ?? this.#join(folder);
    this.#said.set(folder, said);
    return said;
  }

  #forget(uri: string): void {
    this.#said.delete(folderOf(uri));
    this.#changes++;
  }

  #join(folder: string): ReadonlyMap<string, readonly SaidAcross[]> {
    const said = new Map<string, SaidAcross[]>();
    const here = [...this.#known].filter(([uri]) => folderOf(uri) === folder).sort(([a], [b]) => (a < b ? -1 : 1));
    if (here.length < 2) return said;
    RULES.forEach(({ rule }, index) => {
      const found = runGuarded<readonly (SaidAcross & { readonly uri: string })[]>(
        () => {
          const list: (SaidAcross & { readonly uri: string })[] = [];
          rule.across?.({
            reports: here.map(([uri, { collected }]) => ({ uri, collected: collected[index] ?? [] })),
            report: (uri, paragraph, finding) => list.push({ uri, rule, paragraph, finding }),
          });
          return list;
        },
        () => here.slice(0, 1).map(([uri]) => ({ uri, rule, paragraph: 0, finding: ruleFailure(rule, 0) })),
      );
      for (const { uri, ...one } of found) {
        const ofReport = said.get(uri) ?? [];
        said.set(uri, ofReport);
        ofReport.push(one);
      }
    });
    return said;
  }
}

interface Known {
  readonly joined: readonly Joined[];
  /** By rule, in the order of `RULES`. */
  readonly collected: readonly (readonly Collected<unknown>[])[];
}

/** The rules that look across reports, each with its place among the rules over a report. */
const RULES: readonly { readonly rule: ReportRule; readonly at: number }[] = rules
  .filter((rule) => rule.scope === 'report')
  .map((rule, at) => ({ rule, at }))
  .filter(({ rule }) => rule.across !== undefined);

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
