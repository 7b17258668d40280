/** Geometry on the globe, in metres and WGS 84 degrees: the one place of the model that knows Turf. */
import { bbox, bearing, booleanPointInPolygon, distance, point } from '@turf/turf';
import type { Area } from '../../gazetteer/types.ts';
import type { Bbox } from './bbox.ts';

export interface Position {
  readonly lon: number;
  readonly lat: number;
}

type Outline = { type: 'Polygon'; coordinates: [number, number][][] } | { type: 'MultiPolygon'; coordinates: [number, number][][][] };

const METRES_PER_DEGREE = 111_195; // of latitude, on Turf's sphere

/** Degrees clockwise from north, 0–359, along the great circle. */
export const bearingDegrees = (from: Position, to: Position): number =>
  (Math.round(bearing(point([from.lon, from.lat]), point([to.lon, to.lat]))) + 360) % 360;

export const distanceMetres = (from: Position, to: Position): number =>
  distance(point([from.lon, from.lat]), point([to.lon, to.lat]), { units: 'meters' });

/** The centre of the cell that a position lies in, on a grid of about this many metres; the same for all positions of the cell. */
export function snapToGrid({ lon, lat }: Position, metres: number): Position {
  const latStep = metres / METRES_PER_DEGREE;
  const row = Math.min(90, (Math.floor(lat / latStep) + 0.5) * latStep);
  const lonStep = latStep / Math.max(0.01, Math.cos((row * Math.PI) / 180)); // cells stay finite at the poles
  return { lon: Math.min(180, (Math.floor(lon / lonStep) + 0.5) * lonStep), lat: row };
}

/** The box around an area; areas that the gazetteer keeps do not cross the antimeridian in one ring. */
export function boxOf(area: Area): Bbox {
  const [west, south, east, north] = bbox(area as Outline) as [number, number, number, number];
  return { west, south, east, north };
}

/** The box around a circle, cut off at the poles and at the antimeridian. */
export function boxAround({ lon, lat }: Position, metres: number): Bbox {
  const height = metres / METRES_PER_DEGREE;
  const width = height / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return {
    west: Math.max(-180, lon - width),
    south: Math.max(-90, lat - height),
    east: Math.min(180, lon + width),
    north: Math.min(90, lat + height),
  };
}

/** Whether a position lies in an area or on its border. */
export const holdsPosition = (area: Area, { lon, lat }: Position): boolean => booleanPointInPolygon([lon, lat], area as Outline);
