import type { Level } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { RunResult } from './run.ts';
import { type Element, writeXml } from './xml.ts';

/** JUnit: a suite for each file, a test case for each finding; a file without findings is one case that holds. Hints are no failures. */
export function checkJunit(run: RunResult, locale: Locale): string {
  const suites = byFile(run, locale).map(([path, entries]): Element => {
    const failures = entries.filter(isFailure).length;
    const cases = entries.length === 0 ? [passed(path)] : entries.map((entry) => caseOf(path, entry));
    return {
      name: 'testsuite',
      attributes: { name: path, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 },
      children: cases,
    };
  });
  const total = (key: string) => suites.reduce((sum, { attributes }) => sum + Number(attributes[key] ?? 0), 0);
  const attributes = { name: 'hegao', tests: total('tests'), failures: total('failures'), errors: 0, time: 0 };
  return writeXml({ name: 'testsuites', attributes, children: suites });
}

/** Checkstyle 4.3, which many CI servers read. */
export function checkCheckstyle(run: RunResult, locale: Locale): string {
  const files = byFile(run, locale).map(
    ([path, entries]): Element => ({
      name: 'file',
      attributes: { name: path },
      children: entries.map(({ range, level, message, rule }) => ({
        name: 'error',
        attributes: {
          line: range.start.line + 1,
          column: range.start.character + 1,
          severity: level === 'error' || level === 'warning' ? level : 'info',
          message,
          source: `hegao.${rule}`,
        },
      })),
    }),
  );
  return writeXml({ name: 'checkstyle', attributes: { version: '4.3' }, children: files });
}

/** GitHub's workflow commands: an annotation for each finding, at its lines. */
export function checkGithub(run: RunResult, locale: Locale): string {
  const lines = entriesOf(run, locale).map(({ path, range: { start, end }, level, rule, message }) => {
    // Columns are only understood within one line.
    const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
    const fields = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns, title: rule };
    const said = Object.entries(fields).map(([key, value]) => `${key}=${escapeCommand(String(value)).replace(/[:,]/g, percent)}`);
    return `::${COMMANDS[level]} ${said.join(',')}::${escapeCommand(message)}\n`;
  });
  return lines.join('');
}

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

const percent = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
/** A log is shown in a terminal or as one: what would command it is left out. */
const escapeCommand = (text: string) => text.replace(/[%\r\n]/g, percent).replace(/\p{Cc}/gu, '');

/** Every file that was looked at, with what was found in it. */
function byFile(run: RunResult, locale: Locale): readonly (readonly [string, readonly Entry[]])[] {
  const files = new Map<string, Entry[]>([...run.data, ...run.reports].map(({ path }) => [path, []]));
  for (const entry of entriesOf(run, locale)) {
    const entries = files.get(entry.path);
    if (entries) entries.push(entry);
    else files.set(entry.path, [entry]);
  }
  return [...files];
}

const isFailure = ({ level }: Entry) => level === 'error' || level === 'warning';
const passed = (path: string): Element => ({ name: 'testcase', attributes: { name: 'hegao', classname: path, time: 0 } });

function caseOf(path: string, entry: Entry): Element {
  const { range, level, rule, message, finding } = entry;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const fixes = finding?.fixes.map(({ title }) => title.zh) ?? [];
  const body = [`${path}:${place} ${rule}`, message, ...fixes].join('\n');
  const failure: Element = { name: 'failure', attributes: { type: level, message }, children: [body] };
  const said: Element = { name: 'system-out', attributes: {}, children: [body] };
  const attributes = { name: `${place} ${rule}`, classname: path, time: 0 };
  return { name: 'testcase', attributes, children: [isFailure(entry) ? failure : said] };
}
