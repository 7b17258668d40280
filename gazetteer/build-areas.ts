/** Build step: polygons of first-level units, countries, great regions and counties → dist/gazetteer/areas. Deterministic. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AreaPlan, planAreas } from './area-plans.ts';
import { type AreaSummary, areaFileOf, type StoredArea } from './areas.ts';
import { outlineOf } from './geometry/assemble.ts';
import { areaKm2, type Point, type Ring, type RingPolygon } from './geometry/rings.ts';
import { spreadOf } from './geometry/spread.ts';
import { type Arc, toArcs } from './geometry/topology.ts';
import { readCounties } from './sources/counties.ts';
import type { Area } from './types.ts';
import { readWorld, simplified } from './world.ts';

/** Degrees of latitude. */
const TOLERANCE = {
  ukraine: 0.0008, // below the rounding of the source: nothing is lost
  elsewhere: 0.004,
};
const DECIMALS = 4; // of a degree: 11 m
/** What one source rounds, it rounds the same way everywhere. */
const ONE_SOURCE = { file: 'us-atlas', slack: [0, 0] } as const;
/** Bits of ground that only come from two sources' rounding; km². */
const SMALLEST_KM2 = 0.5;

/** Writes the polygons into a folder of their own, which it empties first. `progress` is told each step in words. */
export function buildAreas(outFolder: string, progress: (step: string) => void): readonly AreaSummary[] {
  progress('reading the borders of the world and the places inside them');
  const { units, arcs, codes } = readWorld();
  const plans = planAreas(units, codes);
  progress(`drawing ${plans.length} areas`);
  const lines = linesByOwner(simplified(arcs, ([lon, lat]) => (nearUkraine(lon, lat) ? TOLERANCE.ukraine : TOLERANCE.elsewhere)));
  const drawn = [...plans.flatMap((plan) => draw(plan, lines)), ...drawCounties()];
  writeFiles(outFolder, drawn);
  return drawn.map(({ id, stored: { geometry: _geometry, extent_km2: _extent, ...rest } }) => ({ id, ...rest }));
}

const nearUkraine = (lon: number, lat: number): boolean => lon > 21 && lon < 42 && lat > 43 && lat < 54;

/** From lines of their own: the borders of the states in the other sources are not quite the same. */
function drawCounties(): readonly Drawn[] {
  const counties = readCounties();
  const shapes = counties.map(({ polygons }) => ({ polygons, ...ONE_SOURCE }));
  const lines = linesByOwner(simplified(toArcs(shapes), () => TOLERANCE.elsewhere));
  return counties.flatMap(({ id, name }, number) =>
    draw({ id, name, country: 'US', feature_code: 'ADM2', members: new Set([number]) }, lines),
  );
}

/** Unit → its lines, so that drawing an area does not look at the whole world. */
function linesByOwner(arcs: readonly Arc[]): ReadonlyMap<number, readonly Arc[]> {
  const lines = new Map<number, Arc[]>();
  for (const arc of arcs) {
    for (const owner of arc.owners) {
      const known = lines.get(owner);
      if (known) known.push(arc);
      else lines.set(owner, [arc]);
    }
  }
  return lines;
}

interface Drawn {
  readonly id: string;
  readonly stored: StoredArea;
}

/** Nothing when simplification left no ring: an islet. */
function draw({ id, members, ...named }: AreaPlan, lines: ReadonlyMap<number, readonly Arc[]>): readonly Drawn[] {
  const arcs = new Set([...members].flatMap((member) => lines.get(member) ?? []));
  const outline = outlineOf([...arcs], (owner) => members.has(owner)).map((rings) =>
    rings.filter((ring) => areaKm2([ring]) >= SMALLEST_KM2),
  );
  const polygons = outline.filter((rings) => rings.length > 0);
  if (polygons.length === 0) return [];
  const rings = polygons.flat();
  const { point, p90_m, reach_m } = spreadOf(rings);
  const uncertainty_m = Math.round((named.feature_code === 'RGN' ? reach_m : p90_m) / 100) * 100;
  return [
    {
      id,
      stored: {
        ...named,
        lat: rounded(point[1]),
        lon: rounded(point[0]),
        uncertainty_m,
        extent_km2: Math.round(areaKm2(rings)),
        geometry: geometryOf(polygons),
      },
    },
  ];
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

function geometryOf(polygons: readonly RingPolygon[]): Area {
  const closed = (ring: Ring): readonly Point[] => [...ring, ring[0]!].map(([lon, lat]) => [rounded(lon), rounded(lat)] as const);
  const coordinates = polygons.map((rings) => rings.map(closed));
  return coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates };
}

function writeFiles(folder: string, drawn: readonly Drawn[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, areas] of Map.groupBy(drawn, ({ id }) => areaFileOf(id) ?? '')) {
    writeFileSync(join(folder, name), JSON.stringify(Object.fromEntries(areas.map(({ id, stored }) => [id, stored]))));
  }
}
