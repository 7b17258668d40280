/**
 * Build step: the map that lies under the events, without a network. Files in dist/basemap, all WGS 84:
 *
 *     land.json          MultiPolygon; fine around Ukraine, coarse elsewhere. Russia's far end runs on past 180°, so no line is drawn there.
 *     countries.json     FeatureCollection of two MultiLineStrings, { disputed: false } and { disputed: true } (dashed: lines of control, unsettled borders)
 *     admin1.json        MultiLineString: first-level borders in Ukraine and its surroundings (NEAR)
 *     admin1-world.json  MultiLineString: those everywhere else; not needed at first sight
 *     labels.json        array of labels.ts's Label, the most important first; kinds country, capital, city, town, village, sea
 *
 * Every line comes from the same arcs as the land, so borders end exactly on the coast.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineBetween, type LineKind } from './borders.ts';
import { outlineOf } from './geometry/assemble.ts';
import { areaKm2, type Box, inBox, type Point, type RingPolygon } from './geometry/rings.ts';
import type { Arc } from './geometry/topology.ts';
import { labels } from './labels.ts';
import type { Unit } from './sources/unit.ts';
import { readWorld, simplified } from './world.ts';

/** How finely a part of the world is drawn; the first zone that holds a point counts. Tolerance in degrees of latitude, islets in km². */
const ZONES = [
  { box: { west: 21, south: 43.5, east: 42, north: 53.5 }, tolerance: 0.0014, decimals: 4, islet: 0.1 },
  { box: { west: 9, south: 35, east: 54, north: 61 }, tolerance: 0.012, decimals: 3, islet: 8 },
  { box: { west: -180, south: -90, east: 180, north: 90 }, tolerance: 0.045, decimals: 2, islet: 300 },
] as const satisfies readonly { box: Box; tolerance: number; decimals: number; islet: number }[];

/** Whose first-level borders are in the first load: Ukraine, its neighbours and the Black Sea's coasts, inside a box. */
const NEAR = {
  box: { west: 14, south: 40, east: 50, north: 60 },
  countries: ['UA', 'RU', 'BY', 'MD', 'PL', 'RO', 'SK', 'HU', 'GE', 'BG', 'TR'],
} as const satisfies { box: Box; countries: readonly string[] };

/** The country that the antimeridian cuts: what lies beyond it is drawn past 180°. */
const PAST_180 = { country: 'RU', west: -168 };

type Zone = (typeof ZONES)[number];

const zoneOf = (point: Point): Zone => ZONES.find((zone) => inBox(zone.box, point)) ?? ZONES[2];

/** Writes the files into a folder of their own, which it empties first. `progress` is told each step in words. */
export function buildBaseMap(outFolder: string, progress: (step: string) => void): void {
  progress('drawing the base map');
  const { units, arcs, codes } = readWorld();
  const lines = unfolded(
    simplified(arcs, (point) => zoneOf(point).tolerance),
    units,
  );
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const write = (name: string, content: unknown): void => writeFileSync(join(outFolder, name), JSON.stringify(content));
  write('land.json', { type: 'MultiPolygon', coordinates: landOf(lines) });
  const kinds = Map.groupBy(lines, (line) => kindOf(line, units, codes));
  write('countries.json', {
    type: 'FeatureCollection',
    features: [bordersOf(kinds.get('country'), false), bordersOf(kinds.get('disputed'), true)],
  });
  const inner = [...(kinds.get('inner') ?? []), ...(kinds.get('disputed') ?? []).filter((line) => isOneCountry(line, units))];
  const { near = [], far = [] } = Object.groupBy(inner, (line) => (isNear(line, units) ? 'near' : 'far'));
  write('admin1.json', linesOf(near));
  write('admin1-world.json', linesOf(far));
  write('labels.json', labels(units));
}

/** What a line is on the map; `none` for coasts and for lines finer than first-level units. */
function kindOf({ owners }: Arc, units: readonly Unit[], codes: ReadonlyMap<number, string>): LineKind | 'none' {
  const [a, b] = owners;
  if (a === undefined || b === undefined) return 'none';
  const kind = lineBetween(units[a]!, units[b]!);
  const [codeA, codeB] = [codes.get(a), codes.get(b)];
  const isFirstLevel = codeA !== undefined && codeB !== undefined && codeA !== codeB;
  return kind === 'inner' && !isFirstLevel ? 'none' : kind;
}

const isNear = ({ owners, points }: Arc, units: readonly Unit[]): boolean =>
  owners.some((owner) => (NEAR.countries as readonly string[]).includes(units[owner]!.country)) &&
  points.some((point) => inBox(NEAR.box, point));

const isOneCountry = ({ owners }: Arc, units: readonly Unit[]): boolean => new Set(owners.map((owner) => units[owner]!.country)).size === 1;

/** Moves what lies beyond the antimeridian to where it continues the land, and takes the seam out. */
function unfolded(arcs: readonly Arc[], units: readonly Unit[]): readonly Arc[] {
  const known = new Map<string, Point>();
  return arcs.flatMap((arc) => {
    if (!arc.owners.some((owner) => units[owner]!.country === PAST_180.country) || !arc.points.some(isFarEast)) return [arc];
    return withoutSeam(arc.points.map((point) => moved(point, known))).map((points) => ({ ...arc, points }));
  });
}

/** Points that meet on the seam become one object, as the ends of arcs are everywhere else. */
function moved(point: Point, known: Map<string, Point>): Point {
  const [lon, lat] = [point[0] < PAST_180.west ? point[0] + 360 : point[0], point[1]];
  if (lon === point[0] && !onSeam(point)) return point;
  const key = onSeam([lon, lat]) ? `seam ${lat.toFixed(2)}` : `${lon.toFixed(4)},${lat.toFixed(4)}`; // the two sides of the seam differ by up to 0.002°
  const same = known.get(key) ?? [lon, lat];
  known.set(key, same);
  return same;
}

const isFarEast = ([lon]: Point): boolean => lon > -PAST_180.west || lon < PAST_180.west;

/** The pieces of a line that do not run along 180°. */
function withoutSeam(line: readonly Point[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [[]];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before && onSeam(before) && onSeam(point)) pieces.push([]);
    pieces.at(-1)!.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

const onSeam = ([lon]: Point): boolean => Math.abs(lon - 180) < 0.001;

function landOf(lines: readonly Arc[]): readonly (readonly (readonly Point[])[])[] {
  const isLarge = (ring: readonly Point[]): boolean => areaKm2([ring]) >= zoneOf(ring[0]!).islet;
  const polygons = outlineOf(lines, () => true)
    .map((rings): RingPolygon => rings.filter(isLarge))
    .filter((rings) => rings.length > 0);
  return polygons.map((rings) => rings.map((ring) => rounded([...ring, ring[0]!]))).filter((rings) => rings[0]!.length > 3);
}

const linesOf = (lines: readonly Arc[] = []) => ({
  type: 'MultiLineString',
  coordinates: lines.map((line) => rounded(line.points)).filter((line) => line.length > 1),
});

const bordersOf = (lines: readonly Arc[] | undefined, disputed: boolean) => ({
  type: 'Feature',
  properties: { disputed },
  geometry: linesOf(lines),
});

/** Rounds each point as its zone says and drops the repeats that rounding makes. */
function rounded(line: readonly Point[]): readonly Point[] {
  const points = line.map((point): Point => {
    const { decimals } = zoneOf(point);
    return [Number(point[0].toFixed(decimals)), Number(point[1].toFixed(decimals))];
  });
  return points.filter((point, index) => index === 0 || point[0] !== points[index - 1]![0] || point[1] !== points[index - 1]![1]);
}
