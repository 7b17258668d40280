/** The places of the compiled index by number. A place is made an object when it is first asked for, and kept: names repeat. */
import { type Column, textOf } from './index-file.ts';
import { type IndexTables, SCALE, UNKNOWN, WEIGHT_SCALE } from './index-layout.ts';
import { idOf, PlaceIds } from './place-ids.ts';
import type { Place } from './types.ts';

export class PlaceTable {
  readonly tables: IndexTables;
  readonly columns: Readonly<Record<string, Column>>;
  readonly #places: (Place | undefined)[];
  readonly #weights: Column;
  readonly #read: (number: number) => Place;
  #byId: PlaceIds | undefined;
  #capitals: Map<string, number> | undefined;

  constructor(tables: IndexTables, columns: Readonly<Record<string, Column>>) {
    this.tables = tables;
    this.columns = columns;
    const { length } = columns['id']!;
    this.#places = new Array(length); // with its length, because lists that are filled far from their beginning become hash tables
    this.#weights = columns['weight']!;
    this.#read = placeReader(tables, columns);
  }

  at(number: number): Place {
    this.#places[number] ??= this.#read(number);
    return this.#places[number];
  }

  /** How likely the place is meant, whatever the kind of name (prior.ts). */
  weight(number: number): number {
    return this.#weights[number]! / WEIGHT_SCALE;
  }

  numberOf(id: string): number | undefined {
    this.#byId ??= new PlaceIds(this.tables, this.columns['id']!);
    return this.#byId.numberOf(id);
  }

  capital(country: string): Place | undefined {
    this.#capitals ??= this.#indexCapitals();
    const number = this.#capitals.get(country);
    return number === undefined ? undefined : this.at(number);
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

/** Reads a place out of the columns, which are looked up once. */
function placeReader(tables: IndexTables, columns: Readonly<Record<string, Column>>): (number: number) => Place {
  const { id, lat, lon, population, country, admin1, feature, nameOffset, namePool } = columns as Record<string, Column>;
  const countries = tables.countries.map((code) => code || null);
  const units = tables.admin1.map(({ name }) => name);
  return (number) => ({
    id: idOf(tables, id!, number),
    name: textOf(namePool!, nameOffset![number]!, nameOffset![number + 1]!),
    lat: lat![number]! / SCALE,
    lon: lon![number]! / SCALE,
    country: countries[country![number]!] ?? null,
    admin1: units[admin1![number]!] ?? null,
    feature_code: tables.features[feature![number]!]!,
    population: population![number] === UNKNOWN ? null : population![number]!,
  });
}
