/** How likely a place is to be meant by its name when nothing else is known. */
import type { NameKind } from './name-table.ts';
import type { PlaceEntry } from './sources/place-entry.ts';
import { BORDER_UNITS, FUZZY, HOME, NEIGHBOURS, WEIGHTS } from './score.ts';

interface Weighed {
  readonly id: string;
  readonly country: string | null;
  readonly feature_code: string;
  readonly population: number | null;
  /** Of a first-level unit, known while the index is built. */
  readonly inhabitants?: number;
}

const REGION_POPULATION: Readonly<Record<string, number>> = WEIGHTS.regionPopulation;

const SEATS: Readonly<Record<string, number>> = WEIGHTS.seatPopulation;

/** Not a probability: only the ratio between two readings of one name means anything. */
export const staticWeight = (place: Weighed, kind: NameKind): number => baseWeight(place) * WEIGHTS.name[kind];

/** The part of the weight that does not depend on the kind of name. */
export function baseWeight(place: Weighed): number {
  return personsOf(place) ** WEIGHTS.populationExponent * countryFactor(place.country) * featureFactor(place.feature_code);
}

const CYRILLIC_COUNTRIES: ReadonlySet<string> = new Set([HOME, 'RU', 'BY']);

/** The countries whose reports this gazetteer is made for. */
export const isWarCountry = (country: string | null): boolean => country === HOME || NEIGHBOURS.has(country ?? '');

const sizeOf = (place: Weighed): number => place.population ?? REGION_POPULATION[place.feature_code] ?? 0;

/**
 * Which names of a place other spellings of it lead to: all at home, only its own name abroad, and there only those of the neighbours' towns and of
 * large cities: more would only invent namesakes (docs/gazetteer.md has the counts).
 */
export function isSpelledLoosely(place: Weighed, kind: NameKind): boolean {
  if (kind === 'demonym' || kind === 'short') return false;
  if (place.country === HOME) return true;
  return (
    kind === 'main' &&
    isSettlement(place.feature_code) &&
    sizeOf(place) >= (NEIGHBOURS.has(place.country ?? '') ? WEIGHTS.looseNeighbour : WEIGHTS.loosePopulation)
  );
}

/** Whose Cyrillic names are known in their case forms: all at home and across the border, seats of administration and towns of some size elsewhere. */
export const isInflected = (place: Weighed & { readonly admin1_code: string }): boolean =>
  place.country === HOME ||
  (place.id.startsWith('curated:') && !isSettlement(place.feature_code)) ||
  isAcrossTheBorder(place) ||
  /^PPL(?:C|A)$/.test(place.feature_code) ||
  (NEIGHBOURS.has(place.country ?? '') && place.feature_code === 'PPLA2') ||
  sizeOf(place) >= (NEIGHBOURS.has(place.country ?? '') ? WEIGHTS.inflectedNeighbour : WEIGHTS.inflectedPopulation);

/** The regions of Russia that the war has reached on the ground. */
export const isAcrossTheBorder = ({ country, admin1_code }: Pick<PlaceEntry, 'country' | 'admin1_code'>): boolean =>
  country === 'RU' && BORDER_UNITS.has(admin1_code);

/** Misspellings are guessed for places of some size and the villages of the front: everywhere else a guess is a false find. */
export function mayBeMisspelled(place: Weighed & { readonly id: string }, key: string): boolean {
  if (!isSettlement(place.feature_code)) return false;
  if (key.length < FUZZY.shortKey) return place.country === HOME && sizeOf(place) >= FUZZY.shortKeyCity;
  return place.id.startsWith('curated:') || sizeOf(place) >= (place.country === HOME ? WEIGHTS.guessHome : WEIGHTS.guessAbroad);
}

/** Whether a name in Cyrillic letters may lead to a place by another spelling. */
export const isReachedFromCyrillic = (place: Weighed): boolean =>
  CYRILLIC_COUNTRIES.has(place.country ?? '') || sizeOf(place) >= WEIGHTS.looseAcrossScripts;

/** Whose exact name is believed before other spellings are looked at: any region or site, and a town of some size. */
export const isTrusted = (place: Weighed): boolean =>
  !isSettlement(place.feature_code) || (place.population ?? SEATS[place.feature_code] ?? 0) >= WEIGHTS.strongExact;

/** The consonants of a name are enough at home only ("shelling" is not Shillong); where they could be a surname, for cities. */
export const isKnownBySkeleton = (place: Weighed, isSurname: boolean): boolean =>
  place.country === HOME && (!isSurname || sizeOf(place) >= FUZZY.shortKeyCity);

/** A stem of three letters is a name only when the place is known: Суми, Буча. */
export const mayHaveShortStem = (place: Weighed): boolean => place.country === HOME && sizeOf(place) >= WEIGHTS.shortStem;

export const isSettlement = (featureCode: string): boolean => featureCode.startsWith('PPL') || featureCode === 'STLMT';

function personsOf(place: Weighed): number {
  if (isSettlement(place.feature_code)) return (place.population ?? SEATS[place.feature_code] ?? 0) + WEIGHTS.populationUnknown;
  if (isMinorSite(place)) return WEIGHTS.minorSite;
  const region = REGION_POPULATION[place.feature_code] ?? WEIGHTS.regionPopulation.site;
  return place.inhabitants === undefined ? region : Math.min(region, Math.max(place.inhabitants, region * WEIGHTS.leastRegion));
}

/** A brook or a station of a GeoNames dump; the sites that reports are known to name are in our own list, under ids of ours. */
export const isMinorSite = ({ id, feature_code }: Weighed): boolean =>
  id.startsWith('geonames:') && !isSettlement(feature_code) && REGION_POPULATION[feature_code] === undefined;

function countryFactor(country: string | null): number {
  if (country === HOME) return WEIGHTS.home;
  return NEIGHBOURS.has(country ?? '') ? WEIGHTS.neighbour : 1;
}

function featureFactor(featureCode: string): number {
  if (featureCode === 'PPLX') return WEIGHTS.section;
  if (featureCode === 'PPLC') return WEIGHTS.capital;
  return featureCode === 'PPLA' || featureCode === 'PPLA2' ? WEIGHTS.seat : 1;
}
