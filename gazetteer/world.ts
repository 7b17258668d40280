/** The units of the world and the lines between them, read once per build: areas and base map are cut from the same lines, so they fit. */
import { joinAdmin1 } from './admin1-join.ts';
import { type Arc, toArcs } from './geometry/topology.ts';
import { simplify, type Tolerance } from './geometry/simplify.ts';
import { readUnits } from './sources/natural-earth.ts';
import type { Unit } from './sources/unit.ts';

export interface World {
  readonly units: readonly Unit[];
  readonly arcs: readonly Arc[];
  /** Index of unit → GeoNames' first-level code, `UA.16`. */
  readonly codes: ReadonlyMap<number, string>;
}

let read: World | undefined;

export function readWorld(): World {
  if (!read) {
    const units = readUnits();
    read = { units, arcs: toArcs(units), codes: joinAdmin1(units) };
  }
  return read;
}

/** The same lines with fewer points; where lines meet they still meet. */
export const simplified = (arcs: readonly Arc[], tolerance: Tolerance): readonly Arc[] =>
  arcs.map((arc) => ({ ...arc, points: simplify(arc.points, tolerance) }));
