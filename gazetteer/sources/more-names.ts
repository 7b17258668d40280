/** Names that our own lists add to settlements, by the id of the place: what places once were called, and what English papers call them and their people. */
import { join } from 'node:path';
import { curatedFolder } from '../paths.ts';
import { list, readCsv } from './csv.ts';
import { named, type PlaceEntry } from './place-entry.ts';

export function readMoreNames(): ReadonlyMap<string, PlaceEntry['names']> {
  const names = new Map<string, PlaceEntry['names']>();
  const add = (id: string, more: PlaceEntry['names']): void => {
    const key = /^\d+$/.test(id) ? `geonames:${id}` : id;
    names.set(key, [...(names.get(key) ?? []), ...more]);
  };
  for (const row of readCsv(join(curatedFolder(), 'former-names.csv'))) {
    add(row['geonames_id_or_curated_id'] ?? '', [
      ...named('former', [row['former_name'] ?? '', ...list(row['names'])]),
      ...named('main', [row['place'] ?? '']), // today's name, where the packaged list still has the one before
    ]);
  }
  for (const row of readCsv(join(curatedFolder(), 'everyday-names.csv'))) {
    add(row['geonames_id'] ?? '', [...named('main', list(row['names'])), ...named('demonym', list(row['demonyms']))]);
  }
  return names;
}
