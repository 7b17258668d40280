/**
 * Counties of the United States (US Census Bureau, public domain) as the npm package us-atlas carries them: a five-digit FIPS code, a bare name and a polygon.
 * What kind of county it is the package does not say; it follows from the state and the code. Territories have countries' codes of their own.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaSummary } from '../areas.ts';
import { ringsOf } from '../geometry/clip.ts';
import type { RingPolygon } from '../geometry/rings.ts';
import { named, type PlaceEntry } from './place-entry.ts';

/** FIPS 5-2: the first two digits of a county's code → the state. The District of Columbia (11) is a first-level unit and no county. */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    '01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO ' +
    '30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);

const ID = /^us-county:((\d\d)\d{3})$/;
/** Cities that belong to no county have the numbers of a state from here on. */
const FIRST_CITY = 510;
/** Alaska is divided into boroughs, but for these. */
const CENSUS_AREAS: ReadonlySet<string> = new Set('02016 02050 02070 02105 02158 02180 02198 02240 02261 02290'.split(' '));
const MUNICIPALITIES: ReadonlySet<string> = new Set(['02020', '02230']);

export interface County {
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly RingPolygon[];
}

/** In the order of their codes. */
export function readCounties(): readonly County[] {
  const topology = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('us-atlas/counties-10m.json')), 'utf8')) as Topology;
  const { features } = feature(topology, topology.objects['counties'] as GeometryCollection<{ readonly name: string }>);
  return features
    .map(({ id, geometry, properties }) => ({
      fips: String(id),
      name: properties.name,
      polygons: ringsOf(geometry as Polygon | MultiPolygon | null),
    }))
    .filter(({ fips }) => STATES.has(fips.slice(0, 2)))
    .sort((a, b) => (a.fips < b.fips ? -1 : 1))
    .map(({ fips, name, polygons }) => ({ id: `us-county:${fips}`, name: fullName(fips, name), polygons }));
}

/** Never the bare name: "Washington" is no county. */
function fullName(fips: string, bare: string): string {
  if (Number(fips.slice(2)) >= FIRST_CITY) return bare.endsWith(' City') ? bare : `City of ${bare}`;
  return `${bare} ${unitWord(fips)}`;
}

function unitWord(fips: string): string {
  if (fips.startsWith('22')) return 'Parish';
  if (!fips.startsWith('02')) return 'County';
  if (MUNICIPALITIES.has(fips)) return 'Municipality';
  return CENSUS_AREAS.has(fips) ? 'Census Area' : 'Borough';
}

/** The counties among the areas that build-areas.ts has drawn, as places. */
export function* counties(areas: readonly AreaSummary[]): Iterable<PlaceEntry> {
  for (const { id, name, lat, lon, country, feature_code, uncertainty_m } of areas) {
    const state = STATES.get(ID.exec(id)?.[2] ?? '');
    if (state === undefined) continue;
    yield {
      ...{ id, name, lat, lon, country, feature_code, uncertainty_m },
      admin1_code: state,
      population: null,
      names: [...named('main', [name]), ...named('short', shortForms(name))],
    };
  }
}

/** As newspapers print them: "St. Tammany Parish" is also "Saint Tammany Parish", "Autauga County" also "Autauga Co.". */
function shortForms(name: string): readonly string[] {
  const spellings = [name.replace(/^St\. /, 'Saint ').replace(/^Ste\. /, 'Sainte '), name.replace(/ County$/, ' Co.')];
  return spellings.filter((spelling) => spelling !== name);
}
