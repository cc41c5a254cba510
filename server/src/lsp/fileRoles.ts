import { dataKindOf, projectPage, reportPath, sidecarPath } from '../data/fileKinds.ts';
import { kindOfContent } from '../data/kindOfContent.ts';
import type { DataKind } from '../data/schema.ts';
import { type DataFileGlob, dataFileNames } from './dataFileNames.ts';
import type { FileText } from './workspaceFiles.ts';

/** Languages of reports; not every editor calls plain text as the protocol does. */
const PROSE: readonly string[] = ['plaintext', 'text', 'markdown'];

/** What a file is to the server: by its name, its language, and by what it holds where the globs of `hegao.dataFiles` name it. */
export class FileRoles {
  readonly #named: ReturnType<typeof dataFileNames>;

  constructor(globs: ReadonlyMap<string, readonly DataFileGlob[]>) {
    this.#named = dataFileNames(globs);
  }

  mayBeData(uri: string): boolean {
    return dataKindOf(uri) !== null || (!sidecarPath(uri) && this.#named(uri) !== null);
  }

  kindOf(uri: string, file: FileText | undefined): DataKind | null {
    const usual = dataKindOf(uri);
    if (usual || sidecarPath(uri)) return usual;
    const named = this.#named(uri);
    if (!named || 'kind' in named) return named?.kind ?? null;
    return (file && kindOfContent({ uri, ...file })) ?? (named.byContent === 'exact' ? 'targets' : null);
  }

  /** `languageId`: of an open document. `hasData`: whether the workspace has data files. */
  isReport(uri: string, { languageId = '', hasData }: { readonly languageId?: string | undefined; readonly hasData: boolean }): boolean {
    if (languageId === 'gongwen' || uri.endsWith('.gongwen')) return true;
    if (!hasData || projectPage(uri)) return false;
    return PROSE.includes(languageId) || reportPath(uri);
  }
}
