/** Cutting polygons with a ring: the only place of the gazetteer that knows @turf/turf. */
import { type difference, featureCollection, type intersect, polygon as turfPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Point, Ring, RingPolygon } from './rings.ts';

/** What of the polygons lies inside the ring (`intersect`) or outside it (`difference`). */
export function clip(
  polygons: readonly RingPolygon[],
  cutter: Ring,
  operation: typeof difference | typeof intersect,
): readonly RingPolygon[] {
  const closed = (ring: readonly Point[]): number[][] => [...ring, ring[0]!].map((point) => [...point]);
  const subject: Feature<MultiPolygon> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closed)) },
  };
  const result = operation(featureCollection<Polygon | MultiPolygon>([subject, turfPolygon([closed(cutter)])]));
  return ringsOf(result?.geometry ?? null);
}

/** Closed GeoJSON rings → rings without the repeated point. */
export function ringsOf(geometry: Polygon | MultiPolygon | null): readonly RingPolygon[] {
  if (!geometry) return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates ?? []);
  return polygons
    .map((rings) => rings.map((ring) => ring.slice(0, -1) as unknown as Point[]))
    .filter((rings) => (rings[0]?.length ?? 0) >= 3);
}
