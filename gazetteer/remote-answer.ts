/**
 * What a geocoder answered → rows in which every field is what it should be. node-geocoder trusts its answers (a number for a country code makes it
 * throw where nobody can catch it), so that it gets to see nothing else. Pure: in JSON, out plain rows.
 */

/** A row as Nominatim's format=json has it, cut down to what is used. */
export interface RemoteRow {
  readonly lat: string;
  readonly lon: string;
  readonly name: string;
  readonly display_name: string;
  readonly osm_type: string;
  readonly osm_id: string;
  /** Nominatim's key and value: `place`, `village`. */
  readonly class: string;
  readonly type: string;
  readonly address: { readonly country_code: string; readonly state: string };
}

const LONGEST_TEXT = 200; // characters of a field
const LONGEST_CONTROL = /\p{Cc}+/gu;

/** At most `most` rows; those without a name or a possible point are left out. Throws an Error whose message completes "no answer, because …". */
export function cleanRows(answer: unknown, most: number): readonly RemoteRow[] {
  if (isObject(answer) && typeof answer['error'] === 'string') return []; // "Unable to geocode"
  if (!Array.isArray(answer)) throw new Error('it is no list of places');
  const rows = answer.slice(0, most).flatMap(cleanRow);
  if (answer.length > 0 && rows.length === 0) throw new Error('none of its places has a name and a possible point');
  return rows;
}

function cleanRow(row: unknown): readonly RemoteRow[] {
  if (!isObject(row)) return [];
  const display_name = textOf(row['display_name']);
  const name = textOf(row['name']) || (display_name.split(',')[0] ?? '').trim();
  const lat = degreesOf(row['lat'], 90);
  const lon = degreesOf(row['lon'], 180);
  if (name === '' || lat === undefined || lon === undefined) return [];
  const address = isObject(row['address']) ? row['address'] : {};
  const country = textOf(address['country_code']);
  return [
    {
      ...{ lat, lon, name, display_name },
      osm_type: textOf(row['osm_type']),
      osm_id: textOf(row['osm_id']),
      class: textOf(row['class'] ?? row['category']),
      type: textOf(row['type']),
      address: { country_code: /^[a-z]{2}$/i.test(country) ? country : '', state: textOf(address['state']) },
    },
  ];
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT).replace(LONGEST_CONTROL, ' ').trim().toWellFormed() : '';
}

function degreesOf(value: unknown, most: number): string | undefined {
  const text = textOf(value);
  return /^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most ? text : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
