/** A place with everything that Nominatim's formats say of one. */
import { createHash } from 'node:crypto';
import type { Lookup, MatchMethod, Place } from '../../gazetteer/types.ts';
import type { Bbox } from '../model/bbox.ts';
import { boxAround, boxOf } from '../model/geometry.ts';
import type { CountryPlaces } from './country-places.ts';
import { importanceOf, isSettlement, type Kind, kindOf } from './nominatim-kinds.ts';
import { cityAround } from './point-search.ts';

export interface DescribedPlace {
  readonly place: Place;
  /** The same for the same place always, in every index. */
  readonly number: number;
  readonly kind: Kind;
  /** 0–1. */
  readonly importance: number;
  readonly displayName: string;
  /** From the place itself outwards, by address level. */
  readonly address: Readonly<Record<string, string>>;
  readonly box: Bbox;
  readonly own: OwnDetails;
}

/** What Nominatim has no word for: stands under "geodispatch". */
export interface OwnDetails {
  readonly id: string;
  readonly feature_code: string;
  readonly population: number | null;
  readonly uncertainty_m: number | null;
  /** Of a search. */
  readonly match_method?: MatchMethod;
  readonly match_score?: number;
  /** Of a reverse search: metres from the point that was asked for. */
  readonly distance_m?: number;
}

export type Describe = (place: Place, details: Pick<OwnDetails, 'match_method' | 'match_score' | 'distance_m'>) => DescribedPlace;

const NO_OUTLINE = 300_000; // metres around the point of a country or continent whose outline is not known

export function openDescribe(lookup: Lookup, countryPlaces: CountryPlaces): Describe {
  const boxes = new Map<string, Bbox | undefined>();
  const outline = (id: string): Bbox | undefined => {
    if (!boxes.has(id)) {
      const area = lookup.area(id);
      boxes.set(id, area && boxOf(area));
    }
    return boxes.get(id);
  };
  return (place, details) => {
    const kind = kindOf(place);
    const uncertainty = lookup.uncertainty(place);
    const address = addressOf(place, kind, lookup, countryPlaces);
    return {
      place,
      number: numberOf(place.id),
      kind,
      importance: importanceOf(place),
      displayName: displayNameOf(address),
      address,
      box: (isSettlement(place) ? undefined : outline(outlineIdOf(place))) ?? boxAround(place, uncertainty ?? NO_OUTLINE),
      own: { id: place.id, feature_code: place.feature_code, population: place.population, uncertainty_m: uncertainty, ...details },
    };
  };
}

/** Areas of countries go by their codes. */
const outlineIdOf = ({ id, feature_code, country }: Place): string => (feature_code === 'PCLI' ? `country:${country}` : id);

function addressOf(place: Place, kind: Kind, lookup: Lookup, countryPlaces: CountryPlaces): Readonly<Record<string, string>> {
  const { country, admin1 } = place;
  const city = kind.rank >= 20 ? cityAround(lookup, place) : undefined;
  const units = kind.addresstype === 'country' || admin1 === null || admin1 === place.name ? {} : { state: admin1 };
  return {
    [kind.addresstype]: place.name,
    ...(city === undefined ? {} : { [kindOf(city).addresstype]: city.name }),
    ...units,
    ...(country === null
      ? {}
      : { country: kind.addresstype === 'country' ? place.name : countryPlaces.name(country), country_code: country.toLowerCase() }),
  };
}

/** No part twice; "Inhulskyi District, Mykolaiv" does not name its city again either. */
function displayNameOf(address: Readonly<Record<string, string>>): string {
  const [name = '', ...rest] = Object.entries(address).flatMap(([key, value]) => (key === 'country_code' ? [] : [value]));
  return [name, ...[...new Set(rest)].filter((part) => part !== name && !name.endsWith(`, ${part}`))].join(', ');
}

const FIRST_OWN_NUMBER = 2 ** 48; // above all of GeoNames'; the sum of both stays a whole number that every client can hold

function numberOf(id: string): number {
  const geonames = /^geonames:(\d{1,12})$/.exec(id)?.[1];
  if (geonames !== undefined) return Number(geonames);
  return FIRST_OWN_NUMBER + createHash('sha256').update(id).digest().readUIntBE(0, 6);
}
