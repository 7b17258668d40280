/** A line of GeoNames' alternateNamesV2.txt → one more name of a place, null where it is none that is kept, or BadRow. */
import type { NameKind } from '../name-table.ts';
import { BadRow, GEONAMEID, readName, readNumber } from './bad-row.ts';
import { type MoreNames, named } from './place-entry.ts';

/** Of the file itself, and of its older form without years. */
export const ALTERNATE_COLUMNS = [10, 8];

/** Languages that the press of the war's countries and the great agencies writes in; empty: not said. Links, postcodes and airport codes are no names. */
const LANGUAGES: ReadonlySet<string> = new Set([
  '',
  'en',
  'uk',
  'ru',
  'be',
  'pl',
  'ro',
  'hu',
  'sk',
  'cs',
  'bg',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'tr',
  'crh',
  'lv',
  'lt',
  'et',
]);
/** Codes of airports and stations without a language. */
const CODE = /^[A-Z]{2,4}$/;

/** `isKnown`: whether a place of this geonameid is there, which only then wants more names. */
export function readAlternateLine(line: string, isKnown: (geonameid: number) => boolean): MoreNames | null {
  const column = line.split('\t');
  if (!ALTERNATE_COLUMNS.includes(column.length))
    throw new BadRow(
      `It has ${column.length} columns; a line of alternateNamesV2 has ${ALTERNATE_COLUMNS.join(' or ')}, separated by tabs.`,
    );
  const [, geonameid, language = '', name = ''] = column;
  const id = readNumber(geonameid, 'geonameid', GEONAMEID);
  if (!isKnown(id) || !LANGUAGES.has(language) || CODE.test(name)) return null;
  return { id: `geonames:${id}`, names: named(kindOf(column), [readName(name)]) };
}

function kindOf(column: readonly string[]): NameKind {
  const [isShort, , isHistoric] = column.slice(5, 8).map((flag) => flag === '1');
  if (isHistoric) return 'former';
  return isShort ? 'short' : 'alternate';
}
