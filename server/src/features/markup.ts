import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { textAt } from '../util/span.ts';
import { filePath } from './filePath.ts';
import { webLink } from './webLink.ts';

/** What a hover or a completion's documentation shows, before it is written as Markdown or plain text. */
export interface Card {
  readonly title: string;
  /** Stands behind the title: ✓ 相符. */
  readonly verdict?: string;
  readonly rows: readonly CardRow[];
  readonly source?: { readonly label: string; readonly text: string | null; readonly link: CardLink };
  /** Stand behind the source, which an editor that cuts a long hover would hide else. */
  readonly notes?: readonly (readonly CardCell[])[];
}

/** One line: one or two labelled values, or an item of a list. */
export type CardRow = readonly CardCell[] | { readonly item: string };

export interface CardCell {
  readonly label: string;
  readonly value: string;
}

export interface CardLink {
  readonly text: string;
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
}

export type CardFormat = 'markdown' | 'plaintext';

/** The file of the workspace at a path that stands in a data file (`from`); null if there is none. */
export type FileOf = (path: string, from: string) => string | null;

/**
 * Writes cards. Every text that came from a file is escaped, so that no data file can put a link, a picture, HTML or a
 * command into the editor; the only links are those to the records themselves, and to a source on the web or in the workspace.
 */
export function writeCards(cards: readonly Card[], format: CardFormat, fileOf: FileOf = () => null): MarkupContent {
  if (format === 'plaintext') return { kind: MarkupKind.PlainText, value: cards.map(plainCard).join('\n\n') };
  return { kind: MarkupKind.Markdown, value: cards.map((card) => markdownCard(card, fileOf)).join('\n\n---\n\n') };
}

/** Every ASCII punctuation mark may be escaped in CommonMark; line breaks and runs of spaces become one space. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function markdownCard({ title, verdict, rows, source, notes = [] }: Card, fileOf: FileOf): string {
  const head = `**${escapeMarkdown(title)}**${verdict ? `${GAP}${escapeMarkdown(verdict)}` : ''}`;
  const blocks: string[] = [head];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) blocks.push(lines.join('  \n'));
    lines = [];
  };
  const items: string[] = [];
  for (const row of rows) {
    if ('item' in row) items.push(`- ${escapeMarkdown(row.item)}`);
    else lines.push(cells(row, escapeMarkdown));
  }
  if (items.length > 0) {
    end();
    blocks.push(items.join('\n'));
  }
  if (source) {
    const target = linkTarget(source.link);
    const text = escapeMarkdown(source.link.text);
    const link = target ? `[${text}](${target})` : text;
    lines.push(
      `${escapeMarkdown(source.label)}${SPACE}${source.text ? `${sourceText(source.text, (path) => fileOf(path, source.link.uri))} · ` : ''}${link}`,
    );
  }
  for (const row of notes) lines.push(cells(row, escapeMarkdown));
  end();
  return blocks.join('\n\n');
}

function plainCard({ title, verdict, rows, source, notes = [] }: Card): string {
  const lines = [`${oneLine(title)}${verdict ? `${GAP}${oneLine(verdict)}` : ''}`];
  for (const row of rows) lines.push('item' in row ? `${SPACE}· ${oneLine(row.item)}` : cells(row, oneLine));
  if (source) lines.push(`${source.label}${SPACE}${source.text ? `${oneLine(source.text)} · ` : ''}${oneLine(source.link.text)}`);
  for (const row of notes) lines.push(cells(row, oneLine));
  return lines.join('\n');
}

/** What is shown is the address or the path, so that it cannot be taken for another. */
function sourceText(text: string, fileOf: (path: string) => string | null): string {
  const web = webLink(text);
  const file = web ? null : filePath(text);
  const link = web ?? file;
  const target = web ? web.href : file && fileOf(file.path);
  if (!link || target === null) return escapeMarkdown(text);
  const shown = `[${escapeMarkdown(textAt(text, link))}](${encodeTarget(target)})`;
  return `${escapeMarkdown(text.slice(0, link.start))}${shown}${escapeMarkdown(text.slice(link.end))}`;
}

const SPACE = '\u3000';
const GAP = SPACE.repeat(2);

const cells = (row: readonly CardCell[], write: (text: string) => string) =>
  row.map(({ label, value }) => `${write(label)}${SPACE}${write(value)}`).join(GAP);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Only documents of a workspace can be linked to, by the schemes of editors for them; anything else is shown as text. */
function linkTarget({ uri, line }: CardLink): string | null {
  if (!/^(?:file|https?|vscode-(?:vfs|remote|local|test-web)):/i.test(uri)) return null;
  return `${encodeTarget(uri).replace(/#.*$/, '')}#L${line + 1}`;
}

const encodeTarget = (uri: string): string =>
  uri.replace(/[\s<>()[\]\\"'`*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
