import type { Figure, Qualifier } from '../quantity/figure.ts';
import type { Period, PeriodMention } from '../quantity/period.ts';
import type { Span } from '../util/span.ts';
import type { ReadClaim } from './claims/readClaim.ts';
import type { Claim, IndicatorMention, NameMention, SloganMention } from './facts.ts';
import type { Surroundings } from './indicators/indicatorMatch.ts';

/**
 * Facts as they are kept. In a workspace of many reports most of the memory would go to spans that are equal, periods said again and again and words
 * that stand in every third paragraph; each of them is one object for all that say the same. For one report; spans for all reports of a host.
 */
export class SharedParts {
  readonly #spans: SharedSpans;
  readonly #parts = new Map<string, object>();
  readonly #words = new Map<string, string>();

  constructor(spans: SharedSpans) {
    this.#spans = spans;
  }

  /** Written out, for the engine keeps an object that is spread in twice the room. */
  readonly figure = (figure: Figure): Figure => {
    const { value, low, high } = figure;
    return {
      kind: figure.kind,
      value,
      // One number in memory, where they are equal.
      low: low === value ? value : low,
      high: high === value ? value : high,
      lowIncluded: figure.lowIncluded,
      highIncluded: figure.highIncluded,
      unit: figure.unit,
      comparator: figure.comparator,
      approximate: figure.approximate,
      step: figure.step,
      start: figure.start,
      end: figure.end,
      text: this.#text(figure.text),
      core: this.#spans.of(figure.core),
      numeral: this.#spans.of(figure.numeral),
      unitSpan: figure.unitSpan && this.#spans.of(figure.unitSpan),
      scale: figure.scale,
      decimals: figure.decimals,
      style: figure.style,
      qualifiers: figure.qualifiers.length === 0 ? NO_QUALIFIERS : figure.qualifiers,
    };
  };

  readonly periodMention = ({ start, end, text, period, deadline, derived }: PeriodMention): PeriodMention => ({
    start,
    end,
    text: this.#text(text),
    period: period && this.#period(period),
    deadline,
    derived,
  });

  readonly name = ({ start, end, text, record }: NameMention): NameMention => ({ start, end, text: this.#text(text), record });

  readonly slogan = ({ start, end, text, record, quoted }: SloganMention): SloganMention => ({
    start,
    end,
    text: this.#text(text),
    record,
    quoted,
  });

  readonly indicator = ({ start, end, text, records }: IndicatorMention): IndicatorMention => ({
    start,
    end,
    text: this.#text(text),
    records,
  });

  claim({ figure, motion, indicator, measure, scope, period, modality }: Claim): Claim {
    return {
      figure,
      motion,
      indicator: indicator && { text: this.#text(indicator.text), span: this.#spans.of(indicator.span) },
      measure,
      scope: scope && this.#one(`${scope.from} ${scope.name} ${scope.or ?? ''}`, scope),
      period: period && this.#periodOf(period),
      modality,
    };
  }

  /** A claim as it is kept for other records: the words around it are those of its neighbours. */
  kept({ claim, subject, isExplicit, isHeadline }: ReadClaim): ReadClaim {
    const readings = subject.readings.map(({ core, added, isMeasured, around, after, tail, measure, weak, isFull }) => ({
      core: this.#text(core),
      added,
      isMeasured,
      around: this.#around(around),
      after: this.#text(after),
      tail: tail === undefined ? tail : this.#text(tail),
      measure: measure === undefined ? measure : this.#text(measure),
      weak,
      isFull,
    }));
    const { role, words, verb, carried, isDated, isEnd, isGrown, topic, meant, earlier } = subject;
    return {
      claim,
      subject: {
        role,
        words: this.#text(words),
        verb: this.#text(verb),
        carried,
        isDated,
        isEnd,
        isGrown,
        topic: this.#text(topic),
        meant,
        readings,
        earlier,
      },
      isExplicit,
      isHeadline,
    };
  }

  #around({ before, clause }: Surroundings): Surroundings {
    return this.#one(`${before}\n${clause}`, { before: this.#text(before), clause: this.#text(clause) });
  }

  #text(words: string): string {
    const known = this.#words.get(words);
    if (known === undefined) this.#words.set(words, words);
    return known ?? words;
  }

  #period(period: Period): Period {
    return this.#one(`${period.from} ${period.to} ${period.label}`, period);
  }

  #periodOf(said: NonNullable<Claim['period']>): NonNullable<Claim['period']> {
    const { period, deadline, from, or = [] } = said;
    const others = or.map(({ label }) => label).join(' ');
    return this.#one(`${from} ${deadline} ${said.isBefore} ${said.isMean} ${period.from} ${period.to} ${period.label} ${others}`, said);
  }

  #one<T extends object>(key: string, part: T): T {
    const known = this.#parts.get(key);
    if (known) return known as T;
    this.#parts.set(key, part);
    return part;
  }
}

const NO_QUALIFIERS: readonly Qualifier[] = [];

/** One object for each short span near a paragraph's beginning, which is nearly all of them: at most 32,000 however many reports there are. */
export class SharedSpans {
  readonly #byStart: (Span[] | undefined)[] = [];

  of(span: Span): Span {
    const { start, end } = span;
    const length = end - start;
    if (start >= MOST_STARTS || length < 0 || length >= MOST_LENGTHS) return span;
    let spans = this.#byStart[start];
    if (!spans) {
      spans = [];
      this.#byStart[start] = spans;
    }
    const known = spans[length];
    if (known) return known;
    // Without what else the given one may hold.
    const own = { start, end };
    spans[length] = own;
    return own;
  }
}

const MOST_STARTS = 1000;
const MOST_LENGTHS = 32;
