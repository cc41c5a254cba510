import * as vscode from 'vscode';
import type { FindFiles } from './surroundings.ts';

/** Paths of data files (目标, 提法, 名称) that an editor can open as text; workbooks are read from disk by the server alone. */
export const DATA_FILE_GLOBS: readonly string[] = [
  '**/{targets,目标,slogans,提法,names,名称}.{yaml,yml,csv}',
  '**/{targets,目标,slogans,提法,names,名称}.*.{yaml,yml,csv}',
  '**/*.targets.{yaml,yml,csv}',
  '**/*目标.csv',
];
/** What people noted beside a report: 讲话稿.txt.hegao.yaml. */
export const SIDECAR_GLOB = '**/*.hegao.yaml';

/** What all who work in a folder share. */
export const CONFIG_GLOB = '**/{hegao.yaml,hegao.yml,核稿.yaml}';

const WORKBOOK_GLOBS = ['**/{targets,目标}.{xlsx,xlsm,xls,et}', '**/*.targets.{xlsx,xlsm,xls,et}', '**/*目标.{xlsx,xlsm,xls,et}'];

/** The setting that names data files of other names; its globs are relative to their folder, or hold for names anywhere. */
export const OTHER_DATA_FILES = 'hegao.dataFiles';

/** What that setting says for any folder of the workspace. */
export function otherDataFiles(): readonly string[] {
  const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? [])];
  const said = scopes.flatMap((scope) => {
    const value: unknown = vscode.workspace.getConfiguration(undefined, scope).get(OTHER_DATA_FILES);
    return Array.isArray(value) ? value : Object.values(value ?? {}).flat();
  });
  const globs = said.filter((glob): glob is string => typeof glob === 'string' && glob.trim() !== '');
  return [...new Set(globs.map((glob) => `**/${glob.trim().replace(/^\.?\//, '')}`))];
}

/** Whether the workspace has a data file: only then are plain text and Markdown treated as reports. */
export interface DataFiles extends vscode.Disposable {
  readonly present: boolean;
  readonly onDidChange: vscode.Event<void>;
}

export function watchDataFiles(findFiles: FindFiles): DataFiles {
  const globs = [...DATA_FILE_GLOBS, ...WORKBOOK_GLOBS];
  // Commands that work on reports show in plain text and Markdown by it.
  const tell = () => void vscode.commands.executeCommand('setContext', 'hegao.hasData', state.present);
  const changed = new vscode.EventEmitter<void>();
  const state = { present: false };
  const set = (present: boolean) => {
    if (present === state.present) return;
    state.present = present;
    tell();
    changed.fire();
  };
  const look = async () => set((await findFiles([...globs, ...otherDataFiles()], 1)).length > 0);
  const watchers = globs.flatMap((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, false);
    return [watcher, watcher.onDidCreate(() => set(true)), watcher.onDidDelete(look)];
  });
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(look);
  const settings = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(OTHER_DATA_FILES)) void look();
  });
  void look();
  return {
    get present() {
      return state.present;
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...watchers, folders, settings, changed).dispose(),
  };
}
