import {
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  type Position,
  type Range,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { COMMANDS } from '../features/dataActions.ts';
import type { OfferedEdit } from '../service.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { Client } from './capabilities.ts';
import { guard, type Log } from './guard.ts';
import { isObject } from './json.ts';
import type { Session } from './session.ts';
import { sayRestricted } from './trust.ts';
import { normalUri } from './uris.ts';

/** What a command tells the client that asked: whether the edit was applied, and the file that it made. */
export interface CommandResult {
  readonly applied: boolean;
  readonly uri?: string;
}

/** The commands that change several files at once: each has the client show and apply one edit. */
export function wireCommands(connection: Connection, session: Session, log: Log): void {
  connection.onExecuteCommand(
    guard<ExecuteCommandParams, CommandResult | null>({
      name: 'command',
      empty: null,
      log,
      run: async ({ command, arguments: args = [] }, token) => {
        const [uri, where, more] = args;
        if (typeof uri !== 'string') return null;
        if (!session.inputs.trusted) {
          await sayRestricted(connection, session);
          return { applied: false };
        }
        await session.readyEverywhere(token);
        const offered = offeredBy(session, command, normalUri(uri), where ?? more);
        const { locale } = session.service.analysis().settings;
        if (!offered) {
          const nothing = NOTHING[command]?.[locale];
          // A notification: a request would end the server where a client refuses it.
          if (nothing !== undefined)
            await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: nothing });
          return { applied: false };
        }
        const edit = editFor(session.client, offered.edit);
        const { applied } = await connection.workspace.applyEdit({ label: offered.label[locale], edit });
        return { applied, ...(offered.uri !== undefined && { uri: offered.uri }) };
      },
    }),
  );
}

function offeredBy({ service }: Session, command: string, uri: string, where: unknown): OfferedEdit | null {
  switch (command) {
    case COMMANDS.extractTargets:
      return service.extractTargets({ uri, ...(isRange(where) && { range: where }) });
    case COMMANDS.collectWording:
      return service.collectWording(uri);
    case COMMANDS.propagate:
      return isPosition(where) ? service.propagate({ uri, position: where }) : null;
    case COMMANDS.rollForward:
      return service.rollForward(uri);
    case COMMANDS.convert:
      return service.convert({ uri, to: where === 'csv' ? 'csv' : 'yaml' });
    default:
      return null;
  }
}

const NOTHING: Readonly<Record<string, Bilingual>> = {
  [COMMANDS.extractTargets]: both(
    '没有可提取的目标：所选段落里没有写明指标、地区和时期的数字，或者目标文件已有记录。',
    'Nothing to extract: no figure with indicator, place and period, or the targets files have them already.',
  ),
  [COMMANDS.collectWording]: both(
    '没有新的提法和名称：文中加引号的数字提法、园区和项目，数据文件都已有记录。',
    'Nothing to collect: the data files know the phrases and names of this report.',
  ),
  [COMMANDS.propagate]: both('正文与这条记录一致，无需更新。', 'The text agrees with this record; nothing to update.'),
  [COMMANDS.rollForward]: both('没有可结转的年度目标。', 'There are no yearly targets to carry over.'),
  [COMMANDS.convert]: both('没有读到目标记录，未转换。', 'No targets were read; nothing was converted.'),
};

/** For a client that knows no annotations, the edit without them. */
function editFor({ annotations }: Client, edit: WorkspaceEdit): WorkspaceEdit {
  if (annotations) return edit;
  const bare = <T extends object>(value: T): T => {
    const { annotationId: _, ...rest } = value as T & { annotationId?: string };
    return rest as T;
  };
  const documentChanges = edit.documentChanges?.map((change) =>
    'edits' in change ? { ...change, edits: change.edits.map(bare) } : bare(change),
  );
  return { ...(documentChanges && { documentChanges }) };
}

const isPosition = (value: unknown): value is Position =>
  isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
const isRange = (value: unknown): value is Range => isObject(value) && isPosition(value.start) && isPosition(value.end);
