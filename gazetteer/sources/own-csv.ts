/** Rows of a CSV of one's own → places. The first line names the columns; a row is a line. */
import { parse } from 'csv-parse/sync';
import { spellingKey } from '../normalize.ts';
import { BadFile, BadRow, LATITUDE, LONGITUDE, PERSONS, readCountry, readName, readNumber } from './bad-row.ts';
import { list, type Row } from './csv.ts';
import { named, type PlaceEntry } from './place-entry.ts';

const REQUIRED = ['name', 'lat', 'lon'] as const;
const KNOWN: readonly string[] = [...REQUIRED, 'id', 'country', 'admin1_code', 'feature_code', 'population', 'names'];
const ID_DECIMALS = 3; // of a degree: about 100 m

export const isCsvHeader = (line: string): boolean => REQUIRED.every((name) => columnsOf(line).includes(name));

/** The columns that a header line names; BadFile when one is missing, unknown or named twice. */
export function readHeader(line: string): readonly string[] {
  const columns = columnsOf(line);
  const missing = REQUIRED.find((name) => !columns.includes(name));
  if (missing !== undefined)
    throw new BadFile(`The first line names no column "${missing}"; expected a header such as ${KNOWN.join(',')}, separated by commas.`);
  const wrong = columns.find((name, at) => !KNOWN.includes(name) || columns.indexOf(name) !== at);
  if (wrong !== undefined) throw new BadFile(`The column "${wrong}" is not known or named twice; known are ${KNOWN.join(', ')}.`);
  return columns;
}

/** `country`: of rows that name none. */
export function readCsvLine(line: string, columns: readonly string[], country: string | null): PlaceEntry {
  const fields = fieldsOf(line);
  if (fields.length !== columns.length)
    throw new BadRow(`It has ${fields.length} fields; the header has ${columns.length}. A comma inside a field needs quotes around it.`);
  return entryOf(Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? ''])), country);
}

function entryOf(row: Row, country: string | null): PlaceEntry {
  const name = readName(row['name']);
  const lat = readNumber(row['lat'], 'latitude', LATITUDE);
  const lon = readNumber(row['lon'], 'longitude', LONGITUDE);
  return {
    id: readId(row['id'] ?? '') ?? `own:${spellingKey(name).replaceAll(' ', '-')}@${lat.toFixed(ID_DECIMALS)},${lon.toFixed(ID_DECIMALS)}`,
    name,
    lat,
    lon,
    country: readCountry(row['country']) || country,
    admin1_code: readCode(row['admin1_code'], 'admin1_code', ''),
    feature_code: readCode(row['feature_code'], 'feature_code', 'PPL'),
    population: row['population'] ? readNumber(row['population'], 'population', PERSONS) || null : null,
    names: [...named('main', [name]), ...named('alternate', list(row['names']).map(readName))],
  };
}

/** `703448` is GeoNames'; `geonames:703448` and `curated:kherson-airport` are as they are; anything else is one's own. */
function readId(field: string): string | undefined {
  if (field === '') return undefined;
  if (/^[1-9]\d{0,9}$/.test(field)) return `geonames:${field}`;
  if (/^geonames:(?!0*[1-9]\d{0,8}$)/.test(field) || !/^[\p{L}\d][\p{L}\d:._@,-]{0,99}$/u.test(field))
    throw new BadRow(`The id is "${field.slice(0, 40)}"; expected a geonameid, or letters, digits and : . _ - of at most 100 characters.`);
  return field.includes(':') ? field : `own:${field}`;
}

function readCode(field: string | undefined, what: string, otherwise: string): string {
  const code = field || otherwise;
  if (/^[A-Za-z0-9]{0,10}$/.test(code)) return code;
  throw new BadRow(`The ${what} is "${code.slice(0, 40)}"; expected at most ten letters and digits.`);
}

/** The columns of a header line; none when it cannot be read. */
function columnsOf(line: string): readonly string[] {
  try {
    return fieldsOf(line).map((name) => name.toLowerCase());
  } catch {
    return [];
  }
}

function fieldsOf(line: string): readonly string[] {
  try {
    return (parse(line, { trim: true, bom: true }) as string[][])[0] ?? [];
  } catch {
    throw new BadRow('Its quotes do not close; a field in quotes ends on the same line, and a quote inside it is written twice.');
  }
}
