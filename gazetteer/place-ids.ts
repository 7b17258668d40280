/** Ids of places and the numbers of the places that bear them. Nearly all are numbers of GeoNames, and stay numbers: every thread that asks keeps its own list. */
import type { Column } from './index-file.ts';
import type { IndexTables } from './index-layout.ts';

const GEONAMES = 'geonames:';
/** More than there are places: an id and the number of its place make one number, so that a plain sort does. */
const ROOM = 2 ** 21;

/** The column has 0 for the ids that are not plain GeoNames numbers. */
export const idOf = (tables: IndexTables, ids: Column, number: number): string =>
  ids[number] === 0 ? tables.ids[number]! : `${GEONAMES}${ids[number]}`;

export class PlaceIds {
  /** Id × ROOM + number, in ascending order. */
  readonly #plain: Float64Array;
  readonly #others = new Map<string, number>();

  constructor(tables: IndexTables, ids: Column) {
    this.#plain = Float64Array.from(ids, (id, number) => id * ROOM + number).sort();
    for (let number = 0; number < ids.length; number++) if (ids[number] === 0) this.#others.set(tables.ids[number]!, number);
  }

  numberOf(id: string): number | undefined {
    const plain = id.startsWith(GEONAMES) ? Number(id.slice(GEONAMES.length)) : 0;
    return this.#others.get(id) ?? (plain > 0 ? this.#numberOfPlain(plain) : undefined);
  }

  #numberOfPlain(id: number): number | undefined {
    let [from, to] = [0, this.#plain.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#plain[middle]! < id * ROOM) from = middle + 1;
      else to = middle;
    }
    const found = this.#plain[from];
    return found !== undefined && Math.floor(found / ROOM) === id ? found % ROOM : undefined;
  }
}
