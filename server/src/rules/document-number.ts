import { fold } from '../text/fold.ts';
import { withGaps } from '../text/gaps.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineReportRule, type RuleFinding } from './rule.ts';
import { placesOf, reportPlaces, unlessEmpty } from './support/places.ts';

export default defineReportRule({
  id: 'document-number',
  scope: 'report',
  level: 'warning',
  needs: ['号'],
  docs: {
    title: both('发文字号', 'The number of an official document'),
    why: both(
      '发文字号的年份用六角括号“〔〕”括入；顺序号不加“第”字，不编虚位（1不编为01），后加“号”字。',
      'The year stands in tortoise-shell brackets 〔〕; the serial number takes no 第 and no leading zero, and is followed by 号.',
    ),
    remedy: both('写作“机关代字〔年份〕顺序号”，后加“号”字，如郑政办〔2023〕59号。', 'Write it as issuer, 〔year〕, number, 号.'),
    basis: 'GB/T 9704-2012 7.2.5',
  },
  examples: {
    invalid: [
      { text: '根据[[郑财预〔23〕87号]]文件精神。', fixes: ['根据郑财预〔2023〕87号文件精神。'] },
      {
        text: '按照《实施意见》（[[郑政办[2023]059号]]）要求，抓好落实。',
        fixes: ['按照《实施意见》（郑政办〔2023〕59号）要求，抓好落实。'],
      },
      { text: '根据[[郑发〔2023〕第59号]]文件精神。', fixes: ['根据郑发〔2023〕59号文件精神。'] },
      { text: '现将[[郑政〔2022〕第15号]]转发给你们。', fixes: ['现将郑政〔2022〕15号转发给你们。'] },
      { text: '按照[[周政〔24〕15号]]要求。', fixes: ['按照周政〔2024〕15号要求。'] },
      { text: '根据[[驻政办〔2023〕18 号]]文件精神。', fixes: ['根据驻政办〔2023〕18号文件精神。'] },
      { text: '根据[[国办发（2021）12号]]文件精神。', fixes: ['根据国办发〔2021〕12号文件精神。'] },
    ],
    valid: [
      '新建寄宿制学校〔24〕5号教学楼，名词解释见〔23〕87号注。',
      '根据郑政办〔2023〕59号文件精神。',
      '见（2021）豫01民终123号判决书。',
      '注册证号（2023）5678号，医疗器械准字（2022）第12号。',
      '商务部公告2023年第5号公布了名单。',
      '中国人民银行公告〔2019〕第15号明确了新的机制。',
      '按照《办法》（2021年第3号公告）执行。',
    ],
  },
  collect(facts) {
    if (facts.paragraph.kind === 'frontMatter') return null;
    const { text: prose, inside } = withGaps(facts.paragraph);
    const findings: RuleFinding[] = [];
    for (const match of matchesOf(prose, NUMBER)) {
      const [text, issuer = '', open, written = '', close, order = '', serial = ''] = match;
      if (/(?:[证号案民刑行初终]|准字)$/.test(issuer)) continue;
      // 中国人民银行公告〔2019〕第15号: announcements have their own form.
      if (issuer.endsWith('公告') && order !== '') continue;
      const year = written.length === 2 ? `20${written}` : written;
      // Before 2000 square brackets were in use.
      if (Number(fold(year).slice(0, 4)) < 2000) continue;
      const digits = fold(serial).replace(/^0+(?=.)/, '');
      if (
        open === '〔' &&
        close === '〕' &&
        order === '' &&
        year === written &&
        !year.endsWith('年') &&
        digits === serial &&
        !/\s/.test(text)
      )
        continue;
      const code = issuer.replace(
        /^.*(?:现将|现就|根据|按照|依据|依照|参照|遵照|贯彻|执行|落实|转发|关于|文件|通知|作出|下发|出具|见|和|与|及|以|印发|发布|的)(?=.)/,
        '',
      );
      const right = `${code}〔${fold(year).slice(0, 4)}〕${digits}号`;
      const span = inside({ start: match.index + issuer.length - code.length, end: match.index + text.length });
      findings.push({
        span,
        // The small brackets of some fonts look the same.
        ...(text.replace('﹝', '〔').replace('﹞', '〕').endsWith(right) && { level: 'hint' as const }),
        message: both(`发文字号格式有误，应为“${right}”。`, `The document number should read ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
    return unlessEmpty(findings);
  },
  check: (context) => reportPlaces(context, placesOf(context.collected)),
});

// A year in brackets and at once a number with 号; court cases put the court's code between them.
const NUMBER =
  /([\u4e00-\u9fff]{2,12})([[［【（(〔﹝{])((?:19|20|１９|２０)[\d０-９]{2}年?|(?<=[政发办函文委字][〔﹝[])[12]\d|(?<=[\u4e00-\u9fff][〔﹝])[12]\d(?=[〕﹞]第?\d{1,4}号(?:[，。、；）)》]|文|精神|要求|规定|转发|印发)))([\]］】）)〕﹞}])(第?\s?)([\d０-９]{1,4})\s?号/g;
