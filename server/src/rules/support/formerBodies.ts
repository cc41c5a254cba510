/** A body, or a state company, that a reform renamed, merged or dissolved. */
export interface FormerBody {
  readonly name: string;
  /** What bears its duties now. */
  readonly now: string;
  /** The month until which its name was in use somewhere. */
  readonly until: string;
  /** The year of the reform, and the decision on it. */
  readonly year: string;
  readonly source: string;
  /** Whether there was one in each province, city or county, whose successor may be called a little otherwise. */
  readonly isLocal: boolean;
}

const COUNCIL_2018 = '《国务院机构改革方案》（2018年3月）';
const PARTY_2018 = '《深化党和国家机构改革方案》（2018年3月）';
const PARTY_2023 = '《党和国家机构改革方案》（2023年3月）';

const MINES_2020 = '《国家矿山安全监察局职能配置、内设机构和人员编制规定》（2020年10月）';
const POVERTY_2021 = '国家乡村振兴局2021年2月25日挂牌（新华社）';
const RAIL_2019 = '《国务院关于同意中国铁路总公司改制为国有独资公司的批复》（2019年6月18日改制）';
const POST_2019 = '中国邮政集团有限公司成立（2019年12月）';

const bodies = (source: string, until: string, isLocal: boolean, rows: string): readonly FormerBody[] =>
  rows.split(' ').map((row) => {
    const [name = '', now = ''] = row.split('=');
    return { name, now, until, year: /\d{4}/.exec(source)?.[0] ?? '', source, isLocal };
  });

/** The bodies of the State Council took their new names till April 2018, those of the provinces, cities and counties till March 2019. */
export const FORMER_BODIES: readonly FormerBody[] = [
  ...bodies(
    COUNCIL_2018,
    '2018-04',
    false,
    '国土资源部=自然资源部 国家测绘地理信息局=自然资源部 环境保护部=生态环境部 环保部=生态环境部 农业部=农业农村部 文化部=文化和旅游部 ' +
      '国家旅游局=文化和旅游部 国家卫生和计划生育委员会=国家卫生健康委员会 国家卫生计生委=国家卫生健康委 国家卫计委=国家卫生健康委 ' +
      '国家安全生产监督管理总局=应急管理部 国家安全监管总局=应急管理部 国家安监总局=应急管理部 国家工商行政管理总局=国家市场监督管理总局 国家工商总局=市场监管总局 ' +
      '国家质量监督检验检疫总局=国家市场监督管理总局 国家质检总局=市场监管总局 国家食品药品监督管理总局=国家市场监督管理总局 国家食药监总局=市场监管总局 ' +
      '国务院法制办公室=司法部 国务院法制办=司法部 国家粮食局=国家粮食和物资储备局 ' +
      '国家林业局=国家林业和草原局 国家新闻出版广电总局=国家广播电视总局 国务院南水北调工程建设委员会办公室=水利部 国务院南水北调办=水利部',
  ),
  ...bodies(
    PARTY_2018,
    '2018-03',
    false,
    '中央全面深化改革领导小组=中央全面深化改革委员会 中央网络安全和信息化领导小组=中央网络安全和信息化委员会 中央财经领导小组=中央财经委员会 ' +
      '中央外事工作领导小组=中央外事工作委员会',
  ),
  ...bodies(PARTY_2018, '2018-03', false, '中央社会治安综合治理委员会=中央政法委员会 中央综治委=中央政法委 中央综治办=中央政法委'),
  ...bodies(RAIL_2019, '2019-06', false, '中国铁路总公司=中国国家铁路集团有限公司'),
  ...bodies(POST_2019, '2020-06', false, '中国邮政集团公司=中国邮政集团有限公司'),
  ...bodies(MINES_2020, '2020-12', false, '国家煤矿安全监察局=国家矿山安全监察局 国家煤监局=国家矿山安监局'),
  ...bodies(POVERTY_2021, '2021-02', false, '国务院扶贫开发领导小组办公室=国家乡村振兴局 国务院扶贫办=国家乡村振兴局'),
  ...bodies(POVERTY_2021, '2021-12', true, '扶贫开发办公室=乡村振兴局 扶贫办=乡村振兴局'),
  // 人民银行台州市中心支行: the branches in the cities, not those in the capitals of provinces, which are now branches of the province.
  ...bodies(PARTY_2023, '2023-08', false, '市中心支行=市分行 州中心支行=州分行'),
  ...bodies(
    PARTY_2018,
    '2019-03',
    true,
    '国土资源厅=自然资源厅 国土资源局=自然资源局 国土局=自然资源局 环境保护厅=生态环境厅 环保厅=生态环境厅 环境保护局=生态环境局 环保局=生态环境局 ' +
      '农业厅=农业农村厅 农业局=农业农村局 工商行政管理局=市场监督管理局 工商局=市场监管局 质量技术监督局=市场监督管理局 质监局=市场监管局 ' +
      '食品药品监督管理局=市场监督管理局 食药监局=市场监管局 卫生和计划生育委员会=卫生健康委员会 卫生计生委=卫生健康委 卫计委=卫健委 ' +
      '卫生和计划生育局=卫生健康局 卫生计生局=卫生健康局 卫计局=卫健局 安全生产监督管理局=应急管理局 安监局=应急管理局 ' +
      '文化厅=文化和旅游厅 文化局=文化和旅游局 旅游局=文化和旅游局 地方税务局=税务局 国税局=税务局 地税局=税务局 ' +
      '人口和计划生育委员会=卫生健康委员会 人口和计划生育局=卫生健康局 文化广电新闻出版局=文化广电和旅游局 文广新局=文广旅局 ' +
      '政府法制办公室=司法局 政府法制办=司法局 国家税务局=税务局 ' +
      '公安消防总队=消防救援总队 公安消防支队=消防救援支队 公安消防大队=消防救援大队',
  ),
  ...bodies(
    PARTY_2023,
    '2023-07',
    false,
    '中国银行保险监督管理委员会=国家金融监督管理总局 中国银保监会=国家金融监督管理总局 银保监会=国家金融监督管理总局 中国银监会=国家金融监督管理总局 ' +
      '银监会=国家金融监督管理总局 中国保监会=国家金融监督管理总局 保监会=国家金融监督管理总局 银保监分局=金融监管分局 银监分局=金融监管分局 ' +
      '银保监局=金融监管局 银监局=金融监管局 保监局=金融监管局',
  ),
];
