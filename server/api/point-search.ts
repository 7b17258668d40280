/** A point → the place it lies in, as coarse as it is asked for: a country, a first-level unit, a city, or the settlement or part of one that is nearest. */
import type { Lookup, Near, Place } from '../../gazetteer/types.ts';
import { distanceMetres, holdsPosition, type Position } from '../model/geometry.ts';
import type { CountryPlaces } from './country-places.ts';
import { isSettlement } from './nominatim-kinds.ts';

export type Level = 'country' | 'state' | 'city' | 'nearest';

const REVERSE = {
  witnesses: 30, // settlements around the point that say which units may hold it
  onLand: 30_000, // metres to the settlement that is named at most
  offShore: 10_000, // metres, outside of every country: borders and coasts are simplified
  city: 10_000, // least inhabitants of what counts as a city
  cityReach: 3, // radii
  unknownRadius: 1_000, // metres
};

/** Undefined where nothing is: at sea. */
export function placeAt(lookup: Lookup, countryPlaces: CountryPlaces, point: Position, level: Level): Place | undefined {
  const around = lookup.reverse(point, { limit: REVERSE.witnesses });
  const country = countryAt(lookup, around, point);
  const state = (): Place | undefined => stateAt(lookup, around, point, country);
  const countryPlace = country === undefined ? undefined : countryPlaces.place(country);
  if (level === 'country') return countryPlace;
  if (level === 'state') return state() ?? countryPlace;
  return settlementAt(lookup, around, country, level) ?? state() ?? countryPlace;
}

/** The city or town that a part of a settlement, or a site, lies in. */
export function cityAround(lookup: Lookup, place: Place): Place | undefined {
  const around = lookup.reverse(place, { limit: REVERSE.witnesses, maxMetres: REVERSE.onLand });
  const cities = around.filter(({ place: other }) => isSettlement(other) && other.id !== place.id && other.country === place.country);
  const [best] = inRadii(lookup, cities);
  return best !== undefined && best.radii <= 1 ? best.place : undefined;
}

function settlementAt(lookup: Lookup, around: readonly Near[], country: string | undefined, level: Level): Place | undefined {
  const reach = country === undefined ? REVERSE.offShore : REVERSE.onLand;
  const near = inRadii(lookup, around).filter(
    // a place is as wide as it is: the outlines of countries are less exact than that
    ({ place, metres, radii }) => metres <= reach && (radii <= 1 || country === undefined || place.country === country),
  );
  if (level === 'nearest') return near[0]?.place;
  const whole = near.filter(({ place }) => isSettlement(place));
  const city = whole.find(({ place, radii }) => (place.population ?? 0) >= REVERSE.city && radii <= REVERSE.cityReach);
  return (city ?? whole[0])?.place;
}

/** Measured in its own size a city is nearer to its outskirts than the village behind them. */
const inRadii = (lookup: Lookup, around: readonly Near[]) =>
  around
    .map(({ place, metres }) => ({ place, metres, radii: metres / (lookup.uncertainty(place) ?? REVERSE.unknownRadius) }))
    .sort((a, b) => a.radii - b.radii);

/** By outline; where there is none, by the nearest settlement. */
function countryAt(lookup: Lookup, around: readonly Near[], point: Position): string | undefined {
  const codes = [...new Set(around.flatMap(({ place }) => place.country ?? []))];
  const inside = codes.find((code) => holds(lookup, `country:${code}`, point));
  if (inside !== undefined) return inside;
  const [nearest] = around;
  const code = nearest !== undefined && nearest.metres <= REVERSE.offShore ? nearest.place.country : null;
  return code !== null && lookup.area(`country:${code}`) === undefined ? code : undefined;
}

function stateAt(lookup: Lookup, around: readonly Near[], point: Position, country: string | undefined): Place | undefined {
  const names = [...new Set(around.filter(({ place }) => place.country === country).flatMap(({ place }) => place.admin1 ?? []))];
  const units = names.flatMap((name) => (country === undefined ? [] : (unitOf(lookup, name, country) ?? [])));
  return units.find(({ id }) => holds(lookup, id, point));
}

const unitOf = (lookup: Lookup, admin1: string, country: string): Place | undefined =>
  lookup.find(admin1, { country, exactOnly: true }).find(({ place }) => place.feature_code === 'ADM1' && place.admin1 === admin1)?.place;

function holds(lookup: Lookup, id: string, point: Position): boolean {
  const area = lookup.area(id);
  return area !== undefined && holdsPosition(area, point);
}

export const metresTo = (place: Place, point: Position): number => Math.round(distanceMetres(place, point));
