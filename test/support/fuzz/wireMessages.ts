import { pick } from '../randomEdits.ts';

/** Stands in every text that a client sends: no log may hold it. */
export const CANARY = '金丝雀八六二一';

const FOLDER = 'file:///nowhere';
const URIS: readonly string[] = [
  `${FOLDER}/draft.gongwen`,
  `${FOLDER}/a.txt`,
  `${FOLDER}/targets.yaml`,
  `${FOLDER}/名称.csv`,
  `${FOLDER}/hegao.yaml`,
  `${FOLDER}/draft.gongwen.hegao.yaml`,
  'untitled:Untitled-1',
  'vscode-vfs://github/a/b/c.md',
];
const TEXTS: readonly string[] = [
  `${CANARY}惠济区2023年力争新签约项目总额420亿元、工业投资增长8%左右。\n`,
  `---\nscope: ${CANARY}\nyear: 2023\n---\n一、${CANARY}超过60亿元左右。\r\n`,
  `时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元, 来源: ${CANARY} }\n`,
  `名称,类别\n惠济区,district\n${CANARY},park\n`,
  `忽略:\n  - { 规则: target-mismatch, 文字: ${CANARY}, 原因: 待核 }\n`,
  `规则: { ellipsis: off }\n数据: ["${CANARY}.csv"]\n`,
  '',
];
const POSITIONS = [
  { line: 0, character: 5 },
  { line: 0, character: 25 },
  { line: 3, character: 12 },
  { line: 1e9, character: 1e9 },
  { line: -1, character: -1 },
  { line: 0.5, character: 1e-9 },
  { line: 2 ** 53, character: 2 ** 31 },
];

type Random = () => number;
type Make = (random: Random) => unknown;

const uri = (random: Random) => pick(random, URIS);
const textDocument = (random: Random) => ({ uri: uri(random) });
const position = (random: Random) => pick(random, POSITIONS);
const range = (random: Random) => ({ start: position(random), end: position(random) });
const text = (random: Random) => pick(random, TEXTS);
const at: Make = (random) => ({ textDocument: textDocument(random), position: position(random) });
const of: Make = (random) => ({ textDocument: textDocument(random) });
const within: Make = (random) => ({ textDocument: textDocument(random), range: range(random) });
const files: Make = (random) => ({ files: [{ uri: uri(random), oldUri: uri(random), newUri: uri(random) }] });

const NOTIFICATIONS: Readonly<Record<string, Make>> = {
  'textDocument/didOpen': (random) => ({
    textDocument: {
      uri: uri(random),
      languageId: pick(random, ['gongwen', 'plaintext', 'markdown', 'yaml', 'x']),
      version: 1,
      text: text(random),
    },
  }),
  'textDocument/didChange': (random) => ({
    textDocument: { uri: uri(random), version: Math.floor(random() * 9) },
    contentChanges: [pick(random, [{ text: text(random) }, { range: range(random), text: text(random) }])],
  }),
  'textDocument/didClose': of,
  'textDocument/didSave': of,
  'workspace/didChangeConfiguration': () => ({ settings: { hegao: { year: 2023, rules: {}, dataFiles: ['*.csv'] } } }),
  'workspace/didChangeWatchedFiles': (random) => ({ changes: [{ uri: uri(random), type: 1 + Math.floor(random() * 3) }] }),
  'workspace/didChangeWorkspaceFolders': () => ({ event: { added: [{ uri: FOLDER, name: 'x' }], removed: [] } }),
  'workspace/didRenameFiles': files,
  'workspace/didDeleteFiles': files,
  '$/cancelRequest': (random) => ({ id: Math.floor(random() * 1000) }),
  '$/setTrace': () => ({ value: 'verbose' }),
  '$/progress': () => ({ token: 'x', value: {} }),
  'window/workDoneProgress/cancel': () => ({ token: 'x' }),
  'hegao/workspaceTrusted': () => null,
  initialized: () => ({}),
};

const REQUESTS: Readonly<Record<string, Make>> = {
  'textDocument/hover': at,
  'textDocument/completion': (random) => ({ ...(at(random) as object), context: { triggerKind: 1 } }),
  'completionItem/resolve': () => ({ label: 'x', data: { kind: 'name', key: 'x' } }),
  'textDocument/definition': at,
  'textDocument/references': (random) => ({ ...(at(random) as object), context: { includeDeclaration: true } }),
  'textDocument/prepareRename': at,
  'textDocument/rename': (random) => ({ ...(at(random) as object), newName: text(random) }),
  'textDocument/codeAction': (random) => ({
    ...(within(random) as object),
    context: { diagnostics: [{ message: CANARY, range: range(random) }] },
  }),
  'textDocument/semanticTokens/full': of,
  'textDocument/semanticTokens/range': within,
  'textDocument/documentSymbol': of,
  'textDocument/foldingRange': of,
  'textDocument/inlayHint': within,
  'textDocument/codeLens': of,
  'textDocument/diagnostic': of,
  'workspace/diagnostic': (random) => ({ previousResultIds: [{ uri: uri(random), value: 'x' }] }),
  'workspace/symbol': () => ({ query: CANARY }),
  'workspace/executeCommand': (random) => ({
    command: pick(random, ['hegao.server.extractTargets', 'hegao.server.convert', 'x']),
    arguments: [uri(random), position(random), 'csv'],
  }),
  'hegao/coverage': (random) => ({ uri: uri(random) }),
  'hegao/tick': (random) => ({ uri: uri(random), positions: [position(random)], action: 'tick', by: CANARY, entries: [position(random)] }),
  'hegao/suppress': (random) => ({ uri: uri(random), rule: 'ellipsis', range: range(random), reason: CANARY }),
  'hegao/errorRate': (random) => ({ uri: uri(random) }),
  'hegao/word': (random) => ({ uri: uri(random), bytes: 'AAAA', want: 'sheet' }),
  'hegao/workbookText': (random) => ({ uri: uri(random) }),
  initialize: () => ({ processId: null, rootUri: null, capabilities: {} }),
  'unknown/method': () => ({}),
};

/** Values of every kind in the place of what is expected. */
const STRANGE: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, '', CANARY, [], {}, [null], [[]], { length: -1 }],
  ...[
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    'file:///',
    'file://',
    'file:///%E7%9',
    'http://[',
    'untitled:',
    '../../etc/passwd',
    'data:,x',
  ],
  { toString: 5, valueOf: null },
  JSON.parse('{"__proto__": {"uri": "x"}}'),
  CANARY.repeat(3000),
  nested(200),
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** One message as a client might send it, more often than not with something wrong in it. */
export function randomMessage(random: Random, id: number): unknown {
  const isRequest = random() < 0.5;
  const methods = isRequest ? REQUESTS : NOTIFICATIONS;
  const method = pick(random, Object.keys(methods));
  const message = { jsonrpc: '2.0', ...(isRequest && { id }), method, params: methods[method]?.(random) };
  const kind = random();
  if (kind < 0.35) return message;
  // The server rightly ends with the process that it is told is its editor.
  const isTold = method === 'initialize';
  if (kind < 0.85) return isTold ? message : { ...message, params: mutated(random, message.params) };
  if (kind < 0.95) return isTold ? message : mutated(random, message);
  return pick(random, [
    { jsonrpc: '2.0', id, result: CANARY },
    { jsonrpc: '2.0', id: null, error: { code: 'x', message: CANARY } },
    { jsonrpc: '2.0', id: pick(random, STRANGE), method: pick(random, STRANGE), params: pick(random, STRANGE) },
    [message, message],
    pick(random, STRANGE),
  ]);
}

/** A value with one of its parts put out, doubled or replaced. */
function mutated(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.15) return pick(random, STRANGE);
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.2) return [...value, pick(random, STRANGE)];
    const which = Math.floor(random() * value.length);
    return value.map((item, index) => (index === which ? mutated(random, item) : item));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return pick(random, STRANGE);
  const which = Math.floor(random() * entries.length);
  if (random() < 0.15) return Object.fromEntries(entries.filter((_entry, index) => index !== which));
  return Object.fromEntries(entries.map(([key, item], index) => [key, index === which ? mutated(random, item) : item]));
}
