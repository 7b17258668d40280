/** The gazetteer's country of a code: `UA` → Ukraine. */
import type { Lookup, Place } from '../../gazetteer/types.ts';

export interface CountryPlaces {
  /** Undefined where the code is none, or the gazetteer lacks the country. */
  place(code: string): Place | undefined;
  /** The English name, the code itself where there is none. */
  name(code: string): string;
}

const READINGS = 20; // of a country's name, among which the country is looked for

/** Each country is looked for once. */
export function openCountryPlaces(lookup: Lookup): CountryPlaces {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = new Map<string, Place | undefined>();
  const place = (code: string): Place | undefined => {
    if (!/^[A-Z]{2}$/.test(code)) return undefined;
    if (!known.has(code)) known.set(code, find(code));
    return known.get(code);
  };
  const find = (code: string): Place | undefined =>
    lookup.find(english.of(code) ?? code, { country: code, exactOnly: true, limit: READINGS }).find(isCountry)?.place;
  return { place, name: (code) => place(code)?.name ?? (/^[A-Z]{2}$/.test(code) ? english.of(code) : undefined) ?? code };
}

const isCountry = ({ place }: { readonly place: Place }): boolean => place.feature_code === 'PCLI';
