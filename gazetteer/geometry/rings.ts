/** Plain arithmetic on rings. A ring is closed without repeating its first point; points are [lon, lat] in WGS 84 degrees, as in GeoJSON. */
export type Point = readonly [lon: number, lat: number];
export type Ring = readonly Point[];
/** The outer ring first, holes after it. */
export type RingPolygon = readonly Ring[];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const METRES_PER_DEGREE = 111_195;

export function boxOf(points: Iterable<Point>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { west, south, east, north };
}

/** The box with a margin of so many degrees. */
export const grown = (box: Box, by: number): Box => ({
  west: box.west - by,
  south: box.south - by,
  east: box.east + by,
  north: box.north + by,
});

export const inBox = (box: Box, [lon, lat]: Point): boolean => lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;

/** Even-odd rule, so that holes and the order of rings need no care. */
export function inRings(rings: Iterable<Ring>, [lon, lat]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before && point[1] > lat !== before[1] > lat) {
        const crossing = before[0] + ((lat - before[1]) / (point[1] - before[1])) * (point[0] - before[0]);
        if (lon < crossing) inside = !inside;
      }
      before = point;
    }
  }
  return inside;
}

/** Signed area in square degrees, positive when counter-clockwise. */
export function signedArea(ring: Ring): number {
  let twice = 0;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before) twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return twice / 2;
}

/** Area in km² on the sphere, by the trapezium rule in the cylindrical equal-area projection. */
export function areaKm2(rings: Iterable<Ring>): number {
  let total = 0;
  for (const ring of rings) {
    const flat = ring.map(([lon, lat]): Point => [lon, (Math.sin((lat * Math.PI) / 180) * 180) / Math.PI]);
    total += signedArea(flat);
  }
  return Math.abs(total) * (METRES_PER_DEGREE / 1000) ** 2;
}

/** Great-circle distance in metres. */
export function distanceM(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (angle: number): number => Math.sin((angle * radians) / 2) ** 2;
  const chord = half(b[1] - a[1]) + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * half(b[0] - a[0]);
  return (2 * Math.asin(Math.min(1, Math.sqrt(chord))) * METRES_PER_DEGREE) / radians;
}
