import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside } from './support/needs.ts';
import { POST_NEEDS, postSlips } from './support/postNames.ts';
import { proseOf } from './support/prose.ts';
import { SURNAMES } from './support/surnames.ts';

/** Offices of every government, by their short names. */
const OFFICE_NAMES = [
  ...beside(
    '财政 教育 公安 民政 司法 审计 统计 水利 商务 税务 信访 体育 林业 医保 住建 人社 交通运输 农业农村 生态环境 市场监管 应急管理 行政审批 自然资源'.split(
      ' ',
    ),
    ['局'],
  ),
  ...'发改委 卫健委 国资委 宣传部 组织部 统战部 政法委 政府办'.split(' '),
];
const OFFICES = OFFICE_NAMES.join('|');

/** What 厅, 局 and 委 are of, as every province, city and county has them: 江苏省省教育厅 says 省 twice. */
const DEPARTMENTS =
  '教育 财政 公安 民政 司法 水利 商务 科技 科学技术 审计 统计 林业 体育 农业农村 交通运输 生态环境 自然资源 应急管理 卫生健康 住房和城乡建设 文化和旅游 人力资源和社会保障 发展和改革 工业和信息化'.split(
    ' ',
  );

/** Bodies whose head is named by the body: 总工会主席, 商会会长. */
const BODIES =
  '工会 妇联 文联 科协 残联 侨联 工商联 总商会 商会 协会 学会 联合会 基金会 促进会 研究会 红十字会 村委会 居委会 业委会 党校 行政学院 医院 集团 公司 人武部 公安局 司法所 派出所'.split(
    ' ',
  );

/** Committees whose second secretary is their 副书记. */
const COMMITTEES = [...beside('省市县区州旗', ['委']), '党组', '党委', '党工委', '工委'];

/** Titles by which a speaker is named, and what a sentence then goes on with. */
const NAMED_POSTS = [...beside('市县区省镇乡州局部处科厅院校会站所馆', ['长']), ...'董事长 总经理 书记 主任 主席'.split(' ')];
const SAYS =
  '介绍 说 表示 强调 指出 告诉 带 率 主持 代表 要求 坦言 作 回答 讲 向 在 就 对 为 与 和 到 汇报 报告 通报 部署 陪同 出席 参加 致辞 发言 宣布 宣读 解读 解释 一行 接受 分析 总结 亲自 一同 表扬 感谢 ， 、 。'.split(
    ' ',
  );

export default defineRule({
  id: 'doubled-title',
  scope: 'paragraph',
  level: 'error',
  needs: [
    ...POST_NEEDS,
    ...'省委 市委 县委 区委 州委 旗委 镇委 乡委 纪委 党委 政协 人大 常委会 市长 县长 区长 省长 镇长 局长 省政府 市政府 县政府 区政府 州政府 人民政府 人大常委会 委员会 办公室 党组书记 书记 党工委 管委会 副市长 副县长 副区长 副省长 副镇长 副局长 副书记 副主任 副主席 党组 党支部 总书记 政府 主任 主席 部长 处长 科长 厅长 院长 校长 秘书长 会长 理事长 董事长 总经理 乡长 州长 团委 省人大 市人大 县人大 区人大 州人大 省政协 市政协 县政协 区政协 州政协'
      .split(' ')
      .map((word) => word + word),
    ...beside('长', '、'),
    ...beside(['书记', '秘书长', '常委', '主任', '纪委', '监委', '团委', '局', '办公室', '院'], '省市县区州旗'),
    ...beside(['省省', '市市', '县县', '区区', '州州'], ['委', '政府', '人民政府', '人大', '政协']),
    ...beside(
      ['省省', '市市', '县县', '区区', '州州'],
      DEPARTMENTS.map((name) => name.slice(0, 2)),
    ),
    ...['委委主任', '委委副', '委委书记'],
    ...beside('省市县区州镇乡', ['长']).map((post) => post.charAt(0) + post),
    '局局局长',
    ...beside(NAMED_POSTS, SAYS),
    ...beside('省市县区州', ['长']).map((post) => post.charAt(0).repeat(2) + post),
    ...beside(['人民政府政府'], ['省', '市', '县', '区', '州', '镇', '乡', '副', '办公室', '党组', '秘书长']),
    ...'领导小组 办事处 指挥部 检察院 人民法院 监委 书记处'.split(' ').map((word) => word + word),
    ...beside(['副'], ['副', '常务', ...COMMITTEES, '人大常委会主任', '政协主席']),
    ...'中共中共 中共中国共产党 中国共产党中共 代表大会大会'.split(' '),
    ...[...'省市县区州旗'].map((level) => `${level}人民政府${level}政府`),
    ...OFFICE_NAMES.map((office) => office + office),
    ...BODIES.map((body) => body + body),
  ],
  docs: {
    title: both('机构、职务重复或错序', 'An organisation or post said twice, or its words out of order'),
    why: both(
      '“市委市委书记”“河南省省委书记”把机构名称说了两遍。地方党委的简称是地名加“委”：河南省委、荥阳市委。“副”字在职务之前、机构之后：常务副市长、党组副书记。',
      '市委市委书记 or 河南省省委书记 says the organisation twice; the short name of a party committee is the place with 委: 河南省委. 副 stands before the post and behind the organisation: 常务副市长.',
    ),
    remedy: both('删去重复的字，或者改正次序。', 'Delete the doubled word, or put the words in order.'),
    basis: '《报纸编校差错率计算方法》（2020）；党政机关规范化简称',
  },
  examples: {
    invalid: [
      { text: '[[县委书记县委书记]]到会。', fixes: ['县委书记到会。'] },
      { text: '[[县纪委县纪委]]书记到会。', fixes: ['县纪委书记到会。'] },
      { text: '由[[市教育局市教育局]]局长答复。', fixes: ['由市教育局局长答复。'] },
      { text: '市委副书记、[[市长、市长]]主持会议。', fixes: ['市委副书记、市长主持会议。'] },
      { text: '[[市政府市政府]]副市长主持会议。', fixes: ['市政府副市长主持会议。'] },
      { text: '[[市委市委]]书记出席会议。', fixes: ['市委书记出席会议。'] },
      { text: '[[河南省省委]]书记主持会议。', fixes: ['河南省委书记主持会议。'] },
      { text: '——访[[荥阳市市委]]书记杨金军', fixes: ['——访荥阳市委书记杨金军'] },
      { text: '[[湖北省省委]]讲师团到厂矿宣讲。', fixes: ['湖北省委讲师团到厂矿宣讲。'] },
      { text: '9日，[[甘肃省省委]]第三巡视组进驻。', fixes: ['9日，甘肃省委第三巡视组进驻。'] },
      { text: '[[云山县县委]]督查室通报结果。', fixes: ['云山县委督查室通报结果。'] },
      { text: '[[河南省省政府]]办公厅印发通知。', fixes: ['河南省政府办公厅印发通知。'] },
      { text: '[[江苏省省教育厅]]公布名单。', fixes: ['江苏省教育厅公布名单。'] },
      { text: '[[新密市市人民政府]]发布通告。', fixes: ['新密市人民政府发布通告。'] },
      { text: '省发改[[委委]]主任作说明。', fixes: ['省发改委主任作说明。'] },
      { text: '[[副市长副市长]]李某参加活动。', fixes: ['副市长李某参加活动。'] },
      { text: '[[省政协省政协]]副主席调研。', fixes: ['省政协副主席调研。'] },
      { text: '县[[纪委纪委]]书记通报情况。', fixes: ['县纪委书记通报情况。'] },
      { text: '镇[[党委党委]]书记带队走访。', fixes: ['镇党委书记带队走访。'] },
      { text: '[[人民政府人民政府]]办公室印发通知。', fixes: ['人民政府办公室印发通知。'] },
      {
        text: '市林业局[[局长李志远局长]]介绍，造林任务已完成。',
        fixes: ['市林业局局长李志远介绍，造林任务已完成。', '市林业局李志远局长介绍，造林任务已完成。'],
      },
      { text: '县档案馆[[馆长周文静馆长]]向参观者讲述馆史。' },
      { text: '市教育[[局局局长]]讲话。', fixes: ['市教育局局长讲话。'] },
      { text: '郑州市人民[[政府市市长]]出席。', fixes: ['郑州市人民政府市长出席。'] },
      { text: '[[中原区区政府]]区长王五讲话。', fixes: ['中原区政府区长王五讲话。'] },
      { text: '[[中共中共]]云山市委员会召开全会。', fixes: ['中共云山市委员会召开全会。'] },
      { text: '市人民[[代表大会大会]]常务委员会开会。', fixes: ['市人民代表大会常务委员会开会。'] },
      { text: '[[县人民政府县政府]]召开常务会议。', fixes: ['县人民政府召开常务会议。'] },
      { text: '局[[党组党组]]书记作动员。', fixes: ['局党组书记作动员。'] },
      { text: '县总[[工会工会]]副主席到场。', fixes: ['县总工会副主席到场。'] },
      { text: '市茶叶[[商会商会]]会长介绍。', fixes: ['市茶叶商会会长介绍。'] },
      { text: '市[[财政局财政局]]局长到会。', fixes: ['市财政局局长到会。'] },
      { text: '村[[党支部党支部]]书记带头。', fixes: ['村党支部书记带头。'] },
      { text: '县政协[[主席主席]]带队视察。', fixes: ['县政协主席带队视察。'] },
      { text: '市委[[秘书长秘书长]]参加调研。', fixes: ['市委秘书长参加调研。'] },
      { text: '市[[人大人大]]常委会主任出席。', fixes: ['市人大常委会主任出席。'] },
      { text: '荥阳[[市市市长]]致辞。', fixes: ['荥阳市市长致辞。'] },
      { text: '区[[人民政府政府]]副区长到场。', fixes: ['区人民政府副区长到场。'] },
      { text: '市[[领导小组领导小组]]组长部署。', fixes: ['市领导小组组长部署。'] },
      { text: '县委[[副副]]书记督导。', fixes: ['县委副书记督导。'] },
      { text: '区委常委、[[副常务区长]]督导。', fixes: ['区委常委、常务副区长督导。'] },
      { text: '局[[副党组书记]]作动员。', fixes: ['局党组副书记作动员。'] },
      { text: '镇党委书记李某、[[镇人大主任]]王某分片包村。', fixes: ['镇党委书记李某、镇人大主席王某分片包村。'], kind: 'post' },
      { text: '县[[人大副主席]]带队检查。', fixes: ['县人大常委会副主任带队检查。'], kind: 'post' },
      { text: '[[乡党委主任]]驻村指导。', fixes: ['乡党委书记驻村指导。'], kind: 'post' },
      { text: '县[[检察院副院长]]到场。', fixes: ['县检察院副检察长到场。'], kind: 'post' },
      { text: '区[[政协副主任]]带队视察。', fixes: ['区政协副主席带队视察。'], kind: 'post' },
      { text: '市[[人大常委会副主席]]参加。', fixes: ['市人大常委会副主任参加。'], kind: 'post' },
      { text: '县[[人大主任常委会]]听取汇报。', fixes: ['县人大常委会主任听取汇报。'], kind: 'post' },
      { text: '[[常务副县长、县委常委]]带队检查。', fixes: ['县委常委、常务副县长带队检查。'], kind: 'post' },
      { text: '[[副县委书记]]带队。', fixes: ['县委副书记带队。'] },
    ],
    valid: [
      '镇人大主席、市政协主席、县人大常委会主任会议、法院院长、检察院检察长到会；市长、市委副书记、市人大常委会主任分别参加；县政协主任科员列席。',
      '县总工会工会干部培训班开班，医院医院感染管理科负责。',
      '市长、市长助理出席，常务副市长、副市长列席。',
      {
        text: '湖南省津市市委书记、津市市市长陪同考察。',
        data: { 'names.yaml': 'names:\n  - { name: 津市市, type: district }\n' },
      },
      '在全国省辖市市委书记市长工作会议上介绍经验，地级市市委副书记出席。',
      '市人大人大代表联络站揭牌。',
      '乡人大主席、镇人大副主席、县人大常委会主任到会，县人大主席团会议，新乡人大主任、县乡人大主任、县、乡人大主任培训，全县人大主席轮训，镇党委主任科员。',
      '市教育局局长、区政府区长、县人民政府县长出席。',
      '各市县区区长会议，各局局长、各区区长到会。',
      '荥阳市委书记杨金军、荥阳市市长出席会议。',
      '市委、市委常委会高度重视，局长李志远与副局长王敏、馆长周文静和李馆长在场。',
      '各省省委、设区市市委要加强领导。',
      '市政府办公室主任主任科员列席。',
      '中共河南省委召开会议。',
      '局长李志远、副局长王敏介绍情况，书记高度重视，主任石岩说，主任们说得对。',
      '济南、青岛两市市委主要负责同志。',
      '津市市市长、正副市长和正、副党委书记到会，县人民政府政府信息公开年度报告公布。',
      '县政府办主任主任科员列席，市长市长助理分工明确，各校校长、各院院长到会，院党组党组会议制度健全。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const match of matchesOf(text, DOUBLED)) {
      const [found, word = ''] = match;
      add(match.index, found, word);
    }
    for (const { index, 0: found, 1: short, 2: long, 3: congress, 4: government, 6: people } of matchesOf(text, NAMED_TWICE))
      add(index, found, short ?? long ?? congress ?? government ?? people ?? '');
    for (const { index, 0: found, 1: post = '' } of matchesOf(text, POST_LISTED)) add(index, found, post);
    for (const { index, 0: found, 1: post = '', 2: name = '' } of matchesOf(text, TITLE_AROUND)) {
      const [before, behind] = [found.slice(0, -post.length), found.slice(post.length)];
      const span = { start: index, end: index + found.length };
      report({
        span,
        message: both(
          `“${name}”前后都称“${post}”，请删去其一。`,
          `${name} has the title ${post} both before and after the name; keep one.`,
        ),
        fixes: [before, behind].map((right) => ({
          title: both(`改为“${right}”`, `Change to ${right}`),
          edits: [{ span, newText: right }],
        })),
      });
    }
    for (const match of matchesOf(text, LEVEL_TWICE)) {
      const [found, level, body] = match;
      add(match.index, found, body ?? ONCE[found] ?? (level === undefined ? found.slice(1) : `政府${level}长`));
    }
    for (const { index, 0: found } of matchesOf(text, MISPLACED)) {
      const right = found.slice(1).replace(POST, '副$&');
      const span = { start: index, end: index + found.length };
      report({
        span,
        message: both(`职务次序有误：“${found}”应为“${right}”。`, `The words of ${found} are out of order; write ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
    for (const { start, end, rights, isOrder } of postSlips(text)) {
      const span = { start, end };
      const found = text.slice(start, end);
      const right = rights.map((one) => `“${one}”`).join('或');
      report({
        span,
        kind: 'post',
        level: 'warning',
        message: isOrder
          ? both(`职务次序有误：“${found}”应为${right}。`, `The words of ${found} are out of order; write ${rights.join(' or ')}.`)
          : both(`职务名称有误：“${found}”应为${right}。`, `There is no such post; ${rights.join(' or ')} is meant.`),
        fixes: rights.map((one) => ({ title: both(`改为“${one}”`, `Change to ${one}`), edits: [{ span, newText: one }] })),
      });
    }
    for (const match of matchesOf(text, COMMITTEE)) {
      const [found, place = '', , level = ''] = match;
      const organ = found.slice(place.length + 2 * level.length);
      const end = match.index + place.length + 2 * level.length;
      // 津市市 is a city.
      if (UNNAMED.test(place) || facts.names.some((name) => name.end === end)) continue;
      // The mark begins with the place's own name where words run on before it.
      const name =
        /(?:访|任|了|和|与|在|向|由|对|是|为|的|原|时任|现任|中共)([^访任了和与在向由对是为的原]{2,})$/.exec(place)?.[1] ?? place;
      add(match.index + place.length - name.length, found.slice(place.length - name.length), `${name}${level}${organ}`);
    }
    function add(start: number, found: string, right: string): void {
      const span = { start, end: start + found.length };
      report({
        span,
        message: both(`“${found}”重复，应为“${right}”。`, `“${found}” says the same twice; write ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

/** Posts that stand alone: not in 主任主任科员, 市长市长助理. */
const POSTS =
  '(?:副?(?:市长|县长|区长|省长|镇长|乡长|州长|局长|部长|处长|科长|厅长|院长|校长|秘书长|会长|理事长|董事长|总经理)|主任|主席)(?!.{2}?科员|.{2,3}(?:助理|会议|办公会|联席|接待日))';

const HEADS = '(?:党组|党委|党支部|常务)?副?(?:主席|会长|理事长|书记|主任|校长|院长|部长|局长|所长|秘书长|董事长|总经理)';

const DOUBLED = new RegExp(
  `([省市县区州旗镇乡]委|纪委|团委|党委(?=党委(?:副?书记|委员))|党组(?=党组(?:副?书记|成员|书记))|党支部|政协(?=政协[主副])|人大(?=人大(?:常委|主席|机关))|常委会|${POSTS}|副(?:书记|主任|主席)|[省市县区州]政府|人民政府|人大常委会|委员会|办公室|党组书记|总书记|书记|党工委|管委会|领导小组|办事处|指挥部|检察院|人民法院|监委|书记处|${OFFICES}|(?:${BODIES.join('|')})(?=(?:${BODIES.join('|')})${HEADS}))\\1(?!员|副(?<=[长任席记]副))`,
  'g',
);
/** 局长张建国局长介绍: the same title before a name and behind it. */
const TITLE_AROUND = new RegExp(
  `(?<!副)(${NAMED_POSTS.join('|')})([${SURNAMES}](?![副兼任级])[\\u4e00-\\u9fff](?:(?![副兼任级])[\\u4e00-\\u9fff])?)\\1(?=${SAYS.join('|')})`,
  'g',
);
/** 市委副书记、市长、市长主持会议 */
const POST_LISTED = /(?<![各两三四几务])((?:副|常务副)?[省市县区州镇乡]长)、\1(?!助理|们|级|室|热线|质量|信箱|办公|奖)/g;
/** Two names of one organisation, of which the first stays. */
const NAMED_TWICE =
  /(中共)(?:中共|中国共产党)|(中国共产党)中共|(代表大会)大会|(([省市县区州旗])人民政府)\5政府|(人民政府)政府(?=副?[省市县区州镇乡]长|办公室|党组|副?秘书长)/g;
/** What a committee or government sends out, keeps or does. */
const BRANCHES =
  '宣讲|讲师团|党校|第?[一二三四五六七八九十]{0,3}(?:巡视|巡察|督[查导]|考[察核]|检查|调研|指导)|农村?工作|网信|编办|机构编制|全面深化改革|改革办|政研|政策研究|老干部|机关|直属|信访|党史|史志|研究室|全会|全委|要求|强调|部署|号召|追授|授予|表彰|批[准复]|同意|研究|主办|驻|机要|保密';
const COMMITTEE = new RegExp(
  `([\\u4e00-\\u9fff]{2,6}?)((省|市|县|区|州)\\3(?:人民政府|(?:${DEPARTMENTS.join('|')})(?:厅|局|委)|(?:委|政府|人大|政协)(?=书记|副书记|常委|秘书长|办公|宣传|组织|统战|政法|领导|决定|召开|常务|工作报告|印发|出台|副|、|，|主要|[省市县区州]长|${BRANCHES})))`,
  'g',
);
const ONCE: Readonly<Record<string, string>> = { 委委: '委', 副副: '副' };

/** 副常务市长, 副党组书记: 副 belongs right before the post. Not in 正、副党委书记. */
const MISPLACED = new RegExp(`(?<!正、?)副(?:常务[省市县区州旗镇乡局]长|(?:${COMMITTEES.join('|')})书记|人大常委会主任|政协主席)`, 'g');
const POST = /.长$|书记$|主任$|主席$/;
/** 教育局局局长, 杭州市市市长 (but 津市市市长), 人民政府市市长: the office says its level already. */
const LEVEL_TWICE =
  /局局局长|(?<!津)市市市长|省省省长|县县县长|区区区长|州州州长|副副(?=[省市县区州旗镇乡局部处科院校]长|书记|主任|主席)|政府([省市县区州镇乡])\1长|委委(?=副?主任|副?书记)|([省市县区州旗](?:政协|人大|(?:纪|监|团)委|委(?:副?书记|秘书长|常委)(?!会)|政府(?:秘书长|办公室主任)|[\u4e00-\u9fff]{2,6}(?:局|办公室|法院|检察院)))\2/g;
// 各省省委, 两市市委: no one place is named.
const UNNAMED = /[各两三四五六七八九十几有关设本该某全多所在我这那级区等地及辖、]$|(?:地|副省|县)级$/;
