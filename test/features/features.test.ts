import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { actionsAt, checkDefinition, checkDiagnostics, checkReferences, DATA, hoverAt, tokensIn, wordsAt } from '../support/features.ts';
import { fixture, uriOf } from '../support/fixture.ts';

const report = (text: string): string => `${DATA}//- /draft.gongwen\n${text}`;
const WRONG = '惠济区2023年力争新签约项目总额420亿元。';

describe('diagnostics', () => {
  it('stand on the figure exactly, in the raw text', () => {
    checkDiagnostics(report('惠济区2023年力争新签约项目总额[[420亿元]]。\n'), ['420亿元 → target-mismatch']);
    checkDiagnostics(report('惠济区2023年力争新签约项目总额400亿元。\n'), []);
  });

  it('stand on a figure that a line break cuts, and after one', () => {
    checkDiagnostics(report('\r\n惠济区谋划全年。2023年力争新签约\r\n项目总额[[420\r\n亿元]]。\r\n'), ['420\r\n亿元 → target-mismatch']);
  });

  it('lead to the rule’s page and to the record, and carry what other programs read', () => {
    const { service, uri, files } = fixture(report(WRONG), { page: (name) => `file:///docs/${name}.md` });
    const [found] = service.diagnostics(uri);
    assert.equal(found?.source, 'hegao');
    assert.equal(found?.severity, 1);
    assert.equal(found?.codeDescription?.href, 'file:///docs/rules/target-mismatch.md');
    assert.deepEqual(found?.data, { kind: 'value', target: '惠济区/新签约项目总额/2023', expected: '400亿元' });
    const place = found?.relatedInformation?.[0]?.location;
    assert.equal(place?.uri, uriOf('targets.yaml'));
    assert.equal(
      place && wordsAt({ service, uri, files, marked: { text: '', cursor: null, spans: [] } }, place.uri, place.range),
      '400亿元',
    );
  });

  it('lead from data files and hegao.yaml to the pages on them', () => {
    const { service } = fixture('//- /targets.yaml\nperiod: 2023\nscope: 惠济区\ntargets:\n  - { indicator: 税收, target: 很多 }\n', {
      page: (name) => `file:///docs/${name}.md`,
    });
    service.apply({ configs: new Map([[uriOf('hegao.yaml'), '颜色: 红\n']]) });
    const links = ['targets.yaml', 'hegao.yaml'].map((name) => service.diagnostics(uriOf(name)).map((one) => one.codeDescription?.href));
    assert.deepEqual(links, [['file:///docs/data-files.md'], ['file:///docs/desk.md']]);
    for (const page of ['data-files.md', 'desk.md']) assert.ok(existsSync(join(import.meta.dirname, '../../docs', page)), page);
  });

  it('name the place of what is wrong in a data file', () => {
    checkDiagnostics('//- /targets.yaml\nscope: 惠济区\nperiod: 2023\ntargets:\n  - { indicator: 税收, target: [[很多]] }\n', [
      '很多 → data/no-number',
    ]);
  });
});

describe('quick fixes', () => {
  it('change exactly what is wrong', () => {
    assert.deepEqual(
      [...actionsAt(report('惠济区2023年力争新签约项目总额4$020亿元。')).values()],
      ['惠济区2023年力争新签约项目总额400亿元。'],
    );
    const clash = [...actionsAt(report('投资超过6$00亿元左右。')).values()];
    assert.deepEqual(clash.sort(), ['投资60亿元左右。', '投资超过60亿元。']);
  });

  it('are offered at their finding only, preferred where there is one, and name the diagnostic', () => {
    const { service, uri } = fixture(report(WRONG));
    const diagnostics = service.diagnostics(uri);
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = service.codeActions({ uri, range, diagnostics });
    assert.deepEqual([action?.kind, action?.isPreferred, action?.diagnostics], ['quickfix', true, diagnostics]);
    const start = { line: 0, character: 0 };
    assert.deepEqual(service.codeActions({ uri, range: { start, end: start }, diagnostics }), []);
    assert.deepEqual(service.codeActions({ uri, range, diagnostics, only: ['refactor'] }), []);
    assert.equal(service.codeActions({ uri, range, diagnostics, only: ['quickfix'] }).length, 1);
  });
});

describe('hover', () => {
  it('explains a figure by its record', () => {
    assert.equal(
      hoverAt(report('惠济区2023年力争新签约项目总额40$00亿元。')) ?? '',
      [
        '惠济区 · 新签约项目总额 · 2023年　　✓ 相符',
        '目标　400亿元　　完成　210亿元（截至 2023-06）',
        '释义　当年正式签约项目的协议投资额合计。',
        '口径　总量 · 预期性　　责任单位　商务局',
        '来源　市委全会，2023-07 · targets.yaml:6',
      ].join('\n'),
    );
  });

  it('says what differs first', () => {
    assert.match(hoverAt(report('惠济区2023年力争新签约项目总额4$020亿元。')) ?? '', /^.+ {0}　　✗ 目标为 400亿元，此处为 420亿元\n/);
  });

  it('shows the record that may be meant, and not where another figure is meant', () => {
    const targets =
      '//- /targets.yaml\nscope: 惠济区\nperiod: 2023\ntargets:\n  - { indicator: 亿元楼宇, actual: 24栋 }\n//- /draft.gongwen\n';
    assert.match(
      hoverAt(`${targets}惠济区2023年培育亿元楼宇3$06栋。`) ?? '',
      /^惠济区 · 亿元楼宇 · 2023年　　\? 可能说的是这一项，请核对\n完成　24栋\n/,
    );
    assert.match(hoverAt(`${targets}惠济区2023年培育亿元楼宇3$06栋，亿元楼宇达24栋。`) ?? '', /\? 目标文件中未见/);
  });

  it('explains indicators, phrases and names, and nothing else', () => {
    assert.match(hoverAt(report('惠济区新签约项$0目总额稳步增长。')) ?? '', /^惠济区 · 新签约项目总额 · 2023年\n目标　400亿元/);
    assert.equal(
      hoverAt(report('把牢“三个坚$0持”。')),
      '“三个坚持”　　提法\n释义　三项工作要求\n层级　市级\n　· 坚持甲\n　· 坚持乙\n来源　slogans.yaml:2',
    );
    assert.equal(hoverAt(report('建设大运河$0智谷片区。')), '大运河智谷片区　　园区 · 惠济区\n来源　names.yaml:3');
    assert.equal(hoverAt(report('一切$0如常。')), null);
  });

  it('lets no data file put links, HTML or commands into the editor', () => {
    const evil = '[x](command:evil) <b onclick=1> https://evil.example **粗** ![i](http://e/i.png) `code`';
    const text = `//- /slogans.yaml\nslogans:\n  - { text: 三个坚持, meaning: '${evil}' }\n//- /draft.gongwen\n三个坚$0持`;
    const hover = hoverAt(text, 'markdown') ?? '';
    // What is left after all escaped marks has no mark of Markdown but those of the card itself.
    const bare = hover.replace(/\\[!-/:-@[-`{-~]/g, '');
    assert.deepEqual(bare.match(/[[\]()<>`!]|:\/\//g), ['[', ']', '(', '://', ')']);
    assert.match(hover, /\(file:\/\/\/work\/slogans\.yaml#L2\)$/);
    assert.match(hover, /\\\[x\\\]\\\(command\\:evil\\\)/);
  });
});

describe('definition and references', () => {
  it('go from the text to the record', () => {
    checkDefinition(report('惠济区2023年力争新签约项目总额4$020亿元。'), ['targets.yaml: 400亿元']);
    checkDefinition(report('把牢“三$0个坚持”。'), ['slogans.yaml: 三个坚持']);
    checkDefinition(report('在大运河$0智谷片区。'), ['names.yaml: 大运河智谷片区']);
    checkDefinition(report('在一$0起。'), []);
  });

  it('go from a record to every report', () => {
    const reports = `//- /a.gongwen\n${WRONG}\n//- /b.gongwen\n惠济区2023年新签约项目总额目标为400亿元。\n`;
    checkReferences(DATA.replace('400亿元', '40$00亿元') + reports, ['a.gongwen: 420亿元', 'b.gongwen: 400亿元']);
    checkReferences(`${DATA}//- /a.gongwen\n三个坚持\n//- /b.gongwen\n“三个$0坚持”`, ['a.gongwen: 三个坚持', 'b.gongwen: 三个坚持']);
  });

  it('are counted above each record', () => {
    const { service } = fixture(`${DATA}//- /a.gongwen\n${WRONG}\n惠济区2023年力争新签约项目总额400亿元。\n`);
    const titles = service
      .codeLens({ uri: uriOf('targets.yaml'), showReferences: 'hegao.show' })
      .map(({ command }) => [command?.title, command?.command]);
    assert.deepEqual(titles, [
      ['引用 2 处 · 1 处不符', 'hegao.show'],
      ['未引用', ''],
    ]);
  });
});

describe('semantic tokens', () => {
  it('colour figures by their verdict, phrases by their level, names by their type', () => {
    assert.deepEqual(tokensIn(report('惠济区2023年力争新签约项目总额420亿元，把牢“三个坚持”，建设大运河智谷片区。')), [
      '惠济区 place',
      '新签约项目总额 indicator',
      '420亿元 figure+contradicts',
      '三个坚持 slogan+municipal+current',
      '大运河智谷片区 park',
    ]);
    assert.ok(tokensIn(report('惠济区2023年力争新签约项目总额400亿元。')).includes('400亿元 figure+agrees'));
  });

  it('tell a phrase in use from one that is out of it at the date of the text', () => {
    const slogans = '//- /slogans.yaml\nslogans:\n  - { text: 旧的提法, until: 2021, replacedBy: 新的提法 }\n';
    assert.deepEqual(tokensIn(`2020年5月1日\n\n落实“旧的提法”。\n${slogans}`), ['旧的提法 slogan+current']);
    assert.deepEqual(tokensIn(`2023年5月1日\n\n落实“旧的提法”。\n${slogans}`), ['旧的提法 slogan+superseded']);
    assert.deepEqual(tokensIn(`落实“旧的提法”。\n${slogans}`), ['旧的提法 slogan+superseded']);
  });

  it('never cross a line break', () => {
    assert.deepEqual(
      tokensIn(report('全区上下一心。把牢“三个\r\n 坚持”，建设大运河\n智谷\n片区。')).filter((token) => !token.includes('place')),
      ['三个 slogan+municipal+current', '坚持 slogan+municipal+current', '大运河 park', '智谷 park', '片区 park'],
    );
  });

  it('are given for a range alone', () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(tokensIn(report('三个坚持。\n\n惠济区。\n\n大运河智谷片区。'), range), ['惠济区 place']);
  });
});

describe('outline', () => {
  const text = '攀高比强作标杆\n\n——访惠济区委书记李某\n\n一、经济\n\n（一）工业\n\n正文如此。\n\n二、民生\n\n正文。\n';

  it('nests headings below the visit line, and folds them', () => {
    const { service, uri } = fixture(report(text));
    const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
      symbols.map(({ name, children = [] }) => [name, ...outline(children)]);
    assert.deepEqual(outline(service.documentSymbols(uri)), [
      ['攀高比强作标杆', ['——访惠济区委书记李某', ['一、经济', ['（一）工业']], ['二、民生']]],
    ]);
    assert.deepEqual(
      service.foldingRanges(uri).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 12],
        [2, 12],
        [4, 8],
        [6, 8],
        [10, 12],
      ],
    );
  });

  it('finds records by part of their name', () => {
    const { service } = fixture(report(text));
    assert.deepEqual(
      service.workspaceSymbols('大河').map(({ name, containerName }) => [name, containerName]),
      [['大运河智谷片区', '园区 · 惠济区']],
    );
    assert.equal(service.workspaceSymbols('').length, 5);
  });
});

describe('inlay hints', () => {
  it('mark what agrees, what differs and what no record speaks of', () => {
    const { service, uri } = fixture(report('惠济区2023年力争新签约项目总额420亿元、新开工项目总投资额280亿元以上，新增就业3000人。'));
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(
      service.inlayHints({ uri, range: whole }).map(({ label }) => label),
      ['≠400亿元', '✓', '?'],
    );
  });
});
