/** Takes out of the sources' units the pieces that the border rule gives to another country and that the sources draw no line around (curated/cuts.csv). */
import { difference, intersect } from '@turf/turf';
import { borderRule, countryOf, cuts } from '../borders.ts';
import { clip } from '../geometry/clip.ts';
import { boxOf, grown, inBox } from '../geometry/rings.ts';
import { type WeldOptions, weld } from '../geometry/weld.ts';
import type { Unit } from './unit.ts';

/** A new point lies on its neighbour's edge up to the rounding of the source; degrees of latitude. */
const CUT_WELD: WeldOptions = { tolerance: 0.0006, dropOwn: false };

/** Cuts the pieces out and gives both sides of every edge the same points again: clipping makes new ones and drops those on straight lines. */
export function cutUnits(units: readonly Unit[]): readonly Unit[] {
  const { whole = [], clipped = [] } = Object.groupBy(units.flatMap(applyCuts), (piece) => (piece.isClipped ? 'clipped' : 'whole'));
  const boxes = cuts.map((cut) => grown(boxOf(cut.ring), 1)); // a degree: neighbours' whole edges;
  const isNear = (unit: Unit): boolean => unit.polygons.flat(2).some((point) => boxes.some((box) => inBox(box, point)));
  const near = whole.filter(isNear);
  const mended = clipped.map((unit) => weldTo(unit, near, CUT_WELD));
  return [...whole.map((unit) => (near.includes(unit) ? weldTo(unit, mended, CUT_WELD) : unit)), ...mended];
}

export const weldTo = (unit: Unit, others: readonly Unit[], options: WeldOptions): Unit => ({
  ...unit,
  polygons: weld(
    unit.polygons,
    others.flatMap((other) => other.polygons.flat()),
    options,
  ),
});

interface Piece extends Unit {
  /** Whether its edge was changed. */
  readonly isClipped: boolean;
}

/** The unit itself, or what is left of it and the piece that the rule gives to another country. */
function applyCuts(unit: Unit): readonly Piece[] {
  const cut = cuts.find((candidate) => candidate.file === unit.file);
  const inside = cut ? clip(unit.polygons, cut.ring, intersect) : [];
  if (!cut || inside.length === 0) return [{ ...unit, isClipped: false }];
  const key = `${cut.file}@${cut.id}`;
  const given = { ...unit, key, country: countryOf(key, unit.country), rule: borderRule(key) };
  const outside = clip(unit.polygons, cut.ring, difference);
  if (outside.length === 0) return [{ ...given, isClipped: false }];
  return [
    { ...unit, polygons: outside, isClipped: true },
    { ...given, polygons: inside, isClipped: true },
  ];
}
