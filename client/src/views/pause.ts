import * as vscode from 'vscode';
import { type BaseLanguageClient, DidChangeConfigurationNotification, type LanguageClientOptions } from 'vscode-languageclient';

/** 暂停: whether anything is shown unasked in this workspace. */
export interface Pause {
  readonly paused: boolean;
  readonly onDidChange: vscode.Event<void>;
}

export interface PauseSwitch extends Pause, vscode.Disposable {
  /** Tells the server; the settings that it asks for say whether all is paused. */
  readonly middleware: NonNullable<LanguageClientOptions['middleware']>;
  registerCommand(client: BaseLanguageClient): vscode.Disposable;
}

const KEY = 'paused';
const SETTING = 'hegao.enable';

/**
 * The command pauses for one person and one workspace, and no file is written, for a folder may be shared by a desk; `hegao.enable` pauses for all
 * who have that setting.
 */
export function createPause(state: vscode.Memento): PauseSwitch {
  const changed = new vscode.EventEmitter<void>();
  const isPaused = () => state.get(KEY) === true || vscode.workspace.getConfiguration().get(SETTING) === false;
  const tell = () => {
    void vscode.commands.executeCommand('setContext', 'hegao.paused', isPaused());
    changed.fire();
  };
  const watcher = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SETTING)) tell();
  });
  void vscode.commands.executeCommand('setContext', 'hegao.paused', isPaused());
  return {
    get paused() {
      return isPaused();
    },
    onDidChange: changed.event,
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const settings = await next(params, token);
          if (!Array.isArray(settings) || !isPaused()) return settings;
          return settings.map((one, at) => (params.items[at]?.section === 'hegao' ? { ...one, enable: false } : one));
        },
      },
    },
    registerCommand: (client) =>
      vscode.commands.registerCommand('hegao.togglePause', async () => {
        const pausing = !isPaused();
        await state.update(KEY, pausing ? true : undefined);
        if (!pausing) await switchOn();
        tell();
        if (client.isRunning()) await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
        void say(pausing);
      }),
    dispose: () => vscode.Disposable.from(changed, watcher).dispose(),
  };
}

/** Where the setting keeps all quiet, the workspace gets one of its own. */
async function switchOn(): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  const { Global, Workspace } = vscode.ConfigurationTarget;
  if (settings.inspect(SETTING)?.workspaceValue === false) await settings.update(SETTING, undefined, Workspace);
  if (vscode.workspace.getConfiguration().get(SETTING) !== false) return;
  await settings.update(SETTING, true, vscode.workspace.workspaceFolders ? Workspace : Global);
}

/** Read out by screen readers, as every notification is. */
async function say(pausing: boolean): Promise<void> {
  if (!pausing) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Hegao is checking again.'));
    return;
  }
  const resume = vscode.l10n.t('Go on checking');
  const said = vscode.l10n.t('Hegao is paused in this workspace: nothing is marked, coloured or counted.');
  if ((await vscode.window.showInformationMessage(said, resume)) === resume) await vscode.commands.executeCommand('hegao.togglePause');
}
