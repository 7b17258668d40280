/** Coordinate reference systems of Part 2, and how positions in them become longitude and latitude and back. */
import { InputError } from '../model/input-error.ts';

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';

export type CrsUri = typeof CRS84 | `${typeof EPSG}${4326 | 3857}`;

interface Crs {
  readonly toLonLat: (first: number, second: number) => readonly [lon: number, lat: number];
  readonly fromLonLat: (lon: number, lat: number) => readonly [number, number];
}

const RADIUS = 6_378_137; // metres, of the sphere of Web Mercator
const HIGHEST = 85.051128779806604; // degrees of latitude that Web Mercator shows
const DEGREES = 180 / Math.PI;
const METRES = 2; // decimals
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const TABLE: Readonly<Record<CrsUri, Crs>> = {
  [CRS84]: { toLonLat: (lon, lat) => [lon, lat], fromLonLat: (lon, lat) => [lon, lat] },
  [`${EPSG}4326`]: { toLonLat: (lat, lon) => [lon, lat], fromLonLat: (lon, lat) => [lat, lon] },
  [`${EPSG}3857`]: {
    toLonLat: (x, y) => [round((x / RADIUS) * DEGREES, 9), round((2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * DEGREES, 9)],
    fromLonLat: (lon, lat) => {
      const shown = Math.max(-HIGHEST, Math.min(HIGHEST, lat)) / DEGREES;
      return [round((lon / DEGREES) * RADIUS, METRES), round(Math.log(Math.tan(Math.PI / 4 + shown / 2)) * RADIUS, METRES)];
    },
  },
};

export const CRS_URIS = Object.keys(TABLE) as [CrsUri, ...CrsUri[]];

/** CRS84 where none is named. `name` was checked against CRS_URIS. */
export const crsOf = (name: string | undefined): CrsUri => (name === undefined ? CRS84 : (name.replace(/^\[(.*)\]$/, '$1') as CrsUri));

export const toLonLat = (uri: CrsUri): Crs['toLonLat'] => TABLE[uri].toLonLat;

/** `bbox` in another system → the same in degrees, as parseBbox reads it. Throws InputError. */
export function bboxInDegrees(text: string, uri: CrsUri): string {
  if (uri === CRS84) return text;
  const numbers = text.split(',').map(Number);
  const half = numbers.length / 2;
  const corner = (at: number) => TABLE[uri].toLonLat(numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN);
  const corners = [...corner(0), ...corner(half)];
  if (!corners.every(Number.isFinite)) throw new InputError(`"bbox" is "${text}"; expected numbers in the units of bbox-crs.`);
  return corners.join(',');
}

interface Placed {
  readonly geometry: unknown;
}

/** A feature whose positions are written in another system. */
export function inCrs<T extends Placed>(feature: T, uri: CrsUri): T {
  if (uri === CRS84 || feature.geometry === null) return feature;
  const geometry = feature.geometry as { readonly coordinates: Nested };
  return { ...feature, geometry: { ...geometry, coordinates: converted(geometry.coordinates, TABLE[uri].fromLonLat) } };
}

type Nested = readonly (number | Nested)[];

function converted(coordinates: Nested, convert: Crs['fromLonLat']): Nested {
  const [first, second] = coordinates;
  if (typeof first === 'number' && typeof second === 'number') return convert(first, second);
  return coordinates.map((each) => converted(each as Nested, convert));
}
