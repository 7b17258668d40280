/** Settlements: every row of the GeoNames list, and the hand-made ones that it lacks. */
import { join } from 'node:path';
import { countryAt } from '../borders.ts';
import { curatedFolder } from '../paths.ts';
import { list, readCsv } from './csv.ts';
import { type City, readCities } from './geonames.ts';
import { officialName } from './official-name.ts';
import { named, type PlaceEntry } from './place-entry.ts';

/** Airport and railway codes stand among GeoNames' alternate names; as names of towns in a text they are only false finds. */
const CODE = /^[A-Z]{2,4}$/;
/** "Киев ош": alternate names with a mark of their own language behind them. */
const MARKED = / (?:ош|osh)$/;

/** Casablanca's name in English words; in a text they are a house in Washington. */
const TRANSLATED: ReadonlySet<string> = new Set(['White House']);

export function* settlements(): Iterable<PlaceEntry> {
  const former = formerNames();
  for (const city of readCities()) yield entryOfCity(city, former.get(`geonames:${city.geonameid}`) ?? []);
  yield* curatedSettlements(former);
}

/** A row of a GeoNames dump as a place; `former` are names that our own list adds. */
export function entryOfCity(city: City, former: PlaceEntry['names']): PlaceEntry {
  const alternates = city.names.filter((name) => name !== city.name && !CODE.test(name) && !MARKED.test(name) && !TRANSLATED.has(name));
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
    names: [...named('main', [...new Set([name, city.name])]), ...former, ...named('alternate', alternates)],
  };
}

function* curatedSettlements(former: ReadonlyMap<string, PlaceEntry['names']>): Iterable<PlaceEntry> {
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
      names: [...named('main', [row['name'] ?? '', ...list(row['names'])]), ...(former.get(id) ?? [])],
    };
  }
}

/** Names that places once had, by the id of the place; and today's name, where the packaged list still has the one before. */
function formerNames(): ReadonlyMap<string, PlaceEntry['names']> {
  const names = new Map<string, PlaceEntry['names']>();
  for (const row of readCsv(join(curatedFolder(), 'former-names.csv'))) {
    const id = row['geonames_id_or_curated_id'] ?? '';
    const key = /^\d+$/.test(id) ? `geonames:${id}` : id;
    names.set(key, [
      ...(names.get(key) ?? []),
      ...named('former', [row['former_name'] ?? '', ...list(row['names'])]),
      ...named('main', [row['place'] ?? '']),
    ]);
  }
  return names;
}
