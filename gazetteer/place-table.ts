/** The places of the compiled index by number. A place is made an object when it is first asked for, and kept: names repeat. */
import type { Column } from './index-file.ts';
import { type IndexTables, SCALE, UNKNOWN } from './index-layout.ts';
import { baseWeight } from './prior.ts';
import type { Place } from './types.ts';

export class PlaceTable {
  readonly tables: IndexTables;
  readonly columns: Readonly<Record<string, Column>>;
  readonly #places: (Place | undefined)[] = [];
  readonly #weights: number[] = [];
  #numbers: Map<string, number> | undefined;
  #capitals: Map<string, number> | undefined;

  constructor(tables: IndexTables, columns: Readonly<Record<string, Column>>) {
    this.tables = tables;
    this.columns = columns;
  }

  at(number: number): Place {
    return (this.#places[number] ??= this.#read(number));
  }

  /** How likely the place is meant, whatever the kind of name (prior.ts). */
  weight(number: number): number {
    return (this.#weights[number] ??= baseWeight(this.at(number)));
  }

  numberOf(id: string): number | undefined {
    this.#numbers ??= this.#indexIds();
    return this.#numbers.get(id);
  }

  capital(country: string): Place | undefined {
    this.#capitals ??= this.#indexCapitals();
    const number = this.#capitals.get(country);
    return number === undefined ? undefined : this.at(number);
  }

  #read(number: number): Place {
    const { id, lat, lon, population, country, admin1, feature, nameOffset, namePool } = this.columns as Record<string, Column>;
    return {
      id: this.tables.ids[number] ?? `geonames:${id![number]}`,
      name: String.fromCharCode(...namePool!.subarray(nameOffset![number]!, nameOffset![number + 1]!)),
      lat: lat![number]! / SCALE,
      lon: lon![number]! / SCALE,
      country: this.tables.countries[country![number]!] || null,
      admin1: this.tables.admin1[admin1![number]!]?.name ?? null,
      feature_code: this.tables.features[feature![number]!]!,
      population: population![number] === UNKNOWN ? null : population![number]!,
    };
  }

  #indexIds(): Map<string, number> {
    const ids = this.columns['id']!;
    const numbers = new Map<string, number>();
    for (let number = 0; number < ids.length; number++) numbers.set(this.tables.ids[number] ?? `geonames:${ids[number]}`, number);
    return numbers;
  }

  #indexCapitals(): Map<string, number> {
    const capital = this.tables.features.indexOf('PPLC');
    const { feature: features, country: countries } = this.columns;
    const numbers = new Map<string, number>();
    features!.forEach((feature, number) => {
      const country = this.tables.countries[countries![number]!] ?? '';
      if (feature === capital && !numbers.has(country)) numbers.set(country, number);
    });
    return numbers;
  }
}
