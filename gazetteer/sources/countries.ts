/** Countries: GeoNames' ids and representative points, everyday English names and demonyms (a list of ours), translations from ICU. */
import { join } from 'node:path';
import { curatedFolder } from '../paths.ts';
import { list, readCsv } from './csv.ts';
import { named, type PlaceEntry } from './place-entry.ts';

/** Languages whose country names are known; ICU, which Node carries, has them all. */
const LANGUAGES = ['en', 'uk', 'ru', 'es', 'de', 'fr', 'pl', 'it', 'pt', 'tr', 'nl', 'cs', 'ro'] as const;

/** What other languages call a country and English calls a city: Romanian has Columbia for Colombia. */
const CITIES: ReadonlySet<string> = new Set(['Columbia']);

export function* countries(): Iterable<PlaceEntry> {
  const namers = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  for (const row of readCsv(join(curatedFolder(), 'countries.csv'))) {
    const code = row['code'] ?? '';
    const translations = namers
      .map((namer) => namer.of(code))
      .filter((name) => name !== undefined)
      .filter((name) => !CITIES.has(name));
    yield {
      id: row['geonames_id'] ? `geonames:${row['geonames_id']}` : `country:${code}`,
      name: row['name'] ?? code,
      lat: Number(row['lat']),
      lon: Number(row['lon']),
      country: code,
      admin1_code: '',
      feature_code: 'PCLI',
      population: null,
      names: [
        ...named('main', [row['name'] ?? code]),
        ...named('short', list(row['names'])),
        ...named('alternate', translations),
        ...named('demonym', list(row['demonyms'])),
      ],
    };
  }
}
