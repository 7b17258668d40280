/** Lines of GeoNames' files, made up. */

export interface DumpFields {
  readonly id?: number | string;
  readonly name?: string;
  readonly names?: string;
  readonly lat?: number | string;
  readonly lon?: number | string;
  readonly feature?: `${string}.${string}`;
  readonly country?: string;
  readonly admin1?: string;
  readonly population?: number | string;
}

/** A line of UA.txt or allCountries.txt, without its end. */
export function dumpRow(fields: DumpFields = {}): string {
  const {
    id = 9_000_001,
    name = 'Nova Vyhadka',
    names = '',
    lat = 47.5,
    lon = 35.5,
    feature = 'P.PPL',
    country = 'UA',
    admin1 = '26',
    population = 0,
  } = fields;
  return [
    id,
    name,
    name,
    names,
    lat,
    lon,
    ...feature.split('.'),
    country,
    '',
    admin1,
    '',
    '',
    '',
    population,
    '',
    100,
    'Europe/Kiev',
    '2023-01-01',
  ].join('\t');
}

/** A line of alternateNamesV2.txt, without its end. */
export const alternateRow = (
  geonameid: number,
  language: string,
  name: string,
  flags: { readonly short?: boolean; readonly historic?: boolean } = {},
): string => [1, geonameid, language, name, '', flags.short ? 1 : '', '', flags.historic ? 1 : '', '', ''].join('\t');
