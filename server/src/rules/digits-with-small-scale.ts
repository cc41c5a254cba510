import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside, DIGITS } from './support/needs.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'digits-with-small-scale',
  scope: 'paragraph',
  level: 'warning',
  needs: beside(DIGITS, '千百十'),
  docs: {
    title: both('阿拉伯数字与“千”“百”“十”连用', 'Arabic digits with 千, 百 or 十'),
    why: both(
      '阿拉伯数字后只可用“万”“亿”作单位，不与“千”“百”“十”连用：3000亩，2.34亿元。',
      'Only 万 and 亿 follow Arabic digits, never 千, 百 or 十: 3000亩, 2.34亿元.',
    ),
    remedy: both('写出全部数字，或改用“万”“亿”。', 'Write the number out, or use 万 or 亿.'),
    basis: 'GB/T 15835-2011 5.3',
  },
  examples: {
    invalid: [
      { text: '流转土地，[[3千亩]]已播种。', fixes: ['流转土地，3000亩已播种。'] },
      { text: '流转土地[[3千亩]]。', fixes: ['流转土地3000亩。'] },
      { text: '完成投资[[2亿3千4百万元]]。', fixes: ['完成投资2.34亿元。'] },
      { text: '私营企业由[[5千多户]]增加到9000户。', fixes: ['私营企业由5000多户增加到9000户。'] },
      { text: '贷款余额达[[2千多亿元]]。', fixes: ['贷款余额达2000多亿元。'] },
      { text: '铺设管网[[1千5百米]]、栽树3000余株。', fixes: ['铺设管网1500米、栽树3000余株。'] },
      { text: '资产达[[3千亿元]]。', fixes: ['资产达3000亿元。'] },
      { text: '用电负荷达[[1千5百万千瓦]]。', fixes: ['用电负荷达1500万千瓦。'] },
      { text: '接待考察团[[2百批次]]。', fixes: ['接待考察团200批次。'] },
      { text: '走访了[[3百党员]]。', fixes: ['走访了300党员。'] },
      { text: '老兵[[4千余]]位来信。', fixes: ['老兵4000余位来信。'] },
      { text: '每亩节水[[2百]]至300立方米。', fixes: ['每亩节水200至300立方米。'] },
      { text: '总人口[[1亿3千万]]，城镇人口过半。', fixes: ['总人口1.3亿，城镇人口过半。'] },
      { text: '走访群众[[1.5千人]]。', fixes: ['走访群众1500人。'] },
    ],
    valid: [
      '播种面积2.5千公顷，电站装机1万2千瓦，门牌3百货大楼。',
      '流转土地3000亩，装机4千瓦，距离5千米，重6千克。',
      '建成750千伏输变电工程，评选2023十大新闻、2024百强县。',
      '提高5个百分点，占百分之八，实施“1百工程”。',
      '完成投资2.34亿元，开通5千兆宽带。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const match of MIXED.flatMap((pattern) => matchesOf(text, pattern))) {
      const [found, head = '', headScale = '', tail = '', more = '', unit = ''] = match;
      const right = rewrite(head, headScale, tail, more, unit);
      const span = { start: match.index, end: match.index + found.length };
      report({
        span,
        message: both(
          `阿拉伯数字不与“千”“百”“十”连用${right ? `：应为“${right}”` : ''}。`,
          `Arabic digits do not go with 千, 百 or 十${right ? `: ${right}` : ''}.`,
        ),
        fixes: right ? [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }] : [],
      });
    }
  },
});

const SMALL: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };
const SUM = '((?:[1-9](?:\\.\\d+)?[千百十]){1,3}万?亿?)([多余]?[万亿]?)';
const APART = '(?<!\\d[、,，])(?<![\\d.A-Za-z“])';
const UNIT =
  '元|人(?!计划|大)|[家户名座辆亩吨倍张份株棵头羽篇册例艘桩宗片块根颗粒盏幅首种类眼间箱袋瓶桌支]|批次|批(?![准复])|[处](?![理置])|所(?![有在])|条|架|只|套|口|部(?![门队长分署])|(?<=[百十])米|海里|平米|(?<=[万亿])千瓦时?|场(?!效|所)|个(?!百分)|项(?!目|行动|工程)|公里|平方|立方|美元|斤|公斤|次(?!会)|天|年|台|件|党员|干部|群众|村民|师生|学生|职工|官兵|农户|游客|志愿者|(?=[至到～~—－-]\\d)';
// 2亿 · 3千4百万 · 多 · 元. What must follow keeps 千瓦, 千米 and 百强 out; 3千多 and 1万6千 need nothing.
const MIXED = [
  new RegExp(`${APART}(?<!\\d[万亿]|\\d[千百十])()()${SUM}(${UNIT}|(?<=[多余][万亿]?)(?=[\\u4e00-\\u9fff]))`, 'g'),
  new RegExp(`${APART}(\\d+(?:\\.\\d+)?)([万亿])${SUM}(${UNIT}|(?=[，。；、）\\u4e00-\\u9fff]|$)(?![瓦伏米克卡帕焦兆赫牛]))`, 'g'),
];

/** The number as digits before 万 or 亿; null where it would not come out short. */
function rewrite(head: string, headScale: string, tail: string, more: string, unit: string): string | null {
  const scale = /[万亿]+$/.exec(tail)?.[0] ?? '';
  const small = [...tail.matchAll(/(\d(?:\.\d+)?)([千百十])/g)].reduce(
    (sum, [, digit, word]) => sum + Number(digit) * (SMALL[word ?? ''] ?? 0),
    0,
  );
  if (head === '') return `${printed(small)}${scale}${more}${unit}`;
  const base = headScale === '亿' ? 1e8 : 1e4;
  const factor = scale === '万' ? 1e4 : scale === '' ? 1 : null;
  // 1亿3千多万: how much 多 is worth would change.
  if (factor === null || more !== '') return null;
  return `${printed((Number(head) * base + small * factor) / base)}${headScale}${unit}`;
}
