/** Sites that reports name: airports, plants, bridges, rivers, city districts; a list of ours with a source for each line. */
import { join } from 'node:path';
import { curatedFolder } from '../paths.ts';
import { list, radiusOf, readCsv } from './csv.ts';
import { named, type PlaceEntry } from './place-entry.ts';

export function* sites(): Iterable<PlaceEntry> {
  for (const row of readCsv(join(curatedFolder(), 'sites.csv'))) {
    yield {
      id: row['id'] ?? '',
      name: row['name'] ?? '',
      lat: Number(row['lat']),
      lon: Number(row['lon']),
      country: row['country'] || null,
      admin1_code: row['admin1_code'] ?? '',
      feature_code: row['feature_code'] ?? 'BLDG',
      population: null,
      ...radiusOf(row),
      names: [...named('main', [row['name'] ?? '']), ...named('alternate', list(row['names']))],
    };
  }
}
