/** The places nearest to a point: a k-d tree over all places, built when it is first asked for (kdbush, geokdbush). */
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Column } from './index-file.ts';
import { SCALE } from './index-layout.ts';

const METRES_PER_KM = 1000;

export class NearestPlaces {
  readonly #tree: KDBush;

  constructor(lat: Column, lon: Column) {
    this.#tree = new KDBush(lat.length);
    for (let number = 0; number < lat.length; number++) this.#tree.add(lon[number]! / SCALE, lat[number]! / SCALE);
    this.#tree.finish();
  }

  /** Place numbers, nearest first; `accepts` sees each before it counts. */
  around(
    point: { readonly lat: number; readonly lon: number },
    limit: number,
    maxMetres: number,
    accepts: (number: number) => boolean,
  ): readonly number[] {
    return around(this.#tree, point.lon, point.lat, limit, maxMetres / METRES_PER_KM, accepts) as number[];
  }
}
