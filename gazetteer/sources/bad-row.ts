/** A row of an imported file that cannot be used; the message is one sentence: what was found, what was expected. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}

/** The whole file is none that can be read; the message as above. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
}

/** A number within bounds, or BadRow. An empty field is no number. */
export function readNumber(field: string | undefined, what: string, [least, most]: readonly [number, number]): number {
  const value = field === undefined || field.trim() === '' ? Number.NaN : Number(field);
  if (value >= least && value <= most) return value;
  throw new BadRow(`The ${what} is "${shown(field)}"; expected a number from ${least} to ${most}.`);
}

/** Two capital letters, or nothing. */
export function readCountry(field: string | undefined): string {
  const country = (field ?? '').trim();
  if (country === '' || /^[A-Z]{2}$/.test(country)) return country;
  throw new BadRow(`The country is "${shown(country)}"; expected a two-letter ISO 3166-1 code such as UA.`);
}

/** A name that somebody could have written. */
export function readName(field: string | undefined): string {
  const name = (field ?? '').trim();
  if (name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)) return name;
  throw new BadRow(`The name is "${shown(name)}"; expected 1 to ${LONGEST_NAME} characters.`);
}

export const LATITUDE = [-90, 90] as const;
export const LONGITUDE = [-180, 180] as const;
export const PERSONS = [0, 2_000_000_000] as const;
export const GEONAMEID = [1, 0xffff_fffe] as const;

const LONGEST_NAME = 200; // UTF-16 units, as GeoNames' own limit
const LONGEST_FOUND = 40; // characters of a wrong value that are shown

const shown = (field = ''): string => field.slice(0, LONGEST_FOUND).replace(/\p{Cc}/gu, '·');
