import type { Figure } from '../../quantity/figure.ts';
import { readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from '../subjects/figureSubject.ts';
import { asJoint } from '../subjects/otherReadings.ts';
import type { ClaimInput } from './claimInput.ts';
import { nameOfLevel } from './levelScope.ts';
import { governingMention, type ScopeMention, tellsOfPlace } from './scopeMention.ts';

/**
 * 预算级次: whose own budget a figure is of (市级, 市本级), where records say so by the names of their indicators (市级教育支出) and not by their scope;
 * undefined where it is the whole place's. `mentions` are the places that the sentence names.
 */
export function levelAt(mentions: readonly ScopeMention[], figure: Figure, input: ClaimInput): string | undefined {
  const { text, sentence, context, targets, told } = input;
  const last = governingMention(mentions, figure, text);
  if (last) {
    const isOfLevel = last.name === '' && !tellsOfPlace(text.slice(last.end, figure.core.start), figure);
    return isOfLevel ? nameOfLevel(text.slice(last.start, last.end), targets) : undefined;
  }
  const goesOn = told?.level !== undefined && (told.began || PART.test(text.slice(sentence.start, figure.core.start)));
  const level = goesOn ? told.level : context.sectionScope === '' ? context.sectionLevel : undefined;
  return level === undefined ? undefined : nameOfLevel(level, targets);
}

/** 其中：税收收入14.3亿元: a part of what was told before. */
const PART = /^\s*(?:其中|加上)/;

/** The subject by the name that a level's records have: 教育支出 → 市级教育支出. */
export function withLevel(subject: FigureSubject, level: string): FigureSubject {
  const named = (name: string) =>
    subject.readings.flatMap((reading) => {
      // 市级资金 would be any money of that level.
      if (reading.core.startsWith(name) || BARE.test(reading.core)) return [reading];
      const own = readingWith(reading, { core: name + reading.core.replace(LEVEL, '') });
      // 教育支出占市级一般公共预算支出比重: there the level stands with the whole.
      const [, part, side] = SHARE_OF_SIDE.exec(reading.core) ?? [];
      return part === undefined ? [own] : [own, readingWith(reading, { core: `${part}占${name}一般公共预算${side}比重` })];
    });
  const plain = level.replace(/[（(].*$/, '');
  // 市本级（含高新开发区）: records may call it 市本级 for short, and may have one of 市本级 alone beside it.
  const readings = plain === level ? named(level) : [...named(patternOf(level).core), ...named(plain).map(asJoint)];
  return subjectWith(subject, { readings });
}

const BARE = /^(?:资金|经费|投入|补助|项目)$/;
const SHARE_OF_SIDE = /^([^占]*?(收入|支出))比重$/;
const LEVEL = /^[省市区县州]本?级/;
