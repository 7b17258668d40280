/** Great-circle distance and the point at a distance, on a sphere; positions in WGS 84 degrees, distances in metres, bearings in degrees from north. */

const EARTH_RADIUS = 6_371_008.8; // mean radius, metres
const RADIANS = Math.PI / 180;

interface Position {
  readonly lat: number;
  readonly lon: number;
}

export function metresBetween(a: Position, b: Position): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point that lies `metres` away from another in a direction. */
export function destination(from: Position, metres: number, bearing: number): Position {
  const angle = metres / EARTH_RADIUS;
  const lat = from.lat * RADIANS;
  const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing * RADIANS);
  const turn = Math.atan2(Math.sin(bearing * RADIANS) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * sinLat);
  return { lat: Math.asin(sinLat) / RADIANS, lon: ((from.lon + turn / RADIANS + 540) % 360) - 180 };
}
