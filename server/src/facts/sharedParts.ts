import type { ReadClaim } from './binding.ts';
import type { Claim } from './facts.ts';

/** Gives the claims of a report one object for each period, place and wording that they share: of four hundred claims most are of one year and one place. */
export class SharedParts {
  readonly #parts = new Map<string, object>();
  readonly #words = new Map<string, string>();

  of({ figure, motion, indicator, measure, scope, period, modality }: Claim): Claim {
    return { figure, motion, indicator, measure, scope: scope && this.#scope(scope), period: period && this.#period(period), modality };
  }

  /** A claim as it is kept for other records: the words around it are those of its neighbours. */
  kept({ claim, subject, isExplicit }: ReadClaim): ReadClaim {
    const readings = subject.readings.map((reading) => ({
      ...reading,
      before: this.#text(reading.before),
      after: this.#text(reading.after),
    }));
    return { claim, subject: { ...subject, topic: this.#text(subject.topic), readings }, isExplicit };
  }

  #text(words: string): string {
    const known = this.#words.get(words);
    if (known === undefined) this.#words.set(words, words);
    return known ?? words;
  }

  #scope(scope: NonNullable<Claim['scope']>): NonNullable<Claim['scope']> {
    return this.#one(`${scope.from} ${scope.name}`, scope);
  }

  #period(said: NonNullable<Claim['period']>): NonNullable<Claim['period']> {
    const { period, deadline, from } = said;
    return this.#one(`${from} ${deadline} ${period.from} ${period.to} ${period.label}`, said);
  }

  #one<T extends object>(key: string, part: T): T {
    const known = this.#parts.get(key);
    if (known) return known as T;
    this.#parts.set(key, part);
    return part;
  }
}
