/** How much of a report's naming falls on each country and each first-level unit, and what that says for a reading of one of its names. */
import type { ReportName } from './report-names.ts';
import { CONTEXT } from './score.ts';

export class ReportMass {
  readonly #countries = new Map<string, number>();
  readonly #units = new Map<string, number>();
  #total = 0;

  constructor(names: Iterable<ReportName>) {
    for (const name of names) this.#add(name, 1);
  }

  /** By candidate of a name: the factor by which all other names favour it. A name does not bear witness for itself, by none of its readings. */
  factors(name: ReportName): readonly number[] {
    this.#add(name, -1);
    const total = this.#total + CONTEXT.restraint;
    const factors = name.candidates.map(
      (_, at) =>
        (1 + CONTEXT.country * shareOf(this.#countries, name.countries[at]!, total)) *
        (1 + CONTEXT.unit * shareOf(this.#units, name.units[at]!, total)),
    );
    this.#add(name, 1);
    return factors;
  }

  #add({ shares, voices, unitVoices, countries, units }: ReportName, sign: 1 | -1): void {
    for (let at = 0; at < shares.length; at++) {
      const mass = sign * shares[at]! * voices[at]!;
      if (mass === 0) continue;
      this.#total += mass;
      put(this.#countries, countries[at]!, mass);
      put(this.#units, units[at]!, sign * shares[at]! * unitVoices[at]!);
    }
  }
}

function put(masses: Map<string, number>, key: string, mass: number): void {
  if (key !== '') masses.set(key, (masses.get(key) ?? 0) + mass);
}

/** What is taken away and put back leaves rounding errors on either side of 0. */
const shareOf = (masses: ReadonlyMap<string, number>, key: string, total: number): number =>
  key === '' ? 0 : Math.max(0, masses.get(key) ?? 0) / total;
