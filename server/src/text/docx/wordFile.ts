import { type Bilingual, both } from '../../util/bilingual.ts';
import { partsOf } from '../ooxml/unzip.ts';
import { readXml } from '../ooxml/xml.ts';
import { type LaidOut, layOut } from './layOut.ts';
import { createLabels } from './numbering.ts';
import { readStory, type Story } from './story.ts';
import { readStyles } from './styles.ts';

/** A report in a Word file, or why it cannot be read. */
export type ReadWord = { readonly text: string } | { readonly unreadable: Bilingual };

/** Reads the bytes of a .docx file as text, a line for each paragraph. Never throws. */
export function readWord(bytes: Uint8Array): ReadWord {
  const file = openWord(bytes);
  return 'unreadable' in file ? file : { text: file.text };
}

/** A Word file with all that is needed to write comments into it. */
export interface WordFile extends LaidOut {
  /** The name of the part that holds the text, mostly word/document.xml, and its XML. */
  readonly main: string;
  readonly xml: string;
  readonly parts: ReadonlyMap<string, string>;
  /** Relations of that part. */
  readonly relations: readonly Relation[];
}

export function openWord(bytes: Uint8Array): WordFile | { readonly unreadable: Bilingual } {
  const other = otherFormat(bytes);
  if (other) return { unreadable: other };
  const parts = partsOf(bytes, isWanted);
  if (typeof parts === 'string') return { unreadable: parts === 'too-large' ? TOO_LARGE : BROKEN };
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const xml = parts.get(main);
  if (xml === undefined) return { unreadable: NO_WORD };
  const relations = relationsOf(parts, main);
  const part = (type: string) => parts.get(relations.find((relation) => relation.type === type)?.target ?? '') ?? '';
  const document = readStory(xml);
  if (typeof document === 'string' || !/<(?:\w+:)?document[\s>]/.test(xml)) {
    return { unreadable: document === 'too-large' ? TOO_LARGE : BROKEN };
  }
  const styles = readStyles(part('styles'));
  const laid = layOut({
    document,
    footnotes: notesIn(part('footnotes')),
    endnotes: notesIn(part('endnotes')),
    styles,
    labels: createLabels(part('numbering'), styles),
  });
  return { ...laid, main, xml, parts, relations };
}

/** Notes that cannot be read are left out: the report itself is there. */
function notesIn(xml: string): Story {
  const story = readStory(xml);
  return typeof story === 'string' ? new Map() : story;
}

/** A part that another one refers to: the last word of its type (comments, styles), and its name. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Where the relations of a part are written; '' is the file itself. */
export const relationsPath = (part: string): string => {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
};

function relationsOf(parts: ReadonlyMap<string, string>, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(parts.get(relationsPath(part)) ?? '', {
    open(element, attribute) {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').replace(/^.*\//, '');
      relations.push({ id: attribute('Id') ?? '', type, target: resolved(attribute('Target') ?? '', part) });
    },
  });
  return relations;
}

/** A target is relative to the folder of the part that names it. */
function resolved(target: string, part: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** Not what is laid beside the text: themes, data bound to fields, building blocks, embedded files. */
const isWanted = (name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|docProps)\/|\/(?:theme|glossary|embeddings|charts|diagrams|media)\//.test(name);

function otherFormat(bytes: Uint8Array): Bilingual | null {
  const startsWith = (...head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);
  // The container of old Office files, in which encrypted new ones lie, too.
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return holds(bytes, 'EncryptedPackage') ? ENCRYPTED : OLD_WORD;
  if (startsWith(0x7b, 0x5c, 0x72, 0x74, 0x66)) return OLD_WORD;
  if (bytes.length === 0) return EMPTY;
  return startsWith(0x50, 0x4b, 3, 4) ? null : NO_WORD;
}

/** Whether a name stands in the directory of a container, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes([...name].join('\0'));
}

const NO_WORD = both(
  '不是 Word 文件（.docx），没有读入。请在 Word 或 WPS 里另存为 .docx。',
  'This is no Word file (.docx) and was not read. Save it as .docx from Word or WPS.',
);
const OLD_WORD = both(
  '是旧版 Word 文件（.doc），没有读入。请在 Word 或 WPS 里另存为 .docx。',
  'This is an old Word file (.doc) and was not read. Save it as .docx from Word or WPS.',
);
const ENCRYPTED = both(
  '设了打开密码，没有读入。请在 Word 或 WPS 里取消密码后再核对。',
  'The file is protected by a password and was not read. Take the password away in Word or WPS first.',
);
const BROKEN = both(
  'Word 文件不完整或已损坏，没有读入。请在 Word 或 WPS 里打开并另存一份。',
  'The Word file is broken or not whole and was not read. Open it in Word or WPS and save a copy.',
);
const TOO_LARGE = both(
  'Word 文件解压后过大，没有读入。请把稿件正文另存为一个文件。',
  'The Word file is too large when unpacked and was not read. Save the text of the report as a file of its own.',
);
const EMPTY = both('文件是空的，没有读入。', 'The file is empty and was not read.');
