import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-types';
import type { CoverageNode } from './coverageTree.ts';
import type { Figure, RecordPlace, StaleTick, Verdict } from './protocol.ts';

/** How a node of the coverage view looks. Every verdict has a word and a shape of its own, never a colour alone. */
export function nodeItem(node: CoverageNode): vscode.TreeItem {
  switch (node.kind) {
    case 'report': {
      const { uri, checked, total } = node.report;
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      const item = groupItem(path, `${checked}/${total}`, { open: checked < total, said: checkedOf(checked, total) });
      item.resourceUri = vscode.Uri.parse(uri);
      item.iconPath = vscode.ThemeIcon.File;
      return item;
    }
    case 'scope':
      return groupItem(node.scope ?? vscode.l10n.t('Place not said'), `${node.checked}/${node.children.length}`, {
        icon: 'location',
        open: node.checked < node.children.length,
        said: checkedOf(node.checked, node.children.length),
      });
    case 'verdict': {
      const open = node.verdict === 'contradicts' || node.verdict === 'unmatched';
      const item = groupItem(verdictLabel(node.verdict), String(node.children.length), { open });
      item.iconPath = verdictIcon(node.verdict);
      return item;
    }
    case 'unmentioned':
      return groupItem(vscode.l10n.t('Targets that no report mentions'), String(node.children.length), {
        icon: 'circle-outline',
        open: false,
      });
    case 'staleTicks':
      return groupItem(vscode.l10n.t('Ticks that hold no longer'), String(node.children.length), { icon: 'history', open: true });
    case 'figure':
      return figureItem(node.figure, node.withReport);
    case 'record':
      return recordItem(node.record);
    case 'stale':
      return staleItem(node.tick);
  }
}

export function verdictLabel(verdict: Verdict): string {
  switch (verdict) {
    case 'agrees':
      return vscode.l10n.t('Agrees');
    case 'contradicts':
      return vscode.l10n.t('Contradicts');
    case 'unmatched':
      return vscode.l10n.t('No record');
    case 'ticked':
      return vscode.l10n.t('Checked');
    case 'ignored':
      return vscode.l10n.t('Ignored');
  }
}

const ICONS: Readonly<Record<Verdict, readonly [string, string?]>> = {
  agrees: ['check', 'testing.iconPassed'],
  contradicts: ['error', 'list.errorForeground'],
  unmatched: ['question'],
  ticked: ['pass-filled', 'testing.iconPassed'],
  ignored: ['circle-slash'],
};

function verdictIcon(verdict: Verdict): vscode.ThemeIcon {
  const [icon, color] = ICONS[verdict];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

const checkedOf = (checked: number, total: number): string => vscode.l10n.t('{0} of {1} figures checked', checked, total);

/** `open`: what needs work is open, what is done is folded. `said`: the description as a screen reader is to say it. */
function groupItem(
  label: string,
  description: string,
  { icon, open, said = description }: { readonly icon?: string; readonly open: boolean; readonly said?: string },
): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, open ? Expanded : Collapsed);
  item.description = description;
  item.accessibilityInformation = { label: `${label}, ${said}` };
  if (icon) item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function figureItem(figure: Figure, withReport: boolean): vscode.TreeItem {
  const { uri, range, text, verdict, scope, indicator, period, record, tick, reason } = figure;
  const item = new vscode.TreeItem(text.replace(/\s+/g, ''));
  const about = [scope, indicator, period].filter(Boolean).join(' · ');
  const against = verdict === 'contradicts' && record ? `≠${record.stated}  ` : tick ? `${tick.by} ${tick.on}  ` : '';
  item.description = `${against}${about}${withReport ? `  ${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}` : ''}`;
  item.iconPath = verdictIcon(verdict);
  item.contextValue = `figure.${verdict}`;
  item.command = openCommand(uri, range);
  const lines = [
    `${verdictLabel(verdict)} · ${text}`,
    about,
    record && vscode.l10n.t('Record: {0} ({1})', record.id, record.stated),
    record?.source && vscode.l10n.t('Source: {0}', record.source),
    tick && vscode.l10n.t('Checked by {0} on {1}', tick.by, tick.on),
    tick?.source && vscode.l10n.t('Checked against: {0}', tick.source),
    reason && vscode.l10n.t('Ignored: {0}', reason),
  ];
  item.tooltip = lines.filter(Boolean).join('\n');
  item.accessibilityInformation = { label: lines.filter(Boolean).join(', ') };
  return item;
}

function recordItem({ id, scope, indicator, period, stated, uri, range }: RecordPlace): vscode.TreeItem {
  const item = new vscode.TreeItem(indicator);
  item.description = [stated, scope, period].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('dash');
  item.tooltip = id;
  item.accessibilityInformation = { label: [vscode.l10n.t('Not mentioned'), indicator, stated, scope, period].filter(Boolean).join(', ') };
  item.command = openCommand(uri, range);
  return item;
}

function staleItem({ text, by, on, cause, uri, range }: StaleTick): vscode.TreeItem {
  const item = new vscode.TreeItem(text);
  const why = cause === 'record' ? vscode.l10n.t('the record was edited') : vscode.l10n.t('the sentence was edited');
  item.description = `${by} ${on} · ${why}`;
  item.accessibilityInformation = { label: [vscode.l10n.t('Checked by {0} on {1}', by, on), text, why].join(', ') };
  item.iconPath = new vscode.ThemeIcon('history');
  item.contextValue = 'staleTick';
  item.command = openCommand(uri, range);
  return item;
}

function openCommand(uri: string, { start, end }: Range): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { title: vscode.l10n.t('Open'), command: 'vscode.open', arguments: [vscode.Uri.parse(uri), { selection }] };
}
