/** What a word of approximation or limit says of a number: 超过 over, 以上 from, 近 near …. */
export type Sense = 'above' | 'under' | 'over' | 'below' | 'about' | 'near' | 'least' | 'most' | 'reach' | 'from' | 'upTo' | 'some';

/** How two of them can't stand beside one number. */
export type Clash = 'contradiction' | 'repetition';
/** What clashes with what. */
export const CLASHES: Readonly<Partial<Record<Sense, Readonly<Partial<Record<Sense, Clash>>>>>> = {
  over: {
    about: 'contradiction',
    from: 'repetition',
    upTo: 'contradiction',
    over: 'repetition',
    near: 'contradiction',
    some: 'repetition',
  },
  // 高于5%左右的目标 is a goal's own word.
  above: { from: 'repetition', upTo: 'contradiction' },
  under: { upTo: 'repetition', from: 'contradiction' },
  near: { some: 'contradiction', about: 'repetition', from: 'contradiction', over: 'contradiction', upTo: 'repetition' },
  about: { about: 'repetition', from: 'contradiction', upTo: 'contradiction', over: 'contradiction', near: 'contradiction' },
  least: { least: 'repetition', about: 'contradiction', from: 'repetition', upTo: 'contradiction', over: 'contradiction' },
  most: { about: 'contradiction', from: 'contradiction', upTo: 'repetition', over: 'contradiction' },
  below: { about: 'contradiction', from: 'contradiction', upTo: 'repetition', over: 'contradiction' },
  reach: { near: 'contradiction' },
  from: { about: 'contradiction' },
  upTo: { about: 'contradiction' },
  some: { over: 'repetition' },
};
