import { sentenceAround } from '../../text/sentenceAround.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import { overlaps } from '../../util/span.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { WordsStanding } from './wordsStanding.ts';

/** A phrase and the noun that always stands behind it, what is taken for that noun, and the document that has both. */
interface PhraseNoun {
  readonly phrase: string;
  readonly noun: string;
  readonly wrong: readonly string[];
  readonly source: string;
  /** What its sentence must hold, where others have a phrase of the same words: “五位一体”工作机制. */
  readonly beside?: RegExp;
}

/** phrase `|` noun `|` what is taken for it `|` source */
const LINES = `
四个全面|战略布局|总体布局 战略部署 总体部署 战略格局 整体布局 战略任务|党的二十大报告
五位一体|总体布局|战略布局 战略部署 总体部署 整体布局 战略格局 总体格局|党的二十大报告
三个代表|重要思想|重大思想 伟大思想 重要理论 重要理念 战略思想 重要精神|《中国共产党章程》
两学一做|学习教育|主题教育 专题教育 教育活动 教育学习|中共中央办公厅2016年2月印发的方案
不忘初心、牢记使命|主题教育|专题教育 学习教育 教育活动|《中共中央关于在全党开展“不忘初心、牢记使命”主题教育的意见》（2019年5月）
三严三实|专题教育|主题教育 学习教育 教育活动|中共中央办公厅2015年4月印发的方案
两个确立|决定性意义|决定性作用 决定性价值 决定性地位 关键性意义|党的二十大报告
党的群众路线|教育实践活动|实践教育活动 主题教育活动 学习教育活动 教育活动|中共中央2013年5月印发的意见
扫黑除恶|专项斗争|专项行动 专项活动 专项战役|《中共中央 国务院关于开展扫黑除恶专项斗争的通知》（2018年1月）`;

const BESIDE: Readonly<Record<string, RegExp | undefined>> = { 五位一体: /四个全面|统筹推进|中国特色社会主义/ };

const PHRASES: readonly PhraseNoun[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [phrase = '', noun = '', wrong = '', source = ''] = line.split('|');
    const beside = BESIDE[phrase];
    return { phrase, noun, wrong: wrong.split(' '), source, ...(beside && { beside }) };
  });
const BY_PHRASE = new Map(PHRASES.map((one) => [one.phrase, one]));
const STANDING = new WordsStanding(() => BY_PHRASE.keys());
const PHRASE = new RegExp(`(${PHRASES.map(({ phrase }) => phrase).join('|')})[”’]?的?`, 'g');

/** “五位一体”战略布局, “四个全面”战备布局: another noun than the one that a phrase always has, or a character of it that is another. */
export function reportOtherNoun(context: ParagraphRuleContext, text: string): void {
  if (STANDING.in(text).size === 0) return;
  for (const { index, 0: found, 1: phrase = '' } of matchesOf(text, PHRASE)) {
    const known = BY_PHRASE.get(phrase);
    if (!known) continue;
    const start = index + found.length;
    const { noun, wrong, beside, source } = known;
    const told = wrong.find((word) => text.startsWith(word, start)) ?? oneOff(text.slice(start, start + noun.length), noun);
    const span = { start, end: start + (told ?? '').length };
    if (told === null || context.nearMisses().some((miss) => overlaps(miss, span))) continue;
    if (beside) {
      const sentence = sentenceAround(text, span);
      if (!beside.test(text.slice(sentence.start, sentence.end))) continue;
    }
    context.report({
      span,
      level: 'warning',
      message: both(
        `提法搭配有误：“${phrase}”之后应为“${noun}”，此处为“${told}”。来源：${source}`,
        `Behind ${phrase} stands ${noun}, not ${told}.`,
      ),
      expected: noun,
      fixes: [{ title: both(`改为“${noun}”`, `Change to ${noun}`), edits: [{ span, newText: noun }] }],
    });
  }
}

/** The words themselves where a single character is another. */
function oneOff(words: string, noun: string): string | null {
  if (words.length !== noun.length) return null;
  const other = [...noun].filter((character, at) => words.charAt(at) !== character).length;
  return other === 1 && noun.length > 3 && !/[^\u4e00-\u9fff]/.test(words) ? words : null;
}
