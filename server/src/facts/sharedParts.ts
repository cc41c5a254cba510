import type { Claim } from './facts.ts';

/** Gives the claims of a report one object for each period and scope that they say: of four hundred claims most are of one year and one place. */
export class SharedParts {
  readonly #parts = new Map<string, object>();

  of({ figure, motion, indicator, measure, scope, period, modality }: Claim): Claim {
    return { figure, motion, indicator, measure, scope: scope && this.#scope(scope), period: period && this.#period(period), modality };
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
