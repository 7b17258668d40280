/**
 * Ukrainian places are shown in the official romanisation (Cabinet of Ministers resolution 55 of 2010), which GeoNames' main names often are not
 * (Mykolayiv, Kryvyy Rih). It is made from the Ukrainian name where that is among the alternates and reads the same.
 */
import { romanize } from '../romanize.ts';
import { transliterationKey } from '../transliterate.ts';

const UKRAINIAN_ONLY = /[іїєґ]/i;
const RUSSIAN_ONLY = /[ыэъё]/i;

/** The official English name among what is known of a place; the given name when nothing better follows. */
export function officialName(name: string, alternates: readonly string[]): string {
  const key = transliterationKey(name);
  const readings = alternates
    .filter((other) => /^[\p{Script=Cyrillic}'’ʼ -]+$/u.test(other) && !RUSSIAN_ONLY.test(other))
    .map((other) => ({ other, latin: romanize(other) }))
    .filter(({ latin }) => transliterationKey(latin) === key);
  if (readings.some(({ latin }) => latin === name)) return name;
  const surely = readings.find(({ other }) => UKRAINIAN_ONLY.test(other)) ?? readings.find(({ latin }) => alternates.includes(latin));
  return surely?.latin ?? name;
}
