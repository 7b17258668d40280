/** The spatial relations (OGC 06-103r4, 6.1.15.3): quickly where boxes or a point decide, by the DE-9IM matrix otherwise. */
import { BOUNDARY, EXTERIOR, INTERIOR, type Location, relateByMatrix, type Shape } from './shape.ts';
import type { Position, Spatial } from './tree.ts';

/** Null where nothing can be said: a geometry that is broken, or a collection of points and areas asked for more than intersecting. */
export function relate(op: Spatial, a: Shape, b: Shape): boolean | null {
  if (!boxesMeet(a, b)) return op === 's_disjoint';
  if (op === 's_disjoint') {
    const meet = intersects(a, b);
    return meet === null ? null : !meet;
  }
  if (op === 's_intersects') return intersects(a, b);
  if (isMixed(a) || isMixed(b)) return null;
  if (a.geometry.type === 'Point' && b.dimension > 0) return ofPoint(op, b.locate(a.geometry.coordinates));
  if (b.geometry.type === 'Point' && a.dimension > 0) return ofPoint(INVERSE[op] ?? op, a.locate(b.geometry.coordinates));
  return relateByMatrix(op, a, b);
}

/** Whether a collection holds things of several dimensions. */
export const isMixed = (shape: Shape): boolean => new Set(shape.parts.map((part) => part.dimension)).size > 1;

function intersects(a: Shape, b: Shape): boolean | null {
  if (a.geometry.type === 'GeometryCollection' || b.geometry.type === 'GeometryCollection') {
    return a.parts.some((part) => b.parts.some((other) => boxesMeet(part, other) && intersects(part, other)));
  }
  if (a.geometry.type === 'Point') return b.geometry.type === 'Point' ? true : meetsPoint(b, a.geometry.coordinates); // same box, same point
  if (b.geometry.type === 'Point') return meetsPoint(a, b.geometry.coordinates);
  return relateByMatrix('s_intersects', a, b);
}

const meetsPoint = (shape: Shape, point: Position): boolean => shape.locate(point) !== EXTERIOR;

const INVERSE: Partial<Record<Spatial, Spatial>> = { s_within: 's_contains', s_contains: 's_within' };

/** A point's relation to a line or an area that it lies in, on the boundary of, or outside. */
function ofPoint(op: Spatial, location: Location): boolean {
  if (op === 's_within') return location === INTERIOR;
  return op === 's_touches' && location === BOUNDARY;
}

function boxesMeet({ box: a }: Shape, { box: b }: Shape): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
