/**
 * The words of the gazetteer. Coordinates are WGS 84 degrees, latitude and longitude as separate numbers (never a bare pair);
 * countries are ISO 3166-1 alpha-2, following the border rule of docs/borders.md; distances are metres.
 */

/** One entry of the gazetteer. */
export interface Place {
  /** `geonames:703448`, `admin1:UA.16`, `country:UA` or `curated:kherson-airport`. */
  readonly id: string;
  /** The name to show, in English. */
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Null for what belongs to no one country: a sea, a continent. */
  readonly country: string | null;
  /** English name of the first-level unit, null where there is none. */
  readonly admin1: string | null;
  /** GeoNames feature code: PPL…, ADM1, PCLI, AIRP, RGN, … */
  readonly feature_code: string;
  /** Null when not known, which is not 0. */
  readonly population: number | null;
}

/** How a name as written led to a place, from the surest way to the least sure. */
export type MatchMethod = 'override' | 'exact' | 'former_name' | 'variant' | 'inflected' | 'fuzzy' | 'context';

/** One possible reading of a name. */
export interface Candidate {
  readonly place: Place;
  readonly match_method: MatchMethod;
  /** Whether the name is the place's own, or another kind of name; a demonym names a people, not a spot. */
  readonly name_kind: 'main' | 'alternate' | 'former' | 'short' | 'demonym';
  /** 0–1; how likely this reading is with nothing known but the name. */
  readonly score: number;
}

/** What is known beside the name itself. */
export interface FindOptions {
  /** Keep only places of this country. */
  readonly country?: string;
  /** Prefer places near this point. */
  readonly near?: { readonly lat: number; readonly lon: number };
  /** Leave out the looser stages: case forms, transliteration, fuzzy. */
  readonly exactOnly?: boolean;
  /** False: do not look for misspelled names. */
  readonly fuzzy?: boolean;
  /** How many candidates at most; 5 when not given. */
  readonly limit?: number;
}

export interface ReverseOptions {
  /** How many places at most; 1 when not given. */
  readonly limit?: number;
  /** How far away at most; any distance when not given. */
  readonly maxMetres?: number;
}

/** A place and how far it is. */
export interface Near {
  readonly place: Place;
  readonly metres: number;
}

/** Polygon or MultiPolygon rings, GeoJSON order: [lon, lat]. */
export interface Area {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: readonly unknown[];
}

/** Names in, places out. The only face of the gazetteer that the rest of the project knows. */
export interface Lookup {
  /** The places a name may mean, best first; empty when the name is not known. Never throws on any string. */
  find(name: string, options?: FindOptions): readonly Candidate[];
  /** Places with a name that begins so, the most important first: search as you type. */
  prefix(text: string, options?: FindOptions): readonly Candidate[];
  /** The settlements nearest to a point, nearest first. */
  reverse(point: { readonly lat: number; readonly lon: number }, options?: ReverseOptions): readonly Near[];
  /** Names that are spelled much like one that is not known, the most important first. */
  suggest(name: string, limit?: number): readonly string[];
  /** A place by its id. */
  place(id: string): Place | undefined;
  /** The capital of a country. */
  capital(country: string): Place | undefined;
  /** The polygon of a region, where there is one. */
  area(id: string): Area | undefined;
  /** The radius in metres that holds the true point of something said to be "in" this place in 90 % of cases. */
  uncertainty(place: Place): number | null;
}
