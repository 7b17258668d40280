/** A line of a GeoNames dump (UA.txt, allCountries.txt) → a place, null where it is none that is kept, or BadRow. */
import { BadRow, GEONAMEID, LATITUDE, LONGITUDE, PERSONS, readCountry, readName, readNumber } from './bad-row.ts';
import { parseRow } from './geonames.ts';
import { isDistrict, isKept, isWholeCountry } from './kept-features.ts';
import type { PlaceEntry } from './place-entry.ts';
import { entryOfCity } from './settlements.ts';

export const DUMP_COLUMNS = 19;

/** `country`: only places of this country, and all of them; null: of the whole world, by kept-features.ts. */
export function readDumpLine(line: string, country: string | null): PlaceEntry | null {
  const column = line.split('\t');
  if (column.length !== DUMP_COLUMNS)
    throw new BadRow(`It has ${column.length} columns; a line of a GeoNames dump has ${DUMP_COLUMNS}, separated by tabs.`);
  checkColumns(column);
  const row = parseRow(line);
  if (country !== null && row.country !== country) return null;
  if (!isKept(row, country !== null || isWholeCountry(row.country))) return null;
  return entryOfCity(isDistrict(row.feature_code) ? { ...row, population: null } : row, []);
}

function checkColumns(column: readonly string[]): void {
  const id = readNumber(column[0], 'geonameid', GEONAMEID);
  if (!Number.isInteger(id)) throw new BadRow(`The geonameid is ${id}; expected a whole number.`);
  readName(column[1]);
  readNumber(column[4], 'latitude', LATITUDE);
  readNumber(column[5], 'longitude', LONGITUDE);
  readCountry(column[8]);
  if (column[14] !== '') readNumber(column[14], 'population', PERSONS);
}
