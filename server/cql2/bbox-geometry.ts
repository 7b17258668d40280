/** What a BBOX covers, as a geometry: two areas when it crosses the antimeridian, a line or a point when it has no width or height. */
import { type Bbox, splitAtAntimeridian } from '../model/bbox.ts';
import type { Geometry, Position } from './tree.ts';

/** One geometry, or one on each side of the antimeridian. Heights are left aside. */
export function boxesOf(bbox: readonly number[]): readonly Geometry[] {
  const half = bbox.length / 2;
  const [west, south, east, north] = [bbox[0], bbox[1], bbox[half], bbox[half + 1]] as [number, number, number, number];
  return splitAtAntimeridian({ west, south, east, north }).map(geometryOfBox);
}

export function bboxGeometry(bbox: readonly number[]): Geometry {
  const [first, second] = boxesOf(bbox) as [Geometry, Geometry?];
  if (!second) return first;
  if (first.type === 'Polygon' && second.type === 'Polygon') {
    return { type: 'MultiPolygon', coordinates: [first.coordinates, second.coordinates] };
  }
  return { type: 'GeometryCollection', geometries: [first, second] };
}

function geometryOfBox({ west, south, east, north }: Bbox): Geometry {
  const [southwest, northeast]: [Position, Position] = [
    [west, south],
    [east, north],
  ];
  if (west === east && south === north) return { type: 'Point', coordinates: southwest };
  if (west === east || south === north) return { type: 'LineString', coordinates: [southwest, northeast] };
  return { type: 'Polygon', coordinates: [[southwest, [east, south], northeast, [west, north], southwest]] };
}
