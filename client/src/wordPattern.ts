import * as vscode from 'vscode';
import type { DataFiles } from './dataFiles.ts';

/**
 * A run of Han characters, or a run of Latin letters and digits. With VS Code's own pattern a whole clause of unspaced
 * Chinese is one word, and no name is ever completed within it. 公文稿 has the same pattern in its language configuration.
 */
const HAN_OR_LATIN = /[\p{Script=Han}]+|[A-Za-z0-9]+/u;

/** Gives plain text and Markdown that pattern while the workspace has a data file, and takes it back afterwards. */
export function followWordPattern(dataFiles: DataFiles): vscode.Disposable {
  let applied: vscode.Disposable | undefined;
  const update = () => {
    applied?.dispose();
    applied = dataFiles.present
      ? vscode.Disposable.from(
          ...['plaintext', 'markdown'].map((language) =>
            vscode.languages.setLanguageConfiguration(language, { wordPattern: HAN_OR_LATIN }),
          ),
        )
      : undefined;
  };
  update();
  return vscode.Disposable.from(dataFiles.onDidChange(update), { dispose: () => applied?.dispose() });
}
