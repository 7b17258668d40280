/** The names on the base map: countries, seas, and cities in tiers, all of Ukraine's places and ever fewer farther away. */
import { join } from 'node:path';
import { countryAt } from './borders.ts';
import { areaKm2, type Box, inBox } from './geometry/rings.ts';
import { isCyrillic } from './normalize.ts';
import { curatedFolder } from './paths.ts';
import { romanize } from './romanize.ts';
import { readCsv } from './sources/csv.ts';
import { type City, readCities } from './sources/geonames.ts';
import type { Unit } from './sources/unit.ts';

export interface Label {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** 1 is the most important, 6 the least. */
  readonly rank: Rank;
  readonly kind: 'country' | 'capital' | 'city' | 'town' | 'village' | 'sea';
  /** Inhabitants; of a country, of its places; 0 for a sea. */
  readonly population: number;
  readonly names?: { readonly uk?: string };
}

type Rank = 1 | 2 | 3 | 4 | 5 | 6;

/** Least population for ranks 1–6; null: no such rank there. */
type Tiers = readonly (number | null)[];

const TIERS = {
  ukraine: [2_000_000, 700_000, 200_000, 60_000, 10_000, 500],
  near: [null, 1_500_000, 400_000, 120_000, 60_000, 25_000],
  world: [null, 4_000_000, 1_500_000, 700_000, 400_000, null],
} as const satisfies Record<string, Tiers>;

/** Least area of a country for ranks 1–5, in km²; in the box NEAR one rank better. */
const COUNTRY_TIERS = [1_500_000, 250_000, 30_000, 3_000, 300] as const;

const NEAR: Box = { west: 14, south: 40, east: 50, north: 60 };

/** Parts of towns, abandoned and ruined places are no names for a map. */
const NOT_SHOWN = ['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'];

/** Jerusalem stands as a capital in GeoNames; UN SC 478 (1980) does not recognise it as one. */
const NOT_CAPITALS = [281184];

const DECIMALS = 3; // of a degree: 110 m, a few pixels at the closest zoom

/** Least inhabitants. */
const KINDS = { city: 100_000, town: 10_000 };

/** Sorted by rank, then by population. `units` give the countries' sizes. */
export function labels(units: readonly Unit[]): readonly Label[] {
  const cities = [...readCities()].map((city) => ({ ...city, country: countryAt(city.country, city.lat, city.lon) }));
  const all = [...countryLabels(units, cities), ...seaLabels(), ...cities.flatMap(cityLabel)];
  return all.sort((a, b) => a.rank - b.rank || b.population - a.population);
}

function cityLabel(city: City): readonly Label[] {
  const population = city.population ?? 0;
  const rank = NOT_SHOWN.includes(city.feature_code) ? undefined : rankOf(city, population);
  if (rank === undefined) return [];
  const capital = isCapital(city);
  const kind = capital ? 'capital' : population >= KINDS.city ? 'city' : population >= KINDS.town ? 'town' : 'village';
  const place = { lat: rounded(city.lat), lon: rounded(city.lon), rank, kind, population } as const;
  const uk = city.country === 'UA' ? ukrainianName(city) : undefined;
  return [uk === undefined ? { name: city.name, ...place } : { name: romanize(uk), ...place, names: { uk } }];
}

const isCapital = (city: City): boolean => city.feature_code === 'PPLC' && !NOT_CAPITALS.includes(city.geonameid);

function rankOf(city: City, population: number): Rank | undefined {
  const zone = city.country === 'UA' ? 'ukraine' : inBox(NEAR, [city.lon, city.lat]) ? 'near' : 'world';
  const tier = TIERS[zone].findIndex((least) => least !== null && population >= least) + 1;
  const bySize = tier === 0 ? undefined : (tier as Rank);
  if (isCapital(city)) return Math.min(bySize ?? 6, zone === 'world' ? 3 : 2) as Rank;
  return city.feature_code === 'PPLA' && zone === 'ukraine' ? (Math.min(bySize ?? 6, 3) as Rank) : bySize;
}

/** Letters that Russian has and Ukrainian has not, and the other way round. */
const RUSSIAN = /[ыэъё]/i;
const UKRAINIAN = /[іїєґ’']/i;
/** Edits between our spelling of a name and GeoNames' within which they are the same name; fewer when no letter shows that it is Ukrainian. */
const MAX_EDITS = { ukrainian: 2, unclear: 1 };

/** The Ukrainian one among a place's Cyrillic names: the one that, romanized, comes closest to the place's name. */
export function ukrainianName(city: Pick<City, 'name' | 'names'>): string | undefined {
  const candidates = city.names
    .filter((name) => isCyrillic(name) && !RUSSIAN.test(name))
    .map((name) => ({ name, edits: editsBetween(romanize(name).toLowerCase(), city.name.toLowerCase()), own: UKRAINIAN.test(name) }));
  const [best] = candidates.sort((a, b) => a.edits - b.edits || Number(b.own) - Number(a.own));
  return best && best.edits <= (best.own ? MAX_EDITS.ukrainian : MAX_EDITS.unclear) ? best.name : undefined;
}

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min(row[j]! + (letter === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

function countryLabels(units: readonly Unit[], cities: readonly City[]): readonly Label[] {
  const ukrainian = new Intl.DisplayNames('uk', { type: 'region' });
  const sizes = new Map<string, number>();
  for (const unit of units) sizes.set(unit.country, (sizes.get(unit.country) ?? 0) + areaKm2(unit.polygons.flat()));
  const inhabitants = new Map<string, number>();
  for (const city of cities) inhabitants.set(city.country, (inhabitants.get(city.country) ?? 0) + (city.population ?? 0));
  return readCsv(join(curatedFolder(), 'countries.csv')).map((row) => {
    const code = row['code'] ?? '';
    const [lat, lon] = [Number(row['lat']), Number(row['lon'])];
    const tier = COUNTRY_TIERS.findIndex((least) => (sizes.get(code) ?? 0) >= least) + 1 || 6;
    const rank = Math.max(1, inBox(NEAR, [lon, lat]) ? tier - 1 : tier) as Rank;
    return {
      name: row['name'] ?? code,
      lat: rounded(lat),
      lon: rounded(lon),
      rank,
      kind: 'country',
      population: inhabitants.get(code) ?? 0,
      names: { uk: ukrainian.of(code) ?? code },
    };
  });
}

function seaLabels(): readonly Label[] {
  return readCsv(join(curatedFolder(), 'seas.csv')).map((row) => ({
    name: row['name'] ?? '',
    lat: Number(row['lat']),
    lon: Number(row['lon']),
    rank: Number(row['rank']) as Rank,
    kind: 'sea',
    population: 0,
    names: { uk: row['uk'] ?? '' },
  }));
}

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS));
