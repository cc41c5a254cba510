import { type Connection, RequestType } from 'vscode-languageserver';
import { sidecarOf } from '../data/fileKinds.ts';
import { coverageOf } from '../features/coverage.ts';
import { Positions } from '../features/positions.ts';
import { proofHtml } from '../features/proof/proofHtml.ts';
import { proofSheet } from '../features/proof/proofSheet.ts';
import { wordComments } from '../features/wordComments.ts';
import { readWord } from '../text/docx/wordFile.ts';
import { writeComments } from '../text/docx/writeComments.ts';
import { fromBase64, toBase64 } from '../util/base64.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { today } from '../util/localDay.ts';
import { newNonce } from '../util/nonce.ts';
import { guard, type Log } from './guard.ts';
import type { Session } from './session.ts';
import { normalUri } from './uris.ts';

/** `hegao/word`: a Word file that the client has read, as bytes in base64; and what is wanted of it. */
export interface WordParams {
  readonly uri: string;
  readonly bytes: string;
  readonly want: 'sheet' | 'comments';
}

/** The proof sheet as an HTML page, or a copy with comments in base64; or in words why there is none. */
export type WordResult =
  | { readonly html: string; readonly findings: number }
  | { readonly bytes: string; readonly findings: number }
  | { readonly refused: string };

export const WordRequest = new RequestType<WordParams, WordResult, never>('hegao/word');

/** Checks a Word file against the data of the workspace. No document of the editor stands for it: it is known only while it is asked for. */
export function wireWord(connection: Connection, session: Session, log: Log): void {
  const say = (text: Bilingual): WordResult => ({ refused: text[session.service.analysis().settings.locale] });
  connection.onRequest(
    WordRequest,
    guard<WordParams, WordResult>({
      name: 'word',
      log,
      empty: say(FAILED),
      run: async ({ uri: asked, bytes: packed, want }) => {
        await session.ready();
        const uri = normalUri(asked);
        const bytes = fromBase64(packed);
        const read = bytes ? readWord(bytes) : { unreadable: FAILED };
        if (!bytes || 'unreadable' in read) return say('unreadable' in read ? read.unreadable : FAILED);
        session.service.apply({ reports: new Map([[uri, read.text]]) });
        try {
          return want === 'sheet' ? sheetOf(session, uri) : commentedCopy(session, uri, bytes);
        } finally {
          session.service.apply({ reports: new Map([[uri, null]]) });
        }
      },
    }),
  );

  function sheetOf({ service }: Session, uri: string): WordResult {
    const analysis = service.analysis();
    const positions = new Positions(analysis);
    const result = analysis.report(uri);
    const coverage = coverageOf(analysis, uri, positions);
    if (!result || !coverage) return say(FAILED);
    const sidecar = sidecarOf(uri);
    const report = { path: nameOf(uri), result, coverage, positions, sidecar: { path: nameOf(sidecar), uri: sidecar }, pathOf: nameOf };
    const sheet = proofSheet({ reports: [report], unmentioned: [] }, { locale: analysis.settings.locale, today: today() });
    return { html: proofHtml(sheet, { nonce: newNonce() }), findings: result.findings.length };
  }

  function commentedCopy({ service }: Session, uri: string, bytes: Uint8Array): WordResult {
    const analysis = service.analysis();
    const result = analysis.report(uri);
    if (!result) return say(FAILED);
    const { locale } = analysis.settings;
    const options = wordComments(result, { locale, positions: new Positions(analysis), pathOf: nameOf, today: today() });
    const copy = writeComments(bytes, options);
    return 'refused' in copy ? say(copy.refused) : { bytes: toBase64(copy.bytes), findings: options.comments.length };
  }
}

/** The last part of a URI, as people read it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const FAILED = both('未能完成核对，请再试一次。', 'It could not be checked; try again.');
