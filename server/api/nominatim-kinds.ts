/** What kind of thing a place is, in the words of Nominatim (OpenStreetMap's key and value, rank and address level), by GeoNames' feature code. */
import type { Place } from '../../gazetteer/types.ts';

export interface Kind {
  readonly class: string;
  readonly type: string;
  /** 2 continent, 4 country, 8 first-level unit, 12 second-level unit, 16 city, 18 town, 19 village, 20 part of one, 30 a single thing. */
  readonly rank: number;
  /** The key of the place's own name in its address. */
  readonly addresstype: string;
}

const kind = (key: string, type: string, rank: number, addresstype: string): Kind => ({ class: key, type, rank, addresstype });

/** Least inhabitants of a city and of a town, as on the base map. */
const SIZES = { city: 100_000, town: 10_000 };

const SETTLEMENTS = {
  city: kind('place', 'city', 16, 'city'),
  town: kind('place', 'town', 18, 'town'),
  village: kind('place', 'village', 19, 'village'),
};

const KINDS: Readonly<Record<string, Kind>> = {
  CONT: kind('place', 'continent', 2, 'continent'),
  OCN: kind('place', 'ocean', 2, 'ocean'),
  SEA: kind('place', 'sea', 2, 'sea'),
  GULF: kind('natural', 'bay', 4, 'bay'),
  BAY: kind('natural', 'bay', 4, 'bay'),
  PCLI: kind('boundary', 'administrative', 4, 'country'),
  RGN: kind('place', 'region', 6, 'region'),
  RGNH: kind('place', 'region', 6, 'region'),
  ADM1: kind('boundary', 'administrative', 8, 'state'),
  ADM2: kind('boundary', 'administrative', 12, 'county'),
  ISL: kind('place', 'island', 17, 'island'),
  ISLS: kind('place', 'archipelago', 17, 'archipelago'),
  PPLX: kind('place', 'suburb', 20, 'suburb'),
  STM: kind('waterway', 'river', 19, 'waterway'),
  CNL: kind('waterway', 'canal', 19, 'waterway'),
  DAM: kind('waterway', 'dam', 30, 'waterway'),
  RSV: kind('natural', 'water', 22, 'natural'),
  LK: kind('natural', 'water', 22, 'natural'),
  AIRP: kind('aeroway', 'aerodrome', 30, 'aeroway'),
  AIRF: kind('aeroway', 'aerodrome', 30, 'aeroway'),
  AIRB: kind('military', 'airfield', 30, 'military'),
  MILB: kind('military', 'base', 30, 'military'),
  NVB: kind('military', 'naval_base', 30, 'military'),
  PS: kind('power', 'plant', 30, 'power'),
  PSN: kind('power', 'plant', 30, 'power'),
  PSTB: kind('barrier', 'border_control', 30, 'barrier'),
  PRT: kind('landuse', 'harbour', 30, 'landuse'),
  MNF: kind('man_made', 'works', 30, 'man_made'),
  OILR: kind('man_made', 'works', 30, 'man_made'),
  BDG: kind('man_made', 'bridge', 30, 'man_made'),
  RSTN: kind('railway', 'station', 30, 'railway'),
  HSP: kind('amenity', 'hospital', 30, 'amenity'),
};

const ANYTHING_ELSE = kind('place', 'locality', 25, 'locality');

export function kindOf(place: Place): Kind {
  const known = KINDS[place.feature_code];
  if (known !== undefined) return known;
  return isSettlement(place) ? SETTLEMENTS[sizeOf(place)] : ANYTHING_ELSE;
}

/** A seat of government or of a first-level unit is a city whatever its size. */
function sizeOf({ feature_code, population }: Place): keyof typeof SETTLEMENTS {
  if (feature_code === 'PPLC' || feature_code === 'PPLA' || (population ?? 0) >= SIZES.city) return 'city';
  return (population ?? 0) >= SIZES.town ? 'town' : 'village';
}

/** A settlement of its own, not a part of one. */
export const isSettlement = ({ feature_code }: Place): boolean =>
  feature_code !== 'PPLX' && (feature_code.startsWith('PPL') || feature_code === 'STLMT');

/** 0–1, of what is not a settlement. */
const IMPORTANCE: Readonly<Record<string, number>> = { CONT: 0.95, PCLI: 0.9, OCN: 0.9, SEA: 0.7, RGN: 0.6, ADM1: 0.6, ADM2: 0.4 };
const IMPORTANCE_OF = { site: 0.3, smallest: 0.1, perDecade: 0.1, largest: 0.85 }; // per decade: of inhabitants

/** 0–1; Nominatim's own comes from links between Wikipedia's articles, this one from the number of inhabitants. */
export function importanceOf(place: Place): number {
  const fixed = IMPORTANCE[place.feature_code];
  if (fixed !== undefined) return fixed;
  if (!isSettlement(place)) return IMPORTANCE_OF.site;
  const importance = IMPORTANCE_OF.smallest + IMPORTANCE_OF.perDecade * Math.log10(1 + (place.population ?? 0));
  return Math.round(Math.min(IMPORTANCE_OF.largest, importance) * 1000) / 1000;
}
