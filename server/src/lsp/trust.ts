import { type Connection, MessageType, NotificationType0, ShowMessageNotification } from 'vscode-languageserver';
import { both } from '../util/bilingual.ts';
import type { Session } from './session.ts';

/** Sent by the client when the person comes to trust the folders (工作区信任); before that it says `trusted: false` in its `initializationOptions`. */
export const WorkspaceTrusted = new NotificationType0('hegao/workspaceTrusted');

/**
 * 受限模式: in folders that nobody vouches for yet, checking goes on as ever, for it only reads what lies in them. What the folder itself decides
 * (hegao.yaml) and what writes to it wait for the person's trust, and begin without a restart.
 */
export function wireTrust(connection: Connection, { inputs }: Session): void {
  connection.onNotification(WorkspaceTrusted, () => inputs.trust());
}

export function sayRestricted(connection: Connection, { service }: Session): Promise<void> {
  const message = RESTRICTED[service.analysis().settings.locale];
  // A notification: a request would end the server where a client refuses it.
  return connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}

export const RESTRICTED = both(
  '这个文件夹还未受信任，这时只核对、不写文件。信任工作区之后再试。',
  'This folder is not trusted yet: it is checked, and nothing is written. Trust the workspace and try again.',
);
