/** First-level units and great regions: what areas.ts draws, with the names that people use for them. */
import { join } from 'node:path';
import type { AreaSummary } from '../areas.ts';
import { curatedFolder } from '../paths.ts';
import { list, radiusOf, readCsv, type Row } from './csv.ts';
import { named, type PlaceEntry } from './place-entry.ts';

/** What a first-level unit is called in running text, after its bare name. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  UA: ['Oblast', 'Region', 'Province', 'область', 'області', 'областью', 'областю', 'области'],
  RU: ['Oblast', 'Region', 'Province', 'область', 'области', 'областью'],
  BY: ['Oblast', 'Region', 'область', 'области', 'вобласць'],
};
const ANY_UNIT_WORDS = ['Province', 'Region', 'State', 'Governorate'] as const;
/** Endings of units' own names that are put on and taken off: "Kherson Oblast" is also "Kherson region". */
const UNIT_SUFFIX = / (?:oblast|region|province|state|governorate|krai|republic)$/i;

/** Postal abbreviations of states. Most are words or mean something else in capitals (IN, OR, LA, PA): those are names only in the form of ISO 3166-2, US-IN. */
const POSTAL = /^[A-Z]{2,3}$/;
const UNMISTAKABLE: ReadonlySet<string> = new Set('AZ BC DC FL KS KY MN NC ND NH NJ NM NY SC TN TX UT VT WV WY NSW'.split(' '));
const isUnmistakable = (text: string): boolean => !POSTAL.test(text) || UNMISTAKABLE.has(text);

export function* regions(areas: readonly AreaSummary[]): Iterable<PlaceEntry> {
  const known = new Map(readCsv(join(curatedFolder(), 'admin1.csv')).map((row) => [row['id'], row]));
  const drawn = new Set(areas.map(({ id }) => id));
  for (const area of [...areas, ...[...known.values()].filter((row) => !drawn.has(row['id'] ?? '')).map(withoutArea)]) {
    if (area.feature_code === 'PCLI' || area.feature_code === 'ADM2') continue; // countries.ts, counties.ts and districts.ts have them
    const row = known.get(area.id);
    const code = /^admin1:(..)\.(.+)$/.exec(area.id);
    yield {
      id: area.id,
      name: row?.['name'] ?? area.name,
      lat: Number(row?.['lat'] ?? area.lat),
      lon: Number(row?.['lon'] ?? area.lon),
      country: area.country,
      admin1_code: code?.[2] ?? '',
      feature_code: area.feature_code,
      population: null,
      ...(area.uncertainty_m === null ? {} : { uncertainty_m: area.uncertainty_m }),
      names: [
        ...named(
          'main',
          area.feature_code === 'ADM1' ? unitNames(row?.['name'] ?? area.name, area.country ?? '') : [area.name, ...(area.names ?? [])],
        ),
        ...named('alternate', list(row?.['names'])),
        ...named('short', list(row?.['abbreviations']).filter(isUnmistakable)),
        ...named(
          'alternate',
          list(row?.['abbreviations'])
            .filter((text) => POSTAL.test(text))
            .map((code) => `${area.country}-${code}`),
        ),
        ...named('demonym', list(row?.['demonyms'])),
      ],
    };
  }
  for (const row of readCsv(join(curatedFolder(), 'great-regions.csv'))) {
    yield {
      id: row['geonames_id'] ? `geonames:${row['geonames_id']}` : (row['id'] ?? ''),
      name: row['name'] ?? '',
      lat: Number(row['lat']),
      lon: Number(row['lon']),
      country: null,
      admin1_code: '',
      feature_code: row['feature_code'] ?? 'RGN',
      population: null,
      ...radiusOf(row),
      names: [...named('main', [row['name'] ?? '']), ...named('short', list(row['names'])), ...named('demonym', list(row['demonyms']))],
    };
  }
}

/** A first-level unit that the sources of polygons do not draw: a name and a point, of unknown extent. */
const withoutArea = (row: Row): Omit<AreaSummary, 'uncertainty_m' | 'extent_km2'> & { readonly uncertainty_m: null } => ({
  id: row['id'] ?? '',
  name: row['name'] ?? '',
  lat: Number(row['lat']),
  lon: Number(row['lon']),
  country: row['country'] ?? '',
  feature_code: 'ADM1',
  uncertainty_m: null,
});

/** "Kherson Oblast" in all its forms; the bare name too, which a city of the same name outweighs. */
function unitNames(name: string, country: string): readonly string[] {
  const bare = name.replace(UNIT_SUFFIX, '');
  return [...new Set([name, bare, ...(UNIT_WORDS[country] ?? ANY_UNIT_WORDS).map((word) => `${bare} ${word}`)])];
}
