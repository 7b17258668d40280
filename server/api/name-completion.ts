/** Search as you type: what the last word may become, names that are already whole before all others. */
import type { Candidate, FindOptions, Place } from '../../gazetteer/types.ts';
import { distinct, type NameSearch, partsOf, searchText, searchWithin } from './name-search.ts';
import { isSettlement } from './nominatim-kinds.ts';

const COMPLETION = {
  readings: 30, // of a beginning
  whole: 5, // how much more a name counts that is typed to its end
  /** Who types means a town more often than the front or the unit called after it. */
  kind: { country: 1, settlement: 1, unit: 0.5, other: 0.1 },
};

/** Any text. Never throws. */
export function completeText(search: NameSearch, text: string): readonly Candidate[] {
  const parts = partsOf(text);
  if (parts.length !== 1) return completeWhere(search, parts);
  const whole = perCountry(search, (options) => search.lookup.find(text, { ...options, exactOnly: true }));
  const begun = ranked(
    perCountry(search, (options) => search.lookup.prefix(text, options)),
    whole,
  );
  return begun.length > 0 || whole.length > 0 ? distinct([...begun, ...whole]) : searchText(search, text);
}

function ranked(begun: readonly Candidate[], whole: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(whole.map(({ place }) => place.id));
  const weight = ({ place, score }: Candidate): number =>
    score * COMPLETION.kind[kindOfPlace(place)] * (ids.has(place.id) ? COMPLETION.whole : 1);
  return [...begun].sort((a, b) => weight(b) - weight(a));
}

function kindOfPlace(place: Place): keyof typeof COMPLETION.kind {
  if (place.feature_code === 'PCLI') return 'country';
  if (place.feature_code === 'ADM1') return 'unit';
  return isSettlement(place) ? 'settlement' : 'other';
}

/** "Mykolaiv, Lv": the places of the name, those of a unit that begins so. */
function completeWhere(search: NameSearch, parts: readonly string[]): readonly Candidate[] {
  const [name = '', ...where] = parts;
  const typed = where.pop() ?? '';
  const units = search.lookup.prefix(typed, { limit: COMPLETION.readings }).filter(({ place }) => /^(PCLI|ADM1)$/.test(place.feature_code));
  const inside = units.flatMap(({ place }) => searchWithin(search, name, [...where, place.name]));
  return inside.length > 0 ? distinct(inside) : searchText(search, parts.join(', '));
}

function perCountry({ countries }: NameSearch, ask: (options: FindOptions) => readonly Candidate[]): readonly Candidate[] {
  if (countries === null) return ask({ limit: COMPLETION.readings });
  return countries.flatMap((country) => ask({ limit: COMPLETION.readings, country }));
}
