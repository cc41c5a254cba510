import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extractTargets } from '../../server/src/features/extractTargets.ts';
import { readPacks } from '../../server/src/node/packs.ts';
import { createReportService } from '../../server/src/service.ts';
import { applied } from '../support/edits.ts';
import { documentOf } from '../support/features.ts';
import { type Fixture, fixture, uriOf } from '../support/fixture.ts';

const packs = await readPacks(new URL('../../server/src/main.ts', import.meta.url).href);
const FRONT = '---\nscope: 荥阳市\nyear: 2023\n---\n';

/** Extracts from the marked span, or from the whole report. */
function extracted(text: string) {
  const made: Fixture = fixture(text);
  const [span] = made.marked.spans;
  const document = documentOf(made.marked);
  const range = span && { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const found = extractTargets(made.service.analysis(), { uri: made.uri, ...(range && { range }) });
  return { made, found, files: applied(made.service, found?.edit) };
}

/** The indicators of the records that a sentence gives. */
function named(sentence: string): readonly string[] {
  const { files } = extracted(`${FRONT}${sentence}\n`);
  return [...(files['目标.yaml'] ?? '').matchAll(/指标: (.+)/g)].map((match) => match[1] ?? '');
}

describe('extracting targets', () => {
  it('writes a new file beside the report, what all share at its head', () => {
    const { found, files } = extracted(`${FRONT}2023年，力争规上工业增加值增长8%以上，新增高新技术企业30家。\n`);
    assert.deepEqual(files, {
      '目标.yaml': `地区: 荥阳市
时期: 2023
来源: draft

目标:
  - 指标: 规模以上工业增加值
    目标值: 8%以上
  - 指标: 新增高新技术企业
    目标值: 30家
`,
    });
    assert.equal(found?.label.zh, '从“draft”提取 2 条目标');
    const [annotation] = Object.values(found?.edit.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, false);
  });

  it('takes only the selected paragraphs, and adds to the file that is there', () => {
    const { files } = extracted(
      `//- /targets.yaml\n目标:\n  - 指标: 税收\n    地区: 荥阳市\n    时期: 2023\n    目标值: 3亿元\n# 完\n//- /draft.gongwen\n${FRONT}2023年力争工业投资增长10%。\n\n[[2023年力争民间投资增长9%，税收3亿元。]]\n`,
    );
    assert.deepEqual(files, {
      'targets.yaml':
        '目标:\n  - 指标: 税收\n    地区: 荥阳市\n    时期: 2023\n    目标值: 3亿元\n  - 地区: 荥阳市\n    指标: 民间投资\n    时期: 2023\n    目标值: 9%\n    来源: draft\n# 完\n',
    });
  });

  it('leaves out what the head of the file says', () => {
    const { files } = extracted(
      `//- /targets.yaml\n时期: 2023\n目标:\n  - { 指标: 税收, 地区: 荥阳市, 目标值: 3亿元 }\n//- /draft.gongwen\n${FRONT}2023年力争工业投资增长10%，到2025年民间投资达到9亿元。\n`,
    );
    assert.equal(
      files['targets.yaml']?.split('\n').slice(3).join('\n'),
      '  - 地区: 荥阳市\n    指标: 工业投资\n    目标值: 10%\n    来源: draft\n  - 地区: 荥阳市\n    指标: 民间投资\n    时期: 2025\n    目标值: 9亿元\n    来源: draft\n',
    );
  });

  it('adds rows to a table in the order of its columns', () => {
    const { files } = extracted(
      `//- /targets.csv\n时期,地区,指标,目标值,完成值,备注\n2023,荥阳市,税收,3亿元,,\n//- /draft.gongwen\n${FRONT}2023年已完成工业投资210亿元。\n`,
    );
    assert.equal(files['targets.csv'], '时期,地区,指标,目标值,完成值,备注\n2023,荥阳市,税收,3亿元,,\n2023,荥阳市,工业投资,,210亿元,\n');
  });

  it('names what an enumeration names in part', () => {
    assert.deepEqual(named('2023年苹果、食用菌、中药材产量分别增长3.4%、6.8%、13.7%。'), ['苹果产量', '食用菌产量', '中药材产量']);
    assert.deepEqual(named('2023年生产安全事故起数、死亡人数分别下降8%、4%。'), ['生产安全事故起数', '生产安全事故死亡人数']);
    assert.deepEqual(named('2023年城镇、农村居民人均可支配收入分别增长5%、6%。'), ['城镇居民人均可支配收入', '农村居民人均可支配收入']);
    assert.deepEqual(named('2023年新增35家国家级专精特新“小巨人”企业。'), ['新增国家级专精特新“小巨人”企业']);
    assert.deepEqual(named('2023年，其中预计民间投资增长3%。'), ['民间投资']);
  });

  it('leaves out what is no indicator, and half a name', () => {
    assert.deepEqual(named('实施三年行动，办好十件实事，24小时在线，连续8年居首位。'), []);
    assert.deepEqual(named('2023年死亡人数下降4%。'), []);
  });

  it('sets aside what the report says in two ways, and says so', () => {
    const { files } = extracted(`${FRONT}2023年力争工业投资增长7%。民间投资增长9%。\n\n2023年力争工业投资增长8%。\n`);
    assert.match(files['目标.yaml'] ?? '', /指标: 民间投资/);
    assert.match(files['目标.yaml'] ?? '', /# 文中说法不一，未列入：荥阳市 2023 工业投资 7%/);
  });

  it('checks clean: the report agrees with what was taken from it', () => {
    const text = `${FRONT}2023年，地区生产总值完成838.7亿元，增长5.1%；固定资产投资下降4%；粮食总产1344万吨；城镇调查失业率控制在5.5%以内。\n\n力争2024年规上工业增加值增长7.5%左右，新增专精特新企业20家以上。\n`;
    const { files } = extracted(text);
    const after = fixture(`//- /目标.yaml\n${files['目标.yaml']}//- /draft.gongwen\n${text}`);
    assert.deepEqual(after.service.diagnostics(uriOf('目标.yaml')), []);
    assert.deepEqual(
      after.service.diagnostics(after.uri).filter(({ code }) => code === 'target-mismatch'),
      [],
    );
    assert.ok((after.service.analysis().report(after.uri)?.coverage.matched ?? 0) >= 6);
  });

  it('takes the short name of a place in the name of a fair or an oil field for no place of the record', () => {
    const uri = uriOf('draft.gongwen');
    const text =
      '---\nscope: 陕西省\nyear: 2023\n---\n丝博会、杨凌苹果节成功举办，快递业务量增长16%。推动榆林气田扩能，力争粮食产量1300万吨。\n';
    const service = createReportService();
    service.apply({ packs, reports: new Map([[uri, text]]) });
    const found = applied(service, extractTargets(service.analysis(), { uri })?.edit)['目标.yaml'] ?? '';
    assert.match(found, /^地区: 陕西省\n/);
    assert.match(found, /快递业务量\n {4}完成值: 16%|快递业务量\n {4}目标值: 16%/);
    assert.match(found, /粮食产量/);
  });

  it('finds nothing where there is nothing', () => {
    assert.equal(extracted(`${FRONT}我们要坚持稳中求进。\n`).found, null);
  });
});
