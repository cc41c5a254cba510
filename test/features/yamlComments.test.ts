import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applied } from '../support/edits.ts';
import { fixture, uriOf } from '../support/fixture.ts';

const NOTED = `# 市委办掌握
地区: 荥阳市  # 含高新区
时期: 2023
目标:
  # 工业口
  - 指标: 税收
    # 与财政局核过
    目标值: 3亿元  # 7月调整
    完成值: 2亿元
    指标解释: "#不是注释"
  # 招商口
  - { 指标: 投资, 目标值: 9亿元 }  # 待核
  - 指标: 销售额
    目标值: 1亿元
    # 写在最后
# 文件末尾
`;

describe('comments of a targets file', () => {
  const { service } = fixture(`//- /targets.yaml\n${NOTED}`);
  const uri = uriOf('targets.yaml');
  const made = (edit: Parameters<typeof applied>[1]) => Object.values(applied(service, edit))[0] ?? '';

  it('go with their records into next year’s file', () => {
    assert.equal(
      made(service.rollForward(uri)?.edit),
      `# 2024年目标，由 targets.yaml 结转：“基数”为2023年完成值，目标值待填。
# 市委办掌握
# 含高新区
地区: 荥阳市
时期: 2024

目标:
  # 工业口
  # 与财政局核过
  # 目标值：7月调整
  - 指标: 税收
    口径: 总量
    目标值:
    基数: 2亿元
    指标解释: "#不是注释"
    备注: 由2023年结转
  # 招商口
  # 待核
  - 指标: 投资
    口径: 总量
    目标值:
    备注: 由2023年结转，2023年完成值未填（目标 9亿元）
  - 指标: 销售额
    口径: 总量
    目标值:
    备注: 由2023年结转，2023年完成值未填（目标 1亿元）
# 写在最后
# 文件末尾
`,
    );
  });

  it('stay on their lines in another YAML file, and stand above their rows in a table', () => {
    const yaml = made(service.convert({ uri, to: 'yaml' })?.edit);
    assert.match(yaml, /# 工业口\n {2}# 与财政局核过\n {2}- 指标: 税收\n {4}口径: 总量\n {4}目标值: 3亿元 {2}# 7月调整\n/);
    const table = made(service.convert({ uri, to: 'csv' })?.edit);
    assert.match(table, /\n# 工业口\n# 与财政局核过\n# 目标值：7月调整\n荥阳市,税收,/);
    assert.match(table, /\n# 招商口\n# 待核\n荥阳市,投资,/);
    const read = (name: string, text: string) => fixture(`//- /${name}\n${text}`).service.analysis().data;
    for (const data of [read('targets.yaml', yaml), read('targets.csv', table)]) {
      assert.deepEqual(data.problems, []);
      assert.equal(data.targets.length, 3);
    }
  });

  it('do not pile up from year to year', () => {
    const next = made(service.rollForward(uri)?.edit).replaceAll('目标值:', '目标值: 5亿元');
    const later = fixture(`//- /targets.2024.yaml\n${next}`).service;
    const [text = ''] = Object.values(applied(later, later.rollForward(uriOf('targets.2024.yaml'))?.edit));
    assert.equal(text.match(/结转：“基数”/g)?.length, 1);
    assert.equal(text.match(/# 工业口/g)?.length, 1);
  });

  it('of a file that does not parse as a whole do not get lost where the rest is read', () => {
    const broken = fixture(
      '//- /targets.yaml\n地区: 荥阳市\n时期: 2023\n目标:\n  # 好\n  - 指标: 税收\n    目标值: 3亿元\n  - 指标: "坏\n',
    ).service;
    const [text = ''] = Object.values(applied(broken, broken.convert({ uri, to: 'csv' })?.edit));
    assert.match(text, /# 好\n/);
  });
});
