import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { poll, type Test } from '../results.ts';
import { finding, hoverText, noFinding, open, rangeOf, replace, revert, SPEECH } from './editor.ts';

const RULE = 'target-mismatch';

/** The server's process, a child of this extension host. */
function serverPid(): number | undefined {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = all.split('\n').map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row));
  const [, pid] = rows.find((row) => Number(row?.[2]) === process.pid && /dist[\\/]server\.cjs/.test(row?.[3] ?? '')) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** What a crash of the server costs a writer: nothing. */
export const killTests: readonly Test[] =
  process.platform === 'win32'
    ? []
    : [
        {
          name: 'the server, killed in mid-edit, comes back by itself with the findings it had, of what was typed meanwhile too',
          async run() {
            const { document } = await open(SPEECH);
            await finding(document, RULE, '420亿元');
            const before = await poll('a server', serverPid);
            const { start } = rangeOf(document, '420亿元');
            process.kill(before, 'SIGKILL');
            await replace(document, new vscode.Range(start, start.translate(0, 3)), '430');
            // Asking for processes again and again would keep the editor from starting one; on a busy machine it takes its time.
            await finding(document, RULE, '430亿元').catch(() => finding(document, RULE, '430亿元'));
            // The mark may be the one of before, which moved with its text.
            let asked = 0;
            await poll('another server', () => {
              if (Date.now() - asked < 1000) return undefined;
              asked = Date.now();
              const after = serverPid();
              return after === before ? undefined : after;
            });
            await finding(document, RULE, '430亿元');
            await noFinding(document, RULE, '420亿元');
            assert.match(await hoverText(document, start), /400\s*亿元/);
            await replace(document, rangeOf(document, '430'), '420');
            await finding(document, RULE, '420亿元');
            await revert();
          },
        },
      ];
