import { CONFIG_FILES, readConfig } from '../analysis/config.ts';
import type { FolderSettings, Settings } from '../analysis/settings.ts';
import { normalUri } from './uris.ts';

/** Where a folder's configuration (hegao.yaml) may lie: in the folder itself, as for the command line that runs there. */
export const configUris = (folder: string): readonly string[] =>
  CONFIG_FILES.map((name) => normalUri(`${folder.replace(/\/+$/, '')}/${name}`));

export interface WithConfigs {
  readonly settings: Settings;
  /** What the client sets for each folder. */
  readonly ofFolders: ReadonlyMap<string, Settings>;
  readonly folders: readonly string[];
  readonly textOf: (uri: string) => string | undefined;
}

/** The client's settings with what the folders' configurations say, which come before them: they are what all who work there share. */
export function withConfigs({ settings, ofFolders, folders, textOf }: WithConfigs): Settings {
  let packs: readonly string[] | undefined;
  const own = folders.flatMap((folder): FolderSettings[] => {
    const text = configUris(folder)
      .map(textOf)
      .find((one) => one !== undefined);
    const client = ofFolders.get(folder);
    if (text === undefined && !client) return [];
    const { config } = readConfig(text ?? '');
    packs ??= config.packs;
    return [
      {
        folder,
        rules: { ...client?.rules, ...config.rules },
        year: config.year ?? client?.year ?? null,
        scope: config.scope ?? client?.scope ?? null,
        overrides: config.overrides ?? [],
      },
    ];
  });
  return { ...settings, folders: own, ...(packs && { packs }) };
}
