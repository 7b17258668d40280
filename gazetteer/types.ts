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

/** How a name as written led to a place, from the surest way to the least sure; `remote` only where a geocoder beside the gazetteer is asked. */
export type MatchMethod = 'override' | 'exact' | 'former_name' | 'variant' | 'inflected' | 'fuzzy' | 'context' | 'remote';

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

/** Which places of the gazetteer are asked for; what is not given does not narrow. */
export interface PlaceFilter {
  /** West > east crosses the antimeridian. */
  readonly bbox?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  readonly country?: string;
  /** Any of them. */
  readonly feature_codes?: readonly string[];
}

/** Which part of them. */
export interface PlaceRange {
  /** The `next` of the page before; from the beginning when not given. */
  readonly from?: number;
  /** How many of those that match to pass over; a slower way to the same. */
  readonly skip?: number;
  readonly limit: number;
}

export interface PlacePage {
  readonly places: readonly Place[];
  /** Where the next page begins; null after the last one. Holds for this index only, not for one compiled anew. */
  readonly next: number | null;
  /** How many match in all. */
  readonly matched: number;
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
  /** The places of the gazetteer themselves, a page at a time, always in the same order, the most important first. */
  places(filter: PlaceFilter, range: PlaceRange): PlacePage;
  /** The capital of a country. */
  capital(country: string): Place | undefined;
  /** The polygon of a region, county or country, where there is one; for display and containment, not for where something happened. */
  area(id: string): Area | undefined;
  /** The radius in metres that holds the true point of something said to be "in" this place in 90 % of cases. */
  uncertainty(place: Place): number | null;
}

/** What an analyst said once and for all: this name means that place, or no place at all. */
export interface Override {
  /** As it was given; every name with the same spelling key is meant. */
  readonly name: string;
  /** Null: the name means no place. */
  readonly place_id: string | null;
  readonly note: string | null;
  /** ISO 8601, UTC. */
  readonly set_at: string;
  /** Absent where nobody is known. */
  readonly set_by?: string;
}

/** The overrides that hold now. */
export interface Overrides {
  /** By name. */
  list(): readonly Override[];
  /** The override of a name in any case, accents and apostrophes. */
  get(name: string): Override | undefined;
  /** Replaces what was said of the name before. False when the text cannot be a name: no letters, or too many. Throws what writing a file throws. */
  set(override: Override): boolean;
  /** False when nothing was said of the name. */
  remove(name: string): boolean;
}
