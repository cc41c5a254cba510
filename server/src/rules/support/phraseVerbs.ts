import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext } from '../rule.ts';

/** A verb that stands before a phrase wherever the documents of the Party have it, and what is taken for it there. */
interface PhraseVerb {
  readonly verb: string;
  readonly wrong: readonly string[];
}

interface Setting {
  /** What a paragraph must hold. */
  readonly needs: readonly string[];
  /** Each group is the place of one verb. */
  readonly pattern: RegExp;
  readonly verbs: readonly PhraseVerb[];
  readonly source: string;
}

const verb = (right: string, wrong: string): PhraseVerb => ({ verb: right, wrong: wrong.split(' ') });

/** Alone “四个自信” also stands behind 增强; in the row of three each has its own verb. 树牢“四个意识” and 践行“两个维护” are right as well. */
const SETTINGS: readonly Setting[] = [
  {
    needs: ['四个意识', '四个自信', '两个维护'],
    pattern:
      /([\u4e00-\u9fff]{2})“四个意识”[、，；](?:不断|更加|始终)?([\u4e00-\u9fff]{2})“四个自信”[、，；](?:坚决|自觉|切实)?([\u4e00-\u9fff]{2})“两个维护”/g,
    verbs: [verb('增强', '坚定 做到 坚持 践行 坚决'), verb('坚定', '坚持 增强 做到 树牢 坚决'), verb('做到', '坚定 增强 坚持 树牢 坚决')],
    source: '《中共中央关于坚持和完善中国特色社会主义制度、推进国家治理体系和治理能力现代化若干重大问题的决定》（2019年10月）',
  },
  {
    needs: ['推进“五位一体”总体布局'],
    pattern: /([\u4e00-\u9fff]{2})推进“五位一体”总体布局/g,
    verbs: [verb('统筹', '协调')],
    source: '党的二十大报告',
  },
  {
    needs: ['推进“四个全面”战略布局'],
    pattern: /([\u4e00-\u9fff]{2})推进“四个全面”战略布局/g,
    verbs: [verb('协调', '统筹')],
    source: '党的二十大报告',
  },
  {
    needs: ['“两个确立”的决定性意义'],
    pattern: /((?:(?:深刻|坚定|坚决|衷心|忠诚|自觉|切实))?(?:增强|坚定|做到|拥护|捍卫|践行))“两个确立”的决定性意义/g,
    verbs: [{ verb: '深刻领悟', wrong: [] }],
    source: '党的二十大报告',
  },
];

/** 增强“四个意识”、坚持“四个自信”、做到“两个维护”: another verb than the one that a phrase has there. */
export function reportOtherVerb({ report }: ParagraphRuleContext, text: string): void {
  for (const { needs, pattern, verbs, source } of SETTINGS) {
    if (!needs.every((word) => text.includes(word))) continue;
    for (const match of matchesOf(text, pattern)) {
      let from = match.index;
      for (const [i, { verb: right, wrong }] of verbs.entries()) {
        const found = match[i + 1] ?? '';
        const start = text.indexOf(found, from);
        from = start + found.length;
        if (wrong.length > 0 && !wrong.includes(found)) continue;
        const span = { start, end: from };
        report({
          span,
          level: 'warning',
          message: both(
            `提法搭配有误：此处“${found}”应为“${right}”。来源：${source}`,
            `The verb of this phrase is ${right}, not ${found}.`,
          ),
          expected: right,
          fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
        });
      }
    }
  }
}
