/** Search as you type: what the last word may become, names that are already whole before all others. */
import type { Candidate, FindOptions } from '../../gazetteer/types.ts';
import { distinct, type NameSearch, partsOf, searchText, searchWithin } from './name-search.ts';

/** How many beginnings are looked at, so that leaving out countries leaves enough. */
const SPARE = 50;

/** Any text. Never throws. */
export function completeText(search: NameSearch, text: string): readonly Candidate[] {
  const parts = partsOf(text);
  if (parts.length !== 1) return completeWhere(search, parts);
  const begun = [...finished(search, text), ...beginning(search, text)];
  return begun.length > 0 ? distinct(begun) : searchText(search, text);
}

/** "Mykolaiv, Lv": the places of the name, those of a unit that begins so. */
function completeWhere(search: NameSearch, parts: readonly string[]): readonly Candidate[] {
  const [name = '', ...where] = parts;
  const typed = where.pop() ?? '';
  const units = search.lookup.prefix(typed, { limit: SPARE }).filter(({ place }) => /^(PCLI|ADM1)$/.test(place.feature_code));
  const inside = units.flatMap(({ place }) => searchWithin(search, name, [...where, place.name]));
  return inside.length > 0 ? distinct(inside) : searchText(search, parts.join(', '));
}

const finished = (search: NameSearch, text: string): readonly Candidate[] =>
  perCountry(search, (options) => search.lookup.find(text, { ...options, exactOnly: true }));

const beginning = (search: NameSearch, text: string): readonly Candidate[] =>
  perCountry(search, (options) => search.lookup.prefix(text, options));

function perCountry({ countries }: NameSearch, ask: (options: FindOptions) => readonly Candidate[]): readonly Candidate[] {
  if (countries === null) return ask({ limit: SPARE });
  return countries.flatMap((country) => ask({ limit: SPARE, country })).sort((a, b) => b.score - a.score);
}
