import type { NearMiss } from '../../facts/lexicon/nearMiss.ts';
import type { Level } from '../rule.ts';
import { isNumeral, judgeLongName } from './wording.ts';

/**
 * How sure a near miss of a shipped body is. Bodies of every level bear these words (市市场监督管理分局, 自然资源和规划局), and whole sentences begin with them
 * (生态环境不断改善), so that the last character and the small words within prove nothing.
 */
export function judgeBody(miss: NearMiss, text: string): Level | null {
  const { by, at, end, start, wrong, missing, right, wording, likeness, record } = miss;
  // 检察委员会 is on record so that it is no slip of 监察委员会; the 检查委员会 of other bodies is none of it.
  if (record.kind === 'name' && record.name === '检察委员会') return null;
  if (by === 'order') return 'error';
  if (FOREIGN.test(text.slice(Math.max(0, start - 6), start))) return null;
  if (by === 'substitution' && at.end === end) return null;
  // 省市场监管局, 中国红十字会会长; 国家医药管理局 was a body of its own.
  if (by === 'missing' && (missing === '总' || at.start - start < 3)) return null;
  // 住房与城乡建设部 is a slip, 住房城乡建设部 a short name of its own; 人力资源与社会保障部门 is no name.
  if (by === 'substitution' && missing === '和' && /[与及]/.test(wrong)) return /[门署]/.test(text.charAt(end)) ? null : 'warning';
  if (likeness === null && /[和与、及暨]/.test(wrong + missing)) return null;
  if (CONFUSED.test(wrong + missing)) return 'error';
  if (by === 'extra') return wording.length >= 5 && isDoubled(right, wrong, at.start - start) ? 'error' : null;
  if (by === 'substitution' && likeness === null && !isNumeral(wrong) && /[\u4e00-\u9fff]/.test(wrong))
    return wording.length >= LONG && at.start - start >= 3 ? 'warning' : null;
  return judgeLongName(miss);
}

/** So many characters of which one is another are no other body's name, if that one is not what tells bodies apart. */
const LONG = 7;
/** 退伍军人事务局, 医疗保证局, 住房和城镇建设局, 监查委员会: one word for another that is like it. */
const CONFUSED = /^(?:伍役|证障|镇乡|查察)$/;
const FOREIGN = /[美英法德韩泰]国|日本|俄罗斯|香港|澳门|台湾|越南|朝鲜|老挝|缅甸|蒙古国?|新加坡/;

const isDoubled = (right: string, character: string, at: number): boolean =>
  right.charAt(at - 1) === character || right.charAt(at) === character;
