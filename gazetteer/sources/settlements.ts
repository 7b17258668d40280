/** Settlements: every row of the GeoNames list, and the hand-made ones that it lacks. */
import { join } from 'node:path';
import { countryAt } from '../borders.ts';
import { curatedFolder } from '../paths.ts';
import { list, readCsv } from './csv.ts';
import { type City, readCities } from './geonames.ts';
import { spellingKey } from '../normalize.ts';
import { officialName } from './official-name.ts';
import { readMoreNames } from './more-names.ts';
import { named, type PlaceEntry } from './place-entry.ts';
import { BORDER_UNITS } from '../score.ts';
import { ukrainianSpelling } from '../ukrainian-spelling.ts';

/** Airport and railway codes stand among GeoNames' alternate names; as names of towns in a text they are only false finds. */
const CODE = /^[A-Z]{2,4}$/;
/** "Киев ош": alternate names with a mark of their own language behind them. */
const MARKED = / (?:ош|osh)$/;
/** "Воронежская область", "Kirov i Kirov oblast": a town's alternate names that are its region's, or say where it lies. */
const UNIT = /област|oblast/i;

/** Casablanca's name in English words; in a text they are a house in Washington. */
const TRANSLATED: ReadonlySet<string> = new Set(['White House']);

/** Countries whose towns have English names: an alternate name of a small one that does not resemble its own is what it was called long ago. */
const ENGLISH: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'NZ', 'GB', 'IE']);
const KNOWN_BY_MANY_NAMES = 100_000; // inhabitants
const RESEMBLANCE = 3; // letters that a word of one name and a word of the other begin with

function isForgotten(name: string, { country, population, name: own }: City): boolean {
  if (!ENGLISH.has(country) || (population ?? 0) >= KNOWN_BY_MANY_NAMES || !/^[A-Za-z]/.test(name)) return false;
  const beginnings = (text: string): readonly string[] =>
    spellingKey(text)
      .split(' ')
      .map((word) => word.slice(0, RESEMBLANCE));
  const ours = beginnings(own);
  return !beginnings(name).some((beginning) => ours.includes(beginning));
}

export function* settlements(): Iterable<PlaceEntry> {
  const more = readMoreNames();
  for (const city of readCities()) yield entryOfCity(city, more.get(`geonames:${city.geonameid}`) ?? []);
  yield* curatedSettlements(more);
}

/** A row of a GeoNames dump as a place; `more` are names that our own lists add. */
export function entryOfCity(city: City, more: PlaceEntry['names']): PlaceEntry {
  const alternates = city.names.filter(
    (name) =>
      name !== city.name && !CODE.test(name) && !MARKED.test(name) && !UNIT.test(name) && !TRANSLATED.has(name) && !isForgotten(name, city),
  );
  const name = city.country === 'UA' ? officialName(city.name, alternates) : city.name;
  return {
    id: `geonames:${city.geonameid}`,
    name,
    lat: city.lat,
    lon: city.lon,
    country: countryAt(city.country, city.lat, city.lon) || null,
    admin1_code: city.admin1_code,
    feature_code: city.feature_code || 'PPL',
    population: city.population,
    names: [
      ...named('main', [...new Set([name, city.name])]),
      ...more,
      ...named('alternate', [...alternates, ...inUkrainian(city, alternates)]),
    ],
  };
}

/** Towns of Russia of some size, and all on the border. */
const inUkrainian = ({ country, population, admin1_code }: City, names: readonly string[]): readonly string[] =>
  country === 'RU' && ((population ?? 0) >= NAMED_IN_UKRAINIAN || BORDER_UNITS.has(admin1_code))
    ? names.map(ukrainianSpelling).filter((name) => !names.includes(name))
    : [];
const NAMED_IN_UKRAINIAN = 20_000; // inhabitants

function* curatedSettlements(more: ReadonlyMap<string, PlaceEntry['names']>): Iterable<PlaceEntry> {
  for (const row of readCsv(join(curatedFolder(), 'settlements.csv'))) {
    const id = row['id'] ?? '';
    yield {
      id,
      name: row['name'] ?? '',
      lat: Number(row['lat']),
      lon: Number(row['lon']),
      country: row['country'] ?? null,
      admin1_code: row['admin1_code'] ?? '',
      feature_code: row['feature_code'] ?? 'PPL',
      population: Number(row['population']) || null,
      names: [...named('main', [row['name'] ?? '', ...list(row['names'])]), ...(more.get(id) ?? [])],
    };
  }
}
