import { asPrinted } from '../text/paragraph.ts';
import { both } from '../util/bilingual.ts';
import { defineReportRule } from './rule.ts';
import { innerProblems, marksOf, type PairProblem, quoteProblems, titleProblems } from './support/pairs.ts';
import { type Placed, reportPlaces } from './support/places.ts';

export default defineReportRule({
  id: 'quote-pairing',
  scope: 'report',
  level: 'warning',
  needs: [...'“”"‘’《》'],
  docs: {
    title: both('引号、书名号配对', 'Pairs of quotation marks'),
    why: both(
      '引号、书名号成对使用，用中文弯引号“”，不用直引号。',
      'Quotation marks and title marks come in pairs; Chinese copy uses “”, not straight quotes.',
    ),
    remedy: both('补上缺少的一半，或把直引号改为“”。', 'Add the missing half, or change straight quotes to “”.'),
    basis: 'GB/T 15834-2011 4.8、4.15',
  },
  examples: {
    invalid: [
      { text: '把牢“三个坚持[["]]，深化“四个推进”。', fixes: ['把牢“三个坚持”，深化“四个推进”。'], kind: 'straight' },
      { text: '把牢[["三个坚持"]]，深化“四个推进”。', fixes: ['把牢“三个坚持”，深化“四个推进”。'], kind: 'straight' },
      { text: '把牢“三个坚持[[“]]，深化“四个推进”。', fixes: ['把牢“三个坚持”，深化“四个推进”。'], kind: 'direction' },
      { text: '把牢[[”]]三个坚持”，深化“四个推进”。', fixes: ['把牢“三个坚持”，深化“四个推进”。'], kind: 'direction' },
      { text: '把牢[[“]]三个坚持，奋力开创新局面。', kind: 'unpaired' },
      { text: '把牢三个坚持[[”]]，奋力开创新局面。', kind: 'unpaired' },
      { text: '持续优化[["一网通办"]]服务。', fixes: ['持续优化“一网通办”服务。'], kind: 'straight' },
      { text: '[[“]]明年春天就能搬进新房。村民老李介绍，安置区已经封顶。\n项目总投资2亿元。', kind: 'unpaired' },
      { text: '[[“]]路修好了，橘子就好卖。老支书说，今年是好年景。\n“乡亲们都盼着呢。”他说。', kind: 'unpaired' },
      {
        text: '“井打出来了，水是甜的[[。]]老人捧起一瓢，笑着说：“这下不用下山挑水了。”',
        fixes: ['“井打出来了，水是甜的。”老人捧起一瓢，笑着说：“这下不用下山挑水了。”'],
        kind: 'unpaired',
      },
      {
        text: '“灯亮了，心就亮了[[。]]她停了一下，又补充道：“夜里巡诊，我再也不怕了。”',
        fixes: ['“灯亮了，心就亮了。”她停了一下，又补充道：“夜里巡诊，我再也不怕了。”'],
        kind: 'unpaired',
      },
      {
        text: '“天晴了，”老会计领着大伙往晒场走，“今天把稻子翻完[[。]]场边的石榴开得正红，孩子们追着麻雀跑。',
        fixes: ['“天晴了，”老会计领着大伙往晒场走，“今天把稻子翻完。”场边的石榴开得正红，孩子们追着麻雀跑。'],
        kind: 'unpaired',
      },
      { text: '他说：“要守住[[‘]]耕地红线底线，一亩不少。”', kind: 'unpaired' },
      { text: '会议强调：“要守住耕地红线[[’]]底线，一亩不少。”', kind: 'unpaired' },
      { text: '按照[[《]]实施意见要求，抓好落实。', kind: 'unpaired' },
    ],
    valid: [
      '内容摘要：过去一年，全市上下“勇争先、再造一个……',
      '把牢“三个坚持”，深化‘四个推进’，落实《实施意见》。',
      '他说：“我们要抓项目。\n“我们还要抓招商。\n“我们更要抓服务。”',
      '他说：“我们要抓项目。\n我们还要抓招商。”',
      '“进山的路修了三年。\n“路一通，橘子就有了销路。”老支书说，今年又是好年景。',
      '他说：“老书记常讲‘要把“为民”二字刻在心里’，我记着。”北纬34°12’，开展‘I’m Reading’活动，近邻不如‘云山110’，中国’99博览会。',
      '播放《Let’s Go》，屏幕尺寸为5.5"。',
    ],
  },
  collect: ({ paragraph }) => (paragraph.kind === 'frontMatter' ? null : marksOf(asPrinted(paragraph))),
  check(context) {
    const problems = quoteProblems(context.collected);
    // A page that quotes with straight marks throughout has its own custom: one remark.
    const curly = context.collected.some(({ found }) => found.curly);
    reportPlaces(context, problems.filter(({ kind }) => kind === 'straight').map(place), 'information', curly ? undefined : 2);
    reportPlaces(context, problems.filter(({ kind }) => kind !== 'straight').map(place));
    reportPlaces(context, innerProblems(context.collected).map(place));
    reportPlaces(context, titleProblems(context.collected).map(place));
  },
});

const NAMES: Readonly<Record<string, string | undefined>> = {
  '“': '左引号',
  '”': '右引号',
  '《': '左书名号',
  '》': '右书名号',
  '‘': '左单引号',
  '’': '右单引号',
};

function place(problem: PairProblem): Placed {
  const { paragraph, offset, mark, kind, right, partner, closes } = problem;
  if (closes !== undefined) return closing(paragraph, closes);
  const span = { start: offset, end: (partner?.offset ?? offset) + 1 };
  const edits = [{ span: { start: offset, end: offset + 1 }, newText: right ?? '' }];
  if (partner) edits.push({ span: { start: partner.offset, end: partner.offset + 1 }, newText: '”' });
  const other = { '“': '”', '”': '“', '《': '》', '》': '《', '‘': '’', '’': '‘' }[mark];
  const wanted = partner ? '“”' : right;
  return {
    paragraph,
    finding: {
      span,
      kind,
      message:
        wanted === null
          ? both(`${NAMES[mark]}（${mark}）没有配对，缺少${NAMES[other ?? '']}（${other}）。`, `${mark} has no ${other} to match.`)
          : kind === 'straight'
            ? both(`直引号应改为中文引号（${wanted}）。`, `Use Chinese quotation marks: ${wanted}.`)
            : both(`引号方向有误，此处应为${NAMES[wanted]}（${wanted}）。`, `The quotation mark faces the wrong way: ${wanted}.`),
      fixes: wanted === null ? [] : [{ title: both(`改为 ${wanted}`, `Change to ${wanted}`), edits }],
    },
  };
}

/** “…回来。他顿了顿，又说：“…”: where the first speech ends its mark is missing. */
function closing(paragraph: number, at: number): Placed {
  return {
    paragraph,
    finding: {
      span: { start: at - 1, end: at },
      kind: 'unpaired',
      message: both('引语到此结束，疑缺右引号（”）。', 'What is said ends here: ” seems to be missing.'),
      fixes: [{ title: both('补上右引号', 'Add ”'), edits: [{ span: { start: at, end: at }, newText: '”' }] }],
    },
  };
}
