/** A lookup that first asks what an analyst has said of a name. */
import type { Candidate, FindOptions, Lookup, Overrides } from './types.ts';

/**
 * Every way of asking by a whole name obeys the overrides; they may change while the lookup is in use. An override whose place is gone from the
 * index, or lies outside of the country that is asked for, has nothing to say there.
 */
export function withOverrides(lookup: Lookup, overrides: Overrides): Lookup {
  return {
    find: (name, options) => overridden(name, options, lookup, overrides) ?? lookup.find(name, options),
    prefix: (text, options) => lookup.prefix(text, options),
    reverse: (point, options) => lookup.reverse(point, options),
    suggest: (name, limit) => lookup.suggest(name, limit),
    place: (id) => lookup.place(id),
    places: (filter, range) => lookup.places(filter, range),
    capital: (country) => lookup.capital(country),
    area: (id) => lookup.area(id),
    uncertainty: (place) => lookup.uncertainty(place),
  };
}

/** Undefined when the gazetteer is to answer. */
function overridden(
  name: string,
  options: FindOptions | undefined,
  lookup: Lookup,
  overrides: Overrides,
): readonly Candidate[] | undefined {
  const said = overrides.get(name);
  if (said === undefined) return undefined;
  if (said.place_id === null) return [];
  const place = lookup.place(said.place_id);
  if (place === undefined || (options?.country !== undefined && place.country !== options.country)) return undefined;
  return [{ place, match_method: 'override', name_kind: 'main', score: 1 }];
}
