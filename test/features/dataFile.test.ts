import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSymbol, TextEdit } from 'vscode-languageserver-types';
import { checkDefinition, cursorOf, documentOf, hoverAt, wordsAt } from '../support/features.ts';
import { fixture, uriOf } from '../support/fixture.ts';

const YAML = `地区: 荥阳市
时期: 2023
目标:
  - 指标: 新增高新技术企业
    目标值: ≥30家
    责任单位: 科技局
  - 指标: 税收
    目标值: 400亿元
`;

/** Labels offered at `$0`, and the text after the first one is taken. */
function completed(text: string, file = '目标.yaml'): { readonly labels: readonly string[]; readonly first: string | undefined } {
  const made = fixture(`//- /${file}\n${text}`);
  const { items } = made.service.completion({ uri: made.uri, position: cursorOf(made), invoked: true });
  const [item] = items;
  const first = item?.textEdit && TextDocument.applyEdits(documentOf(made.marked), [item.textEdit as TextEdit]);
  return { labels: items.map(({ label }) => label), first };
}

describe('completion in a data file', () => {
  it('offers the fields that the record lacks, in the language of the file', () => {
    const { labels, first } = completed(`${YAML}  - 指标: 投资\n    目$0\n`);
    assert.deepEqual(labels, ['目标值']);
    assert.ok(first?.endsWith('  - 指标: 投资\n    目标值: \n'), first);
    const english = completed('targets:\n  - indicator: 投资\n    scope: 荥阳市\n    $0\n').labels;
    assert.ok(english.includes('period') && !english.includes('scope') && !english.includes('indicator'), english.join());
  });

  it('offers only what may stand at the head of the file there', () => {
    const { labels } = completed('$0\n目标:\n  - 指标: 税收\n');
    assert.ok(labels.includes('地区') && labels.includes('时期') && !labels.includes('目标值'), labels.join());
  });

  it('offers values: measures, places, periods, indicators, and units behind a number', () => {
    assert.deepEqual(completed(`${YAML}  - 指标: 投资\n    口径: 增$0\n`).labels, ['增量', '增速']);
    assert.deepEqual(completed(`${YAML}  - 指标: 投资\n    地区: 荥$0\n`).labels, ['荥阳市']);
    assert.deepEqual(completed(`${YAML}  - 指标: 投资\n    地区: xy$0\n`).labels, ['荥阳市']);
    assert.ok(completed(`${YAML}  - 指标: 投资\n    时期: 202$0\n`).labels.includes('2024'));
    assert.deepEqual(completed(`${YAML}  - 指标: 新$0\n`).labels, ['新增高新技术企业']);
    assert.equal(completed(`${YAML}  - 指标: 税收\n    时期: 2024\n    目标值: 450$0\n`).labels[0], '450亿元');
    assert.deepEqual(completed(`${YAML}  - { 指标: 投资, 属性: 约$0 }\n`).labels, ['约束性']);
  });

  it('offers headers and cells in a table', () => {
    const head = completed('指标,地区,$0\n', '目标.csv').labels;
    assert.ok(head.includes('时期') && !head.includes('地区'), head.join());
    const rows = '指标,地区,时期,目标值,责任单位\n税收,荥阳市,2023,3亿元,税务局\n';
    assert.deepEqual(completed(`${rows}投资,荥$0`, '目标.csv').labels, ['荥阳市']);
    assert.deepEqual(completed(`${rows}投资,荥阳市,2023,5亿元,税$0`, '目标.csv').labels, ['税务局']);
    assert.deepEqual(completed(`${rows}投资,荥阳市,2023,5亿元,税务局,$0`, '目标.csv').labels, []);
  });

  it('offers nothing in a comment, and survives any place of a broken file', () => {
    assert.deepEqual(completed(`${YAML}# 目$0\n`).labels, []);
    const broken = '目标:\n  - {指标: "税收\n 目标值：3\n- - [\n';
    for (let at = 0; at <= broken.length; at++) completed(`${broken.slice(0, at)}$0${broken.slice(at)}`);
  });
});

describe('hover in a data file', () => {
  const at = (text: string) => hoverAt(`${text}//- /draft.gongwen\n荥阳市2023年力争税收450亿元。\n`);
  it('shows what a value is read as, and how often it is used', () => {
    const value = at(`//- /目标.yaml\n${YAML.replace('≥30家', '≥3$00家')}`);
    assert.match(value ?? '', /读作　≥ 30 家/);
    assert.match(value ?? '', /口径　增量（据指标和单位推断）/);
    assert.match(
      at(`//- /目标.yaml\n${YAML.replace('400亿元', '40$00亿元')}`) ?? '',
      /读作　400 亿元（40,000,000,000 元）[\s\S]*引用　1 处，1 处不符/,
    );
  });

  it('shows the days of a period, also where it stands at the head or in a header', () => {
    assert.match(at(`//- /目标.yaml\n${YAML.replace('2023', '20$023')}`) ?? '', /2023-01-01 — 2023-12-31/);
    assert.match(at('//- /目标.csv\n指标,地区,20$023年上半年目标\n税收,荥阳市,3亿元\n') ?? '', /2023-01-01 — 2023-06-30/);
  });

  it('shows the record elsewhere', () => {
    assert.match(at(`//- /目标.yaml\n${YAML.replace('科技局', '科$0技局')}`) ?? '', /荥阳市 · 新增高新技术企业 · 2023年/);
  });
});

describe('the shape of a data file', () => {
  it('has its records as symbols, under their places, and folds them', () => {
    const text = `${YAML}  - 地区: 惠济区\n    指标: 投资\n    目标值: 5亿元\n`;
    const { service, uri } = fixture(`//- /目标.yaml\n${text}`);
    const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
      symbols.map(({ name, detail, children }) => (children ? [name, outline(children)] : `${name} ${detail}`));
    assert.deepEqual(outline(service.documentSymbols(uri)), [
      ['荥阳市', ['新增高新技术企业 2023年 · ≥30家', '税收 2023年 · 400亿元']],
      ['惠济区', ['投资 2023年 · 5亿元']],
    ]);
    assert.deepEqual(
      service.foldingRanges(uri).map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [3, 5],
        [6, 7],
        [8, 10],
      ],
    );
    for (const symbol of service.documentSymbols(uri).flatMap(({ children }) => children ?? []))
      assert.ok(symbol.selectionRange.start.line >= symbol.range.start.line && symbol.selectionRange.end.line <= symbol.range.end.line);
  });
});

describe('unused records', () => {
  it('are greyed, as long as there is a report', () => {
    const made = fixture(`//- /目标.yaml\n${YAML}//- /draft.gongwen\n荥阳市2023年力争税收400亿元。\n`);
    const greyed = made.service.unusedRecords(uriOf('目标.yaml'));
    assert.deepEqual(
      greyed.map(({ range, tags, severity }) => [wordsAt(made, uriOf('目标.yaml'), range), tags, severity]),
      [['新增高新技术企业', [1], 4]],
    );
    assert.deepEqual(fixture(`//- /目标.yaml\n${YAML}`).service.unusedRecords(uriOf('目标.yaml')), []);
  });
});

describe('definition', () => {
  const data = `//- /目标.yaml\n地区: 荥阳市\n时期: 2023\n目标:\n  - { 指标: 工业税收, 别名: [工业税], 目标值: 400亿元, 完成值: 210亿元, 调整: 350亿元（2023-05-01） }\n//- /draft.gongwen\n`;
  it('leads to the very field', () => {
    checkDefinition(`${data}荥阳市2023年力争工业税收4$020亿元。\n`, ['目标.yaml: 400亿元']);
    checkDefinition(`${data}荥阳市2023年工业税收已完成21$00亿元。\n`, ['目标.yaml: 210亿元']);
    checkDefinition(`${data}荥阳市2023年力争工业税收35$00亿元。\n`, ['目标.yaml: 350亿元（2023-05-01）']);
    checkDefinition(`${data}荥阳市2023年力争工业$0税收400亿元。\n`, ['目标.yaml: 工业税收']);
  });
});
