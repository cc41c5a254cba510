import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { runCli } from '../support/terminal.ts';
import { connect, FOLDER } from '../support/wire.ts';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../../samples');
const disk = Object.fromEntries(readdirSync(samples).map((name) => [name, readFileSync(join(samples, name), 'utf8')]));
const reports = Object.keys(disk).filter((name) => /\.(?:gongwen|md|txt)$/.test(name) && name !== 'README.md');
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

interface Printed {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly level: string; readonly message: string; readonly range: unknown }[];
}

describe('server and command line', () => {
  it('find the same in one folder', { timeout: 20_000 }, async () => {
    const { out } = await runCli(['check', '--format', 'json'], disk);
    const printed: readonly Printed[] = JSON.parse(out).files;
    assert.deepEqual(printed.map(({ path }) => path).sort(), [...reports].sort());
    assert.ok(
      printed.some(({ findings }) => findings.length > 0),
      'the samples have planted errors',
    );
    const client = await connect({ disk });
    for (const { path, findings } of printed) {
      await client.open(path, disk[path] ?? '', path.endsWith('.md') ? 'markdown' : 'gongwen');
      const report = await client.pull(path);
      assert.deepEqual(report.kind === 'full' && report.items.map(asPrinted), findings.map(pick), path);
    }
    await client.stop();
  });

  it('show the record in the same place', { timeout: 20_000 }, async () => {
    const { out } = await runCli(['check', '--format', 'json'], disk);
    const client = await connect({ disk });
    for (const { path, findings } of JSON.parse(out).files) {
      await client.open(path, disk[path] ?? '', path.endsWith('.md') ? 'markdown' : 'gongwen');
      const report = await client.pull(path);
      const pulled = report.kind === 'full' ? report.items.map(({ relatedInformation = [] }) => relatedInformation) : [];
      const places = pulled.map((related) =>
        related.map(({ location }) => ({ path: decodeURIComponent(location.uri.slice(FOLDER.length + 1)), range: location.range })),
      );
      const printed = findings.map(({ related }: { related: { path: string; range: unknown }[] }) =>
        related.map((one) => ({ path: one.path, range: one.range })),
      );
      assert.deepEqual(places, printed, path);
    }
    await client.stop();
  });
});

const asPrinted = ({ code, severity, message, range }: Diagnostic) => ({ rule: code, level: SEVERITIES[severity ?? 0], message, range });
const pick = ({ rule, level, message, range }: Printed['findings'][number]) => ({ rule, level, message, range });
