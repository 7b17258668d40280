/**
 * Names in words of one's own → places, best first: "Kherson, Ukraine", "Paris Texas", "Mykolaiv, Lviv oblast". The first part is what is looked for;
 * the parts after it say where, and whatever lies elsewhere is left out.
 */
import type { Candidate, FindOptions, Lookup, Place } from '../../gazetteer/types.ts';
import { distanceMetres, holdsPosition } from '../model/geometry.ts';
import type { CountryPlaces } from './country-places.ts';

export interface NameSearch {
  readonly lookup: Lookup;
  readonly countryPlaces: CountryPlaces;
  /** ISO 3166-1 alpha-2, upper case; null: any. */
  readonly countries: readonly string[] | null;
}

const SEARCH = {
  readings: 200, // of a name, before what lies elsewhere is left out
  outerReadings: 10, // of a name that says where
  outerCountries: 5, // that those readings lie in
  parts: 8, // between commas; more are not read
  longest: 6, // words of a text without commas that are tried as "name" + "where"
  around: 30_000, // metres from a town that still count as "in" it
};

/** Any text. Never throws. */
export function searchText(search: NameSearch, text: string): readonly Candidate[] {
  const parts = partsOf(text);
  const [first = '', ...rest] = parts;
  const asWritten = find(search, parts.join(', '), rest.length > 0 ? { exactOnly: true } : { fuzzy: false });
  if (asWritten.length > 0) return asWritten;
  if (rest.length === 0)
    return firstAnswer([...splitsOf(first).map((split) => () => searchSplit(search, split)), () => find(search, first)]);
  return firstAnswer([() => searchWithin(search, first, rest), () => searchWithin(search, parts.at(-1) ?? '', parts.slice(0, -1))]);
}

/** The readings of a name that lie in all of the others. A part that is not known leaves out nothing as long as another one is known. */
export function searchWithin(search: NameSearch, name: string, within: readonly string[]): readonly Candidate[] {
  const parts = within.flatMap(partsOf).filter((part) => !isPostcode(part));
  if (parts.length === 0) return find(search, name);
  const outers = parts.map((part) => outersOf(search, part)).filter((readings) => readings.length > 0);
  return outers.length === 0 ? [] : insideOf(search, name, outers);
}

/** What a part that says where may mean, most likely first. */
function outersOf({ lookup, countryPlaces }: NameSearch, part: string): readonly Candidate[] {
  const found = lookup.find(part, { limit: SEARCH.outerReadings }).filter(({ place }) => place.country !== null);
  if (found.length > 0) return found;
  const country = countryPlaces.place(part.toUpperCase());
  return country === undefined ? [] : [{ place: country, match_method: 'exact', name_kind: 'short', score: 1 }];
}

function insideOf(search: NameSearch, name: string, outers: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const countries = [...new Set(outers.flat().flatMap(({ place }) => place.country ?? []))]
    .filter((code) => search.countries === null || search.countries.includes(code))
    .slice(0, SEARCH.outerCountries);
  return countries
    .flatMap((country) => shareOut(distinct(search.lookup.find(name, { country, limit: SEARCH.readings })), search.lookup, outers))
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight: _weight, ...candidate }) => candidate);
}

interface Inside extends Candidate {
  readonly weight: number;
}

/** The readings in one country that lie inside; what lies elsewhere leaves them its share of the score. */
function shareOut(readings: readonly Candidate[], lookup: Lookup, outers: readonly (readonly Candidate[])[]): readonly Inside[] {
  const inside = readings
    .map((reading) => ({ reading, weight: outers.reduce((product, outer) => product * likelihood(lookup, reading, outer), reading.score) }))
    .filter(({ weight }) => weight > 0);
  const sureness = sumOf(readings.map(({ score }) => score));
  const total = sumOf(inside.map(({ weight }) => weight));
  return inside.map(({ reading, weight }) => ({
    ...reading,
    weight,
    score: Math.round(1000 * Math.min(1, sureness) * (weight / total)) / 1000,
  }));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The score of the likeliest of the readings that the place lies in, 0 when it lies in none. */
const likelihood = (lookup: Lookup, { place }: Candidate, outers: readonly Candidate[]): number =>
  Math.max(0, ...outers.filter((outer) => liesIn(lookup, place, outer.place)).map(({ score }) => score));

function liesIn(lookup: Lookup, place: Place, outer: Place): boolean {
  if (place.country !== outer.country || place.id === outer.id) return false;
  if (outer.feature_code === 'PCLI') return true;
  if (outer.feature_code === 'ADM1' || outer.feature_code === 'PPLA' || outer.feature_code === 'PPLC')
    if (outer.admin1 !== null && outer.admin1 === place.admin1) return true;
  const area = lookup.area(outer.id);
  return area === undefined ? distanceMetres(place, outer) <= SEARCH.around : holdsPosition(area, place);
}

function find({ lookup, countries }: NameSearch, name: string, options: FindOptions = {}): readonly Candidate[] {
  const all = { ...options, limit: SEARCH.readings };
  if (countries === null) return distinct(lookup.find(name, all));
  const anywhere = lookup.find(name, all).filter(({ place }) => countries.includes(place.country ?? ''));
  return distinct([...anywhere, ...countries.flatMap((country) => lookup.find(name, { ...all, country }))]);
}

interface Split {
  readonly name: string;
  readonly where: string;
}

/** "Paris Texas" → Paris + Texas; the longest name first. */
function splitsOf(text: string): readonly Split[] {
  const words = text.split(/\s+/);
  if (words.length > SEARCH.longest) return [];
  return words.slice(1).map((_, at) => ({
    name: words.slice(0, words.length - 1 - at).join(' '),
    where: words.slice(words.length - 1 - at).join(' '),
  }));
}

/** Without a comma only the name of a country or first-level unit, well spelled, says where. */
function searchSplit(search: NameSearch, { name, where }: Split): readonly Candidate[] {
  const outers = search.lookup
    .find(where, { exactOnly: true, limit: SEARCH.outerReadings })
    .filter(({ place }) => /^(PCLI|ADM1)$/.test(place.feature_code));
  return outers.length === 0 ? [] : insideOf(search, name, [outers]);
}

export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;،、，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, SEARCH.parts);

const isPostcode = (part: string): boolean => /^[\d\s-]+$/.test(part);

export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ place }) => !seen.has(place.id) && seen.add(place.id));
}

function firstAnswer(ways: readonly (() => readonly Candidate[])[]): readonly Candidate[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}
