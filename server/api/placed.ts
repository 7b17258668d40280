/** A place as a person gives it, of the gazetteer or a free point → a location of an event. */
import { z } from 'zod';
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { Location, LocationRole } from '../model/event.ts';
import { precisionOf } from '../model/geo-precision.ts';
import { InputError } from '../model/input-error.ts';
import type { CountryPlaces } from './country-places.ts';
import { placeAt } from './point-search.ts';

export const placeBody = z
  .union([
    z.strictObject({ gazetteer_id: z.string().min(1).max(100) }),
    z.strictObject({
      lon: z.number().min(-180).max(180),
      lat: z.number().min(-90).max(90),
      name: z.string().trim().min(1).max(120).optional(),
      uncertainty_m: z.number().min(1).max(1_000_000).optional(),
    }),
  ])
  .nullable();

export type PlaceBody = z.output<typeof placeBody>;

const POINT = {
  uncertainty: 1_000, // metres, of a point of which nothing is said
  exact: 5_000, // metres of uncertainty up to which the point is at the place and not near it
  near: 30_000, // metres to the settlement that names a point at most
} as const;

/** Nobody read it in a text: the person's word stands over the gazetteer. */
const BY_A_PERSON = { match_method: 'override', match_score: 1, bearing_deg: null, distance_m: null, anchor_id: null } as const;

/** Throws InputError for an id that the gazetteer lacks. */
export function locationOf(body: NonNullable<PlaceBody>, role: LocationRole, lookup: Lookup, countries: CountryPlaces): Location {
  if ('gazetteer_id' in body) return ofGazetteer(body.gazetteer_id, role, lookup);
  const { lon, lat, uncertainty_m = POINT.uncertainty } = body;
  const region = placeAt(lookup, countries, { lon, lat }, 'state');
  const nearest = lookup.reverse({ lon, lat }, { limit: 1, maxMetres: POINT.near })[0]?.place;
  const name = body.name ?? nearest?.name ?? region?.name ?? `${lat}, ${lon}`;
  const isExact = body.name !== undefined && uncertainty_m <= POINT.exact;
  return {
    ...BY_A_PERSON,
    role,
    lon,
    lat,
    geo_precision: isExact ? 1 : 2,
    uncertainty_m,
    name,
    name_verbatim: name,
    gazetteer_id: null,
    country: region?.country ?? nearest?.country ?? null,
    admin1: region?.admin1 ?? null,
    feature_code: null,
    relation: isExact ? 'at' : 'near',
    anchor_id: body.name === undefined ? (nearest?.id ?? null) : null,
  };
}

function ofGazetteer(id: string, role: LocationRole, lookup: Lookup): Location {
  const place = lookup.place(id);
  if (!place)
    throw new InputError(`"place" names "${id}", which the gazetteer lacks; ids are those of /places and \`geodispatch resolve NAME\`.`);
  const { lon, lat, name, country, admin1, feature_code } = place;
  return {
    ...BY_A_PERSON,
    ...{ role, lon, lat, name, name_verbatim: name, gazetteer_id: id, country, admin1, feature_code },
    geo_precision: precisionOf(place),
    uncertainty_m: lookup.uncertainty(place),
    relation: isArea(place) ? 'area' : 'at',
  };
}

const isArea = (place: Place): boolean => precisionOf(place) > 1;
