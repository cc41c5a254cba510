import { withoutSpace } from '../text/sentenceAround.ts';

/** What a figure is said of, without how sure that is: 带动社会投资 of 预计带动社会投资. */
export const plainIndicator = (words: string): string => withoutSpace(words).replace(HEDGES, '');

const HEDGES = /^(?:预计|预期|力争|确保|争取|计划|有望|努力)+(?=.{2})/;
