/** A place name in its phrase → a location of an event: relation, precision and an honest radius (the codebook's table). */
import { destination, metresBetween } from '../../gazetteer/distance.ts';
import type { Lookup, Place } from '../../gazetteer/types.ts';
import type { GeoPrecision, Location, LocationRole, Relation } from '../model/event.ts';
import { precisionOf } from '../model/geo-precision.ts';
import type { Mention } from './mention.ts';

/** Radii of what is not said exactly (codebook, precision 2), metres and shares. */
const NEAR_MINIMUM = 15_000;
const NEAR_RADII = 2;
const DISTANCE_SHARE = 0.25;
const DISTANCE_MINIMUM = 2_000;
/** A name that several places bear, with nothing to tell which one is meant: below this the point is no pin but somewhere in the country. */
const NAMESAKES = 0.6;
/** Half the extent of a region whose polygon is not known, metres. */
const REGION_RADIUS = 150_000;
const DECIMALS = 100_000;

/** "20 km south of X". */
export interface Offset {
  readonly distance_m: number | null;
  readonly bearing_deg: number | null;
}

export function locate(
  mention: Mention & { readonly place: Place },
  role: LocationRole,
  offset: Offset | undefined,
  lookup: Lookup,
): Location {
  const { place } = mention;
  const base = precisionOf(place);
  const radius = lookup.uncertainty(place);
  const isUnsure = base === 1 && mention.score < NAMESAKES;
  if (base !== 1 || isUnsure)
    return {
      ...common(mention, role),
      ...at(place),
      geo_precision: isUnsure ? 5 : base,
      uncertainty_m: base === 6 ? null : isUnsure ? REGION_RADIUS : (radius ?? REGION_RADIUS),
      relation: 'area',
      bearing_deg: null,
      distance_m: null,
      anchor_id: null,
    };
  if (offset?.distance_m != null) return atDistance(mention, role, offset.distance_m, offset.bearing_deg, radius ?? 0);
  const relation = relationOf(mention, offset);
  const near = relation !== 'at';
  return {
    ...common(mention, role),
    ...at(place),
    relation,
    geo_precision: near ? 2 : 1,
    uncertainty_m: near ? Math.max(NEAR_MINIMUM, NEAR_RADII * (radius ?? 0)) : radius,
    bearing_deg: offset?.bearing_deg ?? null,
    distance_m: null,
    anchor_id: near ? place.id : null,
  };
}

/** A stated distance with a bearing moves the point; without one it widens the circle. */
function atDistance(
  mention: Mention & { readonly place: Place },
  role: LocationRole,
  distance: number,
  bearing: number | null,
  radius: number,
): Location {
  const point = bearing === null ? mention.place : destination(mention.place, distance, bearing);
  const uncertainty = bearing === null ? distance + radius : Math.max(radius, DISTANCE_SHARE * distance, DISTANCE_MINIMUM);
  return {
    ...common(mention, role),
    ...at(point),
    relation: bearing === null ? 'near' : 'direction_of',
    geo_precision: 2,
    uncertainty_m: Math.round(uncertainty),
    bearing_deg: bearing,
    distance_m: distance,
    anchor_id: mention.place.id,
  };
}

/** Between two places: the middle, with half the way as its radius. */
export function between(a: Mention & { readonly place: Place }, b: Mention & { readonly place: Place }, role: LocationRole): Location {
  const middle = { lat: (a.place.lat + b.place.lat) / 2, lon: (a.place.lon + b.place.lon) / 2 };
  return {
    ...common(a, role),
    ...at(middle),
    name: `between ${a.place.name} and ${b.place.name}`,
    name_verbatim: `${a.text} … ${b.text}`,
    gazetteer_id: null,
    feature_code: null,
    geo_precision: 2 as GeoPrecision,
    uncertainty_m: Math.round(Math.max(DISTANCE_MINIMUM, metresBetween(a.place, b.place) / 2)),
    relation: 'between',
    bearing_deg: null,
    distance_m: null,
    anchor_id: a.place.id,
  };
}

function relationOf({ cue }: Mention, offset: Offset | undefined): Relation {
  if (offset?.bearing_deg != null || cue === 'towards') return 'direction_of';
  if (cue === 'near' || cue === 'around' || cue === 'between' || offset !== undefined) return 'near';
  return cue === 'across' ? 'along' : 'at';
}

const at = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => ({
  lon: Math.round(lon * DECIMALS) / DECIMALS,
  lat: Math.round(lat * DECIMALS) / DECIMALS,
});

function common(mention: Mention & { readonly place: Place }, role: LocationRole) {
  const { place } = mention;
  return {
    role,
    name: place.name,
    name_verbatim: mention.text,
    gazetteer_id: place.id as string | null,
    country: place.country,
    admin1: place.admin1,
    feature_code: place.feature_code as string | null,
    match_method: mention.match_method,
    match_score: mention.score,
  };
}
